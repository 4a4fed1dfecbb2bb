"""The heading of a cable, from the envelope to the line that says who classified it."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from cablelint.model.heading import Level, ReferenceKind, TagKind
from cablelint.reports.shapes.places import CLOSED, Day, Moment


@CLOSED
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


@CLOSED
class DateTimeGroup(TypedDict):
    """The moment of origin."""

    text: str
    precedences: list[str]
    iso: Moment | None


@CLOSED
class Addressee(TypedDict):
    """A post or office the cable goes to."""

    routing_indicator: str | None
    name: str
    precedence: str | None
    serial: str | None
    exempt: list[str]


@CLOSED
class Classification(TypedDict):
    """The classification line."""

    level: Level | None
    text: str
    handling: list[str]


@CLOSED
class MessageReference(TypedDict):
    """The originating office and its serial."""

    office: str
    serial: str
    id: str | None


@CLOSED
class Section(TypedDict):
    """Which section of the telegram the file holds first."""

    number: int | None
    of: int | None


@CLOSED
class ExecutiveOrder(TypedDict):
    """The E.O. line."""

    order: str | None
    text: str
    declassify_on: Day | None


@CLOSED
class Tag(TypedDict):
    """One of the TAGS: as written, and corrected."""

    value: str
    canonical: str
    kind: TagKind
    known: bool


@CLOSED
class Reference(TypedDict):
    """One item of the REF line."""

    label: str | None
    kind: ReferenceKind
    id: Annotated[str | None, Field(description="year, station and serial of a cable: 07TBILISI1605")]
    text: str


@CLOSED
class ClassifiedBy(TypedDict):
    """Who classified the cable, and why."""

    names: list[str]
    title: str | None
    reasons: list[str]
    derived_from: str | None
    text: str
