"""A cable without a fault, and where its parts are, found without cablelint so that both can be compared."""

import re
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "clean"
LEVELS = ("UNCLAS", "CONFIDENTIAL", "SECRET")
_LEVEL = re.compile(
    r"^(?:(UNCLAS)(?:SIFIED)?|(C O N F I D E N T I A L|CONFIDENTIAL)|(S E C R E T|SECRET))\b", re.MULTILINE
)
_PARAGRAPH = re.compile(r"^(\d+)\. (?:\(([A-Z/]+)\) )?(?=\S)", re.MULTILINE)
_SIGNED = re.compile(r"^(?:Signature: .*|[A-Z]+)\n(?:#\d+\nNNNN\n)?\Z", re.MULTILINE)


class Paragraph(NamedTuple):
    """A numbered paragraph: its number, its marking without parentheses, and offsets from 0."""

    number: int
    marking: str
    start: int
    words: int  # where its words begin, after number and marking
    end: int  # past its last letter


class CleanCable:
    """The text of a clean cable and its parts."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text

    @cached_property
    def level(self) -> str:
        """UNCLAS, CONFIDENTIAL or SECRET."""
        return LEVELS[(self.classification.lastindex or 1) - 1]

    @cached_property
    def classification(self) -> re.Match[str]:
        """The words of the classification line."""
        found = _LEVEL.search(self.text)
        assert found is not None, self.name
        return found

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The numbered paragraphs, in order."""
        found = list(_PARAGRAPH.finditer(self.text))
        bounds = [each.start() for each in found[1:]] + [self.signature]
        return tuple(
            Paragraph(int(each[1]), each[2] or "", each.start(), each.end(), len(self.text[:bound].rstrip()))
            for each, bound in zip(found, bounds, strict=True)
        )

    @cached_property
    def signature(self) -> int:
        """The offset of the signer's line."""
        found = _SIGNED.search(self.text)
        assert found is not None, self.name
        return found.start()

    @property
    def classified(self) -> bool:
        """Whether the cable is above unclassified."""
        return self.level != "UNCLAS"

    @property
    def portions(self) -> bool:
        """Whether every paragraph has a marking."""
        return all(each.marking for each in self.paragraphs)

    @property
    def smart(self) -> bool:
        """Whether the heading is that of a SMART message."""
        return "\nMRN: " in self.text

    @property
    def enveloped(self) -> bool:
        """Whether the lines of the transmission are there."""
        return self.text.startswith("VZCZC")

    @property
    def year(self) -> int:
        """The year of the date-time group, four digits."""
        found = re.search(r"\d{6}Z [A-Z]{3} (\d\d)", self.text)
        assert found is not None, self.name
        return int(found[1]) + (1900 if int(found[1]) > 50 else 2000)

    def line(self, start: str) -> tuple[int, int]:
        """Return the offsets of the first line that begins so, its end included; (-1, -1) without one."""
        found = re.search(rf"^{start}.*\n", self.text, re.MULTILINE)
        return found.span() if found else (-1, -1)

    def with_text(self, start: int, end: int, put: str) -> str:
        """Return the text with other words between two offsets."""
        return self.text[:start] + put + self.text[end:]


def clean_cables(folder: Path = FOLDER) -> tuple[CleanCable, ...]:
    """Return the clean cables of the folder, by name."""
    return tuple(CleanCable(each.stem, each.read_text()) for each in sorted(folder.glob("*.cable")))
