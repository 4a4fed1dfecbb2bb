"""What colleagues tell one another of a draft, or ask: "DCM has not seen this", "Let's cut this", "(Bob will know)"."""

from cablelint.analysis.editing_words import (
    EDIT,
    FACT,
    FAULT,
    NAME,
    OFFICE,
    PASSAGE,
    PIECE,
    PLACE,
    STAFF,
    SUPPLY,
    THIS,
    THIS_TEXT,
    wording,
)
from cablelint.analysis.phrases import phrases

_LISTS = {
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
_UNSURE = r"(?:(?:I['’]?m\s|I\sam\s)?not\s(?:at\sall\s)?(?:sure|certain)(?:\s(?:about|if|of|that|whether))?)"
_PIECES = {
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
TOLD = (
    *phrases(
        r"""
        {STAFF} {HAS} (yet) {SEEN} {THIS} (yet)
        {STAFF} {HAS} (yet) {SEEN} on {THIS} (yet)
        {STAFF} {HAS} (yet) {SEEN} yet
        {STAFF} {SAYS} *40 {DRAFT} *60
        {STAFF} {SAYS} *40 this cite|cut|figure|moved|name|quote|source|spelling|{OUT} *60
        {STAFF} {SAYS} *40 this in a|the {PLACE} *60
        {STAFF} to {EDIT}|{SUPPLY}|format *30 {PASSAGE}|cite|quote|ref|part|spacing|format *30
        {STAFF} to proofread|double-check|doublecheck|spell-check|spellcheck|re-word|reword|re-write|rewrite *60
        reminder to self *80
        this may|might|could|will (soon|all|still) be {STALE}
        this may|might|could|will (soon|all|still) be {STALE} before|by|when|once *30
        this may|might|could|will (soon|all|still) need|have updating|to_be_edited|to_be_rewritten|to_be_updated *40
        this is (still) {ROUGH}
        (this) part is (still) {ROUGH}
        rough|first draft (only)
        I do_not|don't|think|thought|would|suggest|wonder *60 this|last|the_first|the_last|the_second {PASSAGE} *40
        I'd|I'll|I've *40 this|the|last|the_first|the_last|the_second ({WORD}) {PASSAGE} *40
        I {CANNOT} {LOOK} this|it (for|in|of|on) (it|{THIS})
        I {CANNOT} {LOOK} {WHOSE} {FACT}|bio|card
        I {CANNOT} {LOOK} {WHOSE} {FACT}|bio|card for|in|of|on it|{THIS}
        let's (not) {TRY} {TEXT}|it|him|her|them|here|out|so *50
        let's (not) {TRY} a|an|another|one|the ({WORD}) {PASSAGE}|cite|quote *50
        let's keep it|this brief|general|short|simple|unclass|unclassified|vague
        maybe|perhaps we should {SAY} {TEXT}|so|it *30 (?)
        maybe|perhaps we should {SAY} less|more here|in_this *30 (?)
        maybe|perhaps {EDIT}|add {THIS} *30 (?)
        see if we can {EDIT}|{SUPPLY} *40
        rest|remainder (of_cable|of_draft|of_para|of_paragraph|of_text) as_before|is_unchanged|stays|unchanged
        will|to_be {ADDED} ({THIS}) {LATER} *60
        will|to_be {ADDED} the {FACT} {LATER} *60
        more to be added (here|later)
        could use a|an|another ({WORD}) {PIECE} (here)
        could be clearer|longer|sharper|shorter|stronger
        reads|sounds badly|odd|{FAULT}
        doesn't make_sense|read_well|sound_right|work_here
        do_not|don't release|send|transmit before|until|yet
        do_not|don't release|send|transmit before|until {STAFF}|cleared|we|it_is_cleared|this_is_cleared|it_clears *30
        hold for {STAFF}
        hold (this) for|until *20 clearance|edits|numbers|text
        {STAFF} (still) has_to_send|owe|owes us *20 {PIECE} *20
        somebody|someone has_to|must|needs_to|should check|clear|edit|fix|look_at|read|rewrite|update this (again)
        {EDIT}|check|fix again|later
        insert chart|graph|map|photo|picture (here)
        placeholder for *50
        we can|could|may|might (probably|also|always) {EDIT} this ({PLACE}) ({DOWN})
        say|put|rewrite|write (this) in our_own_words|plain_english
        see tracked changes
        please|pls *40 {MINE} *20
        this {PLACE} to come_out|go|move
        this {PLACE} to come_out|go|move if|up|down|when *40
        need|have to hear (back) from {STAFF} *30
        please track (your) changes
        (all) edits (are) due *30
        clearances due *30
        (this|the) {PLACE} (section) (is) (still) being_written|in_progress|incomplete|not_done|to_be_written|unfinished
        need|needs a|an|another|more|one ({WORD}) ({WORD}) {PLACE}|cite|quote|source
        need|needs a|an|another|more|one ({WORD}) ({WORD}) {PLACE}|cite|quote|source about|for|from|here|in|on *40
        stet
        """,
        _LISTS,
        _PIECES,
    ),
    wording(
        "check clear confirm double verify",
        rf"{_PIECES['NOTYOU']}(?:{STAFF})\b[^?]{{0,60}}|double\scheck\sw/[^?]{{1,20}}",
    ),
    wording(
        "sure certain",
        rf"{_UNSURE}\s(?:these|(?:her|his|that|the)\s{FACT}|(?:that|the)\s{PLACE})\b[^?,]{{0,60}}|{_UNSURE}\s{THIS}[^?,]{{0,60}}",
    ),
    wording(
        "message memo note reminder",
        rf"(?:message|memo|note|reminder)\s(?:for|to)\s(?:self|me|us|(?-i:{NAME}|{OFFICE}))\s?[:,][^?]{{1,120}}"
        rf"|reminder:\s(?:{EDIT}|{SUPPLY}|ask|attach|clear|get|include)\b[^?]{{1,120}}",
    ),
    wording(
        "borrowed copied cut lifted moved pasted taken",
        r"(?:borrowed|copied|cut|lifted|moved|pasted|taken)\s(?:down\s|up\s)?(?:from|to)\s(?:(?:the\s)?(?:comment|summary"
        r"|bottom|end|top)|para(?:graph)?\s\d{1,2}|last\s(?:month|week|year)['’]s\s(?:cable|report)|ref\s[A-Z])(?:,[^?]{1,40})?",
    ),
    wording(
        "fyi",
        r"fyi\s?(?:-{1,2}|[:,])\s(?:this\s(?:(?:came|comes)\s(?:by|from)|is\sfrom|was\sfrom)\b"
        r"|I\s(?:added|changed|cut|dropped|moved|rewrote|took)\b)[^?]{1,60}",
    ),
    wording(
        "need needs",
        r"(?:last\s(?:month|week|year)['’]s|old)\s(?:figures|language|numbers|text|wording)\s?(?:-{1,2}|,)\s?needs?\s"
        r"(?:refresh|updating|work)",
    ),
)
"""A whole sentence, whatever its case."""

ASKED = (
    *phrases(
        r"""
        can anybody|anyone|somebody|someone check|clarify|confirm|find|fix|verify {THIS}|the_math|it *40 ?
        can anybody|anyone|somebody|someone check|clarify|confirm|find|fix|verify {WHOSE} {PIECE} *40 ?
        (does) anybody|anyone get|got|have|know|recall|remember *30 {FACT}|this ?
        (does) anybody|anyone get|got|have|know|recall|remember *30 {FACT}|this for|of|on {REST} ?
        (does) anybody|anyone get|got|have|know|recall|remember *30 who_said_it|who_said_so|who_said_this ?
        why is|are|do|does this|these|it|we here|in_here|say|still_in *30 ?
        why is|are|do|does this|these|it|we in a|the|this cable|comment|para|paragraph|subject|summary *30 ?
        are we allowed_to|sure_we_want_to say it|so|that|this ?
        is it ok|okay to say it|so|this ?
        how do we know it|that|this ?
        cut|delete|drop|huh|keep|move|ok|okay ?
        is there a|an|another better_{PASSAGE}|better_text|better_word|cite|quote|source ({HERE}) ?
        any cite|news|quote|source|update (for|on|yet) (this|that|the_{FACT}) ?
        """,
        _LISTS,
        _PIECES,
    ),
    wording("?", r"is\s[\"“][^?\"”]{1,30}[\"”]\s(?:really\s)?the\s(?:best|correct|right)\s[a-z]{3,10}\?"),
)
"""A whole question, whatever its case."""

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
        _LISTS,
        _PIECES,
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
        rf"(?:[^?]{{1,20}}\?\s)?{_PIECES['SUBJECT']}\s(?:has\sthe\s[a-z]{{3,12}}|knows|will\s(?:check|confirm|find\sout|know))",
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
        _LISTS,
        _PIECES,
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
