"""For code scanning services: SARIF 2.1.0, with rule pages, fixes, fingerprints, and what the configuration allows."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from heapq import heappush, heappushpop
from typing import Any
from urllib.parse import quote

import cablelint
from cablelint.files.source import Places
from cablelint.linting.plugins import Entry
from cablelint.linting.registry import catalog, load
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Fix, Severity
from cablelint.model.errors import RULE_FAILED, UNREADABLE
from cablelint.model.spans import Span
from cablelint.reports.report import Counts, Report
from cablelint.ruledocs.pages import page
from cablelint.ruledocs.urls import absolute_rule_url
from cablelint.suppression.fingerprint import key

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_ALLOWED = "allowed"
_GRAVITIES = (_ALLOWED, "note", "warning", "error")
_MOST_RESULTS = 25_000  # above which GitHub refuses the report
_Json = dict[str, Any]


def report() -> Report:
    """Return the format.

    Which results are listed is known when all are, so all is written when the last file is checked.
    """
    run = _Run()
    return Report(run.gathered, closing=run.document, counted=run.counted, for_machines=True)


class _Run:
    """What is found in a run, as far as it is listed: services take no more results than `_MOST_RESULTS` from one."""

    def __init__(self) -> None:
        self._indices: dict[tuple[str, str], int] = {}
        self._listed: list[tuple[int, int, str]] = []  # a heap: the least severe and latest first
        self._found = 0
        self._left_out: Counter[str] = Counter()  # by gravity
        self._properties: _Json = {}

    def gathered(self, checked: CheckedFile) -> Iterable[str]:
        """Keep the results of a file."""
        for result in _results(checked, self._indices):
            self._found += 1
            gravity = _GRAVITIES.index(_ALLOWED if result["suppressions"] else result["level"])
            entry = (gravity, -self._found, json.dumps(result))
            if len(self._listed) < _MOST_RESULTS:
                heappush(self._listed, entry)
            else:
                self._left_out[_GRAVITIES[heappushpop(self._listed, entry)[0]]] += 1
        return ()

    def counted(self, counts: Counts) -> str:
        """Keep the statistics, which are properties of the run."""
        self._properties = {"statistics": {rule.code: rule.times for rule in counts}}
        return ""

    def document(self) -> str:
        """Return the report: results in the order of the files, or where not all are listed, the most severe first."""
        by_severity = sorted(self._listed, reverse=True)
        listed = by_severity if self._left_out else sorted(self._listed, key=lambda one: -one[1])
        rest = {
            "tool": _tool(self._indices),
            "invocations": [self._invocation()],
            **({"properties": self._properties} if self._properties else {}),
        }
        results = ",".join(f"\n{result}" for _, _, result in listed)
        opening = f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints"'
        return f'{opening}, "results": [{results}\n], {json.dumps(rest)[1:]}]}}\n'

    def _invocation(self) -> _Json:
        failed = any(code in (UNREADABLE.code, RULE_FAILED.code) for code, _ in self._indices)
        return {"executionSuccessful": not failed, "toolExecutionNotifications": self._notes()}

    def _notes(self) -> list[_Json]:
        if not self._left_out:
            return []
        levels = ", ".join(
            f"{self._left_out[level]:,} {level}" for level in reversed(_GRAVITIES) if self._left_out[level]
        )
        text = (
            f"{self._found:,} results were found, more than the {_MOST_RESULTS:,} that services take: "
            f"the most severe are listed first, and the least severe are omitted ({levels})"
        )
        return [{"level": "warning", "message": {"text": text}}]


def _tool(indices: Iterable[tuple[str, str]]) -> _Json:
    entries = {entry.code: entry for entry in catalog()}
    rules = [_descriptor(code, name, entries.get(code)) for code, name in indices]
    return {"driver": {"name": "cablelint", "version": cablelint.__version__, "rules": rules}}


def _descriptor(code: str, name: str, entry: Entry | None) -> _Json:
    """Return what is said of a rule; of a house rule that is only a pattern, its code and name."""
    if entry is None:
        return {"id": code, "name": name}
    module = load(entry)
    text, url = page(module), absolute_rule_url(code)
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": module.RULE.summary},
        **({"helpUri": url} if url else {}),
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": _LEVELS[module.RULE.severity], "enabled": module.RULE.default},
    }


def _results(checked: CheckedFile, indices: dict[tuple[str, str], int]) -> Iterator[_Json]:
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
    """Return the fix, if it changes the text; SARIF cannot say that a file is to be saved in another encoding."""
    if fix is None or not fix.edits:
        return {}
    replacements = [
        {"deletedRegion": _region(edit.span, places), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    changes = [{"artifactLocation": location, "replacements": replacements}]
    return {"fixes": [{"description": {"text": f"{fix.title} ({fix.applicability})"}, "artifactChanges": changes}]}


def _digest(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
