"""What a text says, read without the project's grammar, readers or proof; and what a change of it may do.

Everything that a change is allowed to do is said here: what is not is a fault.
"""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import NamedTuple

from cablelint.model.diagnostics import Diagnostic

_SAME = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ´ʻ‹›", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–−—―•·‣◦▪", "-"),
        **{chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)},
        **dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad"), **dict.fromkeys("¡¿¶", " "),
        "…": "...", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ı": "i", "ﬁ": "fi", "ﬂ": "fl",
    }
)  # fmt: skip
"""Signs and the plain ones that say the same. Dashes count for hyphens, and hyphens are not counted."""

_ACCENTED = re.compile("[\u0300-\u0333]+")
_NO_WIDTH = re.compile("(?<![\\w\u200b\ufeff])[\u200b\ufeff]+|[\u200b\ufeff]+(?![\\w\u200b\ufeff])")
_WORD = re.compile(r"[A-Za-z0-9]+|[<>=+*$%@#&~^?!\"]|[^\x00-\x7f]")
_MARKING = r"[(\[{]\s*(?:(?:TS|S|C|U)(?:NF)?|S?SB ?U|SB|SUB|BSU|USB|FOUO|LOU|CUI)\b[^()\[\]{}\d]{0,40}[)\]}]"
_MARKED = re.compile(_MARKING, re.IGNORECASE)
_SWAPPED = re.compile(
    rf"^[ \t]*({_MARKING})[ \t]*(¶?[ \t]*\(?\d{{1,3}}\)?(?![\w]|[.,]\d)[ \t]*[.)]?)",  # not "(C) 50,000"
    re.MULTILINE | re.IGNORECASE,
)
_OPENING = re.compile(
    rf"^[ \t>]*(?:{_MARKING}[ \t]*)*[¶ \t]*\(?\d{{1,3}}\)?[ \t]*"
    rf"(?:-{{0,4}}[.):](?!\d)|-{{1,4}}(?=[\s(]|\Z)|-?[ \t]*(?={_MARKING}))",
    re.MULTILINE | re.IGNORECASE,
)
_ALMOST_SBU = re.compile(r"[(\[{]S?SB ?[A-Za-z]?U?\s*[)\]}]")  # "(SB)", "(SBüU)"
_HALF = re.compile(rf"({_OPENING.pattern})(?=[ ]*(?:TS|S|C|U|SBU)(?:/[A-Z/]{{1,20}})?\))", re.MULTILINE | re.IGNORECASE)
_LEVELS = {"unclassified": "u", "confidential": "c", "secret": "s", "topsecret": "ts"}
_WRITTEN_OUT = re.compile(r"[(\[]\s*(unclassified|confidential|secret|top secret)\s*[)\]]", re.IGNORECASE)
_PRECEDENCES = ("flash", "immediate", "priority", "routine")
_LABELS = {
    "subject": ("SUBJECT", "SUBJ", "SUB"),
    "tags": ("TAGS", "TAG"),
    "references": ("REF", "REFS", "REFTEL", "REFTELS", "REFERENCE", "REFERENCES"),
    "order": ("EO", "E.O", "E.O.", "E. O.", "E O"),
    "from": ("FM", "FROM"),
    "to": ("TO",),
    "info": ("INFO",),
    "classified": ("CLASSIFIED BY", "DERIVED FROM"),
}
_BARE = r"[ \t]*(FM|TO|INFO|TAGS|SUBJECT|SUBJ|REF|E\.?O\.?)(?![A-Za-z0-9])"
_LABEL = re.compile(rf"[ \t]*([A-Za-z0-9][A-Za-z0-9. /]{{0,14}}?)[ \t]*[:;.][ \t.:]*|{_BARE}")
_BARE_LABEL = re.compile(rf"(?!)()|{_BARE}")
_NUMBER_AT_END = re.compile(r" \d+\Z")
_ORDER = re.compile(r"[ \t]*(?:(?:[E3]\W{0,4}[O0]|[O0]\W{0,2}E)\W{0,12}(?=\d{4,5}\b)|E\.? ?O\.? ?:)", re.IGNORECASE)
_SHORT = ("EO", "FM", "TO")
_MISSPELLED_REF = re.compile("R[A-Z]F|RE[A-Z]|[A-Z]EF|RFE|ERF", re.IGNORECASE)  # "RNF: OSLO 1"
_ALIKE = 0.71  # of 1: SUBJECT and UBJECT, TAGS and TAGE
_BREAK = re.compile(r"\r+\n|\n\r?|\r")
_TAG = re.compile(
    r"<[^<>\n=]{0,12}=(?:'[^<>\n']*'|\"[^<>\n\"]*\")>|</?[A-Za-zÀ-ÿ][^<>\n]{0,300}>|<!--(?:(?!<!--).)*?-->"
)
_LINK = re.compile(r"\[([^\[\]\n]*)\]\(([^()\s]*)\)")


