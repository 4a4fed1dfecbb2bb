"""What colleagues tell one another of a draft, or ask: "DCM has not seen this", "Let's cut this", "(Bob will know)"."""

from cablelint.analysis.editing_words import (
    EDIT,
    EDIT_WORDS,
    FACT,
    FAULT,
    NAME,
    OFFICE,
    PASSAGE,
    PIECE,
    PLACE,
    STAFF,
    SUPPLY,
    SUPPLY_WORDS,
    THIS,
    THIS_TEXT,
    wording,
)

_WHO = rf"(?-i:{NAME}|{OFFICE})"
_DRAFT = (
    rf"(?:(?:this|the|a|an|one|another|our|my|old|earlier|last|first)\s(?:[a-z]{{3,10}}\s)?(?:{PASSAGE}|wording|tense|acronym|cite|quote)|(?:dropping|cutting)\sthis\s{PLACE}|(?:this|the)\scomment"
    r"|(?:dropping|cutting|deleting|adding|moving|rewording|keeping)\s(?:this|the)(?:\s{PIECE}\b|\Z))"
)
_SEEN = (
    rf"{STAFF}\s(?:has(?:\snot|n['’]t)?|have(?:\snot|n['’]t)?)\s(?:yet\s)?(?:approved|cleared|commented|looked\sat|okayed|read|responded|seen"
    rf"|signed\soff|weighed\sin)(?:(?:\son)?\s{THIS}(?:\syet)?|\syet)"
)
_SAYS = (
    rf"{STAFF}\s(?:asked\sfor|asks\sfor|believes|hates|insists\son|likes|objects\sto|prefers|recommends|says|suggests|thinks|wants"
    rf"|would\s(?:like|prefer|rather))\b[^?]{{0,40}}\b(?:{_DRAFT}|this\s(?:cite|figure|name|quote|source|spelling)|this\s(?:cut|moved|out(?!\sof)|in\s(?:a|the)\s{PLACE})\b)[^?]{{0,60}}"
)
_TO_EDIT = (
    rf"{STAFF}\sto\s(?:{EDIT}|{SUPPLY}|format)(?:\s[^?]{{0,30}})?\b(?:{PASSAGE}|cite|quote|ref|part|spacing|format)\b[^?]{{0,30}}"
    rf"|{STAFF}\sto\s(?:proofread|double-?check|spell-?check|re-?word|re-?write)\b[^?]{{0,60}}"
)
_REMINDS = (
    rf"(?:message|memo|note|reminder)\s(?:for|to)\s(?:self|me|us|{_WHO})\s?[:,][^?]{{1,120}}"
    rf"|reminder:\s(?:{EDIT}|{SUPPLY}|ask|attach|clear|get|include)\b[^?]{{1,120}}|reminder\sto\sself[^?]{{0,80}}"
)
_STALE = (
    r"this\s(?:may|might|could|will)\s(?:soon\s|all\s|still\s)?(?:be\s(?:old|out\sof\sdate|outdated|stale)(?:\s(?:before|by|when|once)\b[^?,]{0,30})?"
    r"|(?:need|have)\s(?:updating|to\sbe\s(?:edited|rewritten|updated))\b[^?]{0,40})"
    r"|(?:this|part)\s(?:part\s)?is\s(?:still\s)?(?:rough|a\s(?:first|rough|very\srough)\sdraft|still\sa\sdraft)|(?:rough|first)\sdraft(?:\sonly)?"
    r"|this\sis\sstill\sa\sdraft"
)
_UNSURE = (
    r"(?:I['’]?m\s|I\sam\s)?not\s(?:at\sall\s)?(?:sure|certain)(?:\s(?:about|if|of|that|whether))?"
    rf"\s(?:this|these|(?:her|his|that|the)\s{FACT}|(?:that|the)\s{PLACE})(?<!\bthis)\b[^?,]{{0,60}}"
    rf"|(?:I['’]?m\s|I\sam\s)?not\s(?:at\sall\s)?(?:sure|certain)(?:\s(?:about|if|of|that|whether))?\s{THIS}[^?,]{{0,60}}"
)
_I = (
    rf"I\s(?:do\snot|don['’]t|think|thought|would|['’]d|suggest|wonder)\s[^?]{{0,60}}\b(?:this|last|the\s(?:first|last|second))\s{PASSAGE}\b[^?]{{0,40}}"
    rf"|I\s(?:can(?:not|['’]t)|could(?:\snot|n['’]t))\s(?:find|read|get|confirm|check)\s(?:this|it|(?:an?|the|his|her|their)\s(?:{FACT}|bio|card))(?:\s(?:for|in|of|on)\s(?:it|this|{THIS}))?"
)
_LET_US = (
    rf"let['’]s\s(?:not\s)?(?:{EDIT}|{SUPPLY}|ask|cite|double|find|hold|identify|include|keep|leave|mention|name|omit|put|quote|say|see|use)\s"
    rf"(?:{THIS_TEXT}|it|him|her|them|here|out|so|(?:an?|another|one|the)\s(?:[a-z]{{3,10}}\s)?(?:{PASSAGE}|cite|quote))\b[^?]{{0,50}}"
    r"|let['’]s\skeep\s(?:it|this)\s(?:brief|general|short|simple|unclass[a-z]{0,9}|vague)"
    rf"|(?:maybe|perhaps)\s(?:we\sshould\s(?:(?:cut|drop|say|not\ssay|move)\s(?:{THIS_TEXT}|so|it|(?:less|more)\s(?:here|in\sthis)))\b[^?]{{0,30}}"
    rf"|(?:{EDIT}|add)\s{THIS}[^?]{{0,30}})\??|see\sif\swe\scan\s(?:{EDIT}|{SUPPLY})\b[^?]{{0,40}}"
)
_MOVED = (
    r"(?:borrowed|copied|cut|lifted|moved|pasted|taken)\s(?:down\s|up\s)?(?:from|to)\s(?:(?:the\s)?(?:comment|summary|bottom|end|top)"
    r"|para(?:graph)?\s\d{1,2}|last\s(?:month|week|year)['’]s\s(?:cable|report)|ref\s[A-Z])(?:,[^?]{1,40})?"
)
_REST = (
    r"(?:rest|remainder)(?:\sof\s(?:cable|draft|para|paragraph|text))?\s(?:as\sbefore|is\sunchanged|stays|unchanged)"
)
_LATER = (
    rf"(?:will|to\sbe)\s(?:add|added|fill(?:ed)?\sin|inserted|insert|supplied|supply|updated?)(?:\s(?:{THIS}|the\s{FACT}))?"
    r"\s(?:after|later|once|tomorrow|when)\b[^?]{0,60}|more\sto\sbe\sadded(?:\s(?:here|later))?"
)
_COULD = (
    rf"could\s(?:use\s(?:a|an|another)\s(?:[a-z]{{3,10}}\s)?{PIECE}(?:\shere)?|be\s(?:clearer|longer|sharper|shorter|stronger))"
    rf"|(?:reads|sounds)\s(?:badly|odd|{FAULT})|doesn['’]t\s(?:make\ssense|read\swell|sound\sright|work\shere)"
)
_HOLD = (
    rf"(?:do\snot|don['’]t)\s(?:release|send|transmit)\s(?:before|until|yet)(?:\s(?:{STAFF}|cleared|(?:it|this)\s(?:is\s)?cleare?[ds]|we)\b[^?]{{0,30}})?"
    rf"|hold\s(?:for\s{STAFF}|(?:this\s)?(?:for|until)\s[^?]{{1,20}}(?:clearance|edits|numbers|text))"
)
_OWED = (
    rf"{STAFF}\s(?:still\s)?(?:has\sto\ssend|owes?)\sus\s[^?]{{1,20}}\b(?:{PIECE})\b[^?]{{0,20}}"
    r"|some(?:body|one)\s(?:has\sto|must|needs\sto|should)\s(?:check|clear|edit|fix|look\sat|read|rewrite|update)\sthis(?:\sagain)?"
)
_PASSING = (
    rf"(?:{EDIT}|check|fix)\s(?:again|later)|insert\s(?:chart|graph|map|photo|picture)(?:\shere)?|placeholder\sfor\s[^?]{{1,50}}"
    rf"|we\s(?:can|could|may|might)\s(?:probably\s|also\s|always\s)?{EDIT}\s(?:this|this\s{PLACE})(?:\s(?:up|down|out|by\shalf))?"
    r"|(?:say|put|rewrite|write)\s(?:this\s)?in\s(?:our\sown\swords|plain\senglish)|see\stracked\schanges|double\scheck\sw/[^?]{1,20}"
    rf"|fyi\s?(?:-{{1,2}}|[:,])\s(?:this\s(?:(?:came|comes)\s(?:by|from)|is\sfrom|was\sfrom)\b|I\s(?:added|changed|cut|dropped|moved|rewrote|took)\b)[^?]{{1,60}}"
    rf"|(?:please|pls)\s[^?]{{1,40}}\b(?:this\s(?:sentence|line|bullet|wording|draft)|my\sedits)\b(?!\sto\sthe)[^?]{{0,20}}"
    rf"|this\s{PLACE}\sto\s(?:come\sout|go|move)(?:\s(?:if|up|down|when)\b[^?]{{0,40}})?"
    r"|(?:last\s(?:month|week|year)['’]s|old)\s(?:figures|language|numbers|text|wording)\s?(?:-{1,2}|,)\s?needs?\s(?:refresh|updating|work)"
    rf"|I['’](?:d|ll|ve)\s[^?]{{1,40}}\b(?:this|the|last)\s(?:[a-z]{{4,8}}\s)?{PASSAGE}\b[^?]{{0,30}}"
)
_WITH = (
    rf"(?![^?]{{0,80}}\byou\b)(?:check|clear|confirm|double\scheck|verify)\s(?:w/\s?|with\s)(?:{STAFF})\b[^?]{{0,60}}"
    rf"|(?:need|have)\sto\shear\s(?:back\s)?from\s{STAFF}\b[^?]{{0,30}}"
    r"|please\strack\s(?:your\s)?changes|(?:all\s)?edits\s(?:are\s)?due\b[^?]{0,30}|clearances\sdue\b[^?]{0,30}"
)
_UNFINISHED = (
    rf"(?:this\s|the\s)?{PLACE}(?:\ssection)?\s(?:is\s)?(?:still\s)?(?:being\swritten|in\sprogress|incomplete|not\sdone"
    r"|to\sbe\swritten|unfinished)"
    rf"|needs?\s(?:a|an|another|more|one)\s(?:[a-z]{{3,10}}\s){{0,2}}(?:{PLACE}|cite|quote|source)(?:\s(?:about|for|from|here|in|on)\b[^?]{{0,40}})?"
)
TOLD = (
    wording("check clear confirm double verify hear track due", _WITH),
    wording("written progress incomplete done unfinished need needs", _UNFINISHED),
    wording("hold release send transmit", _HOLD),
    wording("us somebody someone some", _OWED),
    wording(
        "again later insert placeholder can could may might english words tracked double fyi please pls come go move"
        " need needs i",
        _PASSING,
    ),
    wording("approved cleared commented looked okayed read responded seen signed weighed", _SEEN),
    wording(
        "asked asks believes hates insists likes objects prefers recommends says suggests thinks wants would", _SAYS
    ),
    wording(f"to / format proofread {EDIT_WORDS} {SUPPLY_WORDS}", _TO_EDIT),
    wording("message memo note reminder", _REMINDS),
    wording("this part draft / old out outdated stale updating edited rewritten updated rough draft", _STALE),
    wording("sure certain", _UNSURE),
    wording("i", _I),
    wording("let maybe perhaps if", _LET_US),
    wording("borrowed copied cut lifted moved pasted taken", _MOVED),
    wording("rest remainder", _REST),
    wording("after later once tomorrow when more", _LATER),
    wording("could reads sounds doesn", _COULD),
    wording("stet", "stet"),
)
"""A whole sentence, whatever its case."""

