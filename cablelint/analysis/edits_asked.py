"""What colleagues want done to a draft: "Insert quote here", "Check this with Treasury", "(point to come from AID)"."""

from cablelint.analysis.editing_words import (
    BAD_STYLE,
    EDIT,
    EDIT_WORDS,
    FACT,
    FAULT,
    FAULT_WORDS,
    NAME,
    NO_SUPPLEMENT,
    OFFICE,
    PASSAGE,
    PIECE,
    PLACE,
    REWORD,
    STAFF,
    SUPPLY,
    SUPPLY_WORDS,
    THIS,
    THIS_TEXT,
    wording,
)

_BEFORE_SENDING = (
    r"\bbefore\s(?:clearance|dispatch|release|sending|transmission|transmitting"
    r"|(?:it|this|we|the\scable)\s(?:goes|is\ssent|sends?))(?:\sout)?"
)
FORE = "(?:a|exact|fifth|final|first|fourth|full|last|missing|more|new|next|other|rest|second|the|third)"
_HERE = (
    rf"(?![^?]{{0,100}}\byour\b)"
    rf"(?:{SUPPLY}|cite|include|paste|put|quote|(?:we\s|still\s)?needs?|explain|describe)\s(?:[^?]{{0,100}}\s)?here"
)
_MORE = (
    rf"(?:add|insert)\s(?:(?:a|an|the|one|more|some|another|last|full|his|her|their)\s){{0,2}}(?:{PASSAGE}|cites?|quotes?|sources?|text|table)"
    r"(?:\s(?:about|for|from|of|on)\s[^?]{1,60})?"
)
_NEEDED = (
    r"(?:we\s)?(?:still\s)?needs?\s(?:(?:a|an|the|one|better|more|another)\s){0,2}(?:cites?|citations?|footnotes?|quotes?|sources?|verb|word"
    r"|wording|work|updating)(?:\s(?:about|for|from|here|in|on)\b[^?]{0,40})?"
    rf"|(?:we\s)?(?:still\s)?needs?\s(?:(?:a|an|the|one|his|her)\s)?{FACT}\sfor\s(?:this|that|it)"
)
_MUST = r"(?:please\s|pls\s|(?:we\s)?(?:still\s)?(?:must|should|need\sto|needs\sto)\s)?"
_EDITED = (
    rf"(?:{EDIT}\s{THIS_TEXT}|{REWORD}\sit)"
    r"(?:\s(?:before|by\shalf|down|if|out|up|here|to\s(?:the\s)?(?:annex|comment|end|para|paragraph|summary|top))\b[^?]{0,40})?"
    rf"|{EDIT}\sthe\s{FACT}\sin\sthis\s(?:cable|line|para|paragraph|section)"
    rf"|{_MUST}{EDIT}\s(?:this|the|that)\s(?:last\s|next\s)?{PASSAGE}(?:\s(?:if|before|up|down|out)\b[^?]{{0,40}})?"
    rf"|(?:we\s)?(?:still\s)?(?:must|need\sto|needs\sto|should)\s{EDIT}\s(?:this|it)(?:\s(?:before|with)\s[^?]{{1,40}})?"
    rf"|(?:check|clear|confirm|re-?check|double-?\s?check|update|verify)\s(?:{THIS_TEXT}|it)\s(?:against|from|in|with)"
    rf"\s(?:the\s)?(?:{STAFF}|(?-i:[A-Z][a-z]{{2,10}})|notes|tape)"
)
_SPELLED = (
    rf"(?:check|confirm|fix|recheck|verify)\s(?:(?:the|his|her|all)\s)?(?:spelling|cites?|quotes?|dates|tenses?)(?:\sof\s{THIS})?"
    rf"|(?:check|confirm|verify)\s(?:(?:the|his|her)\s)?{FACT}\swith\s{STAFF}"
)
_FACT_EDITED = (
    rf"(?:check|confirm|fix|recheck|update|verify)\s(?:(?:the|his|her|all|exact)\s)?{FACT}"
    rf"(?:\sof\s{THIS})?(?:\s(?:with|from|against|in)\s(?:the\s)?(?:{OFFICE}|{NAME}|[a-z]{{3,12}})(?:\s[a-z]{{3,12}})?)?"
)
_MOVED = r"move\sto\s(?:the\s)?(?:comment|end|para(?:graph)?|summary|top|ref)\b[^?]{0,30}"
_ALONE = r"(?:redo|rephrase|re-?word|re-?write|shorten|tighten|spell\sout|translate\srest|spell\sout\sthe\sacronym)"
_GOES_HERE = (
    rf"(?:{FORE}\s)?(?:{PIECE}|background|bio|chart|map|question|response)s?\b[^?]{{0,50}}"
    r"\s(?:goes?|belongs?|to\sgo)\shere"
)
_TO_COME = (
    rf"(?:{FORE}\s){{0,2}}{PIECE}(?:\s(?:of|on|for)\s[^?]{{1,30}})?\s"
    rf"(?:to\scome(?:\s(?:later|(?:from|by)\s(?-i:{OFFICE}|{NAME})[^?]{{0,20}}))?"
    r"|(?:still\s)?to\sbe\s(?:added|drafted|filled\sin|inserted|written))"
)
_MISSING = (
    r"(?:(?:better|further|more)\s(?:background|color|context|details?|examples?|info|information|text)|cite|citation|quote|source)"
    r"\s(?:is\s|are\s)?(?:missing|needed|required|wanted)\s(?:here|for\sthis)|(?:better|more)\s(?:background|color|context)\s(?:needed|wanted)"
    r"|(?:cite|citation|quote|source)\s(?:missing|needed|required|wanted)"
)
_BEFORE_IT_GOES = (
    rf"(?:(?:cut|delete|drop|remove|strip|take)\b|(?:{EDIT}|clear)\s(?:this|it)\b)[^?]{{0,40}}\s{_BEFORE_SENDING}"
)
_NOT_FINAL = (
    r"not\sfor\s(?:the\s|this\s)?(?:cleared\s|final\s|sent\s)?(?:cable|text|version)(?:(?::|,|\s--?)\s[^?]{1,80})?"
)
_STATE = (
    rf"(?:this|last|next|above)\s{PASSAGE}\s(?:still\s)?(?:needs\s(?:a\s(?:cite|source)|work|to\sbe\s[a-z]{{3,12}})|to\sbe\s[a-z]{{3,12}}"
    rf"|(?:is|was)\s(?:added|cut|dropped|moved|rewritten)\sby\s(?-i:{OFFICE}|{NAME})[^?]{{0,40}}|(?:is|sounds|reads)\s{FAULT}"
    rf"|repeats\b[^?]{{0,40}}|can\sgo|should\s(?:go|move)\b[^?]{{0,20}})"
    r"|this\s(?:needs\s(?:a\s(?:cite|source)|work|to\sbe\s(?:checked|cut|moved|updated|verified))"
    rf"|repeats\s{THIS}|belongs\sin\s(?:(?:an?|the)\s)?{PLACE}(?:\s\d{{1,2}})?|is\s{BAD_STYLE})"
)
_SAME = (
    r"(?:same|old)\s(?:language|para(?:graph)?|text|wording)\b[^?]{0,40}\b(?:check|last\syear|revise|update)\b"
    r"[^?]{0,30}"
)
_TOO = (
    r"(?:still\s|much\s|far\s|way\s)?too\s(?:blunt|harsh|long|much|short|soft|strong|vague|weak|wordy)"
    r"(?:\s?(?:[,;]|-{1,2})\s?[^?]{1,40})?"
)
EDITS = (
    wording("here", _HERE),
    wording("add insert", _MORE),
    wording("need needs", _NEEDED),
    wording(f"this these that the last next rest it / {EDIT_WORDS} clear", _EDITED),
    wording("check confirm fix recheck verify", _SPELLED),
    wording("move", _MOVED),
    wording("redo rephrase re reword rewrite shorten tighten spell translate", _ALONE),
    wording("here", _GOES_HERE),
    wording("to / come added drafted filled inserted written", _TO_COME),
    wording("missing needed required wanted", _MISSING),
    wording("before", _BEFORE_IT_GOES),
    wording("cable text version / not", _NOT_FINAL),
    wording(
        "this last next above / needs to was added cut dropped moved rewritten sounds reads repeats go move belongs"
        f" {FAULT_WORDS}",
        _STATE,
    ),
    wording("same old", _SAME),
    wording("too", _TOO),
)
"""A whole sentence, whatever its case."""

