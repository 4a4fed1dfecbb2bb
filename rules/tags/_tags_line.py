"""What several rules on the TAGS line ask of it."""

from collections.abc import Sequence
from datetime import date

from cablelint import (
    Applicability,
    Cable,
    Options,
    Span,
    Tag,
    Tags,
    Value,
    character_set,
    compiled,
    controls,
    is_below_number,
    is_of_past,
    once_per_cable,
    spaces,
    tags_on,
)

_BRACKETS = frozenset(("()", "[]", "{}"))
_LEVELS = frozenset("U C S TS SBU LOU FOUO CUI".split())
_COMMON_WORDS = frozenset("AM AN AS AT BE BY DO ET GO IN IS IT ME MY NO OF ON OR SO TO UP US WE".split())
_MARKUP = frozenset("*_`<>[](){}&")
_EMPTY_LINE = r"\n[ \t\r]*+\n"
_LINK = r"\]\(([^\s()]*)\)"
_OF_ADDRESSES = frozenset(":/.@")
_BESIDE = " \t\r\n\f,;/|.-&"


def day_of(cable: Cable, options: Options) -> date | None:
    """Return the day whose lists hold; None, for any, where an undated text is not of the day that the run goes by.

    A release without a date is of some day in the past; a date that cannot be read may be of any; and an
    order no longer in force, or a heading with years of the past alone, shows that the cable is an old one.
    """
    if cable.date is not None:
        return options.date
    unread = any(field.kind == "date" for field in cable.fields)
    return None if cable.profile == "archive" or unread or is_of_past(cable, options.date) else options.date


def tags_of(cable: Cable, options: Options) -> Tags:
    """Return the TAGS line as the lists of the day read it; one without tags where the cable has none."""
    return tags_on(cable, day_of(cable, options))


def word_span(cable: Cable, tag: Tag) -> Span:
    """Return the tag without the markup around it."""
    if not tag.markup:
        return tag.span
    opened = cable.text.find(">", *tag.span) if cable.text[tag.span.start] == "<" else tag.span.start
    start = cable.text.find(tag.value, opened, tag.span.end)
    return Span(start, start + len(tag.value))


def is_set_apart(cable: Cable, tag: Tag) -> bool:
    """Return whether only spaces and the usual marks are next to the tag: not so for `SU:BJECT`, or a foreign sign."""
    before, after = cable.text[tag.span.start - 1], cable.text[tag.span.end : tag.span.end + 1]
    first = before == ":" and not cable.text[cable.tags.span.start : tag.span.start].strip() if cable.tags else False
    return (first or before in _BESIDE) and after in _BESIDE


def follows_colon(cable: Cable, tag: Tag) -> bool:
    """Return whether a colon is before the tag, which may be of a misspelled label: "JECT:OPRC OPRC"."""
    return cable.tags is not None and cable.text.find(":", cable.tags.span.start, tag.span.start) >= 0


def is_word_in_parentheses(tag: Tag) -> bool:
    """Return whether a name in parentheses has no comma: it may be a marking of the text, as "(SBU)"."""
    return tag.kind == "person" and tag.value.startswith("(") and "," not in tag.value


def safety(cable: Cable, *, clear: bool) -> Applicability:
    """Return how safe a fix of a tag is: never without question below a numbered line, where the tag may be text.

    Nor where another word touches the label or the last tag, nor below an empty line, nor on a line with foreign signs,
    which may belong to a tag. These are replaced first, and the fix is safe then.
    """
    return "safe" if clear and _is_clear_line(cable) else "unsafe"


@once_per_cable
def _is_clear_line(cable: Cable) -> bool:
    """Return whether nothing about the line as a whole makes a fix of its tags doubtful."""
    if cable.tags is None:
        return False
    span = cable.tags.span
    labels = (field.label.span.start for field in cable.fields if field.kind == "tags" and field.label)
    label = next(labels, span.start)
    received = cable.original[min(label, span.start) : span.end]
    plain = character_set.all_plain(spaces.with_plain_wide_spaces(received))
    apart = not cable.text[span.end : span.end + 3].lstrip(_BESIDE.strip())[:1].strip()
    apart = apart and compiled(_EMPTY_LINE).search(cable.text, *span) is None
    apart = apart and not cable.text[max(0, label - 1) : label].strip() and not _may_be_words(cable, label)
    return plain and apart and not is_below_number(cable, span.start)


def _may_be_words(cable: Cable, label: int) -> bool:
    """Return whether the label is misspelled and follows words on its line, of which it may be one: "L: AGS:"."""
    before = cable.text[cable.text.rfind("\n", 0, label) + 1 : label]
    return bool(before.strip()) and not cable.text.startswith("TAG", label)


def may_be_marking(cable: Cable, tag: Tag) -> bool:
    """Return whether the tag is in brackets alone and may be a portion marking: "[U]" is not a tag, and TS may be both.

    It may be of the text below, where that ran into the TAGS line.
    """
    if not tag.markup or not is_word_in_brackets(cable.text_at(tag.span)):
        return False
    letters = tag.value.upper()
    return not tag.known or letters in _LEVELS or controls.find(letters) is not None


def small_words(tags: Tags) -> tuple[Tag, ...]:
    """Return the unknown tags with small letters, which may be words."""
    return tuple(tag for tag in tags.tags if not tag.known and not tag.value.isupper())


def may_be_word(tag: Tag, words: Sequence[Tag]) -> bool:
    """Return whether a tag in small letters may be a word: a common one, or one on a line with other `small_words`."""
    if tag.value == tag.value.upper():
        return False
    return tag.value.upper() in _COMMON_WORDS or any(word is not tag for word in words[:2])


def is_word_in_brackets(written: str) -> bool:
    """Return whether the words are one word in brackets, and no other markup: "[U]", "{SBU}"."""
    return f"{written[0]}{written[-1]}" in _BRACKETS and written[1:-1].strip().isalpha()


def is_level(written: str) -> bool:
    """Return whether the words are the letters of a level, as in "<U>", which is also a tag of HTML."""
    return written.strip().upper() in _LEVELS


def is_run_together(tag: Tag) -> bool:
    """Return whether several tags were written as one word."""
    return tag.known and tag.kind != "person" and " " in tag.canonical


def may_be_subject(cable: Cable, tag: Tag) -> bool:
    """Return whether it is a subject tag, or an unknown one that may have been meant for one."""
    if tag.kind == "unknown":
        return 3 <= len(tag.value) <= 5 and not tag.canonical.startswith("K")
    return any(cable.lookups.tags.kind(part, None) == "subject" for part in tag.canonical.split())


def is_markup(mark: Value) -> bool:
    """Return whether what is between two tags is markup and separates nothing."""
    return mark.text[0] in _MARKUP and mark.text != "&"


def links_words(removed: str) -> bool:
    """Return whether a link is to no address: what is in the parentheses may be words of the cable."""
    link = compiled(_LINK).search(removed)
    if "](" not in removed or (link and (not link[1] or link[1].startswith("#"))):
        return False
    return link is None or not _OF_ADDRESSES & set(link[1])
