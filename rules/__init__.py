"""The built-in rules, one file each, in the folder of their family.

`cablelint.linting.built_in` names them, so that a run that wants a few rules imports these few only.
"""