class Said(NamedTuple):
    """What a text says."""

    heading: tuple[str, ...]  # its words in order, labels left out
    kinds: Counter[str]  # of the labels at the start of lines
    body: tuple[str, ...]  # its words in order, a number before the marking that opens its line
    labels: Counter[str]  # the letters of the labels

    @property
    def letters(self) -> Counter[str]:
        """The letters, figures and counted signs of the whole text, labels left out."""
        return Counter("".join((*self.heading, *self.body)))


def said(text: str) -> Said:
    """What the text says, by this module's own reading."""
    text = _HALF.sub(r"\1 (", _SWAPPED.sub(r" \2 \1 ", plain(text)))  # "1. U) Tea" may get its other bracket
    first = _OPENING.search(text)
    at = first.start() if first else len(text)
    kinds = Counter[str]()
    above, below = _without_labels(text[:at], kinds), _without_labels(text[at:], kinds, colon=True)
    heading = tuple(word for word in _words(above) if not _names_field(word))
    body = tuple(_words(below))
    return Said(heading, +kinds, body, Counter("".join(_split(text))) - Counter("".join((*heading, *body))))


def _without_labels(text: str, kinds: Counter[str], colon: bool = False) -> str:
    """The text without the labels at the start of its lines, which are counted; in prose they have a colon."""
    values = list[str]()
    for line in text.split("\n"):
        value, kind = re.sub(" {2,}", " ", line), "first"  # a tab within a label may have been widened
        while kind:  # two labels may be on one line
            kind, value = _labelled(value, colon)
            kinds[kind] += bool(kind)
        values.append(value)
    return "\n".join(values)


def plain(text: str) -> str:
    """The text with one kind of line break and space, and plain signs where they say the same."""
    others = sum(map(text.count, "\x85\u2028\u2029"))
    if others > text.count("\n") + text.count("\r"):  # the line breaks of other systems
        text = re.sub("[\x85\u2028\u2029]", "\n", text)
    text = re.sub(r"(?<=[.)])¶(?=\d)", " ", _NO_WIDTH.sub(" ", text))  # "1.¶1" is not 1.1
    text = unicodedata.normalize("NFD", _BREAK.sub("\n", text).translate(_SAME))
    text = _ACCENTED.sub("", text)
    return "".join(" " if sign != "\n" and sign.isspace() else sign for sign in text)


def _labelled(line: str, colon: bool) -> tuple[str, str]:
    order = _ORDER.match(line)
    alone = order and line[order.end() :].strip(" .").isdigit()
    if order and (alone or not colon or ":" in line[: order.end() + len("12958 --:")]):
        return "order", line[order.end() :]
    found = _LABEL.match(line)
    if found and _NUMBER_AT_END.search(found[1] or ""):  # "SUBJ 1." is a label, and the value "1."
        found = _BARE_LABEL.match(line)
    bare = found and found[2] and found[0] == line.rstrip()
    if colon and found and not bare and ":" not in found[0]:
        return "", line
    if found and len(found[1] or "") == 2 and ":" not in found[0] and found[1] not in _SHORT:
        return "", line  # "SU." is a tag
    if found and not colon and ":" in found[0] and _MISSPELLED_REF.fullmatch(found[1] or ""):
        return "references", line[found.end() :]
    if found and (found[2] or found[1].isupper() or not found[0][found.end(1) :].lstrip().startswith(".")):
        written = " ".join((found[1] or found[2]).upper().split())
        if written.endswith((" SUBJECT", " TAGS", " REF")):
            return "", line  # a word and a label behind it, which a wrapped line may begin with
        for kind, names in _LABELS.items():
            prose = colon and (found[1] or "").islower()  # "rom: " may be prose, "ref: " is not
            if written in names or (not prose and any(_alike(written, name) for name in names)):
                return kind, line[found.end() :]
    return "", line


@cache
def _names_field(word: str) -> bool:
    """Whether a word of the heading is a label, or a letter of one; these are not counted."""
    names = (name for names in _LABELS.values() for name in names)
    return (len(word) == 1 and word.isalpha()) or word == "by" or any(_alike(word.upper(), name) for name in names)


@cache
def _alike(written: str, name: str) -> bool:
    if written == name or len(name) <= 2:
        return written == name
    shorter, both = min(len(written), len(name)), len(written) + len(name)
    return 2 * shorter >= _ALIKE * both and SequenceMatcher(None, written, name).ratio() >= _ALIKE


def _words(text: str) -> list[str]:
    """The words in small letters; a marking is one, without brackets, blanks and strokes, its level in letters."""
    text = _WRITTEN_OUT.sub(lambda found: f"({_LEVELS[''.join(found[1].lower().split())]})", text)
    pieces, at = list[str](), 0
    for found in _MARKED.finditer(text):
        pieces += _split(text[at : found.start()])
        pieces.append(re.sub("sub|bsu|usb", "sbu", re.sub(r"\W", "", found[0]).lower()))
        at = found.end()
    return pieces + _split(text[at:])


