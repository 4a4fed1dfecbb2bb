"""What a new rule begins with: a rule that works, to be changed until it finds what it should, and its test."""

_RULE = '''"""A cable does not say who can be asked about it.

## Why it matters
Say what goes wrong for the reader of such a cable, and which rule of the house or section of the handbook asks for it.

## What to do
Say what the drafter should write.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid

RULE = Rule(
    code="{code}",
    name="{name}",
    severity="warning",
    summary="a cable that names no point of contact",
    authority="house rule",
)
VALID = (
    Valid("SUBJECT: TEA\\n\\n1. Tea is cheap. Point of contact: Jane Doe.\\n"),
    Valid("SUBJECT: TEA\\n\\n1. POINT OF CONTACT: JANE DOE.\\n", note="in capitals"),
    Valid("1. Tea is cheap.\\n", note="without a SUBJECT"),
)
INVALID = (
    Invalid("SUBJECT: ⟦TEA⟧\\n\\n1. Tea is cheap.\\n"),
    Invalid("SUBJECT: ⟦TEA AND SUGAR⟧\\n\\n1. Tea is cheap.\\n\\n2. Sugar is not.\\n", note="two paragraphs"),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding, on the SUBJECT, where the text has no point of contact."""
    if cable.subject and "point of contact" not in cable.text_at(cable.body).lower():
        yield RULE.diagnostic(cable.subject.span, "the cable names no point of contact; add one")
'''
_TEST = '''"""The examples in the file of the rule are its tests."""

from pathlib import Path

import pytest

from cablelint.testing import Case, cases, load_rule

RULE = load_rule(Path(__file__).parents[1] / "{module}.py")


@pytest.mark.parametrize("case", cases(RULE), ids=str)
def test_example(case: Case) -> None:
    case.run()
'''


def rule_file(code: str, name: str) -> str:
    """Return the words of a rule's file."""
    return _RULE.format(code=code, name=name)


def test_file(module: str) -> str:
    """Return the words of the test next to it; `module` is the name of the rule's file without its ending."""
    return _TEST.format(module=module)
