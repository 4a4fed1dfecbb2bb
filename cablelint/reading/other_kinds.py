"""What a text is that is not a cable: a program, data, a web page, a memo, a mail, a license.

Some openings belong to one kind alone, whatever follows: a program or a page of documentation may hold a whole cable.
Other signs count only where nothing but labels and numbered paragraphs, which many texts have, speak for a cable.
"""

import re

from cablelint.lalr.regexes import compiled
from cablelint.records import NamedTuple

MINUTES = "minutes"
_LOOKED_AT_CHARS = 8_000
_MOST_SENDERS = 2  # of From, To, Cc and the like: a text with as many labels of a mail is one


class _Kind(NamedTuple):
    name: str
    sign: str
    flags: re.RegexFlag

    @property
    def pattern(self) -> re.Pattern[str]:
        """The sign, ready to match."""
        return compiled(self.sign, self.flags)


def _kinds(flags: re.RegexFlag, *kinds: tuple[str, str]) -> tuple[_Kind, ...]:
    return tuple(_Kind(name, sign, flags) for name, sign in kinds)


_OPENINGS = _kinds(
    re.NOFLAG,
    ("JSON", r"\{\s{0,99}[\"}]|\[\s{0,99}(?:[\"{\[\]]|-?\d[\d.]*\s{0,99},)"),
    ("a web page or XML", r"<(?:[!?]|[A-Za-z][\w:-]{0,40}(?:>|\s[^<>\n]{0,400}>))"),
    ("a document in another format", r"\{\\rtf|%PDF-|%!PS|\\(?:documentclass|begin|input|section)\b"),
    ("a mail with a patch", r"From [0-9a-f]{7,64} \w{3} \w{3} "),
    ("a patch", r"diff --git |diff -\w|Index: \S+\n=|--- \S[^\n]*\n\+\+\+ |@@ -\d|commit [0-9a-f]{7,64}\b"),
    ("a script", r"#![ /]"),
    ("Markdown or a program's comment", r"#{1,6}[ \t]+\S|```|~~~"),
    (
        "a program",
        r"\"\"\"|'''|/\*|//|;[ ;]|#(?:include|pragma|define|if|ifdef|ifndef)\b|from [\w.]+ import|"
        r"(?:import|package|namespace|module)[ \t]+[\w./\"'{}*@:]+(?:,[^\n]*+|[ \t]+(?:as|from)\b[^\n]*+)?"
        r";?[ \t]*+\r?\n|"
        r"(?:use|using|require)\b[^\n]{1,200};|@[a-z]\w*(?:\(|\r?\n(?:def|class|async|@))|"
        r"(?:export|const|let|var|def|class|function|fn|pub|public|static|struct|type|"
        r"local|my)[ \t]+[^\n]{1,200}[;{(=]|"
        r"[A-Za-z_][\w.]{0,60}[ \t]*(?::[ \w\[\]]{1,60})?=[ \t]*\S",
    ),
    (
        "data with settings",
        r"---[ \t]*\r?\n[\w.-]+:|%YAML|\[[a-z][\w.\"':-]{0,60}\][ \t]*\r?\n[^\n]{0,80}[=:]|BEGIN:V[A-Z]+|"
        r"[a-z][\w-]{0,60}:[ \t]*[|>][-+]?[ \t]*\r?\n|"
        r"(?:[a-z][\w-]{0,30}:[^\n]*\n){0,20}[a-z][\w-]{0,30}:[ \t]*\n(?:[ \t]*- |[ \t]+[a-z][\w-]{0,30}:)",
    ),
    ("subtitles", r"\d{1,6}[ \t]*\r?\n\d\d:\d\d:\d\d[,.]\d{3} -->"),
    (
        "a log",
        r"(?:[A-Z][A-Z' -]{0,40} )?LOG(?:BOOK)?[ \t]*\n|\[\d\d:\d\d(?::\d\d)?\]|"
        r"[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \w",
    ),
    ("a page of a handbook", r"\d{1,2} F(?:AM|AH)(?:-\d{1,2})?\b"),
    ("a manual page", r"[A-Z][A-Z0-9_-]{0,40}\(\d\)|NAME[ \t]*\n[ \t]+[\w-]{1,40} -{1,2} "),
    ("a list of things to do", r"[-*] \[[ xX]\] "),
    ("a table with commas", r"[\w\".:-]{1,30}(?:,[\w\".:-]{1,30}){2,20}+\r?\n(?:[^,\n]{0,200},){2}"),
    ("a table with tabs", r"(?:[^\t\n]{1,60}\t[^\t\n]{1,60}\t[^\n]{1,200}\n){2}[^\t\n]{1,60}\t[^\t\n]{1,60}\t"),
)
"""What only one kind of file begins with."""
_FENCES = ("```", "~~~")
_FENCE = r"(?m)^(?:```|~~~)"
"""A line about an example in Markdown, which may be of a cable."""

