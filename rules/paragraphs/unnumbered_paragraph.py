"""A paragraph among numbered ones has no number.

## Why it matters
No one can refer to a paragraph without a number, and in a classified cable it is easily sent without a marking too. (5
FAH-1 H-246.2: number each paragraph consecutively.)

Headings, lists, tables, addresses, quoted text and the continuation of a list do not count as paragraphs. Below the
last number only a block with a marking of its own counts. Posts differ in what they number, so this is information
only, and is not reported in released texts. It is a warning where the block is the first below a heading at the end,
and the text under other headings is numbered.

## What to do
Give the paragraph a number, or join it to the one above. `words` sets how many words make a paragraph if it has no
marking.

## Fix safety
The fix is unsafe: the heading may be of a text that is not a paragraph. It writes the next number at the end of the
cable.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Annotated

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    NamedTuple,
    Options,
    Rule,
    Span,
    Valid,
    is_gap,
    marking_at,
)
from cablelint.rules.paragraphs._number_lost_at_end import lost_at_end
from cablelint.rules.paragraphs._unnumbered import blocks


class Settings(NamedTuple):
    """What can be set."""

    words: Annotated[int, "words from which a block of text is a paragraph"] = 20


RULE = Rule(
    code="PAR005",
    name="unnumbered-paragraph",
    severity="info",
    summary="a paragraph among numbered ones has no number",
    authority="5 FAH-1 H-246.2",
    profiles=("telegram", "smart", "draft"),
    settings=Settings,
)
_PROSE = (
    "The harbor master told us on May 4 that the new crane will not be at work before the rains, and that ships"
    " will have to wait outside the port until then."
)
VALID = (
    Valid(
        "1. Ships\n\n(SBU) They wait.\n\n2. Cranes\n\n(SBU) Two of them will be at work by May.\n",
        note="headings that have the numbers",
    ),
    Valid("SUBJECT: PORT\n\nSUMMARY\n-------\n\n1. The port closed.\n\n2. Ships wait.\n", note="a heading above"),
    Valid(
        "UNCLAS OSLO 12\n\nSUBJECT: PORT\n\nThis cable is sensitive but unclassified, and has the names of persons who"
        " asked us for help: please protect it accordingly and do not post it.\n\n1. (SBU) One.\n\n2. (SBU) Two.\n",
        note="a statement on the whole cable",
    ),
    Valid(f"1. The port closed.\n\n2. {_PROSE}\n\n3. Ships wait.\n"),
    Valid(f"1. The port closed.\n\nWHO IS TO BLAME\n---------------\n\n2. {_PROSE}\n", note="a heading"),
    Valid(f"1. The port needs:\n\n-- {_PROSE}\n\n-- A road.\n\n2. Ships wait.\n", note="a list"),
    Valid(f"1. He said this:\n\n{_PROSE}\n\n2. Ships wait.\n", note="what a colon leads to"),
    Valid(f"1. Ships wait.\n\n2. The port closed.\n\n{_PROSE}\n", note="no numbered paragraph follows"),
    Valid(
        f"1. Please deliver:\n\nBegin text:\n\nDear Sir.\n\n{_PROSE}\n\nEnd text.\n\n2. Thanks.\n", note="quoted text"
    ),
    *(
        Valid("1. The port closed.\n\n2. It opened again.\n\n3. Two ships are in" + rest, note="a list, or its note")
        for rest in (
            ", for these reasons:\n\n1. The mayor is to call on us in May.\n",
            ".\n\n1. The mayor is to call on us in May.\n2. He has a plan for the pier.\n",
            ".\n\nBegin text:\n\n1. The mayor is to call on us in May.\n\nEnd text.\n",
            ".\n\n1. Mayor's call\n",
        )
    ),
)
INVALID = (
    Invalid(
        "1. The port closed.\n\n2. It opened again.\n\n3. Two ships left.\n\n⟦1⟧. The mayor will call in May.\n",
        note="a 1 behind the last number",
        fixed="1. The port closed.\n\n2. It opened again.\n\n3. Two ships left.\n\n4. The mayor will call in May.\n",
        message='"1" is in the place of the number 4; write 4.',
    ),
    Invalid(
        "1. (U) The port closed.\n\n2. (U) It opened again.\n\n⟦#⟧. (U) Ships are waiting.\n",
        note="the key without its figure",
        fixed="1. (U) The port closed.\n\n2. (U) It opened again.\n\n3. (U) Ships are waiting.\n",
        message='"#" is in the place of the number 3; write 3.',
    ),
    Invalid(
        "1. (SBU) The port closed.\n\nSHIPS\n-----\n\n2. (SBU) They wait.\n\nCRANES\n------\n\n"
        "⟦(SBU) Two of them will be at work by May.⟧\n",
        note="the last one, below a heading",
        fixed="1. (SBU) The port closed.\n\nSHIPS\n-----\n\n2. (SBU) They wait.\n\nCRANES\n------\n\n"
        "3. (SBU) Two of them will be at work by May.\n",
        message="a paragraph of 10 words below a heading has no number",
    ),
    Invalid(
        "1. (SBU) The port closed.\n\n2. (SBU) It needs:\n\na. two cranes; and\nb. a road.\n\n"
        "⟦(SBU) The city has money for neither.⟧\n",
        note="the last one, below a list",
        message="a paragraph of 7 words under paragraph 2 has no number",
    ),
    Invalid(
        f"SUBJECT: PORT\n\n⟦{_PROSE}⟧\n\n1. The port closed.\n\n2. Ships wait.\n",
        note="above the first",
        message="a paragraph of 32 words above paragraph 1 has no number",
    ),
    Invalid(
        f"1. The port closed.\n\n⟦{_PROSE}⟧\n\n2. Ships wait.\n",
        message="a paragraph of 32 words under paragraph 1 has no number",
    ),
    Invalid(
        f"1. (SBU) The port closed.\n\n⟦(SBU) Comment: {_PROSE}⟧\n\n⟦{_PROSE}⟧\n\n2. (SBU) Ships wait.\n",
        note="two of them",
        message=(
            "a paragraph of 34 words under paragraph 1 has no number",
            "a paragraph of 32 words under paragraph 1 has no number",
        ),
    ),
    Invalid(
        "1. The port closed.\n\n⟦Ships are waiting outside it for days.⟧\n\n2. It opened again.\n",
        note="a shorter one",
        settings={"words": 5},
        message="a paragraph of 7 words under paragraph 1 has no number",
    ),
    Invalid(
        "1. (SBU) The port closed.\n\n2. (SBU) It opened again.\n\n⟦(SBU) Comment: Ships will wait for days.⟧\n",
        note="the last one, with a marking",
        message="a paragraph of 7 words under paragraph 2 has no number",
    ),
    Invalid(
        "1. (U) The port closed.\n\n⟦(U) Ships are waiting outside it.⟧\n\n2. (U) It opened again.\n",
        note="a marked one",
        message="a paragraph of 6 words under paragraph 1 has no number",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each paragraph without a number."""
    found = {each.span: each for each in reversed([*_found(cable, options), *_below_a_list(cable)])}
    yield from reversed(found.values())
    if (lost := lost_at_end(cable)) is not None:
        span, number = lost
        message = f'"{cable.text_at(span)}" is in the place of the number {number}; write {number}.'
        fix = Fix(f"Write {number}", "unsafe", (Edit(span, str(number)),))
        yield RULE.diagnostic(span, message, fix=fix, severity="warning")


