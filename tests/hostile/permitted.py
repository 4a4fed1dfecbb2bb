"""What the safe fixes of each rule may do to the words of a text, and why it is right.

A fix that no entry speaks of may change nothing that is counted. An entry holds only where the rule offered a safe fix.
"""

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import partial
from types import MappingProxyType

from .said import OPENING, Said, alike, heading_and_body, with_tags
from .wording import MARKING, plain, split

_HTML = (
    "a abbr b big blockquote body br center cite code div em font footer h1 h2 h3 h4 h5 h6 head header hr html i img li"
    " link meta ol p pre s script small span strike strong style sub sup table tbody td th thead title tr tt u ul"
)
_TAG = re.compile(rf"</?({'|'.join(_HTML.split())})(?:\s[^<>\n]{{0,600}})?\s?/?>|<!--[^<>\n]*-->", re.IGNORECASE)
_APART = frozenset(
    "blockquote body br center div footer h1 h2 h3 h4 h5 h6 head header hr html li ol p pre table tbody td th thead"
    " title tr ul".split()
)
_OTHER_SENSE = frozenset("del ins s strike sub sup".split())  # what is within says something else without these
_STRUCK_OUT = re.compile(r"</?(?:del|ins|s|strike|sub|sup)\b[^<>\n]*>|<!--|-->|~~", re.IGNORECASE)
_BOLD = re.compile(r"(?<![*0-9])\*\*(?=[^\s*])([^*\n]{0,120}[^\s*])\*\*(?![*\w])")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}\d{0,2}|#\d{1,6}|#x[\dA-Fa-f]{1,5});")
_LINK = re.compile(r"\[([^\[\]\n]*)\]\(([^()\s]*)\)")
_ADDRESSED_LINK = re.compile(r"\[([^\[\]\n]*)\]\((?:#[^()\s]*|[^()\s]*[:/.@][^()\s]*)?\)")
_TOUCHED_LABEL = re.compile(r"^([ \t]*(?:SUBJ(?:ECT)?|TAGS?|REF))(?=[<\[])", re.MULTILINE)
_AROUND_TAG = re.compile(  # of "<PREL>" only the brackets
    rf"</?(?:{'|'.join(_HTML.split())}|\w+:\w+)\b[^<>\n]*>|</[^<>\n]*>|<!?>|[*_`#~<>]", re.IGNORECASE
)
_MESSAGE = re.compile(r"(?:\bREF:\s*)?(?:\b[A-Z]\s?[.:)]\s*)?(?:\b\d{2} )?\b([A-Z]{4,}) ?0*(\d{1,8})\b(?: \(NOTAL\))?")
_PRECEDENCES = ("flash", "immediate", "priority", "routine")
NO_NAMES: Mapping[str, str] = MappingProxyType({})
_SHORTEST_TAG, _LONGEST_TAG = 2, 4


def without_markup(text: str) -> str:
    """TXT008 takes out tags of HTML and stars of bold words, writes entities out, and keeps a link's words and address.

    Tags of blocks set words apart, and those that raise, lower or strike out are words, since 10<sup>6</sup> is not
    106; so are the words of a comment. A bare label that the markup touches becomes no word with what is in it, since
    HDG005 writes its colon first.
    """
    above, below = heading_and_body(text)
    text = _BOLD.sub(r"\1", _TOUCHED_LABEL.sub(r"\1: ", above) + below)
    return _LINK.sub(_words_of_link, _TAG.sub(_of_tag, _ENTITY.sub(lambda found: _written_out(found[0]), plain(text))))


def _of_tag(found: re.Match[str]) -> str:
    name = (found[1] or "").lower()
    if name in _OTHER_SENSE or (not name and any(map(str.isalpha, found[0]))):
        return f" {' '.join(re.findall('[A-Za-z0-9]+', found[0]))} "
    return " " if name in _APART else ""


def _written_out(entity: str) -> str:
    return html.unescape(entity).replace("\xa0", " ")


