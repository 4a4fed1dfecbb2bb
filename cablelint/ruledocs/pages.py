"""The page of a rule as Markdown: its docstring, its facts, and its examples with what the rule says of them.

The same page is printed by `cablelint rule`, shown by editors, and kept under docs/rules.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import unified_diff
from inspect import cleandoc
from typing import get_type_hints

from cablelint.files.source import Places
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.rule import Invalid, RuleModule, Setting, Valid
from cablelint.ruledocs.metadata import fix_availability, profiles
from cablelint.terminal import plain, width
from cablelint.testing import Case

_LINE_ENDS = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")
_TRAILING_BLANKS = re.compile(r"(?<! ) +(?=\r?$)")
_LONGEST_EXAMPLE_LINES = 40
_CONTEXT_LINES = 4
_MOST_FOUND_LINES = 100  # of examples in a section, after which a page shows no more of them
_MOST_CLEAN_LINES = 50
_BLANK = "\N{MIDDLE DOT}"
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\N{SYMBOL FOR DELETE}", 0xA0: "\N{OPEN BOX}"}
"""Unicode's signs for characters that cannot be seen."""


def page(module: RuleModule) -> str:
    """Return the page of the rule."""
    rule = module.RULE
    opening, _, sections = cleandoc(module.__doc__ or rule.summary).partition("\n\n")
    parts = [f"# {rule.code} {rule.name}", opening, _facts(module), sections, _settings(module)]
    parts += _section("Found", module, module.INVALID, _MOST_FOUND_LINES)
    parts += _section("Not found", module, module.VALID, _MOST_CLEAN_LINES)
    return "\n\n".join(filter(None, parts)) + "\n"


def _facts(module: RuleModule) -> str:
    rule = module.RULE
    applicability, always = fix_availability(module)
    fix = (applicability or "none") + ("" if always or not applicability else ", in some cases")
    state = "on" if rule.default else "off unless selected by its code or name"
    return (
        f"- Severity: {rule.severity}\n- Profiles: {profiles(rule)}\n- Fix: {fix}\n- State: {state}\n"
        f"- Rests on: {rule.authority}"
    )


def _settings(module: RuleModule) -> str:
    rule = module.RULE
    if not rule.defaults:
        return ""
    hints = get_type_hints(rule.settings, include_extras=True) if isinstance(rule.settings, type) else {}
    meanings = {name: f"  # {words}" for name, hint in hints.items() for words in getattr(hint, "__metadata__", ())}
    lines = (f"{name} = {_toml(value)}{meanings.get(name, '')}" for name, value in rule.defaults.items())
    return "\n".join(("## Settings", "", "```toml", f"[rules.{rule.code}]", *lines, "```"))


def _toml(value: Setting) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value).lower()


def _section(title: str, module: RuleModule, examples: Sequence[Invalid | Valid], most: int) -> Iterator[str]:
    """Yield the title and the first examples, until these have as many lines as a page has room for."""
    shown = 0
    for number, example in enumerate(examples):
        if shown >= most:
            yield f"{_counted(len(examples) - number)} in the rule's file; its tests try all of them."
            return
        if not number:
            yield f"## {title}"
        words = "\n\n".join(_example(module, example))
        shown += words.count("\n") + 1
        yield words


def _counted(count: int) -> str:
    return "One more example is" if count == 1 else f"{count} more examples are"


def _example(module: RuleModule, example: Invalid | Valid) -> Iterator[str]:
    """Yield its caption, its text with what is found in it, and what its fix changes."""
    if caption := _caption(example):
        yield caption
    text, found = Case(module, example).found()
    yield _block("text", _marked(text, found))
    if isinstance(example, Invalid) and example.fixed is not None:
        yield "Fixed:"
        yield _block("diff", _changed(text, example.fixed)) if text != example.fixed else _RESAVED


_RESAVED = "The file is saved as UTF-8 without a byte order mark."


def _caption(example: Invalid | Valid) -> str:
    """Return what the example shows, and what else than its text it depends on."""
    depends = [f"profile {example.profile}"] if example.profile else []
    depends += [f"on {example.date}"] if example.date else []
    depends += [f"{name} = {_toml(value)}" for name, value in example.settings.items()]
    depends += [f"saved as {example.encoding}"] if example.encoding != "utf-8" else []
    depends += ["with a byte order mark"] if example.bom else []
    words = "; ".join(filter(None, (example.note, ", ".join(depends))))
    return f"{words[:1].upper()}{words[1:]}:" if words else ""


def _block(language: str, lines: Iterable[str]) -> str:
    return "\n".join((f"```{language}", *lines, "```"))


def _marked(text: str, found: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield the lines of the text, below each its findings with a mark under the words and what is wrong with them."""
    places = Places(text)
    marks: dict[int, list[str]] = {}
    for diagnostic in found:
        number, column = places.at(diagnostic.span.start)
        line = places.line(number)
        marked = line[column - 1 : column - 1 + diagnostic.span.end - diagnostic.span.start]
        mark = " " * width(line[: column - 1]) + "^" * max(1, width(marked))
        marks.setdefault(number, []).append(f"{mark} {diagnostic.message}")
    lines = _lines(text)
    kept = _kept(len(lines), marks)
    for number, shown in enumerate(lines, 1):
        if number in kept:
            if shown or number < len(lines) or number in marks:
                yield shown
            yield from marks.get(number, ())
        elif number - 1 in kept:
            gap = next((later for later in range(number, len(lines)) if later in kept), len(lines) + 1) - number
            yield f"[... {gap} more lines]"


def _kept(count: int, marks: Iterable[int]) -> frozenset[int]:
    """Return the lines of a long example that its page shows, from 1: its first ones, and those around findings."""
    if count <= _LONGEST_EXAMPLE_LINES:
        return frozenset(range(1, count + 1))
    around = (range(number - _CONTEXT_LINES, number + _CONTEXT_LINES + 1) for number in marks)
    return frozenset(line for lines in (range(1, _CONTEXT_LINES * 2 + 1), *around) for line in lines)


def _changed(before: str, after: str) -> Iterator[str]:
    """Return the lines that a fix changes, before and after."""
    changed = list(unified_diff(_lines(before), _lines(after), n=0, lineterm=""))[2:]
    return (line for line in changed if not line.startswith("@@"))


def _lines(text: str) -> list[str]:
    """Return the lines as they can be shown: with signs, as wide, for what cannot be seen."""
    return [_visible(line) for line in _LINE_ENDS.split(text)]


def _visible(line: str) -> str:
    return plain(_TRAILING_BLANKS.sub(lambda blanks: _BLANK * len(blanks[0]), line.rstrip("\n")).translate(_PICTURES))
