"""The empty lines next to furniture: one stays where no sentence goes on."""

import re
from collections.abc import Iterator, Mapping, Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line
from cablelint.model.trivia import TriviaKind

_SHORTEST_CHARS = 40  # a shorter line may be a heading
_FULL_CHARS = 60  # of a line that is wrapped
_ENDS = frozenset(".?!:;\"')”’")
_SENTENCE_ENDS = frozenset(".?!:")
_UNFINISHED = compiled(r"(?:[,;-]|\b(?i:A|AN|AND|AT|BY|FOR|FROM|IN|OF|ON|OR|THE|TO|WITH))[ \t]*\Z")
_FOR_AND_FROM = compiled(r"FOR[ ]|FROM[ ]|SBU\b|SENSITIVE\b|[A-Z/]{3,20}[ ](?:PLEASE[ ])?(?:FOR|PASS)[ ]")
_REASON = r"\b(?:1\.[3-8]|(?i:reasons?))\b"
_ITEM = compiled(r"[ \t]*(?:[-*•o]|\(?[A-Za-z0-9]{1,3}[.)])[ \t]")
_LETTERED = compiled(r"[ \t]*(?:\(?[A-Z][.)]|\([a-z]\))")
_BEFORE_NUMBER = compiled(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|Articles?|Paras?|Paragraphs?|Sections?)\.?\Z",
    re.IGNORECASE,
)
_NUMBER = compiled(r"[ \t]*\d{1,3}\.(?:[ \t]+[A-Z\"]|[ \t]*(?![^\r\n]))")
_LABELS = frozenset({"executive_order", "tags", "subject", "references", "classified_by"})
_ADDRESSES = frozenset({"to", "info"})
_POST = compiled(
    r"(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|SECSTATE|SECDEF|USDEL|USLO|USINT|USCINC[A-Z]+|CINC[A-Z]+)\b"
)
_ADDRESS = compiled(r"[A-Z0-9 \t/,.;:()&'-]+\Z")


def with_gaps(text: str, lines: Sequence[Line], found: Mapping[int, TriviaKind]) -> dict[int, TriviaKind]:
    """Return the lines that are removed, with the empty ones around them that came with them."""
    all_of_it = dict(found)
    body = next((index for index, line in enumerate(lines) if line.kind == "numbered"), _below_heading(lines))
    groups = tuple(_groups(lines, found))
    bare = _without_own_gap(lines, found, groups)
    for first, last in groups:
        blanks = [index for index in range(first, last + 1) if index not in found]
        goes_on = first in bare and _may_go_on(text, lines[first - 1], lines[last + 1], in_body=first > body)
        if blanks and not goes_on and _keeps_one(text, lines, first, last, body):
            outer = [index for index in blanks if index < _first_found(found, first)]
            blanks.remove(outer[0] if outer else blanks[-1])
        all_of_it |= dict.fromkeys(blanks, "gap")
    return all_of_it | dict.fromkeys(_between_addresses(text, lines, found) if found else (), "gap")


def _below_heading(lines: Sequence[Line]) -> int:
    """Return the index of the first empty line below the labels of a text without numbers, or that of its end."""
    last = next((index for index in range(len(lines) - 1, -1, -1) if lines[index].kind in _LABELS), len(lines))
    return next((index for index in range(last, len(lines)) if lines[index].kind == "blank"), len(lines))


def breaks_sentence(text: str, above: Line, below: Line) -> bool:
    """Return whether the gap between the lines is in the middle of a sentence, by the letters on both sides."""
    written, following = text[above.start : above.end].rstrip(), text[below.start : below.end].lstrip()
    if len(written) < _SHORTEST_CHARS or written[-1:] in _ENDS or below.kind != "text":
        return False
    return following[:1].islower() or (written.isupper() and following[:1].isalpha())


def _without_own_gap(
    lines: Sequence[Line], found: Mapping[int, TriviaKind], groups: Sequence[tuple[int, int]]
) -> frozenset[int]:
    """Return the first lines of the groups that have no empty line of the text's own, as far as others like them show.

    Pages are all put in with as many empty lines: those with more have the text's beside them.
    """
    counts: dict[tuple[TriviaKind, ...], dict[int, int]] = {}
    for first, last in groups:
        if first and last + 1 < len(lines):
            kinds = tuple(found[index] for index in range(first, last + 1) if index in found)
            counts.setdefault(kinds, {})[first] = last + 1 - first - len(kinds)
    fewest = {kinds: min(alike.values()) for kinds, alike in counts.items()}
    differing = [kinds for kinds, alike in counts.items() if max(alike.values()) > fewest[kinds]]
    return frozenset(first for kinds in differing for first, count in counts[kinds].items() if count == fewest[kinds])


def _may_go_on(text: str, above: Line, below: Line, *, in_body: bool) -> bool:
    """Return whether the line above does not end a sentence of the text; in the heading any may go on."""
    if below.kind == "rule":
        return False
    written = text[above.start : above.end].rstrip()
    return not in_body or written[-1:] not in _SENTENCE_ENDS or _BEFORE_NUMBER.search(written[-12:]) is not None


