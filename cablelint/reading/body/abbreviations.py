"""Periods that end no sentence: behind titles and initials of persons, months, and words before a number."""

_TITLES = ("adm", "amb", "capt", "cdr", "col", "dr", "gen", "gov", "lt", "maj", "mr", "mrs", "ms", "prof", "sen", "sgt")
_BEFORE_NAMES = (*_TITLES, "messrs", "hon", "rev", "st")
_BEFORE_NUMBERS = tuple("art fig jan feb mar apr aug sep sept oct nov dec no nos para paras par sec tel vol".split())
_LETTERED = "and annex appendix class course group item option or para part phase plan ref section tab table".split()

SHORTENED = (
    rf"(?i:(?:{'|'.join(_BEFORE_NAMES)})\.)(?=\s{{1,9}}[A-Z])"
    rf"|(?i:(?:{'|'.join(_BEFORE_NUMBERS)})\.)(?=\s{{0,9}}\d)"
    rf"|(?<=[A-Za-z][ ])[A-Z]\.(?=\s{{1,9}}[A-Z]){''.join(f'(?<!(?i:{word})[ ][A-Z].)' for word in _LETTERED)}"
)
"""A shortened word, or the initial within a name, with its period; not "option A. Post should"."""

NO_SHORTENED = "".join(rf"(?<!\b(?i:{word})[.?!])" for word in _BEFORE_NAMES)
"""What goes behind the period of an expression for the end of a sentence: no title is right before it."""
