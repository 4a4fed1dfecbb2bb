"""What the words of a heading mean: tags, stations, routing indicators, captions, markings, precedences, orders."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cablelint import (
    Addressee,
    Cable,
    Caption,
    Control,
    Marking,
    Span,
    Station,
    TagFact,
    captions,
    controls,
    executive_orders,
    precedences,
    routing_indicators,
)


class Meaning(NamedTuple):
    """Words of a cable and what they mean, in Markdown."""

    span: Span
    words: str


def meaning_at(cable: Cable, offset: int) -> Meaning | None:
    """Return what the words at the offset mean, those of the shortest span; None where nothing is known of them."""
    near = [one for one in meanings_of(cable) if one.span.start <= offset <= one.span.end]
    return min(near, key=lambda one: one.span.end - one.span.start, default=None)


def meanings_of(cable: Cable) -> Iterator[Meaning]:
    """Yield all words of the cable of which something is known."""
    yield from _tags(cable)
    yield from _stations(cable)
    yield from _routing_indicators(cable)
    yield from _captions(cable)
    for paragraph in cable.paragraphs:
        yield from (_marking(one) for one in paragraph.markings)
    yield from map(_marking, cable.block_markings)
    if cable.subject and cable.subject.marking:
        yield _marking(cable.subject.marking)
    yield from _precedences(cable)
    order = cable.executive_order and cable.executive_order.order
    if order and (known := executive_orders.find(order.text)):
        until = f", until {known.superseded_on}" if known.superseded_on else ""
        yield Meaning(order.span, f"**E.O. {known.order}**: classification, in force from {known.in_force_from}{until}")


def _tags(cable: Cable) -> Iterator[Meaning]:
    day = cable.date or date.today()
    for tag in cable.tags.tags if cable.tags else ():
        facts = [(part, fact) for part in tag.canonical.split() for fact in cable.lookups.tags.facts(part)]
        if facts:
            lines = (f"- {_fact(fact, day)}" for _, fact in facts)
            yield Meaning(tag.span, "\n".join((f"**{tag.canonical}** in TAGS", "", *lines)))


def _fact(fact: TagFact, day: date) -> str:
    heir = f"; now {fact.replaced_by}" if fact.replaced_by and fact.replaced_by != fact.tag else ""
    holds = "" if fact.holds(day) else f"; not in use on {day}"
    return f"{fact.name or fact.tag} ({fact.kind}{_days(fact.valid_from, fact.valid_to)}{heir}{holds})"


def _days(first: date | str | None, last: date | str | None) -> str:
    """Return when something is in use, as words that go on: ", from 1973-03-01 to 1990-10-03"."""
    known = [f"from {first}"] * bool(first) + [f"to {last}"] * bool(last)
    return f", {' '.join(known)}" if known else ""


def _stations(cable: Cable) -> Iterator[Meaning]:
    stations = cable.lookups.stations
    everyone = (cable.originator, *cable.action_addressees, *cable.info_addressees)
    for one in filter(None, everyone):
        if known := stations.by_address(one.name.text):
            yield Meaning(one.name.span, _station(known))
    for reference in cable.references:
        if reference.station and (known := stations.by_name(reference.station.text)):
            yield Meaning(reference.station.span, _station(known))
    if cable.message_reference and (known := stations.by_name(cable.message_reference.office.text)):
        yield Meaning(cable.message_reference.office.span, _station(known))


def _station(station: Station) -> str:
    facts = (
        ("address", station.address),
        ("routing indicator", station.routing_indicator),
        ("in cable ids", station.cable_id_code),
    )
    return "\n".join((f"**{station.station}**: station", "", *(f"- {name}: {value}" for name, value in facts if value)))


def _routing_indicators(cable: Cable) -> Iterator[Meaning]:
    everyone: tuple[Addressee | None, ...] = (cable.originator, *cable.action_addressees, *cable.info_addressees)
    codes = [one.routing_indicator for one in everyone if one]
    if cable.envelope:
        codes += [*cable.envelope.routing_indicators, cable.envelope.originating_routing_indicator]
    for code in filter(None, codes):
        station = cable.lookups.stations.by_routing_indicator(code.text)
        names = [*([station.address or station.station] if station else []), *routing_indicators.names(code.text)]
        if names:
            yield Meaning(code.span, f"**{code.text}**: routing indicator of {', '.join(dict.fromkeys(names))}")


def _captions(cable: Cable) -> Iterator[Meaning]:
    handling = cable.classification.handling if cable.classification else ()
    for value in (*cable.captions, *handling):
        if known := captions.find(value.text):
            yield Meaning(value.span, _caption(known))
        elif control := controls.find(value.text):
            yield Meaning(value.span, f"**{control.control}**: {_control(control)}")


def _caption(caption: Caption) -> str:
    lines = [f"**{caption.caption}**: {caption.kind} caption", "", f"- with: {', '.join(caption.levels)}"]
    lines += [f"- not with: {', '.join(caption.excludes)}"] if caption.excludes else []
    return "\n".join(lines)


def _control(control: Control) -> str:
    return f"{control.name} ({control.kind} control{_days(control.valid_from, control.valid_to)})"


def _marking(marking: Marking) -> Meaning:
    lines = [f"**{marking.text}**: portion marking, {marking.level or 'of no level that can be read'}", ""]
    known = ((written, controls.find(written)) for written in marking.controls)
    lines += [f"- {written}: {_control(control)}" for written, control in known if control]
    if marking.canonical and marking.canonical != marking.text:
        lines.append(f"- written as it should be: {marking.canonical}")
    return Meaning(marking.span, "\n".join(lines).rstrip())


def _precedences(cable: Cable) -> Iterator[Meaning]:
    for letter in cable.date_time_group.precedences if cable.date_time_group else ():
        if known := precedences.by_letter(letter.text):
            yield Meaning(letter.span, f"**{letter.text}**: precedence {known.word}")
    if cable.envelope and cable.envelope.precedence:
        value = cable.envelope.precedence
        if known := precedences.by_prosign(value.text):
            yield Meaning(value.span, f"**{value.text}**: precedence {known.word}")
    for one in (*cable.action_addressees, *cable.info_addressees):
        if one.precedence and (known := precedences.by_word(one.precedence.text)):
            yield Meaning(one.precedence.span, f"**{known.word}**: precedence, {known.letter} in a date-time group")
