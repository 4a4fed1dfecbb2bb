"""XML as a tree of what its reader asks for, with the place of each tag in the bytes; nothing hostile is followed.

The standard library's expat reads it. A document type is refused, since entities that expand without end, or that name
other files, are declared in one; so is XML that is nested deeper, or has more elements, than a document has.
"""

import codecs
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import NamedTuple
from xml.parsers import expat

from cablelint.model.document import DocumentError

_MOST_LEVELS = 200  # of elements within each other: nested tables and text boxes of real documents take about 60
_MOST_ELEMENTS = 3_000_000
_DAMAGED = "is damaged: its XML cannot be read ({}); open it in a word processor, and save it again"
_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
    "http://schemas.openxmlformats.org/package/2006/content-types": "",
}


class Characters(NamedTuple):
    """Characters of an element, and where they begin in the bytes."""

    text: str
    at: int


class Node:
    """An element: its name and attributes, where its start tag and its end tag begin in the bytes, and what is in it.

    Names of WordprocessingML and of packages have no prefix; others of Office have that of their usual writing, such as
    "mc:Fallback", and the rest begin with "other:".
    """

    __slots__ = ("attributes", "characters", "children", "end", "name", "prefix", "start")

    def __init__(self, name: str, prefix: str, attributes: Mapping[str, str], start: int) -> None:
        self.name = name
        self.prefix = prefix
        self.attributes = attributes
        self.start = start
        self.end = start
        self.children: list[Node] = []
        self.characters: list[Characters] = []

    def get(self, attribute: str, default: str = "") -> str:
        """Return the value of the attribute."""
        return self.attributes.get(attribute, default)

    def find(self, *path: str) -> "Node | None":
        """Return the first element at the end of this way down; None without one."""
        node: Node | None = self
        for name in path:
            node = next((child for child in node.children if child.name == name), None) if node else None
        return node

    def value(self, *path: str) -> str | None:
        """Return the attribute `val` of the element at the end of the way; None without such an element."""
        node = self.find(*path)
        return None if node is None else node.get("val")


def in_utf_8(data: bytes) -> bytes:
    """Return the same XML in UTF-8, so that places count its bytes. Raises DocumentError where it is not UTF-16."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise DocumentError(_DAMAGED.format("it is not UTF-16")) from error
            return text.replace('encoding="UTF-16"', 'encoding="UTF-8"', 1).encode()
    return data.removeprefix(codecs.BOM_UTF8)


def read_tree(data: bytes, keeps_text_of: Collection[str] = ()) -> Node:
    """Return the root of XML in UTF-8, with the characters of the elements of these names."""
    reader = _Reader(keeps_text_of, None, None)
    reader.read(data)
    return reader.root


def read_children(data: bytes, parent: str, keeps_text_of: Collection[str], take: Callable[[Node], None]) -> Node:
    """Give the children of the element `parent` to `take`, one after the other and forgotten then; return the root."""
    reader = _Reader(keeps_text_of, parent, take)
    reader.read(data)
    return reader.root


class _Reader:
    def __init__(self, keeps_text_of: Collection[str], parent: str | None, take: Callable[[Node], None] | None) -> None:
        self.root = Node("", "", {}, 0)
        self._open: list[Node] = []
        self._keeps = frozenset(keeps_text_of)
        self._parent = parent
        self._take = take
        self._count = 0
        self._parser = expat.ParserCreate(None, " ")
        self._parser.namespace_prefixes = True
        self._parser.StartElementHandler = self._started
        self._parser.EndElementHandler = self._ended
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = self._refuse

    def read(self, data: bytes) -> None:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            raise DocumentError(_DAMAGED.format(expat.errors.messages.get(error.code, error.code))) from error

    def _started(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _MOST_ELEMENTS:
            raise DocumentError(f"has more than {_MOST_ELEMENTS:,} elements: no text of a cable has so many")
        if len(self._open) >= _MOST_LEVELS:
            raise DocumentError(f"is nested more than {_MOST_LEVELS} elements deep: no document of a word processor is")
        name, prefix = _named(tag)
        node = Node(name, prefix, {_named(key)[0]: value for key, value in attributes.items()}, self._place)
        if self._open:
            if not (self._take and self._open[-1].name == self._parent):
                self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)

    def _ended(self, tag: str) -> None:  # noqa: ARG002  # expat passes it
        node = self._open.pop()
        node.end = self._place
        if self._take and self._open and self._open[-1].name == self._parent:
            self._take(node)

    def _characters(self, text: str) -> None:
        if self._open[-1].name in self._keeps:
            self._open[-1].characters.append(Characters(text, self._place))

    def _refuse(self, *declared: object) -> None:  # noqa: ARG002  # expat passes them
        raise DocumentError("declares a document type, which can hide entities: no word processor writes one")

    @property
    def _place(self) -> int:
        return self._parser.CurrentByteIndex


@lru_cache(4096)
def _named(name: str) -> tuple[str, str]:
    """Return the name as `Node` has it, and the prefix that the document writes."""
    namespace, *rest = name.split(" ")  # namespace, name and prefix, as far as there are any
    if not rest:
        return namespace, ""
    return f"{_NAMESPACES.get(namespace, 'other:')}{rest[0]}", rest[1] if len(rest) > 1 else ""
