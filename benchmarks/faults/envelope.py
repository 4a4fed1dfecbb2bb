"""Faults in the transmission envelope, in sections and in several messages of one file."""

from collections.abc import Iterator

from faults.clean_cable import CleanCable
from faults.kinds import Kind, only, put_in, replaced


def _enveloped(clean: CleanCable) -> bool:
    return clean.enveloped


def _security(clean: CleanCable) -> Iterator[str]:
    start, end = clean.line("ZN[RY] ")
    wrong = ("ZNY CCCCC ZZH", "ZNY SSSSS ZZH") if not clean.classified else ("ZNR UUUUU ZZH", "ZNY EEEEE ZZH")
    for each in wrong if start >= 0 else ():
        yield clean.with_text(start, end - 1, each)


def _second(clean: CleanCable) -> Iterator[str]:
    other = clean.text.replace("#0912", "#0944").replace("\nO ", "\nP ")
    yield clean.text + "\n\n" + other


def _later_section(clean: CleanCable) -> Iterator[str]:
    """Yield a second section below the first, whose heading differs in one element."""
    found = clean.paragraphs[len(clean.paragraphs) // 2]
    start, _ = clean.line("E\\.O\\.")
    head = clean.text[clean.classification.start() : clean.paragraphs[0].start]
    if not clean.enveloped or start < 0:
        return
    office = clean.text[clean.classification.end() :].split("\n", 1)[0]
    level = clean.classification[0]
    first = head.replace(f"{level}{office}", f"{level} SECTION 01 OF 02{office}", 1)
    for old, new in (
        ("DECL: 03", "DECL: 04"),
        ("TAGS: ", "TAGS: KPAO "),
        ("SUBJECT: ", "SUBJECT: MORE ON "),
        (office[-3:], "999"),
        ("E.O. 12958", "E.O. 13526"),
    ):
        later = first.replace("01 OF 02", "02 OF 02", 1).replace(old, new, 1)
        if later != first.replace("01 OF 02", "02 OF 02", 1):
            body = clean.text[clean.paragraphs[0].start : found.start]
            envelope = clean.text[: clean.classification.start()]
            yield envelope + first + body + later + clean.text[found.start :]


KINDS = (
    Kind(
        "envelope",
        "precedence of the routing line",
        "TRN002",
        False,
        replaced((r"^OO ", "RR "), (r"^PP ", "OO "), (r"^RR ", "ZZ ")),
    ),
    Kind(
        "envelope",
        "no such day or time",
        "TRN003",
        False,
        only(_enveloped, put_in(r"(?<= )\d{7}$", ("0001102", "3671102", "1272502", "1271161", "0101102"))),
    ),
    Kind(
        "envelope",
        "serials that differ",
        "TRN004",
        False,
        only(_enveloped, put_in(r"(?<=^DE RUEH\w\w #)\d{4}", ("7777", "0007"))),
    ),
    Kind("envelope", "security of the transmission", "TRN005", True, _security),
    Kind(
        "envelope",
        "the closing serial differs",
        "TRN006",
        False,
        only(_enveloped, put_in(r"(?<=^#)\d{4}(?=\nNNNN)", ("7777", "0008"))),
    ),
    Kind(
        "envelope",
        "words after the end",
        "TRN006",
        False,
        only(_enveloped, put_in(r"(?<=^NNNN)\n", ("\nMORE WORDS FOLLOW HERE\n",))),
    ),
    Kind(
        "envelope",
        "another originator",
        "TRN007",
        False,
        only(_enveloped, put_in(r"(?<=^FM )AMEMBASSY .*$", ("AMEMBASSY OSLO", "AMEMBASSY LIMA"))),
    ),
    Kind(
        "envelope",
        "a line without its shape",
        "TRN001",
        True,
        only(
            _enveloped,
            replaced(
                (r"^DE RUEH", "DE RU EH"), (r"^ZN([RY]) ", r"ZN\1"), (r"^(DE \w+) #", r"\1 "), (r"^VZCZC", "VZCC")
            ),
        ),
    ),
    Kind(
        "envelope",
        "sections that cannot be",
        "TRN008",
        True,
        only(
            _enveloped,
            replaced(
                (r"^(UNCLAS|[CS](?: [A-Z])+)(?= )", r"\1 SECTION 03 OF 02"),
                (r"^(UNCLAS|[CS](?: [A-Z])+)(?= )", r"\1 SECTION 01 OF"),
            ),
        ),
    ),
    Kind("sections", "a later heading differs", "TRN009 CLS018", True, _later_section),
    Kind("sections", "a second message", "TRN011", True, only(_enveloped, _second)),
)
