"""The JSON that others build on, as types: what `check`, `parse` and `rules` print, and the source of their schemas.

The dicts are built under these types, which a type checker holds them to; only what makes a schema imports this module
when it runs, for pydantic takes long.

Lines and columns count from 1, offsets from 0, all in characters of the decoded text. A field that the cable has not is
null or an empty list.
"""

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, WithJsonSchema, with_config
from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from cablelint.files.source import Encoding
from cablelint.model.cable import ForeignFormat, Profile
from cablelint.model.diagnostics import Applicability, Severity
from cablelint.model.heading import Level, ReferenceKind, TagKind
from cablelint.model.release import Decision

_CLOSED = with_config(ConfigDict(extra="forbid"))
"""A shape has exactly its fields, all of them always there."""

Day = Annotated[str, WithJsonSchema({"format": "date", "type": "string"})]
"""A day as ISO 8601 writes it: "2011-03-14"."""

Moment = Annotated[str, WithJsonSchema({"format": "date-time", "type": "string"})]
"""A moment as ISO 8601 writes it: "2011-03-14T14:09:00Z"."""


@_CLOSED
class Place(TypedDict):
    """A place in a file."""

    line: Annotated[int, Field(ge=1)]
    column: Annotated[int, Field(ge=1)]
    offset: Annotated[int, Field(ge=0)]


@_CLOSED
class Range(TypedDict):
    """Where something begins, and where it ends."""

    start: Place
    end: Place


@_CLOSED
class Edit(TypedDict):
    """Put `text` in place of the characters from `start` up to, not including, `end`."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    text: str


@_CLOSED
class Fix(TypedDict):
    """Edits that together fix a finding. Without edits, the file is saved as UTF-8 without a byte order mark."""

    title: str
    applicability: Applicability
    edits: list[Edit]


@_CLOSED
class Related(TypedDict):
    """Another place that a finding speaks of."""

    start: Place
    end: Place
    message: str


@_CLOSED
class Finding(TypedDict):
    """One finding of `cablelint check`."""

    file: str
    code: Annotated[str, Field(pattern=r"^[A-Z]{3}[0-9]{3}$")]
    name: str
    severity: Severity
    message: str
    start: Place
    end: Place
    fix: Fix | None
    related: list[Related]
    url: Annotated[
        str,
        Field(
            description="the page of the rule, relative to the repository if its address is not known; "
            "empty for another package's rule"
        ),
    ]


@_CLOSED
class ListedRule(TypedDict):
    """One rule of `cablelint rules`."""

    code: Annotated[str, Field(pattern=r"^[A-Z]{3}[0-9]{3}$")]
    name: str
    family: Annotated[str, Field(description="the letters that its code begins with")]
    summary: str
    severity: Severity
    severity_in: Annotated[dict[Profile, Severity], Field(description="where a profile has another severity")]
    profiles: list[Profile]
    fix: Annotated[Applicability | None, Field(description="how sure its fixes are, null where it offers none")]
    default: Annotated[bool, Field(description="whether it runs by default")]
    settings: Annotated[
        dict[str, int | str | bool | list[str]], Field(description="its own settings and their defaults")
    ]
    authority: Annotated[str, Field(description="the section it is based on, or convention")]
    url: Annotated[
        str,
        Field(
            description="the page of the rule, relative to the repository if its address is not known; "
            "empty for another package's rule"
        ),
    ]


@_CLOSED
class Envelope(TypedDict):
    """The communicator's lines above the date-time group."""

    identifier: str | None
    precedence: str | None
    routing_indicators: list[str]
    originating_routing_indicator: str | None
    serial: str | None
    filed: str | None
    operating_signals: list[str]
    classification_code: str | None


@_CLOSED
class DateTimeGroup(TypedDict):
    """The moment of origin."""

    text: str
    precedences: list[str]
    iso: Moment | None


@_CLOSED
class Addressee(TypedDict):
    """A post or office the cable goes to."""

    routing_indicator: str | None
    name: str
    precedence: str | None
    serial: str | None
    exempt: list[str]


