"""What colleagues write of their work on a draft: "START HERE", "Numbers to follow from AID", "[Tim's part ends]"."""

from cablelint.analysis.editing_words import NOT_OF_OTHERS, STAFF, wording
from cablelint.analysis.names_of_colleagues import FIRST_NAMES
from cablelint.analysis.note_signs import NUMBER
from cablelint.analysis.phrase_pieces import LISTS, PIECES
from cablelint.analysis.phrases import phrases

_FIRST = rf"(?-i:{'|'.join(sorted(FIRST_NAMES))})"
_INITIALS = r"(?-i:[A-Z]{2,3})"
_DAY = r"\d{1,2}/\d{1,2}(?:/\d{2,4})?"
STAMP = rf"(?:updated|edited|revised|cleared|checked|reviewed)\s{_DAY}\s{_INITIALS}"
"""Who worked on it, and when; amid a sentence it is said of the thing: "the log (updated 5/4 JR) is full"."""
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul"
    r"|aug|sept?|oct|nov|dec)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day|\.)?"

_LISTS = {
    **LISTS,
    "SHEETS": "draft|edits|insert|part|paragraph|para|redline|rewrite|section|text|version|changes|markup",
    "GIVEN": "bio|details|figures|language|list|names|numbers|points|quotes|spelling|text|title|titles|totals",
    "LASTS": "last_month's|last_quarter's|last_week's|last_year's|the_last|the_old|the_previous",
    "REPORTS": "cable|draft|memo|paper|report|text|version",
    "HIM": "her|him|it|that|them|this",
}
_PIECES = {
    **PIECES,
    "FIRST": _FIRST,
    "COLLEAGUE": rf"(?:{STAFF}|{_FIRST})",
    "INNER": (
        r"(?-i:AMB|Amb|CONS|Cons|DAO|DCM|ECON|Econ|GSO|H|HRO|IRM|L|LEGATT|MGMT|Mgmt|OMS|PA|PAO|PAS|POL|Pol|RSO"
        r"|(?:[Tt]he\s)?(?:[Ff]ront\s[Oo]ffice|[Dd]esk))"
    ),
    "BOSS": rf"(?:{STAFF}|(?:the\s)?ambassador|(?:the\s)?charge)",
    "INITIALS": _INITIALS,
    "DAY": _DAY,
    "MONTH": _MONTH,
    "WEEKDAY": _WEEKDAY,
    "NUMBER": NUMBER,
    "STYLE": (
        r"(?:blunt|chatty|cocky|cute|dry|flip|flowery|frank|glib|harsh|heavy|long|preachy|strong|thin|vague|weak|wordy)"
    ),
    "LINES": r"(?:graf|para(?:graph)?|sentence|bullet|line|tick)s?",
}
_OPENS = (
    rf"(?:(?i:(?:message|memo|note|reminder)\s(?:for|to)\s(?:file|self|me|us))|{NOT_OF_OTHERS}[A-Z]{{2,3}}\s{_DAY}"
    rf"|{_DAY}\s{NOT_OF_OTHERS}[A-Z]{{2,3}}|[A-Z]{{2,3}}\s(?i:note\sto\sself))"
)

