"""What several rules on the TAGS line ask of it."""

from datetime import date

from cablelint.analysis.heading_values import tags_on
from cablelint.model.cable import Cable
from cablelint.model.heading import Tag, Tags
from cablelint.model.rule import Options
from cablelint.model.spans import Span, Value
from cablelint.reference import executive_orders

_MARKUP = frozenset("*_`<>[](){}&")


def day_of(cable: Cable, options: Options) -> date | None:
    """The day whose lists hold; None, for any, where an undated text is not of the day that the run goes by.

    A release without a date is of some day in the past; a date that cannot be read may be of any; and a draft that
    names an order no longer in force is of the years when it was.
    """
    if cable.date is not None:
        return options.date
    unread = any(field.kind == "date" for field in cable.fields)
    return None if cable.profile == "archive" or unread or _is_older(cable, options.date) else options.date


def _is_older(cable: Cable, day: date) -> bool:
    order = cable.executive_order.order if cable.executive_order else None
    in_force = executive_orders.in_force(day)
    return order is not None and in_force is not None and order.text != in_force.order


def tags_of(cable: Cable, options: Options) -> Tags:
    """The TAGS line as the lists of the day read it; one without tags where the cable has none."""
    return tags_on(cable, day_of(cable, options))


def word_span(cable: Cable, tag: Tag) -> Span:
    """The tag without the markup around it."""
    if not tag.markup:
        return tag.span
    opened = cable.text.find(">", *tag.span) if cable.text[tag.span.start] == "<" else tag.span.start
    start = cable.text.find(tag.value, opened, tag.span.end)
    return Span(start, start + len(tag.value))


def is_run_together(tag: Tag) -> bool:
    """Whether several tags were written as one word."""
    return tag.known and tag.kind != "person" and " " in tag.canonical


def may_be_subject(cable: Cable, tag: Tag) -> bool:
    """Whether it is a subject tag, or an unknown one that may have been meant for one."""
    if tag.kind == "unknown":
        return 3 <= len(tag.value) <= 5 and not tag.canonical.startswith("K")
    return any(cable.lookups.tags.kind(part, None) == "subject" for part in tag.canonical.split())


def is_markup(mark: Value) -> bool:
    """Whether what stands between two tags is markup and parts nothing."""
    return mark.text[0] in _MARKUP and mark.text != "&"
