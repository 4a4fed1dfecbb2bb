"""The manual page cablelint(1), made from the commands themselves."""

from collections.abc import Iterator

from cablelint.cli.introspection import Command, Option, commands

_OPENING = r""".\" Made by docs/generate.py from the commands: edits here are lost.
.TH CABLELINT 1 "" "cablelint" "User Commands"
.SH NAME
cablelint \- linter and formatter for diplomatic cables
.SH SYNOPSIS
.B cablelint
.I COMMAND
.RI [ ARGUMENTS ]
.SH DESCRIPTION
Checks the numbering, markings, TAGS, references and action requests of State Department cables, and formats them.
Findings go to standard output, everything else to standard error.
.PP
.B cablelint help
.I COMMAND
and
.B cablelint
.I COMMAND
.B \-\-help
show the arguments of a command.
.SH COMMANDS
"""
_CLOSING = r""".SH FILES
.TP
.IR cablelint.toml ", " .cablelint.toml ", [tool.cablelint] in " pyproject.toml
The nearest from the file's folder up to the root of its repository is the configuration.
.SH ENVIRONMENT
.TP
.BR NO_COLOR ", " FORCE_COLOR
No color at all, or color also where the output is not a terminal.
.TP
.B CABLELINT_ALLOW_LOCAL_RULES
With 1, run the rule files that a configuration names, as with
.BR \-\-allow\-local\-rules .
.TP
.B CABLELINT_CACHE_DIR
The folder for findings and tables of earlier runs.
.TP
.B CABLELINT_DOCS_URL
The site that has the pages of rules, for their addresses in the formats json, jsonl and sarif.
.SH EXIT STATUS
.TP
.B 0
There are no findings at or above
.BR \-\-fail\-on .
.TP
.B 1
There are some.
.TP
.B 2
The run failed: the command or the configuration is wrong, or a file could not be read.
"""


def manual_page() -> str:
    """Return the page in the man macros of roff."""
    return _OPENING + "".join(line for command in commands() for line in _command(command)) + _CLOSING


def _command(command: Command) -> Iterator[str]:
    yield f".SS {_plain(command.usage)}\n{_sentence(command.summary)}\n"
    yield from (_option(option) for option in command.options if "--help" not in option.flags)


def _option(option: Option) -> str:
    flags = ", ".join(f"\\fB{_plain(flag)}\\fR" for flag in option.flags)
    value = f" \\fI{_plain(option.value)}\\fR" if option.value else ""
    return f".TP\n{flags}{value}\n{_meaning(option)}\n"


def _meaning(option: Option) -> str:
    """Return what the option means, with the words that may follow it, in small letters where they are typed so."""
    words = option.meaning
    if option.several or not option.choices:
        return _sentence(words)
    if words.startswith(option.choices[0]):
        return _plain(f"One of {words}.")
    named = all(choice in words for choice in option.choices)
    return _sentence(words if named else f"{words}. One of {', '.join(option.choices)}")


def _sentence(words: str) -> str:
    return f"{_plain(words[:1].upper() + words[1:])}."


def _plain(words: str) -> str:
    """Return the words as roff shows them unchanged."""
    return words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
