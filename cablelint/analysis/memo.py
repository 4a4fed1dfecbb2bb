"""Questions about a cable that several rules ask and that are answered once.

The answer lives as long as the cable, in `Cable.answers`, whatever the order in which the rules ask.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from cablelint.model.cable import Cable

T = TypeVar("T")


def once_per_cable(ask: Callable[[Cable], T]) -> Callable[[Cable], T]:
    """Decorate a pure function of a cable, so that it is computed once for each cable."""

    @wraps(ask)
    def answered(cable: Cable) -> T:
        answers = cable.answers
        if ask not in answers:
            answers[ask] = ask(cable)
        return cast("T", answers[ask])

    return answered
