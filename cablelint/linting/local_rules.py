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
from types import ModuleType

_PACKAGE = "cablelint_local_rules_"


def targets(folder: str) -> list[str]:
    """Return what to import for each rule file in the folder; a file whose name begins with `_` or `test_` is not one.

    The folder becomes a package of its own, so that rule files can import what is next to them. Raises OSError where
    the folder cannot be listed.
    """
    package = _package(os.path.realpath(folder))
    names = sorted(name.removesuffix(".py") for name in os.listdir(folder) if name.endswith(".py"))
    return [f"{package}.{name}" for name in names if not name.startswith(("_", "test_")) and name.isidentifier()]


def is_local(target: str) -> bool:
    """Return whether the target is a rule of a repository's own folder."""
    return target.startswith(_PACKAGE)


def last_change(target: str) -> int:
    """Return when a Python file next to the rule was last changed, in nanoseconds since 1970."""
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