def _words_of_link(found: re.Match[str]) -> str:
    address = found[2].removeprefix("mailto:")
    words = f" {found[1]} "  # a word that touches the link does not become one with its words
    return words if address.startswith("#") or address == found[1] else f"{words}({address}) "


def without_markup_of_tags(text: str) -> str:
    """TAG010 removes what is around a tag: tags of HTML, brackets, stars, the address of a link, entities.

    What strikes a tag out and what opens a comment are words, and so is an address that is none.
    """

    def bare(line: str) -> str:
        written = _ENTITY.sub(lambda found: _written_out(found[0]).replace("&", " "), line)
        written = _LINK.sub(r" \1 linked \2 ", _ADDRESSED_LINK.sub(r" \1 ", written))
        return _AROUND_TAG.sub(" ", _STRUCK_OUT.sub(" struckout ", written))

    return with_tags(_TOUCHED_LABEL.sub(r"\1: ", plain(text)), bare)


def without_zeros(text: str) -> str:
    """PAR007 writes "03." as "3.", which is the same number."""
    return OPENING.sub(lambda found: re.sub(r"\b0+(?=\d)", "", found[0]), plain(text))


_LEVEL = r"[(\[{]\s*(?:TS|S|C|U)(?:/{1,2}[A-Z]{1,8}){0,3}"
_CON = r"(?i:[(\[{]\s*CONF?\s*[)\]}])"


def with_whole_sbu(text: str) -> str:
    """CLS014 writes (SB) as (SBU): no other marking has these letters; and "(C))" or "(C) )" as "(C)".

    It leaves out the stop of a sentence before the bracket that closes a marking: "(S/N;)". It writes (CON) that opens
    a paragraph as (C), unless the text argues by (PRO) and (CON). It writes (CC) as (C) where another portion is (C),
    (S//N) as (S//NF) where another is that, and (UCI) as (CUI).
    """
    text = plain(text)
    if not re.search(r"(?i)[(\[{]\s*PROS?\s*[)\]}]", text):
        # "2. 2.(CON)", "2. B:(CON)"
        text = re.sub(rf"(?m)^(\W*(?:\d{{1,3}}\W{{0,30}}?){{0,2}}(?:[A-Za-z][.:)]\W{{0,2}})?){_CON}", r"\1(C)", text)
    text = re.sub(r"\(([CU])\1\)", lambda found: f"({found[1]})" if f"({found[1]})" in text else found[0], text)
    text = re.sub(r"[(\[{](?:CIU|UCI|CUII|CCUI)(?=[)\]}]|//?[A-Z])", "(CUI", text)
    for level in re.findall(r"(?i)[(\[{]\s*(S|C|TS)[\s/;,-]{1,4}NF\s*[)\]}]", text):
        text = re.sub(rf"(?i)[(\[{{]\s*{level}[\s/;,-]{{1,4}}N\s*[)\]}}]", f"({level}//NF)", text)
    text = re.sub(rf"(?i)({MARKING})[ \t]?[)\]}}]", r"\1", text)
    text = re.sub(rf"(?i)({_LEVEL})[;:](?=[)\]}}])", r"\1", text)
    return re.sub(r"[(\[{]S?SB ?[A-Za-z:;.,-]?[Uu]{0,2}\s*[)\]}]", "(SBU)", text)


def with_precedences(text: str) -> str:
    """HDG006 writes a precedence at the end of a line of the heading for a word that is a slip away from it."""
    above, below = heading_and_body(plain(text))

    def right(found: re.Match[str]) -> str:
        return next((one.upper() for one in _PRECEDENCES if alike(found[0].lower(), one)), found[0])

    return re.sub(r"(?m)(?<= )[A-Z]{4,10}(?= *$)", right, above) + below


def _is_address_label(word: str) -> bool:
    return word in ("TO", "ACTION") or alike(word, "INFO")


