"""What a change of a text may do: fixes, each what its rule is for, and the layout, which may change no word.

Everything that a change is allowed to do is said here, or per rule in `permitted`: what is not is a fault.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from cablelint.model.diagnostics import Diagnostic

from .permitted import (
    FORMS,
    NO_NAMES,
    keeps_heading,
    keeps_tags,
    keeps_values,
    keeps_whole,
    moves_elements,
    moves_lines,
    moves_tags,
    regrouped,
    with_new_tags,
)
from .said import Said, keeps_prose, messages, said
from .wording import decodings

_WORDS_OF_LABEL = 2  # at most: CLASSIFIED BY


def layout_faults(before: str, after: str) -> list[str]:
    """What the layout did beyond its right.

    It may spell labels, move the elements of the heading, and write numbers and markings in form.
    """
    pairs = _by_message(before, after)
    if pairs is None:
        return ["messages"]
    return [fault for pair in pairs for fault in _by_either_reading(pair, _layout_faults)]


def _by_message(before: str, after: str) -> list[tuple[str, str]] | None:
    """Both texts message by message; None where they have not as many."""
    one, two = messages(before), messages(after)
    return list(zip(one, two, strict=True)) if len(one) == len(two) else None


def _by_either_reading(pair: tuple[str, str], faults_of: Callable[[Said, Said], list[str]]) -> list[str]:
    """The faults by the first reading; none where there are none by the other.

    How long the line above TO or INFO is may change, so that both texts are read by the one or both by the other.
    """
    first = faults_of(*map(said, pair))
    return first if first and faults_of(*(said(text, wrapped=False) for text in pair)) else []


def _layout_faults(one: Said, two: Said) -> list[str]:
    faults = []
    if keeps_prose(one, two):
        one, two = (each._replace(body=each.prose) for each in (one, two))
    if one.letters - two.letters or (two.letters - one.letters) - one.labels:
        faults.append(f"letters {_changed(one.letters, two.letters)}")
    if one.body != two.body:
        faults.append(f"words {_differing(one.body, two.body)}")
    lost, new = (Counter((*each.heading, *each.tags)) for each in (one, two))
    if lost - new or Counter("".join((new - lost).elements())) - one.labels:  # of "SUBJ CT:" the CT may be the subject
        faults.append(f"heading {_changed(lost, new)}")
    if not keeps_values(one, two, moved=True):
        faults.append(f"values {_differing(one.heading_in_order, two.heading_in_order)}")
    return [*faults, *_label_faults(one, two)]


def _label_faults(one: Said, two: Said) -> list[str]:
    """Labels that are gone. A word of the heading that names an element is one where it has come to start a line."""
    faults = []
    kinds, left = (one.kinds_above, two.kinds_above) if keeps_prose(one, two) else (one.kinds, two.kinds)
    if kinds - left:
        faults.append(f"fields {_changed(kinds, left)}")
    if (one.named - two.named).total() > _WORDS_OF_LABEL * (two.kinds - one.kinds).total():
        faults.append(f"named {_changed(one.named, two.named)}")
    return faults


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
    pairs = _by_message(before, after)
    if pairs is None:
        return ["messages"]
    return [fault for one, two in pairs for fault in _faults_of_fix(one, two, codes, renamed)]


def _faults_of_fix(before: str, after: str, codes: frozenset[str], renamed: Mapping[str, str]) -> list[str]:
    for code, form in FORMS.items():
        if code in codes:
            before, after = form(before), form(after)
    if renamed:
        before, after = with_new_tags(before, renamed), with_new_tags(after, renamed)
    return _by_either_reading((before, after), lambda one, two: _faults_of_what_is_said(one, two, codes))


def _faults_of_what_is_said(one: Said, two: Said, codes: frozenset[str]) -> list[str]:
    faults = []
    if one.body != two.body and not keeps_prose(one, two):
        faults.append(f"words {_differing(one.body, two.body)}")
    if not keeps_whole(one, two, codes):
        (above, tags), (above_after, tags_after) = _regrouped(one, two, codes)
        if not keeps_heading(above, above_after, codes) and not moves_lines(one, two, codes):
            faults.append(f"heading {_differing(above, above_after)}")
        new = two.named_tags - one.named_tags
        if not keeps_tags(tags, tags_after, codes, new) and not moves_tags(one, two, codes):
            faults.append(f"tags {_differing(tags, tags_after)}")
    if not keeps_values(one, two) and not moves_elements(one, two, codes):
        faults.append(f"values {_differing(one.heading_in_order, two.heading_in_order)}")
    if "HDG005" in codes:  # it deletes a label that is written twice
        one = one._replace(kinds=one.kinds - one.doubled, kinds_above=one.kinds_above - one.doubled)
    if "TAG004" in codes:  # it removes a tag that is left elsewhere, and EFIS is near to REFS, and Q a letter
        one, two = (each._replace(named=each.named - _repeated(each.named_tags)) for each in (one, two))
    return [*faults, *_label_faults(one, two)]


def _regrouped(one: Said, two: Said, codes: frozenset[str]) -> tuple[tuple[Sequence[str], Sequence[str]], ...]:
    """Both headings and tags regrouped; a word that is there twice may be the last of the two."""
    first = regrouped(one, two)
    return first if keeps_heading(first[0][0], first[1][0], codes) else regrouped(one, two, last=True)


def _repeated(words: Counter[str]) -> Counter[str]:
    """How often each of the words is there beyond the first time."""
    return words - Counter(set(words))


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
