"""What a rule file is made of: the rule's facts, its examples, and the options its `check` is given."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol, TypeVar

from cablelint.model.cable import PROFILES, Cable, Profile
from cablelint.model.diagnostics import Diagnostic, Fix, Related, Severity
from cablelint.model.renamed import warn_renamed
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

Setting = int | str | bool | tuple[str, ...]
_T = TypeVar("_T")
_NO_SETTINGS: Mapping[str, Setting] = {}
_MOST_MESSAGE_CHARS = 200  # two lines of a wide terminal
_FEWEST_SHOWN_CHARS = 20  # of the words that are shortened


class Options(NamedTuple):
    """What a check may depend on besides the cable itself."""

    date: date  # the day whose law applies
    profile: Profile
    settings: Mapping[str, Setting] = {}  # the rule's own, every one that `Rule.settings` names
    encoding: str = "utf-8"  # of the file: utf-8, utf-16-le, utf-16-be or windows-1252
    bom: bool = False  # a byte order mark opens the file
    date_is_known: bool = True  # False: neither the cable nor anybody gave the date, which is today's

    @property
    def dated(self) -> bool:
        """The old name of `date_is_known`, for one release."""
        warn_renamed("Options.dated", "Options.date_is_known")
        return self.date_is_known

    def read(self, settings: type[_T]) -> _T:
        """Return the rule's settings as an instance of the class that `Rule.settings` names."""
        return settings(**self.settings)


class Rule(NamedTuple):
    """The facts of a rule. `summary` says in one line what it finds, without a full stop.

    `settings` is a dataclass or NamedTuple whose fields all have defaults; what a field means is said next to its type,
    as in `limit: Annotated[int, "characters in a line"] = 69`, and shown on the rule's page.

    `triggers` names what a cable must have for the rule to find anything: words in small letters, which are whole runs
    of letters and figures ("monday" is not in "mondays"), and signs, which are any other characters (" )" or ",s").
    One of them is enough, in capitals or not. A rule is not called on a text that has none of its triggers, and always
    called where it names none.

    `needs` and `without` name fields or properties of `Cable`, or traits, which `cablelint.analysis.traits` has by
    their names: all those in `needs` must hold something, and all those in `without` nothing, or the rule is not
    called. They and the triggers are asked of a text in UTF-8 on the cable's own day: in any other run, and where the
    settings of the rule were changed, it is called whatever they say.
    """

    code: str  # ACT001
    name: str  # kebab-case, describes the fault
    severity: Severity
    summary: str
    authority: str  # the section it rests on, or "convention"
    profiles: tuple[Profile, ...] = PROFILES
    severity_in: Mapping[Profile, Severity] = {}  # where a profile has another severity
    settings: type | Mapping[str, Setting] = _NO_SETTINGS  # a mapping: the defaults by name, without descriptions
    default: bool = True  # False: only where selected by code or name
    judges_foreign: bool = False  # it runs on messages in other formats than the Department's, and no other rule does
    judges_encoding: bool = False  # it runs on every file that is not plain UTF-8, whatever the conditions below say
    reads_trivia: bool = False  # its places are those of the text as received, not those of `Cable.text`
    triggers: tuple[str, ...] = ()  # words or signs without any of which in `Cable.text` it finds nothing
    needs: tuple[str, ...] = ()  # "envelope", "references": where one of them is None or empty, it finds nothing
    without: tuple[str, ...] = ()  # "action_addressees": where one of them holds something, it finds nothing

    @property
    def defaults(self) -> Mapping[str, Setting]:
        """The default of each setting, by its name."""
        if not isinstance(self.settings, type):
            return self.settings
        values: Mapping[str, Setting] = getattr(self.settings, "_field_defaults", None) or vars(self.settings)
        return {name: values[name] for name in self.settings.__annotations__}

    def diagnostic(
        self,
        span: Span,
        message: str,
        *,
        fix: Fix | None = None,
        related: tuple[Related, ...] = (),
        severity: Severity | None = None,
    ) -> Diagnostic:
        """Return a finding of this rule.

        `severity` replaces the rule's own for a less or more severe case of the fault. A message of more than 200
        characters is shortened where it shows the longest words of the cable.
        """
        if len(message) > _MOST_MESSAGE_CHARS:
            message = _shortened(message)
        return Diagnostic(self.code, self.name, severity or self.severity, message, span, fix, related)

    def at(
        self,
        span: Span,
        message: str,
        *,
        fix: Fix | None = None,
        related: tuple[Related, ...] = (),
        severity: Severity | None = None,
    ) -> Diagnostic:
        """Return what `diagnostic` returns; the old name, for one release."""
        warn_renamed("Rule.at", "Rule.diagnostic")
        return self.diagnostic(span, message, fix=fix, related=related, severity=severity)


def _shortened(message: str) -> str:
    """Return the message without the middle of the longest words in it that quotation marks set apart."""
    parts = message.split('"')
    longest = max(range(len(parts)), key=lambda at: len(parts[at]))
    words = parts[longest]
    shown = max(_FEWEST_SHOWN_CHARS, len(words) - (len(message) - _MOST_MESSAGE_CHARS) - len("..."))
    tail = shown // 4
    parts[longest] = f"{words[: shown - tail]}...{words[len(words) - tail :]}"
    return '"'.join(parts)


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
    ones included; None says that the rule offers none here. A fix without edits concerns the file, not the text: it is
    saved as UTF-8 without a byte order mark. `message` is what the findings say, in the order of their places; where
    it is empty, the messages are not compared.
    """

    text: str
    note: str = ""
    fixed: str | None = None
    message: str | tuple[str, ...] = ()
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
        """Return findings of this rule on the cable."""
        ...
