"""The example plug-in, installed as its README says, and plug-ins that fail."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

PLUGIN = Path(__file__).resolve().parents[2] / "examples/plugin"
PORT_CALL = (
    "UNCLAS HELSINKI 000204\n\nE.O. 13526: N/A\nTAGS: MARR FI\nSUBJECT: PORT CALL\n\n1. In May.\n\n2. In June.\n"
)


class Installed(NamedTuple):
    """An environment in which plug-ins are installed, and a folder to work in."""

    site: Path
    folder: Path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self._python("-m", "cablelint", *arguments)

    def check(self, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
        done = self.run("check", "--output-format", "json", *arguments, "port.cable")
        return done.returncode, json.loads(done.stdout)

    def pytest(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self._python("-m", "pytest", "--quiet", *arguments)

    def _python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(self.site)}
        command = [sys.executable, *arguments]
        return subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, check=False, text=True)


@pytest.fixture
def installed(tmp_path: Path) -> Installed:
    site, folder = tmp_path / "site", tmp_path / "drafts"
    for path in (site, folder, folder / ".git"):
        path.mkdir()
    (folder / "port.cable").write_text(PORT_CALL, "utf-8")
    return Installed(site, folder)


def install(installed: Installed, name: str, module: str, source: str) -> None:
    """A package as an installer leaves it, with one rule."""
    (installed.site / f"{module}.py").write_text(source, "utf-8")
    metadata = installed.site / f"{name}-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(f"[cablelint.rules]\na-rule = {module}\n")


def test_the_example_plugin(installed: Installed, tmp_path: Path) -> None:
    sources = shutil.copytree(PLUGIN, tmp_path / "sources")  # an installer leaves traces beside what it builds
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    done = subprocess.run(
        [*command, "--target", str(installed.site), str(sources)], capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stderr
    status, found = installed.check("--select", "HBR")
    assert (status, [finding["code"] for finding in found]) == (1, ["HBR001"])
    assert "port call at kotka" in installed.run("rule", "tide-table-missing").stdout.lower()
    tested = installed.pytest(str(PLUGIN / "tests"), "--rootdir", str(PLUGIN), "--import-mode=importlib")
    assert "5 passed" in tested.stdout, tested.stdout + tested.stderr
    (installed.folder / "cablelint.toml").write_text("plugins = []\n")
    assert installed.check()[1] == []
    (installed.folder / "cablelint.toml").write_text('plugins = ["harbor-rules"]\n')
    assert [finding["code"] for finding in installed.check()[1]] == ["HBR001"]


RULE = """
from cablelint.model.rule import Rule

RULE = Rule(code="HBR009", name="never-works", severity="info", summary="nothing", authority="house rule")
VALID = INVALID = ()


def check(cable, options):
    {body}
"""


def test_a_rule_that_raises_is_one_finding(installed: Installed) -> None:
    install(installed, "bad-rules", "bad_rules", RULE.format(body='raise ValueError("no tide")'))
    status, found = installed.check()
    assert status == 2
    assert [finding["code"] for finding in found] == ["SYS003"]
    assert "HBR009 never-works failed" in found[0]["message"]
    assert "ValueError: no tide (bad_rules, line 9)" in found[0]["message"]


def test_a_rule_that_finds_nonsense_is_one_finding(installed: Installed) -> None:
    install(installed, "bad-rules", "bad_rules", RULE.format(body='return ["nonsense"]'))
    status, found = installed.check()
    assert (status, [finding["code"] for finding in found]) == (2, ["SYS003"])


def test_a_plugin_that_cannot_be_loaded_is_one_finding(installed: Installed) -> None:
    install(installed, "bad-rules", "bad_rules", "import no_such_module\n")
    status, found = installed.check()
    assert (status, [finding["code"] for finding in found]) == (2, ["SYS003"])
    assert "bad_rules cannot be imported: ModuleNotFoundError" in found[0]["message"]
    assert "bad_rules" in installed.run("check", "port.cable").stdout
