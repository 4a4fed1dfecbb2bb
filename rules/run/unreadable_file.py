"""A file cannot be read as text.

It is missing, may not be read, is a link that leads back to itself, is empty or has nothing but spaces, is a binary
file, or larger than the limit. The other files are still checked, and the exit status is 2.

## Why it matters
A file that was passed over in silence would seem to have passed. (By convention.)

## What to do
The message says what stands in the way. Files that are no cables are best left out of the run.
"""

from cablelint import errors
from cablelint.rule import Invalid, Valid

RULE = errors.UNREADABLE
VALID: tuple[Valid, ...] = ()
INVALID: tuple[Invalid, ...] = ()