ASKED = (
    wording(
        "?",
        rf"can\s(?:any|some)(?:body|one)\s(?:check|clarify|confirm|find|fix|verify)\s(?:{THIS}|the\smath|it|(?:an?|the|his|her)\s{PIECE}\b)[^?]{{0,40}}\?",
    ),
    wording("?", r"is\s[\"“][^?\"”]{1,30}[\"”]\s(?:really\s)?the\s(?:best|correct|right)\s[a-z]{3,10}\?"),
    wording(
        "?",
        rf"(?:does\s)?any(?:body|one)\s(?:get|got|have|know|recall|remember)\s(?:[^?]{{0,30}}\s)?(?:{FACT}|this|who\ssaid\s(?:it|so|this))(?:\s(?:for|of|on)\s[^?]{{1,30}})?\?",
    ),
    wording(
        "?",
        r"why\s(?:is|are|do|does)\s(?:this|these|it|we)\s(?:here|in\shere|say|still\sin|in\s(?:a|the|this)\s(?:cable|comment|para(?:graph)?|subject|summary))\b[^?]{0,30}\?",
    ),
    wording(
        "?",
        r"are\swe\s(?:allowed\sto|sure\swe\swant\sto)\ssay\s(?:it|so|that|this)\?|is\sit\sok(?:ay)?\sto\ssay\s(?:it|so|this)\?",
    ),
    wording("?", r"how\sdo\swe\sknow\s(?:it|that|this)\?|(?:cut|delete|drop|huh|keep|move|ok|okay)\?"),
    wording(
        "?",
        rf"is\sthere\s(?:a|an|another)\s(?:better\s(?:{PASSAGE}|word|text)|cite|quote|source)(?:\s(?:for|on)\s(?:it|this)|\shere)?\?",
    ),
    wording("?", rf"any\s(?:cite|news|quote|source|update)(?:\s(?:for|on|yet)(?:\s(?:this|that|the\s{FACT}))?)?\?"),
)
"""A whole question, whatever its case."""

