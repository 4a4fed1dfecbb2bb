"""Letters of references that are behind their cables: "STATE 12 (A), OSLO 9 (B)", "STATE 12 (REF A), OSLO 9 (REF B)".

A list has all its letters in front or all behind, so this is decided on the whole of it.
"""

import re
from collections.abc import Iterator, Sequence

from cablelint.lalr.driver import Part
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span

_MARKS = frozenset({"comma", "semicolon", "and", "break"})
_NUMBERS = frozenset({"number", "compact"})
_NAMED = compiled(r"\((?:REF(?:TEL)?)[ \t]{1,3}(?P<letter>[A-Z])\)", re.IGNORECASE)


def with_letters_in_front(parts: Sequence[Part]) -> Sequence[Part]:
    """Return the parts, each letter in front of its cable where all of them are behind; else as they are."""
    if not parts or parts[0].kind != "piece":
        return parts
    moved, group, expected = list[Part](), list[Part](), ord("A")
    for part in _with_named_letters(parts):
        if part.kind == "label":
            if not _is_one_cable(group) or part.text.upper().strip("()[]{}.: ") != chr(expected):
                return parts
            moved += (part, *group)
            group, expected = [], expected + 1
        elif group or part.kind not in _MARKS:
            if group and part.kind in _MARKS and part.kind != "break":
                return parts  # a cable without a letter
            group.append(part)
        else:
            moved.append(part)
    return parts if any(part.kind == "piece" for part in group) or expected == ord("A") else moved


def gathered(words: Sequence[Part]) -> Iterator[Part]:
    """Yield the words as one piece; nothing without any."""
    if words:
        span = Span(words[0].span.start, words[-1].span.end)
        yield Part("piece", " ".join(word.text for word in words), span, tuple(words))


def _is_one_cable(parts: Sequence[Part]) -> bool:
    return sum(any(word.kind in _NUMBERS for word in part.parts) for part in parts) == 1


def _with_named_letters(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the parts, notes that name a letter as labels: "(REF A)"."""
    for part in parts:
        words = list[Part]()
        for word in part.parts if part.kind == "piece" else ():
            named = _NAMED.fullmatch(word.text) if word.kind == "note" else None
            if named is None:
                words.append(word)
                continue
            yield from gathered(words)
            at = word.span.start + named.start("letter")
            yield Part("label", named["letter"], Span(at, at + 1))
            words = []
        yield from gathered(words)
        if part.kind != "piece":
            yield part
