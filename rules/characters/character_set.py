"""The text has a character that cannot be sent on a cable, or a letter for a figure of a number: 2O15.

## Why it matters
Cables travel through systems that know only plain letters, digits and punctuation (the ASCII set of a US keyboard). A
word processor's curly quotes, long dashes, accents and hard spaces arrive as question marks, as other characters, or
not at all: the comma in "Post,s" began as a curly apostrophe. (By convention; 5 FAH-2 H-320 rests on the character
sets of ACP 127.)

## What to do
Type the plain character: ' for an apostrophe, -- for a dash, ... for an ellipsis, the letter without its accent. Write
out a character that changes a number or a comparison: "square km", "not equal to", "1/2", "EUR 3".

It is information only in a released text, whose publisher put the character in, since it was never sent; and for the
bullets of a list in a message of SMART, which carries them to its own readers.

All special spaces of a word processor are one finding, at the first of them.

Each character is reported once, at its first place, with the number of its places; the fix replaces all of them.

## Fix safety
The fix is safe for a character with a plain equivalent: quotation marks, dashes, ellipsis, spaces, bullets at the
start of a line, accented letters, ligatures. None of these changes a number, a comparison or a marking: there is no fix
for what is hardly seen between two figures (a soft hyphen, a sign without a width, a low quotation mark like a comma),
nor for an accent that keeps a letter from being a marking, as in "(Ć)". An accent is dropped, and the letter stays:
"Gül" becomes "Gul", not "Guel".

It is unsafe in these places:

- Accented letters in a text that may have been read in the wrong encoding: "Ïðèâåò" was typed as a Russian word, and
  "Erdoðan" is a Turkish name. Three accented letters in a row show it, and letters of Iceland without those that it
  writes with them.
- Quotation marks, dashes and spaces too where a capital follows a small letter or a sign is within a word, as in
  "donÕt", "Jos‚" and "mo¿e".
- No-break spaces, and letters that may be halves of others, in a text with a garbled word that cannot be restored.
- Letters and dashes in the address of a page or a mailbox, or in the name of a file: josé@ and jose@ are two mailboxes.

Other characters have no safe fix: 7 with a raised three is not 73. For powers, fractions, comparisons, currencies,
units, circled and Roman numbers the fix proposes words, and is unsafe: the three may be a footnote, the currency
another one. A Cyrillic or Greek letter that looks like a plain one is a different letter: the fix is unsafe, and
offered only within a plain word or a marking. For all other characters there is no fix.
"""

import unicodedata
from collections.abc import Iterator, Sequence

from cablelint import (
    Applicability,
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Related,
    Rule,
    Severity,
    Span,
    Valid,
    changes_meaning,
    character_set,
    figures_with_letters,
    once_per_cable,
    signs,
    spaces,
    twice_decoded,
    within,
    wording,
)

