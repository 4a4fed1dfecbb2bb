"""What is read and what is passed over: other programs' folders, editors' files, what a run writes itself."""

import subprocess
import zipfile
from pathlib import Path

import pytest

from .command import cablelint, process

DRAFT = "UNCLAS\n\nE.O. 13526: N/A\nTAGS: ETRD, KE\nSUBJ: PIERS\n\n1. See paragraph 9.\n\n2. The pier is long.\n"
CONCISE = ("check", "--output-format", "concise", "--no-cache")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make(tmp_path, "pier.cable")
    return tmp_path


def make(folder: Path, *names: str, text: str = DRAFT) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def checked(folder: Path, *arguments: str) -> set[str]:
    lines = cablelint(*CONCISE, *arguments, folder=folder).output.splitlines()
    return {line.split(":")[0] for line in lines}


OTHERS = ("node_modules/a.txt", "build/b.cable", "dist/c.txt", "lib/site-packages/d.txt", "own-env/lib/e.txt")


def test_folders_of_other_programs(folder: Path) -> None:
    make(folder, *OTHERS, "own-env/pyvenv.cfg")
    assert checked(folder, ".") == {"pier.cable"}
    assert checked(folder, "--found", *OTHERS) == set()
    assert checked(folder, "build/b.cable", "dist") == {"build/b.cable", "dist/c.txt"}  # a person asked for them
    make(folder, "cablelint.toml", text="default-excludes = false\n")
    assert checked(folder, ".") == {"pier.cable", *OTHERS}


@pytest.mark.parametrize(
    "name", [".#pier.cable", "~$pier.cable", "._pier.cable", ".~pier.cable", "#pier.txt#", "Thumbs.db"]
)
def test_files_of_editors_and_systems(folder: Path, name: str) -> None:
    make(folder, name)
    make(folder, "cablelint.toml", text='include = ["*"]\nexclude = ["*.toml"]\n')
    assert checked(folder, ".") == {"pier.cable"}
    assert checked(folder, name, "pier.cable") == {"pier.cable"}


def test_files_are_shown_with_the_reason(folder: Path) -> None:
    make(folder, "notes.md", "build/b.cable", "kept/c.cable")
    make(folder, "authors.txt", text="Ann Lee\n")
    make(folder, "cablelint.toml", text='exclude = ["kept"]\n')
    outcome = cablelint("check", "--show-files", ".", folder=folder)
    assert (outcome.status, outcome.output) == (0, "pier.cable\n")
    assert set(outcome.errors.splitlines()) == {
        "skipped notes.md: names that do not match include",
        "skipped cablelint.toml: names that do not match include",
        "skipped build: in a folder excluded by default",
        "skipped kept: excluded by the configuration",
        "skipped authors.txt: do not read as cables",
    }


@pytest.mark.parametrize("command", ["check", "format"])
def test_a_run_that_was_given_a_path_and_read_nothing(tmp_path: Path, command: str) -> None:
    make(tmp_path, "in/notes.md")
    outcome = cablelint(command, "in", folder=tmp_path)
    assert outcome.status == 2
    assert "Skipped 1 file: 1 (names that do not match include)." in outcome.errors


def test_a_text_that_is_no_cable_is_checked_where_it_is_named(folder: Path) -> None:
    make(folder, "notes.txt", text="Ann,s notes on the pier.\n")
    assert checked(folder, ".") == {"pier.cable"}
    assert checked(folder, "notes.txt") == {"notes.txt"}
    make(folder, "draft.txt", text="1. Post,s view of the pier.\n\n2. It is long.\n")
    assert checked(folder, ".") == {"pier.cable", "draft.txt"}


def test_no_fix_is_promised_for_a_text_that_is_no_cable(folder: Path) -> None:
    make(folder, "notes.txt", text="Dear Sir,\n\nThe port closed.   \nYours,\tRoe\n")
    assert "fixable" not in cablelint("check", "--isolated", "notes.txt", folder=folder).errors
    assert "fixable with --fix" in cablelint("check", "--isolated", "pier.cable", folder=folder).errors


def test_no_fix_is_promised_for_what_is_only_called_a_cable(folder: Path) -> None:
    (folder / "pier.cable").write_text("MENU\n1) Soup  \u2026 4\n2) Fish  \u2026 5\n", "utf-8")
    outcome = cablelint("check", "--isolated", "--diff", ".", folder=folder)
    assert "fixable" not in outcome.errors
    assert "pier.cable was not changed: it does not read as a cable (no classification, " in outcome.errors


def test_what_a_text_is_said_to_lack_it_lacks(folder: Path) -> None:
    text = "CONFIDENTIAL\n\nDr. H. Olm\nRe: Mr. T. Reed\n\n1. He coughs \u2013 a lot.\n"
    (folder / "letter.txt").write_text(text, "utf-8")
    outcome = cablelint("check", "--isolated", "--fix", "letter.txt", folder=folder)
    assert "(other texts have such labels, classifications and numbers too)" in outcome.errors


