"""What was not the drafter's as plain JSON values: page lines, stamps of a release, who cleared it, the last lines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cablelint.model.cable import Cable, Closing
from cablelint.model.release import Decision, Processing, Release
from cablelint.model.spans import Span
from cablelint.reports.heading_json import text

if TYPE_CHECKING:
    from cablelint.reports import shapes  # imports pydantic

_STATUSES: "dict[Decision, shapes.ReleaseStatus]" = {
    "in full": "RELEASED IN FULL",
    "in part": "RELEASED IN PART",
    "denied": "DENIED",
    "declassified": "DECLASSIFIED",
}


def page_breaks(cable: Cable) -> Iterator[tuple["shapes.PageBreakKind", Span]]:
    """Yield the page breaks; the two lines of a page header are one."""
    pending: tuple[shapes.PageBreakKind, Span] | None = None
    for taken, span, *_ in cable.page_breaks:
        kind: shapes.PageBreakKind = "banner" if taken == "banner" else "page_line"
        if pending and kind == "page_line" == pending[0] and pending[1].end == span.start:
            pending = (kind, Span(pending[1].start, span.end))
            continue
        if pending:
            yield pending
        pending = (kind, span)
    if pending:
        yield pending


def release(one: Release) -> "shapes.Release":
    """Return what the stamps of a release say."""
    return {
        "status": one.decision and _STATUSES[one.decision],
        "decision": one.decision,
        "case": one.case,
        "document": one.document,
        "date": one.day.isoformat() if one.day else None,
        "authority": one.authority,
        "exemptions": list(one.exemptions),
        "current": one.current,
        "redactions": one.redactions,
        "attributes": [{"label": one.label, "value": one.value} for one in one.attributes],
    }


def processing(one: Processing) -> "shapes.Processing":
    """Return who drafted and cleared the message, and who had copies."""
    return {
        "action_offices": list(one.action_offices),
        "origin_offices": list(one.origin_offices),
        "info_offices": list(one.info_offices),
        "drafted_by": list(one.drafted_by),
        "cleared_by": list(one.cleared_by),
        "approved_by": list(one.approved_by),
        "released_by": list(one.released_by),
        "dissemination_rule": one.dissemination_rule,
        "attachments": list(one.attachments),
        "info": list(one.info),
        "exempt": list(one.exempt),
    }


def print_block(processing: Processing) -> "shapes.PrintBlock":
    """Return the most asked for of it, each person or list of persons in one value."""
    return {
        "action": list(processing.action_offices),
        "info": list(processing.info_offices),
        "drafted_by": "; ".join(processing.drafted_by) or None,
        "approved_by": "; ".join(processing.approved_by) or None,
        "cleared_by": list(processing.cleared_by),
        "released_by": "; ".join(processing.released_by) or None,
    }


def closing(one: Closing) -> "shapes.Closing":
    """Return the last lines."""
    return {"serial": text(one.serial), "terminator": text(one.terminator)}
