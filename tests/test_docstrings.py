"""Docstrings of functions are orders, as PEP 257 has them; those of properties, classes and modules name things."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
FOLDERS = ("cablelint", "rules", "docs", "benchmarks", "fuzz", "examples", "web")
NAMES_A_THING = {"property", "cached_property", "setter"}
VERBS = {  # with which a docstring may begin: a new one is added here
    *("Add", "Annotate", "Answer", "Ask", "Begin", "Bring", "Build", "Change", "Check", "Close", "Compare", "Compile"),
    *("Copy", "Count", "Decorate", "Delete", "Do", "End", "Fail", "Find", "Fix", "Format", "Fuzz", "Give", "Hold"),
    *("Inspect", "Keep", "Leave", "Make", "Measure", "Name", "Note", "Offer", "Open", "Pass", "Print", "Publish"),
    *("Push", "Put", "Raise", "Read", "Record", "Refuse", "Remove", "Rename", "Replace", "Report", "Return", "Run"),
    *("Say", "Send", "Serve", "Show", "Skip", "Split", "Start", "Stop", "Take", "Tell", "Try", "Use", "Wait", "Warn"),
    *("Write", "Yield"),
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.Module) -> Iterator[Function]:
    """Yield the functions and methods that have a docstring, without properties."""
    for node in ast.walk(tree):
        if isinstance(node, Function) and ast.get_docstring(node):
            decorators = {ast.unparse(each).partition("(")[0].rpartition(".")[2] for each in node.decorator_list}
            if not decorators & NAMES_A_THING:
                yield node


def properties(tree: ast.Module) -> Iterator[Function]:
    """Yield the properties that have a docstring."""
    orders = set(functions(tree))
    for node in ast.walk(tree):
        if isinstance(node, Function) and ast.get_docstring(node) and node not in orders:
            yield node


def first_word(node: Function) -> str:
    """Return the first word of the docstring, without what follows it."""
    found = re.match(r"[\w'`-]+", ast.get_docstring(node) or "")
    return found[0] if found else ""


def parsed(folder: str) -> Iterator[tuple[str, ast.Module]]:
    """Yield each module of the folder, by its path."""
    for path in sorted((TOP / folder).rglob("*.py")):
        yield path.relative_to(TOP).as_posix(), ast.parse(path.read_text("utf-8"))


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_function_is_told_what_to_do(folder: str) -> None:
    others = [
        f"{path}:{node.lineno}: {node.name} begins with {first_word(node)!r}"
        for path, tree in parsed(folder)
        for node in functions(tree)
        if first_word(node) not in VERBS
    ]
    assert others == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_property_is_a_thing(folder: str) -> None:
    orders = [
        f"{path}:{node.lineno}: {node.name} begins with {first_word(node)!r}"
        for path, tree in parsed(folder)
        for node in properties(tree)
        if first_word(node) in VERBS
    ]
    assert orders == []


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ('def level(cable):\n    """The level of the cable."""', "The"),
        ('def level(cable):\n    """Whether there is one."""', "Whether"),
        ('async def level(cable):\n    """Returns the level."""', "Returns"),
        ('class Cable:\n    def level(self):\n        """`level` of the cable."""', "`level`"),
    ],
)
def test_what_is_no_order_is_found(source: str, word: str) -> None:
    (node,) = functions(ast.parse(source))
    assert first_word(node) == word
    assert word not in VERBS


def test_a_property_is_not_a_function() -> None:
    tree = ast.parse('class Cable:\n    @functools.cached_property\n    def level(self):\n        """The level."""')
    assert list(functions(tree)) == []
    assert [first_word(node) for node in properties(tree)] == ["The"]
