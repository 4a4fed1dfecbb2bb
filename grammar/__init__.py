"""The grammars of cable text, one file each."""
