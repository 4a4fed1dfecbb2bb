"""The command line: one module a command, each with `configure` for its arguments and `run` for its work.

Only the command that was asked for is imported. This package is the one place that prints or exits.
"""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from io import BufferedWriter, RawIOBase, TextIOWrapper
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, NoReturn

from cablelint.cli.output import ERROR, OK, complain, drop, say
from cablelint.cli.plain_words import plain
from cablelint.files.search_path import trusted
from cablelint.model.errors import UsageError
from cablelint.terminal import plain_lines

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

COMMANDS = {
    "check": "check cables and report what is wrong in them",
    "format": "format cables as the handbook prescribes",
    "new": "write a draft to be filled in, from a template",
    "renumber": "insert, move or delete a paragraph, and change every reference to match",
    "parse": "show how cables are read, as JSON or an outline",
    "inspect": "show what a folder or an archive of cables is like: faults, markings, TAGS",
    "text": "print the words of a document as they are checked",
    "page": "open the page that checks pasted cables, or write it to a file",
    "rule": "show the page of a rule",
    "rules": "list the rules",
    "explain": "show why there is a finding on a line, and what to do",
    "config": "show the configuration in force, and what set each value",
    "lsp": "serve an editor: findings, fixes, meanings, outline",
    "new-rule": "write the file of a new rule, with examples, and its test",
    "completion": "print what a shell needs to complete commands, options and rules",
}
_OFTEN_PLAIN = frozenset({"check", "format", "parse"})  # commands that have paths and switches alone
_INTERRUPTED_STATUS = 128 + 2  # what a shell reports for a command that Ctrl-C ended
_BROKEN_PIPE_STATUS = 128 + 13
_COLUMNS = 78
_AWAITING_THE_END = frozenset({"atexit", "threading"})  # modules, without which nothing is left to do at the end


def entry() -> None:
    """Run as a command of its own: the console script, and `python -m cablelint`."""
    sys.path[:] = trusted()
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, open(os.devnull, "r+", encoding="utf-8"))  # noqa: SIM115
    if isinstance(sys.stdout.buffer, RawIOBase):  # PYTHONUNBUFFERED, under which what is not taken at once is lost
        raw, encoding = sys.stdout.buffer, sys.stdout.encoding
        sys.stdout = TextIOWrapper(BufferedWriter(raw), encoding, line_buffering=True)
    status = main(sys.argv[1:])
    if "cablelint.lalr.regexes" in sys.modules:  # cables were read
        from cablelint.lalr.regexes import keep

        keep()
    _end(status)


def _end(status: int) -> NoReturn:
    """End the process, which frees everything: nothing is worth a search for garbage, nor to be freed one by one."""
    gc.freeze()
    is_watched = sys.getprofile() or sys.gettrace()
    if not is_watched and _AWAITING_THE_END.isdisjoint(sys.modules):
        with suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
    sys.exit(status)


