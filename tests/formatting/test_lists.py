"""Lists that nobody marked as such, under a line or with an item that is too long: each item stays on its own line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cablelint

from ..end_to_end.command import cablelint as run

INTRO = "1. The mission asks the Department to pass what follows to all who take part in the harbor talks next month"
HEADING = "UNCLAS NAIROBI 000210\n\nE.O. 13526: N/A\nTAGS: EAGR, KE\nSUBJECT: HARBOR TALKS\n\n"

LISTS = {
    "firms under a label": [
        "1. Firms that have bid for the crane, with the sums that they have named in the second round of the tender:",
        "Acme Harbor Works",
        "Baobab Shipping",
        "Coastal Cranes and Hoists Limited",
        "Dhow Brothers",
    ],
    "firms without a colon": [
        INTRO,
        "Acme Harbor Works",
        "Baobab Shipping",
        "Coastal Cranes",
        "Dhow Brothers",
    ],
    "a firm that is too long": [
        "1. Firms:",
        "Acme Harbor Works",
        "Baobab Shipping and Forwarding Agents of Mombasa, Kilindini, Lamu and Malindi (in formation)",
        "Coastal Cranes",
        "Dhow Brothers",
    ],
    "firms that are all too long": [
        "1. Firms:",
        "Acme Harbor Works, 12 Kilindini Road, Mombasa, attention of Mrs. Wanjiru, sales",
        "Baobab Shipping, P.O. Box 400, Lamu, attention of Mr. Odhiambo, manager of the yard",
        "Coastal Cranes and Hoists, Malindi, attention of the board of directors or its chair",
        "Dhow Brothers, Nyali Bridge, Mombasa, attention of the elder brother, if he is there",
    ],
    "telephones": [
        INTRO,
        "Duty officer 555-0100",
        "Harbor master 555-0101 and after hours 555-0102",
        "Gate 555-0103",
    ],
    "telephones in front": [INTRO, "555-0100 duty officer", "555-0101 harbor master", "555-0102 gate"],
    "a schedule": [
        INTRO,
        "0900 Arrival at the port",
        "0930 Call on the harbor master, who will show the new crane and the yard behind it to all",
        "1100 Coffee",
        "1130 Departure",
    ],
    "a schedule with words for days": [INTRO, "Monday arrival", "Tuesday call on the Minister", "Wednesday departure"],
    "attendees": [
        INTRO,
        "Amina Odhiambo, Director",
        "James Kariuki, Deputy Director",
        "Mary Wanjiru, harbor master",
    ],
    "attendees in small letters": [INTRO, "the director", "the deputy director", "the harbor master", "two clerks"],
    "wares in small letters": [INTRO, "cranes", "ropes", "a road", "two boats"],
    "an address": [
        INTRO,
        "Office of the Harbor Master",
        "P.O. Box 12",
        "Kilindini Road",
        "Mombasa",
    ],
    "verse": [
        INTRO,
        "The ships come in with the morning tide",
        "and the gulls are loud on the pier,",
        "but the crane stands still at the water's side",
        "and no man has worked it this year.",
    ],
    "a table without columns": [INTRO, "Mombasa 412", "Lamu 398", "Malindi 17", "All ports 827"],
    "names like a signature": [INTRO, "Amina Odhiambo", "Harbor Master", "Port of Mombasa"],
    "a stamp below the text": [
        f"{INTRO},",
        "and to answer by May 4 if it can.",
        "Released in full by the review office, case 12-345, on 5 May 2014 in Washington",
    ],
    "a stamp in capitals": [f"{INTRO}, and then", "to answer", "DECLASSIFIED IN FULL BY THE REVIEW OFFICE"],
    "a stamp between two lines": [
        f"{INTRO}, and to answer by the end of",
        "Released in full by the review office, case 12-345, on 5 May 2014 in Washington",
        "Released in full by the review office, case 12-345, on 5 May 2014 in Washington",
        "the month if it can.",
    ],
    "a list in capitals": [
        "1. THE MISSION ASKS THE DEPARTMENT TO PASS WHAT FOLLOWS TO ALL WHO TAKE PART IN THE TALKS",
        "ACME HARBOR WORKS",
        "BAOBAB SHIPPING",
        "COASTAL CRANES AND HOISTS",
        "DHOW BROTHERS",
    ],
    "items that end in semicolons": [INTRO, "Cranes;", "Ropes;", "A road to the yard; and", "Boats."],
    "links": [INTRO, "http://www.example.gov/harbors", "http://www.example.gov/cranes", "www.example.gov/road"],
    "ships with their masters": [
        INTRO,
        "MV Amani, Captain Roe, due on May 3 with cement and tea for Kampala",
        "MV Baraka, Captain Doe",
        "MV Chui, Captain Poe, due on May 9 with rice",
    ],
    "a note of a life": [INTRO, "Born: 1950, Kisumu", "Languages: English, French", "Career: teacher"],
    "sums": [INTRO, "$400 for the crane", "$300 for ropes and boats", "$20 for paint"],
    "people by surname": [INTRO, "ODHIAMBO, Amina", "KARIUKI, James", "WANJIRU, Mary (observer)"],
    "questions": [INTRO, "Who pays for the crane?", "Who works it?", "When will the road be built?"],
    "a quotation of headlines": [INTRO, '"Crane Late Again"', '"Minister Promises Road"', '"Port Waits"'],
}


GOING_ON = {"a stamp in capitals": 1, "a stamp below the text": 1}
"""How many of the lines go on from the one above, and may be joined to it."""


@pytest.mark.parametrize("name", LISTS)
def test_an_item_stays_on_its_own_line(name: str) -> None:
    first, *items = LISTS[name]
    text = HEADING + "\n".join([first, *items]) + "\n\n2. Two.\n"
    laid_out = cablelint.format(text, profile="telegram")
    mended = run("check", "--fix", "--profile", "telegram", "--stdin-filename", "a.cable", "-", given=text.encode())
    assert laid_out.split() == text.split()
    for after in (laid_out, mended.output):
        lines = after.splitlines()
        for item in items[GOING_ON.get(name, 0) :]:
            assert any(item.startswith(line[:14]) for line in lines if line), after


names = st.lists(
    st.sampled_from("Acme Baobab Harbor Works Shipping Cranes 555-0100 (Lamu), P.O. 12 for & of".split()), max_size=12
)
firms = st.builds(lambda first, rest: " ".join([first, *rest]), st.sampled_from(["Acme", "Dhow", "0900", "MV"]), names)
intros = st.sampled_from(
    [
        "1. Firms:",
        INTRO,
        f"{INTRO},\nand to all those who have asked to be told by the mission what will be said in\nthem",
    ]
)


@settings(deadline=None)
@given(intros, st.lists(firms, min_size=3, max_size=9), st.integers(0, 8), st.booleans())
def test_no_item_of_any_list_is_joined_to_another(intro: str, items: list[str], long: int, capitals: bool) -> None:
    """Whatever their lengths; one is longer than a line in any case."""
    items[long % len(items)] += " Harbor Works and Shipping and Forwarding Agents of Lamu and Malindi"
    items = [f"Firm{at} {item.upper() if capitals else item}" for at, item in enumerate(items)]
    text = f"{HEADING}{intro}\n" + "\n".join(items) + "\n\n2. Two.\n"
    after = cablelint.format(text, profile="telegram")
    assert after.split() == text.split()
    assert [line.split()[0] for line in after.splitlines() if line.startswith("Firm")] == [
        item.split()[0] for item in items
    ]


ABBREVIATED = ["Firm1 Acme P.O.", "Firm1 Acme Ltd.", "Firm1 Roe, J.", "Firm1 Acme Bros.", "Firm1 Cranes, U.S."]


@pytest.mark.parametrize("item", ABBREVIATED)
@pytest.mark.parametrize("intro", ["1. Firms:", INTRO])
def test_an_item_that_ends_in_an_abbreviation_stays(item: str, intro: str) -> None:
    long = "Firm0 Acme Works Harbor Works and Shipping and Forwarding Agents of Lamu and Malindi"
    text = f"{HEADING}{intro}\n{long}\n{item}\n\n2. Two.\n"
    assert f"\n{item}\n" in cablelint.format(text, profile="telegram")
