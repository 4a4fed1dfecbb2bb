"""The kinds of drafts that there are, and their templates: files in a folder, to which a house's own folder adds."""

import os
from importlib.resources import files
from typing import NamedTuple

from cablelint.model.errors import UsageError

ENDING = ".template"
_LARGEST_BYTES = 100_000  # of a template


class Template(NamedTuple):
    """A kind of draft: what it is for, from the first line of its file, and its text, which is all below that line."""

    kind: str
    summary: str
    text: str


def built_in() -> dict[str, Template]:
    """Return the templates that come with cablelint, by their kinds."""
    found = files("cablelint.drafting").joinpath("kinds")
    texts = {one.name: one.read_text("utf-8") for one in found.iterdir() if one.name.endswith(ENDING)}
    return {template.kind: template for name, text in sorted(texts.items()) if (template := _template(name, text))}


def templates(folder: str | None = None) -> dict[str, Template]:
    """Return the templates by their kinds; those of the folder add to the built-in ones, or take their place.

    Raises UsageError for a folder or a file that cannot be read.
    """
    return built_in() | (_of_folder(folder) if folder else {})


def _of_folder(folder: str) -> dict[str, Template]:
    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith(ENDING))
    except OSError as error:
        raise UsageError(f"the templates in {folder} cannot be read: {error.strerror}") from error
    if not names:
        raise UsageError(f"{folder} has no templates: their names end with {ENDING}")
    found = [_template(name, _read(os.path.join(folder, name))) for name in names]
    return {template.kind: template for template in found}


def _read(path: str) -> str:
    from cablelint.files.source import Source, read

    source = read(path, _LARGEST_BYTES)
    if not isinstance(source, Source):
        raise UsageError(f"{path} {source.message}")
    return source.text.replace("\r\n", "\n")


def _template(name: str, text: str) -> Template:
    first, _, rest = text.partition("\n")
    summary = first.removeprefix("#").strip() if first.startswith("#") else ""
    return Template(name.removesuffix(ENDING), summary, rest.lstrip("\n") if summary else text)
