"""A page to mail around: every cable with its findings in place, in one file that needs nothing from outside."""

import os.path
import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

from cablelint.files.source import Places
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import SEVERITIES, Diagnostic
from cablelint.model.spans import Span
from cablelint.reports.report import Counts, Report
from cablelint.terminal import plain

_FOLDER = os.path.dirname(__file__)
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|(?<=[^\r\n])\Z)")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def report() -> Report:
    """Return the format. A finding is below its line, and its words are marked in it."""
    closing = f"\n<script>\n{_beside('html.js')}</script>\n</body>\n</html>\n"
    return Report(_sections, _opening(), "\n", closing, counted=_counted)


def _counted(counts: Counts) -> str:
    """Return a table of the rules, which no filter hides."""
    rows = "".join(
        f"<tr><td>{one.times}</td><td>{escape(one.code)}</td><td>{escape(one.name)}</td></tr>\n" for one in counts
    )
    head = "<tr><th>Findings</th><th>Rule</th><th>Name</th></tr>\n"
    return f"\n<footer>\n<h2>Statistics</h2>\n<table>\n{head}{rows}</table>\n</footer>\n"


def _opening() -> str:
    severities = "".join(
        f'<label class="{each}"><input type="checkbox" name="severity" value="{each}" checked> {each}</label>\n'
        for each in reversed(SEVERITIES)
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>cablelint report</title>
<style>
{_beside("html.css")}</style>
</head>
<body>
<header>
<h1>cablelint report</h1>
<form aria-label="Filter">
{severities}<label>Rule <select name="rule"><option value="">all</option></select></label>
<output aria-live="polite"></output>
</form>
</header>
"""


def _beside(name: str) -> str:
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as stream:
        return stream.read()


def _sections(checked: CheckedFile) -> Iterator[str]:
    """Yield the file's section; of a cable without findings only the name is shown."""
    name = escape(plain(checked.file))
    if not checked.diagnostics:
        yield f'<section class="clean"><h2>{name}</h2><p>No findings.</p></section>\n'
        return
    yield f"<section><h2>{name}</h2>\n<ol>\n{''.join(_lines(checked))}</ol>\n</section>\n"


def _lines(checked: CheckedFile) -> Iterator[str]:
    places = Places(checked.text)
    below: dict[int, list[Diagnostic]] = {}
    for diagnostic in checked.diagnostics:
        below.setdefault(places.at(diagnostic.span.start).line, []).append(diagnostic)
    waiting = sorted(diagnostic.span for diagnostic in checked.diagnostics)[::-1]
    active: list[Span] = []  # spans that reach into the line
    for number, found in enumerate(_LINE.finditer(checked.text), 1):
        start, end = found.span(1)
        while waiting and waiting[-1].start <= end:
            active.append(waiting.pop())
        notes = "".join(_note(diagnostic, places) for diagnostic in below.get(number, ()))
        yield f"<li><code>{_marked(checked.text, Span(start, end), active)}</code>{notes}</li>\n"
        active = [span for span in active if span.end > found.end()]


def _marked(text: str, line: Span, spans: Iterable[Span]) -> str:
    """Return the words of the line, with a mark around those that are in a span; an empty span is marked too."""
    within = [Span(max(span.start, line.start), min(span.end, line.end)) for span in spans]
    bounds = sorted({*line, *(offset for span in within for offset in span)})
    empty = {span.start for span in within if span.start == span.end}
    pieces = ["<mark></mark>"] if line.start in empty else []
    for start, end in pairwise(bounds):
        words = escape(plain(text[start:end]))
        covered = any(span.start <= start and end <= span.end for span in within)
        pieces.append(f"<mark>{words}</mark>" if covered else words)
        pieces += ["<mark></mark>"] * (end in empty)
    return "".join(pieces)


def _note(diagnostic: Diagnostic, places: Places) -> str:
    severity, code = diagnostic.severity, escape(diagnostic.code)
    related = "".join(
        f"<br>line {places.at(each.span.start).line}: {escape(plain(each.message))}" for each in diagnostic.related
    )
    fix = f"<br>Fix: {escape(plain(diagnostic.fix.title))} ({diagnostic.fix.applicability})" if diagnostic.fix else ""
    return (
        f'<p class="finding {severity}" data-severity="{severity}" data-rule="{code} {escape(diagnostic.name)}">'
        f"<b>{code}</b> {severity}: {escape(plain(diagnostic.message))}{related}{fix}</p>"
    )
