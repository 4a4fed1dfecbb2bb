"""Signs of classified text wherever they are: markings of list items, cells and headings, inline markings, banners.

A marking with controls, such as (S//NF), is one anywhere. A letter alone in brackets may count items, or be a plural or
a copyright sign, so it is one only where markings are written: at the beginning of a line or of a list item, after the
words that head a line, behind a sentence, in a cell of a table, at the end of a heading or of a paragraph. It is none
where other letters are in such places of the paragraph, as those of parties are: "Ann Roe (S)" above "Jon Doe (M)".
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from cablelint import Cable, Level, NamedTuple, Span, compiled, once_per_cable
from cablelint.rules.classification._explained_letters import is_explained, is_supposed
from cablelint.rules.classification._letters_in_names import is_in_name
from cablelint.rules.classification._level_words import level_words
from cablelint.rules.classification._quotation_signs import is_of_quotation
from cablelint.rules.classification._sign_places import Position, is_underlined, position
from cablelint.rules.classification._subject_signs import subject_signs

_LEVELS: dict[str, Level] = {
    "C": "CONFIDENTIAL",
    "NC": "CONFIDENTIAL",
    "CONFIDENTIAL": "CONFIDENTIAL",
    "S": "SECRET",
    "NS": "SECRET",
    "SECRET": "SECRET",
    "TS": "TOP SECRET",
    "CTS": "TOP SECRET",
    "TOPSECRET": "TOP SECRET",
}
_OF_NATO = ("NC", "NS")  # North Carolina and Nova Scotia are too
_NEIGHBORS = {"C": "BD", "S": "RT"}  # the letters next to one that may count items
_NO_CODES = frozenset("ABCSU")  # letters that mark portions, or open any list
_NEAR_CHARS = 240  # between the codes of a list
_BEFORE_LETTERS = frozenset(
    "section subsection article paragraph para copyright degrees temperature celsius category class type grade cable "
    "telegram message reftel ref memo memorandum document report letter file".split()
)
_NAME = r"TS|S|C|SECRET|CONFIDENTIAL|TOP SECRET"
_FULL_CONTROL = (
    r"(?:NOFORN|ORCON|PROPIN|IMCON|RELIDO|EXDIS|NODIS|LIMDIS|CNWDI|WNINTEL|NOCONTRACT|NF|OC|FGI|HCS|FRD"
    r"|REL[ \t]+[A-Z]{2})"
)
_CONTROL = rf"(?:{_FULL_CONTROL}|REL|SI|TK|SCI|RD|WN|IMC|XD|ND|(?:PR|DS)(?=[ \t]?[/,]))"
_CONTROLLED = compiled(
    rf"[(\[{{<][ \t]{{0,2}}(?P<level>{_NAME})[ \t]{{0,2}}"
    rf"(?:/[ \t]?{_CONTROL}|//[ \t]?(?:{_CONTROL}|PR|DS)|[-,\\][ \t]{{0,2}}{_FULL_CONTROL}"
    r"|[-–:,][ \t]{0,2}(?i:entire)[ \t](?i:para)"
    rf"|[)\]][ \t]?[(\[]{_FULL_CONTROL})"
    r"(?:(?<=para)|(?![a-z]))[^()\[\]{}<>\r\n]{0,60}+(?:\r?\n[^()\[\]{}<>\r\n]{1,60}+)?[)\]}>]"
)
_COUNTRIES = (
    "AUS|BEL|CAN|CZE|DEU|DNK|ESP|EST|FIN|FRA|GBR|GRC|HUN|ISL|ISR|ITA|JPN|KOR|LTU|LUX|LVA|NLD|NOR|NZL|POL|PRT|ROU|SVK"
    "|SVN|SWE|TUR"
)
_OF_OTHERS = compiled(
    r"\((?://(?:[A-Z]{3,4} )?(?P<level>CTS|TS|NC|NS|C|S)"
    rf"|(?:NATO|EU|UK|COSMIC|{_COUNTRIES})[- /](?P<other>TOP SECRET|TS|S|C|SECRET|CONFIDENTIAL)"
    r"|(?P<small>ts|s|c)[ \t]?//?[ \t]?(?:nf|noforn|oc|orcon|fgi|rel|nodis|exdis)(?![a-z])[^()\r\n]{0,30})\)"
)
_UNBRACKETED = compiled(
    r"(?<![\w/.,'’(\[{<-])(?P<level>TS|S|C)"
    r"(?://?(?:NF|NOFORN|OC|ORCON)|//?REL(?: TO(?: [A-Z]{3,4},?){1,8})?|//(?:SI|TK|HCS|RD|FRD|FGI)(?![A-Za-z])){1,4}"
    r"(?=[ \t]*(?:[.:–—\r\n]|--?[ \t]|\Z)|[ \t]+[\"“]?[A-Z][a-z]|[ \t]+[A-Z]{3})"
)
_SLASHED = ("/NF", "/NOFORN", "/OC", "/ORCON", "/REL", "//SI", "//TK", "//HCS", "//RD", "//FRD", "//FGI")
_SMALL = compiled(r"\((?P<words>ts|s|c)\)")
_BRACKETED = compiled(
    r"[(\[{<][ \t]{0,2}(?P<words>[A-Z]|TS|NS|NC|CTS|SECRET|Secret|CONFIDENTIAL|Confidential|TOP SECRET|Top Secret)"
    r"[ \t]{0,2}[)\]}>]"
)
_CASE = (
    r"(?:\b(?!U\.)(?:[A-Z]\.[ ]?){2,4}"
    r"|\b(?i:petition|appeal|suit|case|docket|cause|application|writ|complaint))\s{1,3}\Z"
)
_YEAR_BEHIND = r"\s{0,2}(?:1[89]|20)\d\d(?!\d)"
_CASE_NUMBER = r"\s{1,3}(?i:nos?)\b\.?\s{0,3}\d"
_LINE_BEGUN = compiled(r"(?:[a-z]{4,20}[.!?][ \t]*\r?\n[ \t]*|\n[ \t]*(?:--?|\*)[ \t]*)\Z")
_CITED = r"(?i:\d(?:\((?:[a-z]|\d{1,3}|[ivx]{1,4})\)){1,5})\s{1,3}\Z"  # "section 212(a)(3)", which goes on with "(C)"
_REFERENCE = r"\b[Rr](?:ef|EF) \([A-Z]\)"
_LIST_CHARS = 2_000  # above an item, in which the first one is
_SENTENCE_CHARS = 60  # behind a sign in which its sentence begins
_TAG_REACH_CHARS = 300  # in which a tag of HTML is closed again


class ClassifiedSign(NamedTuple):
    """A sign of classified text: its place and its level."""

    span: Span
    level: Level


class _Letters(NamedTuple):
    """Letters or a word alone in brackets, and where they are written."""

    span: Span
    words: str
    position: Position


def classified_signs(cable: Cable) -> Iterator[ClassifiedSign]:
    """Give the signs in the SUBJECT and below the heading, in no order; some may be markings of paragraphs too."""
    for place in [cable.body] + ([cable.subject.span] if cable.subject else []):
        for at in _brackets(cable, place):
            found = _CONTROLLED.match(cable.text, at, place.end) or _OF_OTHERS.match(cable.text, at, place.end)
            if found and not is_supposed(cable, Span(*found.span())):
                yield ClassifiedSign(Span(*found.span()), level_of(found[found.lastgroup or "level"]))
        for span, words in level_words(cable.text, place):
            yield ClassifiedSign(span, level_of(words))
        if any(letters in cable.text_at(place) for letters in _SLASHED):
            for bare in _UNBRACKETED.finditer(cable.text, *place):
                if position(cable.text, Span(*bare.span())) in ("start", "sentence", "end"):
                    yield ClassifiedSign(Span(*bare.span()), level_of(bare["level"]))
    for span, words in subject_signs(cable):
        yield ClassifiedSign(span, level_of(words))
    for one in (*_bare(cable), *_small(cable)):
        yield ClassifiedSign(one.span, level_of(one.words))


@once_per_cable
def _brackets(cable: Cable, place: Span) -> Sequence[int]:
    """Give the offsets of opening brackets; finding them so costs less than looking with expressions."""
    found = []
    for bracket in "([{<":
        at = cable.text.find(bracket, *place)
        while at >= 0:
            found.append(at)
            at = cable.text.find(bracket, at + 1, place.end)
    return found


def level_of(words: str) -> Level:
    """Return the level that the words or letters of a marking name."""
    return _LEVELS["".join(words.upper().split())]


def is_no_marking(cable: Cable, span: Span) -> bool:
    """Return whether the letter that opens a paragraph is a code of a list, "1. (S) Socialists", or a copyright's."""
    words = cable.text_at(span).strip("()")
    if words not in _NEIGHBORS:
        return False
    return (words == "C" and _is_dated(cable.text, span)) or _is_near(
        cable, _Letters(span, words, "start"), codes_of(cable)
    )


