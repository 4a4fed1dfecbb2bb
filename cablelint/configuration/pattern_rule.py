"""House rules that are only a pattern, as rules like any other."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cablelint.configuration.timed_pattern import TimedPattern
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic, Edit, Fix
from cablelint.model.rule import Invalid, Options, Rule, Valid
from cablelint.model.spans import Span

if TYPE_CHECKING:
    from cablelint.configuration.model import Pattern


class PatternRule:
    """A rule that finds what a regular expression matches in one part of the cable; the body is without quoted text."""

    VALID: tuple[Valid, ...] = ()
    INVALID: tuple[Invalid, ...] = ()

    def __init__(self, pattern: "Pattern", compiled: TimedPattern) -> None:
        self.RULE = Rule(
            code=pattern.code,
            name=pattern.name or f"pattern-{pattern.code.lower()}",
            severity=pattern.severity,
            summary=pattern.message,
            authority="house rule",
        )
        self._pattern = pattern
        self._compiled = compiled

    def check(self, cable: Cable, options: Options) -> Iterator[Diagnostic]:  # noqa: ARG002  # a rule's signature
        """Yield one finding a match; an empty match finds nothing."""
        skips_quoted = self._pattern.where == "body"
        for span in _places(cable, self._pattern.where):
            for found in self._compiled.found(cable.text, span):
                if found.group() and not (skips_quoted and cable.quoted(found.start())):
                    yield self._finding(found)

    def _finding(self, found: Any) -> Diagnostic:
        span = Span(*found.span())
        fix = None
        if self._pattern.replacement is not None:
            text = found.expand(self._pattern.replacement)
            edits = (Edit(span, text),)
            fix = Fix.writing(text, "unsafe", edits) if text else Fix("Delete it", "unsafe", edits)
        return self.RULE.diagnostic(span, f'{self._pattern.message}: "{" ".join(found.group().split())}"', fix=fix)


def _places(cable: Cable, where: str) -> Iterator[Span]:
    """Yield the parts of the cable that are searched."""
    if where == "text":
        yield Span(0, len(cable.text))
    elif where == "body":
        yield cable.body
    elif where == "captions":
        yield from (caption.span for caption in cable.captions)
    else:
        yield from (field.value for field in cable.fields if field.kind == where)
