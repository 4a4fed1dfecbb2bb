"""An INFO addressee has a higher precedence than any action addressee.

An addressee without a precedence has the precedence of the date-time group line if that line names only one; otherwise
it is ROUTINE.

## Why it matters
Addressees who must act come first: the INFO precedence is never higher than the action precedence. The highest
precedence of all sets the letter on the date-time group line, and so the cost of sending. (ACP 121; 5 FAH-2 H-230.)

## What to do
Lower the INFO precedence, or raise the action precedence.
"""

from collections.abc import Iterator

from cablelint import Addressee, Cable, Diagnostic, Invalid, Options, Related, Rule, Valid, precedences

RULE = Rule(
    code="HDG008",
    name="info-outranks-action",
    severity="warning",
    summary="an INFO precedence higher than the highest action precedence",
    authority="ACP 121; 5 FAH-2 H-230",
    needs=("action_addressees", "info_precedence"),
)
_FROM = "FM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC"
VALID = (
    Valid(f"P R 141409Z MAR 11\n{_FROM} PRIORITY 1204\nINFO AMEMBASSY KAMPALA\n"),
    Valid(f"P 141409Z MAR 11\n{_FROM} PRIORITY 1204\nINFO AMEMBASSY KAMPALA PRIORITY 77\n", note="the same"),
    Valid(
        f"P 141409Z MAR 11\n{_FROM} 1204\nINFO AMEMBASSY KAMPALA PRIORITY 77\n", note="all of the group's precedence"
    ),
    Valid(f"O R 141409Z MAR 11\n{_FROM} IMMEDIATE\nINFO AMEMBASSY KAMPALA IMEDIATE\n", note="no precedence"),
)
INVALID = (
    Invalid(
        f"P R 141409Z MAR 11\n{_FROM} ROUTINE 1204\nINFO AMEMBASSY KAMPALA ⟦PRIORITY⟧ 77\n",
        message="INFO addressee AMEMBASSY KAMPALA (PRIORITY) outranks every action addressee (ROUTINE)",
    ),
    Invalid(
        f"O R 141409Z MAR 11\n{_FROM}\nINFO AMEMBASSY KAMPALA\nAMEMBASSY DAR ES SALAAM ⟦IMMEDIATE⟧\n",
        message=("INFO addressee AMEMBASSY DAR ES SALAAM (IMMEDIATE) outranks every action addressee (no precedence)"),
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the highest INFO precedence."""
    if not cable.action_addressees or not cable.info_addressees:
        return
    default = _default(cable)
    highest = max(cable.action_addressees, key=lambda one: _rank(one, default))
    outranking = max(cable.info_addressees, key=lambda one: _rank(one, 0))
    if outranking.precedence is None or _rank(outranking, 0) <= _rank(highest, default):
        return
    action = highest.precedence.text if highest.precedence else "no precedence"
    yield RULE.diagnostic(
        outranking.precedence.span,
        f"INFO addressee {outranking.name.text} ({outranking.precedence.text}) outranks every action addressee "
        f"({action})",
        related=(Related(highest.name.span, f"this action addressee has {action}"),),
    )


def _rank(addressee: Addressee, default: int) -> int:
    known = precedences.by_word(addressee.precedence.text) if addressee.precedence else None
    return known.rank if known else default


def _default(cable: Cable) -> int:
    """Return the rank of an addressee without a precedence of its own."""
    letters = cable.date_time_group.precedences if cable.date_time_group else ()
    known = precedences.by_letter(letters[0].text) if len(letters) == 1 else precedences.by_word("ROUTINE")
    return known.rank if known else 1
