"""`python -m cablelint`."""

from cablelint.cli import entry

entry()
