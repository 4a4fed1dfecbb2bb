"""What findings are recognized by: a baseline, and what is new since a revision."""

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.model.diagnostics import Diagnostic, Related
from cablelint.model.errors import UsageError
from cablelint.model.spans import Span
from cablelint.suppression.baseline import Baseline, Entry, dumped, entry_of, loaded, stale_findings
from cablelint.suppression.fingerprint import words_around
from cablelint.suppression.git_changes import GitDiff, introduced_findings

from ..properties.strategies import shuffled


def finding(text: str, words: str, code: str = "TXT002") -> Diagnostic:
    at = text.index(words)
    return Diagnostic(code, "fault", "warning", f"{words} is wrong", Span(at, at + len(words)))


def entries(text: str, *found: Diagnostic) -> dict[Entry, int]:
    kept: dict[Entry, int] = {}
    for one in found:
        entry = entry_of("a.cable", text, one)
        kept[entry] = kept.get(entry, 0) + 1
    return kept


OLD = "1. The harbor was built long ago and the Post,s view is that it will be sold.\n"


@given(st.one_of(shuffled, st.text()), st.integers(0, 300), st.integers(0, 300))
def test_paragraphs_around_a_text_are_no_part_of_what_is_recognized(text: str, start: int, length: int) -> None:
    span = Span(min(start, len(text)), min(start + length, len(text)))
    before, after = "0. The zeroth paragraph.\n\n", "\n\n99. The last paragraph."
    moved = Span(span.start + len(before), span.end + len(before))
    assert words_around(before + text + after, moved) == words_around(text, span)


@pytest.mark.parametrize(("length", "kept"), [(78, 78), (80, 80), (81, 80), (300, 80)])
def test_of_a_long_text_the_beginning_is_recognized(length: int, kept: int) -> None:
    """The cut is exact: one character more or fewer would make every baseline of long findings stale."""
    text = "x" * length + " and more."
    assert words_around(text, Span(0, length)) == f"»{'x' * kept}« and more."


@pytest.mark.parametrize(("gap", "seen"), [(117, "a.b"), (118, ".b"), (119, "b"), (120, ""), (400, "")])
def test_words_are_looked_for_so_far_and_no_farther(gap: int, seen: str) -> None:
    """Of a word at the edge the characters within 120 of the text found count, before it and after."""
    text = f"1. {'a.b'}{' ' * gap}fault{' ' * gap}{'b.a'} end\n"
    start = text.index("fault")
    assert words_around(text, Span(start, start + 5)) == " ".join([*seen.split(), "»fault«", *seen[::-1].split()])


@pytest.mark.parametrize("count", [3, 4, 5, 9])
def test_four_words_on_each_side_belong_to_a_finding(count: int) -> None:
    words = " ".join("abcdefghi"[:count])
    text = f"1. {words} fault {words}.\n"
    start = text.index("fault")
    before, after = words.split()[-4:], f"{words}.".split()[:4]
    assert words_around(text, Span(start, start + 5)) == " ".join([*before, "»fault«", *after])


def test_a_known_finding_is_recognized_on_moved_and_rewrapped_lines() -> None:
    baseline = Baseline(entries(OLD, finding(OLD, ",")))
    new = "0. Before.\n\n1. The harbor was built long ago\nand the Post,s\nview is that it will be sold.\n"
    assert baseline.new("a.cable", new, [finding(new, ",")]) == []


def test_a_new_fault_does_not_hide_behind_a_mended_one() -> None:
    baseline = Baseline(entries(OLD, finding(OLD, ",")))
    new = OLD.replace("Post,s", "Post's") + "2. The mayor,s office was told on Monday.\n"
    assert len(baseline.new("a.cable", new, [finding(new, ",")])) == 1
    assert [entry.rule for entry in baseline.stale()] == ["TXT002"]


def test_as_many_as_there_were_are_known() -> None:
    baseline = Baseline(entries(OLD, finding(OLD, ",")))
    assert len(baseline.new("a.cable", OLD, [finding(OLD, ","), finding(OLD, ",")])) == 1


def test_entries_of_files_that_were_not_checked_are_neither_stale_nor_lost() -> None:
    baseline = Baseline(entries(OLD, finding(OLD, ",")))
    baseline.new("b.cable", OLD, [])
    assert baseline.stale() == []
    assert list(baseline.unchecked()) == list(entries(OLD, finding(OLD, ",")))


def test_a_baseline_is_written_and_read() -> None:
    text = dumped(entries(OLD, finding(OLD, ",")))
    baseline = loaded(text, "baseline.json")
    assert baseline.new("a.cable", OLD, [finding(OLD, ",")]) == []
    stale = loaded(text, "baseline.json")
    stale.new("a.cable", OLD, [])
    (one,) = stale_findings(stale, text)
    assert (one.code, one.severity) == ("SYS004", "info")
    assert '"rule": "TXT002"' in text[one.span.start : one.span.end]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 1}', '{"version": 2, "findings": []}'])
