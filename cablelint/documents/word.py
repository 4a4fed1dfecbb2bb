"""Word documents (.docx, .docm): their parts found, and their words read.

Source: ECMA-376, Office Open XML file formats, part 1, chapters 11 and 17.
"""

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple

from cablelint.documents.package import Package
from cablelint.documents.word_changes import Leftovers
from cablelint.documents.word_numbers import Numbers
from cablelint.documents.word_paragraph import TEXTS
from cablelint.documents.word_styles import Styles
from cablelint.documents.word_text import WordText
from cablelint.documents.written_lines import Assembled, Line, assembled, document
from cablelint.documents.xml_tree import Node, in_utf_8, read_children, read_tree
from cablelint.model.document import Document, DocumentError

KIND = "a Word document"
AUTHOR = "cablelint"
"""Whose comments are no leftovers: they are the findings of an earlier run."""

_PAGE_NUMBER = re.compile(r"\W*+(?:page\s*+)?\d{0,4}\s*+(?:(?:of|/)\s*+\d{1,4})?\W*+", re.IGNORECASE)


class Part(NamedTuple):
    """A part of the package: its name and its XML in UTF-8."""

    name: str
    data: bytes


class Parts:
    """The parts of a document by what they are to each other."""

    def __init__(self, data: bytes) -> None:
        """Raise DocumentError where the package holds no Word document."""
        self.package = Package(data)
        main = next(iter(self._targets("", "officeDocument")), "word/document.xml")
        if main not in self.package or main.startswith(("xl/", "ppt/")):
            raise DocumentError(_other_kind(self.package))
        self.main = self._part(main)

    def related(self, kind: str) -> Part | None:
        """Return the first part that the main part has of this kind, as in "numbering"; None where it has none."""
        name = next((name for name in self._targets(self.main.name, kind) if name in self.package), None)
        return self._part(name) if name else None

    def data(self, kind: str) -> bytes | None:
        """Return the XML of that part."""
        part = self.related(kind)
        return part.data if part else None

    def by_id(self, names: list[str]) -> Iterator[Part]:
        """Yield the parts with these ids among those that the main part is related to."""
        targets = {node.get("Id"): self._target(self.main.name, node) for node in self._relations(self.main.name)}
        for name in dict.fromkeys(targets.get(each, "") for each in names):
            if name in self.package:
                yield self._part(name)

    def relations_of_main(self) -> str:
        """Return the name of the part that says what the main part is related to."""
        return _relations_name(self.main.name)

    def _part(self, name: str) -> Part:
        data = self.package.part(name)
        if data is None:
            raise DocumentError("is damaged: a part of it is missing; open it in a word processor, and save it again")
        return Part(name, in_utf_8(data))

    def _targets(self, source: str, kind: str) -> list[str]:
        return [self._target(source, node) for node in self._relations(source) if node.get("Type").endswith(f"/{kind}")]

    def _relations(self, source: str) -> list[Node]:
        data = self.package.part(_relations_name(source))
        found = read_tree(in_utf_8(data)).children if data else []
        return [node for node in found if node.get("TargetMode") != "External"]

    def _target(self, source: str, node: Node) -> str:
        return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), node.get("Target"))).lstrip("/")


class WordDocument(NamedTuple):
    """A document with its parts, and the pieces that its text is made of."""

    document: Document
    found: Assembled
    parts: Parts


def read(data: bytes) -> Document:
    """Return the text of a Word document with its numbers; inserted text is in it, deleted text is not.

    Raises DocumentError where it cannot be read.
    """
    return read_with_parts(data).document


def read_with_parts(data: bytes) -> WordDocument:
    """Return the same with the parts that it was read from, for what writes into a copy."""
    parts = Parts(data)
    styles = Styles(parts.data("styles"))
    leftovers = Leftovers(_own_comments(parts.data("comments")))
    text = WordText(Numbers(parts.data("numbering"), styles), styles, leftovers)
    read_children(parts.main.data, "body", TEXTS, text.block)
    text.finish()
    found = assembled([*_banners(parts, text.sections, styles, leftovers), *text.lines])
    return WordDocument(document(KIND, found, leftovers.marks(), _warnings(parts, text)), found, parts)


def _banners(parts: Parts, sections: list[Node], styles: Styles, leftovers: Leftovers) -> list[Line]:
    """Return the lines of the headers, and those of the footers that no header has; page numbers are left out."""
    lines: dict[str, Line] = {}
    for kind in ("header", "footer"):
        references = [child for section in sections for child in section.children if child.name == f"{kind}Reference"]
        for part in parts.by_id([reference.get("r:id") for reference in references]):
            text = WordText(Numbers(None, styles), styles, leftovers, f"the {kind}")
            text.block(read_tree(part.data, TEXTS))
            text.finish()
            for line in text.lines:
                words = " ".join(line.text.split())
                if words and not _PAGE_NUMBER.fullmatch(words):
                    lines.setdefault(words, line)
    return list(lines.values())


def _own_comments(data: bytes | None) -> frozenset[str]:
    comments = read_tree(data).children if data else []
    return frozenset(comment.get("id") for comment in comments if comment.get("author") == AUTHOR)


def _warnings(parts: Parts, text: WordText) -> Iterator[str]:
    if text.notes:
        notes = f"{text.notes} footnotes or endnotes are" if text.notes > 1 else "1 footnote or endnote is"
        yield f"{notes} not checked: a cable has none; move the words into a paragraph"
    if "word/vbaProject.bin" in parts.package:
        yield "has macros, which are not run"


def _relations_name(source: str) -> str:
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _other_kind(package: Package) -> str:
    for folder, kind in (("xl/", "a workbook (.xlsx)"), ("ppt/", "a presentation (.pptx)")):
        if package.has_below(folder):
            return f"is {kind}, not a Word document: copy its words into one, or into a .txt file"
    return "is a ZIP archive, not a Word document: give it a name that ends in .zip, or unpack it"
