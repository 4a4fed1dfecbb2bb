"""The exception for what is wrong with a configuration, with the file and the line where it is."""

from cablelint.configuration.discovery import Document
from cablelint.model.errors import ConfigurationError

Location = tuple[str | int, ...]

_MOST_SHOWN_LETTERS = 20


def refusal(document: Document, faults: list[tuple[Location, str]]) -> ConfigurationError:
    """Return the exception for these faults, each at its keys."""
    from cablelint.configuration.positions import key_lines, nearest_line  # only where there is a fault
    from cablelint.terminal import plain

    lines = key_lines(document.text)
    placed = [(nearest_line(lines, (*document.prefix, *keys)), plain(message)) for keys, message in faults]
    first, *rest = sorted(placed, key=lambda fault: fault[0] or 0)
    more = [str(ConfigurationError(document.path, line, message)) for line, message in rest]
    return ConfigurationError(document.path, first[0], "\n".join([first[1], *more]))


def excerpt(words: str) -> str:
    """Return the first letters of what a file holds.

    No more: it may be another file than was meant, with content that is not to be shown.
    """
    return words if len(words) <= _MOST_SHOWN_LETTERS else f"{words[:_MOST_SHOWN_LETTERS]}\N{HORIZONTAL ELLIPSIS}"
