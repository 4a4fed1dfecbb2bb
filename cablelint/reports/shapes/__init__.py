"""The JSON that others build on, as types: what `check`, `parse`, `rules` and `inspect` print, their schemas too.

The dicts are built under these types, which a type checker holds them to; only what makes a schema imports this package
when it runs, for pydantic takes long.

Lines and columns count from 1, offsets from 0, all in characters of the decoded text. A field that the cable has not is
null or an empty list.

- body: the body of a cable: paragraphs, lists, quoted blocks, and what it asks of whom
- cables: a cable, and the messages that it repeats
- findings: findings, their fixes, and the rules behind them
- handling: what was not the drafter's: page lines, stamps of a release, who cleared the text and who had copies
- heading: the heading of a cable, from the envelope to the line that says who classified it
- inspection: what a collection of cables is like
- places: places in a file, and days: what the shapes of findings and of cables share
"""

from cablelint.reports.shapes.body import (
    ActionRequest,
    Ask,
    Contact,
    Deadline,
    ListItem,
    Paragraph,
    Points,
    QuotedBlock,
    UnnumberedText,
)
from cablelint.reports.shapes.cables import NestedMessage, ParsedCable
from cablelint.reports.shapes.findings import Edit, Finding, Fix, ListedRule, Related
from cablelint.reports.shapes.handling import (
    Closing,
    PageBreak,
    PageBreakKind,
    PrintBlock,
    Processing,
    Release,
    ReleaseAttribute,
    ReleaseStatus,
)
from cablelint.reports.shapes.heading import (
    Addressee,
    Classification,
    ClassifiedBy,
    DateTimeGroup,
    Envelope,
    ExecutiveOrder,
    MessageReference,
    Reference,
    Section,
    Tag,
)
from cablelint.reports.shapes.inspection import Counted, Inspection, Tally
from cablelint.reports.shapes.places import Day, Lines, Moment, Place, Range

__all__ = [
    "ActionRequest",
    "Addressee",
    "Ask",
    "Classification",
    "ClassifiedBy",
    "Closing",
    "Contact",
    "Counted",
    "DateTimeGroup",
    "Day",
    "Deadline",
    "Edit",
    "Envelope",
    "ExecutiveOrder",
    "Finding",
    "Fix",
    "Inspection",
    "Lines",
    "ListItem",
    "ListedRule",
    "MessageReference",
    "Moment",
    "NestedMessage",
    "PageBreak",
    "PageBreakKind",
    "Paragraph",
    "ParsedCable",
    "Place",
    "Points",
    "PrintBlock",
    "Processing",
    "QuotedBlock",
    "Range",
    "Reference",
    "Related",
    "Release",
    "ReleaseAttribute",
    "ReleaseStatus",
    "Section",
    "Tag",
    "Tally",
    "UnnumberedText",
]
