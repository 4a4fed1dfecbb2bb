"""For GitLab: a Code Quality report, which it shows in merge requests."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from cablelint.files.source import Places
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic, Severity
from cablelint.reports.report import Report
from cablelint.suppression.fingerprint import key

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def _issues(checked: CheckedFile) -> Iterator[str]:
    places, file = Places(checked.text), os.path.normpath(checked.file).replace(os.sep, "/")
    seen: Counter[str] = Counter()
    for diagnostic in checked.diagnostics:
        own = f"{file} {key(diagnostic, checked.text)}"
        seen[own] += 1
        yield "\n" + json.dumps(_issue(diagnostic, file, places, f"{own} {seen[own]}"))


def _issue(diagnostic: Diagnostic, file: str, places: Places, own: str) -> dict[str, Any]:
    start, end = places.at(diagnostic.span.start), places.at(diagnostic.span.end)
    return {
        "description": diagnostic.message,
        "check_name": f"{diagnostic.code} {diagnostic.name}",
        "fingerprint": sha256(own.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {
            "path": file,
            "positions": {"begin": start._asdict(), "end": end._asdict()},
        },
    }


REPORT = Report(_issues, "[", ",", "\n]\n", for_machines=True)
