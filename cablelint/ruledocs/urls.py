"""Where the pages of rules are."""

from cablelint.linting.built_in import NAMES
from cablelint.linting.system_rules import FAMILY


def rule_url(code: str) -> str:
    """Return where the rule's page stands, relative to the repository; empty for a rule that is not our own."""
    return f"docs/rules/{code}.md" if code in NAMES or code.startswith(FAMILY) else ""
