"""Weekdays cut short that are other words: "BALTIMORE SUN AUG 9", "THE COURT SAT MAY 3", "they wed June 4"."""

from cablelint.lalr.regexes import compiled

_ALSO_WORDS = frozenset({"SUN", "SAT", "WED"})
_NOT_AFTER_THE = frozenset({"SUN"})  # "THE SUN AUG 9" is a paper; "THE SAT MAY 3 MEETING" is a day
_BEFORE_A_DAY = frozenset(
    # prepositions and the like
    "ABOUT AFTER AND AS AT BEFORE BEGINNING BETWEEN BUT BY DURING EFFECTIVE EVERY FOR FROM IN INTO LAST NEXT OF OFF"
    " ON ONLY OR PAST PER SINCE STARTING THAN THAT THE THIS THROUGH THRU TIL TILL TO UNTIL VIA WITH"
    # times of a day
    " AFTERNOON AM COB DAY DAYS EARLY EVENING LATE LOCAL MIDDAY MIDNIGHT MORNING NIGHT NLT NOON PM"
    # what is done on a day
    " ARRIVAL ARRIVE ARRIVED ARRIVES ARRIVING BEGAN BEGIN BEGINS CLOSE CLOSED CLOSES DATE DATED DEADLINE DEPART"
    " DEPARTED DEPARTING DEPARTS DEPARTURE DUE END ENDED ENDS ETA ETD HELD LAND LANDS LEAVE LEAVES LEFT MEET MEETING"
    " MEETS MET OPEN OPENED OPENS REPLY RETURN RETURNED RETURNS START STARTED STARTS VISIT VOTE VOTES".split()
)
_WORD_BEFORE = r"[A-Za-z][A-Za-z'-]{0,23}(?=[ \t]{1,8}\Z|[ \t]{0,8}\r?\n[ \t]{0,8}\Z)"
_LOOKBACK_CHARS = 40
_WRAPPED_CHARS = 45  # of a line that goes on in the next one


def is_other_word(text: str, start: int, written: str, following: str) -> bool:
    """Return whether the weekday at the place is another word there; `following` is what is between it and its date.

    With a period it is an abbreviation. In small letters it is the verb. Otherwise the word before it tells.
    """
    if written.upper() not in _ALSO_WORDS or following.startswith("."):
        return False
    if written.islower():
        return True
    before = _word_before(text, start)
    if before is None:
        return False
    if before.upper() == "THE":
        return written.upper() in _NOT_AFTER_THE
    if before.upper() in _BEFORE_A_DAY:
        return False
    return written.isupper() or (written.upper() in _NOT_AFTER_THE and before[0].isupper())


def _word_before(text: str, start: int) -> str | None:
    """Return the word directly before the place; on the line above, only if that one is full."""
    found = compiled(_WORD_BEFORE).search(text, max(0, start - _LOOKBACK_CHARS), start)
    if found is None:
        return None
    if "\n" in text[found.end() : start]:
        line = text.rfind("\n", 0, found.end()) + 1
        if found.end() - line < _WRAPPED_CHARS:
            return None
    return found[0]
