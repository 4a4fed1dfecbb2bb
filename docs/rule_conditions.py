"""The module that says for which cables each built-in rule is imported, made of what the rules themselves say."""

from collections.abc import Iterable

from cablelint.linting.candidate import Conditions, conditions_of
from cablelint.model.rule import RuleModule

_HEAD = '''# fmt: off
"""What a cable must be and have for each built-in rule to find anything in it, by the rule's code and the field's name.

Made by `python docs/generate.py` of what the rules say. A run imports only the rules whose conditions hold.
"""

from typing import Any

CONDITIONS: dict[str, dict[str, Any]] = {
'''


def rule_conditions(modules: Iterable[RuleModule]) -> str:
    """Return the module's text."""
    lines = (f'    "{module.RULE.code}": {_written(conditions_of(module.RULE))},\n' for module in modules)
    return f"{_HEAD}{''.join(lines)}}}\n"


def _written(conditions: Conditions) -> str:
    pairs = zip(Conditions._fields, conditions, Conditions(), strict=True)
    return f"{{{', '.join(f'{_quoted(name)}: {_quoted(value)}' for name, value, usual in pairs if value != usual)}}}"


def _quoted(value: object) -> str:
    """Return the value in Python, strings in double quotes."""
    if isinstance(value, tuple):
        return f"({', '.join(map(_quoted, value))}{',' if len(value) == 1 else ''})"
    text = repr(value)
    return f'"{text[1:-1]}"' if isinstance(value, str) and text[0] == "'" and '"' not in text else text