_ANYWHERE = (
    *_kinds(
        re.MULTILINE,
        ("Markdown", r"^#{1,6} \S|\]\((?:https?:|[\w./#-]+\))|\*\*\w|^\.\. [\w-]+::"),
        (
            "a program",
            r"^(?:import|from|def|class|return|#include|fn|const|let|var)\b[^.\n]{0,80}[:;{(][ \t]*$|\{[ \t]*$",
        ),
        ("a log", r"^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[^\n]*\n\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d"),
        ("subtitles", r"^\d\d:\d\d:\d\d[,.]\d{3} -->"),
    ),
    *_kinds(
        re.IGNORECASE,
        (
            "a license or a contract",
            r"\b(?:LICENSORS?|SUBLICENSE|MERCHANTABILITY|COPYRIGHT HOLDERS?|WARRANTY OF ANY KIND|HEREINAFTER|"
            r"THE (?:CONTRACTOR|PROVIDER|LESSEE|LESSOR|TENANT|LANDLORD) SHALL|THE SOFTWARE IS|"
            r"TERMS OF (?:SERVICE|USE))\b",
        ),
    ),
)
"""Lines and words that a cable does not quote."""
_ABOVE = _kinds(
    re.MULTILINE | re.IGNORECASE,
    ("a page with headings", r"^={4,}[ \t]*\r?$"),
    ("data with settings", r"^[ \t]*[\w.-]+[ \t]*:?=[ \t]*\S"),
    ("a memo", r"^[ \t]*(?:MEMORANDUM|MEMO)(?:[ \t]+(?:FOR|TO)\b[^\n]{0,80})?[ \t]*:?\r?$|^[ \t]*THRU[ \t]*:"),
    (
        "a letter",
        r"^[ \t]*(?:DEAR [^\n]{1,60}|SIRS?|SIR ?/ ?MADAM|GENTLEMEN)[,:][ \t]*\r?$|"
        r"^[ \t]*(?:YOURS|SINCERELY|(?:BEST|KIND) REGARDS)\b[^\n]{0,20}$",
    ),
    (
        MINUTES,
        r"\A\s*(?:AGENDA|MINUTES)\b[^\n]{0,80}$|^[ \t]*(?:PRESENT|APOLOGIES|ATTENDEES)[ \t]*:|"
        r"^[ \t]*SUBJ(?:ECT)?[ \t]*:[ \t]*(?:AGENDA|MINUTES) OF\b",
    ),
    ("an order", r"^[ \t]*(?:(?:OPERATION|FRAGMENTARY|WARNING)S? ORDER|OPORD|FRAGO|WARNO)\b"),
    ("a contract", r"(?:\A|\n)[ \t]*\n[ \t]*[A-Z][A-Z -]{0,40}\bAGREEMENT[ \t]*\n[ \t]*\n"),
    (
        "a page with tags",
        r"^[ \t]*TAGS?[ \t]*:[ \t]*(?-i:(?:[a-z]{1,20},[ \t]*){0,9}(?:none|[a-z]{3}|[a-z]{5,20})[ \t]*(?:,|$))",
    ),
    ("a document of the United Nations", r"\A\s{0,99}UNITED NATIONS[ \t]*\r?$"),
    (
        "a mail",
        r"^[ \t>]*(?:FROM|TO|CC)[ \t]*:[^@\n]{0,80}\w@\w",
    ),
    (
        "a court paper",
        r"^[ \t]*(?:(?:CASE|DOCKET|CIVIL ACTION|CAUSE) NO\b|"
        r"(?:PLAINTIFF|DEFENDANT|APPELLANT|PETITIONER)S?[ \t]*+[,.]?[ \t]*+$)|"
        r"\A\s*(?:IN THE [A-Z ]{0,40}COURT|(?:UNITED STATES|U\.S\.) [A-Z]+ COURT)\b",
    ),
    ("a press release", r"^[ \t]*(?:(?:PRESS|NEWS|MEDIA) RELEASE|FOR IMMEDIATE RELEASE)[ \t:]*$"),
    ("an invoice", r"^[ \t]*(?:INVOICE|QUOTATION|RECEIPT|PURCHASE ORDER)\b[^\n]{0,40}$"),
)
"""Lines above the first numbered paragraph; below it, a cable may quote such a paper."""
_MAIL = r"(?im)^[ \t>]*(FROM|TO|CC|BCC|SENT|REPLY-TO)[ \t]*:"


def kind_by_opening(text: str) -> str | None:
    """Return the kind of file that alone begins so, or has examples; None for what may be a cable. Skips spaces."""
    beginning = text[:_LOOKED_AT_CHARS].lstrip("\ufeff \t\r\n")
    if any(fence in beginning for fence in _FENCES) and compiled(_FENCE).search(beginning):
        return "Markdown"
    return next((kind.name for kind in _OPENINGS if kind.pattern.match(beginning)), None)


def kind_by_signs(text: str, above: int) -> str | None:
    """Return the kind of text that has such lines or words; None where none of them speaks against a cable.

    `above` is the offset of the first numbered paragraph.
    """
    beginning = text[:_LOOKED_AT_CHARS]
    opening = beginning[:above]
    if len({label.upper() for label in compiled(_MAIL).findall(opening)}) >= _MOST_SENDERS:
        return "a mail or a memo"
    found = (kind.name for kind in _ANYWHERE if kind.pattern.search(beginning))
    return next(found, None) or next((kind.name for kind in _ABOVE if kind.pattern.search(opening)), None)
