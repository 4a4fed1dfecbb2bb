"""Elements of the heading that share a line: "SIPDIS E.O. 12958: N/A", "SUBJECT: TEA TALKS REF: STATE 12345".

Releases and mail programs lose line breaks, so an element ends where a line begins with the label of another, or where
such a label is within a line. There a label is looked at harder, since words may look like one:

1. what is before it: the element that the line belongs to, which may speak of the other ("Classified per E.O. 12958"),
   or captions and passing instructions, which may be alone on a line;
2. what is behind it: tags behind TAGS, a number behind REF, a date behind DECL ("SUBJECT: PRICE TAGS: AN UPDATE");
3. the rest of the heading: an element that it has above, and for words of a SUBJECT one that it has anywhere, is not
   begun once more ("SUBJECT: NEW RULES ON TAGS: PREL AND KE").
"""

import re
from itertools import chain

from cablelint.lalr.regexes import compiled
from cablelint.model.heading import FieldKind
from cablelint.model.spans import Span
from cablelint.reading.heading.caption_lines import is_caption
from cablelint.reading.heading.kinds import ADDRESSES
from cablelint.reading.heading.unfinished import is_unfinished
from cablelint.reading.heading.unlabeled_lines import is_passing
from cablelint.records import NamedTuple
from cablelint.reference.tags import TagLists

_LABEL = compiled(
    r"(?<![^\s;,(])(?:(?P<executive_order>E\.?[ \t]?O\.?[ \t]{0,2}:?[ \t]{0,3}\d{5}(?:[ \t]{0,3}:"
    r"|(?=[ \t]{0,3},?[ \t]{0,3}(?:DECL|N/?A\b|X?GDS|RDS|OADR|NOT APPL|\d|\r?\n|(?![\s\S])|AS AMENDED))))"
    r"|(?P<tags>(?:TAG[SE]?|TAGES|TABS|TAS|TGS|AGS)[ \t]{0,3}:"
    r"|(?-i:TAGS?)(?=[ \t]{1,3}(?-i:[A-Z][A-Za-z]{1,3})(?:[ \t,;/.-]|\r?\n|(?![\s\S]))))"
    r"|(?P<subject>SUBJ(?:ECT)?[ \t]{0,3}:|(?-i:SUBJ(?:ECT)?)(?=[ \t]{1,3}(?-i:[A-Z]{2})))"
    r"|(?P<references>(?:(?:PRIME|PRIOR|PREVIOUS|PROGRAM|PROG)[ \t]{0,3})?"
    r"REF(?:S|TELS?|ERENCES?|(?:ERENCE)?\(S\))?[ \t]{0,3}:"
    r"|(?-i:REFS?)(?=[ \t]{1,3}\(?A[.)][ \t]{0,3}(?:\d\d[ \t])?(?-i:[A-Z]{4})[A-Z. ]{0,20}[ \t]\d))"
    r"|(?P<classified_by>(?:\([A-Z]{1,3}\)[ \t]{0,3})?"
    r"(?:THIS[ \t](?:MESSAGE|CABLE|TELEGRAM)[ \t](?:IS[ \t]|WAS[ \t])?)?"
    r"(?:CLASSIFIED[ \t]BY|DERIVED[ \t]FROM)\b[ \t]{0,3}:?|(?:REASONS?|DECL(?:ASSIFY[ \t]ON)?)[ \t]{0,3}:)"
    r"|(?P<other>SENSITIVE[ \t]BUT[ \t]UNCLASSIFIED\b|THIS[ \t]IS[ \t]AN[ \t]ACTION[ \t](?:CABLE|MESSAGE|REQUEST)\b))",
    re.IGNORECASE,
)
_GLUED = compiled(  # the line break before the label is lost
    r"(?<=[A-Za-z0-9/)?!\"”])(?:(?P<executive_order>E\.O\.[ \t]{0,3}\d{5}[ \t]{0,3}:)|(?P<tags>TAGS:)"
    r"|(?P<subject>SUBJ(?:ECT)?:)|(?P<references>REF(?:S|TELS?)?:)"
    r"|(?P<classified_by>(?:CLASSIFIED BY|Classified By)[ \t]?:))"
)
_PARTED = compiled(  # by a full stop, and no colon behind it
    r"(?:(?<=[.;][ \t])|(?<=[.;][ \t][ \t]))(?:(?P<subject>SUBJ(?:ECT)?)(?=[ \t]{1,3}[A-Z0-9])"
    r"|(?P<references>REF(?:S|TELS?)?)(?=[ \t]{1,3}(?:\(?[A-Z][.)]|\d\d[ \t]|[A-Z]{4})))"
)
_ADDRESS = compiled(  # of a telegram whose addresses have lost their line breaks
    r"(?<=[ \t])(?:(?P<from>FM)|(?P<to>TO)|(?P<info>INFO))[ \t]{1,3}"
    r"(?=R[A-Z]{3,7}/[A-Z0-9]|(?:AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|USINT|USDEL|USLO|SECSTATE|SECDEF)[ \t])"
)
_OF_SMART = compiled(  # a message whose labels share lines: "MRN: 17 OSLO 12 Date/DTG: ... From: AMEMBASSY OSLO"
    r"(?<=[^\s:][ \t])(?:(?P<date>Date/DTG)|(?P<from>From)|(?P<to>Action)|(?P<info>Info)|(?P<executive_order>E\.O\.)"
    r"|(?P<tags>TAGS)|(?P<caption>Captions?)|(?P<references>References?)|(?P<passing>Pass[ ]Line)"
    r"|(?P<subject>Subject))[ \t]?:"
)
_ABOVE_ADDRESS: dict[FieldKind, FieldKind] = {"from": "date", "to": "from", "info": "to"}
_SIGNS = compiled(r"CLASSIFIED|REF|TAG|[AT]GS|TAS|TABS|SUBJ|DERIVED|REASON|DECL|E\.|E ?O|AN ACTION ")
_REFERENCE = compiled(
    r"(?:[ \t]*\(?[A-Z][.):]+(?:[ \t]*REF(?:[ \t][A-Z])?[ \t]?:)?){0,2}[^:\r\n]{0,60}?\d"
    r"|[^:\r\n]{0,40}?\bE-?MAILS?\b|[ \t]*(?:NONE|N/A)\b",
    re.IGNORECASE,
)
_SECTION = compiled(r"(?s:.{0,200}?)\b1\.[3-8]")
_DECLASSIFIED = compiled(r"[^\r\n]{0,40}?\d|[ \t]*(?:OADR|NONE|N/?A)\b", re.IGNORECASE)
_ORDER_VALUE = compiled(r"[ \t]*(?:DECL[ \t]?:|N/?A\b|X?GDS\b)", re.IGNORECASE)
_IN_SUBJECT = compiled(  # not "IMPLEMENTING E.O. 13526: TRAINING BY MAY"
    r"[ \t]*(?:\Z|[A-Z]{2,14}[ \t]?:|N[./]?A\b|NOT[ \t]|NONE\b|X?GDS|RDS|A?DS\b|OADR|DE?C|(?:1[.]\d)?\d{0,2}X\d"
    r"|\d{1,2}[ \t]?[/.-][ \t]?\d{1,2}[ \t]?[/.-]|\d{8}\b)",
    re.IGNORECASE,
)
_STATEMENT = compiled(r"[ \t]*(?:[.;,:-]|(?:PLEASE|PROTECT|HANDLE|NOT[ \t]FOR|ENTIRE)\b)", re.IGNORECASE)
_FIRST_WORD = compiled(r"[^\w\r\n]{0,40}([A-Za-z]{2,4}|[A-Z]{8,60})\b")

