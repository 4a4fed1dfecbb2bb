"""What colleagues write of their work on a draft: "START HERE", "Numbers to follow from AID", "[Tim's part ends]"."""

from cablelint.analysis.editing_words import NOT_OF_OTHERS, STAFF, wording
from cablelint.analysis.names_of_colleagues import FIRST_NAMES
from cablelint.analysis.note_signs import NUMBER
from cablelint.analysis.phrase_pieces import LISTS, PIECES
from cablelint.analysis.phrases import phrases

_FIRST = rf"(?-i:{'|'.join(sorted(FIRST_NAMES))})"
_INITIALS = r"(?-i:[A-Z]{2,3})"
_DAY = r"\d{1,2}/\d{1,2}(?:/\d{2,4})?"
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
    "BOSS": rf"(?:{STAFF}|(?:the\s)?ambassador|(?:the\s)?charge)",
    "INITIALS": _INITIALS,
    "DAY": _DAY,
    "MONTH": _MONTH,
    "WEEKDAY": _WEEKDAY,
    "NUMBER": NUMBER,
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
        {REPORTS} of {DAY} (follows)
        {BOSS}'s|my|your|our changes|comments|edits (are) above|attached|below|here|in_bold|in_red|in_caps
        (note|note:) this {PLACE} is not|still|not_yet ({WORD}) cleared|being_cleared|final|in_clearance|uncleared
        to be continued
        should|can|do|shall we classify|downgrade|mark|portion_mark|upgrade this|that|it|{THIS} (?)
        should|shouldn't|can|can't this|that|it be sbu|classified|confidential|noforn|secret|unclass|unclassified ?
        is|isn't this|he|she|that the_same *40 above|in_para *20 ?
        is|isn't this|he|she|that the_same *40 as in|para *20 ?
        where|how did|does this|that|these|those ({WORD}) {FACT} come_from|get_in|get_here ?
        where did we get this|that|these|those *40 ?
        do|should we (really) need|want to get|go into_this|into_that|into_it *20 ?
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
        link|cite|pointer to ({WORD}) article|op-ed|piece|story|video (?)
        need one|another|two|a more|few|couple (of) ({WORD}) {LINES} *40
        """,
        _LISTS,
        _PIECES,
    ),
    wording("pls plz please", r"[a-z]{3,12}(?:\s[a-z]{2,12}){0,3},?\s(?:pls|plz|please)"),
    wording("wants", r"(?-i:[A-Z][A-Za-z]{2,9})\swants\sthis\s(?:cut|deleted|in|moved|out|reworded|softened)"),
    wording("your", rf"{_FIRST}\s?(?:,|-{{1,2}})\s(?:your\s(?:call|turn)|yours|over\sto\syou)"),
    wording(
        "would might could d",
        r"I(?:\s(?:would|might|could)|['’]d)\s(?:say|write|put|use)\s[\"“][^?\"]{1,60}[\"”](?:\s(?:here|instead|rather)\b[^?]{0,30})?",
    ),
    wording(
        "typist secretary oms typists",
        r"(?:typists?|secretar(?:y|ies)|oms)\s?[:,-]\s[^?]{2,100}",
    ),
)
"""A whole sentence, whatever its case."""

IN_BRACKETS = (
    *phrases(
        r"""
        {MONTH} or {MONTH} ?
        {MONTH} ?
        {WEEKDAY} ?
        or is|was it {MONTH}|{WEEKDAY}|ref|para|paragraph ({WORD}) ?
        or is|was it the ref|para|paragraph|first|second|other ({WORD}) ?
        redo|rewrite|redraft after|once|when {REST}
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
    wording("is was / or", r"or\s(?:is|was)\sit\s(?-i:[A-Z])\?"),
    wording("see use from", r"(?:see|use|from)\s(?:the\s)?(?:v|draft\s|version\s)\d(?:\.\d)?"),
    wording(
        "needs need",
        r"[^?]{2,60}[,;-]\s(?:still\s)?needs?\s(?:editing|work|updating|tightening|trimming|clearance|clearing|checking|sourcing"
        r"|(?:an?\s|to\sbe\s)[a-z]{3,12})|[^?]{2,60}[,;-]\s(?:still\s)?need\sto\s(?:check|confirm|fix|reconcile|redo|resolve|sort\sout|verify)",
    ),
    wording(
        "check recheck re confirm verify double update",
        r"[^?]{2,60}[,;-]{1,2}\s(?:please\s|pls\s)?(?:double[\s-]?check|re-?check|check|confirm|verify|update)"
        r"\s(?:again|against|before|later|tomorrow|with|w/)[^?]{0,30}",
    ),
    wording("?", rf"(?:[^?]{{0,20}}\s)?{NUMBER}\sor\s{NUMBER}\?"),
    wording("?", r"[^?]{3,60}(?:\s-{1,2}|,)\s(?:who|when|where|what|which|how\smany)\?"),
    wording("?", rf"{NUMBER}\?\s(?:seems|sounds|looks)\s[a-z]{{3,10}}"),
    wording(
        "updated edited revised cleared checked reviewed",
        rf"(?:updated|edited|revised|cleared|checked|reviewed)\s{_DAY}\s{_INITIALS}",
    ),
    wording("ok okay fine agree cut keep", r"(?-i:[a-z]{2,3}):\s(?:ok|okay|fine|agree|cut|keep)\b[^?]{0,40}"),
    wording("cob eob", r"(?:as\sof|by|since)\s(?-i:COB|EOB)\b[^?]{0,40}"),
)
"""All that is within brackets of either kind."""

IN_SQUARES = (
    *phrases(
        r"""
        end|beginning|begin|start|top (of) {COLLEAGUE}'s|my|our|your|new|old|edited|revised {SHEETS}|piece|language
        end|beginning|begin|start|stop (of) edits|edit|insert|inserts|changes|cuts|new_text|old_text|rewrite|redline
        {COLLEAGUE}'s|my|your {SHEETS}|language|wording|changes|comments *40
        note|comment|query|edit from|by|for {COLLEAGUE} *80
        ({WORD}) ({WORD}) {WHAT}|numbers|stats are|is|seem|look|looks stale|off|out_of_date|outdated|soft|low|wrong
        (note|note:) ({WORD}) numbers|figures|names|dates|totals do_not|don't add|match|agree|jibe|square|tally *40
        see|check|find_out if|whether ref|para|we|this|it|that|{COLLEAGUE} *60
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
    wording("sic", r"sic\?[^?]{0,40}"),
    wording(
        "comment edit query suggestion",
        r"(?!(?:begin|embassy|end|mission|post)\b)[a-z/]{2,12}\s(?:comment|edit|query|suggestion):\s[^?]{2,80}",
    ),
)
"""All that is within square brackets."""

OPENING = rf"(?:{_OPENS})\s?[:,-]\s\S"
"""Initials with a day, and a note to oneself: "PN 8/5: EAP has it", "KF Note to self: ask"."""
