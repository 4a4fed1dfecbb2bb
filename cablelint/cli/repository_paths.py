"""What files are called in reports for services, which know them by their paths from the root of the repository."""

import os
from collections.abc import Callable, Mapping
from functools import cache

from cablelint.cli.inputs.files import STANDARD_INPUT

_GITHUB, _GITLAB = "GITHUB_WORKSPACE", "CI_PROJECT_DIR"
_ROOTS: Mapping[str, tuple[str, ...]] = {
    "github": (_GITHUB,),
    "gitlab": (_GITLAB,),
    "markdown": (_GITHUB, _GITLAB),
    "sarif": (_GITHUB, _GITLAB),
    "junit": (_GITHUB, _GITLAB),
}
"""By output format, the variables that name the root where the service runs."""


def naming(form: str) -> Callable[[str], str]:
    """Return how a report of this format calls a file that the run calls so."""
    if form not in _ROOTS:
        return _as_given
    roots = [os.path.abspath(root) for name in _ROOTS[form] if (root := os.environ.get(name))]

    def from_root(file: str) -> str:
        path = os.path.abspath(file)
        own = () if file == STANDARD_INPUT else (*roots, _top(os.path.dirname(path)))
        return next((name for root in own if (name := _below(path, root))), file)

    return from_root


def _as_given(file: str) -> str:
    return file


def _below(path: str, root: str | None) -> str | None:
    """Return the path from the root, which may lead there by a link; None where it is not below the root."""
    if root is None:
        return None
    for file, top in ((path, root), (os.path.realpath(path), os.path.realpath(root))):
        if file.startswith(os.path.join(top, "")):
            return os.path.relpath(file, top)
    return None


@cache
def _top(folder: str) -> str | None:
    """Return the top folder of the repository that the folder is in, which holds .git; None without one."""
    if os.path.exists(os.path.join(folder, ".git")):
        return folder
    outer = os.path.dirname(folder)
    return None if outer == folder else _top(outer)


def address_from(page: str, file: str) -> str | None:
    """Return the address of a file as a page that is at the path `page` links to it; None where it is not a file."""
    if not os.path.isfile(file):
        return None
    from urllib.parse import quote  # for a page only

    try:
        return quote(os.path.relpath(file, os.path.dirname(os.path.abspath(page))).replace(os.sep, "/"))
    except ValueError:  # on another drive of Windows
        return None
