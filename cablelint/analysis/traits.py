"""Traits of a cable, which a rule may need: what shows at once whether the rule can find anything in it.

A trait is a name and a function that takes far less time than the rules which need it. Where it does not hold, these
find nothing and are not imported. The other traits are those of markings and of the heading.
"""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from types import FunctionType

from cablelint.analysis import envelope_traits, heading_traits, marking_traits, tag_traits
from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable, Pair, ParagraphReference
from cablelint.model.spans import Span
from cablelint.reading.body.text_search import occurrences

_SENDABLE = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
_LONGEST_LINE_CHARS = 69
_SHORTEST_LINE_CHARS = 55  # by which the pages of a long text are counted
_FEWEST_LINES = 3 * 51
_FIGURES = r"-\d\d-\d{4}"
_NAMES_OF_NUMBERS = ("ssn", "ssns", "social", "passport", "passports", "visa")
_LEADING = "by |by\n|nlt|later|due|deadline|cob|oob|close of|suspense|before|until|prior".split("|")
_DAYLIKE = r"[\ddD](?:(?<=\d)|(?i:ay\b))"
_NEAR_CHARS = 75  # from such words to the number of a day
_DATE_CHARS = 50  # of a date before such words
_LAST_DAYS = ("29", "30", *map(str, range(31, 40)))  # of which some months have none, or all
_SPACED_ELEMENTS = ("tags", "subject", "references", "executive_order")
_OPENING = ("(", "[", "{", "<")  # of a marking
_UP_FRONT = 2  # paragraphs
_BEGINNINGS_OF_LEVELS = ("TOP", "T O", "SEC", "S E", "CON", "C O")


def has(cable: Cable, name: str) -> bool:
    """Return whether the cable has the trait of that name, or something in the field or property of that name."""
    trait = TRAITS.get(name)
    return bool(getattr(cable, name) if trait is None else trait(cable))


def is_known(name: str) -> bool:
    """Return whether `has` can be asked for the name."""
    return name in TRAITS or hasattr(Cable, name)


def may_announce(cable: Cable) -> bool:
    """Return whether the cable announces a request, or its first two paragraphs refer to one of its paragraphs."""
    if cable.announcements:
        return True
    early = cable.paragraphs[:_UP_FRONT]
    end = early[-1].span.end if len(early) == _UP_FRONT else cable.body.end
    return any(one.span.end <= end and not one.external for one in cable.paragraph_references)


def announces_without_reference(cable: Cable) -> bool:
    """Return whether the cable announces a request, and never names a paragraph with it."""
    if cable.announcements:
        return not any(one.references for one in cable.announcements)
    return any(cable.text[one.text_span.start :][:9].lower() == "action re" for one in cable.paragraphs[:3])


def announces_late(cable: Cable) -> bool:
    """Return whether the first announcement in a set form is below the second paragraph."""
    return bool(cable.announcements) and (cable.announcements[0].paragraph or 0) >= _UP_FRONT


def leads_to_days(text: str, region: Span) -> Iterator[int]:
    """Yield where words are that may lead to a date near by and make it a deadline: "by", "NLT", "due"."""
    for at in occurrences(text, region, *_LEADING):
        start = max(region.start, at - _DATE_CHARS)  # "with a March 27 deadline"
        if compiled(_DAYLIKE).search(text, start, min(at + _NEAR_CHARS, region.end)):
            yield at


@once_per_cable
def may_have_deadlines(cable: Cable) -> bool:
    """Return whether such words are in SUBJECT or text."""
    places = (cable.body, cable.subject.span) if cable.subject else (cable.body,)
    return any(True for place in places for _ in leads_to_days(cable.text, place))


def may_have_impossible_dates(cable: Cable) -> bool:
    """Return whether there may be a deadline, or a day that a month of the text does not have."""
    return any(day in cable.text for day in _LAST_DAYS) or may_have_deadlines(cable)


def names_absent_paragraphs(cable: Cable) -> bool:
    """Return whether a reference names a paragraph that the cable does not have."""
    numbers = {paragraph.number for paragraph in cable.paragraphs}
    own = (one for one in cable.paragraph_references if not one.external)
    return any(not {item.first, item.last} <= numbers for one in own for item in one.ranges)


def refers_to_itself(cable: Cable) -> bool:
    """Return whether a paragraph refers to its own number alone."""
    return any(
        not one.external and set(one.numbers) == {cable.paragraph_number_at(one.span.start)}
        for one in cable.paragraph_references
    )


def directed_references(cable: Cable) -> bool:
    """Return whether a reference says "above" or "below"."""
    return any(one.direction for one in cable.paragraph_references)


