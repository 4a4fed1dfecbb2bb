"""A cable as `cablelint parse` prints it, and the messages that it repeats."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from cablelint.files.source import Encoding
from cablelint.model.cable import ForeignFormat, Profile
from cablelint.reports.shapes.body import (
    ActionRequest,
    Ask,
    Contact,
    Deadline,
    Paragraph,
    Points,
    QuotedBlock,
    UnnumberedText,
)
from cablelint.reports.shapes.handling import Closing, PageBreak, PrintBlock, Processing, Release
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
from cablelint.reports.shapes.places import CLOSED, FromOne


@CLOSED
class NestedMessage(TypedDict):
    """A message with a heading of its own that the cable repeats."""

    date_time_group: DateTimeGroup | None
    originator: str | None
    action_addressees: list[Addressee]
    info_addressees: list[Addressee]
    classification: Classification | None
    message_reference: MessageReference | None
    captions: list[str]
    executive_order: ExecutiveOrder | None
    tags: list[Tag]
    subject: str | None
    references: list[Reference]
    summary: str | None
    paragraphs: list[Paragraph]
    signers: list[str]
    start_line: FromOne
    end_line: FromOne


@CLOSED
class ParsedCable(TypedDict):
    """One cable of `cablelint parse`."""

    file: str
    profile: Profile
    encoding: Encoding
    envelope: Envelope | None
    date_time_group: DateTimeGroup | None
    originator: str | None
    action_addressees: list[Addressee]
    info_addressees: list[Addressee]
    classification: Classification | None
    message_reference: MessageReference | None
    section: Section | None
    captions: list[str]
    passing: list[str]
    executive_order: ExecutiveOrder | None
    tags: list[Tag]
    subject: str | None
    subject_marking: str | None
    references: list[Reference]
    classified_by: ClassifiedBy | None
    summary: str | None
    paragraphs: list[Paragraph]
    unnumbered: Annotated[list[UnnumberedText], Field(description="text of the body that is in no paragraph")]
    quoted_blocks: list[QuotedBlock]
    action_requests: list[ActionRequest]
    asks: list[Ask]
    deadlines: list[Deadline]
    points: list[Points]
    contacts: list[Contact]
    signers: list[str]
    closing: Closing | None
    page_breaks: list[PageBreak]
    release: Release | None
    print_block: PrintBlock | None
    processing: Processing | None
    foreign: Annotated[
        ForeignFormat | None, Field(description="the format of a text that is not a cable of the Department")
    ]
    nested: list[NestedMessage]
    message: int
