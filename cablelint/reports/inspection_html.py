"""What a collection of cables is like, as one page: a plot, and behind it its table and the cables that it counts."""

import os.path
from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from cablelint.records import NamedTuple
from cablelint.reports.inspection_text import in_one_line
from cablelint.terminal import plain

if TYPE_CHECKING:
    from cablelint.reports import shapes  # imports pydantic

_MOST_BARS = 20
_MOST_MONTHS = 60  # with more, months are added up to years
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_Address = Callable[[str], str | None]
_SEVERITIES = ("error", "warning", "info")


class _Table(NamedTuple):
    """A list of the inspection, by its key, and what is said of it."""

    key: str
    title: str
    label: str


_TALLIES = (
    _Table("rules", "Findings by rule", "findings"),
    _Table("markings", "Marking errors, as agencies report them", "findings"),
    _Table("offices", "By office", "findings"),
    _Table("months", "By month", "findings"),
    _Table("classifications", "By classification", "findings"),
)
_COUNTS = (
    _Table("numbering", "Cables whose paragraphs are numbered", "cables"),
    _Table("paragraphs", "Cables by number of paragraphs", "cables"),
    _Table("words", "Cables by number of words", "cables"),
    _Table("references", "References to cables", "references"),
    _Table("tags", "TAGS", "cables"),
    _Table("unreadable", "Texts that could not be read", "texts"),
)


def as_html(inspection: "shapes.Inspection", address: _Address) -> str:
    """Return the page, which needs nothing from outside. Raises UsageError where matplotlib is not installed.

    `address` gives where a link to a cable leads, None where it is in no file of its own.
    """
    sections = list(_sections(inspection, address))
    links = "".join(f'<li><a href="#{one.key}">{one.title}</a></li>\n' for one in (*_TALLIES, *_COUNTS))
    with open(os.path.join(os.path.dirname(__file__), "inspection.css"), encoding="utf-8") as stream:
        style = stream.read()
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>cablelint inspection</title>
<style>
{style}</style>
</head>
<body>
<h1>cablelint inspection</h1>
<p>{in_one_line(inspection)}.</p>
<nav aria-label="Contents">
<ul>
{links}</ul>
</nav>
{"".join(sections)}</body>
</html>
"""


def _sections(inspection: "shapes.Inspection", address: _Address) -> Iterator[str]:
    for one in _TALLIES:
        yield _section(one, _tally_plot(one, inspection), _tally_table(one, inspection, address))
    for one in _COUNTS:
        yield _section(one, _count_plot(one, inspection), _count_table(one, inspection))
    if inspection["sample"]:
        files = _files(inspection["sample"], address)
        yield f'<section id="sample">\n<h2>Sample to judge by hand</h2>\n{files}</section>\n'


def _section(table: _Table, plot: str, rows: str) -> str:
    shown = f"{plot}\n<details>\n<summary>Table</summary>\n{rows}</details>" if rows else "<p>Nothing to count.</p>"
    return f'<section id="{table.key}">\n<h2>{table.title}</h2>\n{shown}\n</section>\n'


def _tally_plot(table: _Table, inspection: "shapes.Inspection") -> str:
    from cablelint.reports.inspection_plots import Series, bars

    tallies: list[shapes.Tally] = inspection[table.key]  # type: ignore[literal-required]
    rows = _years(tallies) if table.key == "months" and len(tallies) > _MOST_MONTHS else tallies
    found = [one for one in rows if any(one[severity] for severity in _SEVERITIES)]  # type: ignore[literal-required]
    shown = found if table.key == "months" else found[:_MOST_BARS]
    series = [Series(kind, [one[kind] for one in shown]) for kind in _SEVERITIES]  # type: ignore[literal-required]
    names = [one["name"] for one in shown]
    links = [_link(table.key, tallies, name) for name in names]
    return bars(names, series, links, _label(table, shown, found)) if shown else ""


def _count_plot(table: _Table, inspection: "shapes.Inspection") -> str:
    from cablelint.reports.inspection_plots import Series, bars

    counts: list[shapes.Counted] = inspection[table.key]  # type: ignore[literal-required]
    shown = counts[:_MOST_BARS]
    names, numbers = [one["name"] for one in shown], [one["count"] for one in shown]
    return bars(names, [Series("plain", numbers)], [None] * len(shown), _label(table, shown, counts)) if shown else ""


def _label(table: _Table, shown: Sequence[object], rows: Sequence[object]) -> str:
    return f"{table.label}, the first {len(shown)} of {len(rows):,}" if len(shown) < len(rows) else table.label


def _link(key: str, tallies: "list[shapes.Tally]", name: str) -> str | None:
    """Return the address of the row; a year leads to its first month."""
    at = next((index for index, one in enumerate(tallies) if one["name"].startswith(name)), None)
    return None if at is None else f"#{key}-{at}"


def _years(months: "list[shapes.Tally]") -> "list[shapes.Tally]":
    years: dict[str, shapes.Tally] = {}
    for month in months:
        name = month["name"][:4] if month["name"][:4].isdecimal() else month["name"]
        year = years.setdefault(name, {"name": name, "cables": 0, "error": 0, "warning": 0, "info": 0, "examples": []})
        year["cables"] += month["cables"]
        year["error"] += month["error"]
        year["warning"] += month["warning"]
        year["info"] += month["info"]
    return list(years.values())


def _tally_table(table: _Table, inspection: "shapes.Inspection", address: _Address) -> str:
    tallies: list[shapes.Tally] = inspection[table.key]  # type: ignore[literal-required]
    head = "".join(f"<th>{name}</th>" for name in ("", "cables", *_SEVERITIES, "in"))
    rows = "".join(_tally_row(f"{table.key}-{index}", one, address) for index, one in enumerate(tallies))
    return f"<table>\n<tr>{head}</tr>\n{rows}</table>\n" if tallies else ""


def _tally_row(identifier: str, tally: "shapes.Tally", address: _Address) -> str:
    numbers = (tally["cables"], *(tally[severity] for severity in _SEVERITIES))  # type: ignore[literal-required]
    cells = "".join(f"<td>{number:,}</td>" for number in numbers)
    name, files = escape(plain(tally["name"])), tally["examples"]
    more = f"<details><summary>{_how_many(files)}</summary>{_files(files, address)}</details>" if files else ""
    return f'<tr id="{identifier}"><td>{name}</td>{cells}<td>{more}</td></tr>\n'


def _how_many(files: Sequence[str]) -> str:
    return "1 file" if len(files) == 1 else f"{len(files)} files"


def _count_table(table: _Table, inspection: "shapes.Inspection") -> str:
    counts: list[shapes.Counted] = inspection[table.key]  # type: ignore[literal-required]
    rows = "".join(f"<tr><td>{escape(plain(one['name']))}</td><td>{one['count']:,}</td></tr>\n" for one in counts)
    return f"<table>\n<tr><th></th><th>{table.label}</th></tr>\n{rows}</table>\n" if counts else ""


def _files(files: Sequence[str], address: _Address) -> str:
    return '<ul class="files">' + "".join(f"<li>{_file(file, address(file))}</li>" for file in files) + "</ul>\n"


def _file(file: str, link: str | None) -> str:
    name = escape(plain(file))
    return f'<a href="{escape(link)}">{name}</a>' if link else name
