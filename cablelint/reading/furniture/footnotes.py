"""The notes of an edited volume below a telegram that it prints, of which the first names the source."""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line

_SIGN = "Source: "
_SOURCE = (
    r"[ \t]*(?:\[?\d{1,2}\]?[.)]?[ \t]{1,4})?Source:[ ]"
    r"(?:National[ ]Archives|Department[ ]of[ ]State,|Library[ ]of[ ]Congress|[A-Z]\w{2,20}[ ]Library,)"
)
_OF_CABLE = frozenset({"tags", "executive_order"})


def footnotes(text: str, lines: Sequence[Line]) -> Sequence[int]:
    """Return the indices of the lines of the notes, down to the end; none without a source below the last paragraph.

    The notes may have numbers of their own, of which the source has the first: "1. Source: National Archives".
    """
    if _SIGN not in text or any(line.kind in _OF_CABLE for line in lines):
        return ()
    sources = (at for at, line in enumerate(lines) if compiled(_SOURCE).match(text, line.start, line.end))
    first = next(sources, len(lines))
    numbered = [at for at, line in enumerate(lines) if line.kind == "numbered"]
    if not numbered or not (numbered[-1] < first or first in numbered):
        return ()
    return [at for at in range(first, len(lines)) if lines[at].kind != "blank"]
