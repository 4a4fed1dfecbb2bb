"""The names of those who sign, on lines of their own or run into the last sentence."""

import re
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line, Span, Value
from cablelint.reading.body.closing import SKIPPED
from cablelint.reading.titles import is_title
from cablelint.reference import captions

_MAY_NAME = frozenset({"text", "more_routing", "station_call"})  # RAMIREZ and DE RUYTER look like routing
_NAME = compiled(
    r"[ \t]*(?:(?:/?[Ss]/|//|=|[(\[]?(?i:SIGNED|SGD\.?)[)\]]?:?[ ]|(?:AMB|DR|GEN|COL|MR|MRS|MS)\.[ ])[ ]{0,2})?"
    r"(?P<name>(?!U\.[ ]?S\.)(?:[A-Z]\.[ ]?){0,3}"
    r"(?:(?:S[Tt]\.|[Dd]e|[Vv][ao]n)[ ](?:(?:la|der|den)[ ])?)?[A-Z][A-Z.'’-]*[A-Z]"
    r"(?:[ \t,/&]+(?!(?:BT|N{4}|SENDS)(?![A-Z]))[A-Z][A-Z.'’-]*){0,3}"
    r"|(?:Mac|Mc|De|La|Van)[A-Z]{2,20}|(?:(?:De|Le|St\.|Van|Von)[ ])?[A-Z][a-z]+(?:[A-Z][a-z]+){0,2})"
    r"(?:,[ \t](?P<title>[A-Z][A-Za-z’' ]{2,40})|[ ]{0,2}(?:\(|--?[ ])(?P<rank>[A-Z][A-Za-z’'. ]{1,30})\)?"
    r"|(?<=[A-Z]{4})\.|[ ]?(?://|=|>)|[ ](?:BT|N{4}|SENDS))?"
    r"[ \t\f]*+[#*\\]{0,4}[ \t\f]*+(?![^\r\n])"
)
_FRAMED = (  # "** ROWE **", "<ROWE>"
    r"[ \t]*(?:[*#_~=<>-]{1,9}|&lt;)[ ]?(?P<inner>[A-Z][A-Za-z.'’ -]{2,40}?)"
    r"[ ]?(?:[*#_~=<>-]{1,9}|&gt;)[ \t]*(?![^\r\n])"
)
_FRAMES = "*#_~=<>-&"
_BEFORE_NUMBER = (  # the end of a sentence: "BY MAY 3. SMITH"
    r"(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC|PARAS?|PARAGRAPH|REF)"
)
_NO_NAME = compiled(
    r"\s*(?:END|End|UNQUOTE|UNQTE|MINIMIZE|Minimize|COMMENT|SUMMARY|NOTE|DECONTROL|BT|NNNN|UNCLAS|CONFID|SECRET|TOP|SENSITIVE|N/A|[A-Z]+\d)"
)
_FULL_NAME = r"[ \t]*(?P<name>[A-Z][a-z'’-]{1,20}(?:[ ](?:[A-Z]\.|[A-Z][A-Za-z'’-]{1,20})){1,3})[ \t]*(?![^\r\n])"
_IN_SENTENCES = frozenset(
    "ARE AT BE BEEN BUT BY FOR FROM HAD HAS HAVE HE HIM HIS IN IS IT ITS NOT OF ON OUR SHE THAT THE THEIR THEM THERE"
    " THEY THIS TO WAS WE WERE WHICH WHO WITH WOULD".split()
)
"""Words in capitals that no name has: a section may end with a short line of its text."""
_SENTENCE_ENDS = ".?!:)\"'”’"
_RUN_IN = r"[a-z].*?(?P<end>\S)[ \t]+(?P<name>[A-Z][A-Z'’-]+(?:[ \t][A-Z][A-Z'’-]+)?)[ \t]*\Z"
_RUN_IN_CAPITALS = (
    r"(?:[.?!][)\"'”’]?[ \t]{2,9}"
    rf"|(?<![A-Z])(?P<before>[A-Z0-9]{{2,20}}|{_BEFORE_NUMBER}[ ][A-Z\d])[.?!][)\"'”’]?[ ]"
    r"|\b(?:UNQUOTE|UNQTE)[.:]?[ ]{1,9})"
    r"(?P<name>(?:DE|DU|LA|LE|VAN|VON|ST\.?)[ ](?:DER[ ])?[A-Z'’-]{3,20}"
    r"|[A-Z][A-Z'’-]{3,20}(?:[ ][A-Z][A-Z'’-]{3,20})?)[ \t]*\Z"
)
_ABBREVIATIONS = frozenset(
    "ADM AMB ART ASST ATTN BRIG CAPT CDR CMDR CO COL COM CORP DEP DEPT DIR DR ETC EXT FIG FR FT GEN GOV HON INC JR LT"
    " LTD MAJ MIN MR MRS MS MSGR MT NO NOS PARA PARAS PRES PROF REF REP REPS REV SEC SECY SEN SENS SGT SR ST TEL VOL"
    " VS".split()
)  # whose period ends no sentence: "MET WITH MR. SMITH"
_NO_SURNAME = compiled(
    r"(?:ACTION|ADVISE|AMEN|BEST|COMMENT|DECLASSIFY|DECONTROL|DRAFT|END|EXEMPT|FYI|GREETINGS|GUIDANCE|MANY|MORE|PLEASE|REGARDS|"
    r"REQUESTED|SIGNED|SINCERELY|TEXT|THANK|THANKS|WARM|WISHES)\b"
)
_QUOTATION = compiled(
    r"&(?:quot|[rl]dquo|[rl]squo|apos|#(?:3[49]|82(?:17|21)));\Z"
)  # as a page of the web has its mark
_GAP = r"(?<![.?!:;,\s])(?:[ ]{2,}|\t+)(?=\S)"
_FEWEST_BREAKS = 2  # of a row: "Oct        875      230"
_CLOSED = r"\b(?i:END)[ \t]{1,3}(?i:COMMENT|SUMMARY|NOTE|TEXT|QUOTE|POINTS|BACKGROUND)S?\)?\Z"
_RUN_IN_CHARS = 120  # from the end of a line in which a name that was run into it is
_SHORTEST_RUN_IN_LETTERS = 4  # shorter words in capitals are abbreviations
_ADDRESS = compiled(r"[<(]?(?:https?:|www\.)", re.IGNORECASE)
_ACTING = frozenset({"ACTING", "Acting"})


