"""Linter and formatter for diplomatic cables.

    import cablelint

    cable = cablelint.parse(text)
    for diagnostic in cablelint.check(text, select=["ACT", "CLS"]):
        print(diagnostic.code, diagnostic.message)

Importing the package costs next to nothing: what a function needs is imported when it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date as Date  # noqa: N812

    from cablelint.cable import Cable, Profile
    from cablelint.diagnostics import Diagnostic

__all__ = ["check", "parse"]


def parse(text: str, *, profile: Profile | None = None) -> Cable:
    """The cable that the text holds. Never raises; `profile` says what kind of text it is, None detects it."""
    from cablelint import assembly

    return assembly.parse(text, profile=profile)


def check(
    text: str,
    *,
    select: Iterable[str] | None = None,
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    date: Date | None = None,
    profile: Profile | None = None,
) -> list[Diagnostic]:
    """The findings on the text, in its order, with offsets that count its characters from 0.

    Rules are selected as on the command line, by code, name, prefix or ALL; None stands for all that are on by default.
    `date` is the day whose law applies. Raises cablelint.errors.UsageError for a selector that fits no rule.
    """
    from cablelint import assembly, engine, registry, selection

    entries = selection.choose(registry.catalogue(), select=select, extend_select=extend_select, ignore=ignore)
    cable = assembly.parse(text, profile=profile)
    return engine.check(cable, map(registry.load, entries), date=date)


def __getattr__(name: str) -> str:
    if name == "__version__":
        from importlib.metadata import version  # slow, and rarely asked for

        return version("cablelint")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
