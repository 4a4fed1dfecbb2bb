"""The levels of classification."""

from typing import Literal

Level = Literal["UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET"]
LEVELS: tuple[Level, ...] = ("UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET")
"""The levels of classification, lowest first."""
