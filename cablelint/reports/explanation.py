"""A finding explained at length: the words, why the rule minds them, what set its severity and options, and the fix."""

from collections.abc import Iterator
from difflib import unified_diff
from inspect import cleandoc

from cablelint.configuration.file_settings import FileSettings
from cablelint.configuration.resolved import ResolvedConfig
from cablelint.fixes.editing import apply
from cablelint.model.cable import Profile
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic, Fix
from cablelint.model.rule import Rule, RuleModule
from cablelint.reports import full
from cablelint.reports.settings_toml import toml
from cablelint.terminal import painted, plain

_LEFT_OUT = ("## Fix safety",)


def explained(
    checked: CheckedFile,
    diagnostic: Diagnostic,
    module: RuleModule,
    file_settings: FileSettings,
    profile: Profile,
    *,
    color: bool,
) -> Iterator[str]:
    """Yield the parts of the explanation, each ending in a line break."""
    yield from full.report(color, severity="info").items(checked._replace(diagnostics=(diagnostic,)))
    yield from (f"{_titled(part, color)}\n\n" for part in _page(module))
    yield f"{painted('Severity and options', 'bold', color)}\n"
    yield f"{diagnostic.severity}: {_severity_origin(module.RULE, file_settings, profile)}\n"
    yield from _options(module.RULE, file_settings)
    yield "\n"
    if diagnostic.fix and diagnostic.fix.edits:
        yield f"{painted(f'The fix, which is {diagnostic.fix.applicability}', 'bold', color)}\n"
        yield from (f"{plain(line)}\n" for line in _difference(checked.text, diagnostic.fix))
        yield "\n"


def _page(module: RuleModule) -> Iterator[str]:
    """Yield the rule's docstring, part by part; of a house rule that is only a pattern, its message."""
    text = cleandoc(module.__doc__ or "") if module.VALID else module.RULE.summary
    for part in text.split("\n\n"):
        if not part.startswith(_LEFT_OUT):
            yield part
    yield f'"cablelint rule {module.RULE.code}" shows examples.' if module.VALID else "This is a rule of the house."


def _titled(part: str, color: bool) -> str:
    title, _, rest = part.partition("\n")
    return f"{painted(title[3:], 'bold', color)}\n{rest}" if title.startswith("## ") else part


def _severity_origin(rule: Rule, file_settings: FileSettings, profile: Profile) -> str:
    if file_settings.config and (place := _setting_place(file_settings.config, rule, "severity")):
        return f"set in {place}"
    if profile in rule.severity_in:
        return f"the rule's own in a cable of the profile {profile}"
    return "the rule's own"


def _options(rule: Rule, file_settings: FileSettings) -> Iterator[str]:
    for name, default in rule.defaults.items():
        value = file_settings.settings.get(rule.code, {}).get(name, default)
        place = _setting_place(file_settings.config, rule, "rules", name) if file_settings.config else None
        yield f"{name} = {toml(value)}: {f'set in {place}' if place else 'the default'}\n"


def _setting_place(config: ResolvedConfig, rule: Rule, table: str, *keys: str) -> str | None:
    """Return where the configuration sets the key for the rule, by its code, name or a prefix; the closest counts."""
    selectors = [rule.name, *(rule.code[:length] for length in range(len(rule.code), 2, -1)), "ALL"]
    for selector in selectors:
        origin = config.loaded.origin(table, selector, *keys)
        if origin:
            return f"{origin.path}:{origin.line}" if origin.line else origin.path
    if table in ("severity", "rules"):
        for index, override in enumerate(config.loaded.values.overrides):
            written = override.severity if table == "severity" else override.rules
            if any(selector in written for selector in selectors):
                origin = config.loaded.item_origin("overrides", index)
                return f"{origin.path}:{origin.line}, an override"
    return None


def _difference(text: str, fix: Fix) -> Iterator[str]:
    """Return the lines that the fix changes, before and after."""
    before, after = text.splitlines(), apply(text, [fix]).splitlines()
    changed = list(unified_diff(before, after, n=0, lineterm=""))[2:]
    return (line for line in changed if not line.startswith("@@"))
