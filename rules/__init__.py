"""The built-in rules, each by its code and its name.

A rule stands in the folder of its family, in a file named after the fault. Naming them here lets a run that wants a few
rules import these few only.
"""

FAMILIES = {
    "ACT": "actions",
    "CLS": "classification",
    "HDG": "heading",
    "PAR": "paragraphs",
    "REF": "references",
    "SYS": "run",
    "TAG": "tags",
    "TRN": "envelope",
    "TXT": "characters",
}
"""The folder of each family, by the letters that its codes begin with."""

NAMES = {
    "ACT001": "action-reference-unresolved",
    "ACT002": "announced-paragraph-without-action",
    "ACT003": "action-unannounced",
    "ACT004": "announcement-without-reference",
    "ACT005": "malformed-range",
    "ACT006": "self-reference",
    "ACT007": "late-announcement",
    "ACT008": "no-action-addressee",
    "ACT009": "no-deadline",
    "TRN001": "malformed-envelope-line",
    "TRN002": "precedence-mismatch",
    "TRN003": "filing-date-mismatch",
    "TRN004": "serial-mismatch",
    "TRN005": "security-prosign-mismatch",
    "TRN006": "closing-mismatch",
    "TRN007": "originator-mismatch",
    "TRN008": "section-count",
    "TXT001": "character-set",
    "TXT002": "comma-for-apostrophe",
    "TXT003": "trailing-whitespace",
    "TXT004": "tab-character",
    "TXT005": "line-length",
    "TXT006": "line-endings",
    "TXT007": "final-newline",
    "TXT008": "markup-residue",
    "TXT009": "page-break-residue",
    "TXT011": "spaced-punctuation",
}
"""The name of each rule, by its code."""

OFF_BY_DEFAULT = frozenset({"ACT009"})
"""Rules that run only where they are selected by their full code or name."""