def test_what_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"baseline\.json"):
        loaded(text, "baseline.json")


@pytest.mark.parametrize("count", ["1e999", "-1e999", "NaN", "1.5", "0", "-3", "true", "null", '"3"', "[]", "9" * 5000])
def test_a_count_that_is_not_a_whole_number_above_0_is_refused(count: str) -> None:
    text = dumped(entries(OLD, finding(OLD, ","))).replace('"count": 1', f'"count": {count}')
    with pytest.raises(UsageError, match=r"baseline\.json"):
        loaded(text, "baseline.json")


@pytest.mark.parametrize("key", ["file", "rule", "found"])
@pytest.mark.parametrize("value", ["null", "3", "[]", "{}", "[" * 100_000 + "]" * 100_000])
def test_words_of_another_type_are_refused(key: str, value: str) -> None:
    text = re.sub(f'"{key}": "[^"]*"', lambda _: f'"{key}": {value}', dumped(entries(OLD, finding(OLD, ","))))
    with pytest.raises(UsageError, match=r"baseline\.json"):
        loaded(text, "baseline.json")


class Repository:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "--quiet")

    def git(self, *arguments: str) -> None:
        identity = ("-c", "user.name=Roe", "-c", "user.email=roe@example.gov")
        subprocess.run(["git", *identity, *arguments], cwd=self.folder, check=True, capture_output=True)

    def commit(self, **texts: str) -> None:
        for name, text in texts.items():
            (self.folder / name).write_text(text, "utf-8")
        self.git("add", ".")
        self.git("commit", "--quiet", "--message", "drafts")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_changed_lines(repository: Repository) -> None:
    repository.commit(a="one\ntwo\nthree\nfour\n", b="one\n")
    (repository.folder / "a").write_text("one\n2\nthree\nfour\nfive\n", "utf-8")
    since = GitDiff("HEAD", str(repository.folder))
    changed = since.changed(str(repository.folder / "a"))
    assert changed is not None
    assert (changed.lines, changed.before) == (frozenset({2, 5}), b"one\ntwo\nthree\nfour\n")
    assert since.changed(str(repository.folder / "b")) is None


def test_changed_lines_of_a_text_that_is_not_in_the_file(repository: Repository) -> None:
    repository.commit(a="one\ntwo\nthree\nfour\n")
    changed = GitDiff("HEAD", str(repository.folder)).changed(str(repository.folder / "a"), "one\r\n2\r\nthree\r\n")
    assert changed is not None
    assert (changed.lines, changed.before) == (frozenset({2}), b"one\ntwo\nthree\nfour\n")


def test_new_and_renamed_files(repository: Repository) -> None:
    repository.commit(old="one\ntwo\nthree\nfour\n")
    repository.git("mv", "old", "a draft é")
    (repository.folder / "a draft é").write_text("one\ntwo\nthree\nfour\nfive\n", "utf-8")
    (repository.folder / "untracked").write_text("one\n", "utf-8")
    since = GitDiff("HEAD", str(repository.folder))
    renamed = since.changed(str(repository.folder / "a draft é"))
    assert renamed is not None
    assert (renamed.lines, renamed.before) == (frozenset({5}), b"one\ntwo\nthree\nfour\n")
    untracked = since.changed(str(repository.folder / "untracked"))
    assert untracked is not None
    assert untracked.before is None


def test_a_change_concerns_what_it_touches_and_what_it_breaks(repository: Repository) -> None:
    before = "1. See para 3.\n2. Tea.\n3. Sugar ,s.\n4. Salt.\n"
    now = "1. See para 3.\n2. Teas.\n4. Salt ,s.\n"
    repository.commit(a=before)
    (repository.folder / "a").write_text(now, "utf-8")
    changed = GitDiff("HEAD", str(repository.folder)).changed(str(repository.folder / "a"))
    assert changed is not None
    broken, touched = finding(now, "para 3", "PAR008"), finding(now, "Teas")
    untouched = finding(now, "1", "TXT009")
    related = finding(now, "See")._replace(related=(Related(Span(now.index("Teas"), now.index("Teas") + 4), "here"),))
    old = [(before, finding(before, "1", "TXT009")), (before, finding(before, "See"))]
    assert introduced_findings(changed, now, [untouched, related, broken, touched], old) == [related, broken, touched]


def test_what_git_cannot_answer_is_refused(repository: Repository, tmp_path_factory: pytest.TempPathFactory) -> None:
    repository.commit(a="one\n")
    with pytest.raises(UsageError, match="--since"):
        GitDiff("no-such-branch", str(repository.folder))
    with pytest.raises(UsageError, match="--since"):
        GitDiff("HEAD", str(tmp_path_factory.mktemp("elsewhere")))
