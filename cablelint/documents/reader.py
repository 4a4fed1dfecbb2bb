"""Which documents can be read, by their names and their first bytes, and the one reader that fits."""

import re
from importlib import import_module

from cablelint.files.foreign_kinds import foreign_kind
from cablelint.model.document import Document, DocumentError

_MODULES = {
    "a Word document (.docx)": "word",
    "a ZIP archive": "word",
    "an RTF document": "rtf",
    "a PDF document": "pdf",
    "an HTML page": "html",
    "an e-mail message": "mail",
    "an Outlook message": "outlook",
}
"""The module that reads what the first bytes say, as `foreign_kind` names it."""

_BINARY = {
    "docx": "a Word document",
    "docm": "a Word document",
    "dotx": "a Word document",
    "dotm": "a Word document",
    "doc": "a Word document",
    "pdf": "a PDF document",
    "msg": "an Outlook message",
}
"""The endings of names that plain text never has, and what is expected there."""

_TAG = re.compile(rb"</?[a-zA-Z][^<>]{0,1000}>")


def read_document(data: bytes, name: str) -> Document | None:
    """Return the text of a document; None for plain text, which needs no reader.

    The first bytes decide, and the name only where these say nothing, since a name is often wrong: word processors save
    RTF as .doc, and sites send HTML for all that is missing. Raises DocumentError where it cannot be read.
    """
    found = foreign_kind(data)
    module = _MODULES.get(found[0]) if found else _module_by_name(name, data)
    if module is None:
        if found:
            raise DocumentError(f"is {found[0]}, not a cable: {found[1]}")
        return None
    try:
        document: Document = import_module(f"cablelint.documents.{module}").read(data)
    except RecursionError as error:
        raise DocumentError("is nested too deep: no document of a word processor is") from error
    return document


def _module_by_name(name: str, data: bytes) -> str | None:
    """Return what reads a document that begins as plain text does; None where it is plain text."""
    suffix = name.lower().rpartition(".")[2]
    if suffix in _BINARY:
        raise DocumentError(f"has the name of {_BINARY[suffix]}, but is not one: give it the name that it had")
    if suffix in ("html", "htm"):
        return "html" if _TAG.search(data) else None
    return "mail" if suffix in ("eml", "mht") else None
