"""The edits that make one text of another, line by line, so that an editor keeps its place in the lines that stay."""

from difflib import SequenceMatcher

from lsprotocol.types import TextEdit

from cablelint import Span
from cablelint.lsp.documents import Document

_MOST_LINES = 20_000  # of a text that is compared; a longer one is replaced as a whole


def edits_between(document: Document, after: str) -> list[TextEdit]:
    """Return the edits that make the document's text the other one."""
    return [TextEdit(document.positions.range(span), words) for span, words in changes(document.text, after)]


def changes(before: str, after: str) -> list[tuple[Span, str]]:
    """Return what is replaced in the text, and by what, in order: whole lines."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    if before == after:
        return []
    if len(old) + len(new) > _MOST_LINES:
        return [(Span(0, len(before)), after)]
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [
        (Span(starts[first], starts[stop]), "".join(new[low:high]))
        for kind, first, stop, low, high in found
        if kind != "equal"
    ]
