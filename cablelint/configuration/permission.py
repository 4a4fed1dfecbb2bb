"""Whose rules may run: a repository that is merely checked runs no code unless its user allows it outside of it."""

import os
from collections.abc import Iterator

from cablelint.model.errors import UsageError

ENVIRONMENT = "CABLELINT_ALLOW_LOCAL_RULES"


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