_VERSION = (
    r"(?:alt|alternate|alternative|draft|earlier|new|old|previous|proposed)\s(?:language|para(?:graph)?|sentence|wording)(?:,\s[^?]{1,30})?"
    r"|(?:alt|alternate|new|old)\s(?:text|version)(?:,\s(?:check|revise|update))?"
)
_TAKEN = r"from\s(?:last\s(?:month|week|year)|the\s(?:last|old))(?:['’]s)?\s(?:cable|draft|text)"
_REPEATS = r"repeats?\s(?:above|para|paragraph|ref|the\ssummary)\b[^?]{0,20}"
_TO_HAVE = (
    rf"needs?\s(?:[^?]{{1,40}}\s)?(?:input|verb|word|work|wording|here|updating|{FACT})(?:\s[^?]{{0,30}})?"
    rf"|{SUPPLY}\s(?-i:[A-Z])[^?]{{1,30}}|insert{NO_SUPPLEMENT}\s[^?]{{1,40}}"
)
_VERB = rf"(?:{EDIT}|clear)(?:\s(?:all|again|below|above))?\??"
_OF_OFFICE = (
    rf"(?-i:{OFFICE})\s(?:asks|asked|cut|deleted|disagrees|dropped|hates|insists|likes|objects|prefers|proposes|suggests|wants"
    r"|would\s(?:like|prefer))\b[^?]{0,80}"
)
OF_OFFICE = wording(
    "asks asked cut deleted disagrees dropped hates insists likes objects prefers proposes suggests wants would",
    _OF_OFFICE,
)
"""All that is within square brackets, "[EUR wants "may" instead]"."""

