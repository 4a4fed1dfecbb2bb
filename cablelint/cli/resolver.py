"""The resolver of a command, by the options that say which configuration holds."""

from typing import TYPE_CHECKING

from cablelint.configuration.settings_resolver import SettingsResolver
from cablelint.linting.selection import Layer

if TYPE_CHECKING:
    from argparse import Namespace


def resolver_by(arguments: "Namespace") -> SettingsResolver:
    """Return what finds the configuration of each file; --isolated and --allow-local-rules are among the arguments."""
    isolated = getattr(arguments, "isolated", False)  # which `config` does not have
    return SettingsResolver(Layer(), isolated=isolated, allows_local_rules=arguments.allow_local_rules)
