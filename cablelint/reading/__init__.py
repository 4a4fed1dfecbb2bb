"""Readers of the single parts of a cable, which `cablelint.assembly` puts together.

`heading` reads what stands above the first paragraph, `body` the rest. Beside them stands what takes the whole into
view: the kind of text (profile), its sections, and whether it is all of its cable (completeness).
"""
