"""Run the examples of all rules, so that the expressions they call for can be kept."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cablelint.model.rule import Invalid, Valid
from cablelint.lalr.regexes import keep


def build(grammars: str) -> None:
    """Keep, in the folder of the grammars, the expressions that the examples of all rules call for.

    It is to be run in a process of its own: what else has been asked for is kept too.
    """
    from cablelint.linting import engine, registry
    from cablelint.reading import messages

    for rule in map(registry.load, registry.built_in()):
        examples: tuple[Valid | Invalid, ...] = (*rule.VALID, *rule.INVALID)
        for example in examples:
            read = messages.parse_messages(example.text, profile=example.profile)
            engine.check_messages(read, [rule], settings={rule.RULE.code: example.settings})
    keep(grammars)
