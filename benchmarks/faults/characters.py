"""Faults in characters, words and what a transmission or a word processor leaves."""

from faults.kinds import Kind, only, replaced, sentence_added

_ACCIDENTS = (
    "The minister,s answer was short.",
    "They don,t agree.",
    "Post,s view is the same.",
    "It isn,t over.",
    "We,re told so.",
    "He,ll go.",
)
_AMPERSANDS = ("He called it &a fine plan8 and left.", "The &northern group8 agreed.")
_SIGNS = (
    "He called it \u201ca fine plan\u201d and left.",
    "The minister\u2019s answer was short.",
    "Two years \u2013 no more.",
    "He left\u2026",
    "Caf\u00e9 owners closed.",
    "The rate rose to 7\u00b0.",
    "A\u00a0free day.",
    "\u2022 one free day",
)
_MARKUP = (
    "He <b>agreed</b>.",
    "Fish &amp; chips.",
    "See [the page](http://example.org).",
    "He agreed.<br>",
    "It was **late**.",
)
_PAGES = ("LONDON 00001433 002 OF 003", "PAGE 02 ROME 01196 01 OF 02 071058Z", "CAIRO 00002871 001.2 OF 003")
_DOUBLED = (
    "He asked for the the list.",
    "They met in in May.",
    "It was a a mistake.",
    "He will be be late.",
    "They agreed to to wait.",
)
_PRIVATE = (
    "His social security number is 219-09-9999.",
    "Visa case number ABJ2007123456.",
    "She holds passport No. 710234581.",
    "SSN: 219 09 9999.",
)

KINDS = (
    Kind("characters", "comma for apostrophe", "TXT002", False, sentence_added(_ACCIDENTS, at=1)),
    Kind("characters", "sign for quotation mark", "TXT002 TXT016 TXT001", False, sentence_added(_AMPERSANDS, at=1)),
    Kind("characters", "a sign that cannot be sent", "TXT001", False, sentence_added(_SIGNS, at=1)),
    Kind("characters", "markup", "TXT008", False, sentence_added(_MARKUP, at=1)),
    Kind(
        "characters",
        "a page line in the text",
        "TXT009",
        False,
        sentence_added([f"\n{each}\n" for each in _PAGES], at=1),
    ),
    Kind("characters", "a word twice", "TXT012", False, sentence_added(_DOUBLED, at=1)),
    Kind(
        "characters",
        "personal data",
        "TXT015",
        False,
        only(lambda c: not c.classified and "SENSITIVE" not in c.text, sentence_added(_PRIVATE, at=1)),
    ),
    Kind(
        "characters",
        "text decoded twice",
        "TXT010",
        False,
        sentence_added(("The CafÃ© closed.", "It is a â€œplanâ€\u009d."), at=1),
    ),
    Kind(
        "characters",
        "an address written as markup",
        "TAG010 TXT008",
        False,
        replaced((r"^(TAGS: )(\w+)", r"\1[\2](#)")),
    ),
)
