"""What a text is that is no cable: a program, data, a web page, a memo, a mail, a license.

Some openings belong to one kind alone, whatever follows: a program or a page of documentation may hold a whole cable.
Other signs count only where nothing but labels and numbered paragraphs, which many texts have, speak for a cable.
"""

import re
from typing import NamedTuple

_LOOKED_AT_CHARS = 8_000
_MOST_SENDERS = 2  # of From, To, Cc and the like: a text with as many labels of a mail is one


class _Kind(NamedTuple):
    name: str
    sign: re.Pattern[str]


def _kinds(flags: re.RegexFlag, *kinds: tuple[str, str]) -> tuple[_Kind, ...]:
    return tuple(_Kind(name, re.compile(sign, flags)) for name, sign in kinds)


_OPENINGS = _kinds(
    re.NOFLAG,
    ("JSON", r"\{\s{0,99}[\"}]|\[\s{0,99}(?:[\"{\[\]]|-?\d[\d.]*\s{0,99},)"),
    ("a web page or XML", r"<(?:[!?]|[A-Za-z][\w:-]{0,40}(?:>|\s[^<>\n]{0,400}>))"),
    ("a document in another format", r"\{\\rtf|%PDF-|%!PS|\\(?:documentclass|begin|input|section)\b"),
    ("a patch", r"diff --git |diff -\w|Index: \S+\n=|--- \S[^\n]*\n\+\+\+ |@@ -\d|commit [0-9a-f]{7,64}\b"),
    ("a script", r"#![ /]"),
    ("Markdown or a program's comment", r"#{1,6}[ \t]+\S|```|~~~"),
    (
        "a program",
        r"\"\"\"|'''|/\*|//|--[ \t]|;;|#(?:include|pragma|define|if|ifdef|ifndef)\b|"
        r"(?:import|package|using|use|require|module|namespace|export|const|let|var|def|class|function|fn|pub|public|"
        r"static|struct|type)[ \t(]+[\w.{*\"':@/<]|from [\w.]+ import|@[a-z]\w*(?:\(|\r?\n(?:def|class|async|@))|"
        r"(?:CREATE|INSERT INTO|SELECT|DROP|ALTER) [A-Za-z*]+[^\n]*[(;]",
    ),
    (
        "data with settings",
        r"---[ \t]*\r?\n[\w.-]+:|%YAML|\[[\w .\"':-]{1,60}\][ \t]*\r?\n[^\n]{0,80}[=:]|BEGIN:V[A-Z]+",
    ),
    (
        "a table with commas",
        r"[^\s,][^,\n]{0,60}(?<! ),[^ ,\n][^,\n]{0,60}(?:,[^ ,\n][^,\n]{0,60})+\r?\n(?:[^,\n]{0,200},){2}",
    ),
    ("a table with tabs", r"(?:[^\t\n]{1,60}\t[^\t\n]{1,60}\t[^\n]{1,200}\n){2}[^\t\n]{1,60}\t[^\t\n]{1,60}\t"),
)
"""What only one kind of file begins with."""

_SIGNS = (
    *_kinds(
        re.MULTILINE,
        ("Markdown", r"^#{1,6} \S|^(?:```|~~~)|^={4,}[ \t]*$|\]\((?:https?:|[\w./#-]+\))|\*\*\w|^\.\. [\w-]+::"),
        (
            "a program",
            r"^(?:import|from|def|class|return|#include|fn|const|let|var)\b[^.\n]{0,80}[:;{(][ \t]*$|\{[ \t]*$",
        ),
        ("data with settings", r"^[ \t]*[\w.-]+[ \t]*:?=[ \t]*\S"),
        ("a log", r"^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[^\n]*\n\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d"),
        ("subtitles", r"^\d\d:\d\d:\d\d[,.]\d{3} -->"),
    ),
    *_kinds(
        re.MULTILINE | re.IGNORECASE,
        ("a memo", r"^[ \t]*(?:MEMORANDUM|MEMO)\b(?! OF (?:CONVERSATION|UNDERSTANDING))|^[ \t]*THRU[ \t]*:"),
        (
            "a letter",
            r"^[ \t]*DEAR [^\n]{1,60}[,:][ \t]*\r?$|^[ \t]*(?:YOURS|SINCERELY|BEST REGARDS|KIND REGARDS)\b[^\n]{0,20}$",
        ),
        (
            "minutes or an agenda",
            r"\A\s*(?:AGENDA|MINUTES)\b[^\n]{0,80}$|^[ \t]*(?:PRESENT|APOLOGIES|ATTENDEES)[ \t]*:",
        ),
        ("an invoice", r"^[ \t]*(?:INVOICE|QUOTATION|RECEIPT|PURCHASE ORDER)\b[^\n]{0,40}$"),
        (
            "a license or a contract",
            r"\b(?:LICENSORS?|LICENSEES?|SUBLICENSE|MERCHANTABILITY|COPYRIGHT HOLDERS?|WITHOUT WARRANTY|WARRANTIES|"
            r"HEREINAFTER|THE (?:SOFTWARE|PROVIDER|LESSEE|LESSOR)|TERMS OF (?:SERVICE|USE))",
        ),
    ),
)
_MAIL = re.compile(r"^[ \t>]*(FROM|TO|CC|BCC|SENT|REPLY-TO)[ \t]*:", re.MULTILINE | re.IGNORECASE)


def kind_by_opening(text: str) -> str | None:
    """Return the kind of file that alone begins so; None where the text may be a cable. Leading space is skipped."""
    beginning = text[:_LOOKED_AT_CHARS].lstrip("\ufeff \t\r\n")
    return next((kind.name for kind in _OPENINGS if kind.sign.match(beginning)), None)


def kind_by_signs(text: str) -> str | None:
    """Return the kind of text that has such lines or words; None where none of them speaks against a cable."""
    beginning = text[:_LOOKED_AT_CHARS]
    if len({label.upper() for label in _MAIL.findall(beginning)}) >= _MOST_SENDERS:
        return "a mail or a memo"
    return next((kind.name for kind in _SIGNS if kind.sign.search(beginning)), None)
