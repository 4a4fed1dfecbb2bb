"""Faults in the list of references and in how the text cites it."""

from faults.kinds import Kind, only, put_in, replaced

KINDS = (
    Kind(
        "references",
        "a letter that REF has not",
        "REF003",
        True,
        replaced(
            (r"\(ref A\)", "(ref D)"),
            (r"\(REF A\)", "(REF C)"),
            (r"\(ref B\)", "(ref C)"),
            (r"\(ref B\)", "(refs B and C)"),
            (r"\(ref A\)", "(reftel C)"),
        ),
    ),
    Kind(
        "references",
        "cited, and no REF",
        "REF003",
        True,
        replaced((r"^REF: .*\n(?: .*\n)?\n?", ""), (r"^Reference: .*\n(?:B\) .*\n)?", "")),
    ),
    Kind(
        "references",
        "letters out of sequence",
        "REF002",
        False,
        replaced((r"^     B\. ", "     C. "), (r"^B\) ", "C) "), (r"^(REF: )A\. ", r"\1B. ")),
    ),
    Kind(
        "references",
        "a reference without a serial",
        "REF001",
        False,
        replaced((r"^(REF: (?:A\. )?[A-Z ]+) \d+$", r"\1"), (r"^(     B\. [A-Z ]+?) \d+$", r"\1")),
    ),
    Kind(
        "references",
        "a reference without a station",
        "REF001",
        False,
        replaced((r"^(     B\. )[A-Z ]+ (?=\d)", r"\1"), (r"^(REF: A\. )[A-Z ]+ (?=\d)", r"\1")),
    ),
    Kind(
        "references",
        "the same message twice",
        "REF007",
        False,
        replaced(
            (r"^(REF: A\. (.*)\n     B\. ).*$", r"\1\2"),
        ),
    ),
    Kind(
        "references",
        "a year after the cable",
        "REF005",
        False,
        only(lambda c: c.year < 2015, replaced((r"^(REF: (?:A\. )?)(?=[A-Z])(?!A\.)", r"\g<1>19 "))),
    ),
    Kind(
        "references",
        "the cable itself",
        "REF005",
        False,
        only(
            lambda c: c.enveloped,
            replaced((r"^((?:UNCLAS|[CS](?: [A-Z])+) ([A-Z]+) 0*(\d+)\n(?:.*\n)*?REF: (?:A\. )?)\w.*$", r"\1\2 \3")),
        ),
    ),
    Kind(
        "references",
        "a station misspelled",
        "REF006",
        False,
        replaced(
            (r"^(     B\. )DUBLIN", r"\1DUBILN"),
            (r"^(     B\. )MADRID", r"\1MADIRD"),
            (r"^(     B\. )BEIJING", r"\1BEJING"),
            (r"^(REF: A\. )DHAKA", r"\1DHKAA"),
            (r"^(REF: )CAIRO", r"\1CARIO"),
            (r"^(REF: )TIRANA", r"\1TIRNAA"),
        ),
    ),
    Kind(
        "references",
        "last year's cable without its year",
        "REF008",
        False,
        replaced(
            (r"^(REF: (?:A\. )?LONDON) \d+", r"\1 2790"),
            (r"^(REF: CAIRO) \d+", r"\1 4102"),
            (r"^(REF: TIRANA) \d+", r"\1 911"),
            (r"^(REF: (?:A\. )?DHAKA) \d+", r"\1 1877"),
        ),
    ),
    Kind(
        "references",
        "a paragraph that is not there",
        "PAR008",
        True,
        put_in(r"(?<=[Pp]aragraph )3(?= shows)", ("9", "12", "8 below")),
    ),
)
