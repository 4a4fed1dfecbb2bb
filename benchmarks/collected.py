"""Every regular expression of cablelint, and how each is used.

Whatever is translated while all modules are imported and the examples of all rules are run is recorded where Python
translates it. That nothing is left out is shown from the sources: each place in them that names an expression must
either say which, by what its module knows, or have been recorded.
"""

import ast
import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any, NamedTuple

ALL = "finditer"
_USES = {name: name for name in ("match", "search", "fullmatch")}
_USES |= dict.fromkeys(("finditer", "findall", "sub", "subn", "split"), ALL)
_FLAGS = {"compile": 1, "split": 3, "sub": 4, "subn": 4}  # which argument holds the flags, else the third
_HOUSE = (  # what a house writes itself, which may be anything
    "cablelint/configuration/resolved.py",
    "cablelint/configuration/timed_pattern.py",
)
_KEEPERS = ("cablelint", "cablelint.lalr.regexes")
_DOORS = frozenset({"compiled"})  # what they have that gives an expression to match with
_matcher: Any = importlib.import_module("_sre")


class Expression(NamedTuple):
    """An expression, where it stands first, and by which methods it is used."""

    text: str
    flags: int
    place: str
    uses: frozenset[str]


class IncompleteError(Exception):
    """An expression of the sources cannot be told; the words say where it stands."""


class _Site(NamedTuple):
    """A call in a source that is given an expression.

    `name` is what its result is called, and `used` the method by which it is used at once, if either.
    """

    call: ast.Call
    method: str
    name: str | None
    used: str | None


Found = dict[tuple[str, int], tuple[str, set[str]]]
"""By expression and flags: the place, and the uses."""


def collected() -> list[Expression]:
    """Return all expressions. Raises IncompleteError where one cannot be told."""
    found: Found = {}
    lines: set[tuple[str, int]] = set()
    with _recorded(found, lines):
        modules = list(_modules())
        _work()
    trees = {module: ast.parse(Path(str(module.__file__)).read_text("utf-8")) for module in modules}
    uses = _named_uses(trees)
    for module, tree in trees.items():
        for site in () if module.__name__ in _KEEPERS else _sites(tree):
            _add_site(site, module, uses, found, lines)
    return [Expression(text, flags, place, frozenset(used or {ALL})) for (text, flags), (place, used) in found.items()]


@contextmanager
def _recorded(found: Found, lines: set[tuple[str, int]]) -> Iterator[None]:
    """Record what is translated from here on, by the place in our sources that asks for it."""
    real = _matcher.compile
    re.purge()

    def recording(text: Any, flags: int, *rest: Any) -> Any:
        frame = _asking(sys._getframe(1))
        if frame is not None and isinstance(text, str):
            lines.add((frame.f_code.co_filename, frame.f_lineno))
            found.setdefault((text, flags & ~re.UNICODE), (_place(frame.f_code.co_filename, frame.f_lineno), set()))
        return real(text, flags, *rest)

    _matcher.compile = recording
    try:
        yield
    finally:
        _matcher.compile = real


def _asking(frame: FrameType | None) -> FrameType | None:
    """Return the frame that asks for an expression, if it is one of ours."""
    passed = ("re", "functools", *_KEEPERS)
    while frame is not None and str(frame.f_globals.get("__name__")).split("._")[0] in passed:
        frame = frame.f_back
    ours = frame is not None and str(frame.f_globals.get("__name__")).startswith("cablelint.")
    return frame if ours else None


def _place(file: str, line: int) -> str:
    parts = Path(file).parts
    start = max(index for index, part in enumerate(parts) if part in ("cablelint", "rules"))
    return f"{'/'.join(parts[start:])}:{line}"


def _modules() -> Iterator[ModuleType]:
    for package in map(importlib.import_module, ("cablelint", "cablelint.rules")):
        yield package
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not info.name.endswith("__main__"):
                yield importlib.import_module(info.name)


def _work() -> None:
    """Run what makes expressions as it goes: every grammar, every example of a rule, and what no cable begins with."""
    from cablelint import testing
    from cablelint.lalr import tables
    from cablelint.lalr.driver import parse_field
    from cablelint.linting import registry
    from cablelint.reading.recognition import why_not_cable

    for grammar in Path(tables.GRAMMARS).glob("*.lark"):
        parse_field(grammar.stem, "", 0)
    for entry in registry.built_in():
        for case in testing.cases(registry.load(entry)):
            case.run()
    why_not_cable("Tea.")


def _sites(tree: ast.Module) -> Iterator[_Site]:
    keepers = {
        name.asname or name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in _KEEPERS
        for name in node.names
        if name.name in _DOORS
    }
    used = {
        id(node.func.value): node.func.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _USES
    }
    names = {
        id(node.value): target.id
        for node in tree.body
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        method = _method(node, keepers) if isinstance(node, ast.Call) and node.args else None
        if isinstance(node, ast.Call) and method:
            yield _Site(node, method, names.get(id(node)), used.get(id(node)))


def _method(call: ast.Call, keepers: set[str]) -> str | None:
    """Return what is done with an expression by this call, if anything."""
    match call.func:
        case ast.Attribute(ast.Name("re"), method) if method in _USES or method == "compile":
            return method
        case ast.Name(name) if name in keepers:
            return "compile"
    return None


def _named_uses(trees: dict[ModuleType, ast.Module]) -> dict[tuple[str, str], set[str]]:
    """Return by module and name the methods of what goes by that name there, also where another module imports it."""
    uses: dict[tuple[str, str], set[str]] = {}
    for module, tree in trees.items():
        origin = {
            name.asname or name.name: (str(node.module), name.name)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for name in node.names
        }
        called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        for node in ast.walk(tree):
            match node:
                case ast.Attribute(ast.Name(name), method) if method in _USES:
                    uses.setdefault(origin.get(name, (module.__name__, name)), set()).add(
                        _USES[method] if id(node) in called else ALL
                    )
    return uses


def _add_site(
    site: _Site, module: ModuleType, uses: dict[tuple[str, str], set[str]], found: Found, lines: set[tuple[str, int]]
) -> None:
    place = _place(str(module.__file__), site.call.lineno)
    try:
        text = _value(site.call.args[0], module)
        flags = _value(_flags(site), module)
    except Exception as error:  # it is known only where the call is made
        known = range(site.call.lineno, (site.call.end_lineno or 0) + 1)
        recorded = any((str(module.__file__), line) in lines for line in known)
        if not recorded and not place.startswith(_HOUSE):
            raise IncompleteError(f"{place} was never run, and it is not known what it looks for") from error
        return
    if not isinstance(text, str):
        return
    translated = re.compile(text, flags)
    _, used = found.setdefault((text, translated.flags & ~re.UNICODE), (place, set()))
    if site.method != "compile" or site.used:
        used.add(_USES[site.used or site.method])
    elif site.name is not None:
        used |= uses.get((module.__name__, site.name), {ALL})
    else:
        used.add(ALL)


def _flags(site: _Site) -> ast.expr:
    at = _FLAGS.get(site.method, 2)
    given = [keyword.value for keyword in site.call.keywords if keyword.arg == "flags"]
    return given[0] if given else site.call.args[at] if len(site.call.args) > at else ast.Constant(0)


def _value(expression: ast.expr, module: ModuleType) -> Any:
    """Return what the expression is in its module. Raises whatever it raises, as where it names something local."""
    evaluate: Callable[..., Any] = eval
    return evaluate(compile(ast.fix_missing_locations(ast.Expression(expression)), "", "eval"), vars(module))
