"""Reports that people read: the words are shown as they are, the marks stand under them, the counts add up."""

from email.message import Message
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.files.source import Places
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic, Fix, Related, Severity
from cablelint.model.spans import Span
from cablelint.reports.formats import FORMATS, report
from cablelint.reports.full import excerpt
from cablelint.reports.tally import Tally
from cablelint.ruledocs import urls
from cablelint.ruledocs.urls import rule_url
from cablelint.terminal import plain


def fault(
    span: Span, severity: Severity = "warning", fix: Fix | None = None, related: tuple[Related, ...] = ()
) -> Diagnostic:
    return Diagnostic("TEA001", "tea", severity, "it is hot", span, fix, related)


def written(name: str, text: str, *faults: Diagnostic, color: bool = False) -> str:
    return "".join(report(name, color=color).items(CheckedFile("a.cable", text, faults)))


def test_related_places_and_help() -> None:
    mended = fault(Span(3, 6), fix=Fix("Let it cool", "unsafe", ()), related=(Related(Span(9, 12), "more of it"),))
    assert (
        written("full", "1. tea\n2. tea\n", mended)
        == """\
TEA001 warning: it is hot
 --> a.cable:1:4
  |
1 | 1. tea
  |    ^^^
  = line 2: more of it
  = help: Let it cool (unsafe)

"""
    )


def test_the_margin_is_as_wide_as_the_number_of_the_line() -> None:
    text = "\n" * 99 + "tea\n"
    assert " --> a.cable:100:1\n    |\n100 | tea\n    | ^^^\n" in written("full", text, fault(Span(99, 102)))


@pytest.mark.parametrize(
    ("text", "span", "shown"),
    [
        ("abc", Span(1, 2), "abc\n ^"),
        ("abc\ndef", Span(1, 6), "abc\n ^^"),
        ("abc\n", Span(3, 4), "abc\n   ^"),
        ("abc", Span(3, 3), "abc\n   ^"),
        ("a\tb\x07c", Span(4, 5), "a b·c\n    ^"),
        ("a\u00a0b", Span(1, 2), "a b\n ^"),
        ("x" * 300, Span(0, 1), "x" * 100 + "…\n^"),
        ("x" * 300, Span(299, 300), "…" + "x" * 100 + "\n" + " " * 100 + "^"),
        ("x" * 150 + "y" + "x" * 149, Span(150, 151), "…" + "x" * 49 + "y" + "x" * 50 + "…\n" + " " * 50 + "^"),
        ("y" * 300, Span(0, 300), "y" * 100 + "…\n" + "^" * 100),
    ],
    ids=["word", "two lines", "break", "end", "tab", "no-break blank", "left", "right", "middle", "all"],
)
def test_excerpts(text: str, span: Span, shown: str) -> None:
    found = excerpt(Places(text), span)
    assert f"{found.words}\n{' ' * found.offset}{'^' * found.length}" == shown


@given(st.text(st.characters(max_codepoint=0x2FF)), st.integers(0, 200), st.integers(0, 200))
def test_an_excerpt_marks_characters_that_it_shows(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(start + length, len(text)))
    places = Places(text)
    shown = excerpt(places, span)
    assert shown.words.isprintable()
    assert shown.offset + shown.length <= len(shown.words) + 1
    marked = shown.words[shown.offset : shown.offset + shown.length]
    line, column = places.at(start)
    assert plain(places.line(line)[column - 1 :]).startswith(marked.removesuffix("…"))


@given(st.text())
def test_plain_words_are_printable_and_as_long(words: str) -> None:
    assert plain(words).isprintable()
    assert len(plain(words)) == len(words)


