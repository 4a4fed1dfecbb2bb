"""The file is not saved as UTF-8, opens with a byte order mark, or has garbled text such as "JosÃ©".

## Why it matters
An encoding says how letters are stored in a file; UTF-8 is the usual one. A file in an older encoding shows wrong
characters on a computer that expects UTF-8. A byte order mark is an invisible character at the start of a file, which
some systems print and others reject. A program that takes UTF-8 for an older encoding garbles the text: an accented
letter becomes two characters, and a quotation mark three. cablelint itself reads a file that is not UTF-8 as
Windows-1252. (By convention.)

## What to do
Save the file as UTF-8 without a byte order mark. Type a garbled word again.

## Fix safety
The fix is safe. Saving as UTF-8 does not change the text; it is offered for files only. A garbled word is replaced as a
whole, and only if all of it can be restored. If the characters could have been meant as they are, such as a capital A
with tilde before a closing quotation mark, it is replaced only in a text without other special characters.

Saving is unsafe if the file may not be in Windows-1252 either: after it nothing tells which encoding the file was in.
Three accented letters side by side show that ("Ïðèâåò" was typed as a Russian word), letters that nobody writes side by
side ("donÕt"), and garbled words: a file in UTF-8 with a few damaged bytes would have all its special characters
garbled.

The fix is unsafe if the restored word has a character that must be written out. It is also unsafe if such doubtful
characters are elsewhere: once no word is garbled, they would be taken for what they look like.
"""

from collections.abc import Iterator, Sequence

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
    character_set,
    twice_decoded,
)

RULE = Rule(
    code="TXT010",
    name="encoding",
    severity="warning",
    summary="a file that is not UTF-8, has a byte order mark, or has garbled text",
    authority="convention",
    judges_encoding=True,
    needs=("foreign_letters",),
)
VALID = (
    Valid("1. The port closed.\n"),
    Valid("1. José agreed.\n", note="an accent in UTF-8, which TXT001 reports"),
    Valid("1. “O AMANHÃ” É TARDE.\n", note="signs that can be meant as they are"),
    Valid("", note="nothing at all"),
)
INVALID = (
    Invalid(
        "⟦⟧1. José agreed.\n",
        encoding="windows-1252",
        fixed="1. José agreed.\n",
        message="the file is in Windows-1252, not in UTF-8",
    ),
    Invalid(
        "⟦⟧1. Ïðèâåò is a word.\n",
        note="perhaps Russian, in another encoding: unsafe",
        encoding="windows-1252",
        fixed="1. Ïðèâåò is a word.\n",
        message="the file is in Windows-1252, not in UTF-8",
    ),
    Invalid(
        "⟦⟧1. The field has 7 ⟦kmÂ²⟧.\n",
        note="UTF-8 with a damaged byte elsewhere, perhaps: unsafe",
        encoding="windows-1252",
        fixed="1. The field has 7 km².\n",
        message=(
            "the file is in UTF-8 but for some bytes, and so is read as Windows-1252",
            '"kmÂ²" is garbled; "km²" was meant',
        ),
    ),
    Invalid(
        "⟦⟧1. The port closed.\n",
        bom=True,
        fixed="1. The port closed.\n",
        message="the file opens with a byte order mark",
    ),
    Invalid(
        "⟦⟧1. The port closed.\n",
        encoding="utf-16-le",
        bom=True,
        fixed="1. The port closed.\n",
        message="the file is in UTF-16, not in UTF-8",
    ),
    Invalid(
        "1. ⟦JosÃ©⟧ agreed.\n",
        note="garbled",
        fixed="1. José agreed.\n",
        message='"JosÃ©" is garbled; "José" was meant',
    ),
    Invalid(
        "1. The ⟦Ministryâ€™s⟧ view, ⟦saidÂ\u00a0JosÃ©⟧.\n",
        fixed="1. The Ministry’s view, said\u00a0José.\n",
        message=(
            '"Ministryâ€™s" is garbled; "Ministry’s" was meant',
            '"saidÂ JosÃ©" is garbled; "said José" was meant',
        ),
    ),
    Invalid(
        "1. The field has 7 ⟦kmÂ²⟧.\n",
        note="unsafe: a power",
        fixed="1. The field has 7 km².\n",
        message='"kmÂ²" is garbled; "km²" was meant',
    ),
)
_NAMES = {"windows-1252": "Windows-1252", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding at the start of the text, and one for each word that was decoded twice."""
    encoding = _NAMES.get(options.encoding)
    if encoding is not None or options.bom:
        garbled = twice_decoded.left_alone(cable.original)
        doubtful = bool(character_set.doubtful_signs(cable.original, garbled))
        if garbled and options.encoding == "windows-1252":
            yield _saved("the file is in UTF-8 but for some bytes, and so is read as Windows-1252", "unsafe")
        else:
            is_read = (
                f"the file is in {encoding}, not in UTF-8" if encoding else "the file opens with a byte order mark"
            )
            yield _saved(is_read, "unsafe" if doubtful else "safe")
    words: dict[str, list[twice_decoded.TwiceDecoded]] = {}
    found = twice_decoded.twice_decoded(cable.original)
    for word in found:
        words.setdefault(cable.original[word.span.start : word.span.end], []).append(word)
    decided = not found or twice_decoded.is_decided(cable.original, [word.span for word in found])
    for written, places in words.items():
        yield _garbled_word(written, places, decided=decided)


def _saved(fault: str, safety: Applicability) -> Diagnostic:
    return RULE.diagnostic(Span(0, 0), fault, fix=Fix("Save it as UTF-8 without a byte order mark", safety, ()))


def _garbled_word(written: str, places: Sequence[twice_decoded.TwiceDecoded], *, decided: bool) -> Diagnostic:
    """Return a finding at the first of the places of a word, whose fix corrects all of them."""
    first = places[0]
    times = f" ({len(places)} times in this file)" if len(places) > 1 else ""
    edits = tuple(Edit(word.span, word.meant) for word in places)
    fix = Fix.writing(first.meant, "safe" if first.sendable and decided else "unsafe", edits)
    return RULE.diagnostic(first.span, f'"{written}" is garbled; "{first.meant}" was meant{times}', fix=fix)
