"""The text of a draft: a template with what is known in place of its fields, {{heading}} and the others."""

import re

from cablelint.drafting.heading import Wanted, cited, heading
from cablelint.drafting.templates import Template
from cablelint.model.errors import UsageError

_FIELD = re.compile(r"\{\{ {0,3}([\w-]{0,40}) {0,3}\}\}")


def draft(template: Template, wanted: Wanted) -> str:
    """Return the draft. Raises UsageError for a field that there is not, or a day for which there are no drafts."""
    try:
        fields = _fields(wanted)
    except LookupError as error:
        raise UsageError(str(error.args[0])) from error
    unknown = next((name for name in _FIELD.findall(template.text) if name not in fields), None)
    if unknown is not None:
        names = ", ".join(fields)
        raise UsageError(f'the template {template.kind} has the field "{unknown}", which there is not; use {names}')
    filled = _FIELD.sub(lambda found: fields[found[1]], template.text)
    return re.sub(r"\n{3,}", "\n\n", filled).strip("\n") + "\n"


def _fields(wanted: Wanted) -> dict[str, str]:
    """Return the fields of a template, by their names."""
    words = cited(wanted.references)
    return {
        "heading": heading(wanted),
        "marking": wanted.marking,
        "references": f" ({words})" if words else "",
        "originator": wanted.originator,
        "action": " ".join(wanted.action),
        "date": wanted.day.isoformat(),
    }
