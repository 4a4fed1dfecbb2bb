"""Findings, their fixes, and the rules behind them."""

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from cablelint.model.cable import Profile
from cablelint.model.diagnostics import Applicability, Severity
from cablelint.reports.shapes.places import CLOSED, Place

RulePage = Annotated[
    str,
    Field(
        description="the page of the rule, relative to the repository if its address is not known; "
        "empty for another package's rule"
    ),
]


@CLOSED
class Edit(TypedDict):
    """Put `text` in place of the characters from `start` up to, not including, `end`."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    text: str


@CLOSED
class Fix(TypedDict):
    """Edits that together fix a finding. Without edits, the file is saved as UTF-8 without a byte order mark."""

    title: str
    applicability: Applicability
    edits: list[Edit]


@CLOSED
class Related(TypedDict):
    """Another place that a finding speaks of."""

    start: Place
    end: Place
    message: str


@CLOSED
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
    url: RulePage


@CLOSED
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
    url: RulePage
