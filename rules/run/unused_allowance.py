"""An allow-entry of the configuration matches no finding, or is past its date.

## Why it matters
The fault that it stood for is gone, has moved, or was to be mended by now. An entry that is left behind would hide the
next fault of its kind. (By convention.)

## What to do
Delete the entry; or, where the finding may still stay, correct its place or put off its date.
"""

from cablelint import errors
from cablelint.rule import Invalid, Valid

RULE = errors.UNUSED_ALLOWANCE
VALID: tuple[Valid, ...] = ()
INVALID: tuple[Invalid, ...] = ()