_FROM_OFFICE = rf"(?:[\w-]{{1,12}}\s){{1,4}}to\scome\sfrom\s(?-i:{OFFICE}|{NAME})"
_PLEA = (
    rf"(?:[^?]{{0,60}}[-,:]\s)?(?-i:{OFFICE}|{NAME})\s(?:please|pls)\s(?:add|advise|check|clear|confirm|verify)\b"
    r"[^?]{0,40}"
)
_DETAILS = (
    r"(?:better|further|more)\s(?:background|color|context|details?|examples?|info|information|text)\s"
    r"(?:is\s|are\s)?(?:needed|wanted)"
)
ASIDES = (
    wording("needed wanted", _DETAILS),
    wording("check confirm fix recheck update verify", _FACT_EDITED),
    wording("alt alternate alternative draft earlier new old previous proposed", _VERSION),
    wording("from", _TAKEN),
    wording("repeat repeats", _REPEATS),
    wording(f"need needs {SUPPLY_WORDS}", _TO_HAVE),
    wording(f"clear {EDIT_WORDS}", _VERB),
    wording("come", _FROM_OFFICE),
    wording("please pls", _PLEA),
    wording(FAULT_WORDS, FAULT),
)
"""All that is within brackets of either kind."""
_TO_BE_CHECKED = r"[^?]{0,60}(?:please|pls)\s(?:check|confirm|verify)\b[^?]{0,30}"
IN_TEXTS = (_TO_BE_CHECKED, _TO_HAVE, _FROM_OFFICE, _PLEA, _ALONE, _FACT_EDITED, _TO_COME, _GOES_HERE, _HERE)
"""All that is within brackets in a text of others, who write no such thing."""
