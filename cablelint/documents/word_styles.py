"""The styles of a Word document, as far as they number or hide what is written in them."""

from typing import NamedTuple

from cablelint.documents.xml_tree import Node, read_tree

_LONGEST_CHAIN_STYLES = 50  # styles that are based on each other
_OFF = ("0", "false", "off")


class Numbered(NamedTuple):
    """Which list numbers a paragraph, and on which level; None for what is not said."""

    list_id: str | None
    level: int | None


class Styles:
    """The styles by their ids."""

    def __init__(self, data: bytes | None) -> None:
        root = read_tree(data) if data else Node("styles", "", {}, 0)
        styles = [node for node in root.children if node.name == "style"]
        self._styles = {node.get("styleId"): node for node in styles}
        defaults = (
            node.get("styleId") for node in styles if node.get("type") == "paragraph" and is_on(node, "default")
        )
        self.default = next(defaults, "")

    def numbered(self, style: str) -> Numbered:
        """Return what the paragraph style and those that it is based on say of numbers."""
        list_id: str | None = None
        level: int | None = None
        for node in self._chain(style):
            found = numbered(node.find("pPr"))
            list_id = list_id if list_id is not None else found.list_id
            level = level if level is not None else found.level
        return Numbered(list_id, level)

    def hides(self, style: str) -> bool:
        """Return whether text in the character or paragraph style is hidden."""
        for node in self._chain(style):
            if (vanish := node.find("rPr", "vanish")) is not None:
                return is_on(vanish)
        return False

    def chain(self, style: str) -> list[str]:
        """Return the ids of the style and of those that it is based on."""
        return [node.get("styleId") for node in self._chain(style)]

    def _chain(self, style: str) -> list[Node]:
        found: list[Node] = []
        node = self._styles.get(style)
        while node is not None and len(found) < _LONGEST_CHAIN_STYLES:
            found.append(node)
            node = self._styles.get(node.value("basedOn") or "")
        return found


def numbered(properties: Node | None) -> Numbered:
    """Return what the properties of a paragraph say of its number."""
    found = properties.find("numPr") if properties else None
    if found is None:
        return Numbered(None, None)
    level = found.value("ilvl")
    return Numbered(found.value("numId"), int(level) if level and level.isdecimal() else None)


def is_on(node: Node, attribute: str = "val") -> bool:
    """Return whether a switch is on: it is where its element is there, unless its value says otherwise."""
    return node.get(attribute, "1" if attribute == "val" else "0").lower() not in _OFF
