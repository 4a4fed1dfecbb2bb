"""The section line of a long telegram is wrong: SECTION 03 OF 02, a number missing, or a section out of sequence.

A file that holds all sections under the section line of the first is right, and so is one that holds a later section
only. A DE line with a section, "#0204/01", above a classification line without SECTION is a warning. It is
information in a released text, since the sections may have been joined for the release, and below VZCZCXYZ, since
long messages to one place are numbered so in the DE line and not cut. A section line repeated on a page does not
begin a new section; one with a heading of its own does.

## Why it matters
A long telegram is sent in sections that arrive in any order, and these numbers put them together. (5 FAH-2 H-320; ACP
127 on long messages.)

## What to do
Number the sections from 01 up to the count, and name the same count in each.

## Fix safety
The fix is safe: it only writes a misspelled SECTION before its numbers again, and no number changes.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Line,
    Options,
    Related,
    Rule,
    Section,
    Span,
    Valid,
    compiled,
    neighbors,
)

RULE = Rule(
    code="TRN008",
    name="section-count",
    severity="error",
    summary="a section line with an impossible or missing number, or out of sequence",
    authority="5 FAH-2 H-320; ACP 127",
    profiles=("telegram", "draft", "archive"),
    severity_in={"archive": "warning"},
    needs=("odd_sections",),
)
_HEADING_LINES = 30
_UNSPLIT = "VZCZCXYZ"  # of a message to one place; VZCZCXRO and others are relayed in sections


def _sections(first: str, second: str = "", repeated: str = "") -> str:
    heading = f"R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS {first} NAIROBI 000204\n"
    below = f"\nUNCLAS {second} NAIROBI 000204\n{repeated}\n3. Three.\n" if second else ""
    return f"{heading}\n1. One.\n\n2. Two.\n{below}"


VALID = (
    Valid(_sections("SECTION 01 OF 02", "SECTION 02 OF 02")),
    Valid(_sections("SECTION 01 OF 03"), note="all sections under the line of the first"),
    Valid(_sections("SECTION 02 OF 03", "FINAL SECTION OF 03"), note="the last one called final"),
    Valid(_sections("SECTION ONE OF TWO", "SECTION TWO OF TWO"), note="in words"),
    Valid(_sections("SECTION 01 OF 02", "SECTION 01 OF 02"), note="the line repeated on a page"),
)
INVALID = (
    Invalid(
        "VZCZCXYZ0042\nRR RUEHC\nDE RUEHNR #⟦0204⟧ 0731409\nZNR UUUUU ZZH\n" + _sections("SECTION 01 OF 02"),
        note="the DE line does not name it",
        message="the DE line does not say section 01; write #0204/01",
    ),
    Invalid(
        "VZCZCXYZ0042\nRR RUEHC\nDE RUEHNR #0204/⟦02⟧ 0731409\nZNR UUUUU ZZH\n" + _sections("SECTION 01 OF 02"),
        note="the DE line names another",
        message="the DE line says section 02, but the classification line says section 01",
    ),
    Invalid(
        "VZCZCXRO0042\nRR RUEHC\nDE RUEHNR #0204/⟦01⟧ 0731409\nZNR UUUUU ZZH\n"
        + _sections("").replace("UNCLAS  N", "UNCLAS N"),
        note="the line of the first section is lost",
        message="the DE line says section 01, but the classification line names no SECTION",
    ),
    Invalid(_sections("⟦SECTION 03 OF 02⟧"), message='"SECTION 03 OF 02" is beyond the last section, 2'),
    Invalid(_sections("⟦SECTION 01⟧"), note="no count", message='"SECTION 01" is missing the total number of sections'),
    Invalid(
        _sections("⟦SECTION OF 02⟧"), note="no number", message='"SECTION OF 02" is missing the number of the section'
    ),
    Invalid(_sections("⟦SECTION 00 OF 02⟧"), message='"SECTION 00 OF 02" is before the first section'),
    Invalid(
        _sections("SECTION 01 OF 02", "⟦SECTOIN⟧ 02 OF 02"),
        note="misspelled",
        fixed=_sections("SECTION 01 OF 02", "SECTION 02 OF 02"),
        message='"SECTOIN" is not how a section is named; write SECTION',
    ),
    Invalid(
        _sections("SECTION 01 OF 03", "⟦SECTION 03 OF 03⟧"),
        note="the second is missing",
        message='"SECTION 03 OF 03" does not follow "SECTION 01 OF 03"',
    ),
    Invalid(
        _sections("SECTION 01 OF 03", "⟦SECTION 02 OF 04⟧"),
        note="another count",
        message='"SECTION 02 OF 04" does not follow "SECTION 01 OF 03"',
    ),
    Invalid(
        _sections("SECTION 01 OF 03", "⟦SECTION 02 OF 02⟧") + "\nUNCLAS SECTION 03 OF 03 NAIROBI 000204\n\n4. Four.\n",
        note="only the one that is wrong",
        message='"SECTION 02 OF 02" does not follow "SECTION 01 OF 03"',
    ),
    Invalid(
        _sections("SECTION 01 OF 02", "⟦SECTION 01 OF 02⟧", "\nTAGS: ETRD KE\nSUBJECT: TEA\n"),
        note="once more",
        message='"SECTION 01 OF 02" does not follow "SECTION 01 OF 02"',
    ),
)

_WORD = compiled(r"[A-Za-z]{3,9}")
_MOST_SLIPS = 2


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each section line that cannot be, or does not follow on the one before."""
    part = cable.envelope.section if cable.envelope else None
    if part is not None and cable.classification is not None and not cable.sections:
        message = f"the DE line says section {part.text}, but the classification line names no SECTION"
        joined = cable.profile == "archive" or _is_sent_unsplit(cable)
        yield RULE.diagnostic(part.span, message, severity="info" if joined else "warning")
    of_lines = list(_of_lines(cable))
    lost = _without_section(cable)
    yield from of_lines or lost or _unsaid(cable)
    yield from _misspelled(cable)


