"""Arguments that several commands share, and how their words are read."""

import argparse
from datetime import date

from cablelint.cable import PROFILES
from cablelint.cli.files import STANDARD_INPUT
from cablelint.reports import FORMATS


def add_sources(parser: argparse.ArgumentParser) -> None:
    """PATH…, and what is said about all of them."""
    parser.add_argument(
        "paths",
        nargs="*",
        default=["."],
        metavar="PATH",
        help="file, folder, - for standard input (else .)",
    )
    parser.add_argument("--stdin-filename", metavar="NAME", default=STANDARD_INPUT, help="what to call standard input")
    parser.add_argument(
        "--profile",
        choices=PROFILES,
        metavar="PROFILE",
        help=f"{', '.join(PROFILES)}; else detected",
    )
    parser.add_argument("--isolated", action="store_true", help="read no configuration")


def add_date(parser: argparse.ArgumentParser) -> None:
    """--date."""
    parser.add_argument(
        "--date", type=day, metavar="YYYY-MM-DD", help="day whose law applies (default: the cable's)"
    )


def selectors(words: str) -> list[str]:
    """Codes, names and prefixes, separated by commas."""
    return [word.strip() for word in words.split(",") if word.strip()]


def day(words: str) -> date:
    """A date as YYYY-MM-DD."""
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f'"{words}" is no date: give it as YYYY-MM-DD') from error


def positive(words: str) -> int:
    """A whole number above 0."""
    if not words.isdecimal() or int(words) < 1:
        raise argparse.ArgumentTypeError(f'"{words}" is no number above 0')
    return int(words)


def report_target(words: str) -> tuple[str, str | None]:
    """An output format, and the file it goes to: None for standard output."""
    name, _, file = words.partition(":")
    if name not in FORMATS:
        raise argparse.ArgumentTypeError(f'no output format "{name}": there are {", ".join(FORMATS)}')
    return name, file or None
