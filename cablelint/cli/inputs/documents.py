"""A document that cables are drafted or sent in, as the text that is checked."""

from cablelint.documents.reader import read_document
from cablelint.files.source import Source, decode, too_large
from cablelint.model.document import DocumentError
from cablelint.model.errors import Unreadable, raised


def document_source(data: bytes, file: str, max_size: int) -> Source | Unreadable:
    """Return the words of the document, or the text where it is plain text; `file` is the name to blame."""
    if len(data) > max_size:
        return too_large(file, max_size)
    if not data:
        return decode(data, file)
    try:
        document = read_document(data, file)
    except DocumentError as error:
        return Unreadable(file, str(error), kind="a document that cannot be read")
    except Exception as error:  # a library may fail on what nobody foresaw: the other files go on
        return Unreadable(file, f"cannot be read as a document: {raised(error)}; save its words as plain text")
    if document is None:
        return decode(data, file, max_size)
    if not document.text.strip():
        return Unreadable(file, f"is {document.kind} without words: there is nothing to check", kind="empty")
    return Source(document.text, document=document)
