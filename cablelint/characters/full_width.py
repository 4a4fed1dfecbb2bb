"""Numbers and portion markings in the wide signs of a keyboard for Chinese, Japanese or Korean: "１．（Ｃ）".

A cable is read with plain signs for them, character for character, so that every offset holds for the text as it came.

Source: the Unicode Standard, block Halfwidth and Fullwidth Forms: U+FF01 to U+FF5E are the signs of ASCII.
"""

import re

from cablelint.lalr.regexes import compiled

_SIGNS = "．（）"  # one of these is in each such label
_OPENING = (
    r"(?m)^[ \t]*+[0-9０-９]{1,3}[ \t]?[.．)）](?:[ \t]{0,9}[(（][A-ZＡ-Ｚ]{1,4}(?:[/／]{1,2}[A-ZＡ-Ｚ]{2,6})?[)）])?"
)
_PLAIN = {0xFF00 + code: 0x20 + code for code in range(1, 0x5F)}


def with_plain_openings(text: str) -> str:
    """Return the text with plain numbers and markings where lines begin with wide ones; as long as it was."""
    if text.isascii() or not any(sign in text for sign in _SIGNS):
        return text
    return compiled(_OPENING).sub(_in_plain, text)


def _in_plain(found: re.Match[str]) -> str:
    return found[0].translate(_PLAIN)
