"""The planner of a command, by the options that say which configuration holds."""

import argparse

from cablelint.configuration.plan import Planner
from cablelint.selection import Layer


def planner_by(arguments: argparse.Namespace) -> Planner:
    """Return what finds the configuration of each file; --isolated and --allow-local-rules are among the arguments."""
    isolated = getattr(arguments, "isolated", False)  # which `config` does not have
    return Planner(Layer(), isolated=isolated, allows_local_rules=arguments.allow_local_rules)