def without_second_addressees(text: str) -> str:
    """HDG007 deletes a line of the heading that is there twice, letter for letter, the first with its label or not."""
    above, below = heading_and_body(plain(text))
    known, kept = set[str](), list[str]()
    for line in (" ".join(line.split()) for line in above.split("\n")):
        line = re.sub(
            r"^T0(?= )", "TO", line
        )  # a label whose letters HDG005 puts right, so that lines come to be alike
        if line in known and not _OF_NO_ADDRESS.match(line):
            continue
        kept.append(line)
        known |= {line, line.lstrip("/- ")}
        known |= {two[1] for two in re.finditer(r" (?=([A-Z]{5,7}/[A-Z]{2}.*))", line)}  # an addressee beside another
        found = re.match(r"\W*(\w+)[ :/-]+(.+)", line)
        if found and _is_address_label(found[1].upper()):
            known.add(found[2])
            known |= {two[1] for two in re.finditer(r"(\w+/[A-Z ]{4,}\d*) (?=\w+/)", found[2])}  # two beside
            known |= {two[1] for two in re.finditer(r" (?=(\w+/.*))", line)}
    return "\n".join([*kept, below])


_OF_NO_ADDRESS = re.compile(r"(?:TAGS?|SUBJ(?:ECT)?|REFS?)\b")


def with_one_order(text: str) -> str:
    """HDG005 deletes a label that is written twice, of an executive order only where it has the same number."""
    text = re.sub(r"(?im)^([ \t]*\w?lassif\w{1,4}[ ]?b?y[ ]?:)[ \t]*classified by\b[ ]?:?", r"\1", text)
    text = re.sub(r"(?i)\bEO(?= ?\d{4,5}\b)", "E.O.", text)
    # as it does with the letter of a reference, but with no marking
    text = re.sub(r"(?:(?<!\()(?<!\(\s)|(?![UCSucs]\)))\b([A-Za-z])[.)]{1,2}(?:\s*\(?\1[.)]{1,2})+", r"\1.", text)
    return re.sub(
        r"(?i)(?<!:)\b((?:E\W{0,3}[O0]|OE)\W{0,3}0?(\d{4,5}))[ \t:.]*(?:(?:E\W{0,3}[O0]|OE)\W{0,3}0?\2\b[ \t:.]*)+",
        r"\1 ",
        plain(text),
    )


def with_address_labels(text: str) -> str:
    """HDG005 writes FM, TO and INFO in capitals, and for a word that is a slip away from FROM or INFO."""
    above, below = heading_and_body(plain(text))

    def right(found: re.Match[str]) -> str:
        written = found[0].strip()
        letters = "".join(filter(str.isalnum, written))
        if letters != written:  # "IN.O", "I:NFO"
            return "INFO" if len(letters) > 2 and alike(letters, "INFO") else found[0]
        names = {"FM": "FM", "TO": "TO", "FROM": "FM", "INFO": "INFO"}
        slip = letters.isupper() and next((label for name, label in names.items() if alike(letters, name)), None)
        slip = slip if not _SUBJECT_ABOVE.search(above, 0, found.start()) else None
        return slip or names.get(letters.upper(), found[0])

    above = re.sub(r"(?m)^I(?:[^\w\s]?[NFO]){1,3}[^\w\s]?(?=[ \t]+\S)", right, above)
    return (
        re.sub(
            r"(?m)^[ \t]*(?:(?:fm|to)(?=[ \t]+\S)|[A-Z]{2,5}(?=[ \t]+[A-Z])|[A-Za-z]{2,5}(?=[ \t]+[A-Z]{2}))",
            right,
            above,
        )
        + below
    )


_SUBJECT_ABOVE = re.compile(r"\bS?UB[A-Z]{0,5}:[^\n]{40,}\n\Z")  # a long one, which goes on below: "PLEASE\nNFO A"


