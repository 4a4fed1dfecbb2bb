"""The `¶` that a release puts before the number of a paragraph, and what a wrong decoding leaves of it.

A cable is read with a `¶` for each, character for character, so that every offset holds for the text as it came.
"""

from cablelint.lalr.regexes import compiled

_LEFT = ("\ufffd", "Â¶", "ï¿½")
"""The replacement character; `¶`, and that character, in UTF-8 that was taken for Windows-1252."""
_OF_RELEASE = r"(?m)^([ \t]*)¶(?=\d{1,7}\.)"
_BEFORE_NUMBER = r"(?m)^(?P<indent>[ \t]*)(?P<left>\ufffd{1,2}|Â¶|ï¿½)(?=[ \t]*\d{1,3}[ \t]?[.),(])"


def with_pilcrows(text: str) -> str:
    """Return the text with a `¶` for what is left of one before a number at the start of a line; as long as it was."""
    if text.isascii() or not any(left in text for left in _LEFT):
        return text
    return compiled(_BEFORE_NUMBER).sub(lambda found: f"{found['indent']}{'¶'.rjust(len(found['left']))}", text)


def without_pilcrows(text: str) -> str:
    """Return a paragraph's text without each `¶` that a release has put before a number at the start of a line."""
    return compiled(_OF_RELEASE).sub(r"\1", text) if "¶" in text else text