_WHAT = rf"(?:{FACT}|amount|branch|cost|price|currency|dollars|firm|gender|grade|model|nationality|office|party|percent|percentage|place|position|time|units?|venue)"
IN_BRACKETS = (
    wording(
        "add check confirm find verify", rf"(?-i:{NAME})\sto\s(?:add|check|confirm|find|verify)\s(?:the\s|his\s)?{FACT}"
    ),
    wording(
        "? find get need ask",
        rf"(?:find|get|need|ask\sfor)\s(?:[a-z]{{3,10}}\s){{0,2}}{_WHAT}(?:\s(?:by|for|from|of)\s[^?]{{1,30}})?|still\s[^?]{{1,30}}\?",
    ),
    wording(
        "check confirm verify",
        r"[^?]{3,60},\s(?:check|confirm|verify)|[^?]{3,60}\sfrom\s(?:press|the\spress|memory),?\s(?:check|confirm|verify)",
    ),
    wording(
        "advise check clear confirm decide edit fix verify",
        rf"{STAFF}\sto\s(?:advise|check|clear|confirm|decide|edit|fix|verify)\b[^?]{{0,40}}",
    ),
    wording("?", rf"(?:(?:correct|current|exact|first|full|last|official|right|what|which)\s)?{_WHAT}\?"),
    wording(
        "ask check see",
        r"(?:[^?]{1,20}\?\s)?(?:(?:ask|check\swith)\s(?-i:[A-Z][a-z]{1,11}|[A-Z]{3,10})|see\s(?-i:[A-Z][a-z]{1,11})['’]s\s(?:comment|e-?mail|note|edit)s?)",
    ),
    wording(
        "has knows will",
        r"(?:[^?]{1,20}\?\s)?(?-i:(?!(?:He|She|It|They|Who|HE|SHE|THEY|WHO)\b)(?:[A-Z][a-z]{1,11}|[A-Z]{3,10}))\s(?:has\sthe\s[a-z]{3,12}|knows|will\s(?:check|confirm|find\sout|know))",
    ),
    wording(
        "sure think guess maybe confirm",
        r"(?:not\ssure|I\sthink|I\sguess|maybe)(?:\s(?:of|about|on)\s(?:it|that|this))?|(?:can(?:not|['’]t)|could(?:\snot|n['’]t))\sconfirm",
    ),
    wording(
        "i maybe cut delete drop keep move say",
        r"I\s(?:don['’]t|do\snot)\s(?:have|know|think|remember)\b[^?]{0,40}|(?:maybe\s)?(?:cut|delete|drop|keep|move)\??|can\swe\ssay\??",
    ),
    wording(
        "add agree look match",
        rf"(?:the\s)?{_WHAT}\s(?:do\snot|don['’]t|does\snot|doesn['’]t)\s(?:add\sup|agree|look\sright|match)\b[^?]{{0,20}}",
    ),
    wording(
        "if from dup",
        rf"(?:{EDIT}|drop|keep)\sif\s[^?]{{1,30}}|(?:{_WHAT}\s)?from\s(?:memory|his\scard|my\snotes)|dup(?:\sof\s[^?]{{1,20}})?",
    ),
    wording(
        "has okay okays review rather",
        rf"{STAFF}\s(?:has\s(?:comments|concerns|edits|problems)|okays?|to\sreview|would\srather)\b[^?]{{0,40}}",
    ),
)
"""All that is within brackets of either kind."""

