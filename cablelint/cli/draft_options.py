"""The options of `cablelint new`: how their words are read, and what they say of the draft."""

import argparse
import datetime
from functools import partial

from cablelint.cli.arguments import day
from cablelint.drafting.heading import LEVELS, Level, Wanted
from cablelint.drafting.templates import templates

_SPELLINGS: dict[str, Level] = {
    **{level: level for level in LEVELS},
    "U": "UNCLASSIFIED",
    "UNCLAS": "UNCLASSIFIED",
    "SENSITIVE BUT UNCLASSIFIED": "SBU",
    "C": "CONFIDENTIAL",
    "S": "SECRET",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what says what the draft is about."""
    parser.add_argument("--kind", required=True, metavar="KIND", help=f"{', '.join(templates())}, or one of your own")
    parser.add_argument("--from", dest="originator", required=True, metavar="OFFICE", help="who sends it")
    listed = partial(parser.add_argument, action="extend", type=_listed)
    listed("--to", required=True, metavar="OFFICE,...", help="action addressees")
    listed("--info", metavar="OFFICE,...", help="information addressees")
    listed("--tags", required=True, metavar="TAG,...", help="such as ETRD,KE")
    listed("--refs", metavar="MESSAGE,...", help='such as "STATE 12345"')
    parser.add_argument("--subject", default="", metavar="WORDS", help="SUBJECT (default: a placeholder)")
    parser.add_argument(
        "--classification", required=True, type=_level, metavar="LEVEL", help=f"{', '.join(LEVELS)}; also U, C, S"
    )
    parser.add_argument("--classified-by", default="", metavar="WHO", help="name and title, if classified")
    parser.add_argument("--reason", default="", metavar="SECTION", help="such as 1.4(b) (default: 1.4(d))")
    parser.add_argument(
        "--declassify-on", type=day, metavar="YYYY-MM-DD", help="last day of classification (default: in ten years)"
    )
    parser.add_argument("--templates", metavar="DIR", help="folder of your own templates, KIND.template")
    parser.add_argument("--date", type=day, metavar="YYYY-MM-DD", help="date whose law applies (default: today)")


def wanted(arguments: argparse.Namespace) -> Wanted:
    """Return what the options say of the draft."""
    return Wanted(
        arguments.classification,
        _words(arguments.originator),
        arguments.to,
        arguments.info or (),
        [_in_capitals(tag) for tag in arguments.tags],
        _words(arguments.subject),
        arguments.refs or (),
        arguments.date or datetime.date.today(),
        _words(arguments.classified_by),
        _words(arguments.reason),
        arguments.declassify_on,
    )


def _in_capitals(tag: str) -> str:
    """Return a tag as the lists have it: here `no` cannot be the word. A person's name in brackets stays as it is."""
    return tag if "(" in tag else tag.upper()


def _words(words: str) -> str:
    """Return the words on one line: what is given for an element cannot begin another."""
    return " ".join(words.split())


def _listed(words: str) -> list[str]:
    """Return what is separated by commas or semicolons."""
    found = [_words(one) for one in words.replace(";", ",").split(",") if one.strip()]
    if not found:
        raise argparse.ArgumentTypeError(f'"{words}" names nothing')
    return found


def _level(words: str) -> Level:
    level = _SPELLINGS.get(_words(words).upper())
    if level is None:
        from difflib import get_close_matches

        near = get_close_matches(words.upper(), _SPELLINGS, n=1)
        hint = f'did you mean "{near[0]}"?' if near else f"use one of {', '.join(LEVELS)}"
        raise argparse.ArgumentTypeError(f'"{words}" is not a classification of drafts: {hint}')
    return level
