"""What is above the first paragraph of a cable, as frozen values with their places.

Every node is a NamedTuple: frozen and typed like a slotted dataclass, and several times cheaper to define, which a
command that starts afresh for each file feels. A field that is absent is None or empty. Where a field holds words that
its grammar could not read, they are kept in `unread`: a rule may then say so, and nothing is lost.
"""

from datetime import date, datetime
from typing import Literal

from cablelint.model.spans import Span, Value
from cablelint.records import NamedTuple
from cablelint.reference.levels import LEVELS as LEVELS
from cablelint.reference.levels import Level as Level
from cablelint.reference.tags import TagKind as TagKind

FormatLine = Literal["identifier", "routing", "station_call", "security", "unknown"]


class MalformedLine(NamedTuple):
    """Words of the envelope that have not the shape of the format line that they are meant as."""

    span: Span
    text: str
    line: FormatLine  # what was meant


class Envelope(NamedTuple):
    """The communicator's lines above the date-time group (ACP 127 format lines 1, 2, 3 and 4)."""

    span: Span
    identifier: Value | None = None  # VZCZCXYZ0019
    precedence: Value | None = None  # the doubled prosign of line 2: PP
    routing_indicators: tuple[Value, ...] = ()
    originating_routing_indicator: Value | None = None  # RUEHC, of the DE line
    serial: Value | None = None  # 1819, without its #
    section: Value | None = None  # 01, of "#0250/01"
    filed: Value | None = None  # 1911553: day of the year and time
    security_prosign: Value | None = None  # ZNR or ZNY
    classification_code: Value | None = None  # UUUUU
    operating_signals: tuple[Value, ...] = ()  # ZZH, ZDK …
    malformed: tuple[MalformedLine, ...] = ()


class DateTimeGroup(NamedTuple):
    """`P 101538Z JUL 09`: the precedences, and the moment of origin in Zulu time."""

    span: Span
    text: str
    precedences: tuple[Value, ...]  # Z, O, P or R; as written
    group: Value | None  # from the day to the year: "101538Z JUL 09"
    moment: datetime | None  # None where there is no such moment or the group cannot be read
    operating_signals: tuple[Value, ...] = ()
    unread: tuple[Value, ...] = ()


class Addressee(NamedTuple):
    """`RUEHC/SECSTATE WASHDC PRIORITY 2826 XMT AMEMBASSY BAGHDAD`, of a FM, TO or INFO line."""

    span: Span
    name: Value
    routing_indicator: Value | None = None
    precedence: Value | None = None  # as written: "PRIORITY"
    serial: Value | None = None
    exempt: tuple[Value, ...] = ()  # members of a collective named after XMT


class Marking(NamedTuple):
    """A portion marking in its parentheses: `(U)`, `(SBU)`, `(C//NF)`, `(S//REL TO USA, GBR)`.

    `abbreviation` is the level's (U, SBU, CUI, C, S, TS; R of another government) in capitals, or None where it cannot
    be read.
    `well_formed` is false where an editor would retype it: `[U]`, `( C )`, `(c)`, `(SUB)`, `(S-NF)`.
    `canonical` is the marking as it should be written, None where that is in doubt.
    """

    span: Span
    text: str
    abbreviation: str | None
    controls: tuple[str, ...] = ()  # NF, FOUO, "REL TO USA, GBR"
    separator: str = ""  # "/" or "//"
    well_formed: bool = True
    canonical: str | None = None

    @property
    def level(self) -> Level | None:
        """The level that the marking means; SBU, CUI and FOUO are unclassified."""
        return _LEVEL_OF_ABBREVIATION.get(self.abbreviation or "")


_LEVEL_OF_ABBREVIATION: dict[str, Level] = {
    "U": "UNCLASSIFIED",
    "SBU": "UNCLASSIFIED",
    "CUI": "UNCLASSIFIED",
    "FOUO": "UNCLASSIFIED",
    "LOU": "UNCLASSIFIED",
    "C": "CONFIDENTIAL",
    "S": "SECRET",
    "TS": "TOP SECRET",
}


