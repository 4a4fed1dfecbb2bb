"""The announcement of an action request comes too late in the cable.

## Why it matters
It belongs where the addressee looks first. After paragraph 2, or after a longer summary, the reader has already
decided what to do with the cable. (By convention.)

## What to do
Move the announcement to paragraph 1 or 2.
"""

from collections.abc import Iterator

from cablelint import UP_FRONT_PARAGRAPHS, Cable, Diagnostic, Invalid, Options, Rule, Valid, announcements_of

RULE = Rule(
    code="ACT007",
    name="late-announcement",
    severity="info",
    summary="an action request announced after paragraph 2",
    authority="convention",
    needs=("announces_late",),
)
VALID = (
    Valid("1. This is an action request. See paragraph 3.\n\n2. A.\n\n3. Please report.\n"),
    Valid("1. Summary: The port closed.\n\n2. This is an action request. See paragraph 3.\n\n3. Please report.\n"),
    Valid(
        "1. This is an action request. See paragraph 4.\n\n2. A.\n\n3. For Kampala, action is requested in para 4.\n\n"
        "4. Please report.\n",
        note="said again further down",
    ),
)
INVALID = (
    Invalid(
        "1. A.\n\n2. B.\n\n3. ⟦This is an action request. See paragraph 4⟧.\n\n4. Please report.\n",
        message=("the action request is announced only in paragraph 3; announce it in the first two paragraphs"),
    ),
    Invalid(
        "1. (U) A.\n\n2. (U) B.\n\n3. (U) C.\n\n4. (U) ⟦This is an action message; please see para 5⟧.\n\n"
        "5. (U) Please report.\n",
        message=("the action request is announced only in paragraph 4; announce it in the first two paragraphs"),
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, where the first announcement is late."""
    first = next(iter(announcements_of(cable)), None)
    if first is None or first.paragraph is None or first.paragraph < UP_FRONT_PARAGRAPHS:
        return
    number = cable.paragraphs[first.paragraph].number
    place = f"only in paragraph {number}" if number is not None else f"only below {first.paragraph} paragraphs"
    yield RULE.diagnostic(
        first.span, f"the action request is announced {place}; announce it in the first two paragraphs"
    )
