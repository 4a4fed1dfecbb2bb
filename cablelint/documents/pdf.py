"""PDF documents: the words of their pages, in the order in which a library finds them on the page."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cablelint.documents.extra import needed
from cablelint.model.document import Document, DocumentError, Passage
from cablelint.model.spans import Span

if TYPE_CHECKING:
    from pypdf import PdfReader

KIND = "a PDF document"

_MOST_PAGES = 500
_MOST_CHARS = 16 * 1024 * 1024
_ORDER = "the order of the lines, and what is one line, is a guess: PDF keeps only where signs are on the page"


def read(data: bytes) -> Document:
    """Return the words of the document, page after page. Raises DocumentError where it has none to be read."""
    pypdf = needed("pypdf", "a PDF document")
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise DocumentError("is protected with a password: save a copy without one")
        pages = list(_pages(reader))
    except DocumentError:
        raise
    except Exception as error:  # of many kinds: a PDF may be damaged in any way
        raise DocumentError(_failed(error)) from error
    if not any(page.strip() for page in pages):
        raise DocumentError("is a PDF document without text, such as a scan: get its words by character recognition")
    text, passages = _joined(pages)
    return Document(KIND, text, passages, warnings=(_ORDER,))


def _pages(reader: "PdfReader") -> Iterator[str]:
    length = 0
    count = len(reader.pages)
    if count > _MOST_PAGES:
        raise DocumentError(f"has more than {_MOST_PAGES} pages: split it")
    for page in reader.pages:
        text = page.extract_text()
        length += len(text)
        if length > _MOST_CHARS:
            raise DocumentError(f"has more than {_MOST_CHARS:,} characters: split it")
        yield text


def _joined(pages: list[str]) -> tuple[str, tuple[Passage, ...]]:
    """Return the text of all pages, and which of it is on which."""
    length, passages, written = 0, [], []
    for number, page in enumerate(pages, 1):
        lines = "".join(f"{line.rstrip()}\n" for line in page.strip("\n").split("\n")) if page.strip() else ""
        passages.append(Passage(Span(length, length + len(lines)), f"page {number}"))
        written.append(lines)
        length += len(lines)
    return "".join(written), tuple(passages)


def _failed(error: Exception) -> str:
    if "cryptography" in str(error):
        return "is protected, and the library that could open it is not installed: save a copy without protection"
    return f"cannot be read as a PDF document ({type(error).__name__}): get its words with pdftotext, or copy them"
