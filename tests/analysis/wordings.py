"""What the tests of wordings assert: that words, in small letters or in capitals, ask for action, or for nothing."""

from cablelint.analysis.action_wordings import asks_for_action


def assert_asks(words: str) -> None:
    """Fail unless the words ask for action, alone and in capitals amid others."""
    assert asks_for_action(words)
    assert asks_for_action(f"The port closed in May. {words.upper()} It will open again.")


def assert_asks_for_nothing(words: str) -> None:
    """Fail if the words ask for action, as they are or in capitals."""
    assert not asks_for_action(words)
    assert not asks_for_action(words.upper())