def with_authority_labels(text: str) -> str:
    """HDG005 writes the labels within the lines on classification: "E.O. 12958: DCEL: 1/1/2010", "RASON: 1.4".

    They go on below the first of them, down to a gap or another label.
    """
    above, below = heading_and_body(plain(text))

    def right(found: re.Match[str]) -> str:
        written = " ".join(found[1].upper().replace("0", "O").split())
        near = [name for name in _AUTHORITY if alike(written, name) or alike(written, name.replace(" ", ""))]
        nearest = max(near, key=partial(_likeness, written)) if near else _FIRST  # REASONS is near to REASON
        other = _likeness(written, _FIRST) >= _likeness(written, nearest)
        other = other or set(written[-2:]).isdisjoint(nearest[-2:])  # "Declassify FM"
        return found[0] if other else f"{nearest}:"

    def spelled(line: str) -> str:
        return _BARE_REASON.sub(_reason, _INNER_LABEL.sub(right, line))

    lines, on_classification = list[str](), False
    for line in above.split("\n"):
        goes_on = on_classification and line.strip() and not _OTHER_ELEMENT.match(line)
        on_classification = bool(goes_on or _is_on_classification(line))
        lines.append(spelled(line) if on_classification else line)
    named = (spelled(line) if _names_authority(line) else line for line in below.split("\n"))
    return "\n".join(lines) + "\n".join(named)


_BARE_REASON = re.compile(r"\b([A-Za-z]{4,6})[ \t]*:?(?=[ \t]{1,3}1\.[45])")


def _reason(found: re.Match[str]) -> str:
    """The label for one a slip away from it, that has no colon: "Jane Roe, eason 1.4"."""
    word = found[1].upper()
    return "REASON:" if word != "REASON" and alike(word, "REASON") else found[0]


def _likeness(one: str, two: str) -> float:
    return SequenceMatcher(None, one, two).ratio()


def _is_on_classification(line: str) -> bool:
    return bool(_ON_CLASSIFICATION.search(line)) or _names_authority(line)


def _names_authority(line: str) -> bool:
    """Whether the line begins with a label of classification, which one below a lone number may, too."""
    found = _BEFORE_COLON.match(line)
    written = "".join(found[1].upper().split()) if found else ""
    return any(alike(written, name) for name in ("CLASSIFIEDBY", "DERIVEDFROM", "DECLASSIFYON"))


_AUTHORITY = ("DECL", "REASON", "REASONS", "DECLASSIFY ON", "DERIVED FROM")
_FIRST = "CLASSIFIED BY"  # which no label within a line is
_INNER_LABEL = re.compile(
    r"\b(?!(?:for|FOR) )((?:D/(?=(?i:classif)))?"
    r"[A-Za-z0]{3,12}(?: +[A-Za-z0]{1,5})?)(?:[ \t]*[:;]|(?= +(?:\d{1,2}[/.-]\d|\d{8}|OADR|X\d)))"
)
_BEFORE_COLON = re.compile(r"[ \t]*([A-Za-z0-9 ]{6,16}):")
_OTHER_ELEMENT = re.compile(r"[ \t]*(?:TAGS?|S?UBJ|REF|FM|TO|INFO)", re.IGNORECASE)
_ON_CLASSIFICATION = re.compile(r"\d{4,5}|ssif|ified ?by|erived|\bE\.?O\b", re.IGNORECASE)


def with_whole_years(text: str) -> str:
    """CLS008 writes the year of a date in four figures in the lines on classification: "DECL: 7/1/19"."""
    above, below = heading_and_body(plain(text))
    lines = above.split("\n")
    return (
        "\n".join(_SHORT_YEAR.sub(r"\g<1>20\2", line) if _ON_DURATION.search(line) else line for line in lines) + below
    )


_SHORT_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?)(\d\d)(?![\d/-])")
_ON_DURATION = re.compile(
    r"\b(?:DE\w{2,9}|ECL|DCL|DEL|EDCL|DCEL)|(?<![A-Za-z])(?:E\W{0,3}[O0]|OE)\W{0,3}\d{4,5}\b", re.IGNORECASE
)


