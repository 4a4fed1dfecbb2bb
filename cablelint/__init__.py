"""Linter and formatter for diplomatic cables.

    import cablelint

    cable = cablelint.parse(text)
    for diagnostic in cablelint.check(text, select=["ACT", "CLS"]):
        print(diagnostic.code, diagnostic.message)
    text = cablelint.format(cablelint.fix(text))

`path` and `settings` say by which configuration a text is judged; without them no file is looked at.
Importing the package costs next to nothing: what a function needs is imported when it is called.
"""

from __future__ import annotations

import sys

if sys.argv[:1] == ["-m"] and any(word.endswith("cablelint") for word in sys.orig_argv):  # python -m cablelint
    from cablelint.files.search_path import trusted

    sys.path[:] = trusted()  # before more is imported, which could be the working folder's own

from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date as Date  # noqa: N812
    from importlib.machinery import ModuleSpec
    from os import PathLike

    from cablelint.api.settings import Settings as Settings
    from cablelint.authoring import *  # noqa: F403  # all that rules import
    from cablelint.authoring import Cable, Diagnostic, Edit, Fix, Invalid, Options, Related, Rule, Span, Valid
    from cablelint.files.source import Place as Place
    from cablelint.files.source import Places as Places
    from cablelint.model.cable import Profile
    from cablelint.model.errors import ConfigurationError as ConfigurationError
    from cablelint.model.errors import NotProvedError as NotProvedError
    from cablelint.model.errors import UsageError as UsageError
    from cablelint.reading.messages import Message as Message
    from cablelint.renumbering.body import RefusedError as RefusedError
    from cablelint.renumbering.changes import Change
    from cablelint.renumbering.changes import Delete as Delete
    from cablelint.renumbering.changes import Insert as Insert
    from cablelint.renumbering.changes import Move as Move
    from cablelint.renumbering.renumber import Renumbered as Renumbered

    Path = str | PathLike[str]
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

_HOMES = {
    "ConfigurationError": "cablelint.model.errors",
    "Delete": "cablelint.renumbering.changes",
    "Insert": "cablelint.renumbering.changes",
    "Message": "cablelint.reading.messages",
    "Move": "cablelint.renumbering.changes",
    "NotProvedError": "cablelint.model.errors",
    "Place": "cablelint.files.source",
    "Places": "cablelint.files.source",
    "RefusedError": "cablelint.renumbering.body",
    "Renumbered": "cablelint.renumbering.renumber",
    "Settings": "cablelint.api.settings",
    "UsageError": "cablelint.model.errors",
}
"""What programs import besides what rules do, by the module that it is from."""


def parse(
    text: str,
    *,
    path: Path | None = None,
    settings: Settings | Mapping[str, Any] | None = None,
    profile: Profile | None = None,
    date: Date | None = None,
) -> Cable:
    """Return the cable that the text holds, the first one where it holds several messages. Never raises for a text.

    `path` and `settings` are those of `check`; what they say of TAGS and stations is what the cable is read by.
    `profile` says what kind of text it is; None detects it. `date` is the day by whose lists the TAGS are judged; None
    means the date of the cable.
    """
    return parse_messages(text, path=path, settings=settings, profile=profile, date=date)[0].cable


def parse_messages(
    text: str,
    *,
    path: Path | None = None,
    settings: Settings | Mapping[str, Any] | None = None,
    profile: Profile | None = None,
    date: Date | None = None,
) -> tuple[Message, ...]:
    """Return all messages of the text, one at least: where each begins, as an offset in the text, and its cable.

    The arguments are those of `parse`.
    """
    from cablelint.api.checking import asked_for, messages_of
    from cablelint.api.settings import settings_for

    return messages_of(text, *settings_for(path, settings), asked_for(None, (), (), date, profile))


def check(
    text: str,
    *,
    path: Path | None = None,
    settings: Settings | Mapping[str, Any] | None = None,
    select: Iterable[str] | None = None,
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    date: Date | None = None,
    profile: Profile | None = None,
) -> list[Diagnostic]:
    """Return the findings on the text, in its order, with offsets that count its characters from 0.

    Neither file nor folder is looked at unless `path` or `settings` are given. `path` is where the text is, or will be:
    without `settings`, the nearest configuration file holds, as on the command line. `settings` are a `Settings`, or a
    table with the keys of a configuration file. What they allow, and what their baseline lists, is not returned.

    Rules are selected as on the command line, by code, name, prefix or ALL; None means those that the settings select,
    or else all that are on by default. `date` is the day whose law applies. Raises cablelint.UsageError for a selector
    that fits no rule or an unknown profile, and its kind cablelint.ConfigurationError for settings that cannot be used;
    TypeError for a text, a date or selectors of another kind.
    """
    from cablelint.api.checking import asked_for, check_text
    from cablelint.api.settings import settings_for

    asked = asked_for(select, extend_select, ignore, date, profile)
    return check_text(text, *settings_for(path, settings), asked)


