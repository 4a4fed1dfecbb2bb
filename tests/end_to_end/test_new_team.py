"""A new team follows docs/repository.md, in the order in which it is written, over fifty faulty drafts."""

import re
from pathlib import Path
from typing import NamedTuple

import yaml

from ..test_ci_templates import ACTION, install_here, shell
from .precommit import TOP, Team, local, needs_pre_commit

DRAFT = """UNCLAS

SENSITIVE

E.O. 13526: N/A
TAGS: ETRD, EAGR, KE
SUBJECT: TEA FROM THE HIGHLANDS, LOT {number}

1. (SBU) This is an action request. See paragraph 4.

2. (SBU) The growers of lot {number} ask for a later review.

3. (SBU) They fear for the picking season.

4. (SBU) ACTION REQUEST: Department is requested to advise Post by
May 4 whether the point can be raised.
"""
FAULTS = (
    ("See paragraph 4", "See paragraph 9"),
    ("EAGR", "EAGRR"),
    ("\n3. ", "\n5. "),
    ("2. (SBU)", "2. (S)"),
    ("SUBJECT", "SUBJ"),
    ("growers of", "growers,s"),
    ("13526", "12985"),
    ("TAGS: ETRD, EAGR, KE\n", ""),
    ("They fear", "They fear (see paragraph 11)"),
    ("3. (SBU)", "3. (sbu)"),
)
UNANNOUNCED = DRAFT.replace("This is an action request. See paragraph 4.", "Tea is cheap.")


class Block(NamedTuple):
    step: str
    language: str
    text: str


def blocks() -> list[Block]:
    """The blocks of the page in their order, each with the number of the step that it stands in."""
    found, step = list[Block](), ""
    page = (TOP / "docs/repository.md").read_text("utf-8")
    for match in re.finditer(r"^## (\d)|^```(\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        step = match[1] or step
        if match[2]:
            found.append(Block(step, match[2], match[3]))
    return found


def configured(team: Team, block: str) -> None:
    """Add the block to cablelint.toml where the page says: keys of their own above the first table."""
    path = team.folder / "cablelint.toml"
    before = path.read_text("utf-8") if path.exists() else ""
    plain, bracket, tables = before.partition("\n[")
    keys, opening, own_tables = ("\n" + block.replace("2030-", "2999-")).partition("\n[")
    path.write_text(f"{plain}{keys}{bracket}{tables}\n{opening[1:]}{own_tables}".lstrip("\n"), "utf-8")


@needs_pre_commit
def test_the_page_holds_from_an_empty_folder(tmp_path: Path) -> None:
    team = Team(tmp_path)
    for number in range(50):
        before, after = FAULTS[number % len(FAULTS)]
        team.write(f"drafts/lot {number:02}.cable", DRAFT.format(number=number).replace(before, after))
    team.write("sent/old.cable", DRAFT.replace("paragraph 4", "paragraph 9"))
    team.run("git add . && git commit --quiet --message Drafts && git update-ref refs/remotes/origin/main HEAD")
    steps = {step: [block for block in blocks() if block.step == step] for step in "123456"}
    see, *settings = steps["1"]
    statistics = team.run(see.text)
    assert "6 ACT001 action-reference-unresolved" in statistics
    assert re.search(r"Found .* errors, .* in 51 of 51 cables\.", statistics)
    for block in settings:
        configured(team, block.text)

    write, name, commit = steps["2"]
    team.run("cablelint check .", status=1)
    assert re.search(r"Wrote a baseline of \d+ findings to .cablelint-baseline.json", team.run(write.text))
    configured(team, name.text)
    assert team.run("cablelint check .") == "All checks passed in 50 cables.\n"
    team.run(commit.text)

    hooks, install, *_ = steps["3"]
    (published,) = yaml.safe_load(hooks.text)["repos"]
    team.write(".pre-commit-config.yaml", yaml.safe_dump(local(published["hooks"])))
    team.run(install.text)
    team.write(
        "drafts/lot 01.cable", (team.folder / "drafts/lot 01.cable").read_text("utf-8") + "\n5. (SBU) Lot 1 is sold.\n"
    )
    team.run("git commit --quiet --all --message 'A change that adds no fault'")
    team.write("drafts/lot 02.cable", DRAFT.format(number=2).replace("See paragraph 4", "See paragraph 8"))
    assert "drafts/lot 02.cable:9:" in team.run("git commit --all --message 'A new fault'", status=1)
    team.run("git checkout --quiet HEAD -- drafts")

    workflow, *_, since = steps["4"]
    steps_of_job = yaml.safe_load(workflow.text)["jobs"]["cables"]["steps"]
    paths, *_ = next(step["with"]["paths"] for step in steps_of_job if "cablelint@" in step["uses"]).splitlines()
    assert team.run(since.text) == "All checks passed in 50 cables.\n"
    team.write("drafts/tea.cable", UNANNOUNCED.format(number=99))
    assert "ACT003" in team.run(since.text, status=1)
    install_here(tmp_path / "temp/cablelint/bin")
    (tmp_path / "work").symlink_to(team.folder)
    check = ACTION["runs"]["steps"][2]["run"]
    done = shell(check, tmp_path, PATHS=paths, ARGUMENTS="", SARIF_FILE="cablelint.sarif")
    assert (done.returncode, done.stdout.count("::")) == (1, 2), done.stdout
    assert done.stdout.startswith("::warning file=drafts/tea.cable,line=15,")
    assert "ACT003" in (team.folder / "cablelint.sarif").read_text("utf-8")

    (allow,) = steps["5"]
    configured(team, allow.text)
    assert team.run("cablelint check .") == "All checks passed in 51 cables.\n"

    (pattern,) = steps["6"]
    configured(team, pattern.text)
    team.write("drafts/tea.cable", UNANNOUNCED.format(number=99).replace("Tea is", "Tea, says the Emb., is"))
    team.run("git add cablelint.toml drafts")
    stopped = team.run("git commit --message 'A new draft'", status=1)
    assert 'write the word out: "Emb."' in stopped
    team.run("cablelint check --fix --unsafe-fixes . && git add drafts && git commit --quiet --message 'A new draft'")
    assert "Tea, says the Embassy," in (team.folder / "drafts/tea.cable").read_text("utf-8")
