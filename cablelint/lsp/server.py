"""The server: the documents that an editor has open, by the configurations that hold for them."""

import os

from lsprotocol.types import TextDocumentSyncKind
from pygls.lsp.server import LanguageServer

import cablelint
from cablelint import Settings, UsageError
from cablelint.lsp.documents import Document
from cablelint.lsp.rule_pages import RulePages

_UNSAVED = "unsaved.cable"


class CableServer(LanguageServer):
    """A language server for cables. It keeps one version of each document, and reads configurations again."""

    def __init__(self) -> None:
        """Ask for the whole text at each change, since editors differ on whether a form feed ends a line."""
        super().__init__("cablelint", cablelint.__version__, text_document_sync_kind=TextDocumentSyncKind.Full)
        self._documents: dict[str, Document] = {}
        self._settings = Settings.from_files()
        self.pages = RulePages()

    def document(self, uri: str) -> Document:
        """Return the document as it is now, with the settings that hold for it now."""
        held = self.workspace.get_text_document(uri)
        path = self._path(uri, held.path)
        settings = self._current_settings(path)
        kept = self._documents.get(uri)
        if kept is None or kept.settings is not settings or kept.version != held.version or kept.text != held.source:
            encoding = self.workspace.position_encoding
            kept = Document(uri, path, held.source, held.version, settings, encoding)
            self._documents[uri] = kept
        return kept

    def open_uris(self) -> list[str]:
        """Return the documents that are open."""
        return list(self.workspace.text_documents)

    def forget(self, uri: str) -> None:
        """Keep nothing of a document that was closed."""
        self._documents.pop(uri, None)

    def reload(self) -> None:
        """Read all configurations again when they are next needed."""
        self._settings = Settings.from_files()

    def _current_settings(self, path: str) -> Settings:
        try:
            current = self._settings.are_current(path)
        except UsageError:  # which whoever uses the settings is told
            current = False
        if not current:
            self.reload()
        return self._settings

    def _path(self, uri: str, path: str) -> str:
        """Return where the document is; one that was never saved counts as in the top folder of the workspace."""
        if uri.startswith("file:"):
            return path
        return os.path.join(self.workspace.root_path or os.curdir, os.path.basename(path) or _UNSAVED)
