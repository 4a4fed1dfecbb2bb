"""`cablelint completion`: what a shell needs to complete commands, options and rule codes."""

import argparse
import sys
from collections.abc import Iterator

from cablelint.cli.introspection import Command, Option, commands
from cablelint.cli.output import OK

EXAMPLES = """examples:
  cablelint completion bash > /etc/bash_completion.d/cablelint
  cablelint completion zsh > ~/.zfunc/_cablelint
  cablelint completion fish > ~/.config/fish/completions/cablelint.fish
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), help="the shell to complete in")


def run(arguments: argparse.Namespace) -> int:
    """Print the script for the shell."""
    made = {"bash": _bash, "zsh": _zsh, "fish": _fish}[arguments.shell]
    sys.stdout.writelines(f"{line}\n" for line in made(commands()))
    return OK


def _bash(described: tuple[Command, ...]) -> Iterator[str]:
    names = " ".join(command.name for command in described)
    yield "# bash completion for cablelint"
    yield "_cablelint() {"
    yield '    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words=""'
    yield f'    if [ "$COMP_CWORD" -eq 1 ]; then words="{names} --help --version"'
    yield '    else case "${COMP_WORDS[1]} $before" in'
    for command in described:
        for option in command.options:
            pattern = " | ".join(f'"{command.name} {flag}"' for flag in option.flags)
            if option.choices:
                yield f'        {pattern}) words="{" ".join(option.choices)}" ;;'
            elif option.value:
                yield f"        {pattern}) return ;;"
        flags = " ".join(flag for option in command.options for flag in option.flags)
        yield f'        "{command.name} "*) words="{" ".join(command.choices)}"'
        yield f"            case $word in -*) words={_quoted(flags)} ;; esac ;;"
    yield "    esac; fi"
    yield '    COMPREPLY=($(compgen -W "$words" -- "$word"))'
    yield "}"
    yield "complete -o bashdefault -o default -F _cablelint cablelint  # files, where no word fits"


def _zsh(described: tuple[Command, ...]) -> Iterator[str]:
    yield "#compdef cablelint"
    yield "_cablelint() {"
    yield "    local -a commands=("
    yield from (f"        {_quoted(f'{command.name}:{command.summary}')}" for command in described)
    yield "    )"
    yield "    if (( CURRENT == 2 )); then _describe command commands; return; fi"
    yield "    local command=$words[2]; shift words; (( CURRENT-- ))"
    yield "    case $command in"
    for command in described:
        specifications = [_zsh_option(flag, option) for option in command.options for flag in option.flags]
        if command.choices:
            specifications.append(_quoted(f"*:word:({' '.join(command.choices)})"))
        elif command.takes_files:
            specifications.append("'*:file:_files'")
        yield f"        {command.name}) _arguments {' '.join(specifications)} ;;"
    yield "    esac"
    yield "}"
    yield '_cablelint "$@"'


def _zsh_option(flag: str, option: Option) -> str:
    meaning = option.meaning.replace("[", "(").replace("]", ")").replace(":", "\\:")
    value = ""
    if option.value:
        words = " ".join(option.choices)
        action = f"_sequence compadd - {words}" if option.several else f"({words})" if words else "_files"
        value = f":{option.value.lower().replace(':', ' ')}:{action}"
    return _quoted(f"*{flag}[{meaning}]{value}")


def _fish(described: tuple[Command, ...]) -> Iterator[str]:
    yield "# fish completion for cablelint"
    yield "complete -c cablelint -n __fish_use_subcommand -f"
    for command in described:
        yield f"complete -c cablelint -n __fish_use_subcommand -f -a {command.name} -d {_quoted(command.summary)}"
        seen = f"-n '__fish_seen_subcommand_from {command.name}'"
        if command.choices:
            yield f"complete -c cablelint {seen} -f -a {_quoted(' '.join(command.choices))}"
        for option in command.options:
            flags = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)
            value = f" -x -a {_quoted(' '.join(option.choices))}" if option.choices else " -r" if option.value else ""
            yield f"complete -c cablelint {seen} {flags}{value} -d {_quoted(option.meaning)}"


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "'\\''") + "'"
