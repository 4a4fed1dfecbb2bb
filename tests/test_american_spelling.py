"""Names, comments, docstrings and pages are spelled as in American English; words of cables are as they are."""

import ast
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

OWN = Path(__file__).resolve()
TOP = OWN.parents[1]
FOLDERS = ("cablelint", "rules", "docs", "benchmarks", "fuzz", "examples", "tests", "web")
PAGES = ("README.md", "CONTRIBUTING.md", "SECURITY.md", *(f"docs/{path.name}" for path in TOP.glob("docs/*.md")))
OUR = "arbour behaviour colour endeavour favour flavour harbour honour humour labour neighbour rumour savour vapour"
ISE = "anal apolog author capital categor central custom emphas final formal general harmon initial italic local"
ISE += " maxim minim modern normal optim organ parallel priorit random real recogn serial special stabil standard"
ISE += " summar symbol synchron token util visual"
DOUBLED = "cancel dial fuel label level marshal model quarrel signal total travel tunnel"
OTHERS = "artefact cheque defence catalogue dialogue fulfil grey judgement licence metre misspelt offence pretence"
OTHERS += " programme sceptic spelt theatre whilst amongst centre fibre litre learnt burnt"
BRITISH = re.compile(
    rf"(?:un|re|mis|dis)?(?:{OUR.replace(' ', '|')})(?:s|ed|ing|ly|able|al)?"
    rf"|(?:un|re|mis|dis)?(?:{ISE.replace(' ', '|')})(?:is|ys)(?:e|ed|es|er|ers|ing|ation|able)"
    rf"|(?:un|re|mis|dis)?(?:{DOUBLED.replace(' ', '|')})l(?:ed|ing|er|ers)"
    rf"|(?:{OTHERS.replace(' ', '|')})s?"
)
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
STYLE_PAGE = "docs/style.md"  # which names words that are not used
QUOTED = re.compile(r'"[^"\n]*"|`[^`\n]*`|\'[^\'\n]*\'')


def british(text: str) -> list[str]:
    """Return the words spelled as in Britain, each once, outside quotation marks; parts of names count as words."""
    words = dict.fromkeys(word.lower() for word in WORD.findall(QUOTED.sub('""', text)))
    return [word for word in words if BRITISH.fullmatch(word) and word != "analyses"]  # the plural of analysis


def own_words(path: Path) -> Iterator[str]:
    """Yield the names, comments and docstrings of a module, each once."""
    with tokenize.open(path) as file:
        tokens = tokenize.generate_tokens(file.readline)
        yield from {token.string for token in tokens if token.type in (tokenize.NAME, tokenize.COMMENT)}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield ast.get_docstring(node) or ""


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_words_of_a_folder(folder: str) -> None:
    modules = sorted((TOP / folder).rglob("*.py"))
    assert modules
    found = {path.relative_to(TOP).as_posix(): british("\n".join(own_words(path))) for path in modules if path != OWN}
    assert {path: words for path, words in found.items() if words} == {}


@pytest.mark.parametrize("page", [page for page in PAGES if page != STYLE_PAGE])
def test_the_words_of_a_page(page: str) -> None:
    lines = re.sub(r"```.*?```", "", (TOP / page).read_text("utf-8"), flags=re.DOTALL).splitlines()
    assert [(line, words) for line in lines if (words := british(line))] == []


@pytest.mark.parametrize(
    "text",
    [
        "The colour of it.",
        "_UNLABELLED",
        "is_mislabelled",
        "# recognised by",
        "in_favour",
        "neighbours",
        "Organisation",
    ],
)
def test_a_british_word_is_found(text: str) -> None:
    assert british(text) != []


@pytest.mark.parametrize(
    "text", ["analysis", "analyses", "exercise", "otherwise", "precise", '"programme"', "hour", "level"]
)
def test_an_american_word_is_not(text: str) -> None:
    assert british(text) == []
