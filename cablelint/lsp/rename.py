"""Renaming a paragraph's number gives the paragraph its new place: all numbers and references go with it."""

from lsprotocol import types
from pygls.exceptions import JsonRpcException

import cablelint
from cablelint import Move, NotProvedError, RefusedError, Span, UsageError
from cablelint.lsp.documents import Document
from cablelint.lsp.mentions import Target, named_at
from cablelint.lsp.server import CableServer


def register(server: CableServer) -> None:
    """Say whether there is a paragraph's number at a position, and move the paragraph to another."""

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepared(params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
        document = server.document(params.text_document.uri)
        place = document.place(params.position)
        found = named_at(place.cable, place.offset)
        if found is None:
            return None
        target, span = found
        return types.PrepareRenamePlaceholder(document.range(place.message, span), target.name)

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    def renamed(params: types.RenameParams) -> types.WorkspaceEdit:
        return _moved(server.document(params.text_document.uri), params.position, params.new_name)


def _moved(document: Document, position: types.Position, new_name: str) -> types.WorkspaceEdit:
    """Return the edits that give the paragraph at the position its new number, and the others theirs."""
    place = document.place(position)
    found = named_at(place.cable, place.offset)
    if found is None:
        raise _refusal("this is not the number of a paragraph: only these can be renamed")
    change = _change(found[0], new_name)
    if change is None:
        return types.WorkspaceEdit(changes={})
    try:
        done = cablelint.renumber(
            document.text, change, message=place.cable.message, path=document.path, settings=document.settings
        )
    except RefusedError as error:
        raise _refusal(error.message) from error
    except (NotProvedError, UsageError) as error:
        raise _refusal(str(error)) from error
    edits = [types.TextEdit(document.positions.range(Span(*span)), words) for span, words in done.edits]
    return types.WorkspaceEdit(changes={document.uri: edits})


def _change(target: Target, new_name: str) -> Move | None:
    """Return the move that gives the paragraph the new number; None where it has it already."""
    if not new_name.strip().isdecimal():
        raise _refusal(f'"{new_name}" is not a number: give the number that the paragraph is to have')
    old, new = int(target.name), int(new_name)
    if old == new:
        return None
    return Move(old, before=new) if new < old else Move(old, after=new)


def _refusal(message: str) -> JsonRpcException:
    return JsonRpcException(message, types.LSPErrorCodes.RequestFailed.value)
