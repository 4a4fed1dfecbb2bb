"""What cablelint says is in plain American English: docs/style.md lists the words that it does not use."""

import argparse
import ast
import json
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from cablelint.cli import COMMANDS
from cablelint.linting.registry import built_in, load, system_rules
from cablelint.model.rule import RuleModule
from cablelint.reports import schemas
from cablelint.testing import Case

from .test_american_spelling import british

TOP = Path(__file__).resolve().parents[1]
STYLE = (TOP / "docs" / "style.md").read_text("utf-8")
RULES = [load(entry) for entry in built_in()]
CONFIGURED = [*RULES, *map(load, system_rules())]
SPOKEN = ("cli", "configuration", "files", "fixes", "formatting", "linting", "reports", "suppression")
SPACED = re.compile(r"C O N F I D E N T I A L|S E C R E T|U N C L A S S I F I E D")
LONGEST_MESSAGE = 200  # characters: more does not fit on two lines of a terminal
PASSED = re.compile(r'"[^"]*"|`[^`]*`|\b[Tt]here is no\b|\bis no longer\b|\b(?:is|are) None\b')


def avoided() -> list[str]:
    """The patterns of the style page: its table has the words that are not used, in its first column, by commas."""
    cells = re.findall(r"^\| ([^|]+?) +\| [^|]+ \|$", STYLE.partition("## Words")[2], re.MULTILINE)[1:]
    return [word for cell in cells for word in re.findall(r"[a-z][a-z ]*[a-z]", re.sub(r"\([^)]*\)", "", cell))]


AVOIDED = re.compile(rf"\b(?:{'|'.join(avoided())})\b", re.IGNORECASE)


def faults(text: str) -> list[str]:
    """The words of a text that are not used; words of a cable, which are quoted, are passed over."""
    words = PASSED.sub('""', text)
    uneven = re.findall(r"\b1 (?:findings|errors|warnings|cables|files)\b", words)
    return [*AVOIDED.findall(words), *uneven, *british(words)]


def messages(rule: RuleModule) -> Iterator[str]:
    """The summary of a rule, and all that its findings on its examples say."""
    yield rule.RULE.summary
    yield from (example.note for example in rule.VALID)
    yield from (example.note for example in rule.INVALID)
    for example in rule.INVALID:
        for found in Case(rule, example).found()[1]:
            yield found.message
            yield from (related.message for related in found.related)
            if found.fix:
                yield found.fix.title


def sentences(module: Path) -> Iterator[str]:
    """The strings of a module that have a space in them, but docstrings and examples of cables."""
    tree = ast.parse(module.read_text("utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def descriptions(value: object) -> Iterator[str]:
    """The descriptions in a JSON Schema."""
    if isinstance(value, dict):
        if isinstance(value.get("description"), str):
            yield value["description"]
        yield from (each for child in value.values() for each in descriptions(child))
    elif isinstance(value, list):
        yield from (each for child in value for each in descriptions(child))


def test_the_page_has_the_words_that_are_looked_for() -> None:
    assert len(avoided()) >= 20
    assert faults("Nothing would be mended; the tag stands twice.") == ["mended", "stands"]
    assert faults('paragraph 3 is headed "LET IT STAND"') == []
    assert faults("the colour of 1 findings") == ["1 findings", "colour"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.RULE.code)
def test_what_a_rule_says(rule: RuleModule) -> None:
    said = list(messages(rule))
    assert [(text, found) for text in said if (found := faults(text))] == []
    assert [text for text in said if SPACED.search(text)] == []
    assert [text for text in said if len(text) > LONGEST_MESSAGE] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.RULE.code)
def test_every_invalid_example_says_what_is_said(rule: RuleModule) -> None:
    without = [example for example in rule.INVALID if not example.message]
    said = {example.text: [found.message for found in Case(rule, example).found()[1]] for example in without}
    assert [f"message={words[0] if len(words) == 1 else tuple(words)!r}" for words in said.values()] == []


@pytest.mark.parametrize("rule", CONFIGURED, ids=lambda rule: rule.RULE.code)
def test_the_page_of_a_rule(rule: RuleModule) -> None:
    text = rule.__doc__ or ""
    assert faults(text) == []
    assert SPACED.search(text) is None


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command(command: str) -> None:
    module = import_module(f"cablelint.cli.{command.replace('-', '_')}")
    parser = argparse.ArgumentParser(epilog=module.EXAMPLES)
    module.configure(parser)
    assert faults(f"{COMMANDS[command]}\n{parser.format_help()}") == []


@pytest.mark.parametrize("name", schemas.NAMES)
def test_the_descriptions_of_a_schema(name: str) -> None:
    schema = json.loads(json.dumps(schemas.schema(name)))
    assert [(text, found) for text in descriptions(schema) if (found := faults(text))] == []


@pytest.mark.parametrize("package", SPOKEN)
def test_the_sentences_of_a_package(package: str) -> None:
    modules = sorted((TOP / "cablelint" / package).rglob("*.py"))
    assert modules
    said = [(module.name, text) for module in modules for text in sentences(module) if " " in text.strip()]
    assert [(*each, found) for each in said if (found := faults(each[1]))] == []


def test_the_words_of_the_page_that_checks_pasted_cables() -> None:
    scripts = "".join(path.read_text("utf-8") for path in sorted((TOP / "web" / "src").glob("*.js")))
    said = re.findall(
        r'"[^"\n]* [^"\n]*"|`[^`]* [^`]*`', re.sub(r"^ *(//|/\*\*|import).*$", "", scripts, flags=re.MULTILINE)
    )
    page = re.sub(r"<[^>]*>", " ", (TOP / "web" / "page.html").read_text("utf-8"))
    assert len(said) > 40
    assert [(words, found) for words in (*said, *page.splitlines()) if (found := faults(words.strip('"`')))] == []


@pytest.mark.parametrize("page", ["README.md", *(f"docs/{path.name}" for path in sorted((TOP / "docs").glob("*.md")))])
def test_a_page_of_the_guide(page: str) -> None:
    if page == "docs/style.md":
        return
    lines = re.sub(r"```.*?```", "", (TOP / page).read_text("utf-8"), flags=re.DOTALL).splitlines()
    assert [(line, found) for line in lines if (found := faults(line))] == []
