"""Cables whose line breaks were lost: heading and paragraphs one behind the other in a single line.

Such a line is read as the lines that it was, cut where an element of the heading begins and where a paragraph does that
counts on from the one before. Nothing is cut in a line that does not hold TAGS and SUBJECT both, and the text stays as
it is: only its readers see more lines in it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from cablelint.lalr import driver
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span

_SHORTEST_CHARS = 80  # of a line that holds a heading
_MOST_LINES_ABOVE = 40  # of the text above a heading
_LOOKED_AT_CHARS = 8000  # of the line in which its heading is
_OFFICES = (
    r"(?:AMEMBASSY|AMCONSUL|AMCONGEN|SECSTATE|SECDEF|USMISSION|USINT|USOFFICE|USDEL|USEU|CIA|DIA|NSC|JOINT[ ]STAFF)"
)
_ENVELOPE = (
    r"(?<=[ \t])(?:(?:ZZ|OO|PP|RR)[ \t]+R[A-Z]{4,7}\b|DE[ \t]+R[A-Z]{4,7}[ \t]+#\d|ZN[RY][ \t]+[A-Z]{5}\b"
    r"|[ZOPR](?:[ \t]+[ZOPR])?[ \t]+\d{6}Z[ \t]+[A-Z]{3}[ \t]+\d\d"
    rf"|(?:FM|TO|INFO|XMT)[ \t]+(?=R[A-Z]{{4,7}}/|ALL\b|{_OFFICES}\b)|INFO[ \t]+(?=[A-Z]{{2}})"
    rf"|(?<!FM[ ])(?<!TO[ ])(?<!INFO[ ])(?<!XMT[ ])(?:R[A-Z]{{4,7}}/|{_OFFICES}[ \t]))"
)
_CLASSIFICATION = (
    r"(?:^|(?<=[ \t]))(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|LIMITED[ ]OFFICIAL[ ]USE|[UCS](?:[ ][A-Z]){5,13})[ \t]+"
    r"(?:NOFORN[ \t]+)?(?:SECTION[ \t]+\d+[ \t]+OF[ \t]+\d+[ \t]+)?[A-Z][A-Z ]{2,25}[ \t]\d{3,8}(?=[ \t.;|]|\Z)"
)
_CAPTION = (
    r"(?<=[ \t])(?:(?:SIPDIS|NOFORN|SENSITIVE|NODIS|EXDIS|LIMDIS|STADIS)\b|"
    r"[A-Z/]{3,20}[ \t]+(?:PLEASE[ \t]+)?(?:FOR|PASS)[ \t]+(?=[A-Z]))"
)
_LABEL = (
    r"(?:^|(?<=[ \t]))(?:(?P<order>E\.?O\.?[ \t]?\d{5}\b)|(?P<tags>TAGS[ \t]?:)|(?P<subject>SUBJ(?:ECT)?[ \t]?:)"
    r"|(?P<references>REF(?:S|TELS?|ERENCES?)?[ \t]?:)|(?P<authority>C(?:LASSIFIED[ ]BY|lassified[ ][Bb]y)\b)"
    r"|(?P<source>D(?:ERIVED[ ]FROM|erived[ ][Ff]rom)\b))"
)
_OF_SMART = (
    r"(?:^|(?<=[ \t]))(?P<label>MRN|Date/DTG|From|Action|Info|XMT|E\.O\.|TAGS|Captions?|References?|Pass[ ]Line|Subject"
    r"|Signature|(?:Drafted|Cleared|Approved|Released)[ ]By|Dissemination[ ]Rule|Attachments)[ ]?:"
)
_FIRST = r"(?<=[ \t])¶?1\.[ \t]{0,3}(?=\((?:TS|SBU|LOU|CUI|[UCS])[)/])"
_FIRST_UNMARKED = r"(?<=[ \t])¶?1\.[ \t]{1,3}(?=[A-Z\"“(])"
_NUMBER = (
    r"(?:(?<=[.!?:;)\"'”])|(?<=---))[ \t]{1,16}(?P<opening>¶?(?P<number>\d{1,3})\.)[ \t]{0,3}"
    r"(?:(?P<marking>\((?:TS|SBU|LOU|CUI|[UCS])[)/])|(?<=[ \t])(?=[A-Z\"“(]))"
)
_OPENING = r"[ \t]*¶?(?P<number>\d{1,3})\."
_WITHOUT_MARKS = frozenset({"date_time", "from", "to", "info", "exempt", "classification", "text"})
_MARKS = " \t.;|"  # with which a piece of the heading may end, and no line of it does
_SUMMARY = r"(?<=[ \t])(?:(?:BEGIN[ ])?SUMMARY|(?:Begin[ ])?Summary)[:.][ \t]"  # above paragraph 1
_CLOSING = r"(?<=[ \t])(?:BT|#\d{4}|NNNN)(?=[ \t]|\Z)"
_FARTHEST_CLOSING_CHARS = 40  # from the end


def unrolled(text: str, lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines, one that holds a heading cut into those that it was; together they cover the same text."""
    for index, line in enumerate(lines[:_MOST_LINES_ABOVE]):
        if line.end - line.start > _SHORTEST_CHARS and _holds_heading(text, line):
            first = tuple(_pieces(text, line))
            rest = tuple(_goes_on(text, lines[index:], first)) if len(first) > 1 else lines[index + 1 :]
            return (*lines[:index], *first, *rest)
    return lines


