"""Colleagues called by name or office, and what they alone can be told or asked: "Maria - can you check this?"."""

from cablelint.analysis.editing_words import EDIT, FAULT, NAME, NO_MONTHS, OFFICE, PIECE, SUPPLY, THIS, wording

_TURN = (
    r"(?:(?:are|can|could|did|do|have|were|will|would)\syou\b[^?]{0,160}|(?:are|can|could|do|should)\swe\b[^?]{0,80}"
    rf"|(?:does|did|is|was)\s(?:he|it|she|that|they|this)\s(?:{SUPPLY}|mean|really|say|still|this\b|want|yours|your)\b[^?]{{0,80}}"
    r"|(?:ok|okay|fine)\s(?:by|for|if|to|with)\b[^?]{0,60}|what\sdo\syou\b[^?]{0,60}|(?:am|can|could|did|do|have|should|was)\sI\b[^?]{1,80}"
    r"|you\s(?:asked|had|said|sent|wanted|wrote)\b[^?]{0,80}|I\s(?:kept|left|put|took|used)\s(?:it|that|the|this)\b[^?]{0,80}"
    r"|(?:check|see)\s(?:if|whether)\sthis\b[^?]{0,60}|is\s(?:it|that|this)\s(?:fine|ok|okay)\b[^?]{0,40}"
    r"|(?:any|how|what|where|when|which|who|why)\s(?:[^?]{0,60}\s)?(?:on\sthis|we\s[^?]{1,30}|with\sthe\s(?:figures|names|numbers|text))"
    r"|I['’]ve\s[^?]{1,30}\bthis\b[^?]{0,30}"
    rf"|(?:please|pls)\s(?:(?:look\sat|see|{EDIT})\s(?:[^?]{{0,20}}\s)?(?:this|these)\b[^?]{{0,60}}"
    rf"|{SUPPLY}\s(?:a|an|the)\s{PIECE}(?:\son\s[^?]{{1,40}})?)"
    rf"|not\ssure\s(?:about|if|of|that|whether)\s(?:[^?]{{0,20}}\s)?{THIS}[^?]{{0,60}}|(?:we|you)\s(?:still\s)?need\s[^?]{{1,40}}"
    rf"|this\s(?:is\s(?:your|my|not\s(?:your|my))|contradicts)\b[^?]{{0,60}}|this\sis\s{FAULT}|who\s(?:gave|told)\sus\b[^?]{{0,60}})"
)
EVERYBODY = r"(?:clearers?|drafters?|editors?|proofreaders?|reviewers?|typists?)"
_EVERYBODY_WORDS = (
    "clearer clearers drafter drafters editor editors proofreader proofreaders reviewer reviewers typist typists"
)
ADDRESSED = (
    wording(
        _EVERYBODY_WORDS,
        rf"(?:(?:attention|attn|fyi|message|nb|n\.b\.|note|query|question)\s)?(?:for|to)\s(?:all\s|the\s){{0,2}}{EVERYBODY}\s?[:,-][^?]{{1,200}}\??",
    ),
    wording(
        _EVERYBODY_WORDS,
        rf"(?:all\s)?{EVERYBODY}\s?[:,-]{{1,2}}\s(?:can|could|do|does|feel|here|I|is|are|kindly|my|note|please|pls|see|we|(?:the|this)\s(?:[a-z]{{2,10}}\s)?{PIECE})\b[^?]{{0,200}}\??",
    ),
    wording(
        "?",
        r"(?:comments|ideas|objections|suggestions|thoughts)\?|(?:agree|agreed|comments|concur|fine|ideas|objections|ok|okay|right"
        rf"|suggestions|thoughts|views)(?:,\s(?:all|everybody|everyone|(?-i:{NAME}|{OFFICE})))\?",
    ),
    wording("@", r"(?-i:@[A-Z][a-z]{1,11}\b)[^?]{1,160}\??"),
)
TO_COLLEAGUE = rf"(?i:{_TURN})\??"
CALLED = rf"@?{NO_MONTHS}(?P<name>{NAME}|{OFFICE})\s?(?:-{{1,2}}|[:,])\s"
PLEA = r"(?i:(?:please|pls)\s(?!(?:note|bear|remember),)[^?]{3,120}\??)"
"""What is a note to whoever is called so, unless it is the name of a post."""
