"""Faults in the heading: missing, doubled, misplaced and misspelled elements, and addressees."""

from collections.abc import Iterator

from faults.clean_cable import CleanCable
from faults.kinds import Kind, line_added, only, replaced


def _telegram(clean: CleanCable) -> bool:
    return not clean.smart


def _doubled(clean: CleanCable) -> Iterator[str]:
    for start in ("SUBJECT: ", "Subject: ", "TAGS: ", r"E\.O\. "):
        begin, end = clean.line(start)
        if begin >= 0 and clean.text[end:].startswith(("\n", "REF", "SUBJ", "TAGS")):
            yield clean.with_text(end, end, clean.text[begin:end])


def _ordered(clean: CleanCable) -> Iterator[str]:
    tags, subject = clean.line("TAGS: "), clean.line("SUBJECT: ")
    if subject[0] == tags[1] and clean.text[subject[1]] == "\n":
        yield clean.with_text(tags[0], subject[1], clean.text[slice(*subject)] + clean.text[slice(*tags)])
    order = clean.line(r"E\.O\. ")
    if order[1] == tags[0]:
        yield clean.with_text(order[0], tags[1], clean.text[slice(*tags)] + clean.text[slice(*order)])


def _repeated_addressee(clean: CleanCable) -> Iterator[str]:
    begin, end = clean.line("INFO ")
    if begin >= 0:
        words = clean.text[begin + 5 : end]
        yield clean.with_text(end, end, words)
        yield clean.with_text(begin, begin, words)


_NO_SUCH_TIMES = (
    (r"^([OPR]) \d\d(\d{4}Z [A-Z]{3} \d\d)$", r"\1 32\2"),
    (r"^([OPR]) (\d\d)\d{4}(Z [A-Z]{3} \d\d)$", r"\1 \g<2>2460\3"),
    (r"^([OPR]) (\d{6}Z [A-Z])([A-Z])([A-Z]) (\d\d)$", r"\1 \2\4\3 \5"),
    (r"^([OPR]) (\d{6})Z ([A-Z]{3} \d\d)$", r"\1 \2 \3"),
    (r"^([OPR]) (\d{4})\d\dZ ([A-Z]{3} \d\d)$", r"\1 \2Z \3"),
    (r"^([OPR]) \d\d(\d{4}Z) [A-Z]{3} (\d\d)$", r"\1 30\2 FEB \3"),
)
_MISSING = (
    (r"^SUBJECT: .*\n(?:[A-Z].*\n)?", ""),
    (r"^Subject: .*\n", ""),
    (r"^E\.O\. .*\n", ""),
    (r"^E\.O\.: .*\n", ""),
)
_LABELS = (
    ("^TAGS:", "TAGE:"),
    ("^SUBJECT:", "UBJECT:"),
    ("^SUBJECT:", "SUBEJCT:"),
    ("^TAGS:", "TASG:"),
    ("^SUBJECT:", "SUBJECT;"),
)

