"""Rules run over a cable with what they may know of it, and their findings come in the order of the text."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest

from cablelint.linting import engine
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic, Severity
from cablelint.model.rule import Options, Rule, RuleModule
from cablelint.model.spans import Span
from cablelint.reading import parser

CABLE = parser.parse("1. One.\n\n2. Two.\n")
DATED = parser.parse("P 141409Z MAR 11\nFM AMEMBASSY PARIS\n\nUNCLAS PARIS 000001\n\n1. One.\n")


def rule(code: str = "TEA001", severity: Severity = "error", **facts: Any) -> Rule:
    return Rule(code, "tea", severity, "tea", "convention", **facts)


def module(facts: Rule, check: Callable[[Cable, Options], Iterable[Diagnostic]]) -> RuleModule:
    return cast("RuleModule", SimpleNamespace(RULE=facts, VALID=(), INVALID=(), check=check))


def finding_at(*offsets: int, facts: Rule | None = None, severity: Severity | None = None) -> RuleModule:
    facts = facts or rule()
    return module(facts, lambda *_: [facts.diagnostic(Span(at, at + 1), "found", severity=severity) for at in offsets])


def options_given(cable: Cable, facts: Rule | None = None, **keywords: Any) -> Options:
    given: list[Options] = []

    def check(_: Cable, options: Options) -> list[Diagnostic]:
        given.append(options)
        return []

    engine.check(cable, [module(facts or rule(), check)], **keywords)
    return given[0]


def test_findings_come_in_the_order_of_the_text() -> None:
    found = engine.check(CABLE, [finding_at(9, 3, facts=rule("TEB001")), finding_at(3, 0)])
    assert [(one.span.start, one.code) for one in found] == [(0, "TEA001"), (3, "TEA001"), (3, "TEB001"), (9, "TEB001")]


@pytest.mark.parametrize(
    ("cable", "given", "day"),
    [(DATED, None, date(2011, 3, 14)), (DATED, date(1999, 1, 1), date(1999, 1, 1)), (CABLE, None, date.today())],
)
def test_the_day_whose_law_applies(cable: Cable, given: date | None, day: date) -> None:
    told = options_given(cable, date=given)
    assert (told.date, told.date_is_known) == (day, cable is DATED or given is not None)


def test_what_a_rule_is_told() -> None:
    told = options_given(CABLE, rule(settings={"limit": 9, "mild": True}), encoding="utf-16-le", bom=True)
    assert told.settings == {"limit": 9, "mild": True}
    assert (told.profile, told.encoding, told.bom) == ("draft", "utf-16-le", True)
    own = options_given(CABLE, rule(settings={"limit": 9, "mild": True}), settings={"TEA001": {"limit": 2}, "X": {}})
    assert own.settings == {"limit": 2, "mild": True}


def test_a_rule_runs_in_its_profiles_only() -> None:
    assert engine.check(CABLE, [finding_at(0, facts=rule(profiles=("telegram", "archive")))]) == []
    assert len(engine.check(CABLE, [finding_at(0, facts=rule(profiles=("draft",)))])) == 1


@pytest.mark.parametrize(
    ("own", "found", "profile", "severity"),
    [
        ("error", None, {"draft": "info"}, "info"),
        ("error", None, {"archive": "info"}, "error"),
        ("error", "warning", {"draft": "info"}, "info"),
        ("error", "info", {"draft": "warning"}, "info"),
        ("warning", "error", {"draft": "info"}, "info"),
        ("info", None, {"draft": "warning"}, "warning"),
        ("error", "info", {}, "info"),
    ],
)
def test_severity(own: Severity, found: Severity | None, profile: Mapping[str, Severity], severity: Severity) -> None:
    facts = rule(severity=own, severity_in=profile)
    (one,) = engine.check(CABLE, [finding_at(0, facts=facts, severity=found)])
    assert one.severity == severity


def test_a_severity_that_was_chosen_holds_in_all_cases() -> None:
    facts = rule(severity="error", severity_in={"draft": "info"})
    (one,) = engine.check(CABLE, [finding_at(0, facts=facts, severity="info")], severities={"TEA001": "warning"})
    assert one.severity == "warning"


@pytest.mark.parametrize(
    ("check", "words"),
    [
        (lambda *_: 1 / 0, "failed on this file: ZeroDivisionError: division by zero (tests."),
        (lambda *_: None, "TypeError: 'NoneType' object is not iterable"),
        (lambda *_: [rule().diagnostic(Span(10, 99), "beyond")], "a finding at (10, 99) in a text of 17 characters"),
        (lambda *_: [rule().diagnostic(Span(5, 4), "backwards")], "a finding at (5, 4) in a text of 17 characters"),
        (lambda *_: (int(word) for word in ["x"]), "ValueError: invalid literal"),
    ],
    ids=["raises", "gives nothing", "beyond the text", "backwards", "raises late"],
)
def test_a_rule_that_fails_costs_no_other_its_findings(check: Any, words: str) -> None:
    failure, other = engine.check(CABLE, [module(rule(), check), finding_at(3, facts=rule("TEB001"))])
    assert (failure.code, failure.severity, failure.span, other.code) == ("SYS003", "error", (0, 0), "TEB001")
    assert "the rule TEA001 tea failed" in failure.message
    assert words in failure.message