def test_own_streams_and_reports_are_not_read(folder: Path) -> None:
    make(folder, "report.txt", text="1. Post,s report of yesterday.\n")
    with (folder / "out.cable").open("w") as out, (folder / "err.cable").open("w") as err:
        command = [__import__("sys").executable, "-m", "cablelint", *CONCISE, "--output-format", "json:report.txt", "."]
        subprocess.run(command, cwd=folder, stdout=out, stderr=err, check=False)
    assert {line.split(":")[0] for line in (folder / "out.cable").read_text().splitlines()} == {"pier.cable"}


@pytest.mark.parametrize("command", ["check", "parse"])
@pytest.mark.parametrize("name", ["pier.cable", "other.txt"])
def test_a_report_overwrites_no_cable(folder: Path, command: str, name: str) -> None:
    make(folder, "other.txt")
    outcome = cablelint(command, "--output-format", f"json:{name}", ".", folder=folder)
    assert outcome == (
        2,
        "",
        f"cablelint: {name} is a cable, which a report would overwrite: give the report another name\n",
    )
    assert (folder / name).read_text() == DRAFT


def test_what_git_excludes_beside_gitignore(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "--quiet", "."], cwd=folder, check=True)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "home"))
    monkeypatch.setenv("HOME", str(folder / "home"))
    make(folder, "one.cable", "two.cable", "three.cable")
    make(folder, ".git/info/exclude", text="one.cable\n")
    make(folder, "home/git/ignore", text="two.cable\nhome\n")
    assert checked(folder, ".") == {"pier.cable", "three.cable"}
    make(folder, "elsewhere", text="three.cable\nhome\n")
    subprocess.run(["git", "config", "core.excludesFile", str(folder / "elsewhere")], cwd=folder, check=True)
    assert checked(folder, ".") == {"pier.cable", "two.cable"}


@pytest.mark.parametrize("glob", ["./sub/deep", "sub/deep", "./sub/deep/", "sub/./deep", "././sub/deep"])
def test_globs_from_here(folder: Path, glob: str) -> None:
    make(folder, "sub/deep/a.cable", "sub/b.cable")
    make(folder, "cablelint.toml", text=f'exclude = ["{glob}"]\n')
    assert checked(folder, ".") == {"pier.cable", "sub/b.cable"}


def test_a_glob_that_begins_with_the_sign_of_a_comment(folder: Path) -> None:
    make(folder, "#a.cable", "b.cable", "cablelint.toml", text=DRAFT)
    make(folder, "cablelint.toml", text='exclude = ["#a.cable"]\n')
    assert checked(folder, ".") == {"pier.cable", "b.cable"}


@pytest.mark.parametrize(
    "glob", ["../x", "sub/../a.cable", "./../x", "!../x", "sub/..", "", ".", "./", "/", r"sub\deep"]
)
@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("exclude", "exclude = ['a.cable', '{}']\n"),
        ("files", "[[overrides]]\nfiles = ['{}']\n"),
        ("file", "[[allow]]\nfile = '{}'\nrule = 'ACT001'\nreason = 'a'\n"),
        ("file", "[[format.keep]]\nfile = '{}'\n"),
    ],
    ids=["exclude", "overrides", "allow", "keep"],
)
def test_a_glob_that_can_fit_no_file(folder: Path, key: str, written: str, glob: str) -> None:
    make(folder, "cablelint.toml", text=written.format(glob))
    outcome = cablelint("check", ".", folder=folder)
    assert (outcome.status, outcome.output) == (2, "")
    assert (
        f'cablelint.toml:{written.partition(key)[0].count(chr(10)) + 1}: "{key}" has "{glob}", which fits no file: '
        in (outcome.errors)
    )


@pytest.mark.parametrize("command", [("check", "--fix"), ("format",)], ids=" ".join)
def test_standard_input_under_a_name_that_is_excluded(folder: Path, command: tuple[str, ...]) -> None:
    make(folder, "cablelint.toml", text='exclude = ["sent"]\n')
    outcome = process(*command, "--stdin-filename", "sent/a.cable", "-", given=DRAFT.encode(), folder=folder)
    assert (outcome.status, outcome.output) == (0, DRAFT)


def test_utf_16_and_control_characters_are_text(folder: Path) -> None:
    (folder / "wide.txt").write_bytes(DRAFT.encode("utf-16"))
    make(folder, "control.txt", text=DRAFT + "\x07\n")
    assert checked(folder, "--found", "wide.txt", "control.txt") == {"wide.txt", "control.txt"}


