"""An editor that talks to `cablelint lsp` on its standard input and output, as a person at it would work."""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="the language server needs pygls")
pytest_lsp = pytest.importorskip("pytest_lsp", reason="the tests of the language server need pytest-lsp")

from lsprotocol import types as types  # noqa: E402

PATIENCE = 60
"""Seconds after which an answer is taken for one that never comes."""


class Editor:
    """A text that is open in an editor, in a workspace."""

    def __init__(
        self, client: Any, folder: Path, offered: types.ServerCapabilities, registered: list[types.Registration]
    ) -> None:
        self.client = client
        self.folder = folder
        self.offered = offered
        self.registered = registered

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    async def open(self, text: str, name: str = "tea.cable", uri: str | None = None) -> list[types.Diagnostic]:
        """Open a text that need not be saved, and give the findings that the server publishes."""
        uri = uri or self.uri(name)
        item = types.TextDocumentItem(uri, "cable", 1, text)
        return await self._told(uri, lambda: self.client.text_document_did_open(types.DidOpenTextDocumentParams(item)))

    async def change(self, text: str, version: int, name: str = "tea.cable") -> list[types.Diagnostic]:
        uri = self.uri(name)
        identifier = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        whole = [types.TextDocumentContentChangeWholeDocument(text)]
        params = types.DidChangeTextDocumentParams(identifier, whole)
        return await self._told(uri, lambda: self.client.text_document_did_change(params))

    async def configuration_changes(self, name: str = "tea.cable") -> list[types.Diagnostic]:
        """Say that the configuration has changed, and give the findings that the server then publishes."""
        event = types.FileEvent(self.uri("cablelint.toml"), types.FileChangeType.Changed)
        params = types.DidChangeWatchedFilesParams([event])
        return await self._told(self.uri(name), lambda: self.client.workspace_did_change_watched_files(params))

    def document(self, name: str = "tea.cable") -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(name))

    async def _told(self, uri: str, act: Any) -> list[types.Diagnostic]:
        act()
        while True:
            told = await asyncio.wait_for(
                self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), PATIENCE
            )
            if told.uri == uri:
                return list(told.diagnostics)


@asynccontextmanager
async def editor(folder: Path, capabilities: types.ClientCapabilities | None = None) -> AsyncIterator[Editor]:
    """An editor that has started the server in the folder."""
    client = pytest_lsp.make_test_lsp_client()
    registered: list[types.Registration] = []

    @client.feature(types.CLIENT_REGISTER_CAPABILITY)  # type: ignore[untyped-decorator]
    def register(params: types.RegistrationParams) -> None:
        registered.extend(params.registrations)

    await client.start_io(sys.executable, "-m", "cablelint", "lsp", cwd=tempfile.gettempdir())
    try:
        params = types.InitializeParams(
            capabilities=capabilities or types.ClientCapabilities(), root_uri=folder.as_uri(), process_id=None
        )
        result = await asyncio.wait_for(client.initialize_session(params), PATIENCE)
        yield Editor(client, folder, result.capabilities, registered)
    finally:
        await asyncio.wait_for(client.shutdown_session(), PATIENCE)


def position(text: str, words: str, *, into: int = 0) -> types.Position:
    """Where the words begin, in UTF-16 units as editors count; some characters further in."""
    before = text[: text.index(words) + into]
    line = before.count("\n")
    return types.Position(line, len(before.rpartition("\n")[2].encode("utf-16-le")) // 2)


def at(text: str, where: types.Range) -> str:
    """The words at the range."""
    lines = [line.encode("utf-16-le") for line in text.split("\n")]
    if where.start.line == where.end.line:
        return lines[where.start.line][where.start.character * 2 : where.end.character * 2].decode("utf-16-le")
    middle = lines[where.start.line + 1 : where.end.line]
    pieces = [lines[where.start.line][where.start.character * 2 :], *middle]
    last = lines[where.end.line][: where.end.character * 2] if where.end.line < len(lines) else b""
    return "\n".join(piece.decode("utf-16-le") for piece in (*pieces, last))


def after(text: str, edits: Any) -> str:
    """The text after the edits, put in by an editor: from the end, by UTF-16 units."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(f"{line}\n".encode("utf-16-le")))
    data = text.encode("utf-16-le")

    def offset(place: types.Position) -> int:
        return min(starts[min(place.line, len(starts) - 1)] + place.character * 2, len(data))

    for edit in sorted(edits, key=lambda one: (one.range.start.line, one.range.start.character), reverse=True):
        new = edit.new_text.encode("utf-16-le")
        data = data[: offset(edit.range.start)] + new + data[offset(edit.range.end) :]
    return data.decode("utf-16-le")
