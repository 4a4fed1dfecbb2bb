"""Portions and other signs that are above the classification line, and controls that the cable cannot have."""

from collections.abc import Iterator, Sequence

from cablelint import Cable, Level, Span, trimmed
from cablelint.rules.classification._banners import banners_of, ends_text
from cablelint.rules.classification._classified_signs import ClassifiedSign, classified_signs, is_no_marking
from cablelint.rules.classification._control_signs import control_signs, is_barred
from cablelint.rules.classification._markings import is_sensitive, portions, rank


def portions_above(cable: Cable, level: Level) -> list[ClassifiedSign]:
    """Return the portion markings above the level, without letters that mark nothing."""
    higher = ((marking.span, marking.level) for marking in portions(cable) if rank(marking.level) > rank(level))
    return [ClassifiedSign(span, own) for span, own in higher if own and not is_no_marking(cable, span)]


def signs_above(cable: Cable, level: Level) -> Iterator[ClassifiedSign]:
    """Yield the signs above the level that are no paragraph's marking and no statement on the entire text."""
    known = {marking.span.start for marking in portions(cable)}
    for sign in (*classified_signs(cable), *_last_banners(cable)):
        stated = any(sign.span.overlaps(statement.span) for statement in cable.entire_text)
        if rank(sign.level) > rank(level) and sign.span.start not in known and not stated:
            yield sign


def _last_banners(cable: Cable) -> Iterator[ClassifiedSign]:
    """Yield the lines at the end of the text that are its classification."""
    for one in banners_of(cable):
        if one.line is not None and ends_text(cable, one):
            yield ClassifiedSign(trimmed(cable.text, cable.lines[one.line].span), one.level)


def barred_controls(cable: Cable, reported: Sequence[Span]) -> Iterator[Span]:
    """Yield the other markings and signs with a control that is for classified or sensitive text, each once."""
    others = [*reported, *(statement.span for statement in cable.entire_text)]
    for span in sorted(_barred(cable)):
        if not any(span.overlaps(one) or _follows_at_once(cable, span, one) for one in others):
            yield span


def _barred(cable: Cable) -> set[Span]:
    sensitive = is_sensitive(cable)
    signs = list(control_signs(cable))
    for marking in portions(cable):
        signs += [(marking.span, control) for control in marking.controls if marking.level == "UNCLASSIFIED"]
    return {span for span, control in signs if is_barred(control, sensitive=sensitive)}


def _follows_at_once(cable: Cable, span: Span, other: Span) -> bool:
    """Return whether nothing is between the two, as in (S)(NF), which is one marking."""
    return other.end <= span.start and not cable.text[other.end : span.start].strip()
