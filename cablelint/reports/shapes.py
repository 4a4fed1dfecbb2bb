"""The JSON that others build on, as models: what `check`, `parse` and `rules` print, and the source of their schemas.

Lines and columns count from 1, offsets from 0, all in characters of the decoded text. A field that the cable has not is
null or an empty list.
"""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from cablelint.model.cable import Profile
from cablelint.model.diagnostics import Applicability, Severity
from cablelint.model.heading import Level, ReferenceKind, TagKind
from cablelint.model.release import Decision


class _Shape(BaseModel):
    """A shape that has exactly its fields, all of them always there."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Place(_Shape):
    """A place in a file."""

    line: int = Field(ge=1)
    column: int = Field(ge=1)
    offset: int = Field(ge=0)


class Edit(_Shape):
    """Put `text` in place of the characters from `start` up to, not including, `end`."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class Fix(_Shape):
    """Edits that together fix a finding. Without edits, the file is saved as UTF-8 without a byte order mark."""

    title: str
    applicability: Applicability
    edits: list[Edit]


class Related(_Shape):
    """Another place that a finding speaks of."""

    start: Place
    end: Place
    message: str


class Finding(_Shape):
    """One finding of `cablelint check`."""

    file: str
    code: str = Field(pattern=r"^[A-Z]{3}[0-9]{3}$")
    name: str
    severity: Severity
    message: str
    start: Place
    end: Place
    fix: Fix | None
    related: list[Related]
    url: str = Field(description="the page of the rule, relative to the repository; empty for another package's rule")


class ListedRule(_Shape):
    """One rule of `cablelint rules`."""

    code: str = Field(pattern=r"^[A-Z]{3}[0-9]{3}$")
    name: str
    family: str = Field(description="the letters that its code begins with")
    summary: str
    severity: Severity
    severity_in: dict[Profile, Severity] = Field(description="where a profile has another severity")
    profiles: list[Profile]
    fix: Applicability | None = Field(description="how sure its fixes are, null where it offers none")
    default: bool = Field(description="whether it runs by default")
    settings: dict[str, int | str | bool | list[str]] = Field(description="its own settings and their defaults")
    authority: str = Field(description="the section it is based on, or convention")
    url: str = Field(description="the page of the rule, relative to the repository; empty for another package's rule")


class Envelope(_Shape):
    """The communicator's lines above the date-time group."""

    identifier: str | None
    precedence: str | None
    routing_indicators: list[str]
    originating_routing_indicator: str | None
    serial: str | None
    filed: str | None
    operating_signals: list[str]
    classification_code: str | None


class DateTimeGroup(_Shape):
    """The moment of origin."""

    text: str
    precedences: list[str]
    iso: datetime | None


class Addressee(_Shape):
    """A post or office the cable goes to."""

    routing_indicator: str | None
    name: str
    precedence: str | None
    serial: str | None
    exempt: list[str]


class Classification(_Shape):
    """The classification line."""

    level: Level | None
    text: str
    handling: list[str]


class MessageReference(_Shape):
    """The originating office and its serial."""

    office: str
    serial: str
    id: str | None


class Section(_Shape):
    """Which section of the telegram the file holds first."""

    number: int | None
    of: int | None


class ExecutiveOrder(_Shape):
    """The E.O. line."""

    order: str | None
    text: str
    declassify_on: date | None


class Tag(_Shape):
    """One of the TAGS: as written, and corrected."""

    value: str
    canonical: str
    kind: TagKind
    known: bool


class Reference(_Shape):
    """One item of the REF line."""

    label: str | None
    kind: ReferenceKind
    id: str | None = Field(description="year, station and serial of a cable: 07TBILISI1605")
    text: str


class ClassifiedBy(_Shape):
    """Who classified the cable, and why."""

    names: list[str]
    title: str | None
    reasons: list[str]
    derived_from: str | None
    text: str


class Paragraph(_Shape):
    """A paragraph, from its first line to its last."""

    number: int | None
    marking: str | None
    heading: str | None
    start_line: int = Field(ge=1)
    end_line: int = Field(ge=1)
    text: str


class QuotedBlock(_Shape):
    """A quoted letter or text."""

    title: str
    start_line: int = Field(ge=1)
    end_line: int = Field(ge=1)


class ActionRequest(_Shape):
    """Words that say up front that the cable asks for action, and where."""

    paragraph: int | None = Field(description="the number of the paragraph that they are in")
    text: str
    refers_to: list[int]


class Closing(_Shape):
    """The communicator's last lines."""

    serial: str | None
    terminator: str | None


class PageBreak(_Shape):
    """A page line, or a classification banner at the top or bottom of a page."""

    kind: Literal["page_line", "banner"]
    text: str
    start_line: int = Field(ge=1)
    end_line: int = Field(ge=1)


class ReleaseAttribute(_Shape):
    """A line of the table that an archive puts below a message."""

    label: str
    value: str


class Release(_Shape):
    """What the stamps of a released text say."""

    decision: Decision | None
    case: str | None
    document: str | None
    date: date | None
    authority: str | None = Field(description="who reviewed the text")
    exemptions: list[str]
    current: Level | None = Field(description="its classification today; `classification` is what the cable was")
    redactions: int = Field(description="how many places of the text were taken out")
    attributes: list[ReleaseAttribute]


class Processing(_Shape):
    """Who drafted and cleared the message, and which offices had copies: from above the message, or from below it."""

    action_offices: list[str] = Field(description="with the number of copies: AF-18")
    origin_offices: list[str]
    info_offices: list[str]
    drafted_by: list[str]
    cleared_by: list[str]
    approved_by: list[str]
    released_by: list[str]
    dissemination_rule: str | None
    attachments: list[str]
    info: list[str] = Field(description="addressees that are named below the text")
    exempt: list[str]


class NestedMessage(_Shape):
    """A message with a heading of its own that the cable repeats between QUOTE and UNQUOTE."""

    date_time_group: DateTimeGroup | None
    originator: str | None
    classification: Classification | None
    message_reference: MessageReference | None
    captions: list[str]
    executive_order: ExecutiveOrder | None
    tags: list[Tag]
    subject: str | None
    references: list[Reference]
    start_line: int = Field(ge=1)
    end_line: int = Field(ge=1)


class ParsedCable(_Shape):
    """One cable of `cablelint parse`."""

    file: str
    profile: Profile
    encoding: Literal["utf-8", "utf-16-le", "utf-16-be", "windows-1252"]
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
    quoted_blocks: list[QuotedBlock]
    action_requests: list[ActionRequest]
    signers: list[str]
    closing: Closing | None
    page_breaks: list[PageBreak]
    release: Release | None
    processing: Processing | None
    nested: list[NestedMessage]
    message: int
