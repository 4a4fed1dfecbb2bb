"""The outline of a text: heading and paragraphs, and quoted texts in them."""

from collections.abc import Iterator

from lsprotocol import types

from cablelint import Message, Paragraph, QuotedBlock, Span
from cablelint.lsp.documents import Document
from cablelint.lsp.server import CableServer

_LONGEST_CHARS = 60


def register(server: CableServer) -> None:
    """Answer what the outline of a document is."""

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def asked(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        return outline(server.document(params.text_document.uri))


def outline(document: Document) -> list[types.DocumentSymbol]:
    """Return the outline: of one message its parts, of several each with its parts below it."""
    messages = document.messages
    if len(messages) == 1:
        return list(_parts(document, messages[0]))
    return [_message(document, message) for message in messages]


def _message(document: Document, message: Message) -> types.DocumentSymbol:
    span = Span(0, len(message.cable.text))
    name = message.cable.subject.text if message.cable.subject else f"Message {message.cable.message}"
    parts = list(_parts(document, message))
    return _symbol(document, message, name or "Message", types.SymbolKind.Module, span, children=parts)


def _parts(document: Document, message: Message) -> Iterator[types.DocumentSymbol]:
    cable = message.cable
    if cable.fields:
        fields = [
            _symbol(document, message, label, types.SymbolKind.Field, field.span, detail=cable.text_at(field.value))
            for field in cable.fields
            if field.label and (label := field.label.text.strip().rstrip(":"))
        ]
        heading = Span(cable.fields[0].span.start, cable.fields[-1].span.end)
        yield _symbol(document, message, "Heading", types.SymbolKind.Namespace, heading, children=fields)
    for paragraph in cable.paragraphs:
        blocks = [block for block in cable.quoted_blocks if paragraph.span.contains(block.span)]
        quoted = [_quoted(document, message, block) for block in blocks]
        yield _paragraph(document, message, paragraph, quoted)
    for block in cable.quoted_blocks:
        if not any(paragraph.span.contains(block.span) for paragraph in cable.paragraphs):
            yield _quoted(document, message, block)


def _paragraph(
    document: Document, message: Message, paragraph: Paragraph, quoted: list[types.DocumentSymbol]
) -> types.DocumentSymbol:
    number = "" if paragraph.number is None else f"{paragraph.number}. "
    marking = f"{paragraph.marking.text} " if paragraph.marking else ""
    words = paragraph.heading.text if paragraph.heading else message.cable.text_at(paragraph.text_span)
    name = f"{number}{marking}{_shortened(words)}".strip() or "paragraph"
    return _symbol(document, message, name, types.SymbolKind.String, paragraph.span, children=quoted)


def _quoted(document: Document, message: Message, block: QuotedBlock) -> types.DocumentSymbol:
    return _symbol(document, message, block.title or "quoted text", types.SymbolKind.Object, block.span)


def _symbol(
    document: Document,
    message: Message,
    name: str,
    kind: types.SymbolKind,
    span: Span,
    *,
    detail: str = "",
    children: list[types.DocumentSymbol] | None = None,
) -> types.DocumentSymbol:
    where = document.range(message, span)
    first = document.span(message, span).start
    line = document.positions.line_span(document.positions.line_of(first))
    name_span = Span(first, max(first, min(line.end, document.span(message, span).end)))
    return types.DocumentSymbol(
        _shortened(name), kind, where, document.positions.range(name_span), _shortened(detail), children=children
    )


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST_CHARS else f"{plain[: _LONGEST_CHARS - 1]}\N{HORIZONTAL ELLIPSIS}"
