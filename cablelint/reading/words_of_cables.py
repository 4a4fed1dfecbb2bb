"""What the running text of a cable is like: numbered paragraphs, prose, lists, and words that only cables say."""

import re

HEADING_CHARS = 8_000  # in which labels are looked for; longer headings have other signs above
NUMBERED = re.compile(r"^[ \t\xb6]*(\d{1,3})[ \t]*[.)](?:[ \t]+\S|[(\[]|[A-Z][A-Za-z]).*$", re.MULTILINE)
"""The first line of a numbered paragraph, or of an item of any list."""

_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")
_LABELED = re.compile(r"\W*[A-Z][\w./]{0,24}(?: [\w./]{1,24}){0,2}:")
_ENDS_OF_PROSE = tuple('.:;,?!-"\u2013\u2014\u201d\u2026')
_TITLE_CHARS = 60  # a longer line is prose
_FEWEST_WORDS_OF_PROSE = 3  # in small letters, on one line
_OWN_TRADE = re.compile(
    r"\b(?:AMEMBASSY|DEMARCHE|ACTION REQUEST|BEGIN (?:SUMMARY|TEXT|COMMENT)|END TEXT|CLASSIFIED BY)\b|"
    r"\bTELEGRAM[ \t]*+$|^\W{0,4}\d{1,3}\W{1,3}(?:SUMMARY|COMMENT)\b(?![ \t]+\w)",
    re.IGNORECASE | re.MULTILINE,
)
"""What only cables say, and articles about them; minutes and agreements have ministers and departments too."""
_UNMISTAKABLE = re.compile(
    r"\b(?:END (?:SUMMARY|COMMENT)|(?:POL|ECON|EMB|CON)OFFS?|REFTELS?|SEPTELS?|"
    r"THIS IS AN ACTION (?:REQUEST|MESSAGE|CABLE))\b",
    re.IGNORECASE,
)
_END_OF_SUMMARY = re.compile(r"\bEND SUMMARY\b", re.IGNORECASE)
_FEWEST_WORDS_BELOW_PROSE = 2
_LIST_ITEM_CHARS = 60  # of a line below which items without space between them are a list


def is_in_words_of_cables(text: str) -> bool:
    """Return whether the paragraphs have a word that only cables have, or more, below prose, that articles have too."""
    first = NUMBERED.search(text)
    above, paragraphs = (text[: first.start()], text[first.start() :]) if first else ("", text)
    if _UNMISTAKABLE.search(paragraphs) or _END_OF_SUMMARY.search(above):
        return True
    if "\n\n" not in paragraphs.rstrip():  # a list has summaries and comments too
        return False
    fewest = _FEWEST_WORDS_BELOW_PROSE if has_prose(above) else 1
    return len({" ".join(found[0].upper().split()) for found in _OWN_TRADE.finditer(paragraphs)}) >= fewest


def has_prose(above: str) -> bool:
    """Return whether a line of running text is above the first numbered paragraph."""
    first = NUMBERED.search(above)
    lines = (above[: first.start()] if first else above).split("\n")
    return any(_is_prose(line.strip()) for line in lines)


def _is_prose(line: str) -> bool:
    is_title = len(line) < _TITLE_CHARS and not line.endswith(_ENDS_OF_PROSE)
    return not is_title and not _LABELED.match(line) and len(_SMALL_WORD.findall(line)) >= _FEWEST_WORDS_OF_PROSE


def is_list(text: str) -> bool:
    """Return whether the text is nothing but short lines, one below the other, none of which ends a sentence."""
    lines = [line for line in text.splitlines() if line.strip()]
    together = len(lines) > 1 and "\n\n" not in text.strip()
    sentences = any(line.rstrip(' \t"\u201d').endswith(".") for line in lines)
    return together and not sentences and all(len(line) < _LIST_ITEM_CHARS for line in lines)
