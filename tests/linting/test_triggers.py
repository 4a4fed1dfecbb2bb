"""A rule that says what it must see finds the same as if it said nothing: on all examples, and on real cables."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid
from cablelint.analysis.traits import TRAITS, Held, is_known
from cablelint.linting import engine
from cablelint.linting.candidate import Conditions, candidate_of, conditions_of, fitting
from cablelint.linting.conditions import CONDITIONS
from cablelint.linting.registry import built_in, load
from cablelint.model.rule import RuleModule
from cablelint.model.vocabulary import has_any, in_small_letters, triggers, words_of
from cablelint.reading.messages import parse_messages
from cablelint.testing import cases, unmarked

from ..end_to_end.corpus import CABLES, needs_cables
from ..field_cases.cases import all_cases

MODULES = [load(entry) for entry in built_in()]
CONDITIONAL = [module for module in MODULES if module.RULE.triggers or module.RULE.needs or module.RULE.without]


@dataclass
class Stand:
    """A rule as the engine needs it."""

    RULE: Rule
    check: Callable[[Cable, Options], Iterable[Diagnostic]]
    VALID: tuple[Valid, ...] = ()
    INVALID: tuple[Invalid, ...] = ()


@cache
def small_cables() -> tuple[Cable, ...]:
    return tuple(cable for case in all_cases() for _, cable in parse_messages(case.text))


@cache
def examples() -> tuple[Cable, ...]:
    found = (unmarked(case.example.text)[0] for module in MODULES for case in cases(module))
    return tuple(cable for text in dict.fromkeys(found) for _, cable in parse_messages(text))


def assert_silent(module: RuleModule, cable: Cable) -> None:
    """Assert that the rule finds nothing in a cable for which it is not called."""
    rule = module.RULE
    if fitting([candidate_of(module)], cable) and not conditions_of(rule).hold(Held(cable)):
        always = Stand(rule._replace(triggers=(), needs=(), without=()), module.check)
        assert engine.check(cable, [always], date=cable.date or datetime.date(2009, 10, 1)) == [], cable.text


@pytest.mark.parametrize("module", CONDITIONAL, ids=lambda module: module.RULE.code)
def test_the_examples(module: RuleModule) -> None:
    for cable in (*examples(), *small_cables()):
        assert_silent(module, cable)


@needs_cables
@pytest.mark.parametrize("path", CABLES, ids=lambda path: path.stem)
def test_real_cables(path: Path) -> None:
    for _, cable in parse_messages(path.read_text("utf-8", "replace")):
        for module in CONDITIONAL:
            assert_silent(module, cable)


_HEADING = "E.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA GROWERS ASK FOR DELAY\n\n"
_UNCLASSIFIED = f"UNCLAS NAIROBI 204\n\n{_HEADING}"
_SMART = "UNCLASSIFIED\n\nMRN: 16 NAIROBI 204\nE.O.: 13526\nTAGS: ETRD, KE\nSubject: Tea\n\n1. One.\n\n"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("CLS001", f"CONFIDENTIAL         //         T O P         S E C R E T NAIROBI 204\n\n{_HEADING}1. One.\n"),
        ("CLS002", f"{_UNCLASSIFIED}1. Tea is up. (S: entire paragraph) He left.\n"),
        ("CLS002", f"{_UNCLASSIFIED}1. Tea is up.\n\n(C – entire para) He left.\n"),
        ("CLS002", f"{_UNCLASSIFIED}1. Tea is up.\n\nS//REL He left.\n"),
        ("CLS002", f"{_UNCLASSIFIED}1. Tea is up.\n\nTS//OC: He left.\n"),
        ("CLS012", "UNCLAS NAIROBI 204\n\nNOFORN\n\n1. One.\n\n2. Two.\n"),
        ("CLS014", "1. (CUI/SP-PRVCY) One.\n"),
        ("CLS020", f"{_SMART}CONTROLLED\n"),
        (
            "PAR008",
            "1. Posts should seek support for the joint statement at paragraph 8.\n\n2. Two.\n\n3. Begin text of joint "
            "statement:\n\nWe agree.\n\nEnd text of joint statement.\n",
        ),
    ],
)
def test_a_rule_is_called_where_its_sign_is_rare_and_alone(code: str, text: str) -> None:
    assert code in {found.code for found in engine.check(parse_messages(text)[0].cable, MODULES)}


def test_settings_of_its_own_call_a_rule_always() -> None:
    limit = next(module for module in MODULES if module.RULE.code == "HDG011")
    cable = parse_messages("TAGS: ETRD KE\nSUBJECT: TEA PRICES RISE\n\n1. One.\n")[0].cable
    assert engine.check(cable, [limit]) == []
    assert engine.check(cable, [limit], settings={"HDG011": {}}) == []
    assert len(engine.check(cable, [limit], settings={"HDG011": {"characters": 9}})) == 1


def test_a_rule_is_called_only_where_the_text_has_a_trigger() -> None:
    def called(text: str, *words: str) -> bool:
        rule = MODULES[0].RULE._replace(triggers=words, needs=(), without=())
        loud = Stand(rule, lambda cable, _: [rule.diagnostic(cable.body, "called")])
        return bool(engine.check(parse_messages(text)[0].cable, [loud]))

    assert called("1. The port closed.\n")
    assert called("1. THE PORT closed.\n", "port", "ship")
    assert not called("1. The ports closed.\n", "port")
    assert called("1. The PORT-side door.\n", "Port")
    assert called("1. Closed (again ).\n", " )")
    assert not called("1. Closed (again).\n", " )", "\t)")


@pytest.mark.parametrize(
    ("text", "needs", "without", "is_called"),
    [
        ("TAGS: ECON\n\n1. One.\n", ("tags",), (), True),
        ("1. One.\n", ("tags",), (), False),
        ("TAGS: ECON\n\n1. One.\n", ("tags", "subject"), (), False),
        ("TAGS: ECON\nSUBJECT: TEA\n\n1. One.\n", ("tags", "subject"), (), True),
        ("TAGS: ECON\nSUBJECT: TEA\n\n1. One.\n", ("tags",), ("subject",), False),
        ("TAGS: ECON\n\n1. One.\n", ("tags",), ("subject", "references"), True),
    ],
)
def test_a_rule_is_called_only_where_the_cable_has_what_it_needs(
    text: str, needs: tuple[str, ...], without: tuple[str, ...], is_called: bool
) -> None:
    rule = MODULES[0].RULE._replace(triggers=(), needs=needs, without=without)
    loud = Stand(rule, lambda cable, _: [rule.diagnostic(cable.body, "called")])
    assert bool(engine.check(parse_messages(text)[0].cable, [loud])) == is_called


def test_a_rule_is_called_where_its_conditions_cannot_be_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(cable: Cable) -> bool:
        raise IndexError(cable.text)

    monkeypatch.setitem(TRAITS, "misnumbered", fails)
    cable = parse_messages("1. One.\n\n3. Two.\n")[0].cable
    assert [found.code for found in engine.check(cable, MODULES)] == ["PAR001"]


def test_what_is_known_of_a_rule_before_it_is_imported_is_what_it_says() -> None:
    said = {module.RULE.code: conditions_of(module.RULE) for module in MODULES}
    assert said == {code: Conditions(**known) for code, known in CONDITIONS.items()}, (
        "run `python docs/generate.py`, and commit the result"
    )


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.RULE.code)
def test_what_rules_need_is_in_a_cable(module: RuleModule) -> None:
    assert all(is_known(name) for name in (*module.RULE.needs, *module.RULE.without))


def test_letters_that_expressions_take_for_others_when_they_ignore_case() -> None:
    text = "ſunday in Kenya: ISTANBUL İs far, and ﬁne"
    assert {"sunday", "kenya", "istanbul", "is"} <= words_of(text)
    assert len(in_small_letters(text)) == len(text)
    assert has_any(text, triggers(("sunday",)))
    assert has_any("\ud800 PORT", triggers(("port",)))  # half a character, as files in UTF-16 may have
