"""What a collection of cables is like."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from cablelint.reports.shapes.places import CLOSED


@CLOSED
class Tally(TypedDict):
    """How often there is something: in how many cables, and how many findings of each severity are in these."""

    name: str
    cables: Annotated[int, Field(ge=0)]
    error: Annotated[int, Field(ge=0)]
    warning: Annotated[int, Field(ge=0)]
    info: Annotated[int, Field(ge=0)]
    examples: Annotated[list[str], Field(description="the first files with it that have a finding, twenty at most")]


@CLOSED
class Counted(TypedDict):
    """How many there are of something."""

    name: str
    count: Annotated[int, Field(ge=0)]


@CLOSED
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