def with_sections(text: str) -> str:
    """TRN008 writes SECTION for a word that is a slip or two away from it, before the numbers of a section."""

    def right(found: re.Match[str]) -> str:
        return "SECTION" if alike(found[0].upper(), "SECTION") else found[0]

    return re.sub(r"(?i)\b[a-z]{4,9}(?=[ \t]+\d{1,3}[ \t]+OF[ \t]+\d)", right, plain(text))


def with_commas(text: str) -> str:
    """TAG006 writes a comma or a space for "and" or "&" between two tags, but not among words in parentheses."""

    def parted(line: str) -> str:
        pieces = re.split(r"(\([^()]*[ ,][^()]*\))", line)
        return "".join(piece if at % 2 else _AND.sub(r"\1 ", piece) for at, piece in enumerate(pieces))

    text = re.sub(
        r"(?i)(?<=[A-Z]{2})[ \t]*[,;/.]?\n?[ \t]*(\bAND|&)[ \t]*\n[ \t]*(?=[A-Z]{2,4}\b)", r" \1 ", plain(text)
    )
    return with_tags(re.sub(r"(?i)(?<=[A-Z]{2})\s*\n\s*(?=(?:AND\b|&))", " ", text), parted)


_AND = re.compile(
    r"\b(?!THE\b)([A-Z]{2,4})\s*[,;/.]?\s*(?:\bAND\b|&{1,2})\s*[,;/]?\s*(?=[(\[]?(?!THE\b)[A-Z]{2,4}\b)", re.IGNORECASE
)


def with_new_tags(text: str, renamed: Mapping[str, str]) -> str:
    """TAG003 writes the tag that its fix names for a retired one."""
    return with_tags(text, lambda line: re.sub(r"\w+", lambda found: renamed.get(found[0].lower(), found[0]), line))


def with_whole_names(text: str) -> str:
    """TAG004 removes no name of a person, so that one in parentheses is a single word, as is "UNHRC-1"."""
    return with_tags(plain(text), lambda line: _NAME.sub(lambda found: f" {''.join(split(found[0]))} ", line))


_NAME = re.compile(r"\([A-Za-z' -]+,[^()\n]*\)|\b[A-Za-z]{1,5}-\d{1,2}\b")


def without_second_references(text: str) -> str:
    """REF007 deletes a message that is listed above, with its letter; leading zeros do not count."""
    above, below = heading_and_body(plain(text))
    known = set[tuple[str, str]]()

    def first(found: re.Match[str]) -> str:
        message = (found[1][:4], found[2])  # UNVIE is UNVIENNA
        if message in known:
            return " "
        known.add(message)
        return found[0]

    return re.sub(r"(?i)\b(\d{1,8})\s+and \1\b", r"\1", _MESSAGE.sub(first, above)) + below


FORMS: dict[str, Callable[[str], str]] = {
    "TAG010": without_markup_of_tags,  # first, since TXT008 keeps the address of a link
    "TXT008": without_markup,
    "TRN008": with_sections,
    "TAG006": with_commas,
    "TAG004": with_whole_names,
    "PAR007": without_zeros,
    "CLS008": with_whole_years,
    "CLS014": with_whole_sbu,
    "HDG006": with_precedences,
    "HDG007": without_second_addressees,
    "HDG005": lambda text: with_authority_labels(with_address_labels(with_one_order(text))),
    "REF007": without_second_references,
}
"""By the code of a rule: the text in a form that is the same before and after its fixes."""


def keeps_tags(before: Sequence[str], after: Sequence[str], codes: frozenset[str], new: Counter[str]) -> bool:
    """Whether the words of the TAGS say the same: in the same order, unless TAG011, which orders them, offered a fix.

    TAG006 splits words into tags, of which the new ones may look like labels (ETRDFM), and TAG004 removes a tag that is
    left above.
    """
    if "TAG006" in codes:
        if _is_cut(before, after):
            return True
        tags = {word for word in (*after, *new) if _is_tag(word)}
        before, after = ([piece for word in each for piece in _made_of(word, tags)] for each in (before, after))
        split = Counter(piece for piece in before if piece in new)
        same = set(split) == set(new) if "TAG004" in codes else split == new
        before = [piece for piece in before if piece not in new] if same else before
    if "TAG004" in codes:
        before, after = (_without_second(each) for each in (before, after))
    return sorted(before) == sorted(after) if "TAG011" in codes else list(before) == list(after)


