"""A comma where an apostrophe was meant: "Post,s", "don,t"; & and 8 for quotation marks, or ) for a dash.

A question mark, a semicolon, or a grave accent in place of an apostrophe, "Post?s", is reported too.

Of quotation marks, only a pair counts, "&PACS8", and of dashes only a parenthesis between two spaces that nothing in
the paragraph opens: "the port ) a large one ) closed".

## Why it matters
Some systems that relay cables do not know the apostrophe, quotation marks and dashes, and send another character
instead. A reader can guess "The Embassy,s view", but it looks careless, and a search for the word does not find it. (By
convention.)

## What to do
Put the right character back, or reword: "the view of the Embassy", "do not".

## Fix safety
The fix is unsafe: the comma may be right and the space after it missing; only a reader can tell.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Options, Related, Rule, Span, Valid, compiled

_MARKS = {",": "a comma", "?": "a question mark", ";": "a semicolon", "`": "a grave accent"}
"""What may be in place of an apostrophe."""

RULE = Rule(
    code="TXT002",
    name="comma-for-apostrophe",
    severity="warning",
    summary="a comma in place of an apostrophe, & and 8 of quotation marks, ) of a dash",
    authority="convention",
    needs=("odd_marks",),
)
VALID = (
    Valid("1. The Post's view, so far, is that they don't know.\n"),
    Valid("1. Growth was 1,2 percent; see items a,s,t and ab,s,t and tables A,s and 1,s.\n", note="lists"),
    Valid(
        "1. Wheat, rice,tea and sugar,salt are taxed in part,re-exports in full.\n",
        note="a space missing before a word",
    ),
    Valid("1. THE PARTIES ARE PSOE,S,T AND AB,S OF THE COAST.\n", note="capital letters that count"),
    Valid("1. Write to archives@example.gov,s.adams@example.gov.\n", note="addresses"),
    Valid("1. AT&T and R&D; &c. of the G8, MI8 (see (a) and b) below).\n", note="other signs"),
    Valid("1. The port ( a large one ) closed at 8; P&8 and a &b.\n", note="a parenthesis that is opened"),
    Valid(
        "1. (U) One.\n\n(U)2)( U/NF ) Two b) items.\n",
        note="a parenthesis that closes a number, and one that is opened after it",
    ),
    Valid("1. The sum of x,d and the set,t are given below.\n", note="letters after a word that they do not belong to"),
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
        "1. LAST YEAR⟦,⟧S CROP AND THE BOARD⟦,⟧S PRICE DON⟦,⟧T MATTER.\n",
        note="in capitals",
        fixed="1. LAST YEAR'S CROP AND THE BOARD'S PRICE DON'T MATTER.\n",
        message=(
            '"YEAR,S" has a comma where an apostrophe was meant',
            '"BOARD,S" has a comma where an apostrophe was meant',
            '"DON,T" has a comma where an apostrophe was meant',
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
    Invalid(
        "1. The Post⟦?⟧s view is that they don⟦`⟧t know the government⟦;⟧s plan. Who knows?so he said.\n",
        note="other marks",
        fixed="1. The Post's view is that they don't know the government's plan. Who knows?so he said.\n",
        message=(
            '"Post?s" has a question mark where an apostrophe was meant',
            '"don`t" has a grave accent where an apostrophe was meant',
            '"government;s" has a semicolon where an apostrophe was meant',
        ),
    ),
    Invalid(
        "1. He helped found ⟦&⟧Tea for All8 and the G8, and ⟦&⟧knew nothing.8\n",
        note="quotation marks",
        fixed='1. He helped found "Tea for All" and the G8, and "knew nothing."\n',
        message=(
            '"&" and "8" are in place of quotation marks around "Tea for All"',
            '"&" and "8" are in place of quotation marks around "knew nothing."',
        ),
    ),
    Invalid(
        "1. The port (a small one) was shut ⟦)⟧ as he said ⟦)⟧ and (by 2008) opened.\n",
        note="dashes",
        fixed="1. The port (a small one) was shut -- as he said -- and (by 2008) opened.\n",
        message=('")" is in place of a dash; nothing opens it', '")" is in place of a dash; nothing opens it'),
    ),
)

_ENDING = compiled(
    r"[,?;`](s|t|re|ll|ve|d|(?<=[A-Z]{3}[,?;`])S|(?<=[A-Z]{2}[,?;`])(?:T|RE|LL|VE|D))(?![\w@=&/-]|[.,]\w)"
)
_WORD = compiled(r"[^\W\d_][\w-]*\Z|(?:[A-Z]\.){2,}\Z|\([A-Z]{2,}\)\Z|\b(?:18|19|20)\d0\Z")
_QUOTED = compiled(
    r"&(?<![^\s(]&)(?P<words>[A-Za-z][^&\n]{0,80}?(?:\n[^&\n]{1,80}?){0,4}?)(?<=[A-Za-z.,?!)])(?<![\s(][A-Z])(?<![\s(]MI)8"
    r"(?=[\s.,;:)?!]|\Z)"
)
_DASH = compiled(r"(?<=[A-Za-z0-9,.'\"])[ \t](?P<sign>\))[ \t]{1,2}(?=[A-Za-z])")
_PARENTHESIS = compiled(r"[()]")
_LONGEST_WORD_CHARS = 40
_LONGEST_PARAGRAPH_CHARS = 5000
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
    """Yield one finding for each sign that is wrong."""
    yield from _commas(cable)
    if "&" in cable.text:
        yield from _quotation_marks(cable)
    if " )" in cable.text or "\t)" in cable.text:
        yield from _dashes(cable)


def _commas(cable: Cable) -> Iterator[Diagnostic]:
    for found in _ENDING.finditer(cable.text):
        before = _WORD.search(cable.text, max(0, found.start() - _LONGEST_WORD_CHARS), found.start())
        if before and _takes(before.group(), found[1].lower()):
            span = Span(found.start(), found.start() + 1)
            mark = _MARKS[found.group()[0]]
            fix = Fix(f"Replace {mark.replace('a ', 'the ', 1)} with an apostrophe", "unsafe", (Edit(span, "'"),))
            yield RULE.diagnostic(
                span, f'"{before.group()}{found.group()}" has {mark} where an apostrophe was meant', fix=fix
            )


def _quotation_marks(cable: Cable) -> Iterator[Diagnostic]:
    for found in _QUOTED.finditer(cable.text, *cable.body):
        words = " ".join(found["words"].split())
        first, last = Span(found.start(), found.start() + 1), Span(found.end() - 1, found.end())
        shown = words if len(words) <= _LONGEST_WORD_CHARS else f"{words[:_LONGEST_WORD_CHARS]}..."
        fix = Fix("Replace both with quotation marks", "unsafe", (Edit(first, '"'), Edit(last, '"')))
        message = f'"&" and "8" are in place of quotation marks around "{shown}"'
        yield RULE.diagnostic(first, message, fix=fix, related=(Related(last, "the second mark"),))


def _dashes(cable: Cable) -> Iterator[Diagnostic]:
    """Find parentheses between spaces that nothing in their paragraph opens."""
    for found in _DASH.finditer(cable.text, *cable.body):
        at = found.start("sign")
        start = max(cable.text.rfind("\n\n", cable.body.start, at), cable.body.start, at - _LONGEST_PARAGRAPH_CHARS)
        before = cable.text[start:at]
        if not _open_parentheses(before) and not _counts_item(before):
            span = Span(at, at + 1)
            fix = Fix("Replace it with a dash", "unsafe", (Edit(span, "--"),))
            yield RULE.diagnostic(span, '")" is in place of a dash; nothing opens it', fix=fix)


def _open_parentheses(text: str) -> int:
    """Count the parentheses that are open at the end; one that closes nothing, as in "2)", closes no later one."""
    depth = 0
    for sign in _PARENTHESIS.findall(text):
        depth = depth + 1 if sign == "(" else max(0, depth - 1)
    return depth


def _counts_item(before: str) -> bool:
    """Return whether what is before the parenthesis numbers an item: "1 ) cranes"."""
    word = before.split()[-1] if before.split() else ""
    return len(word) == 1 or word.isdecimal()


def _takes(word: str, ending: str) -> bool:
    """Return whether the ending makes sense after the word; a possessive does after any that is more than a letter."""
    return len(word) > 1 if ending == "s" else word.lower() in _BEFORE[ending]
