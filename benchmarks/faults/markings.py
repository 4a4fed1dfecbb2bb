"""Faults in classification markings: of paragraphs, of the cable, and what spills from a higher level."""

from collections.abc import Iterator

from faults.clean_cable import CleanCable, Paragraph
from faults.kinds import Kind, in_paragraphs, line_added, only, put_in, replaced, sentence_added


def _unmarked(clean: CleanCable, paragraph: Paragraph) -> Iterator[str]:
    if paragraph.marking:
        yield clean.with_text(paragraph.words - len(paragraph.marking) - 3, paragraph.words, "")


def _marked(clean: CleanCable, paragraph: Paragraph, markings: tuple[str, ...]) -> Iterator[str]:
    for marking in markings:
        start = paragraph.words - (len(paragraph.marking) + 3 if paragraph.marking else 0)
        yield clean.with_text(start, paragraph.words, f"{marking} ")


def _above(clean: CleanCable, paragraph: Paragraph) -> Iterator[str]:
    higher = {
        "UNCLAS": ("(C)", "(S)", "(S//NF)", "(C//NF)"),
        "CONFIDENTIAL": ("(S)", "(S//NF)", "(TS)"),
        "SECRET": ("(TS)",),
    }
    return _marked(clean, paragraph, higher[clean.level])


def _malformed(clean: CleanCable, paragraph: Paragraph) -> Iterator[str]:
    if paragraph.marking in ("C", "SBU") and clean.portions:
        mark = paragraph.marking
        forms = (
            f"[{mark}]",
            f"( {mark} )",
            f"({mark.lower()})",
            f"({mark}",
            f"{mark})",
            f"({mark}{mark[-1]})",
            f"({mark[:-1]}X)",
        )
        return _marked(clean, paragraph, forms)
    return iter(())


def _twice(clean: CleanCable, paragraph: Paragraph) -> Iterator[str]:
    if paragraph.marking:
        other = "U" if paragraph.marking != "U" else "C" if clean.classified else "SBU"
        yield clean.with_text(paragraph.start, paragraph.start, f"({other}) ")
        yield clean.with_text(paragraph.words, paragraph.words, f"({other}) ")


_FORMS = (
    "(S)",
    "(C)",
    "(S//NF)",
    "(C//NF)",
    "(S/NF)",
    "(C/NF)",
    "(S//REL TO USA, GBR)",
    "(TS)",
    "[S]",
    "(Secret)",
    "(S-NF)",
    "(CONFIDENTIAL)",
)
_PLACES = (
    "a. {} The minister has two other offers.",
    "(a) {} The minister has two other offers.",
    "(1) {} The minister has two other offers.",
    "- {} The minister has two other offers.",
    "* {} The minister has two other offers.",
    "The minister has two other offers. {}",
    "Note: {} The minister has two other offers.",
    "A man close to him {} named the price.",
    "Begin text:\n\n{} The minister has two other offers.\n\nEnd text.",
    "| Offers | {} two | (U) none |",
)
_LINES = (
    "SECRET//NOFORN",
    "S E C R E T",
    "CONFIDENTIAL",
    "C O N F I D E N T I A L",
    "TOP SECRET",
    "SECRET",
    "CONFIDENTIAL//NOFORN",
    "TOP SECRET//SI//NOFORN",
)


def _spills(clean: CleanCable) -> Iterator[str]:
    if clean.classified:
        return
    for index, place in enumerate(_PLACES):
        for form in _FORMS[index % 3 :: 3]:
            yield from sentence_added([place.format(form)], at=1)(clean)


def _spilled_lines(clean: CleanCable) -> Iterator[str]:
    if not clean.classified:
        yield from line_added([f"{each}\n" for each in _LINES], above=r"3\. ")(clean)


def _levels(clean: CleanCable) -> Iterator[str]:
    put = {"CONFIDENTIAL": "UNCLAS", "SECRET": "C O N F I D E N T I A L"}
    if clean.portions and clean.level in put:
        yield clean.with_text(*clean.classification.span(), put[clean.level])


def _raised(clean: CleanCable) -> Iterator[str]:
    if clean.portions and clean.level == "CONFIDENTIAL":
        yield clean.with_text(*clean.classification.span(), "S E C R E T" if not clean.smart else "SECRET")


def _misspelled(clean: CleanCable) -> Iterator[str]:
    wrong = {
        "UNCLAS": ("UNCLSA", "UNLCAS", "UNCLASS", "UNCLA"),
        "CONFIDENTIAL": (
            "CONFIDENTAIL",
            "C O N F I D E N T A I L",
            "CONFIDENTAL",
            "C O N F I D E N T I A",
            "COFIDENTIAL",
        ),
        "SECRET": ("SERCET", "S E C R T", "SECRTE"),
    }
    for each in wrong[clean.level]:
        yield clean.with_text(*clean.classification.span(), each)


def _no_classification(clean: CleanCable) -> Iterator[str]:
    yield clean.with_text(clean.classification.start(), clean.classification.end() + 1, "")


def _entire(clean: CleanCable) -> Iterator[str]:
    if clean.level == "CONFIDENTIAL" and clean.portions:
        yield from sentence_added(("Entire text is SECRET.", "This message is SECRET in its entirety."), at=0)(clean)


KINDS = (
    Kind(
        "markings",
        "a paragraph has no marking",
        "CLS004",
        True,
        only(lambda c: c.classified and c.portions, in_paragraphs(_unmarked)),
    ),
    Kind("markings", "a paragraph is above the cable", "CLS002", True, in_paragraphs(_above)),
    Kind("markings", "a marking is malformed", "CLS014 CLS004", False, in_paragraphs(_malformed)),
    Kind(
        "markings",
        "two markings that differ",
        "CLS021 CLS015 CLS002",
        True,
        only(lambda c: c.portions, in_paragraphs(_twice)),
    ),
    Kind("spills", "classified words in an unclassified cable", "CLS002", True, _spills),
    Kind("spills", "a classified banner in an unclassified cable", "CLS002 CLS020", True, _spilled_lines),
    Kind("markings", "the cable is below its paragraphs", "CLS002", True, _levels),
    Kind("markings", "the cable is above its paragraphs", "CLS003 TRN005", False, _raised),
    Kind("markings", "the classification is misspelled", "CLS001", True, _misspelled),
    Kind("markings", "the classification is missing", "HDG001 CLS001", True, _no_classification),
    Kind("markings", "entire text contradicts", "CLS005", True, _entire),
    Kind(
        "markings",
        "NOFORN is missing in the captions",
        "CLS013",
        True,
        only(lambda c: "(S/NF)" in c.text, replaced((r"^NOFORN\n", ""))),
    ),
    Kind(
        "markings",
        "SENSITIVE is missing",
        "CLS011",
        True,
        replaced((r"^SENSITIVE\n", ""), (r"^Captions: SENSITIVE\n", "")),
    ),
    Kind(
        "markings",
        "controls that exclude each other",
        "CLS017",
        True,
        only(
            lambda c: c.level == "SECRET",
            put_in(
                r"\(S/NF\)(?= A colonel)",
                ("(S//NF/REL TO USA, GBR)", "(S//NF//RELIDO)", "(S//REL TO GBR, USA)", "(S//NOFRON)"),
            ),
        ),
    ),
    Kind(
        "markings",
        "a caption that the classification excludes",
        "CLS012 CLS002 CLS013",
        True,
        only(lambda c: not c.classified, line_added(("NODIS", "EXDIS", "NOFORN", "ORCON"), above="SIPDIS")),
    ),
)
