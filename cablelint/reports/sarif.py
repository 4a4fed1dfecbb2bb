"""For code scanning services: SARIF 2.1.0, with rule pages, fixes, fingerprints, and what the configuration allows."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any
from urllib.parse import quote

import cablelint
from cablelint.diagnostics import Fix, Severity
from cablelint.engine import Checked
from cablelint.fingerprint import key
from cablelint.pages import page
from cablelint.plugins import Entry
from cablelint.registry import catalogue, load
from cablelint.reports import Report
from cablelint.source import Places
from cablelint.spans import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_Json = dict[str, Any]


def report() -> Report:
    """The format. The rules that are spoken of are listed behind the results, when they are known."""
    indices: dict[tuple[str, str], int] = {}

    def results(checked: Checked) -> Iterator[str]:
        for result in _results(checked, indices):
            yield "\n" + json.dumps(result)

    opening = (
        f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints", "results": ['
    )
    return Report(results, opening, ",", lambda: f'\n], "tool": {json.dumps(_tool(indices))}}}]}}\n', for_machines=True)


def _tool(indices: Iterable[tuple[str, str]]) -> _Json:
    entries = {entry.code: entry for entry in catalogue()}
    rules = [_descriptor(code, name, entries.get(code)) for code, name in indices]
    return {"driver": {"name": "cablelint", "version": cablelint.__version__, "rules": rules}}


def _descriptor(code: str, name: str, entry: Entry | None) -> _Json:
    """What is said of a rule; of a house rule that is only a pattern, its code and name."""
    if entry is None:
        return {"id": code, "name": name}
    module = load(entry)
    text = page(module)
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": module.RULE.summary},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": _LEVELS[module.RULE.severity], "enabled": module.RULE.default},
    }


def _results(checked: Checked, indices: dict[tuple[str, str], int]) -> Iterator[_Json]:
    places, file = Places(checked.text), os.path.normpath(checked.file).replace(os.sep, "/")
    location = {"uri": _uri(file)}
    seen: Counter[str] = Counter()
    for diagnostic, reason in (*((one, None) for one in checked.diagnostics), *checked.allowed):
        own = key(diagnostic, checked.text)
        seen[own] += 1
        index = indices.setdefault((diagnostic.code, diagnostic.name), len(indices))
        yield {
            "ruleId": diagnostic.code,
            "ruleIndex": index,
            "level": _LEVELS[diagnostic.severity],
            "message": {"text": diagnostic.message},
            "locations": [_location(location, diagnostic.span, places)],
            "relatedLocations": [
                {**_location(location, related.span, places), "message": {"text": related.message}}
                for related in diagnostic.related
            ],
            "partialFingerprints": {"cablelint/v1": _digest(f"{file} {own} {seen[own]}")},
            **_fixes(diagnostic.fix, location, places),
            "suppressions": [] if reason is None else [{"kind": "external", "justification": reason}],
        }


def _uri(file: str) -> str:
    try:
        return quote(os.fsencode(file))
    except UnicodeEncodeError:  # half a character, in a name that a table gave
        return quote(file.encode("utf-8", "surrogatepass"))


def _location(location: _Json, span: Span, places: Places) -> _Json:
    return {"physicalLocation": {"artifactLocation": location, "region": _region(span, places)}}


def _region(span: Span, places: Places) -> _Json:
    start, end = places.at(span.start), places.at(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": span.start,
        "charLength": span.end - span.start,
    }


def _fixes(fix: Fix | None, location: _Json, places: Places) -> _Json:
    """The fix, if it mends the text; SARIF cannot say that a file is to be saved in another encoding."""
    if fix is None or not fix.edits:
        return {}
    replacements = [
        {"deletedRegion": _region(edit.span, places), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    changes = [{"artifactLocation": location, "replacements": replacements}]
    return {"fixes": [{"description": {"text": f"{fix.title} ({fix.applicability})"}, "artifactChanges": changes}]}


def _digest(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
