"""The body of a cable: paragraphs, lists, quoted blocks, and what it asks of whom."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from cablelint.reports.shapes.places import CLOSED, Day, FromOne


@CLOSED
class ListItem(TypedDict):
    """An item of a list inside a paragraph."""

    label: Annotated[str, Field(description='as written: "a.", "(1)", "--"')]
    level: Annotated[int, Field(ge=1, description="how deep it is, 1 for a list that is in no other")]
    marking: str | None
    start_line: FromOne
    end_line: FromOne


@CLOSED
class Paragraph(TypedDict):
    """A paragraph, from its first line to its last."""

    number: int | None
    marking: str | None
    heading: str | None
    start_line: FromOne
    end_line: FromOne
    text: str
    items: list[ListItem]


@CLOSED
class UnnumberedText(TypedDict):
    """Text of the body that is in no paragraph, from its first line to its last: a block above paragraph 1."""

    marking: str | None
    start_line: FromOne
    end_line: FromOne
    text: str


@CLOSED
class QuotedBlock(TypedDict):
    """A quoted letter or text."""

    title: str
    start_line: FromOne
    end_line: FromOne


@CLOSED
class ActionRequest(TypedDict):
    """Words that say up front that the cable asks for action, and where."""

    paragraph: Annotated[int | None, Field(description="the number of the paragraph that they are in")]
    text: str
    refers_to: list[int]


@CLOSED
class Ask(TypedDict):
    """A sentence that asks an addressee to act, or the heading over a request that no sentence words."""

    paragraph: int | None
    text: str
    posts: Annotated[list[str], Field(description="the posts that it names as those who must act")]


@CLOSED
class Deadline(TypedDict):
    """Words that say by when."""

    paragraph: Annotated[
        int | None, Field(description="the number of the paragraph that they are in; null in the SUBJECT")
    ]
    text: str
    date: Annotated[
        Day | None, Field(description="the day; null where it cannot be said, as in a cable without a date")
    ]


@CLOSED
class Points(TypedDict):
    """What is to be delivered: quoted text, points headed as such, or a list that a request leads or refers to."""

    paragraph: int | None
    title: str
    start_line: FromOne
    end_line: FromOne


@CLOSED
class Contact(TypedDict):
    """Words that say whom to ask, and how."""

    paragraph: int | None
    text: str
