"""What the safe fixes of each rule may do to the words of a text, and why it is right.

A fix that no entry speaks of may change nothing that is counted. An entry holds only where the rule offered a safe fix.
"""

import html
import re
from collections import Counter
from collections.abc import Callable, Sequence

from .said import OPENING, Said, alike, heading_and_body, with_tags
from .wording import MARKING, plain

_HTML = (
    "a abbr b big blockquote body br center cite code div em font footer h1 h2 h3 h4 h5 h6 head header hr html i img li"
    " link meta ol p pre s script small span strike strong style sub sup table tbody td th thead title tr tt u ul"
)
_TAG = re.compile(rf"</?(?:{'|'.join(_HTML.split())})(?:\s[^<>\n]{{0,600}})?\s?/?>|<!--[^<>\n]*-->", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}\d{0,2}|#\d{1,6}|#x[\dA-Fa-f]{1,5});")
_LINK = re.compile(r"\[([^\[\]\n]*)\]\(([^()\s]*)\)")
_TOUCHED_LABEL = re.compile(r"^([ \t]*(?:SUBJ(?:ECT)?|TAGS?|REF))(?=[<\[])", re.MULTILINE)
_AROUND_TAG = re.compile(r"<[^<>\n]*>|[*_`#~<>]")
_MESSAGE = re.compile(r"(?:\bREF:\s*)?(?:\b[A-Z]\s?[.:)]\s*)?(?:\b\d{2} )?\b([A-Z]{4,}) ?0*(\d{1,8})\b(?: \(NOTAL\))?")
_PRECEDENCES = ("flash", "immediate", "priority", "routine")
_SHORTEST_TAG, _LONGEST_TAG = 2, 4


def without_markup(text: str) -> str:
    """TXT008 takes out tags that HTML has, writes entities out, and keeps the words and the address of a link.

    A bare label that the markup touches becomes no word with what is in it, since HDG005 writes its colon first.
    """
    text = _TOUCHED_LABEL.sub(r"\1: ", text)
    return _LINK.sub(_words_of_link, _TAG.sub("", _ENTITY.sub(lambda found: _written_out(found[0]), plain(text))))


def _written_out(entity: str) -> str:
    return html.unescape(entity).replace("\xa0", " ")


def _words_of_link(found: re.Match[str]) -> str:
    address = found[2].removeprefix("mailto:")
    return found[1] if address.startswith("#") or address == found[1] else f"{found[1]} ({address}) "


def without_markup_of_tags(text: str) -> str:
    """TAG010 removes what is around a tag: tags of HTML, brackets, stars, the address of a link, entities."""

    def bare(line: str) -> str:
        written = _ENTITY.sub(lambda found: _written_out(found[0]).replace("&", " "), line)
        return _AROUND_TAG.sub(" ", _LINK.sub(r" \1 ", written))

    return with_tags(plain(text), bare)


def without_zeros(text: str) -> str:
    """PAR007 writes "03." as "3.", which is the same number."""
    return OPENING.sub(lambda found: re.sub(r"\b0+(?=\d)", "", found[0]), plain(text))


def with_whole_sbu(text: str) -> str:
    """CLS014 writes (SB) as (SBU), and (CON) as (C): no other marking has these letters; and "(C))" as "(C)"."""
    text = re.sub(r"(?i)[(\[{]\s*CON\s*[)\]}]", "(C)", plain(text))
    text = re.sub(rf"({MARKING})[)\]}}]", r"\1", text)
    return re.sub(r"[(\[{]S?SB ?[A-Za-z]?U?\s*[)\]}]", "(SBU)", text)


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
    lines = dict.fromkeys(" ".join(line.split()) for line in above.split("\n"))
    beginnings = (re.match(r"(\w+)[ :/]+(.+)", line) for line in lines)
    labelled = {found[2] for found in beginnings if found and _is_address_label(found[1].upper())}
    labelled |= {found[1] for line in labelled if (found := re.match(r"(\w+/[A-Z ]{4,}\d*) \w+/", line))}  # two beside
    labelled |= {line for line in lines if "/" in line and any(other.endswith(f" {line}") for other in lines)}
    kept = [line for line in lines if line not in labelled]
    return "\n".join([*kept, below])


