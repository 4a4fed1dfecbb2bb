"""The pages of rules as files of this run, which an editor opens from a finding; they need no network.

A page is made from the rule's docstring and examples, so that rules of a house have one too. This takes some time, and
is done in the background when the rule first finds something.
"""

import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import cablelint
from cablelint import UsageError
from cablelint.lsp.documents import Document


class RulePages:
    """A folder of pages, removed at the end of the run."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="cablelint-rules-")
        self._writer = ThreadPoolExecutor(1)
        self._asked: set[str] = set()

    def uri(self, code: str) -> str:
        """Return the address of the page of the rule."""
        return Path(self._folder.name, f"{code}.md").as_uri()

    def write(self, codes: Iterable[str], document: Document) -> None:
        """Write the pages of these rules that were not yet asked for, after what else is to be done."""
        for code in dict.fromkeys(codes):
            if code not in self._asked:
                self._asked.add(code)
                self._writer.submit(self._write, code, document)

    def close(self) -> None:
        """Remove the pages."""
        self._writer.shutdown(cancel_futures=True)
        self._folder.cleanup()

    def _write(self, code: str, document: Document) -> None:
        page = page_of(code, document)
        with suppress(OSError):  # the disk is full, or the run is over: the finding stays
            Path(self._folder.name, f"{code}.md").write_bytes((page or "").encode())


def page_of(code: str, document: Document) -> str | None:
    """Return the page of the rule in Markdown; None without such a rule."""
    try:
        return cablelint.rule_page(code, path=document.path, settings=document.settings)
    except UsageError:
        return None
