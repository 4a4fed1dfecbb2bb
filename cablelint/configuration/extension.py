"""Which file a configuration extends: a path from its own folder, or a package that holds a configuration.

Only data is read: a configuration names packages, and never runs their code.
"""

import os
import sys
from importlib.machinery import ModuleSpec

from cablelint.configuration.confinement import leads_out
from cablelint.configuration.discovery import NAMES, Document
from cablelint.configuration.refusals import excerpt, refusal
from cablelint.files.search_path import trusted
from cablelint.model.errors import ConfigurationError


def extended(document: Document, base: str) -> str:
    """Return the file that `extend` means. Raises ConfigurationError where there is none that may be read."""
    path = os.path.normpath(os.path.join(os.path.dirname(document.path), os.path.expanduser(base)))
    if os.path.isfile(path):
        _refuse_foreign(document, base, path)
        return path
    if base.isidentifier():
        return _in_package(document, base)
    raise _refusal(document, f'"extend" names "{excerpt(base)}", which does not exist')


def _in_package(document: Document, name: str) -> str:
    spec = _package(name)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    candidates = [os.path.join(folder, file) for folder in folders for file in NAMES]
    found = next(filter(os.path.isfile, candidates), None)
    if found:
        return found
    why = f"which is not a file here, and as a package {f'holds no {NAMES[0]}' if spec else 'is not installed'}"
    raise _refusal(document, f'"extend" names "{excerpt(name)}", {why}')


def _refuse_foreign(document: Document, base: str, path: str) -> None:
    """Refuse what is outside the repository and not even called a configuration: its words would be shown."""
    if leads_out(path, document.path) and not os.path.realpath(path).endswith(".toml"):
        raise _refusal(document, f'"extend" names "{base}", which is outside the repository and is not a .toml file')


def _package(name: str) -> ModuleSpec | None:
    """Return where the top-level package is: it is looked for where packages are installed, and not imported."""
    from importlib.util import find_spec  # only where a package is named

    kept = list(sys.path)
    sys.path[:] = trusted()
    try:
        return find_spec(name)
    finally:
        sys.path[:] = kept


def _refusal(document: Document, message: str) -> ConfigurationError:
    return refusal(document, [(("extend",), message)])
