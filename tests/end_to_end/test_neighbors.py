"""Findings that a baseline or a revision knows stay known when other paragraphs are edited, added, moved or removed."""

import json
import subprocess
from pathlib import Path

import pytest

from .command import cablelint

HEADING = "UNCLAS NAIROBI 000204\n\nE.O. 13526: N/A\nTAGS: ECON KE\nSUBJECT: TEA\n\n"
PARAGRAPHS = ("1. One.", "2. See paragraph 9.", "3. Three.")
RULES = ("--select", "PAR008,TXT002,TXT008")


class Draft:
    """A draft in a repository, whose findings are in a baseline and were committed."""

    def __init__(self, folder: Path, text: str) -> None:
        self.folder = folder
        self.write(text)
        self._git("init", "--quiet")
        self._git("add", ".")
        self._git("commit", "--quiet", "--message", "a draft")
        assert (
            cablelint("check", *RULES, "--baseline", "known.json", "--write-baseline", ".", folder=folder).status == 0
        )
        assert json.loads((folder / "known.json").read_text())["findings"]

    def write(self, text: str) -> None:
        (self.folder / "tea.cable").write_text(text, "utf-8")

    def found(self, *arguments: str) -> list[tuple[str, int]]:
        outcome = cablelint("check", *RULES, "--output-format", "json", *arguments, ".", folder=self.folder)
        assert outcome.status in (0, 1), outcome.errors
        return [(one["code"], one["start"]["line"]) for one in json.loads(outcome.output)]

    def new(self) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
        """What a baseline does not know, and what concerns the changes since the commit."""
        return self.found("--baseline", "known.json"), self.found("--since", "HEAD")

    def _git(self, *arguments: str) -> None:
        identity = ("-c", "user.name=Roe", "-c", "user.email=roe@example.gov")
        subprocess.run(["git", *identity, *arguments], cwd=self.folder, check=True, capture_output=True)


SEPARATORS = {"lines": "\n", "paragraphs": "\n\n", "Windows lines": "\r\n"}
EDITS = {
    "the paragraph below": ("3. Three.", "3. The third, and much more of it."),
    "the first word below": ("3. Three", "3. Thirty"),
    "the paragraph above": ("1. One.", "1. The first, rewritten from its first word to the last."),
    "both": ("1. One.", "1. Two."),
    "the marking below": ("3. Three.", "3. (U) Three."),
    "a paragraph put in below": ("3. Three.", "3. Between.{gap}4. Three."),
    "a subject": ("SUBJECT: TEA", "SUBJECT: TEA AND SUGAR"),
}


@pytest.mark.parametrize("separator", SEPARATORS.values(), ids=SEPARATORS)
@pytest.mark.parametrize(("old", "new"), EDITS.values(), ids=EDITS)
def test_an_edit_of_a_neighbor_brings_nothing_back(tmp_path: Path, separator: str, old: str, new: str) -> None:
    text = HEADING + separator.join(PARAGRAPHS) + separator
    draft = Draft(tmp_path, text)
    draft.write(text.replace(old, new.format(gap=separator)))
    assert draft.new() == ([], [])


@pytest.mark.parametrize(("old", "new"), EDITS.values(), ids=EDITS)
def test_paragraphs_on_one_line_are_neighbors_too(tmp_path: Path, old: str, new: str) -> None:
    """A baseline goes by words; the one line has changed since the commit."""
    text = HEADING + " ".join(PARAGRAPHS) + "\n"
    draft = Draft(tmp_path, text)
    draft.write(text.replace(old, new.format(gap=" ")))
    assert draft.found("--baseline", "known.json") == []


@pytest.mark.parametrize("separator", SEPARATORS.values(), ids=SEPARATORS)
def test_a_paragraph_put_in_above_brings_nothing_back(tmp_path: Path, separator: str) -> None:
    """It gives those below other numbers."""
    draft = Draft(tmp_path, HEADING + separator.join(PARAGRAPHS) + separator)
    renumbered = ("1. Zero.", "2. One.", "3. See paragraph 9.", "4. Three.")
    draft.write(HEADING + separator.join(renumbered) + separator)
    assert draft.found("--baseline", "known.json") == []


def test_a_moved_paragraph_brings_nothing_back(tmp_path: Path) -> None:
    draft = Draft(tmp_path, HEADING + "\n".join(PARAGRAPHS) + "\n")
    draft.write(HEADING + "1. One.\n2. Three.\n3. See paragraph 9.\n")
    assert draft.found("--baseline", "known.json") == []


def test_a_paragraph_taken_out_brings_nothing_back(tmp_path: Path) -> None:
    text = HEADING + "\n".join(PARAGRAPHS) + "\n"
    draft = Draft(tmp_path, text)
    draft.write(text.replace("3. Three.\n", ""))
    assert draft.new() == ([], [])


def test_an_item_of_a_list_is_a_neighbor_too(tmp_path: Path) -> None:
    text = HEADING + "1. Three ports:\n- the harbor\n- the Post,s pier\n- the quay\n\n2. Two.\n"
    draft = Draft(tmp_path, text)
    draft.write(text.replace("harbor", "old harbor").replace("quay", "new quay").replace("Three", "Some"))
    assert draft.new() == ([], [])


def test_an_edit_far_off_in_the_same_paragraph_brings_nothing_back(tmp_path: Path) -> None:
    text = HEADING + "1. The harbor was built long ago\nand the Post,s view of it is\nthat it will be sold at last.\n"
    draft = Draft(tmp_path, text)
    draft.write(text.replace("The harbor", "The old harbor").replace("at last", "this year"))
    assert draft.new() == ([], [])


def test_an_edit_of_the_words_themselves_brings_it_back(tmp_path: Path) -> None:
    text = HEADING + "\n".join(PARAGRAPHS) + "\n"
    draft = Draft(tmp_path, text)
    draft.write(text.replace("See paragraph 9", "See also paragraph 9"))
    both = [("PAR008", 8)]
    baseline, since = draft.new()
    assert [one for one in baseline if one[0] != "SYS004"] == both
    assert since == both


def test_a_new_fault_in_a_neighbor_is_reported(tmp_path: Path) -> None:
    text = HEADING + "\n".join(PARAGRAPHS) + "\n"
    draft = Draft(tmp_path, text)
    draft.write(text.replace("Three", "See paragraph 9"))
    assert draft.new() == ([("PAR008", 9)], [("PAR008", 9)])


def test_an_older_baseline_is_still_known(tmp_path: Path) -> None:
    """Its entries have words of the neighbors."""
    draft = Draft(tmp_path, HEADING + "\n".join(PARAGRAPHS) + "\n")
    known = (tmp_path / "known.json").read_text()
    older = known.replace("See paragraph »9« .", "One. 2. See paragraph »9« . 3. Three.")
    assert older != known
    (tmp_path / "known.json").write_text(older)
    assert draft.found("--baseline", "known.json") == []
