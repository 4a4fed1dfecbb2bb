"""NIACT is used without the words that say why it cannot wait, or without IMMEDIATE.

The first two paragraphs are searched for any word of time or danger ("by midnight", "tonight", "evacuation", "within 12
hours"). Cables before 1995 and texts without paragraphs are not searched.

## Why it matters
NIACT IMMEDIATE gets people out of bed at every action post. The drafter must give the reason in the first paragraph.
(5 FAH-2 H-421.2.)

## What to do
Say in paragraph 1 why action is needed at night, or use IMMEDIATE.

## Fix safety
The fix is unsafe: NIACT alone may have been meant as IMMEDIATE.
"""

import re
from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Related,
    Rule,
    Span,
    Valid,
    Value,
    compiled,
    practices,
)

RULE = Rule(
    code="HDG016",
    name="niact-unjustified",
    severity="warning",
    summary="NIACT without its reason in the first paragraphs, or without IMMEDIATE",
    authority="5 FAH-2 H-421.2",
    needs=("niact",),
)


def _cable(text: str, precedence: str = "NIACT IMMEDIATE", dated: str = "O 141409Z MAR 11") -> str:
    heading = f"{dated}\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC {precedence} 12\n\nUNCLAS NAIROBI 000204\n"
    return f"{heading}\nTAGS: ETRD KE\nSUBJECT: TEA\n\n1. {text}\n\n2. The port is full.\n\n3. Tea is cheap tonight.\n"


VALID = (
    Valid(_cable("Post needs an answer by midnight.")),
    Valid(_cable("NIACT is used since the talks begin tomorrow.")),
    Valid(_cable("Please reply within six hours.")),
    Valid(_cable("The evacuation of staff has begun.")),
    Valid(_cable("The minister expects our answer at 0700 local.")),
    Valid(_cable("This requires urgent action.")),
    Valid(_cable("The deadline is March 15.")),
    Valid(_cable("The port was attacked.")),
    Valid(_cable("Tea is cheap.", "IMMEDIATE"), note="not NIACT"),
    Valid(_cable("TEA IS CHEAP.", dated="O 141409Z MAR 75"), note="of 1975"),
    Valid(_cable("Please answer as soon as possible.")),
    Valid("O 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC NIACT IMMEDIATE\n", note="a heading alone"),
)
INVALID = (
    Invalid(
        _cable("Tea is cheap.", "⟦NIACT IMMEDIATE⟧"),
        message="NIACT IMMEDIATE has no reason; say in paragraph 1 why action cannot wait",
    ),
    Invalid(
        _cable("Answer by midnight.", "⟦NIACT⟧"),
        note="without IMMEDIATE",
        fixed=_cable("Answer by midnight.", "NIACT IMMEDIATE"),
        message="NIACT is used with IMMEDIATE only; write NIACT IMMEDIATE",
    ),
    Invalid(
        _cable("Answer by midnight.", "⟦IMMEDIATE NIACT⟧"),
        note="in the other order",
        fixed=_cable("Answer by midnight.", "NIACT IMMEDIATE"),
        message="IMMEDIATE NIACT is in the wrong order; write NIACT IMMEDIATE",
    ),
    Invalid(
        _cable("The growers met in Mombasa.", "⟦NIACT IMMEDIATE⟧").replace(
            " 12\n", "\nAMEMBASSY OSLO NIACT IMMEDIATE\n", 1
        ),
        note="once for all addressees",
        message="NIACT IMMEDIATE has no reason; say in paragraph 1 why action cannot wait",
    ),
)

_FIRST_PARAGRAPHS = 2
_REASON = (
    r"\b(?:niact|night|midnight|noon|tonight|today|tomorrow|morning|evening|hours?|minutes?|urgen\w+|immediate\w*"
    r"|emergenc\w+|crisis|critical|deadline|imminent|attack\w*|kill\w*|bomb\w*|explo\w+|evacuat\w+|danger\w*|threat\w*"
    r"|hostage\w*|coup|earthquake|fire|ultimatum|expires?|asap|soon|quick\w*|rapid\w*|promptly|prior|before|until"
    r"|not\s+wait|time.sensitive|early|cob|oob|opening\s+of\s+business|close\s+of\s+business|by\s+\w*\d|nlt"
    r"|no\s+later|\d{4}Z?\s+(?:local|hours|gmt)|at\s+\d{4}|\d{1,2}(?::\d\d)?\s*[ap]\.?m\b)"
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each NIACT alone, and one where no reason is given."""
    addressees = (*cable.action_addressees, *cable.info_addressees)
    words = [
        each.precedence for each in addressees if each.precedence and "NIACT" in each.precedence.text.upper().split()
    ]
    for word in words:
        if word.text.upper() == "NIACT":
            fix = Fix("Write NIACT IMMEDIATE", "unsafe", (Edit(word.span, "NIACT IMMEDIATE"),))
            yield RULE.diagnostic(word.span, "NIACT is used with IMMEDIATE only; write NIACT IMMEDIATE", fix=fix)
        elif word.text.upper().endswith("NIACT"):
            fix = Fix("Write NIACT IMMEDIATE", "unsafe", (Edit(word.span, "NIACT IMMEDIATE"),))
            yield RULE.diagnostic(word.span, f"{word.text} is in the wrong order; write NIACT IMMEDIATE", fix=fix)
    if words and practices.is_in_use("NIACT REASON", options.date) and cable.paragraphs and not _gives_reason(cable):
        yield _finding(words)


def _finding(words: list[Value]) -> Diagnostic:
    related = tuple(Related(word.span, "and here") for word in words[1:])
    return RULE.diagnostic(
        words[0].span, f"{words[0].text} has no reason; say in paragraph 1 why action cannot wait", related=related
    )


def _gives_reason(cable: Cable) -> bool:
    """Return whether what is above the third paragraph has a word of time or danger."""
    end = (
        cable.paragraphs[_FIRST_PARAGRAPHS - 1 :][0].span.end
        if len(cable.paragraphs) >= _FIRST_PARAGRAPHS
        else cable.body.end
    )
    return compiled(_REASON, re.IGNORECASE).search(cable.text, *Span(cable.body.start, end)) is not None