KINDS = (
    Kind("heading", "an element is missing", "HDG001", True, replaced(*_MISSING)),
    Kind("heading", "the originator is missing", "HDG001", True, replaced((r"^FM .*\n", ""), (r"^From: .*\n", ""))),
    Kind(
        "heading",
        "nobody in TO",
        "HDG001 HDG012",
        True,
        only(lambda c: c.line("INFO ")[0] > 0, replaced((r"^TO .*\n(?:(?!INFO).*\n)*", ""))),
    ),
    Kind("heading", "an element twice", "HDG003", True, _doubled),
    Kind("heading", "elements out of order", "HDG002", False, _ordered),
    Kind("heading", "a label misspelled", "HDG005 HDG001 TAG001", False, replaced(*_LABELS)),
    Kind(
        "heading",
        "an empty SUBJECT",
        "HDG009",
        True,
        only(lambda c: c.text.count("MARRAKECH") == 0, replaced((r"^(S(?:UBJECT|ubject):) .*$", r"\1"))),
    ),
    Kind(
        "heading",
        "no such date-time group",
        "HDG004 TRN003",
        True,
        only(_telegram, replaced(*_NO_SUCH_TIMES)),
    ),
    Kind(
        "heading",
        "a precedence misspelled",
        "HDG006",
        True,
        replaced(
            ("IMMEDIATE", "IMEDIATE"), ("PRIORITY", "PIORITY"), ("IMMEDIATE", "IMMEDIAET"), ("PRIORITY", "PRIORTY")
        ),
    ),
    Kind("heading", "an addressee twice", "HDG007", False, _repeated_addressee),
    Kind(
        "heading",
        "INFO above action",
        "HDG008",
        False,
        only(
            lambda c: "\nR " in c.text or "\nP " in c.text, replaced((r"^(INFO .*?)(?: PRIORITY)?$", r"\1 IMMEDIATE"))
        ),
    ),
    Kind(
        "heading",
        "a caption misspelled",
        "HDG013",
        True,
        replaced(("^SIPDIS$", "SPIDIS"), ("^SENSITIVE$", "SENSTIVE"), ("^NOFORN$", "NOFRON"), ("^SIPDIS$", "Sipdis")),
    ),
    Kind(
        "heading",
        "a caption misspelled that limits who reads",
        "HDG013",
        True,
        line_added(("EXIDS", "NODSI", "STADSI"), above="SIPDIS"),
    ),
    Kind("heading", "a caption twice", "HDG014", False, line_added(("SIPDIS",), above="SIPDIS")),
    Kind(
        "heading",
        "an addressee that is not a post",
        "HDG018",
        False,
        replaced(
            ("AMEMBASSY DUBLIN", "AMEMBASSY DUBLN"),
            ("AMEMBASSY PARIS", "AMCONSUL PARIS"),
            ("AMEMBASSY ROME", "AMCONSUL ROME"),
            ("AMEMBASSY LISBON", "AMEMBASSY LISBOA"),
            ("AMEMBASSY SKOPJE", "AMEMBASSY SKOJPE"),
            ("AMEMBASSY PRAGUE", "AMEMBASSY PRAUGE"),
            ("AMEMBASSY ISLAMABAD", "AMEMBASSY ISLAMBAD"),
            ("AMEMBASSY TOKYO", "AMEMBASSY TOYKO"),
            ("AMEMBASSY JAKARTA", "AMEMBASSY JARKATA"),
        ),
    ),
    Kind(
        "heading",
        "a word that was retired",
        "HDG017 CLS012",
        False,
        only(_telegram, line_added(("LIMITED OFFICIAL USE", "LOU"), above="SIPDIS")),
    ),
    Kind(
        "heading",
        "SMART dates disagree",
        "HDG015",
        True,
        only(
            lambda c: c.smart,
            replaced(
                (r"^(MRN: )\d\d", r"\g<1>12"),
                ("Sep 12, 2017", "Sep 13, 2017"),
                ("Apr 21, 2015", "Apr 12, 2015"),
                (r"^(MRN: \d\d )[A-Z]+", r"\1ACCRA"),
            ),
        ),
    ),
    Kind(
        "heading",
        "the SUBJECT has no marking",
        "HDG010",
        False,
        only(lambda c: c.classified and c.year >= 1996, replaced((r"^(S(?:UBJECT|ubject): )\([A-Z/]+\) ", r"\1"))),
    ),
    Kind(
        "heading",
        "the SUBJECT is above the cable",
        "HDG010 CLS002",
        True,
        only(
            lambda c: c.level != "SECRET",
            replaced(
                (r"^(S(?:UBJECT|ubject): )(?:\([A-Z/]+\) )?", r"\1(S) "),
                (r"^(S(?:UBJECT|ubject): )(?:\([A-Z/]+\) )?", r"\1(S//NF) "),
            ),
        ),
    ),
)
