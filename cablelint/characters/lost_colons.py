"""The colons behind the labels of a SMART message, which a copy of its table loses: "MRN       15 PRETORIA 2210".

The value may be in the line below its label. Such a message is read with a colon right behind each label, character
for character, so that every offset holds for the text as it came.
"""

import re

from cablelint.lalr.regexes import compiled

_SIGN = "MRN"
_VALUE = r"(?:19|20)?\d\d[ \t]{1,3}[A-Z][A-Z ]{2,40}[ \t]\d{1,7}[ \t]*$"
_BESIDE = r"[ \t]"
_BELOW = r"[ \t]{0,9}(?:\r\n|\r|\n){1,2}"
_NUMBER_BESIDE = rf"(?m)^[ \t]*MRN{_BESIDE}[ \t]*{_VALUE}"
_NUMBER_BELOW = rf"(?m)^[ \t]*MRN{_BELOW}[ \t]*{_VALUE}"
_LABEL = (
    r"(?m)^(?P<label>[ \t]*(?:MRN|(?i:DATE/DTG|FROM|ACTION|INFO|XMT|E\.O\.|TAGS|CAPTIONS?|REFERENCES?|PASS LINE"
    r"|SUBJECT|SIGNATURE|(?:DRAFTED|CLEARED|APPROVED|RELEASED) BY|DISSEMINATION RULE|ATTACHMENTS?)))"
)
_LABEL_BESIDE = rf"{_LABEL}{_BESIDE}(?=[ \t]*\S)"
_LABEL_BELOW = rf"{_LABEL}{_BELOW}(?=[ \t]*\S)"
_PARAGRAPH = r"(?m)^[ \t]*¶?\d{1,3}[.)]"
_FEWEST_LABELS = 4  # besides that of the number


def with_label_colons(text: str) -> str:
    """Return the text with the colons above its first paragraph and below its last; as long as it was."""
    if _SIGN not in text:
        return text
    if (beside := compiled(_NUMBER_BESIDE).search(text)) is not None:
        return _with_colons(text, beside.start(), compiled(_LABEL_BESIDE))
    below = compiled(_NUMBER_BELOW).search(text)
    return _with_colons(text, below.start(), compiled(_LABEL_BELOW)) if below else text


def _with_colons(text: str, start: int, label: re.Pattern[str]) -> str:
    openings = list(compiled(_PARAGRAPH).finditer(text, start))
    top = openings[0].start() if openings else len(text)
    below = openings[-1].end() if openings else len(text)
    heading = text[start:top]
    if len(label.findall(heading)) <= _FEWEST_LABELS:
        return text
    return text[:start] + label.sub(_with_colon, heading) + text[top:below] + label.sub(_with_colon, text[below:])


def _with_colon(found: re.Match[str]) -> str:
    return f"{found['label']}:".ljust(len(found[0]))
