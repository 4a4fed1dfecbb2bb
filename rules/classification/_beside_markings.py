"""What touches a portion marking and does not belong there: a second bracket, a mark, the next word, itself again."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cablelint import (
    Cable,
    Edit,
    Fix,
    Marking,
    NamedTuple,
    Paragraph,
    Span,
    compiled,
    controls,
    once_per_cable,
    trimmed,
)

FUNCTION_WORDS = frozenset(
    "a an and as at but for he her his if in it its on our she since that the their there these they this to we when"
    " while with".split()
)
"""Words that no heading consists of, and behind which no letter in brackets counts anything."""

_SECOND_BRACKET = r"[ \t]{0,3}\)"
_STOP = r"(?P<mark>[.,:;]{1,2}|(?:--?|/)(?=[A-Z])|[/\\_|]|\((?=[ \t]))(?P<space>[ \t]{0,3})[\"“']?[A-Z][A-Za-z]"
_WORD = r"(?!HE\b|XX)[\"'“‘]?(?:[A-Z][A-Za-z]|[AI][ \t][A-Za-z])"
"""What a marking runs into; "(S)HE" is not a marking, and X's were put when the cable was released."""
_CONTROL = r"[ \t]{0,3}(?P<word>[A-Z]{1,12})(?![a-z])"
_APART = (
    r"[ \t]{1,3}(?P<word>(?P<full>NOFORN|ORCON|RELIDO|PROPIN)|NF|OC|REL[ \t]TO[ \t]USA(?:,[ \t]?[A-Z]{3,4}){0,8})"
    r"[ \t]{1,3}(?=(?P<next>[\"“]?[A-Z][A-Za-z'’-]{0,15})\b)"
)
"""A control that a space alone parts from its marking: "(S) NF The port". Who "NF Leader Roe" is cannot be told."""
_OPENERS = FUNCTION_WORDS | frozenset(
    "according action after all begin both comment during econoff embassy four from it local many most mission no note"
    " one our poloff post posts recently several some summary ten three two under until".split()
)
_BEGINS_SENTENCE = r"\s{0,9}[\"'“‘]?[A-Z]"
_NAME_OF_BURMA = (
    r"[ \t]{1,3}(?:Aung|Ba|Khin|Kyaw|Lwin|Maung|Myint|Ne|Nu|Nyan|Nyunt|Ohn|Saw|Sein|Shwe|Soe|Than|Thant|Thaung|Thein"
    r"|Tin|Tun|Win|Zaw)\b"
)
_SIGNS_BEFORE = "*_~#|^`"
_REST_OF_STATEMENT = (
    r"[ \t]{0,2}(?:--?|[–—:,])?[ \t]{0,2}ENTIRE[ \t]TEXT\.?(?P<closing>\)*+)"
    r"(?![ \t]*\w+[ \t]IS\b|[ \t,]*(?:EXCEPT|UNLESS)\b)"
)
_MOST_BRACKETS_CHARS = 3
_SHOWN_CHARS = 20
_FEWEST_LETTERS = 3  # of a marking that is no word by itself
_FEW_WORDS = r"[ \t]{1,3}(?P<words>[A-Za-z]{1,9}(?:[ \t]{1,3}[A-Za-z]{1,9})?)[ \t]{1,3}(?P<again>\([^()\n]{1,20}\))\s"


class Beside(NamedTuple):
    """What is wrong there, and a fix, or None."""

    span: Span
    message: str
    fix: Fix | None = None


def beside(cable: Cable, marking: Marking) -> Iterator[Beside]:
    """Yield what touches a marking that is right in itself; one finding at most."""
    text, end = cable.text, marking.span.end
    if extra := compiled(_SECOND_BRACKET).match(text, end):
        yield _closed_twice(marking, extra.end())
    elif marking.span not in _places_beside_numbers(cable):
        if compiled(_WORD).match(text, end):
            yield _run_together(cable, marking)
    elif stop := compiled(_STOP).match(text, end):
        yield _with_stop(cable, marking, Span(*stop.span("mark")), "" if stop["space"] else " ")
    elif compiled(_WORD).match(text, end):
        yield _run_together(cable, marking)
    elif apart := _control_apart(text, end):
        yield _outside(marking, Span(end, apart.end("word")), " ".join(apart["word"].split()))


def _control_apart(text: str, end: int) -> re.Match[str] | None:
    """Return the control behind a space of the marking that ends at the offset: "(S) NF The port"."""
    apart = compiled(_APART).match(text, end)
    told = apart is not None and (apart["full"] or apart["next"].strip('"“').lower() in _OPENERS)
    return apart if told else None


def behind_signs(cable: Cable) -> Iterator[Beside]:
    """Yield each marking that a single sign is in front of, "2. *(C) The port", other than that of bold text."""
    for paragraph in cable.paragraphs:
        marking = paragraph.marking or paragraph.marking_below_heading
        if marking is not None and _has_sign_before(cable, marking):
            yield _with_sign_before(cable, marking)


def statements(cable: Cable) -> Iterator[Beside]:
    """Yield each statement on the entire text that has a bracket too many or too few: "1. (S - ENTIRE TEXT."."""
    for statement in cable.entire_text:
        level = statement.words.span
        found = compiled(_REST_OF_STATEMENT, re.IGNORECASE).match(cable.text, level.end)
        if found is None:
            continue
        before = cable.text[max(0, level.start - _MOST_BRACKETS_CHARS) : level.start]
        opened = len(before) - len(before.rstrip("("))
        closed = len(found["closing"])
        span = Span(level.start - opened, found.end())
        if opened != closed or opened > 1:
            words = cable.text_at(Span(level.start, found.start("closing"))).rstrip(".")
            yield Beside(span, f'write "({words})", not "{cable.text_at(span)}"')
        elif opened and cable.text.startswith(cable.text_at(span), span.end + 1 + cable.text.startswith(".", span.end)):
            yield Beside(span, f'"{cable.text_at(span)}" is written twice; remove one')