@pytest.mark.parametrize("name", ["full", "concise"])
def test_color_changes_nothing_else(name: str) -> None:
    faults = [fault(Span(3, 6), severity) for severity in ("error", "warning", "info")]
    colored = written(name, "1. tea\n", *faults, color=True)
    for code in ("1", "1;31", "1;33", "1;34", "34", "0"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored == written(name, "1. tea\n", *faults)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_there(name: str) -> None:
    chosen = report(name)
    items = "".join(chosen.items(CheckedFile("a.cable", "1. tea\n", (fault(Span(3, 6)),))))
    closing = chosen.closing if isinstance(chosen.closing, str) else chosen.closing()
    assert "TEA001" in items + closing


@pytest.mark.parametrize(
    ("severities", "sentence"),
    [
        ([], "No cables were checked."),
        ([()], "All checks passed."),
        ([(), ()], "All checks passed in 2 cables."),
        ([("error",)], "Found 1 error in 1 cable."),
        ([("error", "error", "info", "warning")], "Found 2 errors, 1 warning, 1 info in 1 cable."),
        ([("info", "info"), (), ("warning", "warning")], "Found 2 warnings, 2 info in 2 of 3 cables."),
    ],
)
def test_the_sentence_at_the_end(severities: list[tuple[Severity, ...]], sentence: str) -> None:
    tally = Tally()
    for each in severities:
        faults = tuple(fault(Span(0, 1), severity) for severity in each)
        tally.add(CheckedFile("a.cable", "tea", faults), "warning")
    assert tally.sentence() == sentence


def test_files_that_could_not_be_read_are_told_too() -> None:
    tally = Tally()
    tally.unreadable = 2
    assert tally.sentence() == "2 files could not be read."
    tally.add(CheckedFile("a.cable", "tea", ()), "warning")
    assert tally.sentence() == "All checks passed. 2 files could not be read."


@pytest.mark.parametrize(
    ("code", "url"), [("ACT001", "docs/rules/ACT001.md"), ("SYS001", "docs/rules/SYS001.md"), ("HSE001", "")]
)
def test_the_page_of_a_rule(code: str, url: str) -> None:
    assert rule_url(code) == url
    assert not url or (Path(__file__).parents[2] / url).is_file()


@pytest.mark.parametrize(
    ("code", "url"),
    [("ACT001", "https://cables.example.org/docs/rules/ACT001.html"), ("HSE001", "")],
)
def test_the_page_of_a_rule_on_a_site(code: str, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CABLELINT_DOCS_URL", "https://cables.example.org/docs/")
    assert rule_url(code) == url


def test_the_page_of_a_rule_where_the_package_was_released(monkeypatch: pytest.MonkeyPatch) -> None:
    metadata = Message()
    metadata["Project-URL"] = "Homepage, https://git.example.org/cablelint"
    metadata["Project-URL"] = "Documentation, https://git.example.org/cablelint/blob/HEAD/docs/index.md"
    monkeypatch.setattr("importlib.metadata.metadata", lambda _: metadata)
    monkeypatch.setattr(urls, "_documentation", urls._documentation.__wrapped__)
    assert rule_url("TAG002") == "https://git.example.org/cablelint/blob/HEAD/docs/rules/TAG002.md"


def test_the_table_of_counts_is_in_columns() -> None:
    tally = Tally()
    assert tally.table() == ""
    other = Diagnostic("SAL001", "salt", "info", "it is wet", Span(0, 1))
    tally.add(CheckedFile("a.cable", "tea", (*[fault(Span(0, 1))] * 12, other)), "warning")
    assert tally.table() == "12 TEA001 tea\n 1 SAL001 salt\n"


@pytest.mark.parametrize(
    ("safe", "unsafe", "asked", "mended", "sentence"),
    [
        (0, 0, False, False, ""),
        (2, 0, False, False, "2 fixable with --fix."),
        (2, 1, False, False, "2 fixable with --fix (1 more with --unsafe-fixes)."),
        (0, 1, False, False, "1 fixable with --fix --unsafe-fixes."),
        (2, 1, True, False, "3 fixable with --fix."),
        (2, 1, False, True, "1 fixable with --fix --unsafe-fixes."),
        (2, 1, True, True, ""),
    ],
)
def test_what_could_be_mended(safe: int, unsafe: int, asked: bool, mended: bool, sentence: str) -> None:
    tally = Tally()
    tally.fixes.update(safe=safe, unsafe=unsafe)
    assert tally.hint(unsafe=asked, fixed=mended) == sentence


@pytest.mark.parametrize("name", ["a\r::x.cable", "a\n::x.cable", "a\u2028x.cable"])
def test_the_name_of_a_file_breaks_no_row(name: str) -> None:
    rows = "".join(report("csv").items(CheckedFile(name, "1. tea\n", (fault(Span(3, 6)),))))
    assert len(rows.splitlines()) == 1
