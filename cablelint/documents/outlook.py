"""Messages as Outlook saves them (.msg): the body, in plain text or else in HTML.

Such a file is a compound file, with a stream for each property of the message.

Sources: MS-OXMSG, 2.4, for the names of streams, and MS-OXPROPS for the properties.
"""

import io
from typing import TYPE_CHECKING

from cablelint.documents.extra import needed
from cablelint.documents.html import text_of
from cablelint.documents.html_tags import decoded
from cablelint.model.document import Document, DocumentError, Leftover

if TYPE_CHECKING:
    from olefile import OleFileIO

KIND = "an Outlook message"

_BODY, _HTML = "1000", "1013"
_UNICODE, _BYTES, _BINARY = "001F", "001E", "0102"
_ATTACHED = "__attach_version1.0_"
_EML = "open it in Outlook, and save it as .eml"


def read(data: bytes) -> Document:
    """Return the words of the message. Raises DocumentError where it has none that can be read."""
    olefile = needed("olefile", "an Outlook message")
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            text, leftovers = _words(file)
            attached = sum(
                entry[0].startswith(_ATTACHED)
                for entry in file.listdir(streams=False, storages=True)
                if len(entry) == 1
            )
    except OSError as error:
        raise DocumentError(f"is a damaged Outlook message: {_EML}") from error
    if not text.strip():
        raise DocumentError(f"is an Outlook message whose text cannot be found: {_EML}")
    what = f"{attached} attachments are" if attached > 1 else "1 attachment is"
    warnings = (f"{what} not checked: save, and check by itself",) if attached else ()
    return Document(KIND, text, leftovers=leftovers, warnings=warnings)


def _words(file: "OleFileIO") -> tuple[str, tuple[Leftover, ...]]:
    for kind, encoding in ((_UNICODE, "utf-16-le"), (_BYTES, "windows-1252")):
        if found := _stream(file, f"{_BODY}{kind}"):
            return found.decode(encoding, "replace").rstrip("\0").replace("\r\n", "\n"), ()
    if page := _stream(file, f"{_HTML}{_BINARY}"):
        return text_of(decoded(page))
    return "", ()


def _stream(file: "OleFileIO", tag: str) -> bytes:
    name = f"__substg1.0_{tag}"
    return bytes(file.openstream(name).read()) if file.exists(name) else b""
