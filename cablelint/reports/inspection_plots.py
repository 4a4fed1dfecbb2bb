"""Plots of counts as SVG that a page takes in: it can be read in print, in the dark, and by a screen reader.

Importing this needs matplotlib.
"""

import io
import re
from collections.abc import Sequence
from typing import Any

from cablelint.model.errors import UsageError
from cablelint.records import NamedTuple

try:
    from matplotlib import rc_context
    from matplotlib.figure import Figure
    from matplotlib.patches import Patch
except ImportError as error:
    message = "plots need matplotlib, which is not installed: pip install 'cablelint[inspect]'"
    raise UsageError(message) from error

_STYLE: Any = {"svg.fonttype": "none", "svg.hashsalt": "cablelint", "font.family": "sans-serif"}
_WORDS, _LINES = "#010101", "#020202"
_VARIABLES = {  # colors of matplotlib that the page's style sheet decides
    _WORDS: "currentColor",
    _LINES: "var(--line)",
    "#030303": "var(--error)",
    "#040404": "var(--warning)",
    "#050505": "var(--info)",
    "#060606": "var(--plain)",
}
_BAR_INCHES = 0.28
_LONGEST_NAME_CHARS = 48


class Series(NamedTuple):
    """Numbers of one kind, one for each bar; `kind` is error, warning, info or plain."""

    kind: str
    numbers: Sequence[int]


def bars(names: Sequence[str], series: Sequence[Series], links: Sequence[str | None], label: str) -> str:
    """Return horizontal bars, the series of each name next to each other; a bar leads to its link.

    `label` says what is counted, below the plot and to a screen reader.
    """
    with rc_context(_STYLE):
        figure = Figure(figsize=(8, 0.9 + _BAR_INCHES * len(names)), layout="constrained")
        axes = figure.add_subplot()
        _draw(axes, names, series, links)
        axes.set_xlabel(label, color=_WORDS)
        stream = io.StringIO()
        figure.savefig(stream, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return _inline(stream.getvalue(), label)


def _draw(axes: Any, names: Sequence[str], series: Sequence[Series], links: Sequence[str | None]) -> None:
    rows = range(len(names))
    left = [0] * len(names)
    colors = {value.removeprefix("var(--").rstrip(")"): color for color, value in _VARIABLES.items()}
    for one in series:
        drawn = axes.barh(rows, one.numbers, left=left, color=colors[one.kind], height=0.7)
        for bar, link in zip(drawn, links, strict=True):
            bar.set_url(link)
        left = [before + number for before, number in zip(left, one.numbers, strict=True)]
    for row, total in zip(rows, left, strict=True):
        axes.text(total, row, f" {total:,}", va="center", color=_WORDS, fontsize=9)
    axes.set_yticks(rows, [_short(name) for name in names], color=_WORDS)
    axes.set_ylim(len(names) - 0.5, -0.5)  # the first at the top
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.tick_params(colors=_LINES, labelcolor=_WORDS)
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(_LINES)
    axes.margins(x=0.12)
    if len(series) > 1:
        patches = [Patch(color=colors[one.kind], label=one.kind) for one in series]
        axes.legend(
            handles=patches, frameon=False, labelcolor=_WORDS, loc="lower right", bbox_to_anchor=(1, 1), ncols=3
        )


def _short(name: str) -> str:
    plain = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name).replace("$", r"\$")
    return plain if len(plain) <= _LONGEST_NAME_CHARS else f"{plain[:_LONGEST_NAME_CHARS]}\N{HORIZONTAL ELLIPSIS}"


def _inline(drawn: str, label: str) -> str:
    """Return the drawing without the header of a file of its own, in the colors of the page."""
    drawn = drawn[drawn.index("<svg") :]
    before, opened, rest = drawn.partition("<metadata>")
    drawn = before + (rest.partition("</metadata>")[2] if opened else "")
    drawn = re.sub(r' (?:width|height)="[\d.]+pt"', "", drawn, count=2)
    for color, value in _VARIABLES.items():
        drawn = drawn.replace(color, value)
    return drawn.replace("<svg", f'<svg role="img" aria-label="{label}"', 1)
