"""What is under the cursor: the meaning of a tag, a station and the like, and the pages of rules that find it."""

from lsprotocol import types

from cablelint import UsageError
from cablelint.lsp.documents import Document
from cablelint.lsp.meanings import meaning_at
from cablelint.lsp.rule_pages import page_of
from cablelint.lsp.server import CableServer


def register(server: CableServer) -> None:
    """Answer what is at a position."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def asked(params: types.HoverParams) -> types.Hover | None:
        try:
            return hover(server.document(params.text_document.uri), params.position)
        except UsageError:  # which is among the diagnostics
            return None


def hover(document: Document, position: types.Position) -> types.Hover | None:
    """Return the meaning of the word at the position, and below it the pages of the rules that find it at fault."""
    place = document.place(position)
    meaning = meaning_at(place.cable, place.offset)
    offset = document.positions.offset(position)
    found = [one for one in document.findings if one.span.start <= offset <= one.span.end]
    pages = filter(None, (page_of(code, document) for code in dict.fromkeys(one.code for one in found)))
    parts = [*([meaning.words] if meaning else []), *(f"**{one.code}** {one.message}" for one in found), *pages]
    if not parts:
        return None
    where = document.range(place.message, meaning.span) if meaning else document.positions.range(found[0].span)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n".join(parts)), where)
