"""Declassification dates whose year has two figures, and the year that is meant: "07/10/18" of 2018."""

from cablelint import Cable, Declassification, Edit, Fix, NamedTuple, Span, compiled, is_below_number

_FIGURES_OF_YEAR = 4
_CENTURIES = ("19", "20")  # which may begin a year that was cut off: "7/1/20" of 7/1/2025
_ON_DURATION = r"(?i:\bDE[A-Z]{2,9}|\bE\W{0,3}[O0]\W{0,3}\d{4,5}\b)"  # the label of the date, or the order
_GOES_ON = r"[\s.,:/-]{0,9}\d|[A-Za-z]"  # behind the year, figures on the next line too: "3/4/21TAGS:"


class ShortYear(NamedTuple):
    """A date as it is written, where, and with four figures of the year."""

    span: Span
    written: str
    right: str
    fix: Fix


def short_year(cable: Cable, until: Declassification) -> ShortYear | None:
    """Return the date if its year has two figures; the fix writes the year that is meant."""
    day, written = until.day, until.written_day
    if day is None or written is None:
        return None
    figures = compiled(r"\d+").findall(written.text)
    if max(map(len, figures)) >= _FIGURES_OF_YEAR or int(figures[-1]) != day.year % 100:
        return None
    right = f"{written.text[:-2]}{day.year}"
    is_safe = figures[-1] not in _CENTURIES and _is_whole(cable, written.span)
    fix = Fix(f"Write {right}", "safe" if is_safe else "unsafe", (Edit(written.span, right),))
    return ShortYear(written.span, written.text, right, fix)


def _is_whole(cable: Cable, written: Span) -> bool:
    """Return whether a label or an order on the line says what the date is, above all text, and nothing follows it."""
    line = Span(cable.text.rfind("\n", 0, written.start) + 1, written.start)
    told = compiled(_ON_DURATION).search(cable.text, *line) is not None
    return told and not (is_below_number(cable, line.start) or compiled(_GOES_ON).match(cable.text, written.end))
