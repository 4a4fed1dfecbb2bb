"""What can be folded: the heading, paragraphs, quoted texts and lists of addressees."""

from collections.abc import Iterator

from lsprotocol import types

from cablelint import Cable, Span, trimmed
from cablelint.lsp.documents import Document
from cablelint.lsp.server import CableServer

_LONG_FIELDS = ("to", "info", "references", "classified_by")


def register(server: CableServer) -> None:
    """Answer what can be folded."""

    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    def asked(params: types.FoldingRangeParams) -> list[types.FoldingRange]:
        return folds(server.document(params.text_document.uri))


def folds(document: Document) -> list[types.FoldingRange]:
    """Return the ranges of more than one line, each once."""
    found: dict[tuple[int, int], None] = {}
    for message in document.messages:
        for span in _spans(message.cable):
            start, end = document.span(message, trimmed(message.cable.text, span))
            lines = document.positions.line_of(start), document.positions.line_of(max(start, end - 1))
            if lines[0] < lines[1]:
                found[lines] = None
    return [types.FoldingRange(first, last, kind=types.FoldingRangeKind.Region) for first, last in sorted(found)]


def _spans(cable: Cable) -> Iterator[Span]:
    yield cable.heading
    yield from (field.span for field in cable.fields if field.kind in _LONG_FIELDS)
    yield from (paragraph.span for paragraph in cable.paragraphs)
    yield from (block.span for block in cable.quoted_blocks)
