"""A configuration cannot be used: it is no TOML, holds an unknown key, or a value that the key does not take.

Nothing is checked, and the exit status is 2. The message names the file, the line where one is to blame, and the
nearest known key.

## Why it matters
A setting that was silently passed over would leave rules on or off that were meant otherwise. (By convention.)

## What to do
Mend the line. `cablelint config` shows which file holds for a cable, and where each value comes from.
"""

from cablelint import errors
from cablelint.rule import Invalid, Valid

RULE = errors.BAD_CONFIGURATION
VALID: tuple[Valid, ...] = ()
INVALID: tuple[Invalid, ...] = ()
