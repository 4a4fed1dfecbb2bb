"""Who signed a cable, and where its signature begins."""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span, Value, trimmed
from cablelint.reading.body.below_signature import above_site, is_below_signature
from cablelint.reading.body.closing import SKIPPED, is_level
from cablelint.reading.body.signer_names import beside_office, is_name, names_on, run_in, stands_apart
from cablelint.reading.titles import is_title

_LABELS = frozenset(
    {
        *("signature", "drafted by", "cleared by", "approved by", "released by", "dissemination rule"),
        *("drafted", "drafter", "cleared", "clearances", "approved", "released"),
    }
)
_OTHER_LABELS = frozenset({"action", "action post", "info"})  # these are in other places too
_LONGEST_LABEL_CHARS = 40
_MOST_LABELED_LINES = 60  # from the end
_MINIMIZE = compiled(
    r"[ \t]*(?:MINIMIZE|Minimize) (?:CONSIDERED|considered)\.?[ \t]+(?P<name>[A-Z][A-Za-z'-]+)[ \t]*\Z"
)
_NOTE = compiled(r"[ \t]*\(?NOTE(?:[ ]BY|:[ ]?BY)[ ]+OC")
_MOST_NOTED_LINES = 8  # of a note, and what is below it
_GROUP = compiled(
    r"[ \t]*+(?:GP|GRP|GROUP)[ .-]{0,2}[1-4]\b[ .]*(?![^\r\n])"
    r"|[ \t]*+DECONTROL(?:LED)?[ ](?:UPON|ON|AFTER|FOLLOWING)\b[^\r\n]{0,60}"
)  # above a signature up to 1972, when a telegram is downgraded: "GP-3"
_MOST_SIGNERS = 3


def read_signers(text: str, lines: Sequence[Line], start: int, end: int) -> tuple[tuple[Value, ...], int]:
    """Return those who signed, and the index of the line where the signature begins (`end` where there is none).

    A mark of downgrading above the names is of the signature. A body in small letters is read as if it were in
    capitals, which names are known by.
    """
    body = text[lines[start].start :] if start < len(lines) else ""
    if body.islower() and len(capitals := text.upper()) == len(text) and capitals != text:  # "ª" has no capital
        in_capitals, first = read_signers(capitals, lines, start, end)
        return tuple(Value(text[one.span.start : one.span.end], one.span) for one in in_capitals), first
    signers, first = _signers(text, lines, start, end)
    above = min(first, end) - 1
    while above > start and lines[above].kind in SKIPPED:
        above -= 1
    grouped = above > start and _GROUP.match(text, lines[above].start, lines[above].end) is not None
    return signers, above if grouped and stands_apart(text, lines, above) else first


def _signers(text: str, lines: Sequence[Line], start: int, end: int) -> tuple[tuple[Value, ...], int]:
    """Return those who signed, and the index of the line where their names begin; `end` without any."""
    signature, end = _labeled(text, lines, start, end)
    if signature is not None:
        return (signature,), end
    last = _above_notes(text, lines, start, end) - 1
    while last >= start and (lines[last].kind in SKIPPED or is_below_signature(text, lines[last])):
        last -= 1
    first = last + 1
    while first > start and last - first + 1 < _MOST_SIGNERS and is_name(text, lines, first - 1, first > last):
        first -= 1
    while first <= last and not stands_apart(text, lines, first):
        first += 1
    names = [name for line in lines[first : last + 1] for name in names_on(text, line)]
    names = [name for name in names if not all(map(is_title, name.text.split()))] or names  # "AMBASSADOR" below one
    if all(is_title(name.text) for name in names) and last > start and (office := beside_office(text, lines, last)):
        return (office,), last - 1
    if not names and start < (above := above_site(text, lines, start, last + 1)) <= last:
        signers, first = _signers(text, lines, start, above)
        return (signers, first) if first < above else ((), end)
    if last >= start and (found := _MINIMIZE.match(text[lines[last].start : lines[last].end])):
        at = lines[last].start + found.start("name")
        return (Value(found["name"], Span(at, at + len(found["name"]))),), end
    if all(line.kind in SKIPPED or is_level(text, line) for line in lines[last + 1 : end]):
        end = last + 1  # without the banner of the page
    if not names and last >= start:
        return run_in(text, lines[last]), end
    return tuple(names), first if names else end


def _above_notes(text: str, lines: Sequence[Line], start: int, end: int) -> int:
    """Return the index where a communicator's note at the end begins, "NOTE BY OC/T: ..."; `end` without one."""
    notes = range(max(start, end - _MOST_NOTED_LINES), end)
    return next((index for index in notes if _NOTE.match(text, lines[index].start, lines[index].end)), end)


def _labeled(text: str, lines: Sequence[Line], start: int, end: int) -> tuple[Value | None, int]:
    """Return the signer that a SMART message labels, and the index of the first labeled line at its end."""
    signer: Value | None = None
    first, certain = end, False
    for index in range(end - 1, max(start, end - _MOST_LABELED_LINES) - 1, -1):
        line = lines[index]
        colon = text.find(":", line.start, min(line.end, line.start + _LONGEST_LABEL_CHARS))
        label = text[line.start : max(colon, line.start)].strip().lower()
        if label in _LABELS or label in _OTHER_LABELS:
            span = trimmed(text, Span(colon + 1, line.end))
            if label == "signature" and span.start == span.end and index + 1 < end:
                span = trimmed(text, lines[index + 1].span)  # the name is below the label
            if label == "signature" and span.start < span.end:
                signer = Value(text[span.start : span.end], span)
            first, certain = index, certain or label in _LABELS
        elif (
            line.kind not in SKIPPED
            and not is_below_signature(text, line)
            and colon < 0
            and not text[line.start].isspace()
            and not (index > start and _asks_for_name(text, lines[index - 1]))
        ):
            break  # neither one more label nor one more name under the label above
    return signer, first if certain else end


def _asks_for_name(text: str, line: Line) -> bool:
    """Return whether the line is a label of the signer, whose name is below it."""
    return text[line.start : line.end].strip() in ("Signature:", "SIGNATURE:")
