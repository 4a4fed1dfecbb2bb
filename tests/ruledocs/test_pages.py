"""The page of a rule shows what its file says, and its examples with marks under the right words."""

import re
from types import SimpleNamespace
from typing import Any, cast

import pytest

from cablelint.linting.registry import built_in, load, system_rules
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic, Edit, Fix
from cablelint.model.rule import Invalid, Options, Rule, RuleModule, Setting, Valid
from cablelint.model.spans import Span
from cablelint.ruledocs import pages

RULES = [load(entry) for entry in built_in()]
LONGEST_PAGE_LINES = 300


def tea_rule(*invalid: Invalid, settings: dict[str, Setting] | None = None, **facts: Any) -> RuleModule:
    """A rule that finds each "tea" and would have it in capitals."""
    rule = Rule("TEA001", "tea", "warning", "tea", "convention", settings=settings or {}, **facts)

    def check(cable: Cable, _: Options) -> list[Diagnostic]:
        found = (Span(*match.span()) for match in re.finditer("tea|late", cable.text))
        return [rule.diagnostic(span, "it is hot", fix=fix(cable, span)) for span in found]

    def fix(cable: Cable, span: Span) -> Fix | None:
        return Fix("Shout", "safe", (Edit(span, "TEA"),)) if cable.text_at(span) == "tea" else None

    module = SimpleNamespace(
        __doc__="Tea is found.\n\n## Why it matters\nIt is hot.\n",
        RULE=rule,
        VALID=(Valid("1. Coffee.\n", note="another drink", profile="draft", date="2005-01-31"),),
        INVALID=invalid,
        check=check,
    )
    return cast("RuleModule", module)


def test_a_page_from_top_to_bottom() -> None:
    module = tea_rule(
        Invalid("1. ⟦tea⟧ and ⟦tea⟧. \n2.\tGone.\n", note="two cups", fixed="1. TEA and TEA. \n2.\tGone.\n"),
        settings={"cups": 2, "milk": True, "kinds": ("black", 'so-called "white"')},
    )
    assert (
        pages.page(module)
        == """\
# TEA001 tea

Tea is found.

- Severity: warning
- Profiles: all
- Fix: safe
- State: on
- Rests on: convention

## Why it matters
It is hot.

## Settings

```toml
[rules.TEA001]
cups = 2
milk = true
kinds = ["black", "so-called \\"white\\""]
```

## Found

Two cups:

```text
1. tea and tea.·
   ^^^ it is hot
           ^^^ it is hot
2.␉Gone.
```

Fixed:

```diff
-1. tea and tea.·
+1. TEA and TEA.·
```

## Not found

Another drink; profile draft, on 2005-01-31:

```text
1. Coffee.
```
"""
    )


@pytest.mark.parametrize(
    ("invalid", "words"),
    [
        ((), "none"),
        ((Invalid("⟦late⟧\n"),), "none"),
        ((Invalid("⟦tea⟧\n", fixed="TEA\n"),), "safe"),
        ((Invalid("⟦tea⟧\n", fixed="TEA\n"), Invalid("⟦late⟧\n")), "safe, in some cases"),
    ],
)
def test_how_it_is_fixed_is_told_by_the_examples(invalid: tuple[Invalid, ...], words: str) -> None:
    assert f"- Fix: {words}\n" in pages.page(tea_rule(*invalid))


def test_severities_and_profiles() -> None:
    quiet = tea_rule(profiles=("telegram", "archive"), severity_in={"archive": "info"}, default=False)
    assert "- Profiles: telegram, archive, info in archive\n" in pages.page(quiet)
    assert "- State: off unless selected" in pages.page(quiet)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\r\nb \r\n", "a␍\nb·␍\n"),
        ("a\rtea\r", "a␍\ntea␍\n^^^ it is hot\n"),
        ("tea", "tea\n^^^ it is hot\n"),
        ("a\n\n\n", "a\n\n\n"),
        ("\x07\x7f \u00a0\u200bb\n", "␇␡ ␣·b\n"),
    ],
)
def test_what_cannot_be_seen_is_shown_by_a_sign(text: str, shown: str) -> None:
    assert f"```text\n{shown}```\n" in pages.page(tea_rule(Invalid(text)))


def test_a_finding_after_the_last_line_break_is_shown() -> None:
    rule = Rule("TEA002", "more", "info", "more is wanted", "convention")

    def check(cable: Cable, _: Options) -> list[Diagnostic]:
        return [rule.diagnostic(Span(len(cable.text), len(cable.text)), "there is no more")]

    module = SimpleNamespace(RULE=rule, VALID=(), INVALID=(Invalid("a\n⟦⟧"),), check=check)
    assert "```text\na\n\n^ there is no more\n```" in pages.page(cast("RuleModule", module))


@pytest.mark.parametrize("module", RULES, ids=lambda module: module.RULE.code)
def test_every_rule_has_a_page_with_its_sections(module: RuleModule) -> None:
    words = pages.page(module)
    sections = re.findall(r"^## (.*)", words, re.MULTILINE)
    fixable = any(example.fixed is not None for example in module.INVALID)
    expected = ["Why it matters", "What to do", *(["Fix safety"] if fixable else [])]
    assert sections[: len(expected)] == expected
    assert sections[-2:] == ["Found", "Not found"]
    assert words.count("\n") <= LONGEST_PAGE_LINES
    marks = len(re.findall(r"^ *\^+ \S", words, re.MULTILINE))
    all_marks = sum(example.text.count("⟦") for example in module.INVALID)
    assert marks <= all_marks
    assert marks == all_marks or "in the rule's file" in words.partition("## Found")[2].partition("## Not found")[0]


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (20, ""),  # five lines each
        (21, "One more example is in the rule's file; its tests try all of them.\n"),
        (50, "30 more examples are in the rule's file; its tests try all of them.\n"),
    ],
)
def test_a_page_has_room_for_so_many_examples(count: int, sentence: str) -> None:
    words = pages.page(tea_rule(*[Invalid("1. ⟦tea⟧\n\n")] * count))
    assert words.count("it is hot") == min(count, 20)
    assert sentence in words
    assert ("in the rule's file" in words) == bool(sentence)


@pytest.mark.parametrize("entry", tuple(system_rules()), ids=lambda entry: entry.code)
def test_findings_about_the_run_have_pages(entry: Any) -> None:
    module = load(entry)
    assert (module.RULE.code, module.RULE.name) == (entry.code, entry.name)
    page = pages.page(module)
    assert "## What to do" in page
    assert ("- Fix: none" in page) == ("## Fix safety" not in page)
