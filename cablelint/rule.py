"""What a rule file is made of: the rule's facts, its examples, and the options its `check` is given."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple, Protocol

from cablelint.cable import PROFILES, Cable, Profile
from cablelint.diagnostics import Diagnostic, Fix, Related, Severity
from cablelint.spans import Span

Setting = int | str | bool | tuple[str, ...]


class Options(NamedTuple):
    """What a check may depend on beside the cable itself."""

    date: date  # the day whose law applies
    profile: Profile
    settings: Mapping[str, Setting] = {}  # the rule's own, every one that `Rule.settings` names
    encoding: str = "utf-8"  # of the file: utf-8, utf-16-le, utf-16-be or windows-1252
    bom: bool = False  # a byte order mark opens the file
    dated: bool = True  # False: neither the cable nor anybody gave the date, which is today's


class Rule(NamedTuple):
    """The facts of a rule. `summary` says in one line what it finds, without a full stop."""

    code: str  # ACT001
    name: str  # kebab-case, describes the fault
    severity: Severity
    summary: str
    authority: str  # the section it rests on, or "convention"
    profiles: tuple[Profile, ...] = PROFILES
    severity_in: Mapping[Profile, Severity] = {}  # where a profile has another severity
    settings: Mapping[str, Setting] = {}  # name → default
    default: bool = True  # False: only where selected by code or name

    def at(
        self,
        span: Span,
        message: str,
        *,
        fix: Fix | None = None,
        related: tuple[Related, ...] = (),
        severity: Severity | None = None,
    ) -> Diagnostic:
        """A finding of this rule. `severity` replaces the rule's own for a milder or graver case of the fault."""
        return Diagnostic(self.code, self.name, severity or self.severity, message, span, fix, related)


class Valid(NamedTuple):
    """A text on which the rule is silent."""

    text: str
    note: str = ""  # what it shows
    profile: Profile | None = None
    date: str | None = None  # ISO, the day whose law applies
    settings: Mapping[str, Setting] = {}
    encoding: str = "utf-8"
    bom: bool = False


class Invalid(NamedTuple):
    r"""A text with its faults marked: `1. One.\n⟦3⟧. Three.` must raise one finding at exactly "3".

    An empty pair ⟦⟧ marks an empty place. Where the rule offers a fix, `fixed` is the text after all fixes, unsafe
    ones included; None says that the rule offers none here. A fix without edits mends the file, not the text: it is
    saved as UTF-8 without a byte order mark.
    """

    text: str
    note: str = ""
    fixed: str | None = None
    profile: Profile | None = None
    date: str | None = None
    settings: Mapping[str, Setting] = {}
    encoding: str = "utf-8"
    bom: bool = False


class RuleModule(Protocol):
    """What the registry asks of a rule: a module, or an object of an outside package, with these four."""

    RULE: Rule
    VALID: tuple[Valid, ...]
    INVALID: tuple[Invalid, ...]

    def check(self, cable: Cable, options: Options) -> Iterable[Diagnostic]:
        """Findings of this rule on the cable."""
        ...
