"""The layout of made-up cables by an oracle of its own: what is compared here is not what the proof compares."""

import re
import unicodedata
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

import cablelint
from cablelint.model.cable import Profile

_HEADING = "{} NAIROBI 000210\n\nSIPDIS\n\nE.O. 13526: N/A\nTAGS: EAGR, KE\nSUBJECT: TEA\n\n"
_MARKINGS = ("(U) ", "(SBU) ", "(S/NF) ", "[C] ", "( S )", "(c)", "(S//REL TO USA, GBR) ", "(TS)", "")
_ENDS = (". ", ".", ") ", " - ", " . ", ".\t", ".\xa0", ".\u2003")
_WORDS = (
    "tea harbor crane Minister's rates 4.5 percent, (ref A) “yes” — no… José 2009. Acme Ltd. and the of to U.S. EUR 3 "
    "see paragraph 2 below; -- Summary: End summary. A-1 12) * #7 & / _ @ + = ½ and/or (S) (U) SECRET TO REF: e-mail"
).split()

profiles: st.SearchStrategy[Profile] = st.sampled_from(["telegram", "draft", "archive"])
levels = st.sampled_from(["UNCLAS", "S E C R E T", "CONFIDENTIAL"])
markings = st.sampled_from(_MARKINGS)
words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14)
separators = st.sampled_from([" ", " ", " ", "  ", "\xa0", "\t", "\n", " \n", "\u3000"])


@st.composite
def paragraphs(draw: st.DrawFn, number: int) -> str:
    """A number with none, one or two markings around it, and a few lines of text."""
    front, behind = draw(st.tuples(markings, markings))
    text = "".join(word + draw(separators) for line in draw(st.lists(words, max_size=4)) for word in line)
    return f"{front}{number}{draw(st.sampled_from(_ENDS))}{behind}{draw(markings) if draw(st.booleans()) else ''}{text}"


@st.composite
def cables(draw: st.DrawFn) -> str:
    count = draw(st.integers(1, 5))
    gap = draw(st.sampled_from(["\n\n", "\n", "\r\n\r\n"]))
    return _HEADING.format(draw(levels)) + gap.join(draw(paragraphs(number)) for number in range(1, count + 1)) + "\n"


def letters(text: str) -> Counter[str]:
    """Every letter and figure, without accents; halves written out."""
    plain = unicodedata.normalize("NFKD", text).replace("\u2044", "/")
    return Counter(sign for sign in plain.upper() if sign.isalnum())


def longer_words(text: str) -> list[str]:
    """The words of the body in order, without those so short that they may be a marking, which may change sides."""
    body = unicodedata.normalize("NFKD", text.split("SUBJECT: TEA", 1)[1])
    return [word for word in re.findall(r"[^\W\d_]+", body) if len(word) > 4]


def marks(text: str) -> list[list[str]]:
    """What is in parentheses or brackets on each numbered line, in any order."""
    found = (re.findall(r"[(\[][ ]*([A-Z/]+)", line.upper()) for line in text.split("SUBJECT: TEA", 1)[1].splitlines())
    return sorted(sorted(each) for each in found if each)


@settings(deadline=None)
@given(cables(), profiles)
def test_no_letter_no_word_and_no_marking_gets_lost(text: str, profile: Profile) -> None:
    after = cablelint.format(text, profile=profile)
    assert letters(after) == letters(text)
    assert longer_words(after) == longer_words(text)
    assert Counter(mark for line in marks(after) for mark in line) == Counter(
        mark for line in marks(text) for mark in line
    )
    assert cablelint.format(after, profile=profile) == after


@settings(deadline=None)
@given(cables(), st.booleans())
def test_fixes_settle_and_none_is_left_out(text: str, unsafe: bool) -> None:
    after = cablelint.fix(text, unsafe=unsafe)
    assert cablelint.fix(after, unsafe=unsafe) == after
