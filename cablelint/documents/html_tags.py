"""The tags and words of an HTML page, in the order of its characters.

They are found here, and not by html.parser, which takes time by the square of what is left open in hostile text.
"""

import codecs
import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_RAW = frozenset("script style title template noembed noframes iframe object svg math".split())  # no words of the page
_ATTRIBUTE = re.compile(r"""([a-z-]{1,40})\s{0,5}=\s{0,5}["']?([^\s"'>]{0,40})""", re.IGNORECASE)
_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_CHARSET = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_LOOKED_AT_BYTES = 4096
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Tag(NamedTuple):
    """A tag of the page: its name, whether it ends an element, and what else is in it."""

    name: str
    ends: bool
    attributes: str

    def get(self, attribute: str) -> str:
        """Return the value of an attribute, empty where it has none."""
        found = (value for name, value in _ATTRIBUTE.findall(self.attributes) if name.lower() == attribute)
        return next(found, "")


def decoded(data: bytes, charset: str = "") -> str:
    """Return the characters of a page, by its byte order mark, by `charset`, or by what it says of itself."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    said = _CHARSET.search(data[:_LOOKED_AT_BYTES])
    for encoding in (charset, said[1].decode("ascii", "replace") if said else "", "utf-8", "windows-1252"):
        try:
            return data.decode(encoding) if encoding else data.decode("utf-8")
        except (UnicodeError, LookupError):
            continue
    return data.decode("latin-1")


def tokens(page: str) -> Iterator[str | Tag]:
    """Yield words and tags; comments, scripts and the like are skipped. It takes linear time."""
    lower = page.lower()
    if len(lower) != len(page):  # a letter whose small form is two
        lower = page
    place, length = 0, len(page)
    while place < length:
        start = page.find("<", place)
        if start < 0:
            yield unescape(page[place:])
            return
        if start > place:
            yield unescape(page[place:start])
        if page.startswith("<!--", start):
            end = page.find("-->", start + 4)
            place = length if end < 0 else end + 3
            continue
        name = _NAME.match(page, start + 1)
        if name is None and page[start + 1 : start + 2] not in ("!", "?", "/"):
            yield "<"
            place = start + 1
            continue
        end = page.find(">", start)
        if end < 0:
            return  # a tag that is cut off
        place = end + 1
        if name is None:
            continue
        tag = Tag(name[1].lower(), page[start + 1] == "/", page[name.end() : end])
        if tag.name in _RAW and not tag.ends and not tag.attributes.endswith("/"):
            close = lower.find(f"</{tag.name}", place)
            place = length if close < 0 else close
        else:
            yield tag
