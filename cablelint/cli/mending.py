"""`cablelint check --fix` and `--diff`: the findings that are reported are mended, and no others."""

import sys
from collections import Counter
from collections.abc import Callable

from cablelint.cli.output import complain
from cablelint.cli.rewriting import complain_not_proved, difference, write, write_out
from cablelint.engine import Checked
from cablelint.errors import NotProvedError
from cablelint.fixing import Mended, mend
from cablelint.source import Source


class Mending:
    """Mends the files of a run one by one, or shows how they would be mended."""

    def __init__(self, *, unsafe: bool, shows: bool, standard_input: bool) -> None:
        self._unsafe = unsafe
        self._shows = shows
        self._standard_input = standard_input
        self.files = 0
        self.findings = 0
        self.failed = False  # some file could not be mended, and was left as it was

    def mended(self, source: Source, found: Checked, reported: Checked, check: Callable[[Source], Checked]) -> Checked:
        """The file after the fixes of the reported findings, and what is left of those."""
        shown = frozenset(reported.diagnostics)
        spared = [each for each in found.diagnostics if each not in shown]
        try:
            mended = mend(source, lambda one: check(one).diagnostics, unsafe=self._unsafe, spared=spared)
        except NotProvedError as error:
            complain_not_proved(found.file, error)
            self.failed = True
            mended = Mended(source, Counter(), reported.diagnostics)
        if not self._delivered(found.file, source, mended.source):
            self.failed = True
            return reported
        if mended.source == source:
            return reported
        self.files += 1
        self.findings += mended.mended.total()
        reasons = dict(reported.allowed)
        allowed = tuple((now, reasons[was]) for was, now in mended.spared if was in reasons)
        return Checked(found.file, mended.source.text, mended.left, allowed)

    def sentence(self) -> str:
        """What was done, in a sentence; empty where nothing was."""
        if not self.files:
            return "Nothing would be mended." if self._shows else ""
        findings = f"{self.findings} finding{'s' * (self.findings != 1)}"
        cables = f"{self.files} cable{'s' * (self.files != 1)}"
        return f"{'Would mend' if self._shows else 'Mended'} {findings} in {cables}."

    def _delivered(self, name: str, before: Source, after: Source) -> bool:
        """Write, show or print the file; False where it could not be written."""
        if self._shows:
            sys.stdout.write(difference(name, before.text, after.text))
            if (before.encoding, before.bom) != (after.encoding, after.bom):
                complain(f"{name} would be saved as UTF-8 without a byte order mark")
        elif self._standard_input:
            write_out(after)
        elif after != before:
            return write(name, before, after)
        return True
