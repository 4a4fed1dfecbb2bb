"""What may be in a configuration, as pydantic models: the one place where keys, types and defaults are said.

Keys are written in kebab-case. The JSON Schema and the reference in the guide are made from these models.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from cablelint.formatting.layout import SHORTEST_LINE_CHARS, TagSeparator
from cablelint.model.cable import Profile
from cablelint.model.diagnostics import Severity

Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
NameGlob = Annotated[str, StringConstraints(pattern=r"^[^/]*$")]
Setting = int | str | bool | list[str]
Where = Literal[
    "body", "classification", "captions", "executive_order", "tags", "subject", "references", "classified_by", "text"
]


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class _Table(BaseModel):
    """A table that knows all its keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, alias_generator=_kebab)


class Override(_Table):
    """Other rules for the files that match."""

    files: list[str] = Field(description="globs, relative to the folder of the configuration file")
    select: list[str] | None = Field(None, description="the rules to run, instead of those of the whole configuration")
    extend_select: list[str] = Field([], description="rules to run in addition to the others")
    ignore: list[str] = Field([], description="rules not to run")
    severity: dict[str, Severity] = Field({}, description="severity by rule code, name or prefix")
    rules: dict[str, dict[str, Setting]] = Field({}, description="rule options, by code or name")
    profile: Profile | None = Field(None, description="the profile of these files")

    @property
    def rule_options(self) -> Mapping[str, Mapping[str, Setting]]:
        """The options of rules, by the code or name that they are written under."""
        return self.rules


class Allow(_Table):
    """A finding that stays, for a reason."""

    file: str = Field(description="path or glob of the file, relative to the folder of the configuration file")
    rule: str = Field(description="code or name of the rule")
    reason: Reason = Field(description="why the finding may stay")
    paragraph: int | None = Field(None, ge=1, description="only in this paragraph, by its number")
    line: int | None = Field(None, ge=1, description="only on this line, from 1")
    until: date | None = Field(None, strict=False, description="the last day on which the entry holds, as YYYY-MM-DD")


class Pattern(_Table):
    """A house rule that is only a pattern."""

    code: str = Field(pattern=r"^[A-Z]{3}[0-9]{3}$", description="three letters and three digits, no built-in rule's")
    pattern: str = Field(description="a Python regular expression, stopped after 1 second; at most 100,000 repetitions")
    where: Where = Field("body", description="the part of the cable that is searched")
    message: Reason = Field(description="the message: what is wrong")
    name: str | None = Field(
        None, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", description="kebab-case; made from the code if absent"
    )
    severity: Severity = "warning"
    replacement: str | None = Field(None, description="the text that the fix writes instead; \\1 is the first group")
    ignore_case: bool = False


class HouseTag(_Table):
    """A tag that the mission knows and the handbook does not. It takes the place of what the lists say of that tag."""

    tag: str = Field(pattern=r"^[A-Z0-9]{2,20}$", description="two to twenty capitals and digits")
    kind: Literal["subject", "geography", "organization", "program"] = "program"
    name: str = Field("", description="what it means")
    status: Literal["current", "obsolete", "unknown"] = Field("current", description="as of today")
    valid_from: date | None = Field(None, strict=False, description="the first day on which a cable may use it")
    valid_to: date | None = Field(None, strict=False, description="the last day on which a cable may use it")
    replaced_by: str = Field("", pattern=r"^[A-Z0-9]{0,20}$", description="the tag that replaced it, in capitals")
    common: int = Field(0, ge=0, strict=False, description="how often it is used; the most common comes first")
    source: str = "house"


class Tags(_Table):
    """Changes of the house to the lists of TAGS."""

    add: list[HouseTag] = []
    retire: list[str] = Field([], description="tags that are no longer in use")
    file: str | None = Field(None, description="a CSV table of tags to add, from the folder of the configuration file")


class HouseStation(_Table):
    """A station that the lists have not. It takes the place of what they say of a station of that name."""

    station: str = Field(pattern=r"^[A-Z][A-Z .'-]{1,59}$", description="as message references name it, in capitals")
    address: str = Field("", pattern=r"^[A-Z0-9 .'-]{0,80}$", description="as FM and TO lines name it, in capitals")
    routing_indicator: str = Field("", pattern=r"^[A-Z]{0,8}$", description="capitals, such as RUEHNR")
    cable_id_code: str = Field("", pattern=r"^[A-Z]{0,60}$", description="capitals; made from the station if absent")
    code_1973_79: str = Field("", pattern=r"^[A-Z]{0,6}$", description="six capitals at most, in numbers of 1973-79")
    source: str = "house"


class Stations(_Table):
    """Changes of the house to the list of stations."""

    add: list[HouseStation] = []
    retire: list[str] = Field([], description="stations that are closed")
    file: str | None = Field(
        None, description="a CSV table of stations to add, from the folder of the configuration file"
    )


class Keep(_Table):
    """A region that the formatter leaves as it is."""

    file: str = Field(description="path or glob of the file")
    paragraph: int | None = Field(None, ge=1, description="only this paragraph; the whole file if absent")


class Rules(_Table):
    """Rule options, in a table for each rule by its code or name, and where the repository keeps rules of its own."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, dict[str, Setting]] = Field(init=False)

    paths: list[str] = Field(
        [], description="folders of rule files, from the folder of the configuration file; see docs/writing-a-rule.md"
    )


class Format(_Table):
    """How the formatter lays a cable out."""

    line_length: int | None = Field(
        None, ge=SHORTEST_LINE_CHARS, description="for TXT005 too; the profile's own if absent: 69 for a telegram"
    )
    tag_separator: TagSeparator = Field("keep", description="what separates the TAGS")
    wrap: bool = Field(True, description="rewrap running text to the line length")
    field_order: bool = Field(True, description="put the elements of the heading in the prescribed order")
    ascii: bool = Field(True, description="replace smart quotes, dashes and accents by plain characters")
    keep: list[Keep] = []


class Configuration(_Table):
    """All of a configuration file, or of the table [tool.cablelint] of a pyproject.toml."""

    extend: str | None = Field(None, description="a configuration this one builds on: a path, or an installed package")
    select: list[str] | None = Field(None, description="the rules to run: codes, names, prefixes or ALL")
    extend_select: list[str] = Field([], description="rules to run in addition to the default ones")
    ignore: list[str] = Field([], description="rules not to run")
    severity: dict[str, Severity] = Field({}, description="severity by rule code, name or prefix")
    fail_on: Severity = Field("warning", description="the minimum severity that fails the run")
    profile: Profile | None = Field(None, description="the profile of all files; detected if absent")
    include: list[NameGlob] = Field(
        ["*.cable", "*.cbl", "*.txt"],
        description="globs of the names of the files looked for in folders, without a slash",
    )
    exclude: list[str] = Field([], description="globs of files and folders to exclude, as in .gitignore")
    default_excludes: bool = Field(
        True, description="exclude virtual environments, node_modules, build, dist and the like"
    )
    max_file_size: int = Field(16 * 1024 * 1024, ge=1, description="bytes; a larger file is not read")
    baseline: str | None = Field(None, description="a file of known findings, which are not reported")
    plugins: list[str] | None = Field(None, description="installed packages whose rules are on; all of them if absent")
    rules: Rules = Rules()
    tags: Tags = Tags()
    stations: Stations = Stations()
    format: Format = Format()
    overrides: list[Override] = []
    allow: list[Allow] = []
    pattern: list[Pattern] = []

    @property
    def rule_options(self) -> Mapping[str, Mapping[str, Setting]]:
        """The options of rules, by the code or name that they are written under."""
        return self.rules.__pydantic_extra__