def _goes_on(text: str, lines: Sequence[Line], first: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines below that with the heading, `lines[0]`, which pages may have cut: paragraphs count on in them.

    `first` are the pieces of that line.
    """
    numbers = [number for piece in first if (number := _opens(text, piece))]
    expected = numbers[-1] + 1 if numbers else 0
    cut = True
    for above, line in pairwise(lines):
        cut = cut and expected > 0 and text[above.stop - 1 : above.stop] not in ("\n", "\r")
        if not cut:
            yield line
            continue
        written = text[line.start : line.end]
        if _opens(text, line) == expected:
            expected += 1
        starts = [0]
        for match in compiled(_NUMBER).finditer(written):
            if int(match["number"]) == expected:
                starts.append(match.start("opening"))
                expected += 1
        yield from _cut(text, line, starts, marked=True)


def _opens(text: str, line: Line) -> int:
    """Return the number that the line begins with; 0 without one."""
    found = compiled(_OPENING).match(text, line.start, line.end)
    return int(found["number"]) if found else 0


def _holds_heading(text: str, line: Line) -> bool:
    end = min(line.end, line.start + _LOOKED_AT_CHARS)
    tags = text.find("TAGS", line.start, end)
    return tags >= 0 and (text.find("SUBJ", tags, end) >= 0 or _is_of_smart(text[line.start : end]))


def _is_of_smart(written: str) -> bool:
    return all(label in written for label in ("MRN:", "From:", "Subject:"))


def _pieces(text: str, line: Line) -> Iterator[Line]:
    """Yield the lines that the line was; their kinds are those that the grammar of lines gives them."""
    yield from _cut(text, line, _cuts(text[line.start : line.end]))


def _cut(text: str, line: Line, cuts: Sequence[int], *, marked: bool = False) -> Iterator[Line]:
    """Yield the line as the lines that begin at these offsets in it, of which the first is 0.

    Those of a heading are without the marks that separate them, unless `marked`.
    """
    written = text[line.start : line.end]
    for start, following in zip_longest(cuts, cuts[1:]):
        last = following is None
        end = line.end if last else line.start + len(written[:following].rstrip())
        kind = driver.split_lines(text[line.start + start : end])[0].kind
        opens_text = marked or compiled(_SUMMARY).match(written, start) is not None
        if kind in _WITHOUT_MARKS and not (last or opens_text):
            end = line.start + start + len(written[start:following].rstrip(_MARKS))
        yield Line(kind, line.start + start, end, line.stop if last else line.start + following)


def _cuts(written: str) -> list[int]:
    """Return where its lines begin, as offsets in the line, in order."""
    smart = _is_of_smart(written[:_LOOKED_AT_CHARS])
    subject = written.find("Subject:") if smart else written.find("SUBJ", written.find("TAGS"))
    patterns = (_FIRST, _FIRST_UNMARKED)
    first = next((found for each in patterns if (found := compiled(each).search(written, subject))), None)
    heading = Span(0, first.start() if first else min(len(written), _LOOKED_AT_CHARS))
    above = [] if smart else list(_above_labels(written, heading))
    if not (first or above):
        return [0]  # a few labels on one line of several
    below = [first.start(), *_further_paragraphs(written, first)] if first else []
    if smart:
        above = [*_smart_labels(written, heading), *_smart_labels(written, Span(max(below, default=0), len(written)))]
    summary = compiled(_SUMMARY).search(written, *heading) if first else None
    closing = compiled(_CLOSING).finditer(
        written, max(len(written) - _FARTHEST_CLOSING_CHARS, below[-1] if below else 0)
    )
    labels = {match.lastgroup: match.start() for match in reversed(list(compiled(_LABEL).finditer(written, *heading)))}
    below += [summary.start()] if summary and summary.start() > max(labels.values(), default=0) else []
    begun = {*above, *labels.values(), *below, *(match.start() for match in closing)}
    indent = len(written) - len(written.lstrip())
    return [0, *sorted(cut for cut in begun if cut > indent)]  # spaces before the first line are of that line


def _smart_labels(written: str, within: Span) -> Iterator[int]:
    """Yield where each label of a SMART message is for the first time."""
    seen = set[str]()
    for match in compiled(_OF_SMART).finditer(written, *within):
        if match["label"] not in seen:
            seen.add(match["label"])
            yield match.start()


def _above_labels(written: str, heading: Span) -> Iterator[int]:
    """Yield where the elements without a label begin: envelope, addresses, classification line, captions."""
    labels = compiled(_LABEL).search(written, *heading)
    end = labels.start() if labels else heading.end
    classified = compiled(_CLASSIFICATION).search(written, 0, end)
    addresses = Span(0, classified.start() if classified else end)
    yield from (match.start() for match in compiled(_ENVELOPE).finditer(written, *addresses))
    if classified:
        yield classified.start()
        yield from (match.start() for match in compiled(_CAPTION).finditer(written, classified.end(), end))


def _further_paragraphs(written: str, first: re.Match[str]) -> Iterator[int]:
    """Yield where the paragraphs below the first begin: numbers that count on, each below the end of a sentence."""
    marked, expected = first.re is compiled(_FIRST), 2
    for match in compiled(_NUMBER).finditer(written, first.end()):
        if int(match["number"]) == expected and (match["marking"] or not marked):
            yield match.start("opening")
            expected += 1
