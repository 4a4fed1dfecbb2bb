"""Numbers as a text writes them: in digits or in words."""

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = {2: "twenty", 3: "thirty"}
_MOST_IN_WORDS = 39


def written_like(written: str, number: int) -> str:
    """Return the number in digits or in words, as the one before it is written."""
    if written.isdecimal() or number > _MOST_IN_WORDS:
        return str(number)
    words = _in_words(number)
    return words.upper() if written.isupper() else words.capitalize() if written[0].isupper() else words


def _in_words(number: int) -> str:
    if number < len(_UNITS):
        return _UNITS[number]
    tens, unit = divmod(number, 10)
    return f"{_TENS[tens]}-{_UNITS[unit]}" if unit else _TENS[tens]