SENTENCES = (
    *phrases(
        r"""
        still checking|confirming|drafting|editing|verifying|waiting_on
        still checking|confirming|looking|trying|verifying|working|waiting *40 this|that|{FACT}|it|{STAFF}
        (somebody|someone|anyone) (should|must|please|pls) check|confirm|fix|verify the_math|the_totals
        somebody|someone should|must|needs_to|has_to check|confirm|fix|verify the|his|her|all ({WORD}) {FACT}
        {GIVEN} to come|follow from {STAFF}
        {GIVEN} to come|follow (later|shortly|tomorrow|tonight|asap)
        paste|drop|put (in) (the|a|his) chart|graph|map|photo|quote|table (here|in|below)
        paste in chart|graph|map|photo|quote|table|text *30
        more on this|that|{HIM} later|tomorrow|to_come
        same as {LASTS}|last_year's|last_month's|last_week's
        same as {LASTS} {REPORTS}
        this is (all) (straight) (from) {LASTS} ({WORD}) {REPORTS}
        {FIRST}'s {SHEETS} begins|ends|end|follow|follows|goes|starts|start|below (here)
        start|stop|begin|end|resume|restart here
        end|start|beginning|bottom of my|new|old|edited|{FIRST}'s|our|revised {SHEETS}|piece
        end|start|beginning of edits|edited_text|inserted_text|new_text|old_text|revisions|rewrite|draft
        (new|old|former|original) {PLACE} ({NUMBER}) starts|begins|ends|stops here
        {REPORTS} of {DAY} below|follows
        {BOSS}'s|my|your|our changes|comments|edits (are) above|attached|below|here|in_bold|in_red|in_caps
        (note|note:) this {PLACE} is not|still|not_yet ({WORD}) cleared|being_cleared|final|in_clearance|uncleared
        should|can|do|shall we classify|downgrade|mark|portion_mark|upgrade this|that|it|{THIS} (?)
        should|shouldn't|can|can't this|that|it be sbu|classified|confidential|noforn|secret|unclass|unclassified ?
        is|isn't this|he|she|that the_same *40 above|in_para *20 ?
        is|isn't this|he|she|that the_same *40 para|paragraph *20 ?
        where|how did|does this|that|these|those ({WORD}) {FACT} come_from|get_in|get_here ?
        where did we get this|that|these|those *40 ?
        do|should we (really) need|want to get|go into_this|into_that|into_it ?
        still|all accurate|correct|current|so|true|valid ?
        ok|okay|fine as is|written|drafted ?
        I would|might|could|'d begin|end|start|stop it|this|here
        I would|might|could|'d begin|end|start|stop (it) with|at|here {REST}
        I would|'d say|write|put ["“] *40
        let's discuss|talk (about) {THIS}|this|it *20
        let's discuss|talk
        {BOSS} may|might|will|would|does not|hate|love|never like|hate|clear|buy this|it|that *20
        {BOSS} wants|prefers|would_like a|an ({WORD}) conclusion|ending|opening|lead|subject_line|title|finish
        {BOSS} would_like|wants|asks|asked|needs|has to clear|read|review|see|look_at this|it|{THIS} *40
        this|{THIS} needs {BOSS}'s approval|blessing|clearance|edits|eyes|ok|okay|signoff|sign-off
        will ask|check (with) {STAFF}|{FIRST} *40
        will ask|check with the_desk|protocol *40
        will get|find|confirm ({WORD}) ({WORD}) {FACT} *30 from|with {REST}
        need|needs|try|have to fit|squeeze|work in *40
        too much|many acronyms|background|detail|names|numbers|quotes|words (for_a_cable|here|in_here)
        suggest cutting|deleting|dropping|softening|shortening|trimming|combining|merging|splitting {THIS} *50
        suggest rephrasing|rewording|spelling_out *50
        suggest moving para|paras|this|up|down
        suggest moving para|paras|{THIS} up|down|to|after|before *40
        suggest closing|ending|leading|opening|starting with|on (the|a|his|her) ({WORD}) anecdote|quote|{PLACE}
        (please|pls) double check|check
        pls|please double-check|recheck|re-check *30
        ask|check_with|call|e-mail|email|see {FIRST} *20
        cut|insert|paste|stop|break here
        I think|guess|hope|believe|suppose
        or so I think|hear|heard|recall|remember
        (or) so {FIRST} says|thinks|said
        {INNER} may|might|will|would object|want_changes|want_edits
        {INNER} may|might|will|would object to this|that|it (here)
        {INNER} may|might|will|would want_changes|want_edits *30
        {INNER} may|might|will|would (also) want to change|clear|edit|read|review|see this|it *20
        {INNER} is|are fine|good|happy|ok|okay with this|that|it|{THIS}
        ok|okay|fine with|by {INNER}
        run|ran|running this|it by|past {STAFF}|{FIRST} *20
        no word|answer|reply (yet|back) from {INNER}|{FIRST} (yet)
        waiting on {STAFF}|{FIRST}
        waiting on {STAFF}|{FIRST} for|to|before *30
        {FIRST} is|to checking|confirming|check|confirm|verify *40
        I asked|called|e-mailed|emailed|called|tried {STAFF}|{FIRST} *40
        I could_not|couldn't reach {STAFF}|{FIRST} *20
        I will|'ll ask|call|e-mail|email|try {STAFF}|{FIRST} *30
        remember|don't_forget to add|ask|attach|call|check|clear|cut|fix|include|update *40
        make sure the annex|dates|figures|names|numbers|refs|totals add_up|agree|are_right|is_attached|match *30
        attach|add|include annex|list|table|text before sending|it_goes|we_send
        double-check|recheck|check the refs|reftels|tags
        refs|reftels|tags need|needs to be|checking|work *20
        is ref {WORD} right|correct|the_right_one ?
        ref {WORD} may|might|could|must be wrong|old *20
        this|{THIS} should|can come|go out|up_front|in_the_comment|in_the_summary *40
        this repeats|duplicates|contradicts paragraph|para|paras|ref {WORD}
        we're|we_are running long *20
        running long *20
        too long by half|a_page|two_pages
        cut by half
        keep (it|this) to one|two page|pages
        needs|has to fit on one|two page|pages
        tone it|this down
        spell it|this out
        this|the {PLACE} may|might|could|will be_too_much|not_fly|offend|upset *30
        this|the {PLACE} is too much
        better|best|safer not to cite|identify|name|quote *30
        use initials|title|titles only
        I don't follow|get_this|understand_this
        unclear to me
        did we|I forget|leave_out|miss anything|something ?
        should|can we cite|identify|name|quote him|her|them by_name|here ?
        I'm not comfortable|convinced|happy|sold|sure *40
        this (still) needs|lacks (a|an|more|some) color|context|edit|lead|nuance|polish|punch|rewrite|tightening
        do we (really|still) need|want it|this|that|him|her ?
        can|may|should we use his|her|the|their name|names|quote|title ?
        (still) need|needs to ask|double-check|double_check|find_out|look_up *40
        (still) need|needs a|an|another|better|real|second|firmer|more cite|quote|source|sources|sourcing|title|verb
        (still) need|needs a|an|another|better|real|second (better|good|real) cite|quote|source|title
        check|verify|confirm|ask|talk|speak (with|to) {REST} before we send|submit|transmit
        check|verify|confirm|ask before we|it|this go|goes|send|submit
        chart|footnote|list|map|table instead ?
        has|have|did {STAFF} approve|approved|clear|cleared|seen|signed_off ?
        {STAFF} has_not|hasn't|have_not|haven't cleared|commented|replied|responded (yet)
        cleared|approved|okayed by|with {STAFF} *60
        not (yet) cleared (yet)
        please clear (by) asap|cob|noon|today|tonight|tomorrow
        please clear by cob|noon {WEEKDAY}|today|tomorrow
        sorry for|about the|any delay|length|mess|rush|typos *30
        thanks|thx|thank_you {FIRST}
        see|tell_me what you think
        let me know *30
        comments|edits|suggestions (are) (all) welcome
        feel free to *30
        back to you
        your turn
        (the) next|last|first (two|three) para|paras|bullet|bullets|sentence are|is {FIRST}'s|mine|yours|new|old
        (the) old|alternate|alternative|new|other ending|opening|lead|title follows|below
        option|version a|b|c|1|2|one|two for this {PLACE}
        {PLACE} {NUMBER} (and) ({NUMBER}) go|goes|stays|stay|was_moved|were_combined|were_moved|were_switched *30
        I took out *40
        I moved *40 up|down|out
        I do_not|don't have a|his|her|the ({WORD}) {FACT} *20
        (how_much) is|was that|this|it in us_dollars|dollars|miles ?
        convert to dollars|metric|miles
        (insert|usual|standard|same) boilerplate|caveat|disclaimer (here)
        comment|summary (paragraph|para) to be_written|come *30
        do|write|finish|redo (the) comment|subject_line|summary|title (last|later|first)
        finish|fix|redo|rewrite this
        (still) to do : *80
        (n.b.|nb) (please|pls) check|verify|confirm (all) names|dates|numbers|spelling|spellings|titles|quotes
        (all) names|dates|numbers|titles|quotes to be checked|confirmed|verified
        we should explain|mention|say who|what he|she|it|they is|are|was|were *30
        should we explain|mention|say who|what he|she|it|they is|are|was|were *30 ?
        explain|say how|what|who|why he|she|they|it|this|we *30
        say more|something about the|this|him|her|it *30
        this is where the quote|table|chart|paragraph|para|list goes|went|was
        somewhere in here we need *40
        I'd|I_would lose|kill|end|keep|cut|drop|delete *40 this|that|it|here|para|paragraph|sentence
        link|cite|pointer to ({WORD}) article|op-ed|piece|story|video (?)
        need one|another|two|a more|few|couple (of) ({WORD}) {LINES} *40
        """,
        _LISTS,
        _PIECES,
    ),
    wording(
        "could might may must should",
        rf"(?:it\s)?(?:could|might|may|must|should)\s(?:also\s)?(?:be|have\sbeen)\s(?:the\s)?"
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{_MONTH}\s\d{{1,2}})",
    ),
    wording("think thought", r"I\s(?:think|thought|believe)\sit\s(?:is|was)\s[^?]{1,30}"),
    wording("?", rf"(?:{_MONTH}\s)?\d{{1,2}}(?:st|nd|rd|th)?\sor\s\d{{1,2}}(?:st|nd|rd|th)?\?"),
    wording("?", r"(?:who|what|which)\s(?:is|are|was)\s[\"“][a-z]{2,10}[\"”]\?"),
    wording("too / ?", r"too\s[a-z]{3,12}(?:\sfor\s[a-z ]{2,20})?\?"),
    wording("pls plz please", r"[a-z]{3,12}(?:\s[a-z]{2,12}){0,3},?\s(?:pls|plz|please)"),
    wording("wants", r"(?-i:[A-Z][A-Za-z]{2,9})\swants\sthis\s(?:cut|deleted|in|moved|out|reworded|softened)"),
    wording("your", rf"{_FIRST}\s?(?:,|-{{1,2}})\s(?:your\s(?:call|turn)|yours|over\sto\syou)"),
    wording(
        "would might could d",
        r"I(?:\s(?:would|might|could)|['’]d)\s(?:say|write|put|use)\s[\"“][^?\"]{1,60}[\"”]"
        r"(?:\s(?:here|instead|rather)\b[^?]{0,30})?",
    ),
    wording(
        "typist secretary oms typists",
        r"(?:(?:typists?|oms)\s?[:,-]\s[^?]{2,100}"
        r"|secretar(?:y|ies)\s?[:,-]\s(?:please|pls|add|center|check|copy|correct|cut|double|fix|format|indent|insert|leave|number|paste|print"
        r"|proofread|put|re-?number|re-?type|single|skip|space|spell|start|type|underline)\b[^?]{2,100})",
    ),
)
"""A whole sentence, whatever its case."""

