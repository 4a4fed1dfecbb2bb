"""The last paragraph, of which the number is a letter or a sign beside its key, or a 1: "$. COMMENT", "G. MOSCOW"."""

from cablelint import Cable, Span, compiled

_LAST = (
    r"(?:\r?\n[ \t]*){2}(?:(?P<sign>[$^#%&@!])\.?|(?P<letter>[A-Z])\.|(?P<one>0?1)\.)[ \t]{1,3}"
    r"(?=\((?:U|SBU|C|S|TS)[/)]|[A-Z][A-Za-z]{2})"
)
_LETTERED = r"(?:^|[\r\n])[ \t]*\(?[A-Za-z][.)][ \t]"
_MAY_OPEN_LIST = frozenset("AI")
_COUNTED = r"(?:^|[\r\n])[ \t]*\(?0?[12][.)][ \t]"
_FEWEST_PARAGRAPHS = 3  # above a 1 that is no beginning
_FEWEST_WORDS = 5  # of a paragraph
_SENTENCE_ENDS = (".", "!", "?", ")", '"')


def lost_at_end(cable: Cable) -> tuple[Span, int] | None:
    """Return the sign in the place of the number below the last one, and the number; None where it may be an item."""
    last = cable.paragraphs[-1] if cable.paragraphs else None
    if last is None or last.number is None or cable.quoted(last.span.end - 1):
        return None
    found = next(iter([*compiled(_LAST).finditer(cable.text, *last.text_span)][-1:]), None)
    if found is None or found["letter"] in _MAY_OPEN_LIST:
        return None
    if found["one"]:
        alone = _is_paragraph(cable, last.number, Span(last.text_span.start, found.start()), found.end())
        return (Span(*found.span("one")), last.number + 1) if alone else None
    lettered = len(compiled(_LETTERED).findall(cable.text_at(last.text_span)))
    if found["letter"] and (lettered > 1 or cable.text_at(last.text_span)[: found.start()].endswith(":")):
        return None
    return Span(*found.span("letter" if found["letter"] else "sign")), last.number + 1


def _is_paragraph(cable: Cable, number: int, above: Span, at: int) -> bool:
    """Return whether what a 1 opens is a sentence that ends the text, and no item of a list."""
    rest, words = cable.text[at : cable.paragraphs[-1].text_span.end].rstrip(), cable.text_at(above).rstrip()
    counts = compiled(_COUNTED).search(words) or compiled(_COUNTED).search(rest)
    told = len(rest.split()) >= _FEWEST_WORDS and rest.endswith(_SENTENCE_ENDS)
    return number >= _FEWEST_PARAGRAPHS and told and not counts and not words.endswith(":")
