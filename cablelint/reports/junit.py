"""For CI servers that read test results: JUnit XML, a test suite a file and a test case a finding."""

from collections.abc import Iterable
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from cablelint.diagnostics import Diagnostic
from cablelint.engine import Checked
from cablelint.reports import Report
from cablelint.reports.terminal import plain
from cablelint.source import Places


class _Suite(NamedTuple):
    failures: int
    xml: str


def report() -> Report:
    """The format. The counts stand above the findings, so all is written when the last file is checked."""
    suites: list[_Suite] = []

    def gathered(checked: Checked) -> Iterable[str]:
        suites.append(_suite(checked))
        return ()

    return Report(gathered, closing=lambda: _document(suites), for_machines=True)


def _document(suites: list[_Suite]) -> str:
    tests = sum(max(suite.failures, 1) for suite in suites)
    failures = sum(suite.failures for suite in suites)
    inner = "".join(suite.xml for suite in suites)
    opening = f'<testsuites name="cablelint" tests="{tests}" failures="{failures}" errors="0">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}\n{inner}</testsuites>\n'


def _suite(checked: Checked) -> _Suite:
    """A file without findings is one test case that passed."""
    places = Places(checked.text)
    name, found = quoteattr(plain(checked.file)), checked.diagnostics
    cases = "".join(_case(diagnostic, name, places) for diagnostic in found)
    counts = f'tests="{max(len(found), 1)}" failures="{len(found)}" errors="0"'
    passed = f'    <testcase name="cablelint" classname={name}/>\n'
    return _Suite(len(found), f"  <testsuite name={name} {counts}>\n{cases or passed}  </testsuite>\n")


def _case(diagnostic: Diagnostic, classname: str, places: Places) -> str:
    line, column = places.at(diagnostic.span.start)
    name = quoteattr(f"{diagnostic.code} {diagnostic.name} at {line}:{column}")
    message = quoteattr(f"line {line}, column {column}: {plain(diagnostic.message)}")
    failure = f'<failure type="{diagnostic.severity}" message={message}/>'
    return f'    <testcase name={name} classname={classname} line="{line}">{failure}</testcase>\n'
