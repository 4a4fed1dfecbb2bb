"""The examples of a rule as its tests, for the built-in rules and for those of other packages alike.

    import pytest
    from cablelint.testing import cases
    from harbor_rules import tide_table_missing

    @pytest.mark.parametrize("case", cases(tide_table_missing), ids=str)
    def test_example(case):
        case.run()

`assert_rule(tide_table_missing)` does the same in one go, and sees that there are examples enough.
"""

import os
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, cast

from cablelint.fixes.editing import apply, compatible
from cablelint.linting import engine
from cablelint.linting.local_rules import targets
from cablelint.linting.plugins import imported
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.rule import Invalid, RuleModule, Valid
from cablelint.model.spans import Span
from cablelint.reading.messages import parse_messages

OPEN, CLOSE = "⟦", "⟧"
FEWEST_INVALID, FEWEST_VALID = 2, 3
_MOST_PASSES = 20


class Case(NamedTuple):
    """One example of a rule."""

    module: RuleModule
    example: Valid | Invalid

    def __str__(self) -> str:
        kind = "invalid" if isinstance(self.example, Invalid) else "valid"
        words = self.example.note or " ".join(self.example.text.split())[:40]
        return f"{self.module.RULE.code}-{kind}-{words}"

    def run(self) -> None:
        """Raise AssertionError where the rule does not find exactly what the example says, or does not fix it so."""
        if isinstance(self.example, Valid):
            self._assert_found(self.example.text, ())
            return
        text, marked = unmarked(self.example.text)
        found = self._assert_found(text, marked)
        expected = self.example.message
        if expected:
            messages = [expected] if isinstance(expected, str) else [*expected]
            _assert_equal([each.message for each in found], messages, "the messages")
        if self.example.fixed is None:
            _assert_equal([each.fix for each in found if each.fix], [], "the example says that there is no fix")
        else:
            _assert_equal(self._fixed(text), self.example.fixed, "the text after all fixes")
            self._assert_silent_on(self.example.fixed)

    def found(self) -> tuple[str, list[Diagnostic]]:
        """Return the text of the example without its marks, and what the rule finds on it."""
        text, _ = unmarked(self.example.text)
        return text, self._check(text, self.example.encoding, self.example.bom)

    def _assert_found(self, text: str, spans: Iterable[Span]) -> list[Diagnostic]:
        found = self._check(text, self.example.encoding, self.example.bom)
        rule = self.module.RULE
        own = [f"{each.code} {each.name}" for each in found]
        _assert_equal(own, [f"{rule.code} {rule.name}"] * len(found), f"the rule's own code and name: {found}")
        places = [(each.span.start, text[each.span.start : each.span.end]) for each in found]
        _assert_equal(
            places, [(span.start, text[span.start : span.end]) for span in spans], "the places of the findings"
        )
        return found

    def _assert_silent_on(self, fixed: str) -> None:
        """Fail if the rule reports its fixed text, which is saved as UTF-8 without a byte order mark."""
        _assert_equal(self._check(fixed, "utf-8", False), [], "the findings on the fixed text")

    def _fixed(self, text: str) -> str:
        for _ in range(_MOST_PASSES):
            fixes = compatible(each.fix for each in self._check(text, "utf-8", False) if each.fix)
            if not fixes:
                return text
            text = apply(text, fixes)
        raise AssertionError(f"the fixes come to no end: {text!r}")

    def _check(self, text: str, encoding: str, bom: bool) -> list[Diagnostic]:
        example = self.example
        read = parse_messages(text, profile=example.profile)
        day = date.fromisoformat(example.date) if example.date else None
        settings = {self.module.RULE.code: example.settings}
        return engine.check_messages(read, [self.module], date=day, encoding=encoding, bom=bom, settings=settings)


def cases(module: RuleModule) -> list[Case]:
    """Return each example of the rule."""
    examples: tuple[Invalid | Valid, ...] = (*module.INVALID, *module.VALID)
    return [Case(module, example) for example in examples]


def load_rule(path: str | os.PathLike[str]) -> RuleModule:
    """Return the rule in a file outside any package. Raise ValueError where the file cannot be a rule."""
    folder, name = os.path.split(os.path.abspath(path))
    target = next((one for one in targets(folder) if f"{one.rpartition('.')[2]}.py" == name), None)
    if target is None:
        raise ValueError(f"{os.fspath(path)} is not a rule file: it needs a name such as tide_table_missing.py")
    return cast("RuleModule", imported(target))


def assert_rule(module: RuleModule) -> None:
    """Run all examples of the rule. Raises AssertionError at the first that fails, or where there are too few."""
    rule = module.RULE
    enough = len(module.INVALID) >= FEWEST_INVALID and len(module.VALID) >= FEWEST_VALID
    assert enough, f"{rule.code} needs {FEWEST_INVALID} invalid examples and {FEWEST_VALID} valid ones"
    for case in cases(module):
        case.run()


def unmarked(text: str) -> tuple[str, list[Span]]:
    """Return the text without its marks ⟦ and ⟧, and the places that they are around, in order.

    Marks may be nested.
    """
    pieces: list[str] = []
    opened: list[int] = []
    spans: list[Span] = []
    length = 0
    for character in text:
        if character == OPEN:
            opened.append(length)
        elif character == CLOSE:
            spans.append(Span(opened.pop(), length))
        else:
            pieces.append(character)
            length += 1
    assert not opened, f"a mark {OPEN} is not closed in {text!r}"
    return "".join(pieces), sorted(spans)


def _assert_equal(found: object, expected: object, what: str) -> None:
    assert found == expected, f"{what}:\n  found    {found!r}\n  expected {expected!r}"
