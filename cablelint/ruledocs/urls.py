"""Where the pages of rules are.

The first of these that is known: the site that `CABLELINT_DOCS_URL` names, which `mkdocs build` made; the documentation
that the metadata of the installed package names; else the file, relative to the repository.
"""

import os
from functools import cache

from cablelint.linting.built_in import NAMES
from cablelint.linting.system_rules import FAMILY

_ENVIRONMENT = "CABLELINT_DOCS_URL"
_LABEL = "Documentation, "  # as metadata has it before the address of docs/index.md; see setup.py


def rule_url(code: str) -> str:
    """Return the address of the rule's page, without a host if none is known; empty for a rule that is not our own."""
    if not (code in NAMES or code.startswith(FAMILY)):
        return ""
    if site := os.environ.get(_ENVIRONMENT, "").rstrip("/"):
        return f"{site}/rules/{code}.html"
    return f"{_documentation()}/rules/{code}.md"


def absolute_rule_url(code: str) -> str:
    """Return the address of the rule's page if a host is known, else nothing."""
    url = rule_url(code)
    return url if "://" in url else ""


@cache
def _documentation() -> str:
    from importlib.metadata import PackageNotFoundError, metadata  # takes long to import, and few formats need it

    try:
        labeled = metadata("cablelint").get_all("Project-URL") or []
    except PackageNotFoundError:  # run from a copy of the files
        labeled = []
    indices = [one.removeprefix(_LABEL) for one in labeled if one.startswith(_LABEL)]
    return indices[0].rpartition("/")[0] if indices else "docs"
