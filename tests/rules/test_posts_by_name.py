"""A post named alone is asked where the Department asks; what the Department needs has a deadline."""

import pytest

from cablelint import check

_TEXT = (
    "P 011200Z OCT 09\nFM {by}\nTO AMEMBASSY OSLO\nAMEMBASSY ROME\nINFO AMEMBASSY PARIS\n\nUNCLAS {office} 001204\n\n"
    "E.O. 12958: N/A\nTAGS: EFIS NO\nSUBJECT: COD\n\n1. This is an action request. See paragraph 2.\n\n"
    "2. Embassies Oslo and Rome should deliver the note. {words}\n"
)
CASES = (
    ("Nouakchott is asked to do the same.", "ACT010"),
    ("Addis Ababa is requested to report as well.", "ACT010"),
    ("Paris is asked to raise it with the OECD.", "ACT010"),
    ("(U) Copenhagen is instructed to advise us.", "ACT010"),
    ("Tunis is to name an officer.", "ACT010"),
    ("Georgetown should include a list.", "ACT010"),
    ("Oslo is asked to report.", ""),
    ("Moscow should understand that we wait.", ""),
    ("Luxembourg is asked by Paris to do more.", ""),
    ("We hear that Tunis is asked to send troops.", ""),
    ("We need it by September 2.", "ACT011"),
    ("The Department needs the list no later than September 9.", "ACT011"),
    ("Washington wants these by September 1.", "ACT011"),
    ("We will need the signed form back by June 31.", "ACT011"),
    ("We need it by November 2.", ""),
    ("The mill needs the coal by September 2.", ""),
)


def _codes(words: str, by: str, office: str) -> list[str]:
    found = check(_TEXT.format(words=words, by=by, office=office))
    return [finding.code for finding in found if finding.severity != "info"]


@pytest.mark.parametrize(("words", "code"), CASES)
def test_who_is_asked_and_when_it_is_needed(words: str, code: str) -> None:
    assert _codes(words, "SECSTATE WASHDC", "STATE") == ([code] if code else [])


def test_the_capital_of_a_government_in_a_report() -> None:
    assert "ACT010" not in _codes("Tunis is asked to send troops.", "AMEMBASSY BERN", "BERN")
