"""Lists of contents, "1. Iran", "2. Trade", whose numbers and titles are those of paragraphs or headings below."""

from collections import Counter
from collections.abc import Iterator, Sequence

from cablelint.model.spans import Line
from cablelint.reading.body.number_candidates import Candidate
from cablelint.records import NamedTuple

_NO_TITLE_ENDS = ".:;"
_FEWEST_LINES = 2
_NEAREST_LINES = 2  # from one title to the next, with an empty line between them
_LONGEST_TITLE_CHARS = 1_000  # the words of a far longer line would take ten times its memory


class Run(NamedTuple):
    """Candidates that count on by one."""

    members: Sequence[Candidate]
    following: int | None  # the number after them


def ascending(candidates: Sequence[Candidate]) -> Iterator[Run]:
    """Yield the candidates in runs."""
    start = 0
    for index in range(1, len(candidates) + 1):
        if index == len(candidates) or candidates[index].number != candidates[index - 1].number + 1:
            yield Run(candidates[start:index], candidates[index].number if index < len(candidates) else None)
            start = index


def without_contents(text: str, candidates: Sequence[Candidate], lines: Sequence[Line]) -> Sequence[Candidate]:
    """Return the candidates but for the contents: those above all others, and those within a paragraph.

    The numbers of the former may be others than those of the headings below them, of which there is one for each title;
    paragraphs that count on from one another are no contents, though their first lines may be alike.
    """
    run = next(ascending(candidates), None)
    count = len(run.members) if run and run.members[0].number == 1 else 0
    titles = [_title(text, found, lines) for found in candidates]
    listed = all(title and title[-1] not in _NO_TITLE_ENDS for title in titles[:count])
    if count >= _FEWEST_LINES and listed and Counter(titles[:count]) <= Counter(titles[count:]):
        return candidates[count:]
    return _without_contents_within(candidates, titles)


def _title(text: str, found: Candidate, lines: Sequence[Line]) -> str:
    """Return the words behind the number on its line; a line that is too long for a title as it is written."""
    written = text[found.opening.end : lines[found.line].end]
    return " ".join(written.split()).upper() if len(written) <= _LONGEST_TITLE_CHARS else written.strip()


def _without_contents_within(candidates: Sequence[Candidate], titles: Sequence[str]) -> Sequence[Candidate]:
    """Return the candidates but for titles that follow one another, and are again below with the same numbers."""
    keys = [(found.number, title) for found, title in zip(candidates, titles, strict=True)]
    last_at = {key: index for index, key in enumerate(keys)}
    if len(last_at) == len(candidates):
        return candidates
    again = [last_at[key] for key in keys]
    kept: list[Candidate] = []
    at = 0
    while at < len(candidates):
        end = at
        while end < len(candidates) and _goes_on(candidates, titles, again, at, end):
            end += 1
        listed = end - at >= _FEWEST_LINES and min(again[at:end]) >= end
        kept += [] if listed else candidates[at : max(end, at + 1)]
        at = max(end, at + 1)
    return kept


def _goes_on(
    candidates: Sequence[Candidate], titles: Sequence[str], again: Sequence[int], first: int, index: int
) -> bool:
    """Return whether the candidate may be one of the contents that begin with the first."""
    found, title = candidates[index], titles[index]
    if found.marked or not title or title[-1] in _NO_TITLE_ENDS or again[index] == index:
        return False
    above = candidates[index - 1]
    return index == first or (found.number == above.number + 1 and found.line - above.line <= _NEAREST_LINES)
