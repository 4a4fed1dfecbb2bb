"""The reference of the Python interface, made from docstrings, fields and the comments beside them."""

import ast
import inspect
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from textwrap import dedent
from typing import Any

import cablelint
import cablelint.testing
from cablelint import authoring
from cablelint.model import cable, heading

FUNCTIONS = ("check", "fix", "format", "parse", "parse_messages", "renumber", "rule_page")
VALUES = ("Settings", "Message", "Places", "Place", "Insert", "Move", "Delete", "Renumbered")
ERRORS = ("UsageError", "ConfigurationError", "NotProvedError", "RefusedError")
RULES = ("Rule", "Valid", "Invalid", "Options", "Diagnostic", "Fix", "Edit", "Related", "Span")
TESTING = ("cases", "Case", "assert_rule", "load_rule")
_LONGEST_SIGNATURE_CHARS = 90
_NEXT_PARAMETER = re.compile(r", (?=\*|\w+:)")
_OPENING = """# The Python interface

What is on this page is stable: it changes only with a note in the changelog, and what is renamed keeps its old name
for one release. Everything else in the package may change at any time. All values are immutable; an offset is a place
in the text, counted in characters from 0, and a line or column counts from 1.

```python
import cablelint

for finding in cablelint.check(text, path="drafts/tea.cable"):  # by the configuration that holds there
    print(finding.code, finding.message)

settings = cablelint.Settings.from_table({"ignore": ["TXT"], "format": {"wrap": False}})
text = cablelint.format(cablelint.fix(text, settings=settings), settings=settings)
```

`import cablelint` loads nothing heavy; what a function needs is imported when it is called."""
_BESIDES = """`from cablelint import citations_of, captions`: questions that can be asked of a cable, tables and
smaller values. Unlike the rest of this page they are not stable, and may change with any release."""


def api_reference() -> str:
    """Return the page in Markdown."""
    parts = [_OPENING, "## Functions", *(_function(getattr(cablelint, name)) for name in FUNCTIONS)]
    parts += ["## Settings, messages, places and changes", "`from cablelint import Settings, Places, ...`"]
    parts += [_class(getattr(cablelint, name)) for name in VALUES]
    parts += ["## What functions raise", *(_class(getattr(cablelint, name)) for name in ERRORS)]
    parts += ["## For rules", "`from cablelint import Rule, Valid, ...`"]
    parts += [_class(getattr(cablelint, name)) for name in RULES]
    parts += ["## What a cable holds", _class(cable.Cable), *map(_class, _nodes())]
    parts += ["## What built-in rules use besides", _BESIDES, "\n".join(_offered())]
    parts += ["## Testing rules", "`from cablelint.testing import cases`"]
    for name in TESTING:
        item = getattr(cablelint.testing, name)
        parts.append(_class(item) if inspect.isclass(item) else _function(item))
    return "\n\n".join(parts) + "\n"


def _offered() -> Iterator[str]:
    """Give a line for each other name that rules can import, by the module that it is from."""
    shown = {*RULES, *(node.__name__ for node in _nodes()), "Cable"}
    for home, names in authoring.offers().items():
        rest = [name for name in names if name not in shown]
        if rest:
            prose = _prose(import_module(home)).splitlines()[0]
            yield f"- {', '.join(f'`{name}`' for name in rest)}: from `{home}`. {prose}"


def _nodes() -> Iterator[type]:
    """Give the classes that a cable is made of, in the order of their files."""
    for module in (cable, heading):
        for item in vars(module).values():
            if (
                inspect.isclass(item)
                and item.__module__ == module.__name__
                and item is not cable.Cable
                and item.__name__[0] != "_"
            ):
                yield item


def _function(function: Callable[..., Any]) -> str:
    name = function.__name__
    return f"### {name}\n\n```python\n{name}{_signature(function)}\n```\n\n{_prose(function)}"


def _class(kind: type) -> str:
    parts = [f"### {kind.__name__}", _prose(kind)]
    if fields := _fields(kind):
        parts.append(f"```python\n{fields}\n```")
    members = [_member(name, item) for name, item in vars(kind).items() if not name.startswith("_")]
    parts += ["\n".join(filter(None, members))] if any(members) else []
    return "\n\n".join(parts)


def _fields(kind: type) -> str:
    """Return the lines of the class that declare fields, with their comments."""
    if kind is cable.Cable:
        (kind,) = kind.__bases__
    source, body = dedent(inspect.getsource(kind)).splitlines(), _definition(kind)
    assert isinstance(body, ast.ClassDef)
    fields = [item for item in body.body if isinstance(item, ast.AnnAssign)]
    return "\n".join(source[line].strip() for one in fields for line in range(one.lineno - 1, one.end_lineno or 0))


def _member(name: str, item: Any) -> str:
    """Return a line on a property or method; empty for a field."""
    described = item.fget if isinstance(item, property) else getattr(item, "__func__", item)
    if not inspect.isfunction(described):
        return ""
    signature = "" if isinstance(item, property) else " ".join(_signature(described, one_line=True).split())
    return f"- `{name}{signature}`: {_prose(described).splitlines()[0]}"


def _signature(function: Callable[..., Any], *, one_line: bool = False) -> str:
    """Return the parameters and the result as the source has them, one a line where they are many."""
    definition = _definition(function)
    assert isinstance(definition, ast.FunctionDef)
    parameters = ast.unparse(definition.args).removeprefix("self").removeprefix("cls").removeprefix(", ")
    result = f" -> {ast.unparse(definition.returns)}" if definition.returns else ""
    if len(parameters) > _LONGEST_SIGNATURE_CHARS and not one_line:
        parameters = "\n    " + _NEXT_PARAMETER.sub(",\n    ", parameters) + ",\n"
    return f"({parameters}){result}"


def _definition(item: Any) -> ast.stmt:
    (definition,) = ast.parse(dedent(inspect.getsource(item))).body
    return definition


def _prose(item: Any) -> str:
    return inspect.getdoc(item) or ""