def _bare(cable: Cable) -> Iterator[_Letters]:
    """Give the letters and words alone in brackets that are where markings are written."""
    signs = [one for one in _bracketed(cable) if one.words.upper().replace(" ", "") in _LEVELS]
    if not signs:
        return
    items, codes = _listed_letters(cable), codes_of(cable)
    for one in signs:
        coded = len(one.words) == 1 and _is_near(cable, one, codes)
        counts = one.words in items and (one.position == "start" or _has_next(cable, one.words))
        counts = counts or (one.position == "start" and one.words == "C" and _follows_first_item(cable, one.span))
        if counts and one.position == "end" and is_underlined(cable.text, one.span.end):
            counts = False  # behind a heading
        if counts and _is_behind_sentence(cable, one) and _opens_item(cable, one.words):
            counts = False  # its item is somewhere else
        law = _is_of_a_law(cable, one.span) and not (one.position == "cell" and _is_before_year(cable.text, one.span))
        other = coded or counts or law or is_in_name(cable.text, one.span) or is_explained(cable, one.span)
        if not other or is_of_quotation(cable, one.span):
            yield one


def _small(cable: Cable) -> Iterator[_Letters]:
    """Give small letters alone in brackets behind a sentence, where no others count items.

    That is so in "They fell. (s) He knew".
    """
    for at in _brackets(cable, cable.body):
        found = _SMALL.match(cable.text, at, cable.body.end)
        if found is None or _counts_items(cable, found["words"]):
            continue
        span = Span(*found.span())
        words = cable.text[span.end : span.end + _SENTENCE_CHARS].split()[:2]
        told = len(words) == 2 and words[1].islower()  # and no "(c) Reuters 2009"
        told |= found["words"] != "c" and words[:1] != [] and words[0][0].islower()
        where = position(cable.text, span)
        begun = where == "start" and _LINE_BEGUN.search(cable.text[max(0, at - _SENTENCE_CHARS) : at])
        if told and (where == "sentence" or begun) and not _is_of_a_law(cable, span):
            yield _Letters(span, found["words"], "sentence")


