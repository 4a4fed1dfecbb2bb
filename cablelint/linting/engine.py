"""Running rules over a cable."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from cablelint.analysis.traits import Held
from cablelint.linting.candidate import Candidate, Conditions, candidates, fitting
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import SEVERITIES, Diagnostic, Severity, shifted
from cablelint.model.errors import RULE_FAILED, StoppedError, raised
from cablelint.model.rule import Options, Rule, RuleModule, Setting
from cablelint.model.spans import Span
from cablelint.reading import parser

_FEWEST_FINDINGS = 2  # a cause, and what follows from it


def check(
    cable: Cable,
    rules: Iterable[RuleModule | Candidate],
    *,
    date: datetime.date | None = None,
    encoding: str = "utf-8",
    bom: bool = False,
    settings: Mapping[str, Mapping[str, Setting]] = {},
    severities: Mapping[str, Severity] = {},
) -> list[Diagnostic]:
    """Return what these rules find in the cable, in the order of the text as it was received, with places in that text.

    `date` is the day whose law applies: else the cable's own, else today. `settings` holds values other than a rule's
    defaults, by its code, and `severities` what takes the place of a rule's own severity in all its cases. A rule that
    raises gives one finding SYS003 in place of its own; the others still run. Rules whose conditions do not hold
    for the cable are not called. What follows from another fault is told with that one.
    """
    return _check(cable, candidates(rules), date, encoding, bom, settings, severities)


def _check(
    cable: Cable,
    chosen: Sequence[Candidate],
    date: datetime.date | None,
    encoding: str,
    bom: bool,
    settings: Mapping[str, Mapping[str, Setting]],
    severities: Mapping[str, Severity],
) -> list[Diagnostic]:
    """Return what is left of the findings without what follows from another fault."""
    found = _findings(cable, chosen, date, encoding, bom, settings, severities)
    if len(found) < _FEWEST_FINDINGS:
        return found
    from cablelint.linting import consequences  # most texts have fewer findings

    if not consequences.may_have_some(found):
        return found

    def again(changed: str | Cable, codes: frozenset[str]) -> list[Diagnostic]:
        if isinstance(changed, str):
            changed = parser.parse(changed, profile=cable.profile, date=date, lookups=cable.lookups)
        asked = [rule for rule in chosen if rule.code in codes]
        return _findings(changed, asked, date or cable.date, encoding, bom, settings, severities)

    return consequences.without_consequences(cable, found, again)


def _findings(
    cable: Cable,
    rules: Iterable[Candidate],
    date: datetime.date | None,
    encoding: str,
    bom: bool,
    settings: Mapping[str, Mapping[str, Setting]],
    severities: Mapping[str, Severity],
) -> list[Diagnostic]:
    """Return what each of the rules finds, in the order of the text."""
    day = date or cable.date or datetime.date.today()
    options = Options(day, cable.profile, {}, encoding, bom, date_is_known=bool(date or cable.date))
    found, held = list[Diagnostic](), Held(cable)
    usual, plain = date in (None, cable.date), encoding == "utf-8" and not bom
    for candidate in fitting(rules, cable):
        conditions = candidate.conditions
        asked = settings.get(candidate.code) or not usual or (conditions.judges_encoding and not plain)
        if asked or _may_hold(conditions, held):
            rule, given = candidate.module.RULE, options
            if rule.settings:
                given = options._replace(settings={**rule.defaults, **settings.get(rule.code, {})})
            found += _run(candidate.module, cable, given, severities.get(rule.code))
    found.sort(key=lambda diagnostic: (diagnostic.span, diagnostic.code))
    return found


def _may_hold(conditions: Conditions, held: Held) -> bool:
    """Return whether the conditions hold; where they cannot be judged, the rule itself is asked."""
    try:
        return conditions.hold(held)
    except Exception:  # a trait that fails on an odd text costs no finding
        return True


def check_messages(
    messages: Iterable[tuple[int, Cable]],
    rules: Iterable[RuleModule | Candidate],
    *,
    date: datetime.date | None = None,
    encoding: str = "utf-8",
    bom: bool = False,
    settings: Mapping[str, Mapping[str, Setting]] = {},
    severities: Mapping[str, Severity] = {},
) -> list[Diagnostic]:
    """Return what these rules find in the messages of one text, at their places in it.

    A message is where it begins in the text, as an offset, and its cable. The other arguments are those of `check`;
    encoding and byte order mark are the text's, and so are asked of the first message only.
    """
    chosen = candidates(rules)
    found: list[Diagnostic] = []
    for start, cable in messages:
        begins_file = cable.message == 1
        own = (encoding, bom) if begins_file else ("utf-8", False)
        here = _check(cable, chosen, date, *own, settings, severities)
        found += [shifted(diagnostic, start) for diagnostic in here] if start else here
    return found


def _run(module: RuleModule, cable: Cable, options: Options, configured: Severity | None) -> list[Diagnostic]:
    rule = module.RULE
    try:
        found = list(module.check(cable, options))
        for diagnostic in found:
            _refuse_misplaced(diagnostic.span, cable.as_received if rule.reads_trivia else cable.text)
        if cable.trivia and not rule.reads_trivia:
            found = [cable.offsets.diagnostic(diagnostic) for diagnostic in found]
    except StoppedError as error:
        message = f"the rule {rule.code} {rule.name} {error}: write a simpler pattern, in which no repetition repeats"
        return [RULE_FAILED.diagnostic(Span(0, 0), message)]
    except Exception as error:  # a rule may be anyone's code: its fault is reported, and costs no other rule's findings
        return [_failure(rule, error)]
    if configured:
        return [diagnostic._replace(severity=configured) for diagnostic in found]
    severity = rule.severity_in.get(cable.profile)
    return [_in_profile(diagnostic, rule, severity) for diagnostic in found] if severity else found


def _in_profile(diagnostic: Diagnostic, rule: Rule, severity: Severity) -> Diagnostic:
    """Return the finding with the severity of the profile, unless its case is a milder one already."""
    if diagnostic.severity != rule.severity:
        severity = min(severity, diagnostic.severity, key=SEVERITIES.index)
    return diagnostic._replace(severity=severity)


def _refuse_misplaced(span: Span, text: str) -> None:
    if not 0 <= span.start <= span.end <= len(text):
        raise ValueError(f"a finding at {tuple(span)} in a text of {len(text)} characters")


def _failure(rule: Rule, error: Exception) -> Diagnostic:
    message = f"the rule {rule.code} {rule.name} failed on this file: {raised(error)}; please report it"
    return RULE_FAILED.diagnostic(Span(0, 0), message)