@_CLOSED
class Classification(TypedDict):
    """The classification line."""

    level: Level | None
    text: str
    handling: list[str]


@_CLOSED
class MessageReference(TypedDict):
    """The originating office and its serial."""

    office: str
    serial: str
    id: str | None


@_CLOSED
class Section(TypedDict):
    """Which section of the telegram the file holds first."""

    number: int | None
    of: int | None


@_CLOSED
class ExecutiveOrder(TypedDict):
    """The E.O. line."""

    order: str | None
    text: str
    declassify_on: Day | None


@_CLOSED
class Tag(TypedDict):
    """One of the TAGS: as written, and corrected."""

    value: str
    canonical: str
    kind: TagKind
    known: bool


@_CLOSED
class Reference(TypedDict):
    """One item of the REF line."""

    label: str | None
    kind: ReferenceKind
    id: Annotated[str | None, Field(description="year, station and serial of a cable: 07TBILISI1605")]
    text: str


@_CLOSED
class ClassifiedBy(TypedDict):
    """Who classified the cable, and why."""

    names: list[str]
    title: str | None
    reasons: list[str]
    derived_from: str | None
    text: str


@_CLOSED
class Lines(TypedDict):
    """The lines from the first to the last of something."""

    start_line: Annotated[int, Field(ge=1)]
    end_line: Annotated[int, Field(ge=1)]


@_CLOSED
class ListItem(TypedDict):
    """An item of a list inside a paragraph."""

    label: Annotated[str, Field(description='as written: "a.", "(1)", "--"')]
    level: Annotated[int, Field(ge=1, description="how deep it is, 1 for a list that is in no other")]
    marking: str | None
    start_line: Annotated[int, Field(ge=1)]
    end_line: Annotated[int, Field(ge=1)]


@_CLOSED
class Paragraph(TypedDict):
    """A paragraph, from its first line to its last."""

    number: int | None
    marking: str | None
    heading: str | None
    start_line: Annotated[int, Field(ge=1)]
    end_line: Annotated[int, Field(ge=1)]
    text: str
    items: list[ListItem]


@_CLOSED
class UnnumberedText(TypedDict):
    """Text of the body that is in no paragraph, from its first line to its last: a block above paragraph 1."""

    marking: str | None
    start_line: Annotated[int, Field(ge=1)]
    end_line: Annotated[int, Field(ge=1)]
    text: str


@_CLOSED
class QuotedBlock(TypedDict):
    """A quoted letter or text."""

    title: str
    start_line: Annotated[int, Field(ge=1)]
    end_line: Annotated[int, Field(ge=1)]


@_CLOSED
class ActionRequest(TypedDict):
    """Words that say up front that the cable asks for action, and where."""

    paragraph: Annotated[int | None, Field(description="the number of the paragraph that they are in")]
    text: str
    refers_to: list[int]


@_CLOSED
class Ask(TypedDict):
    """A sentence that asks an addressee to act, or the heading over a request that no sentence words."""

    paragraph: int | None
    text: str
    posts: Annotated[list[str], Field(description="the posts that it names as those who must act")]


@_CLOSED
class Deadline(TypedDict):
    """Words that say by when."""

    paragraph: Annotated[
        int | None, Field(description="the number of the paragraph that they are in; null in the SUBJECT")
    ]
    text: str
    date: Annotated[
        Day | None, Field(description="the day; null where it cannot be said, as in a cable without a date")
    ]


@_CLOSED
class Points(TypedDict):
    """What is to be delivered: quoted text, points headed as such, or a list that a request leads or refers to."""

    paragraph: int | None
    title: str
    start_line: Annotated[int, Field(ge=1)]
    end_line: Annotated[int, Field(ge=1)]


@_CLOSED
class Contact(TypedDict):
    """Words that say whom to ask, and how."""

    paragraph: int | None
    text: str


@_CLOSED
class Closing(TypedDict):
    """The communicator's last lines."""

    serial: str | None
    terminator: str | None


PageBreakKind = Literal["page_line", "banner"]
ReleaseStatus = Literal["RELEASED IN FULL", "RELEASED IN PART", "DENIED", "DECLASSIFIED"]