@once_per_cable
def _counts_items(cable: Cable, letters: str) -> bool:
    """Return whether a small letter next to this one, or the first of all, counts an item anywhere in the text."""
    if letters == "ts":
        return False
    beside = f"a{_NEIGHBORS.get(letters.upper(), '').lower()}"
    return compiled(rf"(?<![^\W_])[{beside}]\)|\n[{beside}]\. ").search(cable.text, *cable.body) is not None


@once_per_cable
def _bracketed(cable: Cable) -> tuple[_Letters, ...]:
    """Return the letters and words alone in brackets that are where markings are written, levels or not."""
    found = []
    for at in _brackets(cable, cable.body):
        match = _BRACKETED.match(cable.text, at, cable.body.end)
        if match is None:
            continue
        span, words = Span(*match.span()), match["words"]
        where = position(cable.text, span) or _in_full(cable.text, span, words)
        where = where or ("end" if is_of_quotation(cable, span) else None)
        tag = match[0][0] == "<" and "</" in cable.text[span.end : span.end + _TAG_REACH_CHARS]
        if where and not tag and (where == "start" or words not in _OF_NATO):
            found.append(_Letters(span, words, where))
    return tuple(sorted(found))


def _in_full(text: str, span: Span, words: str) -> Position | None:
    """Return the place of a level in capitals, in brackets before a colon: "the levels (SECRET):"."""
    return "end" if len(words) > len("CTS") and words.isupper() and text[span.end : span.end + 1] == ":" else None


@once_per_cable
def codes_of(cable: Cable) -> dict[Position, tuple[int, ...]]:
    """Return where letters are that are no levels, by what kind of place it is: (M) and (L)."""
    codes: dict[Position, list[int]] = {}
    for one in _bracketed(cable):
        if len(one.words) == 1 and one.words not in _NO_CODES:
            codes.setdefault(one.position, []).append(one.span.start)
    return {where: tuple(starts) for where, starts in codes.items()}