def _split(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def layout_faults(before: str, after: str) -> list[str]:
    """What the layout did beyond its right.

    It may spell labels, move the fields of the heading, and write numbers and markings in form.
    """
    one, two = said(before), said(after)
    faults = []
    if one.letters - two.letters or (two.letters - one.letters) - one.labels:
        faults.append(f"letters {_changed(one.letters, two.letters)}")
    if one.body != two.body:
        faults.append(f"words {_differing(one.body, two.body)}")
    lost, new = (Counter(each.heading) for each in (one, two))
    if lost - new or Counter("".join((new - lost).elements())) - one.labels:  # of "SUBJ CT:" the CT may be the subject
        faults.append(f"heading {_changed(lost, new)}")
    if one.kinds - two.kinds:
        faults.append(f"fields {_changed(one.kinds, two.kinds)}")
    return faults


def fix_faults(before: str, after: str, touched: Iterable[str]) -> list[str]:
    """What the safe fixes of the touched rules did beyond their right.

    What was decoded twice may be read as it was meant or as it is written, since the rest of the text decides.
    """
    codes = frozenset(touched)
    faults = _faults_of_fix(before, after, codes)
    for read in (_once, _once_but_capitals, _once_but_quotes) if codes & {"TXT001", "TXT010"} else ():
        faults = faults and _faults_of_fix(read(before), read(after), codes)
    return faults


def _faults_of_fix(before: str, after: str, codes: frozenset[str]) -> list[str]:
    before, after = _ready(before, codes), _ready(after, codes)
    if "PAR006" in codes and not _OPENING.search(plain(after)):  # the only paragraph is none here without its number
        before = _OPENING.sub(lambda found: re.sub(r"\d", "", found[0]), plain(before), count=1)
    one, two = said(before), said(after)
    faults = []
    bodies = [_allowed(each.body, codes) for each in (one, two)]
    if bodies[0] != bodies[1] and not ("TXT008" in codes and "".join(bodies[0]) == "".join(bodies[1])):
        faults.append(f"words {_differing(*bodies)}")
    lost, new = (Counter(each.heading) for each in (one, two))
    if lost != new and not _may_change_heading(_without_copies(lost, new, codes), new - lost, codes):
        faults.append(f"heading {_changed(lost, new)}")
    if one.kinds - two.kinds and not codes & {"HDG003", "HDG005", "TAG010", "TXT008", "TXT010"}:
        faults.append(f"fields {_changed(one.kinds, two.kinds)}")
    return faults


def _ready(text: str, codes: frozenset[str]) -> str:
    """The text without markup, and without zeros before numbers, its TAGS lines first, where rules on these worked."""
    if "TXT008" in codes or "TAG010" in codes:
        text = _LINK.sub(
            _words_of_link, _TAG.sub(" " if "TAG010" in codes else "", html.unescape(plain(text)).replace("\xa0", " "))
        )
    if "PAR007" in codes:
        text = _OPENING.sub(lambda found: re.sub(r"\b0+(?=\d)", "", found[0]), plain(text))
    if "CLS014" in codes:
        text = _ALMOST_SBU.sub("(SBU)", plain(text))
    if codes & _OF_TAGS:
        lines = plain(text).split("\n")
        text = "\n".join(sorted(lines, key=lambda line: not _is_tags_line(line)))
    return text


def _is_tags_line(line: str) -> bool:
    """Whether the line begins with the label of TAGS and no paragraph: not "ATGS: 3.(U) Action"."""
    kind, value = _labelled(line, colon=True)
    return kind == "tags" and not _OPENING.match(value)


_OF_TAGS = frozenset({"TAG002", "TAG003", "TAG004", "TAG005", "TAG006", "TAG009", "TAG010"})
"""Rules that may change a TAGS line, which may be one below the first number."""


def _words_of_link(found: re.Match[str]) -> str:
    address = found[2].removeprefix("mailto:")
    return found[1] if address.startswith("#") or address == found[1] else f"{found[1]} {address} "


def _once(text: str) -> str:
    """The text with each run of signs that is UTF-8 read as Windows-1252 read aright."""

    def right(found: re.Match[str]) -> str:
        try:
            meant = b"".join(
                bytes([ord(sign)]) if ord(sign) < 0x100 else sign.encode("cp1252") for sign in found[0]
            ).decode()
        except UnicodeError:
            return found[0]
        return found[0] if "\u0180" <= meant < "\u0300" else meant  # of "É\xa0" it would be a letter of phonetics

    return re.sub(r"[\xc2-\xdf][^\x00-\x7f]|[\xe0-\xef][^\x00-\x7f]{2}|[\xf0-\xf4][^\x00-\x7f]{3}", right, text)


def _once_but_quotes(text: str) -> str:
    """The same, with a capital letter left before a closing quotation mark only."""
    pieces = re.split("((?<=[A-Za-z])[À-Þ][‘’“”])", text)
    return "".join(each if at % 2 else _once(each) for at, each in enumerate(pieces))


def _once_but_capitals(text: str) -> str:
    """The same, with a capital letter left before what may be a no-break space or a closing quotation mark."""
    pieces = re.split("([ÂÃ]\xa0|(?<=[A-Za-z])[À-Þ][‘’“”])", text)
    return "".join(each if at % 2 else _once(each) for at, each in enumerate(pieces))


def _allowed(words: Sequence[str], codes: frozenset[str]) -> list[str]:
    """The words of the body without what these rules may change safely."""
    kept = list(words)
    if "ACT005" in codes:  # "paras 4": the noun, and of a range that names one paragraph a number
        kept = [word.removesuffix("s") if word.startswith("para") else word for word in kept if not word.isdigit()]
    if "HDG005" in codes:  # "Drived From:" below the first number
        kept = [word for word in kept if not any(_alike(word.upper(), name) for name in ("DERIVED", "CLASSIFIED"))]
    if "TAG011" in codes:  # a TAGS line there, put in order
        kept.sort()
    if "PAR009" in codes:
        kept = ["above" if word == "below" else word for word in kept]
    if "TXT008" in codes:
        kept = [word for word in kept if word.isalnum()]
    return kept


def _without_copies(lost: Counter[str], new: Counter[str], codes: frozenset[str]) -> Counter[str]:
    """The words that are gone, but for those of a second copy of an addressee or a tag, of which the first is left."""
    gone = lost - new
    return Counter({word: many for word, many in gone.items() if word not in new}) if codes & _COPIES else gone


_COPIES = frozenset({"HDG007", "TAG004"})


def _may_change_heading(lost: Counter[str], new: Counter[str], codes: frozenset[str]) -> bool:
    """Whether the words lost and new are ones that rules of TAGS, references or addressees may put for each other."""
    changed = list((lost + new).elements())
    if codes & _OF_TAGS:
        changed = [word for word in changed if not re.fullmatch(r"[a-z]{2,}(?:\d[a-z])?|\d[a-z]", word)]  # "1C" is one
    if "TAG010" in codes:
        around = "<>" if lost["<"] - new["<"] == lost[">"] - new[">"] else ""  # a tag, and so no relation
        changed = [word for word in changed if word not in _OF_MARKUP and word not in around]
    if "HDG005" in codes:
        changed = [word for word in changed if word not in ("t0", "f0rm", "inf0")]
        changed = [word for word in changed if not re.fullmatch(r"eo\d{4,5}", word)]  # a label written twice
    if "HDG006" in codes:
        changed = [word for word in changed if not any(_alike(word, name) for name in _PRECEDENCES)]
    if codes & {"REF002", "REF007"}:
        changed = [word for word in changed if len(word) > 1]
    if codes & {"HDG006", "HDG008", "HDG007", "HDG009", "HDG010", "HDG005", "HDG011", "HDG012"}:
        changed = [word for word in changed if not word.isalpha()] if len(changed) <= 6 else changed
    if "TXT008" in codes:
        changed = [word for word in changed if word.isalnum()]
        return not changed or Counter("".join(lost.elements())) == Counter("".join(new.elements()))
    return not changed


_OF_MARKUP = frozenset("*_`&#~")

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
    "TAG010": ("TAG", "HDG", "CLS"),
    "TXT001": ("PAR", "CLS", "ACT", "REF", "HDG", "TRN"),
    "TXT006": ("PAR", "CLS", "ACT", "REF", "HDG", "TRN"),
    "TXT008": ("PAR", "CLS", "ACT", "REF", "HDG", "TRN"),
    "TXT011": ("PAR008",),  # "the Charter(para 2)" is another document's once the space is there
    "TXT010": ("PAR", "CLS", "ACT", "REF", "HDG", "TRN"),
}


def finding_faults(before: Sequence[Diagnostic], after: Sequence[Diagnostic], touched: Iterable[str]) -> list[str]:
    """Faults that are new, and faults of what the cable says that are gone without a fix of their own."""
    raised = _grave(after) - _grave(before)
    resolved = tuple(prefix for code in touched for prefix in _RESOLVES.get(code, ()))
    own = {each.code for each in before if each.fix and each.fix.applicability == "safe"}
    hidden = _held(before) - _held(after)
    gone = {code for code in hidden if code not in own and not code.startswith(resolved or "-")}
    return [f"raises {code}" for code in sorted(raised)] + [f"hides {code}" for code in sorted(gone)]


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
