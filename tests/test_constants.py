"""Constants that are numbers say in their names what they count, so that no comment has to."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
FOLDERS = ("cablelint", "rules", "docs", "benchmarks", "fuzz", "examples")
GENERATED = {"conditions.py"}
UNITS = frozenset(  # a new one is added here
    """
    ADDRESSEES ATTRIBUTES BARS BREAKS BULLETS BYTES CABLES CAPTIONS CAUSES CHARS CHUNKS COLUMNS CONSEQUENCES
    COPIES COST COUNTRIES DAYS DIGITS DOTS ELEMENT ELEMENTS EXPONENT EXPRESSIONS FIGURES FILES FINDINGS FLAG
    HOUR HOURS INCHES INDEX ITEMS LABELS LETTERS LEVEL LEVELS LINES MARGINS MEMBERS MINUTE MODE MONTHS NUMBER NUMBERS
    OBJECTS PAGES PARAGRAPHS PART PARTS PASSES PERCENT PIECES PLACES POINT PORTIONS QUESTIONS REASONS
    REFERENCES RELATED RESULTS ROUNDS ROWS SCORE SECONDS SENDERS SHARE SIGNERS SLIPS SPACES SPECIFICITY STARTS
    STATEMENTS STATUS STRAYS STYLES SUGGESTIONS TAG TAGS TEXTS TIMES TRIALS TRIES VALUES VERSION WORDS YEAR
    YEARS
    """.split()
)


def is_number(value: ast.expr | None) -> bool:
    """Return whether the expression is a number, or is computed from numbers alone."""
    match value:
        case ast.Constant(value=bool()):
            return False
        case ast.Constant(value=int() | float()):
            return True
        case ast.BinOp(left=left, right=right):
            return is_number(left) and is_number(right)
        case ast.UnaryOp(operand=operand):
            return is_number(operand)
    return False


def constants(tree: ast.Module) -> Iterator[str]:
    """Yield the names of the numbers that the module defines at its top."""
    for node in tree.body:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=value)
            ):
                if name.isupper() and is_number(value):
                    yield name


def has_unit(name: str) -> bool:
    """Return whether a word of the name is a unit."""
    return not UNITS.isdisjoint(name.split("_"))


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_number_has_its_unit_in_its_name(folder: str) -> None:
    modules = [path for path in sorted((TOP / folder).rglob("*.py")) if path.name not in GENERATED]
    assert modules
    without = [
        f"{path.relative_to(TOP).as_posix()}: {name}"
        for path in modules
        for name in constants(ast.parse(path.read_text("utf-8")))
        if not has_unit(name)
    ]
    assert without == []


@pytest.mark.parametrize("line", ["_LONGEST = 80", "_FAR: int = 2 * 40", "MOST = -1", "_NEAR = 1 << 30"])
def test_a_number_without_a_unit_is_found(line: str) -> None:
    assert [has_unit(name) for name in constants(ast.parse(line))] == [False]


@pytest.mark.parametrize("line", ["_WORD = 'tea'", "_IS_THERE = True", "_MANY = (1, 2)", "near = 2"])
def test_what_is_no_number_needs_none(line: str) -> None:
    assert list(constants(ast.parse(line))) == []