def _found(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    fewest = options.read(Settings).words
    yield from _above_the_first(cable, fewest)
    gaps = [line.start for line in cable.lines if is_gap(line)]
    for paragraph in cable.paragraphs:
        if paragraph.number is None:
            return
        gap = bisect_left(gaps, paragraph.span.start)
        if gap == len(gaps) or gaps[gap] >= paragraph.span.end:
            continue  # it is one block
        for span in _without_number(cable, paragraph.span):
            count = len(cable.text_at(span).split())
            if marking_at(cable, *span) or (count >= fewest and paragraph is not cable.paragraphs[-1]):
                yield RULE.diagnostic(
                    span, f"a paragraph of {_words(count)} under paragraph {paragraph.number} has no number"
                )
    yield from _headed(cable)


def _headed(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a warning for the marked text below a heading that follows the last number: where headings have numbers."""
    headed = [paragraph for paragraph in cable.paragraphs if paragraph.heading is not None]
    if not headed or cable.nested:
        return
    title = False
    for block in blocks(cable, cable.paragraphs[-1].span):
        words = cable.text_at(block.span)
        if title and block.prose and marking_at(cable, *block.span):
            message = f"a paragraph of {_words(len(words.split()))} below a heading has no number"
            number = (cable.paragraphs[-1].number or 0) + 1
            edit = Edit(Span(block.span.start, block.span.start), f"{number}. ")
            yield RULE.diagnostic(
                block.span, message, severity="warning", fix=Fix(f"Write the number {number}", "unsafe", (edit,))
            )
            return
        own = (
            block.span.end > cable.paragraphs[-1].number_span.start >= block.span.start
        )  # "4. CRANES", of what is below
        title = not block.prose and not own and "\n" not in words and not cable.quoted(block.span.start)


def _below_a_list(cable: Cable) -> Iterator[Diagnostic]:
    """Yield the marked text below a list in the last paragraph, where every number has a marking: it lost its own."""
    last = cable.paragraphs[-1] if cable.paragraphs else None
    if last is None or last.number is None or cable.nested or not all(one.marking for one in cable.paragraphs):
        return
    listed = lettered = False
    for block in blocks(cable, last.span):
        words = cable.text_at(block.span)
        if listed and not lettered and block.prose and marking_at(cable, *block.span):
            message = f"a paragraph of {_words(len(words.split()))} under paragraph {last.number} has no number"
            yield RULE.diagnostic(block.span, message)
            return
        lettered = lettered or words.startswith(("(A)", "(B)"))
        listed = listed or not block.prose
        if words.endswith(":"):
            listed = False


def _above_the_first(cable: Cable, fewest: int) -> Iterator[Diagnostic]:
    """Yield text above paragraph 1 that is neither a heading nor a statement on the whole cable."""
    first = cable.paragraphs[0] if cable.paragraphs else None
    if first is None or first.number != 1 or cable.nested:
        return
    for block in blocks(cable, Span(cable.body.start, first.span.start)):
        count = len(cable.text_at(block.span).split())
        stated = any(one.span.overlaps(block.span) for one in cable.entire_text)
        if block.prose and count >= fewest and not stated:
            yield RULE.diagnostic(block.span, f"a paragraph of {_words(count)} above paragraph 1 has no number")


def _words(count: int) -> str:
    return f"{count} word{'s' * (count != 1)}"


def _without_number(cable: Cable, span: Span) -> Iterator[Span]:
    """Yield the blocks of prose that follow nothing but prose."""
    found = blocks(cable, span)
    opening = next(found, None)
    if opening is None or not opening.ended:
        return
    for block in found:
        if not block.prose:
            return
        yield block.span
