"""A space is missing before a parenthesis or behind a mark, or doubled in the heading, or a mark is doubled.

A mark too many (",," or "..") is a warning, a space that is missing or too many information. Addresses of the web and
of mail are left out, other than "@@" and "state,gov".

## Why it matters
A search does not find a word that is run into a parenthesis, and a double space in a SUBJECT makes two different
titles of one. (By convention.)

## What to do
Type one space.

## Fix safety
The fix is safe: it only adds or removes spaces. It is unsafe if there is a single word in the parentheses that may go
on with the word before it, in the same letters or after a prefix: "MAN(UFACTURER)", "un(official)", "Non(State)". So it
is after a prefix that begins a name, as in "Anti(Money Laundering)", and in quoted text, which stays as it was written.
"""

import re
from collections.abc import Iterator

from cablelint import (
    Applicability,
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    compiled,
    occurrences,
    odd_marks_of,
)

RULE = Rule(
    code="TXT011",
    name="spaced-punctuation",
    severity="info",
    summary="a mark doubled, or a space missing next to one or doubled in the heading",
    authority="convention",
    needs=("odd_spaces",),
)
VALID = (
    Valid("1. The U.S., Inc., and etc. met . . . He said... Prices: 1,200,000.50. See a.pdf, b.doc, STATE.GOV.\n"),
    Valid("1. The growers' association (KTGA) and its member(s), child(ren) and person(nel) met under section 4(b).\n"),
    Valid(
        "1. THE CHILD(REN) AND THE MEMBER(S) MET UNDER ART 4(B) ON N(O) AND Ca(OH)2.\n", note="letters in parentheses"
    ),
    Valid("SUBJECT: TEA GROWERS ASK FOR DELAY\n\n1. Two blanks.  After a period they are custom.\n"),
    Valid("1. See Report(final).doc, lime Ca(ClO)2 and Brazil(North)ern.\n", note="one word, or the name of a file"),
    Valid("1. The page\nhttp://www.example.gov/tea(history) is down.\n", note="an address"),
)
INVALID = (
    Invalid(
        "1. The port⟦,,⟧ which is shut⟦..⟧ They left⟦;;⟧ all of them. Write to roe⟦@@⟧state.gov or roe⟦@state,gov⟧.\n",
        note="marks too many",
        message=(
            '",," has a mark too many',
            '".." is neither a full stop nor an ellipsis',
            '";;" has a mark too many',
            '"@@" is in an address twice',
            '"@state,gov" has a comma for a full stop',
        ),
    ),
    Invalid(
        "1. The port ⟦,⟧ which is shut⟦,⟧was old⟦.⟧He left (ref A⟦ )⟧.\n",
        note="spaces",
        message=('a space is before ","', 'no space follows ","', 'no space follows "."', 'a space is before ")"'),
    ),
    Invalid(
        "1. The rent is without heat⟦(⟧oil only) or light⟦(⟧gas only). MET THE UNION⟦(⟧KTU 2).\n",
        note="short words",
        fixed="1. The rent is without heat (oil only) or light (gas only). MET THE UNION (KTU 2).\n",
        message=('missing space before "("', 'missing space before "("', 'missing space before "("'),
    ),
    Invalid(
        "1. Contact Mary Wanjiru⟦(⟧wanjirum@example.gov), Union⟦(⟧KTU).\n",
        fixed="1. Contact Mary Wanjiru (wanjirum@example.gov), Union (KTU).\n",
        message=('missing space before "("', 'missing space before "("'),
    ),
    Invalid(
        "1. He and/or Mary⟦(⟧his sister)\nand/or\nJane⟦(⟧his aunt) will come.\n",
        note="after a word that is not a web address",
        fixed="1. He and/or Mary (his sister)\nand/or\nJane (his aunt) will come.\n",
        message=('missing space before "("', 'missing space before "("'),
    ),
    Invalid(
        "1. THE GROWERS⟦(⟧SEE PARA 3) MET THE MINISTRY⟦(⟧FOREIGN TRADE) AT THE UNIONS'⟦(⟧KTGA) HALL.\n",
        note="in capitals",
        fixed="1. THE GROWERS (SEE PARA 3) MET THE MINISTRY (FOREIGN TRADE) AT THE UNIONS' (KTGA) HALL.\n",
        message=('missing space before "("', 'missing space before "("', 'missing space before "("'),
    ),
    Invalid(
        "1. An un⟦(⟧official) visit.\n",
        note="perhaps one word: unsafe",
        fixed="1. An un (official) visit.\n",
        message='missing space before "("',
    ),
    Invalid(
        "1. THE MAN⟦(⟧UFACTURER) AND THE MINISTRY⟦(⟧TRADE) MET.\n",
        note="the same in capitals: unsafe",
        fixed="1. THE MAN (UFACTURER) AND THE MINISTRY (TRADE) MET.\n",
        message=('missing space before "("', 'missing space before "("'),
    ),
    Invalid(
        "1. Begin text:\n\nThe Ministry⟦(⟧the trade section) agreed.\n\nEnd text.\n",
        note="quoted text: unsafe",
        fixed="1. Begin text:\n\nThe Ministry (the trade section) agreed.\n\nEnd text.\n",
        message='missing space before "("',
    ),
    Invalid(
        "SUBJECT: TEA⟦   ⟧GROWERS ASK FOR DELAY\n\n1. Text.\n",
        note="in the SUBJECT",
        fixed="SUBJECT: TEA GROWERS ASK FOR DELAY\n\n1. Text.\n",
        message="there are 3 spaces in a row; leave one",
    ),
)

