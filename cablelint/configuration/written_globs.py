"""Globs as people write them, in the form that git understands."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cablelint.configuration.model import Configuration
    from cablelint.configuration.refusals import Location


def from_here(glob: str) -> str:
    r"""Return the glob with `/sub` for `./sub`, where git takes "." for the name of a folder, and `\#a` for `#a`."""
    negated, rest = ("!", glob[1:]) if glob.startswith("!") else ("", glob)
    if not negated and rest.startswith("#"):
        return f"\\{rest}"
    inner = re.sub(r"/(?:\./)+", "/", rest)
    return f"{negated}/{inner[2:].lstrip('/')}" if inner.startswith("./") and inner.strip("./") else f"{negated}{inner}"


def without_effect(values: "Configuration") -> "Iterator[tuple[Location, str]]":
    """Yield each glob of the configuration that can fit no file in or below its folder, and why."""
    for keys, glob in _globs(values):
        if why := _misses_all(glob):
            yield keys, f'"{keys[-1]}" has "{glob}", {why}'


def _globs(values: "Configuration") -> "Iterator[tuple[Location, str]]":
    yield from ((("exclude",), glob) for glob in values.exclude)
    for index, override in enumerate(values.overrides):
        yield from ((("overrides", index, "files"), glob) for glob in override.files)
    yield from ((("allow", index, "file"), entry.file) for index, entry in enumerate(values.allow))
    yield from ((("format", "keep", index, "file"), entry.file) for index, entry in enumerate(values.format.keep))


def _misses_all(glob: str) -> str:
    parts = glob.removeprefix("!").split("/")
    if ".." in parts:
        return 'which fits no file: a glob says where files are below the folder of the configuration, without ".."'
    if re.search(r"\\\w", glob):
        return "which fits no file: write / between folders, not \\"
    if not any(part.strip() not in ("", ".") for part in parts):
        return "which fits no file: write * for all files"
    return ""