def main(argv: Sequence[str]) -> int:
    """Run the command line with these arguments, and give its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # one that a terminal does not have is no reason to stop
    try:
        status = _dispatched(argv)
        sys.stdout.flush()
        sys.stderr.flush()
    except UsageError as error:
        complain(str(error))
        return ERROR
    except KeyboardInterrupt:
        complain("interrupted")
        return _INTERRUPTED_STATUS
    except BrokenPipeError:
        drop(sys.stdout)
        return _BROKEN_PIPE_STATUS
    except OSError as error:
        drop(sys.stdout)
        complain(_refusal(error))
        return ERROR
    except Exception as error:  # a fault of ours, which its finder can report
        import traceback

        say(plain_lines(traceback.format_exc()).rstrip("\n"))
        complain(f"internal error: {type(error).__name__}: please report the lines above")
        return ERROR
    return status


def _refusal(error: OSError) -> str:
    """Return what the system did not let us do."""
    try:
        os.getcwd()
    except OSError:
        return "the current folder no longer exists: change to another"
    return f"the output cannot be written: {error.strerror or error}"  # as on a disk that is full


def _dispatched(argv: Sequence[str]) -> int:
    name, *rest = argv or ("",)
    if name in COMMANDS:
        return _run(name, rest)
    if name in ("-V", "--version"):
        from cablelint import __version__

        print(f"cablelint {__version__}")
        return OK
    if name == "help" and rest:
        return _dispatched([rest[0], "--help"])
    if name in ("-h", "--help", "help"):
        print(_help())
        return OK
    raise UsageError(f'no command "{name}"{_nearest(name)}' if name else f"a command is needed\n\n{_help()}")


def _run(name: str, rest: Sequence[str]) -> int:
    command = import_module(f"cablelint.cli.{name.replace('-', '_')}")
    words = _without_separator(rest)
    arguments: SimpleNamespace | Namespace | None = None
    if name in _OFTEN_PLAIN:
        arguments = plain(command.configure, words)
    try:
        arguments = arguments or _parsed(name, command, words)
    except SystemExit as stop:  # argparse has shown its help
        return stop.code if isinstance(stop.code, int) else ERROR
    status: int = command.run(arguments)
    return status


def _parsed(name: str, command: ModuleType, words: Sequence[str]) -> "Namespace":
    """Return the arguments as argparse reads them."""
    from argparse import HelpFormatter

    from cablelint.cli.parser import Parser

    def laid_out(prog: str) -> HelpFormatter:  # argparse makes one for each argument, which asks the terminal each time
        if not {"-h", "--help"} & set(words):
            return HelpFormatter(prog, width=_COLUMNS)
        from cablelint.cli.help import Help

        return Help(prog)

    description, examples = f"{COMMANDS[name][0].upper()}{COMMANDS[name][1:]}.", command.EXAMPLES
    parser = Parser(f"cablelint {name}", None, description, examples, formatter_class=laid_out, allow_abbrev=False)
    command.configure(parser)
    arguments, unknown = parser.parse_known_intermixed_args(words)
    if unknown:
        raise UsageError(_unknown(unknown, parser))
    return arguments


def _without_separator(words: Sequence[str]) -> Sequence[str]:
    """Return the arguments, what is behind `--` as paths which argparse takes for options."""
    if "--" not in words:
        return words
    at = words.index("--")
    paths = (f"./{word}" if word.startswith("-") and word != "-" else word for word in words[at + 1 :])
    return [*paths, *words[:at]]  # in front, where no option takes them for its own


def _unknown(words: Sequence[str], parser: "ArgumentParser") -> str:
    """Return what to say of arguments that the command does not take: the nearest of those that it takes."""
    from difflib import get_close_matches

    option = next((word.partition("=")[0] for word in words if word.startswith("-")), None)
    if option is None:
        return f'"{words[0]}" is one argument too many: see "{parser.prog} --help"'
    if os.path.exists(option):
        return f'no option "{option}": for the file of that name, give ./{option}'
    near = get_close_matches(option, parser.format_usage().translate(dict.fromkeys(map(ord, "[]|"), " ")).split(), n=1)
    return f'no option "{option}": ' + (f'did you mean "{near[0]}"?' if near else f'see "{parser.prog} --help"')


def _help() -> str:
    commands = "\n".join(f"  {name:12}{summary}" for name, summary in COMMANDS.items())
    return f"""Linter and formatter for diplomatic cables.

usage: cablelint COMMAND [ARGUMENTS]

{commands}

"cablelint help COMMAND" shows a command's arguments, "cablelint --version" the version."""


def _nearest(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, (*COMMANDS, "--help", "--version"), n=1)
    if not near and os.path.exists(name):
        return f': to check the cables there, "cablelint check {name}"'
    return f': did you mean "{near[0]}"?' if near else f": there are {', '.join(COMMANDS)}"