def _between_addresses(text: str, lines: Sequence[Line], found: Mapping[int, TriviaKind]) -> Iterator[int]:
    """Yield the empty lines between addresses, which a scan leaves between any two lines."""
    first = next((at for at, line in enumerate(lines) if line.kind in _ADDRESSES and at not in found), len(lines))
    for index in range(first + 1, len(lines) - 1):
        line, below = lines[index], lines[index + 1]
        if line.kind not in ("blank", "text", "more_routing", *_ADDRESSES) and index not in found:
            return
        if line.kind == "blank" and below.kind == "text" and _POST.match(text, below.start, below.end):
            yield index


def _groups(lines: Sequence[Line], found: Mapping[int, TriviaKind]) -> Iterator[tuple[int, int]]:
    """Yield first and last line of each run of furniture, with the empty lines within and around it."""
    below = 0
    for index in sorted(found):
        if index < below:
            continue
        first = last = index
        while first > below and lines[first - 1].kind == "blank":
            first -= 1
        while last + 1 < len(lines) and (last + 1 in found or lines[last + 1].kind == "blank"):
            last += 1
        yield first, last
        below = last + 1


def _first_found(found: Mapping[int, TriviaKind], index: int) -> int:
    while index not in found:
        index += 1
    return index


def _keeps_one(text: str, lines: Sequence[Line], first: int, last: int, body: int) -> bool:
    """Return whether an empty line stays between the line above and the line below."""
    if first == 0 or last + 1 == len(lines):
        return False
    above, below = lines[first - 1], lines[last + 1]
    written, following = text[above.start : above.end].rstrip(), text[below.start : below.end]
    if first > body:
        if _BEFORE_NUMBER.search(written[-12:]) and _NUMBER.match(following):
            return False
        long_enough = len(written) >= _SHORTEST_CHARS or following.lstrip()[:1].islower() or _unfinished(written)
        in_prose = long_enough or _goes_on(text, lines, first, last)
        return written[-1:] in _ENDS or below.kind != "text" or not in_prose
    if _unfinished(written) or _LETTERED.match(following) or _wraps_subject(text, lines, first - 1, last + 1):
        return False
    if _wraps_authority(text, lines, first - 1, below):
        return False
    in_addresses = any(line.kind in _ADDRESSES for line in lines[:first]) and not any(
        line.kind in ("classification", "executive_order", "tags", "subject") and index not in range(first, last + 1)
        for index, line in enumerate(lines[:first])
    )
    return not (in_addresses and below.kind in ("text", "more_routing", "routing") and _ADDRESS.match(following))


def _wraps_subject(text: str, lines: Sequence[Line], above: int, at: int) -> bool:
    """Return whether the line above is of a SUBJECT that goes on in the line `at`.

    It is full, so that the first word below would not have fitted; or a label is right below that line.
    """
    index, below = above, lines[at]
    while index and lines[index].kind == "text":
        index -= 1
    if lines[index].kind != "subject" or below.kind not in ("text", "more_routing"):
        return False
    written, following = text[lines[above].start : lines[above].end].rstrip(), text[below.start : below.end].strip()
    full = len(written) + 1 + len(following.split(None, 1)[0]) > _FULL_CHARS
    labeled = at + 1 < len(lines) and lines[at + 1].kind in _LABELS and not _FOR_AND_FROM.match(following)
    return (full or labeled) and written[-1:] not in _ENDS and written.isupper() == following.isupper()


def _wraps_authority(text: str, lines: Sequence[Line], above: int, below: Line) -> bool:
    """Return whether the line above is of an authority line, not at its end, that has come to no reason yet."""
    index = above
    while index and lines[index].kind == "text":
        index -= 1
    if lines[index].kind != "classified_by" or below.kind != "text":
        return False
    written = text[lines[index].start : lines[above].end].rstrip()
    if written[-1:] in _SENTENCE_ENDS or compiled(_REASON).search(written):
        return False
    return compiled(_REASON).search(text, below.start, below.end) is not None


def _goes_on(text: str, lines: Sequence[Line], first: int, last: int) -> bool:
    """Return whether a short line is one of a paragraph, not a heading or an item, and so is the line below.

    It is asked where no small letter shows that a sentence goes on.
    """
    above, below = lines[first - 1], lines[last + 1]
    if text[above.start : above.end].isupper() != text[below.start : below.end].isupper():
        return False
    in_paragraph = lines[first - 2].kind in ("text", "numbered") and not _ITEM.match(text, above.start, above.end)
    if above.kind != "numbered" and not in_paragraph:
        return False
    following = text[below.start : below.end].rstrip()
    ended = following[-1:] in _ENDS or ". " in following  # which a heading is not
    return ended or (last + 2 < len(lines) and lines[last + 2].kind == "text")


def _unfinished(written: str) -> bool:
    return _UNFINISHED.search(written[-8:]) is not None
