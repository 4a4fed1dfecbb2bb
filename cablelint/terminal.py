"""What reports for people share: colors, and the words of a cable made safe to print."""

_COMMANDS = ("::", "##[", "##vso[")
_CODES = {"bold": "1", "error": "1;31", "warning": "1;33", "info": "1;34", "place": "34"}


def painted(words: str, style: str, color: bool) -> str:
    """Return the words in the color of a severity, or of the style, where color is wanted."""
    return f"\x1b[{_CODES[style]}m{words}\x1b[0m" if color else words


def plain(words: str) -> str:
    """Return the words on one line, as long as before, without control characters, which could steer the terminal."""
    if words.isprintable():
        return words
    return "".join(
        character if character.isprintable() else _STAND_INS.get(character, "\N{MIDDLE DOT}") for character in words
    )


def commands_nothing(line: str, mark: str = "\N{MIDDLE DOT}") -> str:
    """Return the line, behind a mark where it would begin as a command to a build service does whose log it goes to."""
    return f"{mark}{line}" if is_command(line) else line


def is_command(line: str) -> bool:
    """Return whether GitHub or Azure would take the line of a log for a command: they skip the space before it."""
    return line.lstrip().startswith(_COMMANDS)


def plain_lines(words: str) -> str:
    """Return the same line by line, with the line breaks kept."""
    return "\n".join(commands_nothing(plain(line)) for line in words.split("\n"))


def width(words: str) -> int:
    """Return how many columns of a terminal the words take: wide characters take two, combining ones none."""
    if words.isascii():
        return len(words)
    from unicodedata import combining, east_asian_width  # not needed for nearly all lines

    return sum(0 if combining(one) else 1 + (east_asian_width(one) in "WF") for one in words)


_STAND_INS = dict.fromkeys("\t\n\r\N{NO-BREAK SPACE}", " ")
