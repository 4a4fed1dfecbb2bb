"""What a change of a text may do: fixes, each what its rule is for, and the layout, which may change no word.

Everything that a change is allowed to do is said in `permitted` and `forms`: what is not is a fault. A change is told
only where no reading of it is allowed, so nothing here decides what a damaged line was meant for.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from cablelint.model.diagnostics import Diagnostic

from .forms import FORMS
from .labels import LABELS
from .permitted import number_first, rules_for
from .pieces import Said, label, nearly, nearly_label, said
from .rewriting import Change, Rule, unexplained
from .wording import decodings

_BARE_ORDER = re.compile(r"\W{0,4}E\W{0,3}[O0]\W{0,3}\d{4,5}\W*", re.IGNORECASE)
_LONGEST_LABEL = 16  # characters
_LONG_LINE = 40
NO_NAMES: Mapping[str, str] = MappingProxyType({})


def layout_faults(before: str, after: str) -> list[str]:
    """What the layout did beyond its right: it may spell labels, part what is glued to them, and move elements."""
    return _faults(Change(said(before), said(after)), (*LABELS, number_first), moves=True)


def fix_faults(before: str, after: str, touched: Iterable[str], renamed: Mapping[str, str] = NO_NAMES) -> list[str]:
    """What the safe fixes of the touched rules did beyond their right; TAG003 may rename just these tags.

    What was decoded twice may be read as it was meant or as it is written, since the rest of the text decides. TAG010
    may have been offered only in a trial that was given up, so that TXT008 wrote out each address.
    """
    codes = frozenset(touched)
    faults = _faults_as_read(before, after, codes, renamed)
    if faults and {"TAG010", "TXT008"} <= codes:
        return faults if _faults_as_read(before, after, codes - {"TAG010"}, renamed) else []
    return faults


def _faults_as_read(before: str, after: str, codes: frozenset[str], renamed: Mapping[str, str]) -> list[str]:
    pairs = zip(decodings(before), decodings(after), strict=True)
    found = (_faults_of_fixes(one, two, codes, renamed) for one, two in pairs)
    first = next(found)
    return [] if first and codes & {"TXT001", "TXT010"} and not all(found) else first


def _faults_of_fixes(before: str, after: str, codes: frozenset[str], renamed: Mapping[str, str]) -> list[str]:
    for code, form in FORMS.items():
        if code in codes:
            before, after = form(before), form(after)
    return _faults(Change(said(before), said(after)), rules_for(codes, renamed), moves="HDG002" in codes)


def _faults(change: Change, rules: Sequence[Rule], *, moves: bool) -> list[str]:
    faults = _label_faults(change, parts=moves or not {*LABELS}.isdisjoint(rules))
    if reached := unexplained(change, rules, moves=moves):
        one, two = (
            " ".join(piece.word for piece in each.pieces[max(0, at - 2) : at + 4])
            for each, at in zip(change, reached, strict=True)
        )
        faults.append(f"words {one!r} -> {two!r}")
    return faults


def _label_faults(change: Change, *, parts: bool) -> list[str]:
    """Labels spelled right that no longer begin a line, and new ones in the words of a paragraph or a SUBJECT."""
    before, after = change
    lost = Counter(_sure(before)) - Counter(_possible(after)) - Counter(_doubled(before.lines))
    new = Counter(_within_words(after)) - Counter(map(nearly_label, before.lines))
    new -= Counter(nearly(piece.word) for piece in before.pieces) if parts else Counter()
    return [f"fields {_changed(lost, new)}"] if lost or new else []


def _sure(said: Said) -> Iterator[str]:
    """The kinds of the labels that begin lines; one without a colon only where it can be no word of the line above."""
    for at, (above, line) in enumerate(pairwise(("", *said.lines))):
        bare_subject = len(above.split()) == 1 and nearly_label(above) == "subject"
        below_gap = at < 2 or not said.lines[at - 2].strip()
        is_long = len(above) >= _LONG_LINE and (below_gap or nearly_label(above) not in ("from", "to", "info"))
        goes_on = at >= said.body or bare_subject or is_long
        if label(line) and (":" in line[:_LONGEST_LABEL] or not goes_on):
            yield label(line)


def _possible(said: Said) -> Iterator[str]:
    """The kinds of the labels that begin lines; one without a colon only in the heading."""
    for at, line in enumerate(said.lines):
        if at < said.body or ":" in line[:_LONGEST_LABEL]:
            yield label(line) or (nearly_label(line) if len(line.split()) == 1 else "")


def _within_words(said: Said) -> Iterator[str]:
    """The kinds of labels right below a line that has no label of its own, or that of a SUBJECT."""
    for at, (above, line) in enumerate(pairwise(("", *said.lines))):
        bare = len(above.split()) == 1 and nearly_label(above)
        goes_on = (
            above.strip() and not bare and (nearly_label(above) == "subject" or (at > said.body and not label(above)))
        )
        if goes_on and label(line):
            yield label(line)


def _doubled(lines: Sequence[str]) -> Iterator[str]:
    """The kinds of labels that are below one of their kind that has no words, or on a line that is there before."""
    kind, known = "", set[str]()
    for line in lines:
        if line.strip():
            own = label(line)
            if own and (own == kind or line.strip() in known):
                yield own
            known.add(line.strip())
            bare = len(line.split()) == 1 or _BARE_ORDER.fullmatch(line)
            kind = nearly_label(line) if bare else ""


HELD = frozenset(
    (
        "CLS001 CLS002 CLS003 CLS004 CLS005 CLS006 CLS008 CLS010 CLS012 CLS017 CLS018 CLS020 CLS021 PAR001 PAR002 "
        "PAR003 PAR004 PAR008 PAR010 PAR011 PAR012 PAR013 PAR015 PAR016 PAR017 ACT001 ACT002 ACT006 ACT010 ACT011 "
        "REF003 HDG003 HDG004 TRN001 TRN002 TRN003 TRN004 TRN005 TRN006 TRN008"
    ).split()
)
"""Rules on what a cable says: but where a fix of their own was put in, as many faults are found after as before."""

_RESOLVES = {  # a safe fix of the one may show that a fault of the others was none
    "CLS014": ("CLS",),
    "CLS015": ("CLS", "PAR"),
    "HDG005": ("HDG", "CLS", "TAG", "REF", "PAR", "ACT", "TRN"),
    "HDG002": ("HDG", "CLS"),
    "HDG006": ("HDG", "TRN", "ACT"),
    "PAR006": ("PAR", "CLS", "ACT"),
    "PAR007": ("PAR", "CLS", "ACT"),
    "REF007": ("REF003",),  # where both references are one, "reftel" says which
    "TAG010": ("TAG", "HDG", "CLS"),
    "TXT001": ("PAR", "CLS", "ACT", "REF", "HDG", "TRN"),
    "TXT006": ("PAR", "CLS", "ACT", "REF", "HDG", "TRN"),
    "TXT008": ("PAR", "CLS", "ACT", "REF", "HDG", "TRN"),
    "TXT011": ("PAR008",),  # "the Charter(para 2)" is another document's once the space is there
    "TXT010": ("PAR", "CLS", "ACT", "REF", "HDG", "TRN"),
}


def _named(found: Sequence[Diagnostic]) -> Counter[str]:
    """Findings that are told at their cause, as "PAR008: the cable has no paragraph 2" at a gap in the numbers."""
    named = (related.message.partition(": ") for each in found for related in each.related)
    return Counter(code for code, colon, _ in named if colon and code in HELD)


def finding_faults(before: Sequence[Diagnostic], after: Sequence[Diagnostic], touched: Iterable[str]) -> list[str]:
    """Faults that are new, and faults of what the cable says that are gone without a fix of their own."""
    raised = _grave(after) - _grave(before)
    resolved = tuple(prefix for code in touched for prefix in _RESOLVES.get(code, ()))
    own = {each.code for each in before if each.fix and each.fix.applicability == "safe"}
    hidden = _held(before) - _held(after) - _named(after)
    gone = {code for code in hidden if code not in own and not code.startswith(resolved or "-")}
    return [f"raises {code}" for code in sorted(raised)] + [f"hides {code}" for code in sorted(gone)]


def doubt_faults(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> list[str]:
    """Faults whose fix is not safe that a layout took away: it may decide nothing that a safe fix may not."""
    doubtful = Counter(each.code for each in before if each.fix and each.fix.applicability == "unsafe")
    return [f"decides {code}" for code in sorted(doubtful - Counter(each.code for each in after))]


def _grave(found: Iterable[Diagnostic]) -> Counter[str]:
    return Counter(each.code for each in found if each.severity != "info")


def _held(found: Iterable[Diagnostic]) -> Counter[str]:
    return Counter(each.code for each in found if each.code in HELD)


def _changed(one: Counter[str], two: Counter[str]) -> str:
    return " ".join([f"-{what}" for what in (one - two).elements()] + [f"+{what}" for what in (two - one).elements()])


def _differing(one: Sequence[str], two: Sequence[str]) -> str:
    """The words around the first place where both differ."""
    at = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return f"{' '.join(one[max(0, at - 2) : at + 4])!r} -> {' '.join(two[max(0, at - 2) : at + 4])!r}"
