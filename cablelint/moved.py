"""Modules by the names that they had before they were put into packages, for one release.

Asked for only where a module of a name is not found.
"""

from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from warnings import warn

MOVED = {
    "cablelint.cable": "cablelint.model.cable",
    "cablelint.diagnostics": "cablelint.model.diagnostics",
    "cablelint.errors": "cablelint.model.errors",
    "cablelint.heading": "cablelint.model.heading",
    "cablelint.rule": "cablelint.model.rule",
    "cablelint.spans": "cablelint.model.spans",
}
"""The name of each module that plug-ins import, by its old name."""


class _Alias:
    """Loads a module under its old name: the same object, so that its classes are the same too."""

    def __init__(self, new: str) -> None:
        self._new = new

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return the module itself. Issues a DeprecationWarning."""
        warn(
            f"{spec.name} is now {self._new}; the old name works until the next release",
            DeprecationWarning,
            stacklevel=2,
        )
        module = import_module(self._new)
        self._spec = module.__spec__
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Give the module back the spec by which it was found first; it has been run."""
        module.__spec__ = self._spec


def find(name: str) -> ModuleSpec | None:
    """Return how the module of an old name is loaded; None for other names."""
    return ModuleSpec(name, _Alias(MOVED[name])) if name in MOVED else None  # type: ignore[arg-type]  # a loader by its shape