def test_parse_of_a_path_with_nothing_in_it(tmp_path: Path) -> None:
    make(tmp_path, "in/notes.md")
    outcome = cablelint("parse", "in", folder=tmp_path)
    assert (outcome.status, outcome.output) == (2, "[\n]\n")
    assert "no cable was read. Skipped 1 file: 1 (names that do not match include)." in outcome.errors
    assert cablelint("parse", "--found", "in/notes.md", folder=tmp_path).status == 0


NO_WORDS = {"empty": b"", "blank": b" \n\t\n", "binary": b"MZ\x90\0\3\0\0", "sound": b"RIFF\x24\0\0\0WAVE"}


@pytest.mark.parametrize("data", NO_WORDS.values(), ids=NO_WORDS)
def test_what_holds_no_words_is_passed_over_unless_its_name_calls_it_a_cable(folder: Path, data: bytes) -> None:
    (folder / "other.txt").write_bytes(data)
    for arguments in (["."], ["--found", "other.txt", "pier.cable"]):
        outcome = cablelint("check", "--no-cache", *arguments, folder=folder)
        assert outcome.status == 1
        assert "Skipped 1 file: 1 (is " in outcome.errors
    assert cablelint("check", "other.txt", folder=folder).status == 2
    (folder / "other.cable").write_bytes(data)
    outcome = cablelint("check", "--no-cache", ".", folder=folder)
    assert outcome.status == 2
    assert "cablelint: other.cable " in outcome.errors


@pytest.mark.parametrize("kind", ["{\\rtf1 Tea}", "%PDF-1.4", "<html>"])
def test_a_document_that_is_called_a_cable_is_told_where_it_is_found(folder: Path, kind: str) -> None:
    make(folder, "own.cable", text=kind)
    for arguments in (["."], ["--found", "own.cable"]):
        outcome = cablelint("check", "--no-cache", *arguments, folder=folder)
        assert outcome.status == 2
        assert "cablelint: own.cable is a" in outcome.errors


def test_unfinished_files_are_not_read(folder: Path) -> None:
    make(folder, ".cablelint-0123456789abcdef.new")
    make(folder, "cablelint.toml", text='include = ["*"]\nexclude = ["*.toml"]\n')
    assert checked(folder, ".") == {"pier.cable"}


@pytest.mark.parametrize("glob", ["./sub/b.cable", "./sub", "./sub/", "./sub/*.cable", "./**/b.cable"])
def test_globs_from_here_of_what_is_allowed(folder: Path, glob: str) -> None:
    make(folder, "sub/b.cable")
    entry = f'[[allow]]\nfile = "{glob}"\nrule = "PAR008"\nreason = "so"\n'
    make(folder, "cablelint.toml", text=entry)
    assert checked(folder, "--select", "PAR008", ".") == {"pier.cable"}


@pytest.mark.parametrize("glob", ["./kept.cable", "./*.cable"])
def test_globs_from_here_of_what_is_kept(tmp_path: Path, glob: str) -> None:
    text = DRAFT.replace("2. The pier is long.", "2. The pier\nis\nlong.")
    make(tmp_path, "kept.cable", text=text)
    make(tmp_path, "cablelint.toml", text=f'[[format.keep]]\nfile = "{glob}"\nparagraph = 2\n')
    cablelint("format", "kept.cable", folder=tmp_path)
    assert "The pier\nis\nlong." in (tmp_path / "kept.cable").read_text()


@pytest.mark.parametrize("glob", ["./*.cable", "drafts/*.txt", "**/*.cable"])
def test_names_to_look_for_have_no_folders(folder: Path, glob: str) -> None:
    make(folder, "cablelint.toml", text=f'include = ["{glob}"]\n')
    outcome = cablelint("check", ".", folder=folder)
    assert outcome.status == 2
    assert f'"include" is "{glob}": expected globs of the names of the files' in outcome.errors


@pytest.mark.parametrize("steps", [1, 3])
def test_the_configuration_of_git_may_include_others(folder: Path, monkeypatch: pytest.MonkeyPatch, steps: int) -> None:
    subprocess.run(["git", "init", "--quiet", "."], cwd=folder, check=True)
    monkeypatch.setenv("HOME", str(folder / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "home"))
    make(folder, "one.cable")
    make(folder, "home/ignored", text="one.cable\nhome\n")
    make(folder, "home/.gitconfig", text="[include]\n\tpath = own-0\n")
    for step in range(steps):
        more = f"[include]\n\tpath = own-{step + 1}\n[include]\n\tpath = .gitconfig\n"
        make(folder, f"home/own-{step}", text=more)
    make(folder, f"home/own-{steps}", text="[core]\n\texcludesFile = ~/ignored\n")
    assert checked(folder, ".") == {"pier.cable"}


