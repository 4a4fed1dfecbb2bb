"""Whether a text reads as a cable or a draft of one: a fixer must not touch a license or a list of packages.

The signs are those that other texts do not have: labels and lines of a heading, a classification, portion markings.
Numbered paragraphs alone make a draft where the text opens with the first of them, or uses words that only cables have.
"""

import re

from cablelint.reading.other_kinds import MINUTES, kind_by_opening, kind_by_signs
from cablelint.reading.plain_headings import cites_a_cable, is_of_a_draft
from cablelint.reading.signs_of_cables import Signs
from cablelint.reading.words_of_cables import HEADING_CHARS, NUMBERED, is_in_words_of_cables, is_list

_LOOKED_AT_CHARS = 200_000  # the heading and the first paragraphs are in them
_LEVEL = re.compile(r"^[ \t]*(?:TOP SECRET|CONFIDENTIAL|SECRET|UNCLASSIFIED)[ \t]*\r?$", re.MULTILINE)
"""A classification that other papers have on top as well."""
_UNCLASSIFIED = re.compile(r"^[ \t]*UNCLASSIFIED[ \t]*$", re.MULTILINE)
"""Which only papers of a government have: of these a letter or a memo shows what it is by other signs."""
_COMMON_LABELS = re.compile(  # which other texts have too; a title "References:" is above a list of sources
    r"^[ \t]*(?:TAGS?|SUBJ(?:ECT)?|REFS?|REFERENCES?(?![ \t]*:[ \t]*(?:[\r\n]|\Z)))[ \t]*:(?!=)",
    re.MULTILINE | re.IGNORECASE,
)
_LINE_BREAKS = ("\r\n", *"\r\v\f\x85\u2028\u2029")
_SPACES = "\x1c\x1d\x1e\x1f\xa0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))

_NOTHING = "no classification, no E.O. or TAGS line, no paragraphs numbered as in a cable"
_TOO_LITTLE = "other texts have such labels, classifications and numbers too"


def is_named_as_cable(file: str) -> bool:
    """Return whether the name says that the file is a cable, whatever it holds."""
    return file.lower().endswith((".cable", ".cbl"))


def reads_as_cable(text: str) -> bool:
    """Return whether the text has what a cable has and other texts do not have."""
    return not why_not_cable(text)


def why_not_cable(text: str) -> str:
    """Return why nothing may rewrite the text: what it reads as, or what was not found; empty for a cable."""
    beginning = _in_plain_lines(text[:_LOOKED_AT_CHARS])
    if kind := kind_by_opening(beginning):
        return f"it reads as {kind}, not as a cable"
    signs = Signs(beginning)
    if signs.prove_cable(is_other_kind=True):  # as of most cables: what else the text may be takes longer to see
        return ""
    if kind := _other_kind(beginning):
        return f"it reads as {kind}, not as a cable"
    if signs.prove_cable(is_other_kind=False):
        return ""
    return "" if _is_draft(beginning) else f"it does not read as a cable ({_what_is_missing(beginning)})"


def has_marks_of_cable(text: str) -> bool:
    """Return whether a line begins with a classification, a portion marking or a label of the heading."""
    text = _in_plain_lines(text)
    if kind_by_opening(text) is not None:
        return False
    signs = Signs(text)
    if signs.prove_cable(is_other_kind=True):
        return True
    return _other_kind(text) is None and (signs.prove_cable(is_other_kind=False) or _has_labels_of_cable(text))


def _what_is_missing(text: str) -> str:
    """Return in words what the text has not, or why what it has is not enough."""
    has_some = _LEVEL.search(text) or _COMMON_LABELS.search(text) or Signs(text).has_any
    return _TOO_LITTLE if has_some else _NOTHING


def _in_plain_lines(text: str) -> str:
    """Return the text with one sign for every line break and one for every space, as the expressions here know."""
    text = text.removeprefix("\ufeff")
    for line_break in _LINE_BREAKS:
        text = text.replace(line_break, "\n")
    for space in _SPACES:
        text = text.replace(space, " ")
    return text


def _other_kind(text: str) -> str | None:
    """Return the other kind of text that its lines and words speak for, if any."""
    first = NUMBERED.search(text)
    kind = kind_by_signs(text, first.start() if first else len(text))
    if kind != MINUTES:
        return kind
    of_a_cable = is_in_words_of_cables(text) or cites_a_cable(text) or _UNCLASSIFIED.search(text)
    return None if of_a_cable else kind  # a cable may have such a title


def _has_labels_of_cable(text: str) -> bool:
    """Return whether labels or a level that other texts have too are the heading of a draft."""
    level, label = (sign.search(text, 0, HEADING_CHARS) for sign in (_LEVEL, _COMMON_LABELS))
    above = level or label
    if above is None:
        return False
    numbered = NUMBERED.search(text, above.end())
    in_paragraphs = numbered is not None and (level is not None or not is_list(text[numbered.start() :]))
    if not ((level and label) or in_paragraphs or _UNCLASSIFIED.search(text)):
        return False
    unclassified = _UNCLASSIFIED.search(text)
    return is_of_a_draft(text[unclassified.start() if unclassified else 0 :]) or bool(label and cites_a_cable(text))


def _is_draft(text: str) -> bool:
    """Return whether the text is a draft: it has labels, opens with paragraph 1, or has words that only cables have."""
    if _has_labels_of_cable(text):
        return True
    first = NUMBERED.search(text)
    if first is None:
        return False
    if is_list(text[first.start() :]):
        return False
    return not text[: first.start()].strip() or is_in_words_of_cables(text)
