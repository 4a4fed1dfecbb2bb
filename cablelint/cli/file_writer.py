"""What the commands that change cables share: writing a file back, and showing what would change in it."""

import sys
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path

from cablelint.cli.inputs.files import STANDARD_INPUT
from cablelint.cli.output import complain, show
from cablelint.files.atomic_write import WriteRefusedError, replace
from cablelint.files.source import Places, Source
from cablelint.model.errors import NotProvedError, UsageError
from cablelint.terminal import is_command, plain

_IN_DOCUMENTS = "correct it in the program that it was written in"
_BY_HAND = "if it is a draft, correct it by hand, or add what a cable has"
_REPORT = "please report this, with the cable if you may"


def is_standard_input(paths: Iterable[str]) -> bool:
    """Return whether the text comes from standard input. Raises UsageError where files are named besides it."""
    named = set(paths)
    if STANDARD_INPUT in named and len(named) > 1:
        raise UsageError("standard input cannot be combined with files: give - by itself")
    return STANDARD_INPUT in named


def may_be_rewritten(name: str, source: Source) -> bool:
    """Return whether the text reads as a cable, whatever its name.

    Where it does not, the run says that the file was not changed.
    """
    if source.document:
        complain(f"{plain(name)} was not changed: it is {source.document.kind}; {_IN_DOCUMENTS}")
        return False
    from cablelint.reading.recognition import why_not_cable

    if why := source.text.strip() and why_not_cable(source.text):
        complain(f"{plain(name)} was not changed: {why}; {_BY_HAND}")
    return not why


def write(name: str, before: Source, after: Source) -> bool:
    """Put the text in the file's place; where that is refused, say why and give False."""
    try:
        replace(Path(name), after.encoded(), before.encoded())
    except WriteRefusedError as error:
        complain(f"{plain(name)} was not changed: {error}")
        return False
    except UnicodeEncodeError as error:
        character = error.object[error.start]
        complain(f"{plain(name)} was not changed: {before.encoding} has no {character!r}: save it as UTF-8")
        return False
    return True


def write_out(source: Source) -> None:
    """Put the text on standard output, byte for byte where a program takes it."""
    if sys.stdout.isatty():
        show(source.text)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(source.encoded())
    sys.stdout.buffer.flush()


def complain_not_proved(name: str, error: NotProvedError) -> None:
    """Say that a file was not changed, for the changed text is not proved to say the same."""
    complain(f"{plain(name)} was not changed: {error}; {_REPORT}")


def complain_left_out(name: str, text: str, offset: int, what: str, why: str = "") -> None:
    """Say what was not done in the text, at the offset, and why: else that it would be undone or done without end."""
    line, column = Places(text).at(offset)
    reason = why or "it would undo itself"
    report = "" if why else f"; {_REPORT}"
    complain(f"{plain(name)}:{line}:{column}: {what}, was skipped: {reason}; the rest was applied{report}")


def difference(name: str, before: str, after: str) -> str:
    """Return a unified diff, as patch takes it.

    None of its lines is a command to a build service whose log it goes to.
    """
    shown = plain(name)  # a line break in it would be a line of the diff
    lines = "".join(map(_harmless, _ended(unified_diff(_lines(before), _lines(after), shown, shown))))
    if any(is_command(piece) for line in lines.split("\n") for piece in line.split("\r")[1:]):
        return lines.replace("\r", "\N{SYMBOL FOR CARRIAGE RETURN}")  # a log may take it for the end of a line
    return lines


def _harmless(line: str) -> str:
    """Return a line that stays, written as one that goes and comes again where with its space it would be a command."""
    return f"-{line[1:]}+{line[1:]}" if line.startswith(" ") and is_command(line) else line


def _lines(text: str) -> list[str]:
    r"""Return the lines as a diff counts them: each ends with \n but perhaps the last."""
    lines = text.split("\n")
    return [*(line + "\n" for line in lines[:-1]), *filter(None, lines[-1:])]


def _ended(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
