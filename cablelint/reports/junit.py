"""For CI servers that read test results: JUnit XML, a test suite a file and a test case a finding.

It has nothing that the schema of Jenkins (junit-10) does not allow, such as a line of its own for a test case.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from cablelint.files.source import Places
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import SEVERITIES, Diagnostic
from cablelint.records import NamedTuple
from cablelint.reports.report import Counts, Report
from cablelint.terminal import plain


class _Suite(NamedTuple):
    tests: int
    failures: int
    xml: str


def report() -> Report:
    """Return the format. The counts are above the findings, so all is written when the last file is checked."""
    suites: list[_Suite] = []

    def gathered(checked: CheckedFile) -> Iterable[str]:
        suites.append(_suite(checked))
        return ()

    def counted(counts: Counts) -> str:
        suites.append(_statistics(counts))
        return ""

    return Report(gathered, closing=lambda: _document(suites), counted=counted, for_machines=True)


def _document(suites: list[_Suite]) -> str:
    tests = sum(suite.tests for suite in suites)
    failures = sum(suite.failures for suite in suites)
    inner = "".join(suite.xml for suite in suites)
    opening = f'<testsuites name="cablelint" tests="{tests}" failures="{failures}" errors="0">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}\n{inner}</testsuites>\n'


def _suite(checked: CheckedFile) -> _Suite:
    """Return the suite of a file.

    One without findings is a test case that passed; so is a finding milder than what the run fails on.
    """
    places = Places(checked.text)
    name, found = quoteattr(plain(checked.file)), checked.diagnostics
    failing = SEVERITIES[SEVERITIES.index(checked.fail_on) :]
    cases = [_case(diagnostic, name, places, diagnostic.severity in failing) for diagnostic in found]
    cases = cases or [f'    <testcase name="cablelint" classname={name}/>\n']
    failures = sum(diagnostic.severity in failing for diagnostic in found)
    counts = f'tests="{len(cases)}" failures="{failures}" errors="0"'
    xml = f"  <testsuite name={name} {counts}>\n{''.join(cases)}  </testsuite>\n"
    return _Suite(len(cases), failures, xml)


def _case(diagnostic: Diagnostic, classname: str, places: Places, fails: bool) -> str:
    line, column = places.at(diagnostic.span.start)
    name = quoteattr(f"{diagnostic.code} {diagnostic.name} at {line}:{column}")
    message = f"line {line}, column {column}: {plain(diagnostic.message)}"
    outcome = (
        f'<failure type="{diagnostic.severity}" message={quoteattr(message)}/>'
        if fails
        else f"<system-out>{escape(f'{diagnostic.severity}: {message}')}</system-out>"
    )
    return f"    <testcase name={name} classname={classname}>{outcome}</testcase>\n"


def _statistics(counts: Counts) -> _Suite:
    """Return a suite without tests, whose properties say how often each rule found something."""
    properties = "".join(
        f'      <property name={quoteattr(f"{one.code} {one.name}")} value="{one.times}"/>\n' for one in counts
    )
    opening = '  <testsuite name="cablelint statistics" tests="0" failures="0" errors="0">\n'
    return _Suite(0, 0, f"{opening}    <properties>\n{properties}    </properties>\n  </testsuite>\n")
