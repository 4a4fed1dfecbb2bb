"""What was not the drafter's: page lines, stamps of a release, who cleared the text and who had copies."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from cablelint.model.heading import Level
from cablelint.model.release import Decision
from cablelint.reports.shapes.places import CLOSED, Day, FromOne


@CLOSED
class Closing(TypedDict):
    """The communicator's last lines."""

    serial: str | None
    terminator: str | None


PageBreakKind = Literal["page_line", "banner"]


@CLOSED
class PageBreak(TypedDict):
    """A page line, or a classification banner at the top or bottom of a page."""

    kind: PageBreakKind
    text: str
    start_line: FromOne
    end_line: FromOne


ReleaseStatus = Literal["RELEASED IN FULL", "RELEASED IN PART", "DENIED", "DECLASSIFIED"]


@CLOSED
class ReleaseAttribute(TypedDict):
    """A line of the table that an archive puts below a message."""

    label: str
    value: str


@CLOSED
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


@CLOSED
class PrintBlock(TypedDict):
    """The most asked for of `processing`; several persons in one value have semicolons between them."""

    action: list[str]
    info: list[str]
    drafted_by: str | None
    approved_by: str | None
    cleared_by: list[str]
    released_by: str | None


@CLOSED
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
