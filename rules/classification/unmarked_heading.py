"""A subheading has no marking in a cable whose other subheadings are marked.

Subheadings are the lines between numbered paragraphs, and above the first one; the marking is before or after the
words. Lines of dashes, page lines and quoted text are not checked.

This rule is off by default: State cables seldom mark their subheadings, and the markings of the paragraphs are enough
for most readers.

## Why it matters
Titles, subtitles and captions of tables are portions too. Where most are marked, a reader takes one without a marking
for unclassified. (32 CFR 2001.21(c); E.O. 13526 section 1.6(c).)

## What to do
Mark the heading with the level of its own words, which is often (U).
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Related, Rule, Span, Valid, compiled, trimmed

RULE = Rule(
    code="CLS022",
    name="unmarked-heading",
    severity="info",
    summary="a subheading has no marking, though others have one",
    authority="32 CFR 2001.21(c); E.O. 13526 1.6(c)",
    default=False,
)
_ONE = "SECRET NAIROBI 204\n\nE.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
VALID = (
    Valid(f"{_ONE}(U) Prices\n\n1. (S) One.\n\n(C) Growers\n\n2. (C) Two.\n"),
    Valid(f"{_ONE}Prices (U)\n---------\n\n1. (S) One.\n\nGrowers (C)\n-----------\n\n2. (C) Two.\n", note="behind it"),
    Valid(f"{_ONE}Prices\n\n1. (S) One.\n\nGrowers\n\n2. (C) Two.\n", note="none is marked"),
    Valid(f"{_ONE}1. (S) One.\n\n2. (C) Two.\n", note="no heading"),
    Valid(f"{_ONE}(U) PRICES\n\n1. (S) One.\n\n2. (C) Two.\n", note="one heading"),
    Valid(
        f"{_ONE}(U) Prices\n-------\n\n1. (S) One.\n\n-------\n\n2. (C) Two.\n",
        note="a line of dashes is not a heading",
    ),
    Valid(f"{_ONE}(SBU) Prices\n\n1. (S) One.\n\n(S//NF) Growers\n\n2. (C) Two.\n", note="with a control"),
    Valid(f"{_ONE}[U] Prices\n\n1. (S) One.\n\n( C ) Growers\n\n2. (C) Two.\n", note="malformed ones"),
    Valid(
        f"{_ONE}(U) Prices\n\n1. (S) They write:\n\nBegin text:\n\nGrowers\n\nEnd text.\n\n2. (C) Two.\n", note="quoted"
    ),
    Valid(f"{_ONE}(U) Prices\n\n1. (S) One:\n\n- tea\n\n2. (C) Two.\n", note="an item"),
)
INVALID = (
    Invalid(
        f"{_ONE}(U) Prices\n\n1. (S) One.\n\n⟦Growers⟧\n\n2. (C) Two.\n",
        message='the heading "Growers" has no marking, though others have one; mark it',
    ),
    Invalid(
        f"{_ONE}⟦PRICES⟧\n------\n\n1. (S) One.\n\n(C) GROWERS\n-----------\n\n2. (C) Two.\n",
        note="the first",
        message='the heading "PRICES" has no marking, though others have one; mark it',
    ),
    Invalid(
        f"{_ONE}Prices (U)\n\n1. (S) One.\n\n⟦Growers⟧\n\n2. (C) Two.\n\n⟦Traders:⟧\n\n3. (C) Three.\n",
        note="several",
        message=(
            'the heading "Growers" has no marking, though others have one; mark it',
            'the heading "Traders:" has no marking, though others have one; mark it',
        ),
    ),
)
_MARKING = r"[(\[{<][ \t]{0,2}(?:TS|SBU|CUI|[UCS])(?:[ \t]{0,2}/{1,2}[A-Z, /]{1,40})?[ \t]{0,2}[)\]}>]"
_MARKED = compiled(rf"{_MARKING}|.{{1,120}}?[ \t]{_MARKING}[:.]?\Z")
_NO_HEADING = frozenset({"blank", "rule", "page_break"})
_LONGEST_CHARS = 120  # of a heading
_ITEM = "-*•·"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield a finding for each heading without a marking."""
    headings = list(_headings(cable))
    marked = [place for place in headings if _MARKED.match(cable.text_at(place))]
    if not marked:
        return
    for place in headings:
        if place not in marked:
            message = f'the heading "{cable.text_at(place)}" has no marking, though others have one; mark it'
            yield RULE.diagnostic(place, message, related=(Related(marked[0], "this one is marked"),))


def _headings(cable: Cable) -> Iterator[Span]:
    """Give the lines above paragraphs that are in none."""
    ends = [cable.body.start, *(paragraph.span.end for paragraph in cable.paragraphs)]
    gaps = [Span(end, paragraph.span.start) for end, paragraph in zip(ends, cable.paragraphs, strict=False)]
    at = iter(cable.lines)
    line = next(at, None)
    for gap in gaps:
        while line and line.start < gap.start:
            line = next(at, None)
        while line and line.stop <= gap.end:
            place = trimmed(cable.text, line.span)
            if line.kind not in _NO_HEADING and not cable.quoted(place.start) and _may_be(cable.text_at(place)):
                yield place
            line = next(at, None)


def _may_be(words: str) -> bool:
    return 0 < len(words) <= _LONGEST_CHARS and words[0] not in _ITEM
