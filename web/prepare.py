"""Compile what a check loads and translate its expressions: this runs in the Python of the page, when that is built.

What the tasks of the page load, on the examples, is compiled; the rest of cablelint and of the standard library stays
source, which takes less room, and is compiled if it is ever needed.
"""

import json
import py_compile
import sys
from pathlib import Path

WORK = Path("/work")
APP, STANDARD_LIBRARY, EXAMPLES = WORK / "app", WORK / "std", WORK / "examples"
_TASKS = ("check", "read", "fix", "format")


def prepare() -> None:
    """Do all of it, in the work folder."""
    import bridge

    for path in sorted(EXAMPLES.iterdir()):
        text = json.loads(bridge.opened(path.read_bytes(), path.name))["text"]
        for task in _TASKS:
            answered = bridge.answer(json.dumps({"task": task, "text": text}))
            if '"SYS003"' in answered:
                raise SystemExit(f"a rule failed on {path.name}: {answered}")
    from cablelint.lalr.regexes import keep

    keep()
    _refuse_what_is_heavy()
    for path in _loaded():
        _compile(path)


def _refuse_what_is_heavy() -> None:
    heavy = {"lark", "pydantic"} & set(sys.modules)
    if heavy:
        raise SystemExit(f"a check loads {', '.join(sorted(heavy))}, which the page does not have")


def _loaded() -> list[Path]:
    """Return the source files of the modules in use: those of the standard library are in a zip file in Pyodide."""
    files = {getattr(module, "__file__", None) or "" for module in list(sys.modules.values())}
    own = [Path(file) for file in files if file.startswith(str(APP))]
    zipped = f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip/"
    return own + [STANDARD_LIBRARY / file.removeprefix(zipped) for file in files if file.startswith(zipped)]


def _compile(source: Path) -> None:
    """Replace a source file by its code, without docstrings."""
    top = APP if source.is_relative_to(APP) else STANDARD_LIBRARY
    py_compile.compile(
        str(source),
        str(source.with_suffix(".pyc")),
        str(source.relative_to(top)),
        doraise=True,
        optimize=2,
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    source.unlink()
