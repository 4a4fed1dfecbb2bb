"""Lines below a signature: banners, words that the message ends, and the site of the post."""

import re
from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Line
from cablelint.reading.body.closing import BANNERS, SKIPPED, is_level
from cablelint.reading.body.signer_names import is_name, stands_apart
from cablelint.reference import captions

_END = compiled(
    r"[=*#<>\s-]*(?:(?:CABLE|MESSAGE|TELEGRAM)[ ]ENDS?|END[ ](?:OF[ ])?(?:MESSAGE|CABLE|TELEGRAM|DOCUMENT))[=*#<>\s.-]*"
    r"|\(END[ ]OF[ ](?:CABLE|MESSAGE|TELEGRAM|TEXT)\)"
    r"|END[ ](?:OF[ ])?(?:CABLE|MESSAGE|TELEGRAM)[ ]TEXT[ .]*|TEXT[ ]ENDS|MINIMIZE[ ]CONSIDERED|SBU"
    r"|(?:UNCLASSIFIED|CONFIDENTIAL|SECRET)[ ]?//?[A-Z/ ]+"
    r"|\d{4}[A-Z]{3,12}\d{5}[ ]-[ ](?:CLASSIFICATION:[ ])?(?:UNCLASSIFIED|CONFIDENTIAL|SECRET)|>"
    r"|(?:<br ?/?>|&nbsp;|[\\\x00-\x1f])+|-?[ ]?\d{1,4}[ ]?-?|PAGE[ ]\d{1,3}(?:[ ]OF[ ]\d{1,3})?",
    re.IGNORECASE,
)
_ADDRESS = compiled(r"(?i:https?:|www\.)\S|(?<![^\r\n])[ \t(\[*]{0,9}(?i:NOTE[ ]?:|NOTE[ ]BY[ ])")
"""Of a site, or a note on the copy: "NOTE: THIS CABLE WAS SENT AGAIN"."""
_MOST_SITE_LINES = 6
_LONGEST_SITE_CHARS = 120
_LONGEST_END_CHARS = 90
_SITE = compiled(
    r"[ \t]*(?:(?:Visit|VISIT|See|SEE)[ ][^\r\n]{0,80}[ ](?i:WEB[ -]?SITE|WEB[ -]?PAGE|HOME[ -]?PAGE|PORTAL)\b"
    r"|[<(]?(?:https?:|www\.)\S+[ \t]*(?![^\r\n]))"
)  # of the post, which it may put below the signature


def above_site(text: str, lines: Sequence[Line], start: int, end: int) -> int:
    """Return the index of the first of the last lines up to `end` that name the post's site; `end` without any.

    Whatever their words, lines with the address of a site are below the signature where a name is right above them.
    """
    first = end
    while first > start and (lines[first - 1].kind in SKIPPED or _names_site(text, lines[first - 1])):
        first -= 1
    return min(first, _below_name(text, lines, start, end))


def _names_site(text: str, line: Line) -> bool:
    return _SITE.match(text, line.start, line.end) is not None


def _below_name(text: str, lines: Sequence[Line], start: int, end: int) -> int:
    """Return the index of the line below a name, if one of the few lines up to `end` has an address; else `end`."""
    addressed = False
    for index in range(end - 1, max(start, end - _MOST_SITE_LINES) - 1, -1):
        line = lines[index]
        if line.kind in SKIPPED:
            continue
        if addressed and is_name(text, lines, index, lowest=False) and stands_apart(text, lines, index):
            return index + 1
        if line.kind == "numbered" or line.end - line.start > _LONGEST_SITE_CHARS:
            return end
        addressed = addressed or _ADDRESS.search(text, line.start, line.end) is not None
    return end


def is_below_signature(text: str, line: Line) -> bool:
    """Return whether the line is a banner, a caption, or says that the message ends."""
    if _is_banner(text, line):
        return True
    written = text[line.start : line.end].strip()
    return len(written) < _LONGEST_END_CHARS and (
        _END.fullmatch(written) is not None or captions.find(written) is not None
    )


def _is_banner(text: str, line: Line) -> bool:
    """Return whether it is the classification repeated below the text, or the NNN below it on cables of the 1970s."""
    if line.kind != "classification":
        return text[line.start : line.end].strip() == "NNN" or is_level(text, line)
    words = text[line.start : line.end].split()
    return len(words) <= 2 or "".join(words).upper() in BANNERS