_UNLABELED: frozenset[FieldKind] = frozenset({"other", "caption", "passing"})
_BARE_AFTER: frozenset[FieldKind] = frozenset({"executive_order", "classification", "caption", "passing"})
_SPEAKS_OF: dict[FieldKind, frozenset[str]] = {
    "classified_by": frozenset({"executive_order"}),
    "references": frozenset({"executive_order"}),
}
_OPENING: frozenset[FieldKind] = frozenset({"classification", "date", "from", "message_reference"})
_FEW_WORDS = 2
_LOOKED_AT_CHARS = 240  # before and behind a label


class Holder(NamedTuple):
    """The element that a line belongs to, the kinds of those above it, and of those that begin any line."""

    kind: FieldKind
    start: int  # offset of its first word behind the label
    above: frozenset[FieldKind]
    anywhere: frozenset[FieldKind]


class FoundLabel(NamedTuple):
    """The element that begins at a place in a line, and where its label is; that of a statement is empty."""

    kind: FieldKind
    span: Span


def next_label(text: str, words: Span, holder: Holder, tags: TagLists) -> FoundLabel | None:
    """Return the first label within these words of a line that begins another element than the one that holds them."""
    if (address := _next_address(text, words, holder)) is not None:
        return address
    if (label := _next_of_smart(text, words, holder)) is not None:
        return label
    if holder.kind == "message_reference" or _SIGNS.search(text[words.start : words.end].upper()) is None:
        return None
    found = chain.from_iterable(each.finditer(text, *words) for each in (_LABEL, _GLUED, _PARTED))
    for match in sorted(found, key=re.Match.start):
        kind: FieldKind = match.lastgroup  # type: ignore[assignment]  # the groups are named after the kinds
        if _may_follow(text, match, words, holder) and _has_value(text, match, words, holder.kind, tags):
            return FoundLabel(kind, Span(match.start(), match.start() if kind == "other" else match.end()))
    return None


def _next_of_smart(text: str, words: Span, holder: Holder) -> FoundLabel | None:
    """Return the first label in a line of a SMART message, of an element that is not above; captions may be."""
    if holder.kind == "subject" or "message_reference" not in {holder.kind, *holder.above}:
        return None
    for match in _OF_SMART.finditer(text, *words):
        kind: FieldKind = match.lastgroup  # type: ignore[assignment]  # the groups are named after the kinds
        if kind != holder.kind and kind not in holder.above - {"caption"}:
            return FoundLabel(kind, Span(*match.span()))
    return None


