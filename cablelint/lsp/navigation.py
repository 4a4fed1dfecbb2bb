"""From "paragraph 4" or "ref B" to what it speaks of, and from that to all words that speak of it."""

from lsprotocol import types

from cablelint import Message, Span
from cablelint.lsp.documents import Document
from cablelint.lsp.mentions import declarations_of, mentions_of, targets_at
from cablelint.lsp.server import CableServer


def register(server: CableServer) -> None:
    """Answer where something is, what speaks of it, and show both where the cursor is."""

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def definition(params: types.DefinitionParams) -> list[types.Location]:
        document = server.document(params.text_document.uri)
        message, spans, _ = _found(document, params.position)
        return _locations(document, message, spans)

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    def references(params: types.ReferenceParams) -> list[types.Location]:
        document = server.document(params.text_document.uri)
        message, declared, mentioned = _found(document, params.position)
        spans = [*declared, *mentioned] if params.context.include_declaration else mentioned
        return _locations(document, message, sorted(spans))

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    def highlights(params: types.DocumentHighlightParams) -> list[types.DocumentHighlight]:
        document = server.document(params.text_document.uri)
        message, declared, mentioned = _found(document, params.position)
        return [types.DocumentHighlight(document.range(message, span)) for span in sorted((*declared, *mentioned))]


def _found(document: Document, position: types.Position) -> tuple[Message, list[Span], list[Span]]:
    """Return the message, where what is at the position begins, and the words that speak of it."""
    place = document.place(position)
    cable = place.cable
    wanted = set(targets_at(cable, place.offset))
    declared = [span for target, span in declarations_of(cable) if target in wanted]
    mentioned = [one.span for one in mentions_of(cable) if wanted.intersection(one.targets)] if wanted else []
    return place.message, declared, mentioned


def _locations(document: Document, message: Message, spans: list[Span]) -> list[types.Location]:
    return [types.Location(document.uri, document.range(message, span)) for span in spans]
