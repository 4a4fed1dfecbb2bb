"""Questions that colleagues put to one another about a draft: "Is this still true?", "Do we need this?", "(tone?)"."""

from cablelint.analysis.editing_words import FACT, PASSAGE, PIECE, SOUND, THIS, wording

_IS_IT = rf"(?:is|are)\s(?:(?:this|that|it|these)|(?:the|these|this)\s{FACT})\s(?!so\b|enough\b|too\slate\b){SOUND}\?"
_ARE_WE = rf"are\swe\s(?:certain|sure)(?:(?:\s(?:about|of|on|that))?\s{THIS}[^?]{{0,50}})?\?"
_DO_WE = (
    r"(?:can|could|did|do|does|may|shall|should)\s(?:he|it|she|they|we)\s(?:(?:actually|also|really|still)\s){0,2}"
    rf"(?:cite|cut|delete|drop|include|keep|mean|mention|move|need|repeat|say|want)\s(?:{THIS}|to\ssay\s(?:it|so|that|this)|so)"
    r"(?:\s(?:at\sall|here|from\s[^?]{1,30}|in\s(?:an?\s|the\s)?(?:cable|comment|summary|unclass[a-z]{0,9})[^?]{0,12}))?\?"
    r"|(?:can|do|should)\swe\s(?:identify|mention|name|quote)\s(?:her|him|it|them|the\s[a-z]{3,12})\s(?:by\sname|here)\?"
)
_HAVE_WE = (
    rf"do\swe\s(?:have|know)\s(?:(?:a|an|her|his|its|the|their|exact|full|newer|better)\s){{0,2}}{FACT}(?:\sfor\s(?:it|this))?\?"
    rf"|can\swe\s(?:find|get|have|use)\s(?:an?|another)\s(?:(?:better|different|good|newer|shorter|stronger)\s)?(?:{PASSAGE}|cite|citation|date|figure|name|number|quote|source|spelling|title|translation|word)s?"
    r"(?:\s(?:for\s(?:it|this)|here|on\s(?:it|this)))?\?"
)
_ITS_PLACE = (
    r"(?:can|could|does|should)\s(?:it|that|this)\s(?:really\s)?(?:be|belong|come|go|move|stay)\s(?:cut|deleted|down|first|here|last"
    r"|moved|out|up|in\s(?:a|the|this)\s(?:comment|para(?:graph)?|subject|summary|title))\b[^?]{0,20}\?"
)
_ALREADY = (
    r"(?:aren|didn|don|haven|isn|wasn)['’]t\s(?:he|it|that|this|we)\b[^?]{0,40}"
    r"\b(?:above|already|earlier|in\sref\s[A-Z])\?"
)
_WHENCE = (
    r"who\s(?:added|said|says|wrote)\s(?:that|this)\?|where\s(?:did|does|is)\s(?:it|that|this)\s(?:come\s|quote\s)?from\?"
    rf"|what\sis\s(?:our|the|his|her)\s(?:(?:cite|rank|ref|reference|source|spelling|title)|{FACT}\s(?:for|of)\s(?:it|this))\?|which\sref\s(?:is\s(?:it|this))?\?"
    r"|who\s(?:gave|told)\sus\s(?:that|this)\b[^?]{0,20}\?|where\sis\sthis\s(?:cited?|from|in|mentioned|quoted?|said)\b[^?]{0,20}\?"
)
_WORD = (
    rf"(?:better|correct|exact|old|right|stronger|wrong)\s(?:{PIECE}|term)\?"
    r"|too\s(?:blunt|harsh|long|much|short|soft|strong|vague|weak|wordy)\?|typo\?|redundant\?"
)
_HAS_ANYONE = (
    r"(?:question:\s)?(?:did|has|have)\s(?:anybody|anyone|somebody|someone|we)\s(?:(?:actually|already|also|ever|really)\s)?"
    r"(?:check(?:ed)?|clear(?:ed)?|confirm(?:ed)?|coordinate(?:d)?|run|verif(?:y|ied))\s(?:this|that|these)"
    r"(?:\s(?:by|past|through|with)\s[^?]{1,40})?\?"
)
QUESTIONS = (
    wording("?", _HAS_ANYONE),
    wording("?", _IS_IT),
    wording("?", _ARE_WE),
    wording("?", _DO_WE),
    wording("?", _HAVE_WE),
    wording("?", _ITS_PLACE),
    wording("?", _ALREADY),
    wording("?", _WHENCE),
    wording("?", _WORD),
)
"""A whole sentence, whatever its case."""

ASIDES = (
    wording(
        "?",
        r"(?:agreed|cite|date|dates|figure|name|needed|number|ok|okay|quote|rank|really|redundant|ref|right|sense|source|still\s[a-z]{3,10}"
        r"|sure|tense|term|title|tone|true|verb|when|where|who|word|wording|year|necessary|cleared|correct)\?",
    ),
    wording("?", r"(?:are|can|do|may|should|shall)\swe\s(?!ask\b|propose|remind|suggest)[^?]{1,60}\?"),
    wording(
        "?", r"(?:what|which)\s[a-z]{3,12}\?|who\sis\s(?:he|she|that|this)\?|how\s(?:many|much|old|long|far|big)\?"
    ),
    wording("?", r"(?:by|for|from|since|to|until|with)\s(?:what|when|where|whom)\?"),
    wording("?", r"(?:did|does)\s(?:he|she|they)\s(?:really\s|still\s)[^?]{1,40}\?"),
    wording("?", rf"(?:is|are|was|were)\s(?:it|that|this|these)\s{SOUND}\?"),
)
"""All that is within brackets."""
