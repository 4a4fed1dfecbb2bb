"""The words that head a paragraph in its own first line: "SUMMARY:", "Background on the workshop:", a title alone."""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span, Value

_LEAD = compiled(r"(?P<words>[A-Z][A-Za-z0-9 /&'’,()-]{1,70}?)[ \t]*(?:(?P<mark>[:.]|--)(?:\s|--|$)|\r?\n[ \t]*-{3,})")
_WORD_AND_DASH = compiled(r"(?P<words>(?:BEGIN[ ])?SUMMARY(?:[ ](?:AND|&)[ ][A-Z]{4,15})?)[ \t]?-{1,2}(?=[A-Z\"(])")
"""A summary in capitals behind a dash without spaces: "SUMMARY-THE MINISTER ASKED"."""
_LONG_LEAD = compiled(  # in capitals, and perhaps over two lines
    r"(?P<words>[A-Z][A-Z0-9 /&'’,()\r\n-]{20,150}?)[ \t]*(?P<mark>[:.]|--)"
    r"(?=[ \t\r\n]{1,4}[\"“(]?[A-Z][A-Za-z'’]*+[ ,])"
)
_LEADING_WORDS = frozenset(
    ("SUMMARY COMMENT INTRODUCTION BACKGROUND NOTE CONCLUSION ANALYSIS OBJECTIVES SUBJECT ACTION").split()
)
_SAYING = frozenset(("HE I IT SHE THERE THESE THEY WE").split())
_VERBS = frozenset(
    (
        "ADDED ARE ASKED FOLLOW FOLLOWS HAD HAS HAVE INCLUDE INCLUDED INCLUDES IS PROPOSED REQUIRE REQUIRES SAID SAYS "
        "SUGGESTED TOLD WANT WANTS WAS WERE WILL"
    ).split()
)
_VERBS_OF_SEVERAL = frozenset(("ASK DEMAND NEED PROPOSE SAY SEEK SUGGEST").split())  # nouns but behind one with an S
_MOST_HEADING_WORDS = 9
_MOST_TITLE_WORDS = 6
_MOST_LEADING_WORDS = 4  # of a heading in small letters that begins with one of those above
_LONGEST_TITLE_CHARS = 60  # that is alone on its line
_ROOM_CHARS = 12  # behind it, more than the next word needs
_LONGEST_LEAD_CHARS = 150
_MOST_LONG_WORDS = 20  # of a heading in capitals
_FEW_WORDS = 2  # that make a title however they are written: "Key points:"
_FULL_WORD_LETTERS = 4  # shorter ones stay small in a title


def lead(text: str, span: Span) -> Value | None:
    """Return the words that head the paragraph on its own first line: "SUMMARY:", "Background on the workshop:"."""
    found = _LEAD.match(text, span.start, span.end)
    dashed = _WORD_AND_DASH.match(text, span.start, span.end)
    if dashed is not None:
        return Value(dashed["words"], Span(*dashed.span("words")))
    if found is None:
        return _line_of_title(text, span)
    words = found["words"].split()
    named = words[0].upper() in _LEADING_WORDS and len(words) <= _MOST_LEADING_WORDS
    if found["mark"] == ".":  # "Background follows." is a sentence
        named = named and found.end() < span.end and _is_titled(words)
    capitals = found["words"].isupper() and not text[span.start : min(span.end, span.start + 300)].isupper()
    titled = found["mark"] == ":" and len(words) <= _MOST_TITLE_WORDS and _is_titled(words)
    titled = titled and not ((found["words"].isupper() or words[-1].islower()) and _is_clause(words))
    if len(words) > _MOST_HEADING_WORDS or not (named or capitals or titled):
        return None
    return Value(found["words"], Span(*found.span("words")))


def _line_of_title(text: str, span: Span) -> Value | None:
    """Return the title that is alone on the first line: "Guidance" above "Processing of some forms is slow.".

    A first line of a sentence would have had room for the first word of the next.
    """
    end = text.find("\n", span.start, min(span.end, span.start + _LONGEST_TITLE_CHARS))
    written = text[span.start : end].rstrip() if end >= 0 else ""
    words = written.split()
    if not words or not words[0][0].isupper() or not written[-1].isalnum() or len(words) > _MOST_TITLE_WORDS:
        return None
    below = text[end + 1 : span.end].split("\n")
    following = below[0].split()
    if not following or not following[0][0].isupper():
        return None
    line = text[text.rfind("\n", 0, span.start) + 1 : end].rstrip()
    wrapped = len(line) + len(following[0]) + _ROOM_CHARS > max(map(len, below))
    named = words[0].upper() in _LEADING_WORDS and len(words) <= _MOST_LEADING_WORDS
    if wrapped or not (named or (_is_titled(words) and not written.isupper())):
        return None
    return Value(written, Span(span.start, span.start + len(written)))


def long_lead(text: str, span: Span) -> Value | None:
    """Return a title in capitals that goes on in the next line, or is long, above a text that is not in capitals."""
    found = _LONG_LEAD.match(text, span.start, min(span.end, span.start + 2 * _LONGEST_LEAD_CHARS))
    if (
        found is None
        or found["words"].count("\n") > 1
        or text[found.end() : found.end() + _LONGEST_LEAD_CHARS].isupper()
    ):
        return None
    words = found["words"].split()
    return Value(" ".join(words), Span(*found.span("words"))) if len(words) <= _MOST_LONG_WORDS else None


def _is_clause(words: Sequence[str]) -> bool:
    """Return whether the words say something of somebody, as no title does: "IT HAS THESE POINTS", "WE ASKED HIM"."""
    written = [word.upper() for word in words]
    of_several = written[-1] in _VERBS_OF_SEVERAL and written[-2:-1] != [] and written[-2].endswith("S")
    return written[0] in _SAYING or of_several or not _VERBS.isdisjoint(written[1:])


def _is_titled(words: Sequence[str]) -> bool:
    """Return whether the words are a title, not a sentence that leads to a list: "Our goals for this year are:"."""
    return len(words) <= _FEW_WORDS or all(len(word) < _FULL_WORD_LETTERS or not word[0].islower() for word in words)
