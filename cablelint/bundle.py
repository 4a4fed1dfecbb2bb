"""The code of the modules that a check imports, in one file.

A start imports some 300 modules. For each, Python looks into folders, asks when its source was changed, and opens and
reads its code, which takes a sixth of the time of a check of one cable. Where the package is built, the code of all is
put into one file. A module is made of it only if its source is, byte for byte, what it was when that was done; else,
and where there is no such file, it is imported as any other.
"""

import marshal
import os
import sys
from _frozen_importlib_external import MAGIC_NUMBER
from collections.abc import Iterator
from importlib import import_module
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import CodeType
from typing import Any

_imp: Any = import_module("_imp")  # what importlib itself is written with
_FOLDER = os.path.dirname(__file__)
_MAGIC = int.from_bytes(MAGIC_NUMBER[:2], "little")
_NAME = f"cli/modules-{sys.implementation.cache_tag}-{_MAGIC}.code"  # serves the command line alone
_PACKAGES = (
    "analysis characters cli configuration files lalr linting model reading reference reports rules suppression"
).split()
_HEAD_BYTES = 4  # which say how long the index is
_Entry = tuple[str, int, bytes, int, int]  # where the source is, its bytes and their hash, where the code is, its bytes


class _Finder:
    """Finds the modules whose code is in the open file."""

    def __init__(self, bundle: int) -> None:
        self._bundle = bundle
        size = int.from_bytes(os.pread(bundle, _HEAD_BYTES, 0), "little")
        self._first = _HEAD_BYTES + size
        self._index: dict[str, _Entry] = marshal.loads(os.pread(bundle, size, _HEAD_BYTES))

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002
        """Return how to load the module; None where that is another's task."""
        if name not in self._index:
            return None
        place, source_size, seal, at, size = self._index[name]
        source = f"{_FOLDER}/{place}"
        if _seal(_content(source, source_size)) != seal:
            return None
        is_package = place.endswith("/__init__.py")
        loader = _Loader(name, source, (self._bundle, size, self._first + at))
        spec = ModuleSpec(name, loader, origin=source, is_package=is_package)
        spec.has_location, spec.cached = True, f"{_FOLDER}/{_NAME}"
        if is_package:
            spec.submodule_search_locations = [os.path.dirname(source)]
        return spec


class _Loader(SourceFileLoader):
    """Loads a module whose code is at a place of the open file."""

    def __init__(self, name: str, path: str, place: tuple[int, int, int]) -> None:
        super().__init__(name, path)
        self._place = place

    def get_code(self, fullname: str) -> CodeType | None:
        try:
            code: CodeType = marshal.loads(os.pread(*self._place))
        except (OSError, EOFError, ValueError, TypeError):  # somebody has cut the file
            return super().get_code(fullname)
        _imp._fix_co_filename(code, self.path)
        return code


def use() -> None:
    """Take modules out of the file from here on, if it is there for this Python."""
    if sys.flags.optimize or not hasattr(os, "pread"):
        return
    try:
        sys.meta_path.insert(0, _Finder(os.open(os.path.join(_FOLDER, _NAME), os.O_RDONLY)))
    except (OSError, EOFError, ValueError, TypeError):
        return


def build(folder: str) -> None:
    """Make the file of the modules in this folder, which has the layout of an installation."""
    index, codes, at = dict[str, _Entry](), list[bytes](), 0
    for path in sorted(_sources(folder)):
        with open(os.path.join(folder, path), "rb") as stream:
            source = stream.read()
        codes.append(marshal.dumps(compile(source, path, "exec", dont_inherit=True)))
        name = ".".join(("cablelint", *path.removesuffix(".py").removesuffix("/__init__").split("/")))
        index[name] = path, len(source), _seal(source), at, len(codes[-1])
        at += len(codes[-1])
    written = marshal.dumps(index)
    with open(os.path.join(folder, _NAME), "wb") as stream:
        stream.write(b"".join((len(written).to_bytes(_HEAD_BYTES, "little"), written, *codes)))


def _sources(folder: str) -> Iterator[str]:
    """Yield the paths of the sources, from the folder."""
    for package in _PACKAGES:
        for place, _, names in os.walk(os.path.join(folder, package)):
            yield from (
                os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/")
                for name in names
                if name.endswith(".py")
            )


def _content(path: str, size: int) -> bytes:
    """Return what is in the file: no more of it than shows that it is longer than that."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return b""
    try:
        return os.read(descriptor, size + 1)
    finally:
        os.close(descriptor)


def _seal(source: bytes) -> bytes:
    seal: bytes = _imp.source_hash(_MAGIC, source)
    return seal