class Classification(NamedTuple):
    """The classification words of the classification line; `level` is None where they name none.

    Of misspelled words it is the level that they come near; `nearest` is then how they are spelled right.
    """

    span: Span
    text: str
    level: Level | None
    nearest: str | None = None
    spaced: bool = False  # C O N F I D E N T I A L
    handling: tuple[Value, ...] = ()  # words that ride on the line: NOFORN, SENSITIVE, FOUO, EFTO

    @property
    def shown(self) -> str:
        """The words without spaces between their letters, as a person reads them: CONFIDENTIAL."""
        return " ".join("".join(word.split()) for word in self.text.split("  ")) if self.spaced else self.text


class MessageReference(NamedTuple):
    """`STATE 071819`: the originating office and its serial; `id` is 09STATE71819, None without a year to put."""

    span: Span
    office: Value
    serial: Value
    id: str | None


class Section(NamedTuple):
    """`SECTION 01 OF 03`; a number that is absent or unreadable is None."""

    span: Span
    number: int | None
    of: int | None


class Declassification(NamedTuple):
    """When a cable is declassified: a date, an event, or a code for either, "05/12/2019", "OADR"."""

    span: Span
    text: str
    written_day: Value | None = None  # the words of a date in it, whether or not there is such a day
    day: date | None = None
    code: Value | None = None  # GDS, XGDS-2, ADS, RDS-1, XDS-1, OADR, X1, 25X1, 50X1-HUM


class ExecutiveOrder(NamedTuple):
    """The E.O. line: the order, and N/A or the declassification date or event."""

    span: Span
    text: str  # what follows the label, on one line: "N/A", "DECL: 05/12/2019"
    order: Value | None  # "12958"
    not_applicable: Value | None = None  # "N/A"
    declassify: Declassification | None = None  # what follows DECL:, or after the order without it
    reasons: tuple[Value, ...] = ()  # as in ClassifiedBy
    sections: tuple[Value, ...] = ()  # as in ClassifiedBy

    @property
    def declassify_on(self) -> date | None:
        """The day on which the cable is declassified."""
        return self.declassify.day if self.declassify else None


class Tag(NamedTuple):
    """One of the TAGS. `span` is the tag as written with any markup around it; `value` is without the markup."""

    span: Span
    value: str
    canonical: str  # corrected and in capitals; of a word of several tags all of them, for which see `Tags.single`
    kind: TagKind
    known: bool
    markup: bool = False  # written [PREL](#) or with other markup around it


class Tags(NamedTuple):
    """The TAGS line."""

    span: Span  # of the value, after the label
    tags: tuple[Tag, ...]
    separators: tuple[Value, ...] = ()  # what is between the tags, where it is more than spaces: "," ";" "/"
    stray: tuple[Value, ...] = ()  # captions and words of page lines, which are no tags
    single: tuple[Tag, ...] = ()  # those of a second TAGS line right below, too; each of several run together apart


class Subject(NamedTuple):
    """The SUBJECT line; `text` is one line without the marking."""

    span: Span
    text: str
    marking: Marking | None = None


ReferenceKind = Literal["cable", "airgram", "email", "report", "telephone", "other"]


class Reference(NamedTuple):
    """One item of the REF line."""

    span: Span
    text: str
    kind: ReferenceKind
    label: Value | None = None  # A, of "A. STATE 12345" or "(A) STATE 12345"
    id: str | None = None  # 07TBILISI1605, for a cable
    station: Value | None = None
    serial: Value | None = None
    year: int | None = None  # four digits, given or the cable's own


class ClassifiedBy(NamedTuple):
    """`Classified By: Ambassador Jane Roe for reasons 1.4 (b) and (d)`, or Derived From."""

    span: Span
    text: str
    names: tuple[Value, ...] = ()
    title: str | None = None
    reasons: tuple[Value, ...] = ()  # as canonical text "1.4(b)", each with the place of its letter
    sections: tuple[Value, ...] = ()  # of the order, that the reasons are given by: "1.4"
    derived_from: Value | None = None
    derived: bool = False  # there is a Derived From, whatever follows it
    original: bool = False  # there is a Classified By
    declassify: Declassification | None = None  # after Declassify On


FieldKind = Literal[
    "classification",
    "message_reference",
    "caption",
    "passing",
    "executive_order",
    "tags",
    "subject",
    "references",
    "classified_by",
    "from",
    "to",
    "info",
    "date",
    "other",
]


class HeadingField(NamedTuple):
    """An element of the heading in the order met: where its label and its value are."""

    kind: FieldKind
    span: Span  # label and value, without the last line break
    label: Value | None  # as written, with its colon: "TAGE:"; None for an element that has none
    value: Span
