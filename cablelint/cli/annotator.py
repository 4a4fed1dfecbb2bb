"""`cablelint check --annotate`: the findings on a Word document as comments in a copy of it."""

import os
from collections.abc import Sequence

from cablelint.cli.inputs.files import STANDARD_INPUT
from cablelint.cli.output import say
from cablelint.documents.word import KIND
from cablelint.documents.word_comments import MADE_HERE, Remark, annotated
from cablelint.files.source import load
from cablelint.files.whole_file import opened_for_bytes
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.document import Document, DocumentError
from cablelint.model.errors import Unreadable, UsageError
from cablelint.terminal import plain

_SUFFIXES = (".docx", ".docm")
_END_BYTES = 100  # of a file, in which the comment of a zip is


def refuse_annotation(target: str, paths: Sequence[str]) -> None:
    """Raise UsageError where no copy can be written: of no single Word document, or in place of another file."""
    if len(paths) != 1 or paths[0] == STANDARD_INPUT or os.path.isdir(paths[0]):
        raise UsageError("--annotate needs one document: name it, and nothing else")
    suffix = os.path.splitext(paths[0])[1].lower()
    if suffix not in _SUFFIXES:
        raise UsageError(f"--annotate writes comments into a Word document: {paths[0]} is not a .docx file")
    if os.path.splitext(target)[1].lower() != suffix:
        raise UsageError(f"{target} must end in {suffix}, as {paths[0]} does: give the copy another name")
    if not os.path.exists(target):
        return
    if os.path.exists(paths[0]) and os.path.samefile(target, paths[0]):
        raise UsageError(f"{target} is the document itself, which is never changed: give the copy another name")
    if not _is_made_here(target):
        raise UsageError(f"{target} exists, and is not a copy that cablelint wrote: give the copy another name")


def annotate(checked: CheckedFile, document: Document, target: str) -> None:
    """Write a copy of the document with the findings. Raises UsageError where it cannot be made or written."""
    if document.kind != KIND:
        raise UsageError(f"{checked.file} is {document.kind}, not a Word document: only that takes comments")
    data = load(checked.file)
    if isinstance(data, Unreadable):
        raise UsageError(f"{checked.file} {data.message}")
    try:
        copy = annotated(data, document.text, [_remark(one) for one in checked.diagnostics])
    except DocumentError as error:
        raise UsageError(f"{checked.file} {error}") from error
    with opened_for_bytes(target) as stream:
        stream.write(copy)
    count = len(checked.diagnostics)
    say(f"Wrote {plain(target)} with {count} comment{'s' * (count != 1)}.")


def _remark(found: Diagnostic) -> Remark:
    words = [f"{found.code} {found.severity}: {found.message}"]
    if found.fix:
        words.append(f"{found.fix.title}.")
    return Remark(found.span, tuple(map(plain, words)))


def _is_made_here(path: str) -> bool:
    try:
        with open(path, "rb") as stream:
            stream.seek(max(0, os.path.getsize(path) - _END_BYTES))
            return stream.read().endswith(MADE_HERE)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from error
