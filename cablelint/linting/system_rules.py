"""Findings about the run itself, which no selection turns off."""

from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Applicability, Diagnostic
from cablelint.model.errors import RULE_FAILED, UNREADABLE
from cablelint.model.rule import Invalid, Options, Rule, Valid

UNUSED_ALLOWANCE = Rule(
    code="SYS002",
    name="unused-allowance",
    severity="warning",
    summary="an allow entry that matches no finding, or has expired",
    authority="convention",
)


STALE_BASELINE = Rule(
    code="SYS004",
    name="stale-baseline",
    severity="info",
    summary="a baseline entry whose finding no longer occurs",
    authority="convention",
)


BAD_CONFIGURATION = Rule(
    code="SYS005",
    name="configuration-error",
    severity="error",
    summary="a configuration that cannot be used; nothing is checked, and the exit status is 2",
    authority="convention",
)


SYSTEM = (UNREADABLE, UNUSED_ALLOWANCE, RULE_FAILED, STALE_BASELINE, BAD_CONFIGURATION)
"""Findings about the run itself, which no selection turns off."""

FAMILY = "SYS"
TITLE = "Findings about the run itself"


class SystemRule:
    """A finding about the run with its page, shaped as a rule; nothing is checked by it."""

    VALID: tuple[Valid, ...] = ()
    INVALID: tuple[Invalid, ...] = ()

    def __init__(self, rule: Rule, page: str, fix: Applicability | None = None) -> None:
        self.RULE = rule
        self.FIX = fix
        self.__doc__ = page

    def check(self, cable: Cable, options: Options) -> tuple[Diagnostic, ...]:  # noqa: ARG002  # a rule's signature
        """Find nothing: such a finding comes from the run, not from a cable."""
        return ()


configuration_error = SystemRule(
    BAD_CONFIGURATION,
    """A configuration cannot be used: it is not valid TOML, or has an unknown key or an invalid value.

Nothing is checked, and the exit status is 2. The message names the file, the line if there is one, and the most similar
key that is known.

## Why it matters
If a wrong setting were ignored without a word, rules could be on or off against your intention. (By convention.)

## What to do
Correct the line. `cablelint config` shows which file applies to a cable, and where each value comes from.
""",
)

rule_failed = SystemRule(
    RULE_FAILED,
    """A rule, or the part of cablelint that reads cables, failed: the program is at fault, not the cable.

If a rule failed, the other rules still run on the cable; if the reader failed, nothing else is reported on it. In both
cases the other cables are still checked, and the exit status is 2. No configuration, option or baseline hides it.

## Why it matters
It is unknown what the rule would have found, so the run cannot pass. (By convention.)

## What to do
Report the message to the author of the rule or, for the reader, to cablelint; attach the cable if you may. Until it is
fixed, `--ignore CODE` turns a rule off, and `exclude` skips a file.
""",
)

stale_baseline = SystemRule(
    STALE_BASELINE,
    """An entry of the baseline no longer matches a finding: the fault was fixed.

## Why it matters
An entry that stayed would hide the next fault of its kind in the same file. (By convention.)

## What to do
Write the baseline again with `--write-baseline`.
""",
)

unreadable_file = SystemRule(
    UNREADABLE,
    """A file cannot be read as text.

It is missing, you may not read it, it is a link that leads back to itself, it is empty or has only spaces, it is a
binary file, or it is larger than the limit. The other files are still checked, and the exit status is 2.

## Why it matters
A file that was skipped without a word would seem to have passed. (By convention.)

## What to do
The message names the problem. Exclude files that are not cables from the run.
""",
)

unused_allowance = SystemRule(
    UNUSED_ALLOWANCE,
    """An allow entry of the configuration does not match a finding, or has expired.

## Why it matters
The fault is gone, has moved, or should be fixed by now. An entry that stayed would hide the next fault of its kind.
(By convention.)

## What to do
Delete the entry; or, if the finding is still acceptable, correct its place or give it a later date. A run on only some
of the files that an entry covers does not report it as unused.

## Fix safety
The fix deletes the entry with its comments if it is a table of its own. It is safe: cablelint reads the configuration
again, and writes it only if nothing else has changed.
""",
    fix="safe",
)