IN_SQUARES = (
    wording(
        "awaiting bullet bullets clause clauses clearance clearances cleared delete edits exact initials insert"
        " paragraph paragraphs sentence sentences spelling checked come wording",
        r"(?!(?:begin|comment|embassy\scomment|end|fyi|note|post\scomment|the)\b|[^?]{0,80}\b(?:added|illegible|in\s(?:the\s)?original|missing|not\stranslated"
        r"|omitted|unknown)\b)[^?]{0,100}\b(?:awaiting|bullets?|clauses?|clearances?|cleared"
        r"|delete\s(?:clause|last|this)|edits|exact|initials|insert|paragraphs?|sentences?|spelling|to\sbe\schecked|to\scome|wording)\b[^?]{0,60}\??",
    ),
    wording(
        "comment comments edit edits says wants asks thinks ask",
        rf"{STAFF}\s(?:comments?|edits?|says|wants|asks|thinks)\b[^?]{{0,80}}|ask\s{STAFF}\b[^?]{{0,60}}",
    ),
    wording(
        "please pls t",
        rf"(?:[^?]{{1,60}}[,;]\s)?(?:please|pls)\s[^?]{{2,60}}|{STAFF}\s[^?]{{0,60}}n['’]t\b[^?]{{0,60}}",
    ),
    wording(
        "we i sure",
        r"(?:we|I)\s(?:can|could|may|might|must|need|should|think|believe)\b[^?]{1,80}|not\ssure\b[^?]{0,60}",
    ),
    wording(
        "t not",
        r"(?:don['’]t|can['’]t|couldn['’]t|doesn['’]t|does\snot)\s(?:confirm|find|get|have|know|match|agree|read)\b[^?]{0,60}",
    ),
    wording(
        "after if once when are is",
        rf"(?:{EDIT}|redo)\s(?:after|if|once|when)\s[^?]{{1,40}}|{_WHAT}\s(?:are|is)\s(?:a\sguess|from\s[^?]{{1,30}}|wrong|old)",
    ),
    wording(
        "still maybe",
        r"still\s(?:awaiting|checking|need|needs|to\s(?:be\s)?[a-z]{3,12}|waiting)\b[^?]{0,60}|maybe\s[^?]{1,60}",
    ),
    wording(
        "this is are",
        r"this\s(?:came|comes|is|was)\s(?:from|in|per)\b[^?]{1,40}|(?:is|are)\s(?:this|these|it)\s[^?]{1,40}\??",
    ),
)
"""All that is within square brackets."""
