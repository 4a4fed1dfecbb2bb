"""A rule failed on a cable: its own code is at fault, not the cable.

The other rules still run on the cable, the other cables are still checked, and the exit status is 2.

## Why it matters
What the rule would have found is unknown, so that the run cannot pass. (By convention.)

## What to do
Report the message to whoever wrote the rule, with the cable if that can be shown. Until it is mended, `--ignore CODE`
leaves the rule out.
"""

from cablelint import errors
from cablelint.rule import Invalid, Valid

RULE = errors.RULE_FAILED
VALID: tuple[Valid, ...] = ()
INVALID: tuple[Invalid, ...] = ()
