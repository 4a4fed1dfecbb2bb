"""Linter and formatter for diplomatic cables.

    import cablelint

    cable = cablelint.parse(text)
    for diagnostic in cablelint.check(text, select=["ACT", "CLS"]):
        print(diagnostic.code, diagnostic.message)
    text = cablelint.format(cablelint.fix(text))

Importing the package costs next to nothing: what a function needs is imported when it is called.
"""

from __future__ import annotations

import sys

if sys.argv[:1] == ["-m"] and any(word.endswith("cablelint") for word in sys.orig_argv):  # python -m cablelint
    from cablelint.files.search_path import trusted

    sys.path[:] = trusted()  # before more is imported, which could be the working folder's own

from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date as Date  # noqa: N812
    from importlib.machinery import ModuleSpec

    from cablelint.authoring import *  # noqa: F403  # all that rules import
    from cablelint.authoring import Cable, Diagnostic, Edit, Fix, Invalid, Options, Related, Rule, Span, Valid
    from cablelint.model.cable import Profile

    __version__: str

__all__ = [
    "Cable",
    "Diagnostic",
    "Edit",
    "Fix",
    "Invalid",
    "Options",
    "Related",
    "Rule",
    "Span",
    "Valid",
    "check",
    "fix",
    "format",
    "parse",
]


def parse(text: str, *, profile: Profile | None = None, date: Date | None = None) -> Cable:
    """Return the cable that the text holds, the first one where it holds several messages. Never raises.

    `profile` says what kind of text it is; None detects it. `date` is the day by whose lists the TAGS are judged; None
    means the date of the cable.
    """
    from cablelint.reading.messages import parse_messages

    return parse_messages(text, profile=profile, date=date)[0].cable


def check(
    text: str,
    *,
    select: Iterable[str] | None = None,
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    date: Date | None = None,
    profile: Profile | None = None,
) -> list[Diagnostic]:
    """Return the findings on the text, in its order, with offsets that count its characters from 0.

    Rules are selected as on the command line, by code, name, prefix or ALL; None means all that are on by default.
    `date` is the day whose law applies. Raises cablelint.model.errors.UsageError for a selector that fits no rule.
    """
    from cablelint.linting import engine, registry, selection
    from cablelint.reading.messages import parse_messages

    entries = selection.choose(registry.catalogue(), select=select, extend_select=extend_select, ignore=ignore)
    return engine.check_messages(parse_messages(text, profile=profile), map(registry.load, entries), date=date)


def fix(
    text: str,
    *,
    select: Iterable[str] | None = None,
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    unsafe: bool = False,
    date: Date | None = None,
    profile: Profile | None = None,
) -> str:
    """Return the text with every safe fix put in, and the unsafe ones too where `unsafe` says so.

    Rules are selected as for `check`. Raises cablelint.model.errors.NotProvedError where fixes undo each other.
    """
    from cablelint.files.source import Source
    from cablelint.fixes.fixer import fix_source

    def found(source: Source) -> list[Diagnostic]:
        return check(source.text, select=select, extend_select=extend_select, ignore=ignore, date=date, profile=profile)

    return fix_source(Source(text), found, unsafe=unsafe).source.text


def format(  # noqa: A001  # the name of the command
    text: str,
    *,
    line_length: int | None = None,
    tag_separator: Literal["keep", "comma", "space"] = "keep",
    wrap: bool = True,
    field_order: bool = True,
    ascii: bool = True,  # noqa: A002  # the name in the configuration
    keep: Iterable[int] = (),
    profile: Profile | None = None,
) -> str:
    """Return the text formatted as the handbook prescribes; no word of it changes.

    `line_length` counts characters, and is the profile's own where it is None: 69 for telegrams,
    none for others. `keep` has the numbers of paragraphs that stay as they are. Raises
    cablelint.model.errors.NotProvedError where the result is not proved to say what the text said.
    """
    from functools import partial

    from cablelint.formatting.formatter import checking, format_text
    from cablelint.formatting.layout import Layout
    from cablelint.linting import registry, selection
    from cablelint.reading import parser

    layout = Layout(line_length, tag_separator, wrap, field_order, ascii, tuple(keep))
    rules = [registry.load(entry) for entry in selection.choose(registry.catalogue())]
    read = partial(parser.parse, profile=profile)
    return format_text(text, checking(rules, layout, read), layout, read)


if not TYPE_CHECKING:  # a checker knows each name, and says which there is not

    def __getattr__(name: str) -> Any:
        if name == "__version__":
            from importlib.metadata import version  # slow, and rarely asked for

            return version("cablelint")
        from cablelint.authoring import is_offered, offered_beside

        if is_offered(name):
            globals().update(offered_beside(name))  # the next rule finds it here
            return globals()[name]
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class _MovedModules:
    """Finds modules by their old names, after all others have looked in vain."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG004
        if not name.startswith("cablelint.") or name.count(".") > 1:
            return None
        from cablelint.moved import find

        return find(name)


sys.meta_path.append(_MovedModules)
