"""Names of telegrams without a station: "DEPTEL 112" is the Department's, "EMBTEL 90" that of the embassy citing it."""

_DEPARTMENT = "STATE"
_OF_DEPARTMENT = frozenset({"DEPTEL", "DEPTELS"})
_OF_POST = frozenset({"CONGENTEL", "CONTEL", "EMBTEL", "EMBTELS", "LEGTEL", "MYTEL"})


def is_telegram_name(name: str) -> bool:
    """Return whether the word before a serial says whose telegram it is, and not by the station."""
    return name.upper() in _OF_DEPARTMENT | _OF_POST


def sender_of(name: str, own: str | None) -> str | None:
    """Return the station that the name means in a cable of the station `own`, as ids write both.

    None where that is not said: the Department has "EMBTEL" for a telegram of the embassy that it answers.
    """
    if name.upper() in _OF_DEPARTMENT:
        return _DEPARTMENT
    return own if own != _DEPARTMENT else None