def with_one_order(text: str) -> str:
    """HDG005 deletes a label that is written twice, of an executive order only where it has the same number."""
    # as it does with the letter of a reference, but with no marking
    text = re.sub(r"(?:(?<!\()|(?![UCSucs]\)))\b([A-Za-z])[.)](?:\s*\(?\1[.)])+", r"\1.", text)
    return re.sub(
        r"(?i)(?<!:)\b((?:E\W{0,3}[O0]|OE)\W{0,3}0?(\d{4,5}))[\s:.]*(?:(?:E\W{0,3}[O0]|OE)\W{0,3}0?\2\b[\s:.]*)+",
        r"\1 ",
        plain(text),
    )


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
    "TXT008": without_markup,
    "TAG010": without_markup_of_tags,
    "PAR007": without_zeros,
    "CLS014": with_whole_sbu,
    "HDG006": with_precedences,
    "HDG007": without_second_addressees,
    "HDG005": with_one_order,
    "REF007": without_second_references,
}
"""By the code of a rule: the text in a form that is the same before and after its fixes."""


def keeps_tags(before: Sequence[str], after: Sequence[str], codes: frozenset[str]) -> bool:
    """Whether the words of the TAGS say the same: in the same order, unless a rule on them offered a fix.

    TAG006 splits words into tags, TAG004 removes a tag that is left elsewhere, TAG003 writes another tag for a retired
    one, TAG010 removes what is around a tag, and TAG011 orders them.
    """
    if not codes & {"TAG003", "TAG004", "TAG006", "TAG010", "TAG011"}:
        return list(before) == list(after)
    if "TAG006" in codes:  # it writes a comma for the word
        before, after = ([word for word in each if word != "and"] for each in (before, after))
    lost, new = Counter(before) - Counter(after), Counter(after) - Counter(before)
    if not codes & {"TAG003", "TAG004"} and Counter("".join(before)) != Counter("".join(after)):
        return False
    if codes & {"TAG004", "TAG006"}:
        kept, old = set(after), list(lost)
        lost = Counter({word: many for word, many in lost.items() if not _made_of(word, kept)})
        new = Counter({word: many for word, many in new.items() if not any(word in whole for whole in old)})
    if "TAG003" in codes:
        lost, new = (Counter({word: many for word, many in each.items() if not _is_tag(word)}) for each in (lost, new))
    return not lost and not new


def keeps_whole(before: Said, after: Said, codes: frozenset[str]) -> bool:
    """Whether the words of the heading are all there in their order: which of them are TAGS is only a reading.

    A label in a line comes to start one, or the letters at a label ("SUBJ CT:") to be read behind it. HDG002 moves
    elements, so that only how often each word is there is the same.
    """
    kept, letters = _without(after.whole, before.whole), Counter("".join(after.whole)) - Counter("".join(before.whole))
    if not kept and not letters - before.labels:
        return True
    return "HDG002" in codes and Counter(before.whole) == Counter(after.whole)


def regrouped(before: Said, after: Said) -> tuple[tuple[Sequence[str], Sequence[str]], ...]:
    """The heading and the tags of both, without words of the tags of the one that are in the heading of the other.

    Where a label comes to start a line, these are the same words, read with another element.
    """
    (above, tags), (above_after, tags_after) = ((list(one.heading), list(one.tags)) for one in (before, after))
    for one, two in ((above, tags_after), (above_after, tags)):
        other = Counter(before.heading if one is above_after else after.heading)
        for word in (Counter(one) - other & Counter(two)).elements():
            if word in one and word in two:
                one.remove(word)
                two.remove(word)
    return (above, tags), (above_after, tags_after)


def _without(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """Those of the others that the words do not have, in the same order."""
    found = iter(words)
    return [word for word in others if word not in found]


def _made_of(word: str, pieces: set[str]) -> bool:
    """Whether the word consists of nothing but these."""
    return not word or any(_made_of(word[len(piece) :], pieces) for piece in pieces if piece and word.startswith(piece))


def _is_tag(word: str) -> bool:
    return (word.isalpha() or re.fullmatch(r"\d[a-z]", word) is not None) and _SHORTEST_TAG <= len(word) <= _LONGEST_TAG


def keeps_heading(before: Sequence[str], after: Sequence[str], codes: frozenset[str]) -> bool:
    """Whether the other words of the heading are the same in the same order, but for what these rules are for.

    HDG002 moves elements, and HDG006 writes a precedence for a word that is a slip away from it.
    """
    if list(before) == list(after):
        return True
    lost, new = Counter(before) - Counter(after), Counter(after) - Counter(before)
    if not lost and not new:
        return "HDG002" in codes
    return (
        "HDG006" in codes
        and lost.total() == new.total()
        and all(right in _PRECEDENCES for right in new)
        and all(any(alike(wrong, right) for right in new) for wrong in lost)
    )
