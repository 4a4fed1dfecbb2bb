"""A rule, or what reads the cable for all rules, failed: the code is at fault, not the cable.

Where a rule failed, the other rules still run on the cable; where the reader failed, nothing else is found on it. In
both cases the other cables are still checked, and the exit status is 2. No configuration, option or baseline hides it.

## Why it matters
What would have been found is unknown, so that the run cannot pass. (By convention.)

## What to do
Report the message to whoever wrote the rule, or, for the reader, to cablelint, with the cable if that can be shown.
Until it is fixed, `--ignore CODE` leaves a rule out, and `exclude` a file.
"""

from cablelint import errors
from cablelint.rule import Invalid, Valid

RULE = errors.RULE_FAILED
VALID: tuple[Valid, ...] = ()
INVALID: tuple[Invalid, ...] = ()
