"""What a text says, in the heading and below it, read without the project's grammar, readers or proof."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import islice, pairwise
from operator import ne
from typing import NamedTuple

from .wording import MARKING, plain, split, words

_SWAPPED = re.compile(
    rf"^[ \t]*({MARKING})(?![ \t]*\d\d (?-i:[A-Z][A-Z ]{{1,24}})\d{{1,6}}\b)"  # of REF: "(C) 95 STATE 39902"
    r"(?!\s{0,3}\d{1,3}\s{1,3}(?:CLASSIFIED BY|DERIVED FROM):)"  # of REF, with another element behind it
    r"[ \t]*(¶?[ \t]*[(\[{]?\d{1,3}[)\]}]?(?![\w]|[.,]\d)[ \t]*[.)]?)",  # not "(C) 50,000"
    re.MULTILINE | re.IGNORECASE,
)
OPENING = re.compile(
    rf"^[ \t>]*(?!\.\d\))\.?(?:{MARKING}[ \t]*)*[¶ \t]*[(\[{{]?\d{{1,3}}[)\]}}]?[ \t]*"
    r"(?:-{0,4}(?:[.)](?!\d)|:(?!\d|[ \t]*(?:X?GDS|RDS|DECL|OADR)))"  # "065: RDS-3" is the rest of an order
    rf"|-{{1,4}}(?=[\s(]|\Z)|[-/]?\.?[ \t]*(?={MARKING}))",
    re.MULTILINE | re.IGNORECASE,
)
_HALF = re.compile(rf"({OPENING.pattern})(?=[ ]*(?:TS|S|C|U|SBU)(?:/[A-Z/]{{1,20}})?\))", re.MULTILINE | re.IGNORECASE)
_PAGE_LINE = re.compile(r"([A-Z]{2,16} \d{8} {1,4}\d{3}(?:\.\d)? OF \d{3}) +(?=\S)")  # after which a line may begin
_LABELS = {
    "subject": ("SUBJECT", "SUBJ", "SUB"),
    "tags": ("TAGS", "TAG"),
    "references": ("REF", "REFS", "REFTEL", "REFTELS", "REFERENCE", "REFERENCES"),
    "order": ("EO", "E.O", "E.O.", "E. O.", "E O"),
    "from": ("FM", "FROM"),
    "to": ("TO", "T0", "ACTION"),
    "info": ("INFO",),
    "classified": ("CLASSIFIED BY", "DERIVED FROM"),
}
_WRITTEN = {"subject": "SUBJECT", "tags": "TAGS", "references": "REF"}  # as a fix or a layout has them
_BARE = (
    r"[ \t]*(FM|T[O0]|INFO|I[^\w\s-]FO|IN[^\w\s-]O|INF[^\w\s:]|TAGS?|TAGS?[A-Za-z](?= [A-Z]{4}\b)"
    r"|SUBJECT|SUBJ|REF|E\.?O\.?)(?![A-Za-z0-9])"
)
_SIGN_BEFORE = (  # ",TAGS:", of which a fix removes the sign
    r"(?:[^\w\s()\[\]{}]{1,4}[ \t]*(?=(?i:S?UBJ(?:ECT)?|TAGS?|AGS|REF):|(?i:E\.?[ ]?O\.?)[ ]?\d{4}))?"
)
_LABEL = re.compile(rf"[ \t]*{_SIGN_BEFORE}([A-Za-z0-9][A-Za-z0-9. /]{{0,14}}?)[ \t]*[:;.][ \t.:]*|{_BARE}")
_SPELLED = re.compile(r"[ \t]*([A-Za-z][A-Za-z0. ]{0,14}?)[ \t]*:")
_SHORT_LABEL = re.compile(r"SUBJ(?= [A-Z]:)")  # in the body, whose label has no colon
_BARE_LABEL = re.compile(rf"(?!)()|{_BARE}")
_WITHIN_LINE = re.compile(  # not at a label that is written twice
    r"(?:(?<=[^\s:])|(?<=^:)|(?<=^[ ]:)|(?<=\d[A-Z]:)|(?<=^[A-Z]:)|(?<=\d:)|(?<=\d::))"
    r"(?<!^TAG)(?<!^TAGS)(?<!^SUBJ)(?<!^SUBJECT)(?<!^REF)[ \t]+"
    r"(?=(?i:TAG[SE]?|TAGES|TABS|TAS|TGS|AGS?|S?UBJ(?:ECT)?|REF(?:S|TELS?|ERENCES?)?):)"
    r"|(?<=\d{4})[ \t]+(?=TAGS?[ ]{1,3}[A-Z]{2,4}\b)",
    re.MULTILINE,
)
_ORDERS = "(?:10501|11652|12065|12356|12958|13292|13526)"
_BEHIND_CAPTION = re.compile(  # or behind TAGS, of an order: "SIPDIS E.O13526"
    r"^((?:[ \t]*(?:SIPDIS|SENSITIVE|NOFORN|NODIS|EXDIS|LIMDIS|STADIS|UNCL[A-Z]*\)?|CONF[A-Z]*|SECRET))+"
    r"|[ \t]*(?:TAG[A-Z]?|AGS|TGS|TAS):(?:(?!(?i:CLASSIFIED ?B|DERIVED FROM))[^\n])*?)"  # whose words may name one
    r"[ \t]+(?=(?i:E\.?[ ]?O\.?)[ ]?\d{4,5}\b)"
    r"|^((?![ \t]*(?:S?UBJ|REF)|[^\w\n]{0,4}(?i:E\.?[ ]?[O0]))(?:(?!(?i:CLASSIFIED ?B|DERIVED FROM))[^\n])*?)"
    rf"(?:[ \t]+|(?<=\)))(?=(?i:E\.?[ ]?O\.?)[ ]?(?:\d{{4,5}}[ \t]*(?::|$)|{_ORDERS}\b))",
    re.MULTILINE,
)
_OPENS_MESSAGE = re.compile(
    r"(?:UNCL|CONF|SECR|LIMITED|TOP SECRET|C O N F|S E C R|U N C L|MRN\b|DE R[A-Z]{3,7}\b|[A-Z]* ?\d{4,6}Z\b)"
)
_ENDS_MESSAGE = re.compile(rf"{OPENING.pattern}|^[ \t]*(?:NNNN|BT)\b", OPENING.flags)
_LONGEST_HEADING_LINES = 30  # but for empty ones
_OF_LINES = re.compile(MARKING, re.IGNORECASE)  # "(SB", "(S", "(" or "(C//REL TO USA," with the rest on the next line
_NUMBER_AT_END = re.compile(r" \d+\Z")
_LETTERED = re.compile(r"REF [A-Z]")  # of "REF A.TO" the letter belongs to the reference
_NUMBER_AT_START = re.compile(r"\d+ (?!SUBJ|TAGS|REF|CLASS)")  # "3 SJECT:" may be what is left of "REF(S)3 SJECT:"
_ORDER = re.compile(
    r"(?:[ \t]*|[^\w\n]{0,4})(?:(?:E\W{0,8}[O0]|3\W{0,8}O|[O0]\W{0,2}E|EXECUTIVE ORDER)\W{0,12}(?=\d{4,5}\b)"
    r"|E\.? ?O\.? ?:)",  # "30, 2009" may begin a wrapped line
    re.IGNORECASE,
)
_TAGS_ALONE = re.compile(r" *[A-Z]{2,4}(?:[ ,]+[A-Z]{2,4})* *")
_WORD_OF_SUBJECT = re.compile(r" ?(?:TO|INFO) +\d")  # "SUBJECT: TO 22-56"
_SUB_TAG = re.compile(r" ?SUB\.")  # below TAGS, where "SUBJ." is a label
_OWN_LINE = re.compile(  # of an executive order only with a value that one has: "WHAT E.O. 13526: SAYS" is all SUBJECT
    r"[ \t](?=(?:DECL|CLASSIFIED BY|DERIVED FROM|REASON)[ \t]?:"
    r"|CLASSIFIED BY\b(?=[^\n]*\b1\.[45]\b)"
    r"|E\.?[ ]?O\.?[ ]?\d{4,5}[ \t]?:[ \t]*(?:N/?A\b|DECL|OADR|X?GDS))",
    re.IGNORECASE,
)
_OWN_LINE_OF_ADDRESS = re.compile(rf"{_OWN_LINE.pattern}|[ \t](?=(?-i:FM|TO|INFO)[ \t]+(?!REF)[A-Z])", _OWN_LINE.flags)
_ADDRESSES = ("from", "to", "info")
_DATE_LINE = re.compile(r"[A-Z ]{0,4}\d{4,6}Z\b")
_WRAPPED = re.compile(r" +TO\b")  # of a reference
_LAST_WORD = re.compile(r"(?:[A-Z]{3,7}\.){1,2}(?!\S)")
_GOES_ON = re.compile(
    rf"(?:TO|INFO)[ \t]+(?!\W)|{_LAST_WORD.pattern}"
)  # a sentence, below the end of a long line of it
_LONG_LINE = 40
_OTHER_LABEL = re.compile(r"[A-Z/]{3,12}:")  # of a line that goes on with no TAGS, unless it is one of theirs
_SPACED = re.compile(r"[ \t]*(?:[A-Z] ){3,}[A-Z]\b")  # a classification: "S C R E T"
_CLASSIFICATION = re.compile(r" ?(?:UNCL(?:AS)?|CONFIDENTIAL|SECRET)(?:[ ][A-Z]{2,20}){0,2} 0{0,5}\d{1,6}\b")
_OPENS_ELEMENT = re.compile(rf"\n(?=[ \t]*[A-Za-z][A-Za-z./ ]{{0,13}}:|{_CLASSIFICATION.pattern}[ \t]*$)", re.MULTILINE)
_SUM = re.compile(r"^(E\.?O\.?):(?=\d{1,3},\d)", re.MULTILINE | re.IGNORECASE)  # "EO:67,000" in a wrapped sentence
_OF_RELEASE = re.compile(r"^[ \t]*([A-Za-z0-9/]{2,9}):", re.MULTILINE)
_LABELS_OF_RELEASE = ("MRN", "DATE/DTG", "CAPTIONS")
_WORDS = ("TO", "INFO")  # which a wrapped line may consist of, or TAGS
_SHORT = ("EO", "FM", "TO", "T0")
_MISSPELLED_REF = re.compile("R[A-Z]F|RE[A-Z]|[A-Z]EF|RFE|ERF", re.IGNORECASE)  # "RNF: OSLO 1"
_ALIKE = 0.71  # of 1: SUBJECT and UBJECT, TAGS and TAGE


class Said(NamedTuple):
    """What a text says."""

    heading: tuple[str, ...]  # its words in order, but for labels and those of the TAGS
    tags: tuple[str, ...]  # the words of the TAGS in the heading, in order
    kinds: Counter[str]  # of the labels at the start of lines
    named: Counter[str]  # words of the heading that are labels or letters, wherever they are in a line
    body: tuple[str, ...]  # its words in order, a number before the marking that opens its line
    labels: Counter[str]  # the letters of the labels
    whole: tuple[str, ...]  # the words of heading and tags, in the order of the text
    doubled: Counter[str]  # the kinds of labels that are right behind one of their own kind
    named_tags: Counter[str]  # the words of the TAGS that are labels or letters
    lines: tuple[tuple[str, ...], ...]  # the kind of label and the words of each line of the heading but the TAGS
    lines_of_tags: tuple[tuple[str, ...], ...]
    kinds_above: Counter[str]  # of the labels in the heading
    prose: tuple[str, ...]  # the words of the body in order, those of labels too
    spelled: Counter[str]  # the labels of the body that begin a line and are spelled right
    labeled: tuple[tuple[str, ...], ...]  # the lines of the heading in order, each label, in capitals, before its words
    written: Counter[str]  # the letters and figures of each element of the heading, with its label, as one word

    @property
    def heading_in_order(self) -> list[str]:
        """The words of the heading and the kinds of its labels, in capitals, in the order of the text."""
        return [word for line in self.labeled for word in line]

    @property
    def letters(self) -> Counter[str]:
        """The letters, figures and counted signs of the whole text, labels left out."""
        return Counter("".join((*self.heading, *self.tags, *self.body)))


def said(text: str, wrapped: bool = True) -> Said:
    """What the text says, by this module's own reading.

    `wrapped` says whether TO and INFO below a long line may be words of it, or are labels wherever they begin a line.
    """
    text = re.sub(r" +(?=\n)", "", plain(text))  # which a marking over two lines would count
    text = _PAGE_LINE.sub(r"\1\n", text)
    text = _HALF.sub(r"\1 (", _SWAPPED.sub(r" \2 \1 ", text))  # "1. U) Tea" may get its other bracket
    above, below = heading_and_body(text)
    below = _OF_RELEASE.sub(_of_release, _SUM.sub(r"\1 ", below))
    above = _OF_RELEASE.sub(_of_release, above)
    above = _OF_LINES.sub(lambda found: found[0].replace("\n", " "), above)  # a marking that was wrapped is one
    above = _BEHIND_CAPTION.sub(_order_apart, re.sub(r"(?<=\d)(?=TAGS:)", "\n", above))
    kinds, doubled, whole = Counter[str](), Counter[str](), list[str]()
    elements = {"tags": list[str](), "": list[str]()}
    lines, labeled = list[tuple[str, tuple[str, ...]]](), 0
    ordered = list[tuple[str, ...]]()
    for kind, value in _elements(above, kinds, doubled=doubled, wrapped=wrapped):
        elements["tags" if kind == "tags" else ""] += words(value)
        addressed = (kind in _ADDRESSES or _DATE_LINE.match(value)) and not _CLASSIFICATION.match(value)
        own_line = _OWN_LINE_OF_ADDRESS if addressed else _OWN_LINE
        for piece in own_line.split(value):  # an element that a fix may put on a line of its own
            own, rest = _labeled(piece, colon=False) if piece is not value else ("", piece)
            line = tuple(word for word in words(rest) if not _names_field(word))
            opens = own or (kind if kinds.total() > labeled else "")
            lines.append((kind, (opens, *line) if line and opens else line))
            if opens and own not in _ADDRESSES:  # which may be words: "SEND TEA TO ROME"
                ordered.append((opens.upper(), *line))
            elif line:
                ordered.append(line)
            labeled = kinds.total()
            whole += line
    kinds_above = +kinds
    body = tuple(words("\n".join(value for _, value in _elements(below, kinds, colon=True, wrapped=wrapped))))
    named = Counter(word for part in elements.values() for word in part if _names_field(word))
    heading, tags = (tuple(word for word in elements[part] if not _names_field(word)) for part in ("", "tags"))
    labels = Counter("".join(split(text))) - Counter("".join((*heading, *tags, *body)))
    named_tags = Counter(word for word in elements["tags"] if _names_field(word))
    above_tags, of_tags = (
        tuple(line for kind, line in lines if line and (kind == "tags") == of_tags) for of_tags in (False, True)
    )
    return Said(
        heading,
        tags,
        +kinds,
        named,
        body,
        labels,
        tuple(whole),
        +doubled,
        named_tags,
        above_tags,
        of_tags,
        kinds_above,
        tuple(words(below)),
        _spelled(below),
        tuple(ordered),
        Counter(letters for part in _OPENS_ELEMENT.split(above) if (letters := "".join(split(part)))),
    )


def _order_apart(found: re.Match[str]) -> str:
    """The caption, the TAGS or the words, with the order behind them on its own line, unless a SUBJECT names it."""
    if found[2] and _labeled(found[2], colon=False)[0] in ("subject", "references"):
        return found[0]
    return f"{found[1] or found[2] or ''}\n"


def keeps_prose(one: Said, two: Said) -> bool:
    """Whether the body has the same words in order and the same labels: what is only like one may begin a line."""
    return one.prose == two.prose and one.spelled == two.spelled


def _spelled(text: str) -> Counter[str]:
    """The labels with a colon that begin a line and are none of those with a slip of the hand in them."""
    names = {name for names in _LABELS.values() for name in names}
    found = (_SPELLED.match(line) for line in text.split("\n"))
    return Counter(label for each in found if each and (label := " ".join(each[1].upper().split())) in names)


def _of_release(found: re.Match[str]) -> str:
    """The label of an electronic release for one a slip away from it: "DtDTG:", "MNR:"."""
    letters = found[1].replace("/", "").upper()
    if any(letters in names for names in _LABELS.values()):
        return found[0]  # ACTION is near to CAPTIONS
    for label in _LABELS_OF_RELEASE:
        name = label.replace("/", "")
        slipped = len(letters) == len(name) and sum(map(ne, letters, name)) == 1
        if slipped or alike(letters, name) or sorted(letters) == sorted(name):
            return f"{label}:"
    return found[0]


def messages(text: str) -> list[str]:
    """The text, cut above each line that may begin a further heading: below a numbered line, with labels below it."""
    lines = plain(text).split("\n")
    cuts, open_at = [0], False
    for at, line in enumerate(lines):
        if _ENDS_MESSAGE.match(line):
            open_at = True
        elif (
            open_at
            and {*map(str.strip, lines[cuts[-1] : at])} - {"", "BT", "NNNN"}
            and _OPENS_MESSAGE.match(" ".join(line.split()))
            and _is_heading(list(islice(filter(str.strip, lines[at + 1 :]), _LONGEST_HEADING_LINES)))
        ):
            cuts.append(at)
            open_at = False
    return ["\n".join(lines[one:two]) for one, two in zip(cuts, [*cuts[1:], len(lines)], strict=True)]


def _is_heading(below: list[str]) -> bool:
    """Whether TAGS and SUBJECT are among the lines above the first numbered one."""
    ends = [at for at, line in enumerate(below) if _ENDS_MESSAGE.match(line)]
    if ends and below[ends[0]].split() == ["BT"] and not _kinds(below[: ends[0]]):
        del ends[0]  # which ends the envelope
    kinds = _kinds(below[: ends[0]] if ends else below)
    return kinds["tags"] > 0 and kinds["subject"] > 0


def _kinds(lines: list[str]) -> Counter[str]:
    """The labels of the lines that are of no envelope, counted."""
    kinds = Counter[str]()
    for _ in _elements(_WITHIN_LINE.sub("\n", "\n".join(lines)), kinds):
        pass
    return Counter({kind: count for kind, count in kinds.items() if kind and count and kind not in _ADDRESSES})


def heading_and_body(text: str) -> tuple[str, str]:
    """The text, cut above the first line that a number opens; each label above it that has a colon on its own line."""
    first = OPENING.search(text)
    at = first.start() if first else len(text)
    return _WITHIN_LINE.sub("\n", text[:at]), text[at:]


def with_tags(text: str, form: Callable[[str], str]) -> str:
    """The text with the TAGS of the heading in another form."""
    above, below = heading_and_body(text)
    kinds = (kind for kind, _ in _elements(above, Counter()))
    lines = zip(above.split("\n"), kinds, strict=True)
    return "\n".join(form(line) if kind == "tags" else line for line, kind in lines) + below


def _elements(
    text: str, kinds: Counter[str], colon: bool = False, doubled: Counter[str] | None = None, wrapped: bool = True
) -> Iterator[tuple[str, str]]:
    """The lines without the labels that they begin with, which are counted; in prose they have a colon.

    With each line is the kind of the element that it belongs to: of the label on it or above it, down to a gap.
    """
    above, below_label, labeled, alone = "", False, False, ""
    for upper, line in pairwise(("", *text.split("\n"))):
        value, kind = re.sub(" {2,}", " ", line), "first"  # a tab within a label may have been widened
        if above == "tags" and (_SUB_TAG.match(value) or (value.startswith(" ") and _TAGS_ALONE.fullmatch(value))):
            yield above, value  # "TO" is Togo below TAGS, and no label
            continue
        if (above == "references" and _WRAPPED.match(line)) or (
            above == "tags" and re.fullmatch("EO(?: EO)* ?", value, re.IGNORECASE)
        ):
            yield above, value
            continue
        # by the line above alone, since a layout may part it from those above it, and widen a tab in it
        of_address = above in _ADDRESSES or (labeled and above != "subject")
        goes_on = _LAST_WORD if of_address else _GOES_ON
        labeled = False
        if wrapped and goes_on.match(line) and not _DATE_LINE.match(upper) and _is_long(upper, colon):
            yield above, value
            continue
        above = above if value.strip() or below_label else ""
        if above == "tags" and any(other.match(value) for other in (_OTHER_LABEL, _SPACED, _CLASSIFICATION)):
            above = ""
        while kind:  # two labels may be on one line
            before = kind
            if before == "tags" and ":" not in value and not _ORDER.match(value):
                break  # "FM" is Micronesia there
            if before == "subject" and _WORD_OF_SUBJECT.match(value):
                break
            kind, value = _labeled(value, colon or before == "tags")  # a semicolon ends a tag there
            kinds[kind] += bool(kind)
            labeled |= bool(kind)
            if doubled is not None:
                doubled[kind] += bool(kind) and kind in (before, alone)
            above = kind or above
        alone = _alone(above if labeled else "", value) if line.strip() else alone
        below_label = above == "tags" and not value.strip(" ,")  # which a gap may follow before the first tag
        yield above, value


def _alone(kind: str, value: str) -> str:
    """The kind of a label that has no word behind it."""
    return "" if value.strip() else kind


def _is_long(line: str, colon: bool) -> bool:
    """Whether the line is long enough to go on below, with "SUBJECT:" written out for a label such as "UBJ:"."""
    kind, value = _labeled(re.sub(" {2,}", " ", line), colon)
    again, rest = (kind, value) if kind in _WRITTEN else ("", line)
    while again == kind and again:
        value = rest
        again, rest = _labeled(value, colon=True)
    label = f"{_WRITTEN[kind]}: {value}" if kind in _WRITTEN else line
    return len(" ".join(label.split())) >= _LONG_LINE


def _labeled(line: str, colon: bool) -> tuple[str, str]:
    order = _ORDER.match(line)
    alone = order and line[order.end() :].strip(" .").isdigit()
    if order and (alone or not colon or ":" in line[: order.end() + len("12958 --:")]):
        return "order", line[order.end() :].replace(":=", ":", 1)  # the sign goes with the label
    if colon and (short := _SHORT_LABEL.match(line)):
        return "subject", line[short.end() :]
    return _label_of_words(line, colon)


def _label_of_words(line: str, colon: bool) -> tuple[str, str]:
    found = _LABEL.match(line)
    if found and _NUMBER_AT_END.search(found[1] or ""):  # "SUBJ 1." is a label, and the value "1."
        found = _BARE_LABEL.match(line)
    bare = found and found[2] and found[2] not in _WORDS and found[0] == line.rstrip()
    if colon and found and not bare and (":" not in found[0] or "/" in (found[1] or "")):
        return "", line  # "N/ATAGS:" may begin a wrapped line
    if found and len(found[1] or "") == 2 and ":" not in found[0] and found[1] not in _SHORT:
        return _bare(line)  # "SU." is a tag, and "IN.O" a label
    if found and not colon and ":" in found[0] and _MISSPELLED_REF.fullmatch(found[1] or ""):
        return "references", line[found.end() :]
    if found and (found[2] or found[1].isupper() or not found[0][found.end(1) :].lstrip().startswith(".")):
        written = " ".join((found[1] or found[2]).upper().split())
        *before, last = written.split()
        if before and (last in _WORDS or last in _LABELS["from"]) and written != "DERIVED FROM":
            return ("", line) if colon else _bare(line)  # "so From:" is a wrapped line
        if (
            written.startswith(("TAG ", "TAGS "))
            or (_LETTERED.fullmatch(written) and ":" not in found[0])
            or _NUMBER_AT_START.match(written)
            or written.endswith(
                (
                    " SUBJECT",
                    " TAGS",
                    " REF",
                    " REFTEL",
                    " REFTELS",
                    " DECL",
                    " ACTION",
                    " DERIVED FROM",
                    *_LABELS_OF_RELEASE,
                )
            )
        ):
            return ("", line) if colon else _bare(line)  # a word and a label behind it: a wrapped line, or "TAG SUBJ:"
        for kind, names in _LABELS.items():
            prose = colon and (found[1] or "").islower()  # "rom: " may be prose, "ref: " is not
            prose = prose or (kind == "classified" and len(before) > 1)  # "all ssified By:"
            prose = prose or (kind == "order" and written[0] not in "E3O0")  # "BE EO:67,000" may be
            if written in names or (not prose and any(alike(written, name) for name in names)):
                return kind, line[found.end() :]
    return ("", line) if colon else _bare(line)


def _bare(line: str) -> tuple[str, str]:
    """The label without a colon that the line begins with, and its value: of "SUBJ TEA: A" that is "TEA: A"."""
    found = _BARE_LABEL.match(line)
    kinds = (kind for kind, names in _LABELS.items() if found and any(alike(found[2], name) for name in names))
    return next(kinds, ""), line[found.end() if found else 0 :]


@cache
def _names_field(word: str) -> bool:
    """Whether a word of the heading is a label, or a letter of one, wherever it is in a line."""
    names = (name for names in _LABELS.values() for name in names)
    return (len(word) == 1 and word.isalpha()) or word == "by" or any(alike(word.upper(), name) for name in names)


@cache
def alike(written: str, name: str) -> bool:
    """Whether the one is the other, or a long one with a slip of the hand in it."""
    if written == name or len(name) <= 2:
        return written == name
    shorter, both = min(len(written), len(name)), len(written) + len(name)
    return 2 * shorter >= _ALIKE * both and SequenceMatcher(None, written, name).ratio() >= _ALIKE
