"""Reading words by a grammar, and searching them by regular expressions, at no cost when the program starts.

- compiler: from a Lark grammar to tables of plain values, by which its texts can be read without Lark
- driver: reading by the grammars: from text to lines, and from the words of a field to a neutral tree
- regexes: the regular expressions of readers and rules, ready to match from one start to the next
- tables: the grammars' tables: made once, and kept for the next start
"""