def repeated(cable: Cable) -> Iterator[Beside]:
    """Yield a marking that is written twice behind the number: "2. (SBU) (SBU) The port". None is removed by a fix.

    The second may be a name in brackets: "(U) [U] Thant".
    """
    for paragraph in cable.paragraphs:
        for first, second in pairwise(paragraph.markings) if paragraph.other_markings else ():
            apart = cable.text[first.span.end : second.span.start].strip()
            if first.text == second.text and not apart and _opens_sentence(cable, second):
                yield _twice(first, second.span)
        if (later := _behind_words(cable, paragraph)) is not None and paragraph.marking is not None:
            yield _twice(paragraph.marking, later)
    yield from _repeated_in_subject(cable)


def _repeated_in_subject(cable: Cable) -> Iterator[Beside]:
    subject = cable.subject
    marking = subject.marking if subject else None
    if subject is None or marking is None or not marking.text.startswith("("):
        return
    start = trimmed(cable.text, Span(marking.span.end, subject.span.end)).start
    if cable.text.startswith(marking.text, start):
        yield _twice(marking, Span(start, start + len(marking.text)))


def _opens_sentence(cable: Cable, second: Marking) -> bool:
    """Return whether a sentence follows, unlike "(C) (C) and (D) of the act", and no name, as in "(U) (U) Thant"."""
    if compiled(_BEGINS_SENTENCE).match(cable.text, second.span.end) is None:
        return False
    return second.text != "(U)" or compiled(_NAME_OF_BURMA).match(cable.text, second.span.end) is None


def _behind_words(cable: Cable, paragraph: Paragraph) -> Span | None:
    """Return the same marking behind a word or two that it cannot count: "3. (C) The (C) director".

    Its letters alone may follow at once: "3. (SBU) SBU The director".
    """
    marking = paragraph.marking
    if marking is None or paragraph.marking_precedes_number:
        return None
    inner = marking.text.strip("()")
    again = Span(marking.span.end + 1, marking.span.end + 1 + len(inner))
    if len(inner) >= _FEWEST_LETTERS and cable.text_at(again) == inner:
        return again
    found = compiled(_FEW_WORDS).match(cable.text, marking.span.end, paragraph.span.end)
    if found is None or found["again"] != marking.text or found["words"].split()[-1].lower() not in FUNCTION_WORDS:
        return None
    return Span(*found.span("again"))


def _twice(first: Marking, second: Span) -> Beside:
    return Beside(Span(first.span.start, second.end), f"the portion marking {first.text} is written twice; remove one")


@once_per_cable
def _places_beside_numbers(cable: Cable) -> frozenset[Span]:
    return frozenset(marking.span for paragraph in cable.paragraphs for marking in paragraph.markings)


def _run_together(cable: Cable, marking: Marking) -> Beside:
    end = marking.span.end
    if control := _control_at(cable, end):
        return _outside(marking, Span(end, end), control)
    first = cable.text[end : end + _SHOWN_CHARS].split()[0]
    fix = Fix("Insert a space", "safe", (Edit(Span(end, end), " "),))
    return Beside(marking.span, f'"{marking.text}{first}" has no space after the portion marking', fix)


def _with_stop(cable: Cable, marking: Marking, stop: Span, instead: str) -> Beside:
    if control := _control_at(cable, stop.end):
        return _outside(marking, stop, control)
    fix = Fix("Remove the mark", "safe", (Edit(stop, instead),))
    message = f"a mark follows the portion marking {marking.text}; remove it"
    return Beside(Span(marking.span.start, stop.end), message, fix)


def _control_at(cable: Cable, offset: int) -> str | None:
    """Return the control that the text goes on with, which belongs into the marking: "(S)/NF", "(S)NF"."""
    word = compiled(_CONTROL).match(cable.text, offset)
    if word is None or not (controls.find(word["word"]) or controls.find(f"{word['word']} TO USA")):
        return None
    return word["word"]


def _outside(marking: Marking, mark: Span, control: str) -> Beside:
    message = f"{control} is outside the brackets of {marking.text}; write it within them"
    return Beside(Span(marking.span.start, mark.end), message)


def _closed_twice(marking: Marking, end: int) -> Beside:
    second = Span(marking.span.end, end)
    fix = Fix("Remove the second bracket", "safe", (Edit(second, ""),))
    return Beside(Span(marking.span.start, second.end), f"write {marking.text}, not {marking.text})", fix)


def _has_sign_before(cable: Cable, marking: Marking) -> bool:
    """Return whether a single sign is in front of the marking that none behind it answers, as those of bold text do."""
    text, start = cable.text, marking.span.start
    if text[start - 1 : start] not in tuple(_SIGNS_BEFORE) or text[start - 2 : start - 1] == text[start - 1]:
        return False
    line_end = text.find("\n", start)
    return text.find(text[start - 1], start, line_end if line_end >= 0 else len(text)) < 0


def _with_sign_before(cable: Cable, marking: Marking) -> Beside:
    sign = Span(marking.span.start - 1, marking.span.start)
    message = f'"{cable.text_at(sign)}" is before the portion marking {marking.text}; remove it'
    return Beside(Span(sign.start, marking.span.end), message, Fix("Remove the sign", "unsafe", (Edit(sign, ""),)))
