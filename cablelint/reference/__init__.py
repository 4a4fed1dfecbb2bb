"""Tables of what is fixed outside: TAGS, stations, captions, executive orders, precedences.

Each is a CSV file with a source for every row, sorted by its first column, and a module of the same subject that looks
things up in it. README.md next to them says what the columns mean.
"""
