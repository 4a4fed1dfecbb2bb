"""What a collection of cables is like, for people at a terminal: short tables."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cablelint.terminal import plain

if TYPE_CHECKING:
    from cablelint.reports import shapes  # imports pydantic

_MOST_ROWS = 20
_NAME_COLUMNS = 52


def as_text(inspection: "shapes.Inspection") -> str:
    """Return the tables; of the long ones the first rows, and how many more there are."""
    return "\n".join(_lines(inspection)) + "\n"


def in_one_line(inspection: "shapes.Inspection") -> str:
    """Return how many cables there are, and how many of them are clean."""
    cables, texts, clean = inspection["cables"], inspection["texts"], inspection["clean"]
    share = f" ({clean / cables:.0%})" if cables else ""
    return f"{_number(cables, 'cable')} in {_number(texts, 'text')}; {clean:,} without an error or warning{share}"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _lines(inspection: "shapes.Inspection") -> Iterator[str]:
    yield in_one_line(inspection)
    yield from _counts("Could not be read", inspection["unreadable"])
    yield from _tallies("Findings by rule", inspection["rules"])
    yield from _tallies("Marking errors, as agencies report them", inspection["markings"])
    yield from _tallies("By office", inspection["offices"])
    yield from _tallies("By month", inspection["months"])
    yield from _tallies("By classification", inspection["classifications"])
    yield from _counts("Cables whose paragraphs are numbered", inspection["numbering"])
    yield from _counts("Cables by number of paragraphs", inspection["paragraphs"])
    yield from _counts("Cables by number of words", inspection["words"])
    yield from _counts("References to cables", inspection["references"])
    yield from _counts("TAGS", inspection["tags"])
    if inspection["sample"]:
        yield from ("", "Sample to judge by hand", *(f"  {plain(file)}" for file in inspection["sample"]))


def _tallies(title: str, tallies: "list[shapes.Tally]") -> Iterator[str]:
    head = ("cables", "errors", "warnings", "info")
    yield from _table(title, head, ((one["name"], _numbers(one)) for one in tallies))


def _numbers(tally: "shapes.Tally") -> tuple[int, ...]:
    return tally["cables"], tally["error"], tally["warning"], tally["info"]


def _counts(title: str, counts: "list[shapes.Counted]") -> Iterator[str]:
    yield from _table(title, (), ((one["name"], (one["count"],)) for one in counts))


def _table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, tuple[int, ...]]]) -> Iterator[str]:
    rows = list(rows)
    if not rows:
        return
    yield ""
    yield f"{title:{_NAME_COLUMNS + 2}}{''.join(f'{name:>10}' for name in head)}".rstrip()
    for name, numbers in rows[:_MOST_ROWS]:
        yield f"  {plain(name):{_NAME_COLUMNS}}{''.join(f'{number:10,}' for number in numbers)}"
    if len(rows) > _MOST_ROWS:
        yield f"  and {len(rows) - _MOST_ROWS:,} more (--output-format json has all)"
