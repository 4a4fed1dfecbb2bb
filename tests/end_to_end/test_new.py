"""`cablelint new`: a draft passes `check` but for what is left to fill in, and each such place is a placeholder."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablelint.drafting.templates import built_in

from .command import ELSEWHERE, Outcome, cablelint, findings

KINDS = ["action-request", "demarche", "report", "spot", "visit"]
LEVELS = ["UNCLASSIFIED", "SBU", "CONFIDENTIAL", "SECRET"]
OPTIONS = (
    *("--kind", "--from", "--to", "--info", "--tags", "--subject", "--classification", "--refs", "--date"),
    *("--classified-by", "--reason", "--declassify-on", "--templates"),
)
GIVEN = {
    "--kind": "report",
    "--from": "AMEMBASSY OSLO",
    "--to": "SECSTATE WASHDC",
    "--tags": "ETRD,NO",
    "--classification": "UNCLASSIFIED",
    "--date": "2012-03-04",
}


def new(*more: str, folder: Path | None = None, **changed: str) -> Outcome:
    """The draft of these options, each named by its word; one that is empty is left out."""
    options = {**GIVEN, **{f"--{name.replace('_', '-').rstrip('-')}": value for name, value in changed.items()}}
    assert set(options) <= set(OPTIONS)
    words = [word for option, value in options.items() if value for word in (option, value)]
    return cablelint("new", *words, *more, folder=folder or ELSEWHERE)


def codes(outcome: Outcome, *arguments: str) -> set[str]:
    assert outcome.status == 0, outcome.errors
    return {found["code"] for found in findings(outcome.output.encode(), "--isolated", *arguments)}


def test_there_is_a_template_for_each_kind() -> None:
    assert sorted(built_in()) == KINDS
    assert all(template.summary for template in built_in().values())


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_but_placeholders_is_found(kind: str, level: str) -> None:
    outcome = new(kind=kind, classification=level, refs="STATE 12345; 11 OSLO 44", info="AMEMBASSY STOCKHOLM")
    assert codes(outcome, "--date", "2012-03-04") == {"TXT013"}


def test_every_bracket_is_a_finding() -> None:
    for kind in KINDS:
        text = new(kind=kind, classification="SECRET").output
        found = [one for one in findings(text.encode(), "--isolated") if one["code"] == "TXT013"]
        assert len(found) == text.count("[") > 2


def test_the_heading_says_what_was_given() -> None:
    outcome = new(
        classification="C",
        info="AMEMBASSY STOCKHOLM,USNATO",
        subject="TEA",
        refs="STATE 12,OSLO 44",
        to="SECSTATE WASHDC",
    )
    assert outcome.output.startswith(
        """FM AMEMBASSY OSLO
TO SECSTATE WASHDC
INFO AMEMBASSY STOCKHOLM
USNATO

CONFIDENTIAL

E.O. 13526: DECL: 03/04/2022
TAGS: ETRD, NO
SUBJECT: (C) TEA

REF: A. STATE 12
     B. OSLO 44

Classified By: [OFFICER NAME, TITLE]. Reason: 1.4(d).

1. (C) Summary: [TEXT] End summary.

