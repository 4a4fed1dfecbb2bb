"""Make what is generated: rule pages and conditions, the manual page, schemas, syntax colors, the output of examples.

    python docs/generate.py            write what is stale
    python docs/generate.py --check    name what is stale, and exit with status 1

cablelint must be installed. A block that begins with ```console is an example: each of its lines that begins with "$ "
is run in the top folder of the repository, and what it prints stands below.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path

from api_reference import api_reference
from configuration_reference import configuration_reference
from manual_page import manual_page
from rule_conditions import rule_conditions
from syntax_colors import syntax_colors

from cablelint.linting.registry import built_in, load, system_rules
from cablelint.model.rule import RuleModule
from cablelint.reports import schemas
from cablelint.ruledocs import metadata, pages

TOP = Path(__file__).resolve().parents[1]
DOCS = TOP / "docs"
KEYS = DOCS / "configuration-keys.md"
API = DOCS / "api.md"
CONDITIONS = TOP / "cablelint" / "linting" / "conditions.py"
COLORS = TOP / "editors" / "vscode" / "syntaxes" / "cable.tmLanguage.json"
_EDITIONS = "[Sources and editions](../sources.md) says which edition of a handbook or order the rules cite."
_RESTS_ON = re.compile(r"^- Rests on: (?!convention$).*$", re.MULTILINE)
_EXAMPLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def generated() -> Iterator[tuple[Path, str]]:
    """Yield each file that is generated, wholly or in part, and its content."""
    modules = [load(entry) for entry in (*built_in(), *system_rules())]
    yield DOCS / "rules" / "index.md", _index(modules)
    for module in modules:
        yield DOCS / "rules" / f"{module.RULE.code}.md", _with_editions(pages.page(module))
    yield CONDITIONS, rule_conditions(map(load, built_in()))
    yield DOCS / "cablelint.1", manual_page()
    yield KEYS, configuration_reference()
    yield API, api_reference()
    yield COLORS, syntax_colors()
    for name in schemas.NAMES:
        yield DOCS / "schemas" / f"{name}.json", json.dumps(schemas.schema(name), indent=2) + "\n"
    for path in (TOP / "README.md", *sorted({*DOCS.glob("*.md")} - {KEYS, API})):
        yield path, _EXAMPLE.sub(_run_again, path.read_text("utf-8"))


def _index(modules: Iterable[RuleModule]) -> str:
    parts = ["# Rules", "`cablelint rules` prints this list, `cablelint rule CODE` a rule's page.", _EDITIONS]
    for family, members in groupby(modules, key=lambda module: metadata.family(module.RULE)):
        rules = list(members)
        rows = [f"| {' | '.join(_row(module))} |" for module in rules]
        parts.append(f"## {family}: {metadata.title(rules[0])}")
        parts.append("\n".join(("| rule | finds | severity | profiles | fix |", "|---|---|---|---|---|", *rows)))
    return "\n\n".join(parts) + "\n"


def _with_editions(page: str) -> str:
    """Return the page with a link to the page on sources, which a terminal does not show."""
    return _RESTS_ON.sub(r"\g<0> ([editions](../sources.md))", page, count=1)


def _row(module: RuleModule) -> tuple[str, ...]:
    rule = module.RULE
    finds = rule.summary + ("" if rule.default else " (off by default)")
    page = f"[{rule.code} {rule.name}]({rule.code}.md)"
    return page, finds, rule.severity, metadata.profiles(rule), metadata.fix_availability(module).applicability or "-"


def _run_again(example: re.Match[str]) -> str:
    commands = [line for line in example[1].splitlines() if line.startswith("$ ")]
    return "```console\n" + "\n".join(f"{command}\n{_printed(command[2:])}" for command in commands) + "```"


def _printed(command: str) -> str:
    """Return what the command prints on a terminal without color: its output as it comes, not what is buffered last."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONUNBUFFERED": "1", "NO_COLOR": "1", "COLUMNS": "80"}
    done = subprocess.run(
        command, shell=True, cwd=TOP, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    printed = done.stdout.decode()
    if done.returncode > 1 or "Traceback" in printed:
        raise SystemExit(f"{command}: exit status {done.returncode}\n{printed}")
    return printed


def _refuse_what_tomorrow_would_change(files: Mapping[Path, str]) -> None:
    dated = [str(path.relative_to(TOP)) for path, text in files.items() if date.today().isoformat() in text]
    if dated:
        raise SystemExit(f"an example depends on the day it is run on; give it a --date: {', '.join(dated)}")


def main(arguments: list[str]) -> int:
    """Write what is stale, or name it; give the exit status."""
    if arguments != ["--check"]:  # the outputs of examples come from runs that go by the conditions
        CONDITIONS.write_text(rule_conditions(map(load, built_in())))
    files = dict(generated())
    _refuse_what_tomorrow_would_change(files)
    stale = [path for path, text in files.items() if not path.exists() or path.read_bytes() != text.encode()]
    left_over = [path for path in (DOCS / "rules").glob("*.md") if path not in files]
    for path in sorted((*stale, *left_over)):
        print(path.relative_to(TOP))
    if arguments == ["--check"]:
        return 1 if stale or left_over else 0
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[path].encode())
    for path in left_over:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
