"""Large regular expressions in the form that they are matched in, to be kept from one start to the next.

Python translates an expression into code for its matcher anew at each start, which for those of the grammars takes
longer than reading a cable with them. Here that code is taken out and put in again. It holds for one version of the
matcher only, which checks it; wherever it does not fit, the expression is translated as usual.
"""

import re
from importlib import import_module
from typing import Any

Code = dict[str, Any]
"""A translated expression, as JSON can hold it."""

_matcher: Any = import_module("_sre")  # no part of the language: another Python may have none of it
_MAGIC: int | None = getattr(_matcher, "MAGIC", None)


def translated(expression: str, flags: int = 0) -> Code | None:
    """The expression's code; None where this Python does not give it away."""
    try:
        tree = import_module("re._parser").parse(expression, flags)
        code = import_module("re._compiler")._code(tree, flags)
    except (ImportError, AttributeError, TypeError):
        return None
    groups = {index: name for name, index in tree.state.groupdict.items()}
    return {
        "magic": _MAGIC,
        "flags": flags | tree.state.flags,
        "code": code,
        "groups": [groups.get(index) for index in range(tree.state.groups)],
    }


def pattern(expression: str, kept: Code | None, flags: int = 0) -> re.Pattern[str]:
    """The expression ready to match, by its kept code if that fits this Python."""
    if kept is not None and kept.get("magic") == _MAGIC is not None:
        try:
            groups = kept["groups"]
            index = {name: at for at, name in enumerate(groups) if name}
            compiled: re.Pattern[str] = _matcher.compile(
                expression, kept["flags"], kept["code"], len(groups) - 1, index, tuple(groups)
            )
        except (AttributeError, KeyError, OverflowError, RuntimeError, TypeError, ValueError):
            return re.compile(expression, flags)
        return compiled
    return re.compile(expression, flags)