RULE = Rule(
    code="TXT001",
    name="character-set",
    severity="warning",
    summary="a character that cannot be sent on a cable, or a letter in a number",
    authority="ACP 127; 5 FAH-2 H-320; convention",
    severity_in={"archive": "info"},
    needs=("unsendable",),
)
VALID = (
    Valid("1. The H2O of Lake 5O, Route I95, form I-94, room 12B, flight BO15 and AK-47s."),
    Valid('1. The Minister said "no", and left -- at once...', note="plain quotes, dashes and points"),
    Valid("¶1. A release puts a pilcrow before numbers.", note="a mark of the release, which PAR007 reports"),
    Valid("1. Rates:\t4 percent", note="a tab, which TXT004 reports"),
    Valid('1. Write to roe_j@example.gov: 3 < 4 & [100%] {of} ~2 | #5 ^ `x` \\ "$1".', note="all that ASCII has"),
)
INVALID = (
    Invalid(
        "1. In ⟦2O15⟧ it had ⟦148,O00⟧ members, ⟦10O⟧ percent more than in ⟦I978⟧.",
        note="letters for figures",
        fixed="1. In 2015 it had 148,000 members, 100 percent more than in 1978.",
        message=(
            '"2O15" has a letter for a figure; write 2015',
            '"148,O00" has a letter for a figure; write 148,000',
            '"10O" has a letter for a figure; write 100',
            '"I978" has a letter for a figure; write 1978',
        ),
    ),
    Invalid(
        "1. The Minister⟦’⟧s office agreed.",
        note="a curly apostrophe",
        fixed="1. The Minister's office agreed.",
        message='the character "’" (right single quotation mark) cannot be sent on a cable',
    ),
    Invalid(
        "1. We met Jos⟦é⟧ Mar⟦í⟧a Ruiz.",
        note="accents",
        fixed="1. We met Jose Maria Ruiz.",
        message=(
            'the character "é" (latin small letter e with acute) cannot be sent on a cable',
            'the character "í" (latin small letter i with acute) cannot be sent on a cable',
        ),
    ),
    Invalid(
        "1. Jos⟦é⟧ is at ruiz.jos⟦é⟧@example.gov.",
        note="an address, which may be another without the accent: unsafe",
        fixed="1. Jose is at ruiz.jose@example.gov.",
        message=(
            'the character "é" (latin small letter e with acute) cannot be sent on a cable',
            'the character "é" (latin small letter e with acute) cannot be sent on a cable',
        ),
    ),
    Invalid(
        "1. The growers⟦Õ⟧ board said ⟦“⟧no⟦”⟧.",
        note="a file of a Macintosh, perhaps: unsafe",
        fixed='1. The growersO board said "no".',
        message=(
            'the character "Õ" (latin capital letter o with tilde) cannot be sent on a cable',
            'the character "“" (left double quotation mark) cannot be sent on a cable',
            'the character "”" (right double quotation mark) cannot be sent on a cable',
        ),
    ),
    Invalid(
        "1. Costs rose⟦…⟧ then fell.",
        note="an ellipsis",
        fixed="1. Costs rose... then fell.",
        message='the character "…" (horizontal ellipsis) cannot be sent on a cable',
    ),
    Invalid(
        "1. It cost 3⟦€⟧, or ⟦£⟧2⟦½⟧.",
        note="words are proposed, with spaces around them",
        fixed="1. It cost 3 EUR, or GBP 2 1/2.",
        message=(
            'the character "€" (euro sign) cannot be sent on a cable: write it out, for example "EUR"',
            ('the character "£" (pound sign) cannot be sent on a cable: write it out, for example "GBP"'),
            ('the character "½" (vulgar fraction one half) cannot be sent on a cable: write it out, for example "1/2"'),
        ),
    ),
    Invalid(
        "1. The field has 7 km⟦²⟧.",
        note="a power of a unit",
        fixed="1. The field has 7 square km.",
        message=(
            'the character "²" (superscript two) cannot be sent on a cable: write "squared", or set '
            "the mark of a footnote apart"
        ),
    ),
    Invalid(
        "1. The rate is ⟦≮⟧3.",
        note="a comparison",
        fixed="1. The rate is not less than 3.",
        message=(
            'the character "≮" (not less-than) cannot be sent on a cable: write it out, for example "not less than"'
        ),
    ),
    Invalid(
        "1. The text was agreed⟦²⟧.",
        note="not a power, but a footnote",
        message=(
            'the character "²" (superscript two) cannot be sent on a cable: write "squared", or set '
            "the mark of a footnote apart"
        ),
    ),
    Invalid(
        "1. (⟦С⟧) The port closed.",
        note="a Cyrillic letter in a marking",
        fixed="1. (C) The port closed.",
        message=(
            'the character "С" (cyrillic capital letter es) cannot be sent on a cable: it looks like '
            '"C" and is another letter'
        ),
    ),
    Invalid(
        "1. The Ministry⟦â€⟧s office.",
        note="garbled by another program",
        message='"â€" is garbled text; type what was meant',
    ),
    Invalid(
        "1. Tea ⟦ÃÂ⟧ is dear.",
        note="garbled twice",
        message='"ÃÂ" is garbled text; type what was meant',
    ),
    Invalid(
        "1. Tea⟦\u00a0⟧is\u00a0dear,\u2009and\u202fscarce.\u00a0\n",
        note="spaces of other kinds, all at once",
        fixed="1. Tea is dear, and scarce. \n",
        message=(
            "the character no-break space (U+00A0) cannot be sent on a cable: use a plain space; "
            "there are 5 such spaces in this file"
        ),
    ),
    Invalid(
        "1. Price in ⟦東京⟧.",
        note="no plain equivalent",
        message='"東京" (2 characters, the first: cjk unified ideograph-6771) cannot be sent on a cable',
    ),
    Invalid("1. One.\n⟦\f⟧\n2. Two.", note="a control character", message="a form feed cannot be sent on a cable"),
    Invalid(
        "¶1. The Ministry⟦’⟧s office.\n\n¶2. The Board’s ⟦“⟧view⟦”⟧, and the Ministry’s.\n",
        note="each sign once",
        fixed="¶1. The Ministry's office.\n\n¶2. The Board's \"view\", and the Ministry's.\n",
        profile="archive",
        message=(
            ('the character "’" (right single quotation mark) cannot be sent on a cable (3 times in this file)'),
            'the character "“" (left double quotation mark) cannot be sent on a cable',
            'the character "”" (right double quotation mark) cannot be sent on a cable',
        ),
    ),
)

