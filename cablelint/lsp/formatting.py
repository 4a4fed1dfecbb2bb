"""A text, or a range of it, formatted as `cablelint format` does."""

from lsprotocol import types

import cablelint
from cablelint import NotProvedError, Span, UsageError
from cablelint.lsp.documents import Document
from cablelint.lsp.server import CableServer
from cablelint.lsp.text_edits import changes, edits_between


def register(server: CableServer) -> None:
    """Offer to format; the options of the editor do not count, for a cable's layout is prescribed."""

    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    def whole(params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
        document = server.document(params.text_document.uri)
        after = _laid_out(server, document, document.text)
        return None if after is None else edits_between(document, after)

    @server.feature(types.TEXT_DOCUMENT_RANGE_FORMATTING)
    def some(params: types.DocumentRangeFormattingParams) -> list[types.TextEdit] | None:
        document = server.document(params.text_document.uri)
        start, end = params.range.start, params.range.end
        return _of_range(server, document, Span(document.positions.offset(start), document.positions.offset(end)))


def _of_range(server: CableServer, document: Document, asked: Span) -> list[types.TextEdit] | None:
    """Return the edits that touch the range, if formatting the text after them gives what formatting it at once does.

    Else the layout of the range depends on lines outside it.
    """
    after = _laid_out(server, document, document.text)
    if after is None:
        return None
    chosen = [one for one in changes(document.text, after) if one[0].start <= asked.end and asked.start <= one[0].end]
    partly = document.text
    for span, words in reversed(chosen):
        partly = partly[: span.start] + words + partly[span.end :]
    if _laid_out(server, document, partly) != after:
        _tell(server, "this range cannot be formatted by itself: format the whole text")
        return None
    return edits_between(document, partly)


def _laid_out(server: CableServer, document: Document, text: str) -> str | None:
    """Return the text formatted; None, and said why, where that is not proved to say the same."""
    try:
        if not text.strip() or document.settings.excludes(document.path):
            return text
        return cablelint.format(text, path=document.path, settings=document.settings)
    except (NotProvedError, UsageError) as error:
        _tell(server, f"the text cannot be formatted: {error}")
        return None


def _tell(server: CableServer, message: str) -> None:
    server.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"cablelint: {message}"))
