"""What putting a cable into pages, stamps, columns and lines of other kinds leaves as it was: all that it says."""

import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from cablelint.reading.parser import parse
from cablelint.reports.cable_json import as_json

CLEAN = Path(__file__).parent.parent / "rules" / "clean"
CABLES = [file.read_text("utf-8") for file in sorted(CLEAN.glob("*.cable"))[::9]]
STAMP = "UNCLASSIFIED U.S. Department of State Case No. F-2014-12345 Doc No. C05771234 Date: 01/02/2015"
PAGE = "\n\nSOFIA 00000123  001.2 OF 003\n\n\n"
OLD_PAGE = "\nCONFIDENTIAL\n\nCONFIDENTIAL\n\nPAGE 02        SOFIA  00123  220410Z\n\n"
FULL_CHARS = 40
ROW = re.compile(r"[^.?!:\s] {2,}\S| {3}")  # of a table or a schedule
COMPARED = (
    "date_time_group originator action_addressees info_addressees message_reference executive_order tags subject"
    " subject_marking references classified_by summary paragraphs quoted_blocks asks deadlines points contacts"
    " action_requests signers"
).split()
PLACES = frozenset({"start_line", "end_line", "text"})  # of what has a place; the text of a paragraph is compared


def said(text: str) -> dict[str, Any]:
    """What the cable says, without the places of its lines and the spaces between its words."""
    whole = json.loads(json.dumps(as_json(parse(text), "a.cable", "utf-8")))
    texts = [" ".join(one["text"].split()) for one in whole["paragraphs"]]
    return {name: plain(whole[name]) for name in COMPARED} | {"texts": texts}


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items() if name not in PLACES and name != "items"}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def in_pages(text: str) -> str:
    """The text with the stamps of a release every eleven lines."""
    lines = text.splitlines()
    pages = ["\n".join(lines[at : at + 11]) for at in range(0, len(lines), 11)]
    return f"RELEASED IN FULL\n{STAMP}\n\n" + f"\n\n{STAMP}\n\n{STAMP}\n\n".join(pages) + f"\n\n{STAMP}\n"


def double_spaced(text: str) -> str:
    return text.replace("\n", "\n \n")


WRAPPERS: dict[str, Callable[[str], str]] = {
    "no-break spaces": lambda text: text.replace(" ", "\xa0"),
    "no-break spaces after points": lambda text: text.replace(". ", ".\xa0"),
    "two signs at line ends": lambda text: text.replace("\n", "\r\n"),
    "carriage returns": lambda text: text.replace("\n", "\r"),
    "indented by four": lambda text: "".join(f"    {line}" for line in text.splitlines(keepends=True)),
    "behind a tab": lambda text: "".join(f"\t{line}" for line in text.splitlines(keepends=True)),
    "spaces at line ends": lambda text: text.replace("\n", "  \n"),
    "below banners": lambda text: f"UNCLASSIFIED\n\nUNCLASSIFIED\nSBU\n\n{text}\nUNCLASSIFIED\n",
    "released": in_pages,
    "a line between": double_spaced,
}
AMBIGUOUS = {
    ("a line between", text)
    for text in CABLES
    if text.count("\n") < 25 or "\n\n\n" in text  # too short to tell, or with gaps of its own
} | {("released", text) for text in CABLES if "Section 4\n" in text}  # a page ends below a title
AMBIGUOUS |= {("released", text) for text in CABLES if "\nTO 22-54-70." in text}  # below a stamp an address, perhaps
AMBIGUOUS |= {("indented by four", text) for text in CABLES if "a portrait of Suvorov" in text}  # a quoted question
OPEN = ("1565.17", "(14-0-1)", "      (Expiry: 9/2008.)", "3. Detainees of", "TO 22-5", "INFO ALL CONCERNED.")
"""How the lines begin that are taken for something else below a page line: for a heading, a paragraph, an address."""


@pytest.mark.parametrize("name", WRAPPERS)
@pytest.mark.parametrize("text", CABLES, ids=lambda text: text[:20].strip())
def test_a_wrapped_cable_says_the_same(name: str, text: str) -> None:
    if (name, text) in AMBIGUOUS:
        pytest.skip("nothing tells the gaps of the text from the others")
    assert said(WRAPPERS[name](text)) == said(text)


@pytest.mark.parametrize("page", [PAGE, OLD_PAGE], ids=["page", "old page"])
@pytest.mark.parametrize("text", CABLES, ids=lambda text: text[:20].strip())
def test_a_page_line_between_any_two_full_lines_changes_nothing(page: str, text: str) -> None:
    lines, expected = text.splitlines(), said(text)
    full = [
        at
        for at, (above, below) in enumerate(pairwise(lines), 1)
        if len(above) >= FULL_CHARS and below.strip() and not ROW.search(above.strip()) and not below.startswith(OPEN)
    ]
    for at in full:
        wrapped = "\n".join(lines[:at]) + page + "\n".join(lines[at:]) + "\n"
        assert said(wrapped) == expected, lines[at - 1]