_FIGURES = str.maketrans("OIl", "011")
_MOST_PLACES = 200  # that a finding names
_LONGEST_SHOWN_CHARS = 12
_CONTROLS = {
    "\b": "a backspace",
    "\v": "a vertical tab",
    "\f": "a form feed",
    "\x1a": "an end-of-file mark",
    "\x1b": "an escape",
}


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each character, or run of characters, that cannot be sent, and for letters in numbers.

    Words that were decoded twice are TXT010's.
    """
    for number in figures_with_letters(cable):
        severity: Severity = (
            "info" if options.profile == "archive" else RULE.severity
        )  # where a scan may have read it so
        right = number.text.translate(_FIGURES)
        fix = Fix(f"Write {right}", "unsafe", (Edit(number.span, right),))
        message = f'"{number.text}" has a letter for a figure; write {right}'
        yield RULE.diagnostic(number.span, message, fix=fix, severity=severity)
    if character_set.all_sendable(cable.original):
        return
    garbled = [word.span for word in twice_decoded.twice_decoded(cable.original)]
    lost = list(twice_decoded.remains(cable.original, garbled))
    yield from _spaces(cable, sorted(garbled + lost))
    for span in lost:
        yield RULE.diagnostic(span, f'"{cable.text_at(span)}" is garbled text; type what was meant')
    places: dict[tuple[str, bool, bool], list[character_set.Foreign]] = {}
    for found in character_set.foreign(cable.text, sorted(garbled + lost)):
        changes_more = found.plain is not None and changes_meaning(cable.text, found.span)
        places.setdefault((cable.text_at(found.span), found.plain is None, changes_more), []).append(found)
    for (_, _, changes_more), alike in places.items():
        carried = cable.profile == "smart" and all(character_set.is_bullet(cable.text, one.span.start) for one in alike)
        yield _finding(cable, alike, changes_more, "info" if carried else None)


def _spaces(cable: Cable, garbled: Sequence[Span]) -> Iterator[Diagnostic]:
    """Yield one finding for all spaces of other kinds, at the first one, whose fix replaces all of them."""
    replaced = spaces.plain_space_edits(cable.original, cable.text)
    edits = tuple(edit for edit in replaced if not within(garbled, edit.span.start))
    if edits:
        first = cable.original[edits[0].span.start]
        name = unicodedata.name(first).lower()
        count = sum(edit.span.end - edit.span.start for edit in edits)
        times = f"; there are {count} such spaces in this file" if count > 1 else ""
        fault = f"the character {name} (U+{ord(first):04X}) cannot be sent on a cable: use a plain space{times}"
        is_doubtful = any(character_set.is_doubtful(_received(cable, edit), _doubtful(cable)) for edit in edits)
        fix = Fix("Use plain spaces", "unsafe" if is_doubtful else "safe", edits)
        yield RULE.diagnostic(edits[0].span, fault, fix=fix)


def _received(cable: Cable, edit: Edit) -> str:
    return cable.original[edit.span.start : edit.span.end]


def _finding(
    cable: Cable, alike: Sequence[character_set.Foreign], changes_more: bool, severity: Severity | None
) -> Diagnostic:
    """Return a finding at the first of the places, whose fix replaces all of them."""
    span = wording.with_its_letter(cable.text, alike[0].span)
    related = tuple(Related(sign.span, "here too") for sign in alike[1:_MOST_PLACES])
    fault = f"{_named(cable.text_at(span))} cannot be sent on a cable"
    times = f" ({len(alike)} times in this file)" if len(alike) > 1 else ""
    equals = tuple(Edit(sign.span, sign.plain) for sign in alike if sign.plain is not None)
    if equals:
        doubtful = character_set.is_doubtful(cable.text_at(alike[0].span), _doubtful(cable))
        fix = _fix(equals, "unsafe" if doubtful or changes_more else "safe")
        return RULE.diagnostic(span, fault + times, fix=fix, related=related, severity=severity)
    words = tuple(edit for sign in alike if (edit := wording.proposed(cable.text, sign.span)))
    return RULE.diagnostic(
        span,
        fault + _advice(cable.text_at(alike[0].span)) + times,
        fix=_fix(words, "unsafe") if words else None,
        related=related,
    )


@once_per_cable
def _doubtful(cable: Cable) -> str:
    words = [word.span for word in twice_decoded.twice_decoded(cable.original)]
    lost = list(twice_decoded.remains(cable.original, words))
    return character_set.doubtful_signs(cable.original, sorted(words + lost), lost=bool(lost))


def _fix(edits: tuple[Edit, ...], applicability: Applicability) -> Fix:
    written = edits[0].text.strip()
    return Fix.writing(written, applicability, edits) if written else Fix("Delete it", applicability, edits)


def _advice(written: str) -> str:
    """Return what to do about signs that nothing plain equals."""
    letters = wording.looks_like(written)
    if letters:
        return f': it looks like "{letters}" and is another letter'
    words = signs.wording(written) if len(written) == 1 else None
    if words:
        return f': write it out, for example "{words.words}"'
    if written in wording.POWERS:
        return f': write "{wording.POWERS[written][1]}", or set the mark of a footnote apart'
    return (
        ": write the number in words, or set the mark of a footnote apart"
        if written[0] in character_set.EXPONENTS
        else ""
    )


def _named(written: str) -> str:
    written = (
        unicodedata.normalize("NFC", written[:_LONGEST_SHOWN_CHARS]) + written[_LONGEST_SHOWN_CHARS:]
    )  # an accent and its letter
    first = written[0]
    name = unicodedata.name(first, f"U+{ord(first):04X}").lower()
    if len(written) > 1:
        shown = written[:_LONGEST_SHOWN_CHARS] + ("..." if len(written) > _LONGEST_SHOWN_CHARS else "")
        return f'"{shown}" ({len(written)} characters, the first: {name})'
    return f'the character "{first}" ({name})' if first.isprintable() else _CONTROLS.get(first, f"the character {name}")