def run_in(text: str, line: Line) -> tuple[Value, ...]:
    """Return a name that lost its line break and ends the last sentence, or the address that a post puts below it."""
    start = max(line.start, line.end - _RUN_IN_CHARS)
    found = compiled(_RUN_IN).search(text[start : line.end])
    if found is None and (capitals := compiled(_RUN_IN_CAPITALS).search(text[start : line.end])):
        at = start + capitals.start("name")
        is_name = capitals["before"] not in _ABBREVIATIONS and _may_be_name(capitals["name"])
        return (Value(capitals["name"], Span(at, at + len(capitals["name"]))),) if is_name else ()
    if found is None or _NO_NAME.match(found["name"]):
        return ()
    above = text[max(0, line.start - _RUN_IN_CHARS) : line.start].split()
    words = text[line.start : start + found.end("end")].split()
    of_address = words[-1] if len(words) > 1 or not above else above[-1]  # one that is wrapped ends in the line
    below_address = _ADDRESS.match(of_address) is not None
    below_sentence = found["end"] in _SENTENCE_ENDS or "http" in found.group()
    if not (below_address or (below_sentence and len(found["name"]) >= _SHORTEST_RUN_IN_LETTERS)):
        return ()
    at = start + found.start("name")
    return (Value(found["name"], Span(at, at + len(found["name"]))),)


def _may_be_name(written: str) -> bool:
    return not (_NO_NAME.match(written) or _NO_SURNAME.match(written)) and captions.find(written) is None


