"""Letters among the figures of a number in the text: "2O15" for 2015, "148,O00", "I978"."""

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span, Value

_UNITS = (
    r"(?i:percent|per cent|million|billion|thousand|hundred|dollars|euros|days|weeks|months|years|hours|minutes|tons"
    r"|miles|kilometers|km|people|persons|members|votes|seats)\b"
)
_KINDS = bytes(  # of the signs: figures, letters like one, others
    ord("0") if 0x30 <= byte <= 0x39 else ord("O") if byte in b"OIl" else ord(" ") for byte in range(256)
)
_PATTERN = (
    r"(?<![\w.@/:-])(?:\d{1,3}(?:,\d{3}){0,3},(?=\d{0,2}[OIl])[\dOIl]{3}|\d{1,4}O\d{1,4}(?:[.,]\d+)?|\d{2,4}[Il]\d{1,3}"
    r"|[Il][89]\d{2}|(?:19|20)\d[OIl]|\d{1,3}O[.,]\d{1,3}"
    rf"|[1-9]\d{{0,2}}O(?=[ ]{_UNITS})|[Il]\d{{1,2}}(?=[ ]{_UNITS}))(?![\w@-])"
)


@once_per_cable
def figures_with_letters(cable: Cable) -> tuple[Value, ...]:
    """Return the numbers of the text that have a letter O, I or l for a figure."""
    kinds = cable.text_at(cable.body).encode("utf-8", "surrogatepass").translate(_KINDS)
    if b"0O" not in kinds and b"O0" not in kinds:
        return ()  # as in nearly all
    found = compiled(_PATTERN).finditer(cable.text, *cable.body)
    return tuple(Value(one.group(), Span(*one.span())) for one in found)
