"""Questions about a cable that several rules ask and that are answered once.

The answer lives as long as the cable, in `Cable.answers`, whatever the order in which the rules ask.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from cablelint.model.cable import Cable

P = ParamSpec("P")
T = TypeVar("T")


def once_per_cable(ask: Callable[Concatenate[Cable, P], T]) -> Callable[Concatenate[Cable, P], T]:
    """Decorate a pure function of a cable, so that it is computed once for each cable, and each of other arguments.

    The other arguments can be hashed.
    """

    @wraps(ask)
    def answered(cable: Cable, /, *given: P.args, **named: P.kwargs) -> T:
        question = (ask, *given, *named.items()) if given or named else (ask,)
        try:
            return cast("T", cable.answers[question])
        except KeyError:
            answer = cable.answers[question] = ask(cable, *given, **named)
            return answer

    return answered