def test_own_output_is_not_read_where_it_is_named(folder: Path) -> None:
    make(folder, "out.txt", text="1. Post,s report of yesterday.\n")
    with (folder / "out.txt").open("a") as out:
        command = [__import__("sys").executable, "-m", "cablelint", *CONCISE, "out.txt", "pier.cable"]
        subprocess.run(command, cwd=folder, stdout=out, stderr=subprocess.DEVNULL, check=False)
    found = (folder / "out.txt").read_text().splitlines()[1:]
    assert found
    assert {line.split(":")[0] for line in found} == {"pier.cable"}


def test_a_report_overwrites_no_file_with_the_name_of_a_cable(folder: Path) -> None:
    make(folder, "draft.cable", text="The pier is long.\n")
    outcome = cablelint("check", "--output-format", "json:draft.cable", "pier.cable", folder=folder)
    assert outcome.status == 2
    assert (folder / "draft.cable").read_text() == "The pier is long.\n"


AGREEMENT = (
    "AGREEMENT ON FISHERIES\n\nThe Ministry of Fisheries and the Department of Trade have agreed:\n\n"
    "1. The Minister opens the port.\n\n2. The Secretary sends the Ambassador\u2019s list to the Embassy.\n"
)
MINUTES = "Minutes of the meeting of 4 May\n\n1. The Secretary opened the meeting.\n\n2. The Department\u2019s post.\n"


@pytest.mark.parametrize("text", [AGREEMENT, MINUTES])
def test_other_numbered_texts_with_a_title_are_passed_over(folder: Path, text: str) -> None:
    make(folder, "notes.txt", text=text)
    assert "1 (do not read as cables)" in cablelint("check", "--fix", "--no-cache", ".", folder=folder).errors
    assert (folder / "notes.txt").read_text("utf-8") == text


@pytest.mark.parametrize("text", [AGREEMENT, MINUTES])
@pytest.mark.parametrize(
    "first",
    ["1. (SBU) ", "REF: OSLO 1\n\n1. ", "UNCLASSIFIED\n\n1. ", "1. End summary. ", "1. Poloff came. "],
)
def test_a_numbered_draft_with_a_title_is_read_for_what_only_cables_have(folder: Path, text: str, first: str) -> None:
    make(folder, "draft.txt", text=text.replace("1. ", first, 1))
    assert "draft.txt" in cablelint("check", "--show-files", ".", folder=folder).output.splitlines()


@pytest.mark.parametrize(
    ("condition", "holds"),
    [("gitdir:~/work/", True), ("gitdir:work/", True), ("gitdir:**/mine/.git", True), ("gitdir/i:~/WORK/", True),
     ("gitdir:~/play/", False), ("gitdir:~/work", False), ("onbranch:main", True), ("onbranch:tea/", False),
     ("hasconfig:remote.*.url:https://**", False)],
)  # fmt: skip
def test_the_configuration_of_git_may_include_others_on_a_condition(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, condition: str, holds: bool
) -> None:
    home, folder = tmp_path, tmp_path / "work" / "mine"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    make(folder, "one.cable", "pier.cable")
    subprocess.run(["git", "init", "--quiet", "--initial-branch", "main", "."], cwd=folder, check=True)
    make(home, ".gitconfig", text=f'[includeIf "{condition}"]\n\tpath = own\n')
    make(home, "own", text="[core]\n\texcludesFile = ~/ignored\n")
    make(home, "ignored", text="one.cable\n")
    ignored = subprocess.run(["git", "check-ignore", "one.cable"], cwd=folder, check=False, capture_output=True)
    assert (ignored.returncode == 0) == holds  # as git itself sees it
    assert checked(folder, ".") == {"pier.cable"} | (set() if holds else {"one.cable"})


@pytest.mark.parametrize("command", ["check", "parse"])
def test_a_report_gets_no_name_of_a_cable(folder: Path, command: str) -> None:
    outcome = cablelint(command, "--output-format", "json:new.cable", "pier.cable", folder=folder)
    fault = "new.cable has the name of a cable, and would be read as one: give the report another name"
    assert outcome == (2, "", f"cablelint: {fault}\n")
    assert not (folder / "new.cable").exists()


@pytest.mark.parametrize("command", ["check", "format", "parse", "inspect"])
def test_every_command_says_what_it_would_read(folder: Path, command: str) -> None:
    make(folder, "notes.txt", text="Tea is dear.\n")
    shown = cablelint(command, "--isolated", "--show-files", folder=folder)
    assert shown.output == "pier.cable\n"
    assert "skipped notes.txt: do not read as cables" in shown.errors


def test_what_format_does_not_read_is_not_shown(folder: Path) -> None:
    with zipfile.ZipFile(folder / "drafts.zip", "w") as archive:
        archive.write(folder / "pier.cable", "pier.cable")
    assert cablelint("check", "--isolated", "--show-files", "drafts.zip", folder=folder).output
    assert cablelint("format", "--isolated", "--show-files", "drafts.zip", folder=folder).output == ""
