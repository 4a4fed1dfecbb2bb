"""From a Lark grammar to tables of plain values, by which its texts can be read without Lark.

Importing Lark takes longer than reading a cable. So Lark makes the LALR tables once, and `cablelint.lalr.driver`
follows them; a test holds what it reads to what Lark itself reads.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from lark import Lark
from lark.lexer import TerminalDef
from lark.parsers.lalr_analysis import Shift

Tables = dict[str, Any]
"""The tables of a grammar, as JSON can hold them:

- `pattern`: all terminals in one regular expression, a named group each, in the order in which they are tried
- `ignored`: the terminals that are skipped
- `rules`: name, length of the expansion
- `states`: by symbol the next state, or below 0 the rule to apply: -1 for the first one
- `start`, `end`: states
"""

Actions = dict[str, int]
_OPTIONS: dict[str, Any] = {"parser": "lalr", "lexer": "basic", "maybe_placeholders": False}


def parser(source: str) -> Lark:
    """Return Lark's own parser of the grammar, from its first rule."""
    first = re.search(r"^(\w+):", source, re.MULTILINE)
    return Lark(source, start=first[1] if first else "start", **_OPTIONS)


def tables(source: str) -> Tables:
    """Return the tables of the grammar. Raises ValueError for what they cannot say."""
    lark = parser(source)
    table = lark.parser.parser._parse_table  # Lark keeps it to itself
    (start,) = lark.options.start
    numbers: dict[Any, int] = {}
    states = [
        {symbol: _action(action, target, numbers) for symbol, (action, target) in table.states[state].items()}
        for state in range(len(table.states))
    ]
    rules = [_rule(rule) for rule in numbers]
    return {
        "pattern": _pattern(lark.terminals),
        "ignored": list(lark.ignore_tokens),
        "rules": rules,
        "states": _shortened(states, rules),
        "start": table.start_states[start],
        "end": table.end_states[start],
    }


def _action(action: object, target: Any, numbers: dict[Any, int]) -> int:
    return target if action is Shift else -1 - numbers.setdefault(target, len(numbers))


def _rule(rule: Any) -> tuple[str, int]:
    filtered = any(symbol.is_term and symbol.filter_out for symbol in rule.expansion)
    if filtered or rule.options.expand1 or rule.alias:
        raise ValueError(f"{rule} leaves tokens out, folds a single part or has an alias, which the tables cannot say")
    return rule.origin.name, len(rule.expansion)


def _shortened(states: Sequence[Actions], rules: Sequence[tuple[str, int]]) -> list[Actions]:
    """Return the states without detours: where a `_word` is nothing but its WORD, it is that at once.

    In such a state there is nothing to decide, and the value stays as it is: a name that begins with _ makes no part.
    """
    renamed: dict[int, str] = {}
    for state, actions in enumerate(states):
        first = next(iter(actions.values()), 0)
        name, length = rules[-1 - first] if first < 0 else ("", 0)
        if length == 1 and name.startswith("_") and all(action == first for action in actions.values()):
            renamed[state] = name

    def shortened(actions: Actions, target: int) -> int:
        while target in renamed:
            target = actions[renamed[target]]
        return target

    return [{symbol: shortened(actions, target) for symbol, target in actions.items()} for actions in states]


def _pattern(terminals: Iterable[TerminalDef]) -> str:
    """Return the terminals as Lark's lexer tries them: by priority, by how much they may match, by their length."""
    ordered = sorted(
        terminals, key=lambda one: (-one.priority, -one.pattern.max_width, -len(one.pattern.value), one.name)
    )
    return "|".join(f"(?P<{one.name}>{one.pattern.to_regexp()})" for one in ordered)
