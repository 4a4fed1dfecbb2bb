"""An entry of the baseline no longer occurs: the fault that it stands for was mended.

## Why it matters
An entry that is left behind would hide the next fault of its kind in the same file. (By convention.)

## What to do
Write the baseline again with `--write-baseline`.
"""

from cablelint import errors
from cablelint.rule import Invalid, Valid

RULE = errors.STALE_BASELINE
VALID: tuple[Valid, ...] = ()
INVALID: tuple[Invalid, ...] = ()
