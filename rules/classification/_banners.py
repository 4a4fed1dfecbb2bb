"""Banners: lines with the level alone, at the top or the bottom of a cable, on a page, or anywhere else."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

from cablelint import Cable, Level, Line, NamedTuple, Span, Value, compiled, neighbors, once_per_cable, trimmed
from cablelint.rules.classification._markings import overall

_BANNER = compiled(
    r"[*=<\[({/–— \t-]{0,40}+(?P<level>TOP[ \t]{1,3}SECRET|SECRET|CONFIDENTIAL|UNCLAS(?:SIFIED)?|SBU|CUI|CONTROLLED"
    r"|SENSITIVE[ \t]{1,3}BUT[ \t]{1,3}UNCLASSIFIED|LIMITED[ \t]{1,3}OFFICIAL[ \t]{1,3}USE"
    r"|T O P[ \t]{1,3}S E C R E T|S E C R E T|C O N F I D E N T I A L|U N C L A S S I F I E D)"
    r"(?P<controls>(?:[ \t]{0,3}//?[ \t]{0,3}[A-Z][A-Z ,/-]{1,60})?)[*=>\])}/–— \t-]{0,60}+"
)
_LEVELS: dict[str, Level] = {"C": "CONFIDENTIAL", "S": "SECRET", "T": "TOP SECRET"}
_LOW = ("SENSITIVE", "SBU", "CUI", "CONTROLLED", "LIMITED", "UNCLAS", "U N C")
_ALONE = dict.fromkeys(("TOP SECRET", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "SBU", "CUI"), 1)
_CONTROLS = dict.fromkeys(("NOFORN", "ORCON", "RELIDO", "FOUO"), 1)
_LONG = dict.fromkeys(("CONFIDENTIAL", "UNCLASSIFIED"), 1)  # near to which there is no other word
_SHORTEST_CHARS = len("CONFIDENTIAL") - 2
_LONGEST_WORD_CHARS = 40
_WORDS = compiled(r"[^/\s](?:[^/\r\n]*[^/\s])?")
_MOST_LAST_LINES = 2  # of a level and what is below it, SBU or NOFORN
_LONGEST_CHARS = 90  # of a banner


class Banner(NamedTuple):
    """A banner: its place in the text as received, its level, and what follows that.

    `line` is the index of its line in the text that is read; None for one that was removed with a page line.
    """

    place: Span
    level: Level
    controls: str
    line: int | None


@once_per_cable
def banners_of(cable: Cable) -> tuple[Banner, ...]:
    """Return the banners in order; neither the classification line nor a caption is one, nor what is quoted."""
    return tuple(sorted((*_in_text(cable), *_taken_out(cable))))


def _in_text(cable: Cable) -> Iterator[Banner]:
    own = cable.classification.span if cable.classification else Span(0, 0)
    captions = _lines_of_captions(cable)
    for index, line in enumerate(cable.lines):
        if line.kind not in ("classification", "text") or line.end - line.start > _LONGEST_CHARS:
            continue
        found = _BANNER.fullmatch(cable.text, line.start, line.end)
        if found is None or own.overlaps(line.span):
            continue
        if not cable.quoted(line.start) and index not in captions:
            place = cable.offsets.received(trimmed(cable.text, line.span))
            yield Banner(place, _level(found["level"]), found["controls"], index)


def _lines_of_captions(cable: Cable) -> frozenset[int]:
    """Return the indices of the lines that captions are on."""
    starts = [line.start for line in cable.lines]
    ends = ((bisect_right(starts, one.span.start), bisect_left(starts, one.span.end)) for one in cable.captions)
    return frozenset(index for first, last in ends for index in range(first - 1, last))


def _taken_out(cable: Cable) -> Iterator[Banner]:
    for one in cable.trivia:
        found = _BANNER.fullmatch(one.text.rstrip()) if one.kind == "banner" else None
        if found:
            start = one.span.start + len(one.text) - len(one.text.lstrip())
            place = Span(start, start + len(one.text.strip()))
            yield Banner(place, _level(found["level"]), found["controls"], None)


def _level(words: str) -> Level:
    return "UNCLASSIFIED" if words.startswith(_LOW) else _LEVELS[words[0]]


def ends_text(cable: Cable, banner: Banner) -> bool:
    """Return whether the banner is the last line of a text that nobody signed: it may as well be a portion's level."""
    return banner.line is not None and cable.lines[banner.line].start >= cable.body.end and not cable.signers


def is_in_doubt(cable: Cable) -> bool:
    """Return whether only a banner gives the classification, and another one contradicts it, which CLS020 reports."""
    line = cable.classification
    if line is None or cable.release or any(field.label for field in cable.fields if field.kind == "classification"):
        return False
    reference = cable.message_reference
    if reference and "\n" not in cable.text[line.span.end : max(reference.span.start, line.span.end)]:
        return False
    return any(banner.level != overall(cable) for banner in banners_of(cable))


def misspelled_banner(cable: Cable) -> tuple[Value, str] | None:
    """Return a word of a banner that is misspelled, and the level or control meant.

    Of a message with labels it may be a short one on the last lines.
    """
    own = cable.classification.span if cable.classification else Span(0, 0)
    lines = (line for line in cable.lines if line.kind in ("text", "classification") and not own.overlaps(line.span))
    alone = next(filter(None, (_misspelled_alone(cable, line) for line in lines)), None)
    if alone is not None or not any(field.label and field.kind == "message_reference" for field in cable.fields):
        return alone
    last = [line for line in cable.lines[-2 * _MOST_LAST_LINES :] if line.kind != "blank"][-_MOST_LAST_LINES:]
    for line in last:
        words = list(_WORDS.finditer(cable.text, line.start, line.end))
        of_level = bool(words) and words[0][0] in _ALONE
        for word, known in (
            *((one, _ALONE) for one in words[:1]),
            *((one, _CONTROLS) for one in words[1:] if of_level),
        ):
            if near := _near(word[0], known):
                return Value(word[0], Span(*word.span())), near
    return None


def _misspelled_alone(cable: Cable, line: Line) -> tuple[Value, str] | None:
    """Return the only word of the line, or the control behind its level, if it is misspelled: CONFIDENTAIL."""
    if not _SHORTEST_CHARS <= line.end - line.start <= _LONGEST_WORD_CHARS:
        return None
    words = list(_WORDS.finditer(cable.text, line.start, line.end))
    first = words[0][0] if words else ""
    if len(words) == 1 and first.isalpha() and first.isupper() and (near := _near(first, _LONG)):
        return Value(first, Span(*words[0].span())), near
    if (
        len(words) > 1
        and first in _ALONE
        and cable.text[words[0].end()] == "/"
        and (near := _near(words[1][0], _CONTROLS))
    ):
        return Value(words[1][0], Span(*words[1].span())), near
    return None


def _near(words: str, known: Mapping[str, int]) -> str | None:
    found = neighbors.near(words, known) if words.isupper() and words not in known else []
    return found[0] if found else None
