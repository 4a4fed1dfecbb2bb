"""A copy of a Word document with comments at given places of its text; nothing else in it changes.

Each comment has a beginning, an end and a reference in the main part, at which runs are split, and its words in a part
of its own. (ECMA-376, part 1, 17.13.4.)
"""

import io
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from cablelint.documents.word import AUTHOR, Parts, read_with_parts
from cablelint.documents.written_lines import Assembled, Placed
from cablelint.documents.xml_tree import Node, in_utf_8, read_tree
from cablelint.model.document import DocumentError
from cablelint.model.spans import Span

MADE_HERE = b"annotated by cablelint"
"""The comment of the zip, by which a copy is known that may be written again."""

_MOST_BYTES = 256 * 1024 * 1024  # of all parts together
_CONTENT_TYPES = "[Content_Types].xml"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PRESERVE = b' xml:space="preserve"'


class Remark(NamedTuple):
    """What is to be said of a span of the text, paragraph by paragraph."""

    span: Span
    paragraphs: tuple[str, ...]


class _Cut(NamedTuple):
    """A place at which a run is split: the piece that it is in, and the byte."""

    placed: Placed
    at: int


def annotated(data: bytes, text: str, remarks: Sequence[Remark]) -> bytes:
    """Return the document with the remarks as comments by cablelint. `text` is what was read in it.

    Raises DocumentError where it cannot be read, or has another text by now.
    """
    document, found, parts = read_with_parts(data)
    if document.text != text:
        raise DocumentError("has changed since it was checked: run again")
    comments = parts.related("comments")
    first = _first_free_id(parts.main.data, comments.data if comments else b"")
    places = list(_places(found, parts.main.data, remarks))
    numbered = [(first + index, place) for index, place in enumerate(places)]
    written = "".join(_comment(first + index, remark) for index, remark in enumerate(remarks[: len(places)]))
    changed = {parts.main.name: _marked(parts.main.data, numbered)}
    if comments:
        changed[comments.name] = _at_end(comments.data, _in_prefix(written, comments.data))
    elif places:
        changed |= _new_part(parts, written)
    return _copied(parts, changed)


def _places(found: Assembled, data: bytes, remarks: Iterable[Remark]) -> Iterable[tuple[_Cut, _Cut]]:
    """Yield where each comment begins and ends; all in the words of the main part, at the nearest that there are."""
    pieces = [placed for placed in found.placed if placed.takes_comments and placed.piece.run and placed.piece.text]
    if not pieces:
        return
    ends = [placed.offset + len(placed.piece.text) for placed in pieces]
    for span, _ in remarks:
        first = min(bisect_left(ends, span.start + 1), len(pieces) - 1)
        line_end = found.text.find("\n", max(span.start, pieces[first].offset))
        stop = min(span.end, line_end if line_end >= 0 else span.end)
        last = max(first, bisect_left(ends, stop))
        if last == len(pieces) or pieces[last].offset >= stop:
            last = max(first, last - 1)
        start, end = pieces[first], pieces[last]
        begin_at = _byte(data, start, span.start - start.offset)
        end_at = _byte(data, end, stop - end.offset)
        if end_at <= begin_at:
            end_at = _byte(data, end, len(end.piece.text))
        yield _Cut(start, begin_at), _Cut(end, end_at)


def _byte(data: bytes, placed: Placed, characters: int) -> int:
    """Return the byte behind so many characters of the piece."""
    text, at = placed.piece.text, placed.piece.at
    if characters <= 0:
        return at
    if data[at : at + 1] == b"&":  # an entity, which is one piece
        return data.index(b";", at) + 1
    return at + len(text[:characters].encode())


def _marked(data: bytes, numbered: Iterable[tuple[int, tuple[_Cut, _Cut]]]) -> bytes:
    """Return the main part with the beginnings, ends and references of the comments."""
    cuts: dict[int, Placed] = {}
    marks: dict[int, list[str]] = defaultdict(list)
    texts: dict[int, Node] = {}
    for number, (start, end) in numbered:
        prefix = _prefix(start.placed)
        marks[start.at].append(f'<{prefix}commentRangeStart {prefix}id="{number}"/>')
        reference = f'<{prefix}r><{prefix}commentReference {prefix}id="{number}"/></{prefix}r>'
        marks[end.at].insert(0, f'<{prefix}commentRangeEnd {prefix}id="{number}"/>{reference}')
        for cut in (start, end):
            cuts[cut.at] = cut.placed
            if (element := cut.placed.piece.element) and "xml:space" not in element.attributes:
                texts[element.characters[0].at - 1] = element
    pieces: list[bytes] = []
    done = 0
    for at in sorted({*cuts, *texts}):
        pieces.append(data[done:at])
        pieces.append(_PRESERVE if at in texts else _split(data, cuts[at], "".join(marks[at])))
        done = at
    return b"".join((*pieces, data[done:]))


