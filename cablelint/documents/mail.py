"""E-mail messages as they are saved (.eml, .mht): the words of the message, without its headers.

The body that is plain text is read, else the HTML. The standard library takes the message to pieces.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from cablelint.documents.html import text_of
from cablelint.documents.html_tags import decoded
from cablelint.model.document import Document, DocumentError, Leftover

KIND = "an e-mail message"

_MOST_PARTS = 200  # within each other or next to each other; each costs time for every line
_LONGEST_HEADERS_BYTES = 256 * 1024
_SIGNED_OR_ENCRYPTED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted")
_FLOWED = re.compile(r"(?<=[^\n-] )\n(?=[^>\s])|(?<=[^-]-- )\n")
_SAVE = "save its words as plain text"


def read(data: bytes) -> Document:
    """Return the words of the message. Raises DocumentError where they cannot be found."""
    _refuse_hostile(data)
    message = message_from_bytes(data)
    if message.get_content_type() in _SIGNED_OR_ENCRYPTED:
        raise DocumentError(f"is an encrypted message: decrypt it in the mail program, and {_SAVE}")
    parts = list(_texts(message))
    kinds = ("text/plain", "text/html")
    body = next((part for kind in kinds for part in parts if part.get_content_type() == kind), None)
    if body is None:
        raise DocumentError(f"is an e-mail message without text: open it, and {_SAVE}")
    text, leftovers = _words(body)
    return Document(KIND, text, leftovers=leftovers, warnings=tuple(_attached(message)))


def _refuse_hostile(data: bytes) -> None:
    headers, _, _ = data.replace(b"\r\n", b"\n").partition(b"\n\n")
    if len(headers) > _LONGEST_HEADERS_BYTES:
        raise DocumentError("has headers that are longer than those of any message")
    if data.lower().count(b"boundary=") > _MOST_PARTS:
        raise DocumentError(f"has more than {_MOST_PARTS} parts: open it, and {_SAVE}")


def _texts(message: Message) -> Iterator[Message]:
    """Yield the parts that are text, and not attached; nothing of a message that is forwarded as a file."""
    if message.get_content_maintype() == "text" and message.get_content_disposition() != "attachment":
        yield message
    elif message.is_multipart() and message.get_content_type() != "message/rfc822":
        for part in _parts(message):
            yield from _texts(part)


def _words(part: Message) -> tuple[str, tuple[Leftover, ...]]:
    data = part.get_payload(decode=True)
    content = data if isinstance(data, bytes) else b""
    text = decoded(content, part.get_content_charset() or "")
    if part.get_content_type() == "text/html":
        return text_of(text)
    text = text.replace("\r\n", "\n")
    if str(part.get_param("format", "")).lower() == "flowed":
        text = _FLOWED.sub("", text)
    return text, ()


def _attached(message: Message) -> Iterator[str]:
    """Yield a warning for each document that is attached."""
    for part in _parts(message):
        name = part.get_filename()
        if name and part.get_content_disposition() == "attachment":
            yield f'the attachment "{name}" is not checked: save it, and check it by itself'
        elif part.is_multipart():
            yield from _attached(part)


def _parts(message: Message) -> list[Message]:
    payload = message.get_payload()
    return [part for part in payload if isinstance(part, Message)] if isinstance(payload, list) else []
