"""What the page asks of cablelint: each question and each answer is JSON, or the bytes of a file.

The page counts characters as cablelint does, offsets from 0 in the text that it sent.
"""

import json
from collections.abc import Callable
from datetime import date
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, NamedTuple

import cablelint
from cablelint.documents.reader import read_document
from cablelint.files.source import Places, decode
from cablelint.fixes.editing import edited
from cablelint.model.cable import Cable, Profile
from cablelint.model.diagnostics import Edit
from cablelint.model.document import DocumentError
from cablelint.model.errors import NotProvedError, Unreadable
from cablelint.model.spans import Span
from cablelint.reading.messages import parse_messages
from cablelint.reports.cable_json import as_json
from cablelint.reports.findings_json import finding

if TYPE_CHECKING:
    from typing_extensions import Buffer

FILE = "-"
_DOCUMENTS = (".docx", ".docm", ".dotx", ".dotm", ".eml", ".mht", ".rtf", ".doc", ".html", ".htm", ".pdf", ".msg")
_CONTEXT_LINES = 2


class Question(NamedTuple):
    """A text, and how it is to be judged: None leaves the profile or the day to cablelint."""

    text: str
    profile: Profile | None = None
    day: date | None = None
    edits: tuple[Edit, ...] = ()


def answer(question: str) -> str:
    """Answer a question: an object with its `task`, the text, and what else the task needs."""
    asked: dict[str, Any] = json.loads(question)
    day = date.fromisoformat(asked["date"]) if asked.get("date") else None
    edits = tuple(Edit(Span(edit["start"], edit["end"]), edit["text"]) for edit in asked.get("edits", ()))
    return json.dumps(_TASKS[asked["task"]](Question(asked["text"], asked.get("profile") or None, day, edits)))


def opened(data: "Buffer", file: str) -> str:
    r"""Return the text of a file, with \n for every line break, and what it was; or what is wrong with it.

    Of a Word document, a mail and the like the text is what is read in them, with what their reader warns of.
    """
    try:
        document = read_document(bytes(data), file) if file.lower().endswith(_DOCUMENTS) else None
    except (DocumentError, ModuleNotFoundError) as error:
        what = str(error) if isinstance(error, DocumentError) else "cannot be read here: save it as plain text"
        return json.dumps({"problem": f"{file} {what}"})
    if document:
        notes = [*document.warnings, *(leftover.message for leftover in document.leftovers)]
        text = _with_newlines(document.text)
        return json.dumps({"text": text, "newline": "\n", "kind": document.kind, "notes": notes})
    source = decode(bytes(data), file)
    if isinstance(source, Unreadable):
        return json.dumps({"problem": f"{file} {source.message}"})
    return json.dumps({"text": _with_newlines(source.text), "newline": source.newline, "kind": "", "notes": []})


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _check(asked: Question) -> dict[str, Any]:
    if not asked.text.strip():
        return {"findings": []}
    places = Places(asked.text)
    found = cablelint.check(asked.text, profile=asked.profile, date=asked.day)
    return {"findings": [finding(each, FILE, places) for each in found]}


def _read(asked: Question) -> dict[str, Any]:
    """Return every message of the text as it was read, and the names of its tags."""
    if not asked.text.strip():
        return {"messages": []}
    places = Places(asked.text)
    messages = parse_messages(asked.text, profile=asked.profile, date=asked.day)
    return {"messages": [_message(one.cable, places.at(one.start).line, asked.day) for one in messages]}


def _message(cable: Cable, line: int, day: date | None) -> dict[str, Any]:
    read: dict[str, Any] = {**as_json(cable, FILE, "utf-8", line)}
    for tag in read["tags"]:
        facts = cable.lookups.tags.facts(tag["canonical"])
        tag["name"] = next(
            (fact.name for fact in facts if fact.holds(day or cable.date)), facts[0].name if facts else ""
        )
    return read


def _fix(asked: Question) -> dict[str, Any]:
    return _changed(asked.text, lambda: cablelint.fix(asked.text, profile=asked.profile, date=asked.day))


def _format(asked: Question) -> dict[str, Any]:
    return _changed(asked.text, lambda: cablelint.format(asked.text, profile=asked.profile))


def _apply(asked: Question) -> dict[str, Any]:
    return _changed(asked.text, lambda: edited(asked.text, asked.edits))


def _changed(text: str, change: Callable[[], str]) -> dict[str, Any]:
    try:
        after = change()
    except NotProvedError as error:
        return {"problem": str(error)}
    return {"text": after, "difference": difference(text, after)}


def difference(before: str, after: str) -> list[list[str]]:
    """Return the lines that differ, each as its sign (space, - or +) and its words; "@" opens a place, by its line."""
    old, new = before.split("\n"), after.split("\n")
    rows: list[list[str]] = []
    for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_CONTEXT_LINES):
        rows.append(["@", str(group[0][1] + 1)])
        for kind, start, end, first, last in group:
            if kind == "equal":
                rows += [[" ", line] for line in old[start:end]]
                continue
            rows += [["-", line] for line in old[start:end]]
            rows += [["+", line] for line in new[first:last]]
    return rows


_TASKS: dict[str, Callable[[Question], dict[str, Any]]] = {
    "check": _check,
    "read": _read,
    "fix": _fix,
    "format": _format,
    "apply": _apply,
}
