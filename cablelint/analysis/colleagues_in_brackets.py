"""What colleagues tell one another of a draft in brackets: "(Bob will know)", "[still awaiting AID]"."""

from cablelint.analysis.editing_words import (
    STAFF,
    wording,
)
from cablelint.analysis.phrase_pieces import LISTS, PIECES
from cablelint.analysis.phrases import phrases

IN_BRACKETS = (
    *phrases(
        r"""
        {NAME} to add|check|confirm|find|verify (the|his) {FACT}
        find|get|need|ask_for ({WORD}) ({WORD}) {WHAT}
        find|get|need|ask_for ({WORD}) ({WORD}) {WHAT} by|for|from|of {REST}
        still {REST} ?
        {STAFF} to advise|check|clear|confirm|decide|edit|fix|verify *40
        (correct|current|exact|first|full|last|official|right|what|which) {WHAT} ?
        not_sure|i_think|i_guess|maybe (of_it|of_that|of_this|about_it|about_that|about_this|on_it|on_that|on_this)
        {CANNOT} confirm
        I do_not|don't have|know|think|remember *40
        (maybe) cut|delete|drop|keep|move (?)
        can we say (?)
        (the) {WHAT} do_not|don't|does_not|doesn't add_up|agree|look_right|match *20
        {EDIT}|drop|keep if {REST}
        ({WHAT}) from memory|his_card|my_notes
        dup
        dup of {REST}
        {STAFF} has comments|concerns|edits|problems *40
        {STAFF} ok|okay|okays|to_review|would_rather *40
        """,
        LISTS,
        PIECES,
    ),
    wording(
        "check confirm verify",
        r"[^?]{3,60},\s(?:check|confirm|verify)|[^?]{3,60}\sfrom\s(?:press|the\spress|memory),?\s(?:check|confirm|verify)",
    ),
    wording(
        "ask check see",
        r"(?:[^?]{1,20}\?\s)?(?:(?:ask|check\swith)\s(?-i:[A-Z][a-z]{1,11}|[A-Z]{3,10})"
        r"|see\s(?-i:[A-Z][a-z]{1,11})['’]s\s(?:comment|e-?mail|note|edit)s?)",
    ),
    wording(
        "has knows will",
        rf"(?:[^?]{{1,20}}\?\s)?{PIECES['SUBJECT']}\s(?:has\sthe\s[a-z]{{3,12}}|knows|will\s(?:check|confirm|find\sout|know))",
    ),
)
"""All that is within brackets of either kind."""

IN_SQUARES = (
    *phrases(
        r"""
        {STAFF} comment|comments|edit|edits|says|wants|asks|thinks *80
        ask {STAFF} *60
        please|pls {REST}
        we|I can|could|may|might|must|need|should|think|believe {REST}
        not sure *60
        don't|can't|couldn't|doesn't|does_not confirm|find|get|have|know|match|agree|read *60
        {EDIT}|redo after|if|once|when {REST}
        {WHAT} are|is a_guess|wrong|old
        {WHAT} are|is from {REST}
        still awaiting|checking|need|needs|waiting *60
        still to {WORD} *60
        still to be {WORD} *60
        maybe {REST}
        this came|comes|is|was from|in|per *40
        is|are this|these|it {REST} (?)
        """,
        LISTS,
        PIECES,
    ),
    wording(
        "awaiting bullet bullets clause clauses clearance clearances cleared delete edits exact initials insert"
        " paragraph paragraphs sentence sentences spelling checked come wording",
        r"(?!(?:begin|comment|embassy\scomment|end|fyi|note|post\scomment|the)\b|[^?]{0,80}\b(?:added|illegible"
        r"|in\s(?:the\s)?original|missing|not\stranslated|omitted|unknown)\b)[^?]{0,100}\b(?:awaiting|bullets?|clauses?"
        r"|clearances?|cleared|delete\s(?:clause|last|this)|edits|exact|initials|insert|paragraphs?|sentences?|spelling"
        r"|to\sbe\schecked|to\scome|wording)\b[^?]{0,60}\??",
    ),
    wording(
        "please pls t", rf"[^?]{{1,60}}[,;]\s(?:please|pls)\s[^?]{{2,60}}|{STAFF}\s[^?]{{0,60}}n['’]t\b[^?]{{0,60}}"
    ),
)
"""All that is within square brackets."""
