"""The names of posts as a text lists them: "Embassies Berlin and Rome", "the Consulate General in Milan"."""

import re
from functools import cache
from itertools import islice, pairwise

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span, Value

# Patterns are kept as words and compiled where they are first needed.
NOUN = (
    r"(?i:(?:u\.?s\.?\s)?(?:am)?embass(?:y|ies)|(?:us)?missions?|consulates?(?:\sgeneral)?|amconsul(?:s|ates?)?|congens?"
    r"|posts\sin|post)"
)
_JOINS = (
    r"\s{0,3}(?:,\s{0,3}(?:(?i:and|or)\s{1,3})?|/|&\s|(?i:and|or)\s{1,3})(?i:the\s)?"
    r"(?i:(?:embass(?:y|ies)|missions?|consulates?)\s)?"
)
WORD = r"[^\s/,;:()]+"
NOUN_SIGNS = ("embass", "mission", "consul", "congen", "posts in", "post ")
_OWNS = ("'s", "’s", "'S", "’S")
_MOST_WORDS = 4  # of a post's name
_LONGEST_CHARS = 60  # of it
_NO_POSTS = frozenset({"STATE", "WASHINGTON", "DEPARTMENT", "SECSTATE"})
_SPACE = compiled(r"(?<!\^)\\s(?:(\?)|\{(\d),\d\})?")
_MOST_SPACES = 8  # where one is meant: a tab may have been widened


@cache
def spaced(written: str) -> re.Pattern[str]:
    """Compile the expression so that more spaces say the same as one, with a line break or without it."""

    def several(found: re.Match[str]) -> str:
        if found[2]:
            return rf"\s{{{found[2]},{_MOST_SPACES}}}"
        some = rf"(?=\s)[^\S\n]{{0,{_MOST_SPACES}}}\n?[^\S\n]{{0,{_MOST_SPACES}}}"
        return rf"(?:{some})?" if found[1] else some

    return compiled(_SPACE.sub(several, written))


def names_from(cable: Cable, at: int, end: int) -> tuple[tuple[Value, ...], int]:
    """Return the posts that are listed from the offset on, and where the list ends."""
    found: list[Value] = []
    end = min(end, len(cable.text))
    while at < end and (post := _name(cable, at, end)) is not None:
        found.append(post)
        joint = spaced(_JOINS).match(cable.text, post.span.end, end)
        if joint is None:
            break
        at = joint.end()
    return tuple(found), found[-1].span.end if found else at


def _is_apart(cable: Cable, one: re.Match[str], other: re.Match[str]) -> bool:
    """Return whether more than a space or the end of a line is between two words."""
    between = cable.text[one.end() : other.start()]
    return not between.isspace() or between.count("\n") > 1


def _name(cable: Cable, at: int, end: int) -> Value | None:
    """Return the post whose name begins at the offset, the longest one."""
    if not cable.text[at].isupper():
        return None
    parts = [*islice(spaced(WORD).finditer(cable.text, at, min(end, at + _LONGEST_CHARS)), _MOST_WORDS)]
    apart = (index for index, (one, other) in enumerate(pairwise(parts), 1) if _is_apart(cable, one, other))
    parts = parts[: next(apart, len(parts))]
    for part in reversed(parts):
        name = cable.text[at : part.end()].rstrip(".'’")
        name = name[:-2] if name.endswith(_OWNS) else name
        if cable.lookups.stations.by_name(name) is not None and name.upper() not in _NO_POSTS:
            return Value(name, Span(at, at + len(name)))
    return None


def is_from_department(cable: Cable) -> bool:
    """Return whether the Department sends the cable, not a post."""
    return cable.originator is not None and cable.originator.name.text.upper().startswith("SECSTATE")
