"""The numbers that Word writes in front of paragraphs, which the document holds as rules only.

A paragraph names a list and a level, or its style does. Lists with the same abstract definition count on from each
other, unless one says where it starts over; a level starts over below a higher one. (ECMA-376, part 1, 17.9.)
"""

import re
from typing import NamedTuple

from cablelint.documents.numerals import formatted
from cablelint.documents.word_styles import Numbered, Styles, is_on, numbered
from cablelint.documents.xml_tree import Node, read_tree

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_NONE = "0"  # the list of a paragraph that has none, whatever its style says


class Level(NamedTuple):
    """How one level of a list is numbered. `restart` is the level, from 1, below which it starts over; 0 for never."""

    start: int
    form: str
    words: str
    restart: int | None
    is_legal: bool  # all its numbers are in figures
    style: str
    is_tight: bool  # no space follows


class List(NamedTuple):
    """A list: the definition that its numbers count in, its levels, and where these start over."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbers:
    """Counts the paragraphs of a document in its order."""

    def __init__(self, data: bytes | None, styles: Styles) -> None:
        root = read_tree(data) if data else Node("numbering", "", {}, 0)
        self._styles = styles
        self._definitions = {node.get("abstractNumId"): node for node in root.children if node.name == "abstractNum"}
        self._nodes = {node.get("numId"): node for node in root.children if node.name == "num"}
        self._lists: dict[str, List | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def number(self, properties: Node | None) -> str:
        """Return what Word writes in front of the next paragraph, with the space behind it; empty for no number."""
        given = self._numbered(properties)
        found = self._list(given.list_id) if given.list_id not in (None, _NONE) else None
        if found is None or given.list_id is None:
            return ""
        level = min(given.level or 0, _LEVELS - 1)
        definition = found.levels.get(level)
        if definition is None:
            return ""
        counts = self._count(given.list_id, found, level, definition)
        return _indented(_written(counts, level, found.levels), level, definition)

    def _numbered(self, properties: Node | None) -> Numbered:
        own = numbered(properties)
        style = (properties.value("pStyle") if properties else None) or self._styles.default
        if own.list_id is not None and own.level is not None:
            return own
        styled = self._styles.numbered(style)
        list_id = own.list_id if own.list_id is not None else styled.list_id
        level = own.level if own.level is not None else self._level_of(style, list_id, styled.level)
        return Numbered(list_id, level)

    def _level_of(self, style: str, list_id: str | None, stated: int | None) -> int:
        """Return the level that the list keeps for the style, else the one that the style states."""
        found = self._list(list_id) if list_id not in (None, _NONE) else None
        if found is not None:
            for name in self._styles.chain(style):
                for number, level in found.levels.items():
                    if level.style == name:
                        return number
        return stated or 0

    def _count(self, list_id: str, found: List, level: int, definition: Level) -> list[int | None]:
        counts = self._counts.setdefault(found.definition, [None] * _LEVELS)
        current = counts[level]
        if level in found.starts and (list_id, level) not in self._started:
            counts[level] = found.starts[level]
        else:
            counts[level] = found.starts.get(level, definition.start) if current is None else current + 1
        self._started.add((list_id, level))
        for lower in range(level + 1, _LEVELS):
            restart = found.levels[lower].restart if lower in found.levels else None
            if restart is None or level < restart:
                counts[lower] = None
        return counts

    def _list(self, list_id: str | None) -> List | None:
        if list_id is None:
            return None
        if list_id not in self._lists:
            self._lists[list_id] = self._read_list(list_id, follows_style=True)
        return self._lists[list_id]

    def _read_list(self, list_id: str, *, follows_style: bool) -> List | None:
        node = self._nodes.get(list_id)
        name = (node.value("abstractNumId") if node else None) or ""
        definition = self._definitions.get(name)
        if node is None or definition is None:
            return None
        style = definition.value("numStyleLink")
        if style and follows_style:
            linked = self._styles.numbered(style).list_id
            return self._read_list(linked, follows_style=False) if linked else None
        levels = dict(_levels(definition))
        starts: dict[int, int] = {}
        for change in (child for child in node.children if child.name == "lvlOverride"):
            levels.update(_levels(change))
            if (start := change.value("startOverride")) is not None:
                starts[_integer(change.get("ilvl"), 0)] = _integer(start, 1)
        return List(name, levels, starts)


def _levels(node: Node) -> list[tuple[int, Level]]:
    return [(_integer(child.get("ilvl"), 0), _level(child)) for child in node.children if child.name == "lvl"]


def _level(node: Node) -> Level:
    restart = node.value("lvlRestart")
    legal = node.find("isLgl")
    return Level(
        start=_integer(node.value("start"), 0),
        form=node.value("numFmt") or "decimal",
        words=node.value("lvlText") or "",
        restart=None if restart is None else _integer(restart, 0),
        is_legal=legal is not None and is_on(legal),
        style=node.value("pStyle") or "",
        is_tight=node.value("suff") == "nothing",
    )


def _written(counts: list[int | None], level: int, levels: dict[int, Level]) -> str:
    """Return the number in the words of its level: `%1.%2` is the number of the first level and that of the second."""
    own = levels[level]
    if own.form == "bullet":
        return "-"

    def one(found: re.Match[str]) -> str:
        index = int(found[1]) - 1
        its = levels.get(index, own)
        count = counts[index]
        form = "decimal" if own.is_legal and its.form != "none" else its.form
        return formatted(its.start if count is None else count, form)

    return _PLACE.sub(one, own.words)


def _indented(number: str, level: int, definition: Level) -> str:
    if not number.strip():
        return ""
    return f"{'    ' * level}{number.strip()}{'' if definition.is_tight else ' '}"


def _integer(words: str | None, default: int) -> int:
    return int(words) if words and words.lstrip("-").isdecimal() and len(words) < 10 else default
