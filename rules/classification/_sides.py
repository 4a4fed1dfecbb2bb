"""What is beside a sign of classified text on its line, and what its letters may count or abbreviate."""

from cablelint import NamedTuple, Span, compiled

REACH_CHARS = 90  # on either side of a sign that are looked at
MOST_PLAIN_WORDS = 4  # of a heading that is not written as a title: "Tea prices"
FULL_WORD_LETTERS = 4  # shorter words stay small in a title
QUOTES = "\"'”’“‘"
_RUNS_ON = compiled(r"[\w,][ \t]*+(?:\r\n?|\n)\Z")
COUNTED = frozenset(
    (
        "section subsection sections article articles paragraph paragraphs subparagraph para clause clauses item point"
        " option annex appendix exhibit schedule"
        " column row table figure chart map zone block group grade class category type letter label group party list"
        " series key vitamin degrees temperature latitude longitude latitudes degree form visa visas copyright code"
        " symbol hepatitis site phase part title rule step size bus line gate pier berth seat and or of the a an as is"
        " by to for in at marked either stands terminal building tower wing room dock platform camp sector district"
        " ward plot lot unit model stage level variant"
        " bde bn coy div regt rgt sqn bty plt brigade battalion regiment squadron platoon"
    ).split()
)  # words after which a letter in brackets may count or name something


class Sides(NamedTuple):
    """What is on the line before a sign and after it, and whether the line begins where `before` does."""

    before: str
    after: str
    whole: bool
    runs_on: bool  # the line above goes on in this one


def sides(text: str, sign: Span) -> Sides:
    """Return both sides of the sign, as far as they are looked at."""
    first = max(sign.start - REACH_CHARS, 0)
    start = max(text.rfind("\n", first, sign.start), text.rfind("\r", first, sign.start)) + 1
    after = text[sign.end : sign.end + REACH_CHARS].partition("\n")[0].partition("\r")[0]
    above = text[max(start - REACH_CHARS, 0) : start]
    return Sides(
        before=text[start or first : sign.start],
        after=after,
        whole=start > 0 or first == 0,
        runs_on=_RUNS_ON.search(above) is not None,
    )


def abbreviates(text: str, sign: Span, words: list[str]) -> bool:
    """Return whether a letter is that of one of the last words, as a party's is: "SOCIALIST PARTY (S)"."""
    letters = text[sign.start + 1 : sign.end - 1].strip()
    above = text[max(sign.start - REACH_CHARS, 0) : sign.start].split()  # "Technical", on the line above "Secretariat"
    initials = "".join(word[0].upper() for word in (above if len(letters) > 1 else words)[-MOST_PLAIN_WORDS:])
    return letters in initials