def _next_address(text: str, words: Span, holder: Holder) -> FoundLabel | None:
    """Return the FM, TO or INFO behind the element above it, where a line of its own has the classification."""
    if holder.kind not in _ABOVE_ADDRESS.values() or "classification" not in holder.anywhere:
        return None
    found = _ADDRESS.search(text, *words)
    kind: FieldKind = found.lastgroup if found else "other"  # type: ignore[assignment]
    if found is None or _ABOVE_ADDRESS[kind] != holder.kind or kind in holder.anywhere:
        return None
    return FoundLabel(kind, Span(*found.span()))


def _may_follow(text: str, label: re.Match[str], words: Span, holder: Holder) -> bool:
    """Return whether what is before the label, and the rest of the heading, leave room for the element."""
    kind, before = label.lastgroup or "", text[words.start : label.start()]
    if kind == holder.kind or kind in holder.above or kind in _SPEAKS_OF.get(holder.kind, ()):
        return False
    if holder.kind == "subject" and kind in holder.anywhere:
        return False
    last = text[max(holder.start, label.start() - _LOOKED_AT_CHARS) : label.start()].split()[-_FEW_WORDS:]
    if kind == "classified_by" and last[-1:] and last[-1].endswith(":"):
        return False  # the value of a label that is not read: "UBJECT: REASON:", "EO1356: DECL: 6"
    if holder.kind in _UNLABELED or holder.kind in ADDRESSES:
        if before.isupper() and (is_caption(before) or is_passing(before)):
            return True
        return holder.kind not in ADDRESSES and _follows_words(label, last, holder)
    if kind == "tags" and not label[0].endswith(":") and holder.kind not in _BARE_AFTER:
        return False  # "PRICE TAGS KEEP RISING"
    if kind == "subject" and label[0][-1].isalpha() and holder.kind != "tags":
        return False  # "A SUBJECT FOR TALKS"
    parted = kind == "references" and label[0].endswith(":") and last[-1:] == ["-"]
    goes_on = (holder.kind == "subject" and not parted) or kind == "executive_order"
    if not last:
        return holder.kind == "executive_order"  # "E.O. 13526 TAGS: PREL"
    return not goes_on or not is_unfinished(" ".join(last)) or _says_itself(text, label)


def _says_itself(text: str, label: re.Match[str]) -> bool:
    """Return whether what is behind the label shows that it is none of the words above: "E.O. 12958: DECL: 3/4/16"."""
    behind = text[label.end() : label.end() + _LOOKED_AT_CHARS]
    if label.lastgroup == "executive_order":
        return label[0].endswith(":") and _ORDER_VALUE.match(behind) is not None
    return label.lastgroup == "classified_by" and label[0].endswith(":") and _SECTION.match(behind) is not None


def _follows_words(label: re.Match[str], last: list[str], holder: Holder) -> bool:
    """Return whether the label may follow words of no element: above the SUBJECT only, since below it they are text."""
    if len(last) < _FEW_WORDS and label.lastgroup in ("references", "classified_by"):
        return True  # "DOE REF: OSLO 12"
    opened = "subject" not in holder.above and not holder.above.isdisjoint(_OPENING)
    return bool(last) and opened and label[0].isupper()


def _has_value(text: str, label: re.Match[str], words: Span, kind: FieldKind, tags: TagLists) -> bool:
    """Return whether what follows the label is a value of its element."""
    behind = text[label.end() : min(words.end, label.end() + _LOOKED_AT_CHARS)]
    if label.lastgroup == "tags" and not behind.strip():  # its value is in the next line
        behind = text[words.end : words.end + _LOOKED_AT_CHARS].lstrip().partition("\n")[0]
    match label.lastgroup:
        case "executive_order":  # "SUBJECT: WHAT IS EO 13526" has none
            return kind != "subject" or (_IN_SUBJECT.match(behind) is not None and _is_order(label[0], behind))
        case "tags":
            first = _FIRST_WORD.match(behind)
            return first is not None and bool(tags.facts(first[1].upper()) or tags.likely_split(first[1].upper(), None))
        case "references":
            return _REFERENCE.match(behind) is not None
        case "classified_by":
            return _is_authority(kind, label[0].upper(), behind)
        case "other":
            return kind == "subject" and _is_statement(text[words.start : label.start()], label[0], behind)
    return True


def _is_order(label: str, behind: str) -> bool:
    """Return whether the number is written as a label, or has a value behind it: not the end of "WHAT IS EO 13526"."""
    return label.endswith(":") or bool(behind.strip())


def _is_authority(kind: FieldKind, label: str, behind: str) -> bool:
    if label.startswith("REASON"):
        return kind not in ("executive_order", "classified_by") and _SECTION.match(behind) is not None
    if label.startswith("DECL"):
        return kind not in ("executive_order", "classified_by") and _DECLASSIFIED.match(behind) is not None
    return kind != "subject" or label.endswith(":") or _SECTION.match(behind) is not None


def _is_statement(above: str, label: str, behind: str) -> bool:
    """Return whether a SUBJECT ends before words on how to treat the text: "TEA Sensitive but unclassified."."""
    contrast = above.isupper() and not label.isupper()
    return contrast or _STATEMENT.match(behind) is not None
