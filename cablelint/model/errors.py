"""What can go wrong in a run besides the faults of a cable: as values where a run goes on, else as exceptions."""

from cablelint.model.diagnostics import Diagnostic
from cablelint.model.rule import Rule
from cablelint.model.spans import Span
from cablelint.records import NamedTuple

_LONGEST_CHARS = 200  # of what an exception says, which may be the whole text

UNREADABLE = Rule(
    code="SYS001",
    name="unreadable-file",
    severity="error",
    summary="a file that cannot be read as text; the other files are still checked, and the exit status is 2",
    authority="convention",
)
RULE_FAILED = Rule(
    code="SYS003",
    name="rule-failed",
    severity="error",
    summary="a rule or a reader that failed on a cable; the rest of the run goes on, and the exit status is 2",
    authority="convention",
)


class Unreadable(NamedTuple):
    """A file that could not be read. `message` says what was found and what to do, on one line."""

    file: str
    message: str
    rule: Rule = UNREADABLE
    kind: str = ""  # what it is, where it is known to hold no cable


def raised(error: Exception) -> str:
    """Return what was raised and where, on one line: its type, its words, and the module and line that raised it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f" ({trace.tb_frame.f_globals.get('__name__', '?')}, line {trace.tb_lineno})" if trace else ""
    words = " ".join(str(error).split())
    shown = words if len(words) <= _LONGEST_CHARS else f"{words[:_LONGEST_CHARS]}\N{HORIZONTAL ELLIPSIS}"
    return f"{type(error).__name__}: {shown}{place}"


def reader_failed(file: str, error: Exception) -> Unreadable:
    """Return a file on which a reader failed, which is a bug of cablelint.

    Nothing is known of that file; the others go on.
    """
    return Unreadable(
        file, f"cannot be read as a cable: the reader failed: {raised(error)}; please report it", RULE_FAILED
    )


def finding(unreadable: Unreadable) -> Diagnostic:
    """Return the same as a finding, at the beginning of the file."""
    return unreadable.rule.diagnostic(Span(0, 0), f"the file {unreadable.message}")


class UsageError(Exception):
    """The run cannot start as it was asked for; the words say what was wrong and what is possible."""


class ConfigurationError(UsageError):
    """The configuration cannot be used: where, as path and line from 1 (None where no line is to blame), and why."""

    def __init__(self, path: str, line: int | None, message: str) -> None:
        super().__init__(path, line, message)  # all three, so that a worker process can hand it on

    @property
    def path(self) -> str:
        """The file that is at fault."""
        return str(self.args[0])

    def __str__(self) -> str:
        """Return path, line and why, in one line."""
        path, line, message = self.args
        return f"{path}{f':{line}' if line else ''}: {message}"


class StoppedError(Exception):
    """A rule that took too long on a file and was stopped; the words say when, as in "was stopped after 1 second"."""


class NotProvedError(Exception):
    """A changed text is not proved to say what it said before, so that it must not be used; the words say why."""
