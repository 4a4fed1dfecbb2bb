"""Faults in what opens and closes: quoted text, summaries, comments, quotation marks."""

from faults.kinds import Kind, replaced, sentence_added

_OPENED = (
    "Begin text:\n\nWe thank you for your letter.",
    "Begin text of letter:\n\nWe thank you for your letter.",
    "BEGIN QUOTE\n\nWe thank you for your letter.",
    "Begin non-paper:\n\nThe schools should open in May.",
    "Begin unofficial translation:\n\nThe schools should open in May.",
)
_CLOSED = (
    "End text.",
    "End text of letter.",
    "END QUOTE",
    "End non-paper.",
    "End unofficial translation.",
    "END TEXT OF NOTE",
)
_MIXED = (
    "Begin points:\n\n-- The schools should open in May.\n\nEnd text.",
    "Begin letter:\n\nWe thank you for your letter.\n\nEnd points.",
    "Begin non-paper:\n\nThe schools should open.\n\nEnd letter.",
)
_MARKS = (
    'He said that the law "has no friends in the north.',
    "He named two firms (one of them in the north.",
    'The order reads: "All ships wait.',
)

KINDS = (
    Kind("pairs", "Begin without End", "PAR010", True, sentence_added(_OPENED, at=1)),
    Kind("pairs", "End without Begin", "PAR010", True, sentence_added(_CLOSED, at=1)),
    Kind(
        "pairs",
        "the points are not closed",
        "PAR010",
        True,
        replaced(
            (r"^End talking points\.\n\n", ""),
            (r"^7\. \(U\) Begin", "7. (U) Deliver"),
            (r"^(6\. \(U\) )Begin talking points", r"\1Points follow"),
        ),
    ),
    Kind("pairs", "Begin and End of different kinds", "PAR010", True, sentence_added(_MIXED, at=1)),
    Kind(
        "pairs",
        "End summary without Summary",
        "PAR011",
        False,
        replaced((r"Summary[:.] (?=[A-Z](?:.*\n)*?.*End summary)", ""), (r"SUMMARY: ", "")),
    ),
    Kind(
        "pairs",
        "End summary misspelled",
        "PAR011",
        False,
        replaced(
            (r"End summary\.", "End sumamry."), ("END SUMMARY", "END SUMAMRY"), (r"End\nsummary\.", "End\nsumary.")
        ),
    ),
    Kind(
        "pairs",
        "End comment without Comment",
        "PAR012",
        False,
        replaced(
            (
                r"^(\d\. (?:\([A-Z/]+\) )?)(?:Comment|COMMENT)[:.] (?=(?:.*\n)*?.*(?:End|END)\s+(?:comment|COMMENT))",
                r"\1",
            )
        ),
    ),
    Kind("pairs", "a mark is not closed", "PAR018", False, sentence_added(_MARKS, at=1)),
)