def is_name(text: str, lines: Sequence[Line], index: int, lowest: bool) -> bool:
    """Return whether the line is a name; one with a period is so below a gap or a sentence, if nothing is below it."""
    line = lines[index]
    place = _unframed(text, line)
    found = _NAME.match(text, *place) if line.kind in _MAY_NAME else None
    if found is None:
        return False
    title = found["title"] or found["rank"]
    apart = not text.startswith(".", found.end("name")) or (lowest and _is_below_end(text, lines, index))
    return (
        apart
        and (title is None or title in _ACTING or is_title(title.split()[0]))
        and not _NO_NAME.match(text, *place)
        and "UNQ" not in text[line.start : line.end]
        and captions.find(text[place.start : place.end].strip()) is None
        and not _is_of_sentence(found["name"])
    )


def _unframed(text: str, line: Line) -> Span:
    """Return the place of the words on the line, without marks on both sides of them."""
    first = text[line.start : line.end].lstrip(" \t")[:1]
    framed = compiled(_FRAMED).match(text, line.start, line.end) if first in _FRAMES and first else None
    return Span(*framed.span("inner")) if framed else Span(line.start, line.end)


def _is_below_end(text: str, lines: Sequence[Line], index: int) -> bool:
    above = lines[index - 1]
    return above.kind in SKIPPED or text[above.start : above.end].rstrip()[-1:] in _SENTENCE_ENDS


def _is_of_sentence(written: str) -> bool:
    """Return whether a line in capitals is the end of a sentence: "MET BY THE CHAMBERLAIN.", "PRICES FELL."."""
    words = written.rstrip(" \t\f#*").split()
    if len(words) == 1:
        return False
    ended = words[-1].endswith(".") and len(words[-1]) > _SHORTEST_RUN_IN_LETTERS and not words[0].endswith(".")
    return ended or not _IN_SENTENCES.isdisjoint(word.rstrip(".") for word in words)


def stands_apart(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether a name follows a gap, the end of a sentence or of a table, "END COMMENT", an address, or a name.

    The last words of a wrapped sentence do not.
    """
    above = lines[index - 1] if index else None
    if above is None or above.kind in SKIPPED:
        return True
    written = text[above.start : above.end].rstrip()
    if (
        written[-1:] in _SENTENCE_ENDS
        or _QUOTATION.search(written[-8:])
        or len(written) < 40
        or _ADDRESS.match(written.rpartition(" ")[2])
    ):
        return True
    if len(compiled(_GAP).findall(written.lstrip())) >= _FEWEST_BREAKS:
        return True
    if compiled(_CLOSED).search(written) or written.lstrip().lower().startswith(("http:", "https:", "www.")):
        return True
    return not text[lines[index].start : lines[index].end].isupper()


def beside_office(text: str, lines: Sequence[Line], last: int) -> Value | None:
    """Return the name written out on the last line or the one above it, of which the other has the office.

    "Ann Poe" is above "Consul General", or below it.
    """
    if last < 2 or lines[last - 2].kind not in SKIPPED:
        return None
    return _named(text, lines[last - 1], lines[last]) or _named(text, lines[last], lines[last - 1])


def _named(text: str, line: Line, other: Line) -> Value | None:
    """Return the name on the line, if the other line has an office."""
    office = [word.strip(",") for word in text[other.start : other.end].split()]
    name = compiled(_FULL_NAME).match(text, line.start, line.end)
    if name is None or not office or not all(word and is_title(word) for word in office):
        return None
    return None if any(map(is_title, name["name"].split())) else Value(name["name"], Span(*name.span("name")))


def names_on(text: str, line: Line) -> list[Value]:
    """Return the names on a line that holds nothing else, each once and without its title: "ROWE/KLINE (ACTING)"."""
    names: list[Value] = []
    whole = _NAME.match(text, *_unframed(text, line))
    assert whole is not None, "the line is a name"
    start, end = whole.span("name")
    for found in compiled(r"(?:(?<= )AND )?(?P<one>[^/,&\s](?:(?! AND )[^/,&\r\n])*)").finditer(text, start, end):
        written = found["one"].rstrip()
        words = written.split()
        if len(words) == 2 and words[0] == words[1]:  # the release doubles a name
            written = words[0]
        if (
            written not in _ACTING
            and not (names and is_title(words[0]))
            and not any(name.text == written for name in names)
        ):
            at = found.start("one")
            names.append(Value(written, Span(at, at + len(written))))
    return names
