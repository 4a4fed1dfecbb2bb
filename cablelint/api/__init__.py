"""What the functions of the package do with a text: settings found or given, findings, fixes and layout.

- arguments: what a program may give to the functions of the package
- checking: the findings on a text that are to be reported, and the text after the fixes of these
- layouts: a text formatted as its settings have it
- path_settings: how each path is checked: the configuration that holds there, under what a caller asks for
- settings: how texts are checked, for programs: configuration files, or a table of the same keys
"""
