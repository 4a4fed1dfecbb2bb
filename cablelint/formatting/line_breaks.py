"""Which line breaks of a block were made only because the line was full.

A paragraph has a measure: the width at which its typist, or a program, broke its lines. A break may be moved only where
the first word of the next line would not have fit in that measure. One line that happens to be full proves little, so
the words must agree: running text goes on in small letters, and the items of a list do not. What is in doubt stays.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cablelint.formatting.broken_words import is_within_word

ITEM = re.compile(r"[ \t]*(?:[-*o•=#+~>]+(?:\s|\Z)|--|[(.]?(?:\d{1,7}|[A-Za-z]|[ivxIVX]{1,4})[.):-](?:\s|\Z))")
"""What opens an item of a list: a dash, a letter, a number."""

LABELED = re.compile(r"[ \t]*[A-Z][^\s:]{0,20}(?: [^\s:]{1,20}){0,3}:\s")
"""What opens a line with a name of its own, as in the note of a life: `Born: 1950`."""

_FIELD = re.compile(
    r"[ \t]*(?:SUB(?:J(?:ECT)?)?|TAGS|REF(?:S|TELS?)?|F(?:ROM|M)|TO|INFO|E\.? ?[O0]\.? ?\d{0,5}"
    r"|From|To|Cc|Bcc|Sent|Date|Info|Action|[Ss]ub(?:j(?:ect)?)?|[Tt]ags|[Rr]ef(?:s|tels?)?"
    r"|C(?:lassified|LASSIFIED) B[yY]|D(?:erived|ERIVED) F(?:rom|ROM)|D(?:eclassify|ECLASSIFY) O[nN]):"
)
_IN_CAPITALS = re.compile(r"[ \t]*[A-Z]{3,9}:(?!//)")  # a label, whatever its spelling: `TAGE: PREL`, `JECT:Tea`
_OF_AUTHORITY = re.compile(r"[ \t]*[A-Za-z]{2,12} ?(?:B[yY]|F(?:rom|ROM)|O[nN]):")  # misspelled: `assified By: Roe`
MARKED_NUMBER = re.compile(
    r"[ \t]*[(\[{](?:TS|S|C|U|SBU?|SUB|BSU|USB|FOUO|LOU|CUI)\b[^()\[\]{}]{0,40}[)\]}][ \t]*+(?:¶[ \t]*+)?[(\[]?\d",
    re.IGNORECASE,
)
"""What may open a paragraph, the marking before its number: `(S) 5`."""

NUMBER_MARKED = re.compile(r"[ \t]*¶?\d{1,3}[.)]?[(\[][A-Za-z/-]{1,20}[)\]]")
"""The same with the number first, and no space: `203(c)`."""

_OPENS_MARKED = re.compile(r"[ \t]*[(\[{] ?(?:TS|S|C|U|SBU?|SUB|BSU|USB|FOUO|LOU|CUI) ?(?:/[^()\[\]{}]{0,40})?[)\]}]")
"""What may open a part of a paragraph with a marking of its own: `(S/NF) Two`."""

_EQUATION = re.compile(r"[ \t]*[A-Za-z][\w .]{0,30}=|[ \t]*[=<>+][ \t]*\w")
_STANDING_ALONE = re.compile(r"[ \t]*MINIMIZE CONSIDERED\b", re.IGNORECASE)
_FIRST_WORD = re.compile(r"\s*(\S+)")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Za-z]|\w\.\w{1,3}|\b(?:Co|Corp|Inc|Ltd|Bros|Jr|Sr|St|Ave|Rd|Blvd|Bldg|Dept|Div|Tel|Fax|Ext|No|Nos|Mr|Mrs|Ms"
    r"|Dr|Gen|Col|Lt|Capt|Sgt|Amb|Gov|Sen|Rep|Rev|Hon|Prof|approx|est|etc|incl|vs))\.\Z",
    re.IGNORECASE,
)
"""A period that may belong to the word before it, and so does not prove the end of a sentence: `P.O.`, `Roe, J.`."""
_BLANKS = " \t"
_QUOTES = "\"')"
_SLACK_CHARS = 20  # that a typist may leave free at the end of a line
_OVERFLOW_CHARS = 40  # by which an edited line may be longer than the others
_PLAY_CHARS = 1  # by which a typist may fall short of the measure, with a word that would have fit
_OUTLIER_CHARS = 8  # by which the longest line may be longer than the next before it says nothing of the measure
_FEWEST_FULL_LINES = 3  # full lines that prove a run of text in capitals, where no small letter does


def soft_breaks(written: Sequence[str], limit: int) -> list[bool]:
    """Return for each line but the last whether the line break after it may be moved.

    Never at a line that is there twice.
    """
    times = Counter(written)
    soft: list[bool] = []
    while len(soft) + 1 < len(written):
        first = len(soft)
        last = first
        while last + 1 < len(written) and not (
            times[written[last]] > 1 or times[written[last + 1]] > 1 or _is_meant(written, last, limit)
        ):
            last += 1
        piece = written[first : last + 1]
        soft += _in_piece(piece, limit)
        soft += [False] * (last + 1 < len(written))
    return soft


def indent(written: str) -> int:
    """Return how far the line is indented; a single space is a slip."""
    blanks = len(written) - len(written.lstrip(_BLANKS))
    return blanks if blanks > 1 else 0


def room(one: str, two: str, width: int) -> int:
    """Return characters left free on the first line when the first word of the second is put on it."""
    word = _FIRST_WORD.match(two)
    return width - len(one.rstrip()) - 1 - len(word[1] if word else "")


def is_ragged(one: str, two: str, width: int) -> bool:
    """Return whether the line leaves more room than a typist would, and plainly goes on in the next."""
    return _is_small(two) and one.rstrip()[-1:] not in ".:;?!" and room(one, two, width) >= _SLACK_CHARS


def _is_meant(written: Sequence[str], at: int, limit: int) -> bool:
    """Return whether the line break after the line was meant, by the words on both sides of it."""
    one, two = written[at].rstrip(), written[at + 1].rstrip()
    end, last = one.rstrip(_QUOTES)[-1:], at + 2 == len(written)
    return (
        not _aligns(written, at)
        or ITEM.match(two) is not None
        or (MARKED_NUMBER.match(two) or NUMBER_MARKED.match(two)) is not None
        or (_STANDING_ALONE.match(two) or _EQUATION.match(two)) is not None
        or _FIELD.match(f"{two} ") is not None  # of a heading that was pasted in
        or _OF_AUTHORITY.match(f"{two} ") is not None
        or (_IN_CAPITALS.match(f"{two} ") is not None and not two.isupper())
        or _OPENS_MARKED.match(f"{two} ") is not None
        or is_within_word(one, two.lstrip())
        or (LABELED.match(one) is not None and LABELED.match(f"{two} ") is not None)
        or end == ":"
        or (two.isupper() and not one.isupper())  # a stamp, a name, a heading
        or (not _is_small(two) and (end == ";" or len(one) > limit + _OVERFLOW_CHARS))
        or (not _is_small(two) and last and _may_end_sentence(one) and not _ends_sentence(two))
        or (at == 0 and room(one, two, limit) * 2 > limit)  # a short first line may be a heading
    )


def _in_piece(lines: Sequence[str], limit: int) -> Iterator[bool]:
    """Yield the same for lines whose words say nothing against their being one text: run after run of full lines."""
    width = _measure(lines, limit)
    full = _full(lines, width)
    small = any(letter.islower() for line in lines for letter in line)
    first = 0
    while first < len(full):
        end = first
        while end < len(full) and full[end]:
            end += 1
        whole = first == 0 and end == len(full)
        if first < end < len(full) and not _is_end_of_text(lines[first : end + 1], width):
            end -= 1  # for its last line may be the first item of a list
        proved = _goes_on(lines[first : end + 1], small, whole)
        yield from [proved] * (end - first)
        yield from [False] * (end < len(full))
        first = end + 1


def _goes_on(lines: Sequence[str], small: bool, whole: bool) -> bool:
    """Return whether the lines, of which all but the last are full, are one text; `whole`: and there are no others."""
    breaks = len(lines) - 1
    ends = _ends_sentence(lines[-1])
    if breaks == 1 and whole and ends and not _may_end_sentence(lines[0]):
        return True
    if small:
        return 2 * sum(map(_is_small, lines[1:])) >= breaks
    return ends and (breaks >= _FEWEST_FULL_LINES or (whole and breaks > 1))


def _is_end_of_text(lines: Sequence[str], width: int) -> bool:
    """Return whether the last line, which is not full, ends the running text above it, rather than begins a list."""
    last = lines[-1]
    return _ends_sentence(last) or (len(lines) > 2 and _is_small(last) and 2 * len(last.rstrip()) >= width)


def _measure(lines: Sequence[str], limit: int) -> int:
    """Return the width at which the lines are broken; short ones, which may be a list, say nothing of it."""
    lengths = sorted(len(line.rstrip()) for line in lines[:-1]) or [0]
    if 2 * sum(length > limit for length in lengths) > len(lengths):
        outlier = len(lengths) > 2 and lengths[-1] - lengths[-2] > _OUTLIER_CHARS
        return lengths[-2] if outlier else lengths[-1]
    width = max((length for line in lines if (length := len(line.rstrip())) <= limit), default=limit)
    return width if width > limit - _SLACK_CHARS else limit


def _full(lines: Sequence[str], width: int) -> list[bool]:
    """Return for each line but the last whether the next word would not have fit on it.

    A full line that an edit broke in two counts where both halves are there, and go on in small letters.
    """
    full = [room(one, two, width) <= _PLAY_CHARS for one, two in pairwise(lines)]
    for at in range(1, len(full) - 1):
        if full[at - 1] and not full[at] and is_ragged(lines[at], lines[at + 1], width):
            whole = f"{lines[at].rstrip()} {lines[at + 1].strip()}"
            if full[at + 1]:
                full[at] = True
            elif len(whole) <= width and room(whole, lines[at + 2], width) < 0:
                full[at] = full[at + 1] = True
    return full


def _aligns(written: Sequence[str], at: int) -> bool:
    """Return whether the line after the one at the index is indented as a continuation of it."""
    one, two = indent(written[at]), indent(written[at + 1])
    return one == two or (two > one and ITEM.match(written[at]) is not None)


def _is_small(written: str) -> bool:
    return written.lstrip()[:1].islower()


def _may_end_sentence(written: str) -> bool:
    return written.rstrip().rstrip(_QUOTES)[-1:] in (".", "?", "!")


def _ends_sentence(written: str) -> bool:
    """Return whether the line surely ends a sentence, and not in an abbreviation, as an item of a list may."""
    return _may_end_sentence(written) and not _ABBREVIATED.search(written.rstrip().rstrip(_QUOTES))
