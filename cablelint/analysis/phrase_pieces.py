"""What the phrases of colleagues are made of: alternatives by their names, and expressions."""

from cablelint.analysis.editing_words import (
    EDIT,
    FACT,
    FAULT,
    NAME,
    PASSAGE,
    PIECE,
    PLACE,
    STAFF,
    SUPPLY,
    THIS,
    THIS_TEXT,
)

LISTS = {
    "HAS": "has|has_not|hasn't|have|have_not|haven't",
    "SEEN": "approved|cleared|commented|looked_at|okayed|read|responded|seen|signed_off|weighed_in",
    "SAYS": (
        "asked_for|asks_for|believes|hates|insists_on|likes|objects_to|prefers|recommends|says|suggests|thinks|wants"
        "|would_like|would_prefer|would_rather"
    ),
    "STALE": "old|out_of_date|outdated|stale",
    "ROUGH": "rough|a_first_draft|a_rough_draft|a_very_rough_draft|still_a_draft",
    "CANNOT": "cannot|can't|could_not|couldn't",
    "LOOK": "find|read|get|confirm|check",
    "WHOSE": "a|an|the|his|her|their",
    "LATER": "after|later|once|tomorrow|when",
    "ADDED": "add|added|fill_in|filled_in|insert|inserted|supplied|supply|update|updated",
    "SAY": "cut|drop|say|not_say|move",
    "DOWN": "up|down|out|by_half",
    "HERE": "here|for_it|for_this|on_it|on_this",
}
PIECES = {
    "EDIT": EDIT,
    "FACT": FACT,
    "FAULT": FAULT,
    "NAME": f"(?-i:{NAME})",
    "PASSAGE": PASSAGE,
    "PIECE": PIECE,
    "PLACE": PLACE,
    "STAFF": STAFF,
    "SUPPLY": SUPPLY,
    "THIS": THIS,
    "TEXT": THIS_TEXT,
    "DRAFT": (
        r"(?:(?:this|the|a|an|one|another|our|my|old|earlier|last|first)\s(?:[a-z]{3,10}\s)?"
        rf"(?:{PASSAGE}|wording|tense|acronym|cite|quote)|(?:dropping|cutting)\sthis\s{PLACE}|(?:this|the)\scomment"
        rf"|(?:dropping|cutting|deleting|adding|moving|rewording|keeping)\s(?:this|the)(?:\s{PIECE}\b|\Z))"
    ),
    "OUT": r"out(?!\sof)",
    "MINE": r"(?:this\s(?:sentence|line|bullet|wording|draft)|my\sedits)\b(?!\sto\sthe)",
    "TRY": (
        rf"(?:{EDIT}|{SUPPLY}|ask|cite|double|find|hold|identify|include|keep|leave|mention|name|omit|put|quote|say|see"
        r"|use)"
    ),
    "WORD": r"[a-z]{3,10}",
    "REST": r"[^?]{1,60}",
    "NOTYOU": r"(?![^?]{0,80}\byou\b)(?:check|clear|confirm|double\scheck|verify)\s(?:w/\s?|with\s)",
    "SUBJECT": (r"(?-i:(?!(?:He|She|It|They|Who|HE|SHE|THEY|WHO)\b)(?:[A-Z][a-z]{1,11}|[A-Z]{3,10}))"),
    "WHAT": (
        rf"(?:{FACT}|amount|branch|cost|currency|dollars|firm|gender|grade|model|nationality|office|party|percent|percentage"
        r"|place|position|price|time|units?|venue)"
    ),
}