IN_BRACKETS = (
    *phrases(
        r"""
        {MONTH} or {MONTH} ?
        or is|was it ref|para|paragraph ({WORD}) ?
        or is|was it the ref|para|paragraph|first|second|other ({WORD}) ?
        strike this|it|para|sentence (?)
        (rest|end) (of) {PLACE} deleted|cut|moved|rewritten by {STAFF}|{FIRST}
        dropped|lost|missing a|the line|word|verb here
        {FACT} to be checked|confirmed|redone|replaced|verified *30
        see e-mail|email|note|message from {STAFF}|{FIRST}
        written|drafted by {STAFF}|{FIRST}
        redo|rewrite|redraft after|once|when {REST}
        {FIRST} to add|advise|approve|call|check|decide|draft|fill_in|find|provide|send|supply|write *30
        added|drafted|edited|inserted|moved|rewritten by|per {STAFF}|{FIRST}
        per {STAFF}|{FIRST}
        {STAFF} approved|cleared|ok|okay|saw {DAY}
        second|another|last pass|stab
        maybe|perhaps|bit|a_bit too {STYLE} (?)
        bit|a_bit|a_little|rather|too {STYLE} ?
        (this) {PLACE} contradicts|drags|lacks|needs *40
        unclear from|in my|his|the card|memcon|notes|tape
        attribution|citation|classification|comment|context|dollars|footnote|link|protect|sourcing|translation ?
        update|fix|edit after|once|when (the) comments|edits|numbers|rest|results|we|this|vote *40
        (the) figures|numbers|totals|names|dates (are) still changing|moving|shifting|soft|in_flux
        {WEEKDAY} or {WEEKDAY} ?
        (or) {NUMBER} or {NUMBER} ?
        her|his|he|she or her|his|he|she ?
        *40 for|from|in|by|of|to or against|to|out|for ?
        cite|identify|mention|name|quote|source her|him|it|them|this (here|by_name) ?
        cite|mention|name|quote (his|her|the|our) {WORD} (here) ?
        define|explain|say|specify|spell_out how|what|when|which|who|why|more|less (here) ?
        cite ref|para {WORD} (here) ?
        omit|remove|combine|merge|expand|explain|rephrase|reword|rewrite|shorten|soften|strike|verify (this|it) ?
        who|what|when|where|which is|are|was|were this|that|these|those|he|she|they|it ?
        says who ?
        (we) (still) need to add|check|confirm|explain|find|fix|mention|redo|resolve|reword|say|update|verify *50
        wrong|missing|unclear antecedent|capitalization|comma|noun|plural|tense|verb
        no antecedent|verb
        (this) sentence|paragraph|para is_a_|- fragment|run-on
        sentence fragment
        run-on (sentence)
        can't|cannot|couldn't find|make_out|read|recall|remember|tell *40 this|that|his|her|my|the ({WORD}) {WORD}
        seems|sounds|feels|looks|reads a_bit|a_little|awfully|too|rather|way high|low|old|off|odd|wrong|thin
        seems|sounds|feels|looks high|low|wrong|off|odd
        seems|sounds like a_lot|a_stretch|too_much|too_many *30
        cleared|fine|ok|okay by|per|w/|with {STAFF}|{FIRST}
        ask|call|check_with|email|e-mail {STAFF}|{FIRST} {REST}
        pls {REST}
        please keep|leave|move|put|retain this|it|in|out|as_is|up|down *40
        bump|mv|move|shift|push (this) down|up
        bump|mv|move|shift|push (this) (up|down) to (the) beginning|bottom|end|next|top|{PLACE} *20
        bolded|bracketed|flagged|highlighted|marked for|per {STAFF}|{FIRST}|{INITIALS}
        see|use|from|per v ({WORD})
        awaiting|need|needs|pending answer|figures|input|numbers|reply|word|text from {STAFF}|{FIRST}|Commerce|post
        (this) wants|asked|wanted this|that|it cut|deleted|dropped|out|removed
        source|he|she|contact|{STAFF} asked|wants|wanted this|that cut|deleted|off|out|removed
        """,
        _LISTS,
        _PIECES,
    ),
    wording(
        "say says prefers wants likes suggests rather h l t s amb dcm pol econ desk office ambassador",
        rf"(?:{STAFF}\s(?:prefers|wants|likes|suggests|says|would\s(?:say|prefer|rather)):?"
        rf"|(?-i:Amb|AMB|Ambassador|DCM|[Dd]esk|[Ff]ront\s[Oo]ffice|H|L|PAO|RSO):)\s[\"“][^?\"]{{1,60}}[\"”]?",
    ),
    wording("pls plz", r"(?-i:[A-Z][A-Za-z/]{1,10})\s(?:pls|plz)\s[^?]{2,60}"),
    wording(
        "amb ambassador cons dao dcm desk econ gso mgmt office pao pol rso",
        r"(?-i:AMB|Amb|Ambassador|CONS|DAO|DCM|ECON|Econ|GSO|MGMT|PAO|RSO|[Dd]esk|[Ff]ront\s[Oo]ffice):"
        r"\s(?:add|can|check|cut|delete|did|do|hate|hates|is|like|likes|love|loves|maybe|need|needs|no\s|not|ok|please|pls|should|too"
        r"|who|why)\b[^?]{1,60}\??",
    ),
    wording("amb", r"amb\.\sto\s(?:add|approve|check|clear|confirm|decide|edit|review|rewrite|see)\b[^?]{0,30}"),
    wording("is was / or", r"or\s(?:is|was)\sit\s(?-i:[A-Z])\?"),
    wording("is was / ?", r"(?:or\s)?(?:is|was|wasn['’]t|isn['’]t)\sit\s(?:on\s)?(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\?"),
    wording("see use from", r"(?:see|use|from)\s(?:the\s)?(?:v|draft\s|version\s)\d(?:\.\d)?"),
    wording(
        "needs need",
        r"[^?]{2,60}[,;-]\s(?:(?:still\s)?needs?\s(?:editing|updating|tightening|trimming|clearance|clearing|checking"
        r"|sourcing|(?:an?\s)(?:check|cite|date|lead|map|number|quote|rewrite|source|title|verb))"
        r"|still\sneeds?\s(?:work|(?:an?\s|to\sbe\s)[a-z]{3,12}))|[^?]{2,60}[,;-]\s(?:still\s)?need\sto"
        r"\s(?:check|confirm|fix|reconcile|redo|resolve|sort\sout|verify)",
    ),
    wording(
        "check recheck re confirm verify double update",
        r"[^?]{2,60}[,;-]{1,2}\s(?:please\s|pls\s)?(?:double[\s-]?check|re-?check|check|confirm|verify|update)"
        r"\s(?:again|against|before|later|tomorrow|with|w/)[^?]{0,30}",
    ),
    wording("?", rf"(?:[^?]{{0,20}}\s)?{NUMBER}\sor\s{NUMBER}\?"),
    wording("?", r"[^?]{3,60}(?:\s-{1,2}|,)\s(?:who|when|where|what|which|how\smany)\?"),
    wording("?", rf"{NUMBER}\?\s(?:seems|sounds|looks)\s[a-z]{{3,10}}"),
    wording("updated edited revised cleared checked reviewed", STAMP),
    wording("cob eob", r"(?:as\sof|by|since)\s(?-i:COB|EOB)\b[^?-]{0,20}\s-{1,2}\s[^?]{1,20}"),
    wording("ok okay fine agree cut keep", r"(?-i:[a-z]{2,3}):\s(?:ok|okay|fine|agree|cut|keep)\b[^?]{0,40}"),
)
"""All that is within brackets of either kind."""

