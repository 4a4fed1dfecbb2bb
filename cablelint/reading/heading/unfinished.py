"""Whether the words of a heading's element cannot be its last ones: "TALKS WITH THE" can not, "STRIKE GOES ON" can."""

UNFINISHED = frozenset("A AN AND AT BY FOR FROM IN NEW OF ON OR THE TO UNDER WITH -".split())
"""Words in capitals with which no element ends, and no label follows."""

_VERBS = {  # that end with the word: headlines do
    "ON": frozenset(
        "CARRIED CARRIES CARRY DRAG DRAGGED DRAGGING DRAGS GO GOES GOING GONE HANGING HANGS HOLDING LIVES MARCHES MOVE "
        "MOVED MOVES MOVING PRESSES PUSHES ROLLING ROLLS SIGNED SIGNING SIGNS SOLDIERS WENT".split()
    ),
    "IN": frozenset("CASHES CAVES CHECKS CLOSES CLOSING DIGS GAVE GIVES MOVE MOVES PHASED SETTLES STEPS SWORN".split()),
    "BY": frozenset("STAND STANDING STANDS STOOD".split()),
    "UNDER": frozenset("GOES GOING WENT".split()),
}


def is_unfinished(words: str) -> bool:
    """Return whether the words break off: with a word that something must follow, unless a verb goes with that."""
    last = words.upper().split()[-2:]
    return bool(last) and last[-1] in UNFINISHED and last[0] not in _VERBS.get(last[-1], ())