_ENDINGS = "[a-z]|al|ed|en|er|ers|es|ic|ies|ii|iii|ing|ish|iv|ly|men|nel|or|ors|ren|rs|vi"  # of the word before
_RUN_IN = compiled(
    rf"(?:(?<=[A-Za-z][a-z'’])\((?!(?:{_ENDINGS})\))|(?<=[A-Za-z][A-Z])\((?!(?i:{_ENDINGS}|[a-z]{{2}})\)))(?=[A-Za-z][^()\s]{{2}})"
)
_IN_WORD = r"\([^()\n]{1,100}\)(?:[._]?[A-Za-z0-9]|/[A-Z][A-Za-z]{0,5}[/ ])"
_DOUBLED = compiled(r"(?<=\S)[ ]{2,}(?=\S)")
_LONGEST_ADDRESS_CHARS = 200  # looked back over
_PREFIX = r"(?<![A-Z])(?:anti|co|counter|de|dis|im|in|inter|mis|multi|non|over|pre|pro|re|semi|sub|un|under)\Z"
_PREFIX_OF_NAME = r"(?<![A-Z])(?:anti|counter|inter|multi|non|pre|semi)\Z"  # none of them is a word
_PREFIX_CHARS = 10
_HEADINGS = frozenset({"tags", "subject", "references", "executive_order"})


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield findings in the body, then in the heading."""
    text = cable.text
    for at in occurrences(cable, Span(cable.body.start, len(text)), "("):
        if _RUN_IN.match(text, at) and not _in_address(text, at) and not _goes_on(text, at):
            span = Span(at, at + 1)
            safety: Applicability = "unsafe" if _is_of_one_word(text, at) or cable.quoted(at) else "safe"
            fix = Fix("Insert a space", safety, (Edit(Span(span.start, span.start), " "),))
            yield RULE.diagnostic(span, 'missing space before "("', fix=fix)
    for odd in odd_marks_of(cable):
        yield RULE.diagnostic(odd.span, odd.message, severity=odd.severity)
    for field in cable.fields:
        if field.kind in _HEADINGS:
            for found in _DOUBLED.finditer(text, *field.value):
                span = Span(*found.span())
                fix = Fix("Leave one space", "safe", (Edit(span, " "),))
                yield RULE.diagnostic(span, f"there are {span.end - span.start} spaces in a row; leave one", fix=fix)


def _goes_on(text: str, offset: int) -> bool:
    """Return whether the word goes on right after the parenthesis: Report(final).doc, UNEP(DTIE)/Hg/INC.1/2."""
    return compiled(_IN_WORD).match(text, offset) is not None


def _is_of_one_word(text: str, offset: int) -> bool:
    """Return whether the rest of a word may be in the parentheses: letters in the same case, or after a prefix."""
    before = text[max(0, offset - _PREFIX_CHARS) : offset]
    if compiled(r"\([A-Za-z]{1,30}\)").match(text, offset) is None:
        return compiled(_PREFIX_OF_NAME, re.IGNORECASE).search(before) is not None
    same_case = before[-1:].isalpha() and before[-1:].isupper() == text[offset + 1].isupper()
    return same_case or compiled(_PREFIX, re.IGNORECASE).search(before) is not None


def _in_address(text: str, offset: int) -> bool:
    """Return whether the word before the offset is part of an address of the web or of a file."""
    first = max(0, offset - _LONGEST_ADDRESS_CHARS)
    start = max(text.rfind(" ", first, offset), text.rfind("\n", first, offset), first - 1) + 1
    return any(sign in text[start:offset] for sign in ("://", "www.", "\\", "/"))
