"""The settings of a file: the configuration, its overrides and the command line, one on top of the other."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cablelint.configuration.file_settings import FileSettings
from cablelint.configuration.resolved import ResolvedConfig
from cablelint.configuration.validation import plain
from cablelint.linting.selection import Layer, layered, named

if TYPE_CHECKING:
    from cablelint.configuration.model import Configuration, Override
    from cablelint.model.diagnostics import Severity
    from cablelint.model.rule import Setting

_LINE_LENGTH = "TXT005"  # the rule that finds lines longer than the formatter makes them


def file_settings(config: ResolvedConfig, overrides: Sequence[int], command_line: Layer) -> FileSettings:
    """Return how files are checked for which these overrides hold."""
    values = config.loaded.values
    layers: list[Configuration | Override] = [values, *(values.overrides[index] for index in overrides)]
    selection = [Layer(layer.select, layer.extend_select, layer.ignore) for layer in layers]
    chosen = layered(config.entries, [*selection, command_line])
    severities: dict[str, Severity] = {}
    settings: dict[str, dict[str, Setting]] = {}
    if values.format.line_length is not None:
        settings[_LINE_LENGTH] = {"limit": values.format.line_length}  # unless the rule's own option says otherwise
    for layer in layers:
        severities |= config.severities(layer.severity)
        for selector, options in layer.rule_options.items():
            own = settings.setdefault(named(selector, config.entries).code, {})
            own |= {name: plain(value) for name, value in options.items()}
    return FileSettings(
        chosen,
        config.load,
        profile=config.profile(overrides),
        severities=severities,
        settings=settings,
        fail_on=values.fail_on,
        config=config,
    )
