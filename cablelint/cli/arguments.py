"""Arguments that several commands share, and how their words are read."""

from datetime import date
from typing import TYPE_CHECKING

from cablelint.cli.inputs.files import STANDARD_INPUT
from cablelint.model.cable import PROFILES

if TYPE_CHECKING:
    from argparse import ArgumentParser


def add_sources(parser: "ArgumentParser", *, archives: bool = False) -> None:
    """Add PATH… and the options that say how all of them are read."""
    parser.add_argument(
        "paths",
        nargs="*",
        default=[],
        metavar="PATH",
        help=f"file, folder, {'archive, ' if archives else ''}- for standard input (default: .)",
    )
    parser.add_argument(
        "--stdin-filename", metavar="NAME", default=STANDARD_INPUT, help="name to report for standard input"
    )
    parser.add_argument("--found", action="store_true", help="for hooks: skip each PATH that a folder would skip")
    parser.add_argument("--show-files", action="store_true", help="list what is read, and why the rest is not")
    parser.set_defaults(archives=archives, tables=[], column=None, id_column=None)  # a command may read no tables
    add_profile(parser)
    add_isolated(parser)


def add_profile(parser: "ArgumentParser") -> None:
    """Add --profile."""
    help_text = f"{', '.join(PROFILES)} (default: detected)"
    parser.add_argument("--profile", choices=PROFILES, metavar="PROFILE", help=help_text)


def add_isolated(parser: "ArgumentParser") -> None:
    """Add --isolated and --allow-local-rules: which configuration holds, and whether it may load code."""
    parser.add_argument("--isolated", action="store_true", help="read no configuration")
    add_local_rules(parser)


def add_local_rules(parser: "ArgumentParser") -> None:
    """Add --allow-local-rules."""
    parser.add_argument("--allow-local-rules", action="store_true", help="run Python rules that a configuration names")


def add_sources_and_tables(parser: "ArgumentParser") -> None:
    """Add the same, and --from: with a table, the current folder is not read unless it is named."""
    add_sources(parser, archives=True)
    parser.add_argument(
        "--from",
        dest="tables",
        nargs="+",
        action="extend",
        default=[],
        metavar="TABLE",
        help="texts in a .jsonl, .csv, .tsv, .parquet table",
    )
    parser.add_argument("--column", metavar="NAME", help="column with the texts, or its number if a .csv has no names")
    parser.add_argument("--id-column", metavar="NAME", help="column with their names (default: their numbers)")


def add_jobs(parser: "ArgumentParser") -> None:
    """Add --jobs."""
    parser.add_argument("--jobs", type=positive, metavar="N", help="processes (default: up to one per CPU)")


def add_date(parser: "ArgumentParser") -> None:
    """Add --date."""
    parser.add_argument("--date", type=day, metavar="YYYY-MM-DD", help="date whose law applies (default: the cable's)")


def selectors(words: str) -> list[str]:
    """Split codes, names and prefixes at their commas."""
    from argparse import ArgumentTypeError

    named = [word.strip() for word in words.split(",") if word.strip()]
    if not named:  # as where a shell's variable is unset: the cables would pass unchecked
        raise ArgumentTypeError(f'"{words}" does not name a rule')
    return named


def day(words: str) -> date:
    """Return a date as YYYY-MM-DD."""
    from argparse import ArgumentTypeError

    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise ArgumentTypeError(f'"{words}" is not a date: write it as YYYY-MM-DD') from error


def positive(words: str) -> int:
    """Return a whole number above 0."""
    from argparse import ArgumentTypeError

    if not words.isdecimal() or int(words) < 1:
        raise ArgumentTypeError(f'"{words}" is not a number above 0')
    return int(words)


class Target:
    """Reads an output format, one of the `formats`, and the file it goes to: None for standard output."""

    def __init__(self, formats: tuple[str, ...], for_files_only: str = "") -> None:
        self.formats = formats
        self._for_files_only = for_files_only

    def __call__(self, words: str) -> tuple[str, str | None]:
        """Split FORMAT or FORMAT:FILE."""
        from argparse import ArgumentTypeError

        name, _, file = words.partition(":")
        if name not in self.formats:
            raise ArgumentTypeError(f'no output format "{name}": there are {", ".join(self.formats)}')
        if name == self._for_files_only and not file:
            raise ArgumentTypeError(f"{name} needs a file: {name}:FILE")
        return name, file or None
