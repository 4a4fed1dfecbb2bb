"""A rule as plain JSON values, as `cablelint rules` prints it. Their shape is `cablelint.reports.shapes.ListedRule`."""

from typing import TYPE_CHECKING

from cablelint.model.rule import RuleModule, Setting
from cablelint.ruledocs.metadata import family, fix_availability
from cablelint.ruledocs.urls import rule_url

if TYPE_CHECKING:
    from cablelint.reports import shapes  # imports pydantic


def listed(module: RuleModule) -> "shapes.ListedRule":
    """Return the facts of the rule."""
    rule = module.RULE
    return {
        "code": rule.code,
        "name": rule.name,
        "family": family(rule),
        "summary": rule.summary,
        "severity": rule.severity,
        "severity_in": dict(rule.severity_in),
        "profiles": list(rule.profiles),
        "fix": fix_availability(module).applicability,
        "default": rule.default,
        "settings": {name: _plain(value) for name, value in rule.defaults.items()},
        "authority": rule.authority,
        "url": rule_url(rule.code),
    }


def _plain(value: Setting) -> int | str | bool | list[str]:
    return list(value) if isinstance(value, tuple) else value
