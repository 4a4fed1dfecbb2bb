"""Rules that a repository keeps in a folder of its own, without a package: `[rules] paths` of its configuration.

Rule files are Python code. Code of a repository that is merely checked must not run by itself, so
that a folder of rules is used only by those who allowed it outside the repository, in one of three ways:

- the option `--allow-local-rules`;
- the environment variable CABLELINT_ALLOW_LOCAL_RULES=1;
- the folder of the repository in the list `allow-local-rules` of the user's own `cablelint/config.toml`, below
  `$XDG_CONFIG_HOME` or `~/.config`.
"""

import os
import sys
from collections.abc import Iterator
from types import ModuleType

from cablelint.errors import UsageError

ENVIRONMENT = "CABLELINT_ALLOW_LOCAL_RULES"
_PACKAGE = "cablelint_local_rules_"


def are_allowed(folder: str) -> bool:
    """Return whether the user lets rules in or below this folder run. Raises UsageError for an unusable user file."""
    if os.environ.get(ENVIRONMENT) == "1":
        return True
    real = os.path.realpath(folder)
    return any(os.path.commonpath((real, one)) == one for one in _allowed_folders(user_file()))


def user_file() -> str:
    """Return the path of the user's own configuration, which may not exist."""
    own = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
    return os.path.join(own, "cablelint", "config.toml")


def targets(folder: str) -> list[str]:
    """Return what to import for each rule file in the folder; files whose names begin with `_` or `test_` are none.

    The folder becomes a package of its own, so that rule files can import what is beside them. Raises OSError where the
    folder cannot be listed.
    """
    package = _package(os.path.realpath(folder))
    names = sorted(name.removesuffix(".py") for name in os.listdir(folder) if name.endswith(".py"))
    return [f"{package}.{name}" for name in names if not name.startswith(("_", "test_")) and name.isidentifier()]


def is_local(target: str) -> bool:
    """Return whether the target is a rule of a repository's own folder."""
    return target.startswith(_PACKAGE)


def last_change(target: str) -> int:
    """Return when a Python file beside the rule was last changed, in nanoseconds since 1970."""
    (folder,) = sys.modules[target.partition(".")[0]].__path__
    return max(entry.stat().st_mtime_ns for entry in os.scandir(folder) if entry.name.endswith(".py"))


def _package(folder: str) -> str:
    from hashlib import sha256  # slow, and few repositories have rules of their own

    name = _PACKAGE + sha256(os.fsencode(folder)).hexdigest()[:12]
    if name not in sys.modules:
        package = ModuleType(name, f"The rules in {folder}.")
        package.__path__ = [folder]
        sys.modules[name] = package
    return name


def _allowed_folders(path: str) -> Iterator[str]:
    if not os.path.isfile(path):
        return
    from cablelint.configuration.discovery import read  # only where there is a file to read

    table = read(path).table
    for key in table:
        if key != "allow-local-rules":
            raise UsageError(f'{path}: unknown key "{key}"; the only key is "allow-local-rules"')
    folders = table.get("allow-local-rules", [])
    if not isinstance(folders, list) or not all(isinstance(one, str) for one in folders):
        raise UsageError(f'{path}: "allow-local-rules" is {folders!r}; expected a list of folders')
    yield from (os.path.realpath(os.path.expanduser(one)) for one in folders)
