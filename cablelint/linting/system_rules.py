"""Findings about the run itself, which no selection turns off."""

from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Applicability, Diagnostic
from cablelint.model.errors import RULE_FAILED, UNREADABLE
from cablelint.model.rule import Invalid, Options, Rule, Valid

UNUSED_ALLOWANCE = Rule(
    code="SYS002",
    name="unused-allowance",
    severity="warning",
    summary="an allow-entry of the configuration that matches no finding, or is past its date",
    authority="convention",
)


STALE_BASELINE = Rule(
    code="SYS004",
    name="stale-baseline",
    severity="info",
    summary="an entry of the baseline that no longer occurs",
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
    """A configuration cannot be used: it is no TOML, holds an unknown key, or a value that the key does not take.

Nothing is checked, and the exit status is 2. The message names the file, the line where one is to blame, and the
nearest known key.

## Why it matters
A setting that was silently passed over would leave rules on or off that were meant otherwise. (By convention.)

## What to do
Mend the line. `cablelint config` shows which file holds for a cable, and where each value comes from.
""",
)

rule_failed = SystemRule(
    RULE_FAILED,
    """A rule, or what reads the cable for all rules, failed: the code is at fault, not the cable.

Where a rule failed, the other rules still run on the cable; where the reader failed, nothing else is found on it. In
both cases the other cables are still checked, and the exit status is 2. No configuration, option or baseline hides it.

## Why it matters
What would have been found is unknown, so that the run cannot pass. (By convention.)

## What to do
Report the message to whoever wrote the rule, or, for the reader, to cablelint, with the cable if that can be shown.
Until it is fixed, `--ignore CODE` leaves a rule out, and `exclude` a file.
""",
)

stale_baseline = SystemRule(
    STALE_BASELINE,
    """An entry of the baseline no longer occurs: the fault that it stands for was mended.

## Why it matters
An entry that is left behind would hide the next fault of its kind in the same file. (By convention.)

## What to do
Write the baseline again with `--write-baseline`.
""",
)

unreadable_file = SystemRule(
    UNREADABLE,
    """A file cannot be read as text.

It is missing, may not be read, is a link that leads back to itself, is empty or has nothing but spaces, is a binary
file, or larger than the limit. The other files are still checked, and the exit status is 2.

## Why it matters
A file that was passed over in silence would seem to have passed. (By convention.)

## What to do
The message says what stands in the way. Files that are no cables are best left out of the run.
""",
)

unused_allowance = SystemRule(
    UNUSED_ALLOWANCE,
    """An allow-entry of the configuration matches no finding, or is past its date.

## Why it matters
The fault that it stood for is gone, has moved, or was to be mended by now. An entry that is left behind would hide the
next fault of its kind. (By convention.)

## What to do
Delete the entry; or, where the finding may still stay, correct its place or put off its date. A run on some of the
files that an entry speaks of does not call it unused.

## Fix safety
The fix deletes the entry, with its comments, where it is a table of its own. It is safe: the configuration is read
again, and written only if nothing else in it has changed.
""",
    fix="safe",
)
