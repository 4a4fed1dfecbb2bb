"""Expressions that would be slow on a long text, and are never given one: what bounds each.

By the file that an expression stands in, and how it begins.
"""

from typing import NamedTuple


class Bound(NamedTuple):
    """An expression, and why the length of a cable does not count for it."""

    file: str
    opening: str
    reason: str


BOUNDED = (
    Bound("cablelint/files/globs.py", "\\\\(?P<plain>.)", "a line of a .gitignore, 4,096 characters at most"),
    Bound("cablelint/reading/heading/kinds.py", "[A-Z][A-Z ]+(?: SECTION", "lines of 120 characters at most"),
    Bound("cablelint/reading/other_kinds.py", "diff --git", "the first 8,000 characters, at their beginning only"),
    Bound("cablelint/lalr/driver.py", "(?P<PAGE_BREAK>(?:[A-Z]{2,}", "the 300 characters behind an announcement"),
    Bound("cablelint/reading/body/signer_names.py", "[a-z].*?(?P<end>", "the last 120 characters of a line"),
    Bound("cablelint/reading/body/entire_text.py", "THIS\\s+(?:(?:MESSAGE", "the text around a word, cut to a window"),
    Bound(
        "cablelint/reading/body/entire_text.py", "(?<!\\w)\\(?(?:CLASSIFIED", "the text around a word, cut to a window"
    ),
    Bound("cablelint/analysis/notes_of_colleagues.py", "(?i:(?!(?:begin|comment", "a bracket of 160 characters"),
    Bound("cablelint/analysis/post_names.py", "(?i:(?:['’]s?)?(?:", "matched right behind the name of a post only"),
    Bound("rules/characters/comma_for_apostrophe.py", "[^\\W\\d_][\\w-]*\\Z", "the 40 characters before a comma"),
    Bound("rules/actions/malformed_range.py", "(?i:\\s+(?:through", "a range of two paragraph numbers"),
)