def misnumbered(cable: Cable) -> bool:
    """Return whether the paragraphs are not numbered 1, 2, 3 and so on."""
    numbers = (paragraph.number for paragraph in cable.paragraphs if paragraph.number is not None)
    return any(number != expected for number, expected in zip(numbers, count(1), strict=False))


def one_paragraph(cable: Cable) -> bool:
    """Return whether there is one paragraph, with a number."""
    return len(cable.paragraphs) == 1 and cable.paragraphs[0].number is not None


def odd_numbers(cable: Cable) -> bool:
    """Return whether the number of a paragraph is not written as "3. " at the start of a line."""
    text = cable.text
    for paragraph in cable.paragraphs:
        if paragraph.number is None:
            continue
        start, end = paragraph.number_span.start, paragraph.opening.end
        line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
        if text[line:start].strip(" \t") or text[start:end].rstrip() != f"{paragraph.number}.":
            return True
        if not text[start + len(f"{paragraph.number}.") :][:1].isspace():
            return True
    return False


def empty_paragraphs(cable: Cable) -> bool:
    """Return whether a paragraph with a number has no words."""
    return any(
        paragraph.number is not None and not cable.text_at(paragraph.text_span).strip("- \t\r\n")
        for paragraph in cable.paragraphs
    )


def unbalanced_summaries(cable: Cable) -> bool:
    """Return whether a summary lacks its beginning, or an end that it must have, or its end is misspelled."""
    return any(_is_unbalanced(cable.text, pair) for pair in cable.pairs if pair.kind == "summary")


def unbalanced_comments(cable: Cable) -> bool:
    """Return whether the same is so of a comment, a note or the like."""
    return any(_is_unbalanced(cable.text, pair) for pair in cable.pairs if pair.kind != "summary")


def _is_unbalanced(text: str, pair: Pair) -> bool:
    opener, closer = pair.opener, pair.closer
    if opener is None or closer is not None:
        return opener is None or closer is None or pair.kind not in closer.text.lower()
    return opener.text.lower().startswith("begin") or text[max(0, opener.span.start - 1)] in "(["


def unbalanced_quotes(cable: Cable) -> bool:
    """Return whether a quoted text has no beginning or no end, or its end has another last word, or a further one."""
    return any(
        block.opener is None or block.closer is None or _ends_in_other_words(block.opener.text, block.closer.text)
        for block in cable.quoted_blocks
    )


def _ends_in_other_words(opener: str, closer: str) -> bool:
    begun, ended = opener.lower().split(), closer.lower().split()
    return begun[-1:] != ended[-1:] or not set(ended[1:]) <= set(begun)


def refers_to_its_announcement(cable: Cable) -> bool:
    """Return whether a reference names its own paragraph alone, or that of an announcement."""
    own = {cable.paragraphs[one.paragraph].number for one in cable.announcements if one.paragraph is not None}
    return any(
        not one.external and set(one.numbers) <= {*own, cable.paragraph_number_at(one.span.start)}
        for one in cable.paragraph_references
    )


def open_marks(cable: Cable) -> bool:
    """Return whether a paragraph has an odd number of quotation marks, or a parenthesis that is not closed."""
    return any(_leaves_open(cable.text_at(paragraph.text_span)) for paragraph in cable.paragraphs)


def _leaves_open(written: str) -> bool:
    if written.count('"') % 2:
        return True
    opened = 0
    for piece in written.split("(")[1:]:
        opened = max(0, opened + 1 - piece.count(")"))
    return opened > 0


def partial_references(cable: Cable) -> bool:
    """Return whether an item of the REF line is not a cable with its station and serial."""
    return any(
        one.kind != "cable" or not one.text or one.station is None or one.serial is None for one in cable.references
    )


def odd_letters(cable: Cable) -> bool:
    """Return whether references have letters, and these are not A, B, C and so on, nor a, b, c."""
    letters = "".join(cable.text_at(one.label.span) if one.label else " " for one in cable.references)
    capitals = "".join(chr(ord("A") + at) for at in range(len(letters)))
    return bool(letters.strip()) and letters not in (capitals, capitals.lower())


def later_references(cable: Cable) -> bool:
    """Return whether a reference may be of a year after that of the cable, or the cable itself."""
    own = cable.message_reference.id if cable.message_reference else None
    year = cable.date.year if cable.date else 0
    return any(one.year is not None and (one.year > year or one.id == own) for one in cable.references)


def misspelled_stations(cable: Cable) -> bool:
    """Return whether a reference names a station that is one slip away from another."""
    named = (one.station for one in cable.references if one.kind == "cable" and one.station is not None)
    return any(cable.lookups.stations.misspelled(station.text) for station in named)