IN_SQUARES = (
    wording("cob eob", r"(?:as\sof|by|since)\s(?-i:COB|EOB)\b[^?]{0,40}"),
    *phrases(
        r"""
        end|beginning|begin|start|top (of) {COLLEAGUE}'s|my|our|your|new|old|edited|revised {SHEETS}|piece|language
        end|beginning|begin|start|stop (of) edits|edit|insert|inserts|changes|cuts|new_text|old_text|rewrite|redline
        {COLLEAGUE}'s|my|your {SHEETS}|language|wording|changes|comments *40
        note|comment|query|edit from|by|for {COLLEAGUE} *80
        ({WORD}) ({WORD}) {WHAT}|numbers|stats are|is|seem|look|looks stale|off|out_of_date|outdated|soft|low|wrong
        (note|note:) ({WORD}) numbers|figures|names|dates|totals do_not|don't add|match|agree|jibe|square|tally *40
        see|check|find_out if|whether ref|para|we|this|it|that|{COLLEAGUE} *60
        {COLLEAGUE} input|language|para|paragraph|section|text above|below|follows|goes_here|here|to_come
        define|explain|say|specify how|what|which|who|why *50
        explain (this|it) to {REST}
        (not) in|for unclass|the_unclass|front_channel|this_cable
        not in unclass|the_unclass|this_cable
        was|originally|formerly|from|now para|paras *20
        first|another try|attempt|cut
        new (text|para|wording) per {STAFF}|{FIRST}
        deleted|old|cut text|para|sentence : *80
        stet|strike (this) (?)
        dummy|filler|sample text
        end of first|second|last|my draft
        contradicts|conflicts_with|duplicates above|para|ref|summary *30
        (maybe) explain|expand|hold|kill|lose|trim (here|it|this) (?)
        cliche|jargon|passive|redundant|repetitive|vague|weak|non_sequitur (?)
        doesn't|does_not follow
        split in two
        bold|caps|font|highlight|highlighted|italics|in_bold|in_red|in_yellow|yellow (this) (?)
        hold|wait|hold_this till|until|for {REST}
        repeat|repeats|duplicate|duplicates|copy|rehash|restates (of) above|para|ref|summary|the_summary *40
        deliberately|intentionally|purposely brief|fuzzy|general|short|vague *40
        left_off|pick_up|resume|stopped here *20
        left_off|stopped (at|on) {DAY}
        {NUMBER} as_of|by|per this|last|now|today|yesterday|noon|{COLLEAGUE} *30
        """,
        _LISTS,
        _PIECES,
    ),
    wording(
        "graf grafs para paras paragraph paragraphs sentence sentences bullet bullets tick ticks",
        rf"(?:{NUMBER}|few|some|couple)\s(?:more|other)\s(?:grafs?|{PIECES['PASSAGE']})"
        r"(?![^?]*\b(?:illegible|missing|omitted|(?:not|un)\s?translated))[^?]{0,40}",
    ),
    wording(
        "vs alt instead maybe perhaps better use try say",
        r"(?:vs\.?|alt\.?|instead\sof|maybe|perhaps|better|use|try|say):?\s"
        r"[\"“][^?\"]{1,60}[\"”][^?]{0,30}",
    ),
    wording("v rev", r"(?:v|rev\.?\s?)\d{1,2}(?:\.\d)?|rev\.\s(?-i:[A-Z]{2,3})(?:\s\d[\d/]{2,9})?"),
    wording("great nice good love", r"(?:great|nice|good|love\sthis)(?:\s(?:ending|lead|line|point|quote)!?|!)"),
    wording("sic", r"sic\?[^?]{0,40}"),
    wording(
        "comment edit query suggestion",
        r"(?!(?:begin|embassy|end|mission|post)\b)[a-z/]{2,12}\s(?:comment|edit|query|suggestion):\s[^?]{2,80}",
    ),
)
"""All that is within square brackets."""

OPENING = rf"(?:{_OPENS})\s?[:,-]\s\S"
"""Initials with a day, and a note to oneself: "PN 8/5: EAP has it", "KF Note to self: ask"."""
