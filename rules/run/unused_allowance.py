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
"""

from cablelint import errors
from cablelint.diagnostics import Applicability
from cablelint.rule import Invalid, Valid

RULE = errors.UNUSED_ALLOWANCE
VALID: tuple[Valid, ...] = ()
INVALID: tuple[Invalid, ...] = ()
FIX: Applicability = "safe"
