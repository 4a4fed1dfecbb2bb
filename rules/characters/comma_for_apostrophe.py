"""A comma where an apostrophe was meant: "Post,s", "don,t".

## Why it matters
Some systems that relay cables do not know the apostrophe and send a comma instead. A reader can guess "The Embassy,s
view", but it looks careless, and a search for the word does not find it. (By convention.)

## What to do
Put the apostrophe back, or reword: "the view of the Embassy", "do not".

## Fix safety
The fix is unsafe: the comma may be right and the space after it missing; only a reader can tell.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Options, Rule, Span, Valid, compiled

RULE = Rule(
    code="TXT002",
    name="comma-for-apostrophe",
    severity="warning",
    summary="a comma in place of an apostrophe",
    authority="convention",
)
VALID = (
    Valid("1. The Post's view, so far, is that they don't know.\n"),
    Valid("1. Growth was 1,2 percent; see items a,s,t and ab,s,t and tables A,s and 1,s.\n", note="lists"),
    Valid(
        "1. Wheat, rice,tea and sugar,salt are taxed in part,re-exports in full.\n",
        note="a blank missing before a word",
    ),
    Valid("1. Write to archives@example.gov,s.adams@example.gov.\n", note="addresses"),
    Valid("1. The sum of x,d and the set,t are given below.\n", note="letters that follow no word of theirs"),
)
INVALID = (
    Invalid(
        "1. THE G-8⟦,⟧s plan, the U.S.⟦,⟧s view, the Ministry (MFA)⟦,⟧s note and the 1990⟦,⟧s trade.\n",
        note="after a figure, a period, a parenthesis",
        fixed="1. THE G-8's plan, the U.S.'s view, the Ministry (MFA)'s note and the 1990's trade.\n",
        message=(
            '"G-8,s" has a comma where an apostrophe was meant',
            '"U.S.,s" has a comma where an apostrophe was meant',
            '"(MFA),s" has a comma where an apostrophe was meant',
            '"1990,s" has a comma where an apostrophe was meant',
        ),
    ),
    Invalid(
        "1. The Post⟦,⟧s view is that they don⟦,⟧t know the G8⟦,⟧s plan, nor the government⟦,⟧s.\n",
        note="possessives",
        fixed="1. The Post's view is that they don't know the G8's plan, nor the government's.\n",
        message=(
            '"Post,s" has a comma where an apostrophe was meant',
            '"don,t" has a comma where an apostrophe was meant',
            '"G8,s" has a comma where an apostrophe was meant',
            '"government,s" has a comma where an apostrophe was meant',
        ),
    ),
    Invalid(
        "1. We⟦,⟧ll report what they⟦,⟧ve said; you⟦,⟧re aware he⟦,⟧d left.\n",
        note="contractions",
        fixed="1. We'll report what they've said; you're aware he'd left.\n",
        message=(
            '"We,ll" has a comma where an apostrophe was meant',
            '"they,ve" has a comma where an apostrophe was meant',
            '"you,re" has a comma where an apostrophe was meant',
            '"he,d" has a comma where an apostrophe was meant',
        ),
    ),
)

_ENDING = compiled(r",(s|t|re|ll|ve|d)(?![\w@-]|[.,]\w)")
_WORD = compiled(r"[^\W\d_][\w-]*\Z|(?:[A-Z]\.){2,}\Z|\([A-Z]{2,}\)\Z|\b(?:18|19|20)\d0\Z")
_LONGEST_WORD = 40
_PRONOUNS = frozenset(["i", "you", "he", "she", "it", "we", "they", "who", "that", "there"])
_BEFORE = {
    "re": _PRONOUNS,
    "ll": _PRONOUNS,
    "d": _PRONOUNS,
    "ve": _PRONOUNS | {"could", "might", "must", "should", "would"},
    "t": frozenset(
        ("aren can couldn didn doesn don hadn hasn haven isn mustn needn shouldn wasn weren won wouldn").split()
    ),
}


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """One finding a comma."""
    for found in _ENDING.finditer(cable.text):
        before = _WORD.search(cable.text, max(0, found.start() - _LONGEST_WORD), found.start())
        if before and _takes(before.group(), found[1]):
            span = Span(found.start(), found.start() + 1)
            fix = Fix("Replace the comma with an apostrophe", "unsafe", (Edit(span, "'"),))
            yield RULE.diagnostic(
                span, f'"{before.group()}{found.group()}" has a comma where an apostrophe was meant', fix=fix
            )


def _takes(word: str, ending: str) -> bool:
    """Whether the ending makes sense after the word; a possessive does after any that is more than a letter."""
    return len(word) > 1 if ending == "s" else word.lower() in _BEFORE[ending]