def _is_sent_unsplit(cable: Cable) -> bool:
    """Return whether the channel is the one that numbers a section in the DE line and keeps the text in one piece."""
    identifier = cable.envelope.identifier if cable.envelope else None
    return identifier is not None and identifier.text.upper().startswith(_UNSPLIT)


def _misspelled(cable: Cable) -> Iterator[Diagnostic]:
    """Yield the word before the numbers where it is near to SECTION: "SECTOIN 02 OF 02"."""
    for section in cable.sections:
        word = _WORD.match(cable.text, *section.span)
        if word and _is_near_section(word[0].upper()):
            span = Span(*word.span())
            fix = Fix("Write SECTION", "safe", (Edit(span, "SECTION"),))
            yield RULE.diagnostic(
                span, f'"{word[0]}" is not how a section is named; write SECTION', fix=fix, severity="warning"
            )


def _is_near_section(word: str) -> bool:
    return word != "SECTION" and ("SECTION".startswith(word) or neighbors.slips(word, "SECTION") <= _MOST_SLIPS)


def _without_section(cable: Cable) -> list[Diagnostic]:
    """Return one finding for each later heading with the cable's classification and reference, but no section."""
    own, reference = cable.classification, cable.message_reference
    if own is None or not own.text.strip() or reference is None or not cable.sections:
        return []  # of "SECTION 1 OF 2 OSLO 12" the level is lost
    wanted = cable.text_at(reference.span)
    named = [_line_at(cable, section.span.start) for section in cable.sections]
    found, at = [], cable.text.find(wanted, cable.body.start)
    while at >= 0:
        line = _line_at(cable, at)
        span = Span(line.start, line.start + len(cable.text[line.start : line.end].rstrip()))
        opens = cable.text.startswith(own.text.split(None, 1)[0], line.start)
        if line.kind == "classification" and opens and line not in named and _is_heading(cable, at):
            message = "a further section begins here, but the line names no SECTION; add its number and the count"
            found.append(RULE.diagnostic(span, message, related=(Related(cable.sections[-1].span, "another section"),)))
        at = cable.text.find(wanted, at + len(wanted))
    return found


def _line_at(cable: Cable, offset: int) -> Line:
    return cable.lines[bisect_right(cable.lines, offset, key=lambda line: line.start) - 1]


def _of_lines(cable: Cable) -> Iterator[Diagnostic]:
    """Yield the section lines that cannot be, or do not follow on the one before."""
    before: Section | None = None
    wrong: list[Section] = []  # since the last one that follows
    for section in cable.sections:
        fault = _fault(section)
        if fault is None and (before is None or _follows(cable, before, section, wrong)):
            before, wrong = section, []
            continue
        if fault or before is None:
            yield RULE.diagnostic(section.span, f'"{_written(cable, section)}" {fault}')
        else:
            message = f'"{_written(cable, section)}" does not follow "{_written(cable, before)}"'
            yield RULE.diagnostic(section.span, message, related=(Related(before.span, "the previous section"),))
        wrong.append(section)


def _follows(cable: Cable, before: Section, section: Section, wrong: list[Section]) -> bool:
    """Return whether the section follows on the last right one, on a wrong one, or on as many as were wrong."""
    last = wrong[-1] if wrong else before
    if last.number and section.of == last.of and section.number in _next(cable, last, section):
        return True
    counted = (before.number or 0) + len(wrong) + 1
    return bool(wrong) and section.of == before.of and section.number == counted


def _unsaid(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a DE line without the section that the classification line names, or with another one."""
    serial = cable.envelope.serial if cable.envelope else None
    first = cable.sections[0] if cable.sections else None
    if serial is None or first is None or cable.envelope is None:
        return
    named = cable.envelope.section
    if named is not None and first.number and int(named.text) != first.number and first.span.start < cable.body.start:
        message = f"the DE line says section {named.text}, but the classification line says section {first.number:02}"
        related = (Related(first.span, "the section is named here"),)
        yield RULE.diagnostic(named.span, message, related=related)
    if named is not None:
        return
    if first.number and first.of and first.of > 1 and first.span.start < cable.body.start:
        message = f"the DE line does not say section {first.number:02}; write #{serial.text}/{first.number:02}"
        related = (Related(first.span, "the section is named here"),)
        yield RULE.diagnostic(serial.span, message, related=related, severity="info")


def _fault(section: Section) -> str | None:
    if section.number is None or section.of is None:
        return "is missing the " + ("number of the section" if section.of is not None else "total number of sections")
    if section.number > section.of:
        return f"is beyond the last section, {section.of}"
    return None if section.number else "is before the first section"


def _next(cable: Cable, before: Section, section: Section) -> tuple[int, ...]:
    """Return the numbers that may follow: the next one, and the same where the line is only repeated."""
    number = before.number or 0
    return (number + 1,) if _has_heading(cable, section) else (number, number + 1)


def _has_heading(cable: Cable, section: Section) -> bool:
    """Return whether TAGS or SUBJECT are repeated below the section line."""
    return _is_heading(cable, section.span.start)


def _is_heading(cable: Cable, offset: int) -> bool:
    first = bisect_right(cable.lines, offset, key=lambda line: line.start)
    below = takewhile(lambda line: line.kind != "numbered", cable.lines[first : first + _HEADING_LINES])
    return any(line.kind in ("tags", "subject") for line in below)


def _written(cable: Cable, section: Section) -> str:
    return " ".join(cable.text_at(section.span).split())