2. (C) [TEXT] (refs A-B)
"""
    )


def test_who_classified_it_can_be_given() -> None:
    outcome = new(classification="S", classified_by="DCM Jane Roe", reason="1.4(b)", declassify_on="2019-05-06")
    assert "E.O. 13526: DECL: 05/06/2019\n" in outcome.output
    assert "Classified By: DCM Jane Roe. Reason: 1.4(b).\n" in outcome.output
    refused = new(classification="S", reason="1.4(z)")
    assert (refused.status, refused.output) == (2, "")
    assert "--classified-by or --reason:" in refused.errors


def test_the_date_decides_which_order_is_in_force() -> None:
    assert "E.O. 12958: N/A" in new(date="2005-03-04").output
    assert "E.O. 12958: DECL: 02/28/2014" in new(classification="S", date="2004-02-29").output
    assert "1995-10-14 or later, not 1990-01-01" in new(date="1990-01-01").errors


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("kind", "reprot", 'no kind of draft "reprot": did you mean "report"?'),
        ("kind", "zzz", 'no kind of draft "zzz": there are action-request, demarche'),
        ("tags", "EFSI,NO", '--tags: "EFSI" is not on the 2012 TAGS list; did you mean EFIS? (TAG002)'),
        ("tags", "NO", "--tags: "),
        ("from_", "AMEMBASY OSLO", "--from: AMEMBASY looks misspelled; did you mean AMEMBASSY? (HDG018)"),
        ("to", "AMEMBASSY OLSO", "--to: "),
        ("info", "AMEMBASSY STOKHOLM", "--info: "),
        ("refs", "STAT 12", '--refs: "STAT" is not a known station; did you mean STATE? (REF006)'),
        ("classification", "SECERT", '"SECERT" is not a classification of drafts: did you mean "SECRET"?'),
        ("classification", "PINK", '"PINK" is not a classification of drafts: use one of UNCLASSIFIED'),
        ("date", "tomorrow", '"tomorrow" is not a date'),
        ("tags", ",", '"," names nothing'),
    ],
)
def test_what_is_not_right_is_refused(option: str, value: str, said: str, tmp_path: Path) -> None:
    outcome = new("tea.cable", folder=tmp_path, **{option: value})
    assert outcome.status == 2
    assert said in outcome.errors
    assert list(tmp_path.iterdir()) == []


def test_a_value_cannot_begin_another_element() -> None:
    assert "SUBJECT: TEA SIPDIS\n" in new(subject="TEA\n\nSIPDIS").output
    assert new(subject="TEA\nREF: A. STATE 1").status == 2


def test_small_faults_are_fixed() -> None:
    assert "TAGS: ETRD, NO\n" in new(tags="no,etrd,no").output


def test_what_is_only_information_is_said() -> None:
    outcome = new(tags="ETRD")
    assert (outcome.status, codes(outcome)) == (0, {"TAG008", "TXT013"})
    assert outcome.errors.startswith("Note: --tags: ")


def test_a_file_is_written_once(tmp_path: Path) -> None:
    outcome = new("tea time.cable", folder=tmp_path)
    assert outcome.output == ""
    assert "Wrote tea time.cable. Fill in what is in brackets: cablelint check" in outcome.errors
    file = tmp_path / "tea time.cable"
    assert file.read_text("utf-8") == new().output
    file.write_text("mine")
    assert "already exists" in new("tea time.cable", folder=tmp_path).errors
    assert file.read_text("utf-8") == "mine"
    assert new("tea time.cable", "--force", folder=tmp_path).status == 0
    assert file.read_text("utf-8") == new().output


def test_no_link_is_followed_without_force(tmp_path: Path) -> None:
    (tmp_path / "tea.cable").symlink_to(tmp_path / "nowhere")
    assert new("tea.cable", folder=tmp_path).status == 2
    assert not (tmp_path / "nowhere").exists()


def house(folder: Path, name: str, text: str) -> Path:
    templates = folder / "house templates"
    templates.mkdir(exist_ok=True)
    (templates / name).write_text(text, "utf-8")
    return templates


def test_a_house_adds_its_own_kinds(tmp_path: Path) -> None:
    text = "# the week\n\n{{heading}}\n\n1. {{ marking }} The week began well{{references}}.\n\n2. {{marking}} [TEXT]\n"
    templates = house(tmp_path, "weekly.template", text)
    outcome = new(kind="weekly", templates=str(templates), refs="STATE 12", classification="SBU")
    assert codes(outcome) == {"TXT013"}
    assert "1. (SBU) The week began well (reftel).\n" in outcome.output
    assert new(kind="report", templates=str(templates)).output == new().output
    house(tmp_path, "report.template", "{{heading}}\n\n1. {{marking}} Ours: [TEXT]\n\n2. {{marking}} [TEXT]\n")
    assert "1. (U) Ours: [TEXT]\n" in new(templates=str(templates)).output


def test_what_is_wrong_with_a_template_is_said(tmp_path: Path) -> None:
    templates = house(tmp_path, "weekly.template", "{{heading}}\n\n1. {{makring}} [TEXT]\n")
    outcome = new(kind="weekly", templates=str(templates))
    assert 'the template weekly has the field "makring", which there is not; use heading, marking' in outcome.errors
    house(tmp_path, "weekly.template", "{{heading}}\n\n1. {{marking}} See paragraph 7.\n\n2. {{marking}} [TEXT]\n")
    outcome = new(kind="weekly", templates=str(templates))
    assert "the template weekly, line 10 of the draft: " in outcome.errors
    assert "(PAR008)" in outcome.errors
    assert "has no templates" in new(templates=str(tmp_path)).errors
    assert "cannot be read" in new(templates=str(tmp_path / "nowhere")).errors


def test_the_tags_of_a_house_are_known(tmp_path: Path) -> None:
    (tmp_path / "cablelint.toml").write_text('tags.add = [{tag = "KXQZ", kind = "program", name = "Tea"}]\n')
    assert new(folder=tmp_path, tags="ETRD,KXQZ,NO").status == 0
    assert new("--isolated", folder=tmp_path, tags="ETRD,KXQZ,NO").status == 2


OFFICES = ["AMEMBASSY OSLO", "AMEMBASSY ROME", "AMCONSUL MUNICH", "USMISSION GENEVA", "SECSTATE WASHDC", "USNATO"]
SUBJECTS = ["", "TEA", "NORWAY: A LONG STORY OF TEA, COFFEE AND SUGAR THAT NEEDS MORE THAN ONE LINE TO BE TOLD IN FULL"]


@settings(max_examples=60)
@given(
    st.sampled_from(KINDS),
    st.sampled_from(LEVELS),
    st.permutations(OFFICES),
    st.integers(1, 3),
    st.integers(0, 2),
    st.lists(st.sampled_from(["ETRD", "PREL", "ECON", "SENV"]), min_size=1, unique=True),
    st.sampled_from(["NO", "FR", "GM", "IT"]),
    st.sampled_from(SUBJECTS),
    st.lists(st.sampled_from(["STATE 12", "OSLO 4", "ROME 1187", "STATE 99"]), max_size=4, unique=True),
    st.dates(min_value=date(2003, 9, 23), max_value=date(2016, 12, 31)),
)
def test_of_any_flags_nothing_but_placeholders_is_found(
    kind: str,
    level: str,
    offices: list[str],
    to: int,
    info: int,
    tags: list[str],
    country: str,
    subject: str,
    references: list[str],
    day: date,
) -> None:
    outcome = new(
        kind=kind,
        classification=level,
        from_=offices[0],
        to=",".join(offices[1 : 1 + to]),
        info=",".join(offices[1 + to : 1 + to + info]),
        tags=",".join((*tags, country)),
        subject=subject,
        refs=",".join(references),
        date=day.isoformat(),
    )
    assert codes(outcome, "--date", day.isoformat()) == {"TXT013"}


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    given = ["--kind", "report", "--from", "AMEMBASSY OSLO", "--to", "SECSTATE WASHDC", "--tags", "ETRD,NO"]
    outcome = cablelint("new", *given, "--classification", "SBU", "drafts/tea.cable", folder=tmp_path)
    assert outcome.status == 2
    assert "drafts/tea.cable cannot be written: there is no folder drafts; make it first" in outcome.errors
