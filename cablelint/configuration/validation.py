"""Whether what a configuration says of rules fits the rules there are."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from cablelint.configuration.refusals import Location, excerpt
from cablelint.linting.plugins import Entry
from cablelint.linting.selection import cased, named
from cablelint.model.errors import UsageError
from cablelint.model.rule import Rule, RuleModule, Setting

if TYPE_CHECKING:
    from cablelint.configuration.model import Configuration, Override
    from cablelint.configuration.model import Setting as WrittenSetting

_TYPES = {int: "a whole number", str: "text in quotes", bool: "true or false", tuple: 'a list, as in ["a", "b"]'}


def unusable_keys(
    layer: "Configuration | Override", entries: Sequence[Entry], load: Callable[[Entry], RuleModule]
) -> Iterator[tuple[Location, str]]:
    """Yield each key of the layer that fits no rule, and why."""
    selectors = {
        "select": layer.select or (),
        "extend-select": layer.extend_select,
        "ignore": layer.ignore,
        "severity": layer.severity,
    }
    for name, written in selectors.items():
        for selector in written:
            try:
                cased(selector, entries)
            except UsageError as error:
                yield (name, selector), str(error)
    for selector, options in layer.rule_options.items():
        if message := misnamed(selector, entries):
            yield ("rules", selector), message
        else:
            rule = load(named(selector, entries)).RULE
            yield from ((("rules", selector, name), message) for name, message in _unfit(rule, options))


def misnamed(selector: str, entries: Sequence[Entry]) -> str:
    """Return what is wrong with a code or name that no rule has; empty where one has it."""
    try:
        named(selector, entries)
    except UsageError as error:
        return str(error)
    return ""


def plain(value: "WrittenSetting") -> Setting:
    """Return the value as rules take it."""
    return tuple(value) if isinstance(value, list) else value


def _unfit(rule: Rule, options: "Mapping[str, WrittenSetting]") -> Iterator[tuple[str, str]]:
    for name, value in options.items():
        default = rule.defaults.get(name)
        if default is None:
            known = f"it has {', '.join(rule.defaults)}" if rule.settings else "it has no options"
            yield name, f'{rule.code} has no option "{name}": {known}'
        elif type(plain(value)) is not type(default):
            yield name, f'"{name}" of {rule.code} is {_shown(value)}: expected {_TYPES[type(default)]}'
        elif isinstance(value, int) and isinstance(default, int) and value < 0 <= default:
            yield name, f'"{name}" of {rule.code} is {value}: expected 0 or more'


def _shown(value: "WrittenSetting") -> str:
    if isinstance(value, str):
        return f'"{excerpt(value)}"'
    return str(value).lower() if isinstance(value, bool) else excerpt(repr(value))
