"""The end of a cable: who signed it, and the communicator's closing lines."""

import re
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Closing
from cablelint.model.spans import Line, Span, Value, trimmed
from cablelint.reading.titles import is_title
from cablelint.reference import captions

_CLOSING = frozenset({"closing_serial", "terminator"})
_MAY_NAME = frozenset({"text", "more_routing", "station_call"})  # RAMIREZ and DE RUYTER look like routing
_SKIPPED = frozenset({"blank", "rule", "page_break"})
_NAME = compiled(
    r"[ \t]*(?:(?:/[Ss]/|//|=|\(?(?:SIGNED|Signed)\)?:?[ ])[ ]{0,2})?"
    r"(?P<name>(?!U\.[ ]?S\.)(?:[A-Z]\.[ ]?){0,3}(?:ST\.[ ])?[A-Z][A-Z.'’-]*[A-Z](?:[ \t,/&]+[A-Z][A-Z.'’-]*){0,3}"
    r"|(?:Mac|Mc|De|La|Van)[A-Z]{2,20}|(?:(?:De|Le|St\.|Van|Von)[ ])?[A-Z][a-z]+(?:[A-Z][a-z]+){0,2})"
    r"(?:,[ \t](?P<title>[A-Z][A-Za-z’' ]{2,40})|[ ]{0,2}(?:\(|--?[ ])(?P<rank>[A-Z][A-Za-z’'. ]{1,30})\)?"
    r"|(?<=[A-Z]{4})\.|[ ]?(?://|=|>))?"
    r"[ \t\f]*+[#*\\]{0,4}[ \t\f]*+(?![^\r\n])"
)
_LABELS = frozenset(
    {
        *("signature", "drafted by", "cleared by", "approved by", "released by", "dissemination rule"),
        *("drafted", "drafter", "cleared", "clearances", "approved", "released"),
    }
)
_OTHER_LABELS = frozenset({"action", "action post", "info"})  # these are in other places too
_LONGEST_LABEL_CHARS = 40
_MOST_LABELED_LINES = 60  # from the end
_BANNERS = frozenset(
    {"CUI", "LIMITEDOFFICIALUSE", "SENSITIVEBUTUNCLASSIFIED", "UNCLASSIFIED", "CONFIDENTIAL", "SECRET"}
)
_NO_NAME = compiled(
    r"\s*(?:END|End|UNQUOTE|UNQTE|MINIMIZE|Minimize|COMMENT|SUMMARY|NOTE|DECONTROL|BT|NNNN|UNCLAS|CONFID|SECRET|TOP|SENSITIVE|N/A|[A-Z]+\d)"
)
_IN_SENTENCES = frozenset(
    "ARE AT BE BEEN BUT BY FOR FROM HAD HAS HAVE HE HIM HIS IN IS IT ITS NOT OF ON OUR SHE THAT THE THEIR THEM THERE"
    " THEY THIS TO WAS WE WERE WHICH WHO WITH WOULD".split()
)
"""Words in capitals that no name has: a section may end with a short line of its text."""
_SENTENCE_ENDS = ".?!:)\"'”’"
_RUN_IN = r"[a-z].*?(?P<end>\S)[ \t]+(?P<name>[A-Z][A-Z'’-]+(?:[ \t][A-Z][A-Z'’-]+)?)[ \t]*\Z"
_RUN_IN_CAPITALS = (
    r"(?:[.?!][)\"'”’]?[ \t]{2,9}|(?<![A-Z])(?P<before>[A-Z0-9]{2,20})[.?!][)\"'”’]?[ ]"
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
_RUN_IN_CHARS = 120  # from the end of a line in which a name that was run into it is
_SHORTEST_RUN_IN_LETTERS = 4  # shorter words in capitals are abbreviations
_ADDRESS = compiled(r"[<(]?(?:https?:|www\.)", re.IGNORECASE)
_MINIMIZE = compiled(
    r"[ \t]*(?:MINIMIZE|Minimize) (?:CONSIDERED|considered)\.?[ \t]+(?P<name>[A-Z][A-Za-z'-]+)[ \t]*\Z"
)
_NOTE = compiled(r"[ \t]*\(?NOTE(?:[ ]BY|:[ ]?BY)[ ]+OC")
_MOST_NOTED_LINES = 8  # of a note, and what is below it
_END = compiled(
    r"[=*#<>\s-]*(?:(?:CABLE|MESSAGE|TELEGRAM)[ ]ENDS?|END[ ](?:OF[ ])?(?:MESSAGE|CABLE|TELEGRAM|DOCUMENT))[=*#<>\s.-]*"
    r"|\(END[ ]OF[ ](?:CABLE|MESSAGE|TELEGRAM|TEXT)\)|TEXT[ ]ENDS|MINIMIZE[ ]CONSIDERED|SBU"
    r"|(?:UNCLASSIFIED|CONFIDENTIAL|SECRET)[ ]?//?[A-Z/ ]+"
    r"|(?:<br ?/?>|&nbsp;|[\\\x00-\x1f])+|\d{4}",
    re.IGNORECASE,
)
_LONGEST_END_CHARS = 90
_SITE = compiled(
    r"[ \t]*(?:(?:Visit|VISIT|See|SEE)[ ][^\r\n]{0,80}[ ](?i:WEB[ -]?SITE|WEB[ -]?PAGE|HOME[ -]?PAGE|PORTAL)\b"
    r"|[<(]?(?:https?:|www\.)\S+[ \t]*(?![^\r\n]))"
)  # of the post, which it may put below the signature
_ACTING = frozenset({"ACTING", "Acting"})
_GROUP = compiled(
    r"[ \t]*+(?:GP|GRP|GROUP)[ .-]{0,2}[1-4]\b[ .]*(?![^\r\n])"
    r"|[ \t]*+DECONTROL(?:LED)?[ ](?:UPON|ON|AFTER|FOLLOWING)\b[^\r\n]{0,60}"
)  # above a signature up to 1972, when a telegram is downgraded: "GP-3"
_MOST_SIGNERS = 3
_FARTHEST_TERMINATOR_LINES = 100  # from the end; an NNNN further up ends another message


def read_closing(text: str, lines: Sequence[Line]) -> tuple[Closing | None, int]:
    """Return the closing, and the index of its first line (the number of lines without one).

    What is below NNNN is left outside the closing: nothing may follow it, which is for a rule to say.
    """
    end = stop = _below_terminator(text, lines)
    while stop and (lines[stop - 1].kind in _SKIPPED or _is_level(text, lines[stop - 1])):
        stop -= 1
    serial = terminator = None
    for index in range(stop - 1, -1, -1):
        line = lines[index]
        if line.kind in _CLOSING:
            word = trimmed(text, line.span)
            if line.kind == "closing_serial":
                word = Span(word.start + 1, word.end)  # without its #
                serial = Value(text[word.start : word.end], word)
            else:
                terminator = terminator or Value(text[word.start : word.end], word)
            end = index
        elif line.kind not in _SKIPPED:
            break
    if serial is None and terminator is None:
        return None, len(lines)
    return Closing(Span(lines[end].start, lines[stop - 1].end), serial, terminator), end


def _below_terminator(text: str, lines: Sequence[Line]) -> int:
    for index in range(len(lines) - 1, max(len(lines) - _FARTHEST_TERMINATOR_LINES, 0), -1):
        if lines[index].kind == "terminator" and text.startswith("NNNN", lines[index].start):
            return index + 1
    return len(lines)


def read_signers(text: str, lines: Sequence[Line], start: int, end: int) -> tuple[tuple[Value, ...], int]:
    """Return those who signed, and the index of the line where the signature begins (`end` where there is none).

    A mark of downgrading above the names is of the signature. A body in small letters is read as if it were in
    capitals, which names are known by.
    """
    body = text[lines[start].start :] if start < len(lines) else ""
    if body.islower() and len(capitals := text.upper()) == len(text) and capitals != text:  # "ª" has no capital
        in_capitals, first = read_signers(capitals, lines, start, end)
        return tuple(Value(text[one.span.start : one.span.end], one.span) for one in in_capitals), first
    signers, first = _signers(text, lines, start, end)
    above = min(first, end) - 1
    while above > start and lines[above].kind in _SKIPPED:
        above -= 1
    grouped = above > start and _GROUP.match(text, lines[above].start, lines[above].end) is not None
    return signers, above if grouped and _stands_apart(text, lines, above) else first


def _signers(text: str, lines: Sequence[Line], start: int, end: int) -> tuple[tuple[Value, ...], int]:
    """Return those who signed, and the index of the line where their names begin; `end` without any."""
    signature, end = _labeled(text, lines, start, end)
    if signature is not None:
        return (signature,), end
    last = _above_notes(text, lines, start, end) - 1
    while last >= start and (lines[last].kind in _SKIPPED or _is_below_signature(text, lines[last])):
        last -= 1
    first = last + 1
    while first > start and last - first + 1 < _MOST_SIGNERS and _is_name(text, lines, first - 1, first > last):
        first -= 1
    while first <= last and not _stands_apart(text, lines, first):
        first += 1
    names = [name for line in lines[first : last + 1] for name in _names(text, line)]
    names = [name for name in names if not all(map(is_title, name.text.split()))] or names  # "AMBASSADOR" below one
    if not names and start < (above := _above_site(text, lines, start, last + 1)) <= last:
        signers, first = _signers(text, lines, start, above)
        return (signers, first) if first < above else ((), end)
    if last >= start and (found := _MINIMIZE.match(text[lines[last].start : lines[last].end])):
        at = lines[last].start + found.start("name")
        return (Value(found["name"], Span(at, at + len(found["name"]))),), end
    if all(line.kind in _SKIPPED or _is_level(text, line) for line in lines[last + 1 : end]):
        end = last + 1  # without the banner of the page
    if not names and last >= start:
        return _run_in(text, lines[last]), end
    return tuple(names), first if names else end


def _above_site(text: str, lines: Sequence[Line], start: int, end: int) -> int:
    """Return the index of the first of the last lines up to `end` that name the post's site; `end` without any."""
    first = end
    while (
        first > start
        and (line := lines[first - 1])
        and (line.kind in _SKIPPED or _SITE.match(text, line.start, line.end))
    ):
        first -= 1
    return first


def _above_notes(text: str, lines: Sequence[Line], start: int, end: int) -> int:
    """Return the index where a communicator's note at the end begins, "NOTE BY OC/T: ..."; `end` without one."""
    notes = range(max(start, end - _MOST_NOTED_LINES), end)
    return next((index for index in notes if _NOTE.match(text, lines[index].start, lines[index].end)), end)


def _is_below_signature(text: str, line: Line) -> bool:
    """Return whether the line is a banner, a caption, or says that the message ends."""
    if _is_banner(text, line):
        return True
    written = text[line.start : line.end].strip()
    return len(written) < _LONGEST_END_CHARS and (
        _END.fullmatch(written) is not None or captions.find(written) is not None
    )


def _run_in(text: str, line: Line) -> tuple[Value, ...]:
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


def _labeled(text: str, lines: Sequence[Line], start: int, end: int) -> tuple[Value | None, int]:
    """Return the signer that a SMART message labels, and the index of the first labeled line at its end."""
    signer: Value | None = None
    first, certain = end, False
    for index in range(end - 1, max(start, end - _MOST_LABELED_LINES) - 1, -1):
        line = lines[index]
        colon = text.find(":", line.start, min(line.end, line.start + _LONGEST_LABEL_CHARS))
        label = text[line.start : max(colon, line.start)].strip().lower()
        if label in _LABELS or label in _OTHER_LABELS:
            span = trimmed(text, Span(colon + 1, line.end))
            if label == "signature" and span.start == span.end and index + 1 < end:
                span = trimmed(text, lines[index + 1].span)  # the name is below the label
            if label == "signature" and span.start < span.end:
                signer = Value(text[span.start : span.end], span)
            first, certain = index, certain or label in _LABELS
        elif line.kind not in _SKIPPED and not _is_banner(text, line) and colon < 0 and not text[line.start].isspace():
            break  # neither one more label nor one more name under the label above
    return signer, first if certain else end


def _is_level(text: str, line: Line) -> bool:
    """Return whether the line is a banner of the level alone; one with controls is for the rules to see."""
    return "".join(text[line.start : line.end].split()).upper() in _BANNERS


def _is_banner(text: str, line: Line) -> bool:
    """Return whether it is the classification repeated below the text, or the NNN below it on cables of the 1970s."""
    if line.kind != "classification":
        return text[line.start : line.end].strip() == "NNN"
    words = text[line.start : line.end].split()
    return len(words) <= 2 or "".join(words).upper() in _BANNERS


def _is_name(text: str, lines: Sequence[Line], index: int, lowest: bool) -> bool:
    """Return whether the line is a name; one with a period is so below a gap or a sentence, if nothing is below it."""
    line = lines[index]
    found = _NAME.match(text, line.start, line.end) if line.kind in _MAY_NAME else None
    if found is None:
        return False
    title = found["title"] or found["rank"]
    apart = not text.startswith(".", found.end("name")) or (lowest and _is_below_end(text, lines, index))
    return (
        apart
        and (title is None or title in _ACTING or is_title(title.split()[0]))
        and not _NO_NAME.match(text, line.start, line.end)
        and captions.find(text[line.start : line.end].strip()) is None
        and not _is_of_sentence(found["name"])
    )


def _is_below_end(text: str, lines: Sequence[Line], index: int) -> bool:
    above = lines[index - 1]
    return above.kind in _SKIPPED or text[above.start : above.end].rstrip()[-1:] in _SENTENCE_ENDS


def _is_of_sentence(written: str) -> bool:
    """Return whether a line in capitals is the end of a sentence: "MET BY THE CHAMBERLAIN.", "PRICES FELL."."""
    words = written.rstrip(" \t\f#*").split()
    if len(words) == 1:
        return False
    ended = words[-1].endswith(".") and len(words[-1]) > _SHORTEST_RUN_IN_LETTERS and not words[0].endswith(".")
    return ended or not _IN_SENTENCES.isdisjoint(words)


def _stands_apart(text: str, lines: Sequence[Line], index: int) -> bool:
    """Return whether a name follows a gap, the end of a sentence, or another name.

    The last words of a wrapped sentence do not.
    """
    above = lines[index - 1] if index else None
    if above is None or above.kind in _SKIPPED:
        return True
    written = text[above.start : above.end].rstrip()
    if written[-1:] in _SENTENCE_ENDS or len(written) < 40 or _ADDRESS.match(written.rpartition(" ")[2]):
        return True
    return not text[lines[index].start : lines[index].end].isupper()


def _names(text: str, line: Line) -> list[Value]:
    names: list[Value] = []
    whole = _NAME.match(text, line.start, line.end)
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