def repeated_serials(cable: Cable) -> bool:
    """Return whether two references have the same serial."""
    serials = _serials(cable)
    return len(serials) != len(set(serials))


def higher_serials(cable: Cable) -> bool:
    """Return whether a reference has a higher serial than the cable."""
    own = cable.message_reference
    return own is not None and any(serial > int(own.serial.text) for serial in _serials(cable))


def _serials(cable: Cable) -> list[int]:
    return [int(one.serial.text) for one in cable.references if one.serial is not None]


def odd_references(cable: Cable) -> bool:
    """Return whether a reference has a range that runs backwards, or its noun may not fit the count of its numbers."""
    return any(map(partial(_is_odd, cable.text), cable.paragraph_references))


def _is_odd(text: str, reference: ParagraphReference) -> bool:
    first, *others = reference.ranges
    single = not others and not first.is_range
    end = reference.direction_span.start if reference.direction_span else reference.span.end
    goes_on = bool(text[first.span.end : end].strip(" \t\r\n,("))
    backwards = any(item.is_range and item.last <= item.first for item in reference.ranges)
    return backwards or goes_on or reference.noun.text.rstrip(".").lower().endswith("s") == single


def unsendable(cable: Cable) -> bool:
    """Return whether the text as it came has a character that cannot be sent, or is not in ASCII."""
    text = cable.original
    return not text.isascii() or bool(text.encode("ascii").translate(None, _SENDABLE))


def foreign_letters(cable: Cable) -> bool:
    """Return whether the text as it came is not in ASCII."""
    return not cable.original.isascii()


def trailing_spaces(cable: Cable) -> bool:
    """Return whether a line may end with spaces."""
    text = cable.text
    return " \n" in text or "\t" in text or "\r" in text or text.endswith(" ")


def odd_line_ends(cable: Cable) -> bool:
    """Return whether there is another sign for the end of a line than a line feed."""
    return "\r" in cable.text or cable.text != cable.original


def odd_end(cable: Cable) -> bool:
    """Return whether the text does not end with just one line feed."""
    return not cable.text.endswith("\n") or cable.text[-2:-1] in ("\n", "\r")


def long_lines(cable: Cable) -> bool:
    """Return whether a line is longer than that of a telegram."""
    return any(line.end - line.start > _LONGEST_LINE_CHARS for line in cable.lines)


def several_pages(cable: Cable) -> bool:
    """Return whether the text may fill more than three pages."""
    written = cable.text_at(cable.body)
    breaks = written.count("\n") + written.count("\r")
    return 2 * breaks + len(written) // _SHORTEST_LINE_CHARS + 2 > _FEWEST_LINES


def repeated_words(cable: Cable) -> bool:
    """Return whether a word is followed by itself."""
    return any(map(str.isalpha, cable.doubled_words))


def odd_spaces(cable: Cable) -> bool:
    """Return whether a parenthesis opens right behind a letter, or a heading element has two spaces in a row."""
    text = cable.text
    at = text.find("(", cable.body.start)
    while at >= 0:
        if text[at - 1 : at].isalpha() or text[at - 1 : at] in ("'", "’"):
            return True
        at = text.find("(", at + 1)
    return any("  " in cable.text_at(field.value) for field in cable.fields if field.kind in _SPACED_ELEMENTS)


def personal_numbers(cable: Cable) -> bool:
    """Return whether the text has the form of a social security number, or the name of that or another number."""
    return cable.mentions(*_NAMES_OF_NUMBERS) or compiled(_FIGURES).search(cable.text, *cable.body) is not None


def several_markings(cable: Cable) -> bool:
    """Return whether a paragraph or the SUBJECT opens with two markings, or the second may be in words."""
    subject = cable.subject
    if subject and subject.marking and (subject.text[:1] in _OPENING or subject.text[-1:] == ")"):
        return True
    return any(
        one.other_markings
        or (one.marking is not None and cable.text[one.text_span.start :][:3].upper() in _BEGINNINGS_OF_LEVELS)
        for one in cable.paragraphs
    )


TRAITS: dict[str, Callable[[Cable], bool]] = {
    name: trait
    for module in (envelope_traits, heading_traits, marking_traits, tag_traits, sys.modules[__name__])
    for name, trait in vars(module).items()
    if isinstance(trait, FunctionType) and trait.__module__ == module.__name__ and not name.startswith("_")
    if name not in ("has", "is_known", "all_markings", "leads_to_days")
}
"""The traits by their names."""
