"""For programs: one JSON object a finding, as an array or one a line.

Its shape is `cablelint.reports.shapes.Finding`.
"""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cablelint.files.source import Places
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic, Fix
from cablelint.model.spans import Span
from cablelint.reports.report import Report
from cablelint.ruledocs.urls import rule_url

if TYPE_CHECKING:
    from cablelint.reports import shapes  # imports pydantic


def finding(diagnostic: Diagnostic, file: str, places: Places) -> "shapes.Finding":
    """The finding with its places as lines, columns and offsets."""
    return {
        "file": file,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        **_range(diagnostic.span, places),
        "fix": _fix(diagnostic.fix) if diagnostic.fix else None,
        "related": [{**_range(related.span, places), "message": related.message} for related in diagnostic.related],
        "url": rule_url(diagnostic.code),
    }


def _range(span: Span, places: Places) -> "shapes.Range":
    return {"start": _place(span.start, places), "end": _place(span.end, places)}


def _place(offset: int, places: Places) -> "shapes.Place":
    line, column = places.at(offset)
    return {"line": line, "column": column, "offset": offset}


def _fix(fix: Fix) -> "shapes.Fix":
    edits: list[shapes.Edit] = [
        {"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits
    ]
    return {"title": fix.title, "applicability": fix.applicability, "edits": edits}


def _objects(checked: CheckedFile) -> Iterator[str]:
    places = Places(checked.text)
    for diagnostic in checked.diagnostics:
        yield json.dumps(finding(diagnostic, checked.file, places))


ARRAY = Report(lambda checked: ("\n" + item for item in _objects(checked)), "[", ",", "\n]\n", for_machines=True)
LINES = Report(lambda checked: (item + "\n" for item in _objects(checked)), for_machines=True)