def fix(
    text: str,
    *,
    path: Path | None = None,
    settings: Settings | Mapping[str, Any] | None = None,
    select: Iterable[str] | None = None,
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    unsafe: bool = False,
    date: Date | None = None,
    profile: Profile | None = None,
) -> str:
    """Return the text with every safe fix put in, and the unsafe ones too where `unsafe` says so.

    The findings are those of `check`, with the same arguments. Raises cablelint.NotProvedError where a fix does not do
    what it says.
    """
    from cablelint.api.checking import asked_for, fix_text
    from cablelint.api.settings import settings_for

    asked = asked_for(select, extend_select, ignore, date, profile)
    return fix_text(text, *settings_for(path, settings), asked, unsafe=unsafe)


def format(  # noqa: A001  # the name of the command
    text: str,
    *,
    path: Path | None = None,
    settings: Settings | Mapping[str, Any] | None = None,
    line_length: int | None = None,
    tag_separator: Literal["keep", "comma", "space"] | None = None,
    wrap: bool | None = None,
    field_order: bool | None = None,
    ascii: bool | None = None,  # noqa: A002  # the name in the configuration
    keep: Iterable[int] | None = None,
    profile: Profile | None = None,
) -> str:
    """Return the text formatted as the handbook prescribes; no word of it changes.

    `path` and `settings` are those of `check`. An option that is None is as the settings have it, and by default
    `tag_separator` is "keep" and `wrap`, `field_order` and `ascii` are True. `line_length` counts characters; where
    nothing says what it is, it is 69 for telegrams, and no limit for others. `keep` has the numbers of paragraphs that
    stay as they are. Raises cablelint.NotProvedError where the result is not proved to say what the text said.
    """
    from cablelint.api.layouts import lay_out
    from cablelint.api.settings import settings_for

    layout = {
        "line_length": line_length,
        "tag_separator": tag_separator,
        "wrap": wrap,
        "field_order": field_order,
        "ascii": ascii,
        "keep": None if keep is None else tuple(keep),
    }
    return lay_out(text, *settings_for(path, settings), layout, profile)


def renumber(
    text: str,
    change: Change,
    *,
    message: int | None = None,
    path: Path | None = None,
    settings: Settings | Mapping[str, Any] | None = None,
) -> Renumbered:
    """Return the text with a paragraph inserted, moved or deleted, with every number and reference to match.

    `change` is an `Insert`, a `Move` or a `Delete`, which name paragraphs by their numbers. `message` says which one of
    several in the text is changed, from 1. `path` and `settings` are those of `check`. Raises cablelint.RefusedError
    for what cannot be done without a guess, cablelint.NotProvedError where the result would say something else.
    """
    from functools import partial

    from cablelint.api.checking import Asked, messages_of
    from cablelint.api.settings import settings_for
    from cablelint.renumbering.renumber import renumber

    name, found = settings_for(path, settings)
    return renumber(text, change, message, partial(messages_of, name=name, settings=found, asked=Asked()))


def rule_page(rule: str, *, path: Path | None = None, settings: Settings | Mapping[str, Any] | None = None) -> str:
    """Return the page of the rule of this code or name, in Markdown: what it finds, why, and what to do.

    `path` and `settings` are those of `check`: rules of their house have pages too. Raises cablelint.UsageError where
    there is no such rule.
    """
    from cablelint.api.settings import settings_for
    from cablelint.ruledocs.pages import page

    name, found = settings_for(path, settings)
    return page(found.rule(rule, name))


if not TYPE_CHECKING:  # a checker knows each name, and says which there is not

    def __getattr__(name: str) -> Any:
        if name == "__version__":
            from importlib.metadata import version  # slow, and rarely asked for

            return version("cablelint")
        if name in _HOMES:
            from importlib import import_module

            globals()[name] = getattr(import_module(_HOMES[name]), name)
            return globals()[name]
        from cablelint.authoring import is_offered, offered_with

        if is_offered(name):
            globals().update(offered_with(name))  # the next rule finds it here
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
