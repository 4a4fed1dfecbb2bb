"""The built-in rules are all there, and those of installed packages are found or refused in words."""

import json
import re
import sys
from pathlib import Path

import pytest

from cablelint.linting import registry
from cablelint.linting.built_in import FAMILIES, NAMES, OFF_BY_DEFAULT
from cablelint.model.rule import Rule

from ..end_to_end.command import cablelint, findings

RULES = Path(__file__).resolve().parents[2] / "rules"
PLUGIN = '''"""Tides are not given."""

import re
from cablelint.model.rule import Invalid, Rule, Valid
from cablelint.model.spans import Span

RULE = Rule("{code}", "{name}", "warning", "a harbor without its tides", "convention")
VALID = (Valid("1. Tides.\\n"), Valid("1. Tea.\\n"), Valid("1. Salt.\\n"))
INVALID = (Invalid("1. The ⟦harbor⟧.\\n"), Invalid("1. Each ⟦harbor⟧.\\n"))


def check(cable, options):
    return [RULE.diagnostic(Span(*found.span()), "no tides") for found in re.finditer("harbor", cable.text)]
'''


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def install(packages: Path, module: str, source: str, target: str = "") -> None:
    """Put a package with one rule in the folder, as an installer would."""
    sys.modules.pop(module, None)
    (packages / f"{module}.py").write_text(source, "utf-8")
    info = packages / f"{module}-1.0.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_text(
        f"[console_scripts]\n{module} = {module}:main\n\n[cablelint.rules]\n# a comment\ntides = {target or module}\n"
    )


def test_a_file_for_each_built_in_rule_and_no_other() -> None:
    files = set(RULES.glob("*/[a-z]*.py"))
    named = {RULES / FAMILIES[code[:3]] / f"{name.replace('-', '_')}.py" for code, name in NAMES.items()}
    assert files == named


def test_the_list_agrees_with_the_files() -> None:
    for entry in registry.built_in():
        rule = registry.load(entry).RULE
        assert (rule.code, rule.name, rule.default) == (entry.code, entry.name, entry.default)
        assert isinstance(rule, Rule)


def test_codes_and_names_are_sorted_and_unique() -> None:
    assert list(NAMES) == sorted(NAMES)
    assert len(set(NAMES.values())) == len(NAMES)
    assert all(re.fullmatch(r"[A-Z]{3}\d{3}", code) for code in NAMES)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in NAMES.values())
    assert set(NAMES) >= OFF_BY_DEFAULT


def test_a_rule_of_another_package_runs_like_any_other(packages: Path) -> None:
    install(packages, "harbor_rules", PLUGIN.format(code="HBR001", name="tide-table-missing"))
    text = b"1. The harbor is wide.\n"
    assert [(one["code"], one["start"]["offset"]) for one in findings(text, "--select", "HBR")] == [("HBR001", 7)]
    assert findings(text, "--select", "TXT002") == []
    assert "HBR001  tide-table-missing" in cablelint("rules").output
    page = cablelint("rule", "tide-table-missing").output
    assert page.startswith("# HBR001 tide-table-missing\n\nTides are not given.\n")


def test_an_object_may_be_a_rule(packages: Path) -> None:
    source = (
        PLUGIN.format(code="HBR001", name="tide-table-missing") + "\n\nclass box:\n    inner = __import__(__name__)\n"
    )
    install(packages, "harbor_box", source, "harbor_box : box.inner [extra]")
    assert [entry.code for entry in registry.catalog() if entry.code.startswith("HBR")] == ["HBR001"]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("1 / 0", "cannot be imported: ZeroDivisionError: division by zero"),
        ("import no_such_module", "cannot be imported: ModuleNotFoundError"),
        ("", "needs RULE, which is a cablelint.model.rule.Rule, examples VALID and INVALID, and a function check"),
        (PLUGIN.format(code="HBR1", name="tides"), "has the code 'HBR1': three capitals and three digits are needed"),
        (
            PLUGIN.format(code="HBR001", name="Tides"),
            "has the name 'Tides': lower-case words joined by hyphens are needed",
        ),
        (
            PLUGIN.format(code="ACT001", name="tides"),
            "is ACT001, and so is cablelint.rules.actions.action_reference_unresolved: one needs another",
        ),
        (PLUGIN.format(code="HBR001", name="no-deadline"), "is no-deadline, and so is"),
        (
            PLUGIN.format(code="HBR001", name="tides").replace(
                '"convention")', '"convention", needs=("tags", "tide"))'
            ),
            "names 'tide' in needs or without, which is not a field or trait of a cable",
        ),
    ],
)
def test_a_rule_that_cannot_be_used_is_one_finding(packages: Path, source: str, words: str) -> None:
    install(packages, "broken_rules", source)
    (fault,) = registry.discovered().faults
    assert fault.target == "broken_rules"
    assert words in fault.message
    outcome = cablelint("check", "--output-format", "json", "-", given=b"1. The Post,s view.\n\n2. Tea.\n")
    found = json.loads(outcome.output)
    assert outcome.status == 2
    assert [(one["file"], one["code"]) for one in found if one["code"] in ("TXT002", "SYS003")] == [
        ("-", "TXT002"),
        ("broken_rules", "SYS003"),
    ]


def test_a_package_that_is_not_on_is_not_imported(packages: Path) -> None:
    install(packages, "broken_rules", "1 / 0")
    assert registry.discovered(packages=()).faults == ()


def test_a_rule_of_two_places_on_the_path_is_one(packages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(packages, "harbor_twice", PLUGIN.format(code="HBR002", name="tides-twice"))
    monkeypatch.setattr(sys, "path", [*sys.path, str(packages), str(packages / "nowhere")])
    assert [entry.code for entry in registry.catalog() if entry.code.startswith("HBR")] == ["HBR002"]
