"""Texts made to be hard: no rule fails on them, and ten times the text takes about ten times as long."""

import time

import pytest

from cablelint import assembly, engine, registry
from cablelint.errors import RULE_FAILED

RULES = [registry.load(entry) for entry in registry.built_in()]
SHORT, LONG = 10_000, 100_000
MOST = 35  # times as long; what grows with the square takes a hundred times as long
NOISE = 0.05  # seconds

HEADING = "UNCLAS STATE 000123\nE.O. 12958: N/A\nTAGS: PREL NZ\nSUBJECT: PIERS\n\n"
ADDRESSED = "P 101538Z JUL 09\nFM SECSTATE WASHDC\nTO RUEHC/AMEMBASSY OSLO\n"
TEXTS = {  # what stands before the unit that is repeated, the unit
    "one line": ("", "word "),
    "capitals": ("", "WORD "),
    "spelt letters": ("", "C O N F "),
    "figures": ("", "1234567890 "),
    "parentheses": ("", "("),
    "hyphens": ("", "-"),
    "blanks": ("", " "),
    "line ends": ("", "\r\n"),
    "form feeds": ("", "\f"),
    "odd signs": ("", "\u2028\x85\x1c\ud800é¶"),
    "quotation marks": ("", '"'),
    "commas": ("", "don,t "),
    "links": ("", "[a](b) <a> &amp; "),
    "paragraphs": (HEADING, "1. (U) One.\n\n"),
    "numbers": (HEADING, "9999999. x\n"),
    "references": (HEADING + "1. ", "see paragraphs 2-9, 12 and 13 "),
    "a list of paragraphs": (HEADING + "1. See paragraphs ", "2, "),
    "announcements": (HEADING + "1. ", "This is an action request. See para 2. "),
    "Begin text": (HEADING + "1. One.\n", "Begin text:\n"),
    "End text": (HEADING + "1. One.\n", "End text.\n"),
    "both": (HEADING + "1. One.\n", "Begin text:\nEnd text.\n"),
    "QUOTE": (HEADING + "1. ", "QUOTE "),
    "UNQUOTE": (HEADING + "1. ", "UNQUOTE "),
    "Summary": (HEADING + "1. ", "Summary: one. "),
    "End summary": (HEADING + "1. ", "End summary. "),
    "TAGS": ("UNCLAS\nTAGS: ", "PREL "),
    "TAGS run together": ("UNCLAS\nTAGS: ", "PREL"),
    "TAGS lines": ("UNCLAS\nTAGS: ", "PREL\n"),
    "REF": (HEADING + "REF: ", "A. STATE 123, "),
    "REF lines": (HEADING + "REF: ", "A. STATE 123\n"),
    "addresses": (ADDRESSED, "RUEHXX/AMEMBASSY PARIS PRIORITY 1234\n"),
    "exempt posts": (ADDRESSED, "XMT AMEMBASSY PARIS\n"),
    "routing": ("VZCZCXYZ0001\nPP RUEHC\n", "RUEHC RUEHX\n"),
    "classification": ("", "UNCLAS SECTION 01 OF 02 STATE 000123\n"),
    "page lines": (HEADING + "1. One.\n", "STATE 00001236  001.2 OF 002\n\n"),
    "headings": (HEADING, "A Heading\n---------\n\n"),
    "subjects": (HEADING, "SUBJECT: A\n"),
    "names": (HEADING, "SMITH\n"),
    "markings": (HEADING + "1. ", "(S//NF) "),
    "entire text": (HEADING + "1. ", "Entire text is SECRET. "),
}


def checked(text: str) -> float:
    """Seconds of processor time of the parse and of all rules."""
    started = time.process_time()
    found = engine.check(assembly.parse(text), RULES)
    taken = time.process_time() - started
    assert [one.message for one in found if one.code == RULE_FAILED.code] == []
    return taken


@pytest.mark.parametrize(("before", "unit"), TEXTS.values(), ids=TEXTS.keys())
def test_growth(before: str, unit: str) -> None:
    short = min(checked(before + unit * (SHORT // len(unit))) for _ in range(2))
    assert checked(before + unit * (LONG // len(unit))) < MOST * short + NOISE