def _split(data: bytes, placed: Placed, marks: str) -> bytes:
    """Return what ends a run, the marks, and what begins another one that looks the same."""
    prefix = _prefix(placed)
    run = placed.piece.run
    properties = run.find("rPr") if run else None
    look = data[properties.start : data.index(b">", properties.end) + 1] if properties else b""
    closed = f"</{prefix}t></{prefix}r>{marks}<{prefix}r>".encode()
    return closed + look + f"<{prefix}t".encode() + _PRESERVE + b">"


def _prefix(placed: Placed) -> str:
    element = placed.piece.element
    return f"{element.prefix}:" if element and element.prefix else ""


def _comment(number: int, remark: Remark) -> str:
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(_NOT_XML.sub("", words))}</w:t></w:r></w:p>'
        for words in remark.paragraphs
    )
    return f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="cl">{paragraphs}</w:comment>'


def _first_free_id(*parts: bytes) -> int:
    found = (found for data in parts for found in re.findall(rb'\bid="(\d{1,9})"', data))
    return max(map(int, found), default=-1) + 1


def _in_prefix(written: str, data: bytes) -> str:
    """Return the comments with the prefix that the part uses."""
    prefix = read_tree(data).prefix
    return written if prefix == "w" else re.sub(r"(?<=[</ ])w:(?=\w)", f"{prefix}:" if prefix else "", written)


def _new_part(parts: Parts, written: str) -> dict[str, bytes]:
    """Return a part for the comments, and the parts that say where it is and what it holds."""
    name = next(each for each in ("comments.xml", "findings.xml") if f"word/{each}" not in parts.package)
    base = _STRICT if _STRICT.encode() in parts.main.data[:10_000] else _TRANSITIONAL
    main = f"{base}wordprocessingml/main" if base == _STRICT else f"{base}wordprocessingml/2006/main"
    relation = f"{base}officeDocument/{'' if base == _STRICT else '2006/'}relationships/comments"
    relations = parts.relations_of_main()
    known = parts.package.part(relations)
    empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    related = f'<Relationship Id="cablelintComments" Type="{relation}" Target="/word/{name}"/>'
    override = f'<Override PartName="/word/{name}" ContentType="{_COMMENTS_TYPE}"/>'
    types = parts.package.part(_CONTENT_TYPES) or b""
    comments = f'<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="{main}">{written}</w:comments>'
    return {
        f"word/{name}": comments.encode(),
        relations: _at_end(in_utf_8(known) if known else empty.encode(), related),
        _CONTENT_TYPES: _at_end(in_utf_8(types), override),
    }


def _at_end(data: bytes, written: str) -> bytes:
    """Return the XML with this as the last in its root."""
    end = read_tree(data).end
    if data[end : end + 2] == b"</":
        return data[:end] + written.encode() + data[end:]
    close = data.rindex(b"/>")  # a root with nothing in it
    name = re.match(rb"<([\w:.-]+)", data[end:])
    assert name is not None
    return data[:close] + b">" + written.encode() + b"</" + name[1] + b">"


def _copied(parts: Parts, changed: dict[str, bytes]) -> bytes:
    """Return the package with these parts in place of its own, or next to them."""
    stream = io.BytesIO()
    left = _MOST_BYTES
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.comment = MADE_HERE
        for name in dict.fromkeys([*parts.package.names(), *changed]):
            data = changed.get(name.lstrip("/"))
            content = parts.package.part(name.lstrip("/")) if data is None else data
            if content is None or name.endswith("/"):
                continue
            left -= len(content)
            if left < 0:
                raise DocumentError(f"unpacks to more than {_MOST_BYTES // 2**20} MiB: remove pictures from it")
            archive.writestr(name, content)
    return stream.getvalue()
