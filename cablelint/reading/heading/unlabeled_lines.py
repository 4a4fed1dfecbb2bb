"""Lines of the heading that no label begins: addresses, and for whom the message is or to whom it is passed."""

from cablelint.lalr.regexes import compiled

_ADDRESS_LINE = compiled(
    r"(?:[A-Z0-9 \t/,.;:()&'?|#-]+"
    r"|[ \t]*+(?i:(?:R[A-Z]{3,7}[ \t]?/|XMT\b|AM(?:EMB(?:ASSY)?|CONSUL|CONGEN)\b|SECSTATE\b|SECDEF\b|USMISSION\b"
    r"|USINT\b|USDEL\b|USLO\b|(?=[A-Z. \t]{2,40}\bWASHDC\b))[A-Z0-9 \t/,.;:()&'-]*))(?![^\r\n])"
)
_PASSES = compiled(
    r"[ \t]*(?:(?:STATE|DEPT|DEPARTMENT)[ ](?:PLEASE[ ]|PLS[ ])?FOR[ ][A-Z]{1,5}/[A-Z/]+"
    r"|[A-Z]{3,}(?:[ ][A-Z]{2,})?[ ](?:PLEASE|PLS|ALSO)[ ](?:ALSO[ ])?PASS(?:[ ]TO)?[ ][A-Z]{2,})[A-Z/,;&() -]{0,60}"
    r"[ \t]*(?![^\r\n])"
)


def is_address_line(text: str, start: int, end: int) -> bool:
    """Return whether a line has the characters of addresses: capitals, or any letters where it opens as one does."""
    return _ADDRESS_LINE.match(text, start, end) is not None


def is_passing(written: str) -> bool:
    """Return whether the line says whom the message is for or passed to: "STATE PASS TO USTR", "FOR: EAP/CM"."""
    capitals = f" {written.strip().upper()} ".replace(":", " ", 1)
    return " FOR " in capitals or " PASS " in capitals


def passes_on(written: str) -> bool:
    """Return whether the line can be nothing but such words, wherever it is: "STATE PLEASE PASS TO USTR"."""
    return _PASSES.match(written) is not None
