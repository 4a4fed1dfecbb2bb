"""What colleagues tell one another of a draft in a sentence, or ask: "DCM has not seen this", "Let's cut this"."""

from cablelint.analysis.editing_words import (
    EDIT,
    FACT,
    NAME,
    OFFICE,
    PLACE,
    STAFF,
    SUPPLY,
    THIS,
    wording,
)
from cablelint.analysis.phrase_pieces import LISTS, PIECES
from cablelint.analysis.phrases import phrases

_UNSURE = r"(?:(?:I['’]?m\s|I\sam\s)?not\s(?:at\sall\s)?(?:sure|certain)(?:\s(?:about|if|of|that|whether))?)"

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
        (this|the) {PLACE} (section) (is) (still) being_written|in_progress|not_done|to_be_written|unfinished
        (this|the) {PLACE} (section) still incomplete
        (this|the) cable|comment|draft|para|paragraph|section|sentence (section) (is) (still) incomplete
        need|needs a|an|another|more|one ({WORD}) ({WORD}) {PLACE}|cite|quote|source
        need|needs a|an|another|more|one ({WORD}) ({WORD}) {PLACE}|cite|quote|source about|for|from|here|in|on *40
        stet
        """,
        LISTS,
        PIECES,
    ),
    wording(
        "check clear confirm double verify",
        rf"{PIECES['NOTYOU']}(?:{STAFF})\b[^?]{{0,60}}|double\scheck\sw/[^?]{{1,20}}",
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
        LISTS,
        PIECES,
    ),
    wording("?", r"is\s[\"“][^?\"”]{1,30}[\"”]\s(?:really\s)?the\s(?:best|correct|right)\s[a-z]{3,10}\?"),
)
"""A whole question, whatever its case."""
