"""Files of other kinds than text, or than a cable's text, by their first bytes: documents, images, messages.

What is a cable in the eyes of a fixer must not be a program's own format: a change of one letter breaks such a file.
"""

import codecs
import re

_LOOKED_AT_BYTES = 4096
_SAVE = "save its words as plain text"
_UNPACK = "unpack it and give what is in it"
_NAME = "give it a name that ends in"

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "an RTF document", f"{_NAME} .rtf, or {_SAVE}"),
    (b"%PDF-", "a PDF document", f"{_NAME} .pdf, or get its words with pdftotext"),
    (b"%!PS", "a PostScript document", "get its words with ps2ascii"),
    (b"\x04%!PS", "a PostScript document", "get its words with ps2ascii"),
    (b"\xdb\xa5\x2d\x00", "an old Word document", f"open it in a word processor and {_SAVE}"),
    (b"\xffWPC", "a WordPerfect document", f"open it in a word processor and {_SAVE}"),
    (b"\x1f\x8b", "a gzip file", _UNPACK),
    (b"BZh", "a bzip2 file", _UNPACK),
    (b"\xfd7zXZ\0", "an xz file", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a zstd file", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"\x89PNG\r\n\x1a\n", "a PNG image", "get its words by character recognition"),
    (b"\xff\xd8\xff", "a JPEG image", "get its words by character recognition"),
    (b"GIF87a", "a GIF image", "get its words by character recognition"),
    (b"GIF89a", "a GIF image", "get its words by character recognition"),
    (b"II*\0", "a TIFF image", "get its words by character recognition"),
    (b"MM\0*", "a TIFF image", "get its words by character recognition"),
    (b"SQLite format 3\0", "an SQLite database", "give its texts as a .csv table with --from"),
    (b"PAR1", "a Parquet table", "give it with --from"),
    (b"\x7fELF", "a program", "name the cable that was meant"),
    (b"#!/", "a script", "name the cable that was meant"),
    (b"begin 6", "a uuencoded file", "decode it with uudecode"),
    (b"-----BEGIN PGP ", "a PGP message or key", "decrypt it, or take its words out"),
    (b"\\documentclass", "a TeX document", "take its words out"),
    (b"\\begin{", "a TeX document", "take its words out"),
    (b"\\input{", "a TeX document", "take its words out"),
    (b"-----BEGIN CERT", "a certificate", "name the cable that was meant"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_KINDS = (
    ("EncryptedPackage", "a document with a password", "save a copy without one, and give that"),
    ("WordDocument", "an old Word document (.doc)", "open it in a word processor and save it as .docx"),
    ("__properties_version1.0", "an Outlook message", f"{_NAME} .msg, or open it in Outlook and save it as .eml"),
)
"""What is in a compound file, by the name of an entry of its directory."""
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OFFICE = (
    (b"word/", "a Word document (.docx)", f"{_NAME} .docx, or open it and {_SAVE}"),
    (b"xl/", "a workbook (.xlsx)", f"open it and {_SAVE}"),
    (b"ppt/", "a presentation (.pptx)", f"open it and {_SAVE}"),
)
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HTML = re.compile(
    r"(?:<!--.{0,1000}?-->\s{0,100})?<(?:(?:!doctype\s+html|html|head|body|meta|title)\b|"
    r"(?:link|style|script|div|span|p|br|pre|table|ul|ol|font|center|section|article|h[1-6])\b[^<>]{0,1000}>)",
    re.I | re.S,
)
_COMMIT = re.compile(r"commit [0-9a-f]{7,64}\b.{0,100}\n(?:Merge|Author):")
_XML = re.compile(r"<\?xml\b|<!DOCTYPE\b|<svg\b", re.I)
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]{0,60}):|[ \t]")
_MBOX = re.compile(r"From (?:[^\s@]+@\S+|[0-9a-f]{40,64}) ")
_MESSAGE_ONLY = frozenset(
    "received message-id mime-version return-path delivered-to dkim-signature content-type references in-reply-to "
    "content-transfer-encoding arc-seal arc-message-signature authentication-results received-spf list-id "
    "list-unsubscribe thread-topic thread-index".split()
) - {"references"}  # which cables have too
_MESSAGE_DATE = re.compile(
    r"Date:\s*(?:[A-Z][a-z]{2},\s*)?"
    r"\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|[A-Z])"
)
_MESSAGE_SENDER = re.compile(r"From:.{0,200}[\w.+-]@[\w-]+\.\w")
_OF_A_PAGE = f"{_NAME} .html, or open it in a browser and {_SAVE}"
_OF_A_MESSAGE = f"{_NAME} .eml, or save the text of the message as plain text"


def foreign_kind(data: bytes) -> tuple[str, str] | None:
    """Return what a file is that begins with these bytes, and how to get its text; None for one that may be text."""
    beginning = data[:_LOOKED_AT_BYTES]
    for magic, kind, advice in _MAGIC:
        if beginning.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(magic) or beginning.startswith(magic):
            return kind, advice
    if beginning.startswith(_ZIP):
        return _kind_of_zip(data)
    if beginning.startswith(_OLE):
        return _kind_of_compound_file(data)
    return _kind_of_text(_characters(beginning))


def _kind_of_zip(data: bytes) -> tuple[str, str]:
    if _OPEN_DOCUMENT in data[:_LOOKED_AT_BYTES]:
        return "an OpenDocument text", "open it in a word processor and save it as .docx"
    for folder, kind, advice in _OFFICE:
        if folder in data[:_LOOKED_AT_BYTES] or folder in data[-_LOOKED_AT_BYTES:]:
            return kind, advice
    return "a ZIP archive", f"{_NAME} .zip, or unpack it"


def _kind_of_compound_file(data: bytes) -> tuple[str, str]:
    for name, kind, advice in _OLE_KINDS:
        if name.encode("utf-16-le") in data:
            return kind, advice
    return "an old Office document", f"open it and {_SAVE}"


def _characters(beginning: bytes) -> str:
    for mark, encoding in _MARKS:
        if beginning.startswith(mark):
            return beginning[len(mark) :].decode(encoding, "ignore").lstrip()
    return beginning.decode("latin-1").lstrip()


def _kind_of_text(text: str) -> tuple[str, str] | None:
    if _HTML.match(text):
        return "an HTML page", _OF_A_PAGE
    if _XML.match(text):
        return ("an HTML page", _OF_A_PAGE) if "<html" in text.lower() else ("an XML document", _SAVE)
    if _COMMIT.match(text):
        return "a log of git", "name the cable that was meant"
    return ("an e-mail message", _OF_A_MESSAGE) if _is_message(text) else None


def _is_message(text: str) -> bool:
    """Return whether the text begins with the headers of a message as it is sent.

    From, To and Subject alone prove nothing.
    """
    lines = text.splitlines()
    if not lines:
        return False
    if _MBOX.match(lines[0]):
        lines = lines[1:]
    sender = date = False
    for line in lines:
        header = _HEADER.match(line)
        if header is None:
            return False
        name = (header[1] or "").lower()
        if name in _MESSAGE_ONLY or name.startswith("x-"):
            return True
        sender |= _MESSAGE_SENDER.match(line) is not None
        date |= _MESSAGE_DATE.match(line) is not None
        if sender and date:
            return True
    return False