def _is_cut(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the words are the same but for those that are cut into tags, in whatever way of several."""
    left = list(after)
    for word in before:
        pieces = list[str]()
        while left and len("".join(pieces)) < len(word):
            pieces.append(left.pop(0))
        if "".join(pieces) != word or (len(pieces) > 1 and not all(map(_is_tag, pieces))):
            return False
    return not left


def _without_second(words: Sequence[str]) -> list[str]:
    """The words less each tag that is among those before it."""
    return [word for at, word in enumerate(words) if not (_is_tag(word) and word in words[:at])]


def keeps_whole(before: Said, after: Said, codes: frozenset[str]) -> bool:
    """Whether the words of the heading are all there in their order: which of them are TAGS is only a reading.

    A label in a line comes to start one, or the letters at a label ("SUBJ CT:") to be read behind it. HDG002 moves
    elements, so that only how often each line is there is the same.
    """
    kept, letters = _without(after.whole, before.whole), Counter("".join(after.whole)) - Counter("".join(before.whole))
    if not kept and not letters - before.labels:
        return True
    return moves_elements(before, after, codes)


def moves_elements(before: Said, after: Said, codes: frozenset[str]) -> bool:
    """Whether all lines of the heading, each with its label, are the same in another order: HDG002 moves them.

    Where HDG005 spells labels, a line may have got the one that it had no more than the letters of. Elements that
    are written as they were say the same, whatever this module takes for a label in them.
    """
    if "HDG002" in codes and _has_lines(after, before, parted="HDG005" in codes):
        return True
    tags, tags_after = _parted_lines(before, after, codes)
    lines, lines_after = before.lines, after.lines
    if "HDG005" in codes:
        lines_after = tuple(line[1:] if line[1:] in lines else line for line in lines_after)
    return "HDG002" in codes and _consists_of((*lines_after, *tags_after), (*lines, *tags))


def _has_lines(after: Said, before: Said, *, parted: bool) -> bool:
    """Whether the heading has the elements that it had, letter for letter; one that was parted as its two parts."""
    lost, new = before.written - after.written, after.written - before.written
    if not parted:
        return not lost and not new
    for line in list(lost.elements()):
        parts = next(([one, two] for one in new for two in new if one + two == line), [])
        new, lost = new - Counter(parts), lost - Counter([line] if parts else [])
    return not lost and not new


def keeps_values(before: Said, after: Said, *, moved: bool = False) -> bool:
    """Whether each label has the words that it had, as far as both texts have the same words and the same labels.

    `moved` says whether elements may have changed places. What is lost or new is a fault for others to tell.
    """
    words, words_after = before.heading_in_order, after.heading_in_order
    if words == words_after or (moved and _consists_of(after.labeled, before.labeled)):
        return True
    return sorted(words) != sorted(words_after) if moved else _parts(words) != _parts(words_after)


def _parts(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words in order, and the labels, in capitals, by name."""
    return [word for word in words if not word.isupper()], sorted(filter(str.isupper, words))


def regrouped(before: Said, after: Said, *, last: bool = False) -> tuple[tuple[Sequence[str], Sequence[str]], ...]:
    """The heading and the tags of both, without words of the tags of the one that are in the heading of the other.

    Where a label comes to start a line, these are the same words, read with another element: the first that is such a
    word, or the last.
    """
    (above, tags), (above_after, tags_after) = ((list(one.heading), list(one.tags)) for one in (before, after))
    for one, two in ((above, tags_after), (above_after, tags)):
        other = Counter(before.heading if one is above_after else after.heading)
        for word in (Counter(one) - other & Counter(two)).elements():
            if word in one and word in two:
                for words in (one, two):
                    del words[len(words) - 1 - words[::-1].index(word) if last else words.index(word)]
    return (above, tags), (above_after, tags_after)


def _without(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """Those of the others that the words do not have, in the same order."""
    found = iter(words)
    return [word for word in others if word not in found]


def _made_of(word: str, pieces: set[str]) -> list[str]:
    """The shorter pieces that the word consists of, as many as can be, or the word itself where it has others."""
    ways = {0: list[str]()}
    for at in range(len(word)):
        for piece in sorted(pieces) if at in ways else ():
            end = at + len(piece)
            if word.startswith(piece, at) and piece != word and len(ways.get(end, ())) <= len(ways[at]):
                ways[end] = [*ways[at], piece]
    return ways.get(len(word), [word])


def _is_tag(word: str) -> bool:
    if re.fullmatch(r"\d[a-z]|[a-z]{1,5}\d{1,2}", word):  # "3G", and "UNHRC-1" with its name whole
        return True
    return word.isalpha() and _SHORTEST_TAG <= len(word) <= _LONGEST_TAG


def keeps_heading(before: Sequence[str], after: Sequence[str], codes: frozenset[str]) -> bool:
    """Whether the other words of the heading are the same in the same order, but for a precedence.

    HDG006 writes one for a word that is a slip away from it.
    """
    if list(before) == list(after):
        return True
    lost, new = Counter(before) - Counter(after), Counter(after) - Counter(before)
    return (
        "HDG006" in codes
        and bool(lost)
        and lost.total() == new.total()
        and all(right in _PRECEDENCES for right in new)
        and all(any(alike(wrong, right) for right in new) for wrong in lost)
    )


def moves_lines(before: Said, after: Said, codes: frozenset[str]) -> bool:
    """Whether the lines of the heading, but for those of the TAGS, are the same in another order: HDG002 moves them."""
    if "HDG002" in codes and _has_lines(after, before, parted="HDG005" in codes):
        return True
    moved = _consists_of(after.lines, before.lines) or _consists_of(before.lines, after.lines)  # HDG005 may part one
    return "HDG002" in codes and moved


def moves_tags(before: Said, after: Said, codes: frozenset[str]) -> bool:
    """Whether the lines of TAGS, of which there are several, are the same in another order; TAG006 may split words."""
    tags, tags_after = _parted_lines(before, after, codes)
    return "HDG002" in codes and _consists_of(tags_after, tags)


def _parted_lines(before: Said, after: Said, codes: frozenset[str]) -> Iterator[list[list[str]]]:
    """The lines of TAGS of both: as tags, where TAG006 may split words, in the order of TAG011, and each tag once.

    The last is for TAG004, which leaves one.
    """
    tags = {word for line in after.lines_of_tags for word in line if _is_tag(word)} if "TAG006" in codes else set[str]()
    new = after.named_tags - before.named_tags if "TAG006" in codes else Counter[str]()
    for one in (before, after):
        lines = [[piece for word in line for piece in _made_of(word, tags | {*new})] for line in one.lines_of_tags]
        if one is before and Counter(piece for line in lines for piece in line if piece in new) == new:
            lines = [[piece for piece in line if piece not in new] for line in lines]  # which name a label: ETRDTO
        lines = [sorted(line) for line in lines] if "TAG011" in codes else lines
        yield [_without_second(line) for line in lines] if "TAG004" in codes else lines


def _consists_of(lines: Sequence[Sequence[str]], others: Sequence[Sequence[str]]) -> bool:
    """Whether the words are those of the other lines, each whole and once: a fix may wrap or join lines by the way."""
    words, left = [word for line in lines for word in line], sorted(others, key=len, reverse=True)
    while words:
        found = next((line for line in left if words[: len(line)] == list(line)), None)
        if found is None:
            return False
        left.remove(found)
        words = words[len(found) :]
    return not left
