"""What is said about rules: their pages, and the facts in lists of them.

- metadata: what a list of rules says of each: the facts of its file, and what its examples show of its fixes
- pages: the page of a rule as Markdown: its docstring, its facts, and its examples with what the rule says of them
- urls: where the pages of rules are
"""