def _is_near(cable: Cable, sign: _Letters, codes: Mapping[Position, Sequence[int]]) -> bool:
    """Return whether a code is in such a place of the same paragraph, or of a list: (S) near (M) and (L)."""
    starts = codes.get(sign.position, ())
    index = bisect_right(starts, sign.span.start)
    beside = starts[max(index - 1, 0) : index + 1]
    own = cable.paragraph_at(sign.span.start)
    return any(abs(code - sign.span.start) < _NEAR_CHARS or cable.paragraph_at(code) == own for code in beside)


def _listed_letters(cable: Cable) -> frozenset[str]:
    """Return the letters that may count items, since the one before or after it does: (R), (S), (T)."""
    body = _without_references(cable)
    return frozenset(letter for letter, beside in _NEIGHBORS.items() if _counts(body, letter, beside))


@once_per_cable
def _without_references(cable: Cable) -> str:
    """Return the body less the letters of references, "ref (B)", which count no items."""
    body = cable.text_at(cable.body)
    return compiled(_REFERENCE).sub("", body) if "ef (" in body or "EF (" in body else body


@once_per_cable
def _has_next(cable: Cable, letter: str) -> bool:
    """Return whether a letter next to this one is in brackets somewhere: "(S) for sardines and (T) for tuna"."""
    return any(f"({other})" in _without_references(cable) for other in _NEIGHBORS.get(letter, ""))


def _is_behind_sentence(cable: Cable, sign: _Letters) -> bool:
    """Return whether a sentence ends on the line before the letter, "AT NIGHT. (C) HE"."""
    return cable.text[max(0, sign.span.start - 9) : sign.span.start].rstrip(' \t"”')[-1:] in (".", "?", "!")


@once_per_cable
def _opens_item(cable: Cable, letter: str) -> bool:
    """Return whether the letter counts an item at the beginning of another line."""
    return compiled(rf"[\r\n][ \t]*\({letter}\)[ \t]").search(cable.text, *cable.body) is not None


def _follows_first_item(cable: Cable, sign: Span) -> bool:
    """Return whether "(A)" opens a line of the same paragraph, and no sentence ends above: "(B)" is left out."""
    index = cable.paragraph_at(sign.start)
    start = cable.paragraphs[index].span.start if index is not None else sign.start
    above = cable.text[max(start, sign.start - _LIST_CHARS) : sign.start]
    return "\n(A) " in above and above.rstrip()[-1:] in (",", ";", "D")


def _counts(body: str, letter: str, beside: str) -> bool:
    """Return whether a letter next to this one counts an item, unless the letter's own item is "C."."""
    own = f"\n{letter}. " in body
    return any(f"({other})" in body or (not own and f"\n{other}. " in body) for other in beside)


def _is_of_a_law(cable: Cable, sign: Span) -> bool:
    """Return whether it is a section's, a copyright's or a case's: "212(a)(3) (C) of the act", "W.P. (C) No. 9"."""
    words = cable.text[max(sign.start - 20, 0) : sign.start]
    before = words.lower().split()
    after = cable.text[sign.end : sign.end + 10]
    if compiled(_CASE_NUMBER).match(after) and compiled(_CASE).search(words):
        return True
    if after.lstrip()[:1].islower() and compiled(_CITED).search(words):
        return True
    columns = after.startswith("  ") and bool(before)  # "Port Bell (S)   1970" is a row of a table
    dated = cable.text[sign.start + 1] in "Cc" and _is_dated(cable.text, sign) and not columns
    return (bool(before) and before[-1].strip(".,") in _BEFORE_LETTERS) or dated


def _is_before_year(text: str, sign: Span) -> bool:
    """Return whether the cell of a table that the sign opens has nothing but a year: "| (S) 2016 | 9 |"."""
    return compiled(rf"{_YEAR_BEHIND}[ \t]*\|").match(text, sign.end) is not None


def _is_dated(text: str, sign: Span) -> bool:
    """Return whether a year follows, as behind a copyright's letter: "(C) 2009", unlike the hour of "(S) 0900"."""
    return compiled(_YEAR_BEHIND).match(text, sign.end) is not None
