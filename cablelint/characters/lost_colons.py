"""The colons behind the labels of a SMART message, which a copy of its columns loses: "MRN       15 PRETORIA 2210".

Such a message is read with a colon right behind each label, character for character, so that every offset holds for
the text as it came.
"""

import re

from cablelint.lalr.regexes import compiled

_SIGN = "MRN"
_NUMBER = r"(?m)^[ \t]*MRN[ \t]{1,40}(?:19|20)?\d\d[ \t]{1,3}[A-Z][A-Z ]{2,40}[ \t]\d{1,7}[ \t]*$"
_LABEL = (
    r"(?m)^(?P<label>[ \t]*(?:MRN|(?i:DATE/DTG|FROM|ACTION|INFO|XMT|E\.O\.|TAGS|CAPTIONS?|REFERENCES?|PASS LINE"
    r"|SUBJECT|SIGNATURE|(?:DRAFTED|CLEARED|APPROVED|RELEASED) BY|DISSEMINATION RULE|ATTACHMENTS?)))[ \t](?=[ \t]*\S)"
)
_PARAGRAPH = r"(?m)^[ \t]*¶?\d{1,3}[.)]"
_FEWEST_LABELS = 4  # besides that of the number


def with_label_colons(text: str) -> str:
    """Return the text with the colons above its first paragraph and below its last; as long as it was."""
    number = compiled(_NUMBER).search(text) if _SIGN in text else None
    if number is None:
        return text
    openings = list(compiled(_PARAGRAPH).finditer(text, number.end()))
    top = openings[0].start() if openings else len(text)
    heading = text[number.start() : top]
    if len(compiled(_LABEL).findall(heading)) <= _FEWEST_LABELS:
        return text
    below = openings[-1].end() if openings else len(text)
    return text[: number.start()] + _with_colons(heading) + text[top:below] + _with_colons(text[below:])


def _with_colons(text: str) -> str:
    return compiled(_LABEL).sub(_with_colon, text)


def _with_colon(found: re.Match[str]) -> str:
    return f"{found['label']}:"
