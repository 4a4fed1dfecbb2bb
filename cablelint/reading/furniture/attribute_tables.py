"""The archive's tables of attributes, with a title or without one: "Film Number: D750253-0112"."""

from collections.abc import Iterator, Sequence

from cablelint.model.spans import Line
from cablelint.reading.furniture.banners import CERTAIN

_FEWEST_ATTRIBUTES = 3
_BEGINS = frozenset({"date_time", "from", "title", "page_line", "page_number", "banner"})
_LABEL_CHARS = 40  # of a label


def below_attributes(lines: Sequence[Line], looks: Sequence[str], first: int) -> int:
    """Return the index of the line below the archive's attributes: the title or text below those on top, or the end."""
    if any(line.kind == "from" for line in lines[first:]):
        begins = (at for at in range(first + 1, len(looks)) if lines[at].kind in _BEGINS or looks[at] in _BEGINS)
        return next(begins, len(looks))
    if any(look not in ("blank", "banner", *CERTAIN) for look in looks[:first]):
        return len(looks)
    titled = next((index for index in range(first, len(looks)) if looks[index] == "title"), first)
    return titled + 1


def attribute_tables(text: str, lines: Sequence[Line], looks: Sequence[str]) -> Iterator[int]:
    """Yield the lines of tables of attributes without a title: labels that only an archive has, and those between."""
    named = [index for index, look in enumerate(looks) if look == "attribute"]
    if len(named) < _FEWEST_ATTRIBUTES:
        return
    index = named[0]
    while index <= named[-1]:
        run = [index]
        while (
            run[-1] + 1 < len(lines) and ":" in text[lines[run[-1] + 1].start : lines[run[-1] + 1].end][:_LABEL_CHARS]
        ):
            run.append(run[-1] + 1)
        if sum(looks[at] == "attribute" for at in run) >= _FEWEST_ATTRIBUTES:
            yield from run
        index = next((at for at in named if at > run[-1]), len(lines))