@_CLOSED
class PageBreak(TypedDict):
    """A page line, or a classification banner at the top or bottom of a page."""

    kind: PageBreakKind
    text: str
    start_line: Annotated[int, Field(ge=1)]
    end_line: Annotated[int, Field(ge=1)]


@_CLOSED
class ReleaseAttribute(TypedDict):
    """A line of the table that an archive puts below a message."""

    label: str
    value: str


@_CLOSED
class Release(TypedDict):
    """What the stamps of a released text say."""

    status: Annotated[ReleaseStatus | None, Field(description="the decision in the words of its stamp")]
    decision: Decision | None
    case: str | None
    document: str | None
    date: Day | None
    authority: Annotated[str | None, Field(description="who reviewed the text")]
    exemptions: list[str]
    current: Annotated[
        Level | None, Field(description="its classification today; `classification` is what the cable was")
    ]
    redactions: Annotated[int, Field(description="how many places of the text were removed")]
    attributes: list[ReleaseAttribute]


@_CLOSED
class PrintBlock(TypedDict):
    """The most asked for of `processing`; several persons in one value have semicolons between them."""

    action: list[str]
    info: list[str]
    drafted_by: str | None
    approved_by: str | None
    cleared_by: list[str]
    released_by: str | None


@_CLOSED
class Processing(TypedDict):
    """Who drafted and cleared the message, and which offices had copies: from above the message, or from below it."""

    action_offices: Annotated[list[str], Field(description="with the number of copies: AF-18")]
    origin_offices: list[str]
    info_offices: list[str]
    drafted_by: list[str]
    cleared_by: list[str]
    approved_by: list[str]
    released_by: list[str]
    dissemination_rule: str | None
    attachments: list[str]
    info: Annotated[list[str], Field(description="addressees that are named below the text")]
    exempt: list[str]


@_CLOSED
class NestedMessage(TypedDict):
    """A message with a heading of its own that the cable repeats between QUOTE and UNQUOTE."""

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
    start_line: Annotated[int, Field(ge=1)]
    end_line: Annotated[int, Field(ge=1)]


@_CLOSED
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


@_CLOSED
class Tally(TypedDict):
    """How often there is something: in how many cables, and how many findings of each severity are in these."""

    name: str
    cables: Annotated[int, Field(ge=0)]
    error: Annotated[int, Field(ge=0)]
    warning: Annotated[int, Field(ge=0)]
    info: Annotated[int, Field(ge=0)]
    examples: Annotated[list[str], Field(description="the first files with it that have a finding, twenty at most")]


@_CLOSED
class Counted(TypedDict):
    """How many there are of something."""

    name: str
    count: Annotated[int, Field(ge=0)]


@_CLOSED
class Inspection(TypedDict):
    """What `cablelint inspect` says of a collection of cables."""

    texts: Annotated[int, Field(ge=0, description="texts that were read, each of which may hold several cables")]
    cables: Annotated[int, Field(ge=0)]
    clean: Annotated[int, Field(ge=0, description="cables without an error or warning")]
    unreadable: Annotated[list[Counted], Field(description="texts that could not be read, by reason")]
    rules: Annotated[list[Tally], Field(description="by the code of the rule")]
    offices: Annotated[list[Tally], Field(description="by the office that the cable is from")]
    months: Annotated[list[Tally], Field(description="by the month of the cable, as 2009-03")]
    classifications: Annotated[list[Tally], Field(description="by the level on the classification line")]
    markings: Annotated[
        list[Tally], Field(description="by the kinds of marking errors that agencies report under 32 CFR 2001.60")
    ]
    numbering: Annotated[list[Counted], Field(description="how the paragraphs are numbered")]
    tags: list[Counted]
    paragraphs: Annotated[list[Counted], Field(description="cables by their number of paragraphs")]
    words: Annotated[list[Counted], Field(description="cables by their number of words")]
    references: Annotated[list[Counted], Field(description="references to cables: in the collection or not")]
    sample: Annotated[list[str], Field(description="files drawn to be judged by hand")]
