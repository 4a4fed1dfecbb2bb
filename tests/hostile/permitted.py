"""What the safe fixes of each rule may do to the words of a text, each in its place.

An entry of `RULES` holds only where the rule of its code offered a safe fix.
"""

import re
from collections.abc import Mapping
from functools import partial

from .labels import LABELS, label_doubled
from .pieces import alike, label, nearly_label
from .rewriting import Change, Rule, Steps, joined
from .tags import tags_arranged

_PRECEDENCES = ("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE")


def number_first(change: Change, one: int, two: int) -> Steps:
    """Every step may write the number of a paragraph before its marking: "(C) 2." and "(C) 02." are "2. (C)"."""
    old, new = change.before.pieces[one : one + 2], change.after.pieces[two : two + 2]
    if len(old) == len(new) == len("C2") and old[0].first and old[0].marking and old[1].word.isdigit():
        number, marking = old[1].word, old[0].word
        yield from [(2, 2)] * ([new[0].word, new[1].word] in ([number, marking], [number.lstrip("0"), marking]))


def precedence_spelled(change: Change, one: int, two: int) -> Steps:
    """HDG006 writes a precedence at the end of a line of the heading for a word that is a slip away from it."""
    wrong, right = joined(change.before.pieces, one, 1), joined(change.after.pieces, two, 1)
    if right in _PRECEDENCES and wrong and alike(wrong, right):
        yield 1, 1


def section_spelled(change: Change, one: int, two: int) -> Steps:
    """TRN008 writes SECTION for a word that is a slip or two away from it, before the numbers of a section."""
    wrong, right = joined(change.before.pieces, one, 1), joined(change.after.pieces, two, 1)
    numbered = re.fullmatch(r"\d{1,3}OF\w{1,6}", joined(change.before.pieces, one + 1, 3))
    if right == "SECTION" and wrong and numbered and alike(wrong, right):
        yield 1, 1


def year_whole(change: Change, one: int, two: int) -> Steps:
    """CLS008 writes the year of a date in four figures in the lines on classification: "DECL: 7/1/19"."""
    before, after = change.before.pieces, change.after.pieces
    is_date = one > 1 and all(piece.word.isdigit() for piece in before[one - 2 : one])
    year = joined(before, one, 1) if is_date else ""
    if re.fullmatch(r"\d\d[A-Z]?", year) and _on_duration(change, one) and joined(after, two, 1) == f"20{year}":
        yield 1, 1


_DURATION = re.compile(r"\b(?:DE\w{2,9}|ECL|DCL|DEL|EDCL|DCEL)|(?<![A-Z])(?:E\W{0,3}[O0]|OE)\W{0,3}\d{4,5}\b", re.I)


def _on_duration(change: Change, one: int) -> bool:
    at = change.before.pieces[one].line
    return at <= change.before.body and bool(_DURATION.search(change.before.lines[at]))


def zeros_dropped(change: Change, one: int, two: int) -> Steps:
    """PAR007 writes "03." as "3.", which is the same number."""
    pieces = change.before.pieces
    old, new = joined(pieces, one, 1), joined(change.after.pieces, two, 1)
    opens = old.isdigit() and (pieces[one].first or (one > 0 and pieces[one - 1].marking))  # "(U) 01."
    if opens and new and old.lstrip("0") == new:
        yield 1, 1


def line_deleted(change: Change, one: int, _: int) -> Steps:
    """HDG007 deletes a line of the heading whose words are all above, its label left out."""
    before = change.before.pieces
    if (
        one >= len(before)
        or not before[one].first
        or label(change.before.lines[before[one].line]) in ("tags", "subject")
    ):
        return
    line = [piece.word for piece in before[one:] if piece.line == before[one].line]
    above = [(piece.line, piece.word) for piece in before[:one]]
    own = line[1:] if nearly_label(change.before.lines[before[one].line]) else line
    for start in range(len(above) - len(own) + 1 if own else 0):
        run = above[start : start + len(own)]
        if all(map(_same_word, (word for _, word in run), own)) and run[0][0] == run[-1][0]:
            yield len(line), 0
            return


def _same_word(one: str, two: str) -> bool:
    """Whether HDG006 may write the same for both."""
    return one == two or any(alike(one.upper(), right) and alike(two.upper(), right) for right in _PRECEDENCES)


_POST_LETTERS = 4  # by which two names of a post are told to be one: UNVIE is UNVIENNA


def reference_deleted(change: Change, one: int, _: int) -> Steps:
    """REF007 deletes a message that is listed above, with its letter; leading zeros do not count."""
    words = [piece.word for piece in change.before.pieces[one : one + 6]]
    found = re.match(r"(?:ref )?(?:[a-z] )?(?:\d\d )?([a-z]{4,}) ?0*(\d{1,8})(?: notal)?(?= |$)", " ".join(words))
    again = re.match(r"and (\d{1,8})(?= |$)", " ".join(words))
    if again and change.before.pieces[one - 1].word == again[1]:
        yield 2, 0
    for count in range(1, len(words) + 1) if found else ():
        message = re.fullmatch(
            r"(?:ref )?(?:[a-z] )?(?:\d\d )?([a-z]{4,}) ?0*(\d{1,8})(?: notal)?", " ".join(words[:count])
        )
        if message and _is_listed(change, one, message[1], message[2]):
            yield count, 0


def _is_listed(change: Change, one: int, post: str, number: str) -> bool:
    above = " ".join(piece.word for piece in change.before.pieces[:one])
    return bool(re.search(rf"\b{post[:_POST_LETTERS]}[a-z]* ?0*{number}\b", above))


RULES: dict[str, tuple[Rule, ...]] = {
    "HDG005": (*LABELS, label_doubled),
    "HDG006": (precedence_spelled,),
    "HDG007": (line_deleted,),
    "TRN008": (section_spelled,),
    "CLS008": (year_whole,),
    "PAR007": (zeros_dropped,),
    "REF007": (reference_deleted,),
}
"""By the code of a rule, what its safe fixes may do to words."""


def rules_for(codes: frozenset[str], renamed: Mapping[str, str]) -> list[Rule]:
    """What the safe fixes of these rules may do to words; TAG003 may rename just these tags."""
    rules = [rule for code in sorted(codes) for rule in RULES.get(code, ())]
    return [*rules, number_first, partial(tags_arranged, codes, renamed)]
