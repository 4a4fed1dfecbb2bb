"""Signs that words speak of a draft, as only those do who write it: "Left this in for now", "Combine with para 3?"."""

from cablelint.analysis.editing_words import EDIT, NAME, NOT_OF_OTHERS, STAFF
from cablelint.analysis.sign import sign

_BUREAU = rf"(?:the\s)?(?:{STAFF}|(?-i:{NOT_OF_OTHERS}[A-Z]{{1,5}}(?:/[A-Z]{{1,6}}){{1,3}}))"
_UNSAID = (
    r"(?:left|sent|fixed|added|moved|deleted|changed|combined|copied|pasted|borrowed)\s(?:this|that|it|them|these|in|up|down"
    r"|out|here|to|from)|waiting|still\s(?:need|needs|waiting|have|has|looking)"
    r"|not\s(?:(?:sure|clear)(?!\sto\b)|happy|mine|ours|in\s(?:my|the)|what)|(?:do\snot|don['’]t)\s(?:know|have|think|understand|see|like)"
    r"|will\s(?:add|ask|check|come|do|fix|get|have|redo|send|try|update)|to\sbe|happy\sto|feel\sfree|same\sas|could\s(?:also\s)?use"
    r"|too\s(?:much|many|long)|sounds|reads|looks\s(?:wrong|odd|like)|typo|better\s[a-z]+|sorry|have\s(?:asked|checked|sent)|hope"
    r"|guess|suggest|recommend\s(?:cutting|dropping|moving|we)|prefer|nothing\s(?:back|yet|from)|no\sidea|somewhere\shere"
    r"|(?:somebody|someone|anybody|anyone)\s(?:please|pls)"
)
"""How a sentence begins that does not say who it speaks of."""
_AT_HAND = (
    r"(?:(?:this|last|next|previous|preceding|above|old|earlier|rest\sof\s(?:the|this)|next\stwo|last\stwo)\s(?:[a-z]{3,12}\s)?"
    r"(?:sentences?|para(?:graph)?s?|lines?|bullets?|ticks?|phrase|ending|heading|edits?|memcon|markup)"
    r"|(?:this|last)\s(?:version|draft|wording)|(?:last|next|previous)\s(?:half|point)|(?:old|unclassified|unclass|front-channel|last|previous)\scable)"
)
_OF_TEXT = r"(?:memcon|spell(?:ed)?|verb|adjective|comma|press\srelease|the\ssummary|rephrase|redone?)"
_WITH = (
    r"(?:say|said|says|saying|see|seen|put|add|like|fix|run|got|rewrite|explain|spell|cut|drop|check|cleared?"
    r"|sending)"
)
_CHANGE = (
    r"(?:(?:maybe|or|also|please|pls|just)\s)?(?:use|combine|merge|move|cut|drop|delete|keep|split|add|spell\sout|say|insert"
    r"|reorder|start|end|make|put|replace|shorten|soften|mention|quote|cite|define|explain)(?!\sof\b)"
)
_WORKS = r"(?:change|comment|draft|edit|e-?mail|markup|note|text|version|voicemail)s?"
_WORD = r"(?:word|verb|term|phrase|title|line|quote|adjective|ending|opening|closer|lead|example)"
_DID = (
    r"(?:thought|suggest(?:s|ed)|(?:has\s)?promised|crossed|flagged|edited|rewrote|cut|asked\s(?:for(?!\sour\b)|us|me)|has(?:n['’]t|\snot)"
    r"|(?:has|have)\s(?:an?\s|some\s|no\s)?(?:problems?|concerns?|comments?|edits?|questions?|views?)"
    r"|will\s(?:supply|send|get|add|write|redo))"
)
DRAFTING = (
    sign(
        2,
        "left sent waiting need needs still not do don will to happy feel same too could sounds reads looks fixed added"
        " moved deleted changed typo better sorry have hope guess suggest recommend prefer nothing no somebody someone"
        " anybody anyone somewhere combined copied pasted borrowed",
        rf"(?:\A|:\s|\s-{{1,2}}\s)(?:{_UNSAID})\b",
        place="clause",
    ),
    sign(
        2,
        "sentence sentences paragraph paragraphs para line lines bullet bullets tick ticks version draft wording phrase"
        " ending heading cite quote edit edits cable half point memcon markup",
        rf"\b{_AT_HAND}\b",
    ),
    sign(
        1,
        "memcon spell spelled verb adjective comma release summary rephrase redo redone",
        rf"\b{_OF_TEXT}\b",
    ),
    sign(
        1,
        "this these it",
        rf"\b{_WITH}\s(?:this|these|it)\b(?=[.?!,]|\Z|\s(?:in|to|before|by|again|here|one|past|yet)\b)",
        also="say said says saying see seen put add like fix run got rewrite explain spell cut drop check clear cleared"
        " sending",
    ),
    sign(3, "?", rf"\A{_CHANGE}\b(?![^?]*\sor\s)[^?]*\?\Z"),
    sign(2, "?", r"\A(?:is|are|should|does|why|isn['’]t)\s[\"“][^\"”]{1,24}[\"”]"),
    sign(
        2,
        "thought suggests suggested promised crossed flagged edited rewrote cut asked has have hasn will",
        rf"(?:\A|[.?!,;:]\s|-{{1,2}}\s){_BUREAU}\s{_DID}\b",
        place="office",
    ),
    sign(2, "over let free happy", rf"\bover\sto\syou\b|\blet\sme\sknow\b|\b(?:feel\sfree|happy)\sto\s{EDIT}"),
    sign(3, "run", r"\brun\s(?:this|it)\s(?:by|past)\b"),
    sign(2, "can could", r"\A(?:can|could)\s[^?]*\Z", place="clause"),
    sign(
        2,
        "can could would will",
        rf"\A(?:can|could|would|will)\s(?-i:{STAFF}|{NAME})\s(?:please\s)?{EDIT}\b",
        place="clause",
    ),
    sign(2, "?", r"\A(?:cleared|fine|ok|okay)\s(?:by|for|to|with)\b[^?]*\?\Z"),
    sign(
        2,
        "my your s",
        rf"\b(?:my|your|(?-i:[A-Z])[a-z]{{1,11}}['’]s)\s(?:last\s|old\s|new\s)?{_WORKS}\b",
        also="change changes comment comments draft drafts edit edits email emails mail mails markup markups note notes"
        " text texts version versions voicemail voicemails",
    ),
    sign(
        2,
        "left took put kept moved cut",
        r"\b(?:left|took|put|kept|moved|cut)\s(?:this|it|that)\s(?:in|out|here)\b",
    ),
    sign(
        2,
        "said say have made covered",
        r"\bwe\s(?:already\s)?(?:said|say|have|made|covered)\s(?:this|that|it)\s(?:already|above|before|in\s(?:the|para))\b",
        also="we",
    ),
    sign(2, "why", r"\Awhy\s(?:do|are)\swe\s(?:care|saying|say|telling|tell|including|include|mentioning|mention)\b"),
    sign(
        1, "square track fit jibe match agree contradict", r"\bthis\s(?:square|track|fit|jibe|match|agree|contradict)\b"
    ),
    sign(
        1,
        "wrong odd off awkward funny high low thin harsh",
        r"\b(?:looks?|sounds?|reads?|seems?)\s(?:a\sbit\s|a\slittle\s)?(?:wrong|odd|off|awkward|funny|high|low|thin|harsh)\b",
    ),
    sign(1, "should", r"\bwe\sshould\s(?:mention|say|add|quote|explain|cut|drop|move|cite)\b"),
    sign(1, "more less", r"\bsay\s(?:more|less)\b"),
    sign(1, "better stronger softer nicer", rf"\b(?:better|stronger|softer|nicer)\s{_WORD}\b"),
    sign(1, "too", r"\btoo\s(?!much\b|many\b)[a-z]{3,10}\b"),
    sign(
        3,
        "will",
        r"\Awill\s(?:add|fix|redo|send|update)\s(?:[a-z]{2,12}\s){0,3}(?:once|when|after|later|tomorrow)\b",
        place="clause",
    ),
    sign(3, "please pls", r"\A(?:anybody|anyone|somebody|someone)\s(?:please|pls)\b"),
    sign(
        3,
        "say says has have",
        r"\b(?:my|his|her|our)\s(?:card|memcon|notes|tape)\s(?:say|says|has|have)\b",
        also="card memcon notes tape",
    ),
    sign(3, "retype typist proofread upstairs", r"\b(?:retype|typist|proofread|sending\supstairs)\b"),
    sign(3, "hold", rf"\Ahold\sfor\s(?:{STAFF}|(?-i:AMBASSADOR))(?:['’]s)?\b"),
    sign(2, "old last previous", r"\b(?:are|is|was|were)\s(?:still\s)?from\s(?:the\s)?(?:old|last|previous)\b"),
    sign(2, "hold", r"\Ahold\sfor\s[^?]*\b(?:approval|clearance|comments|edits|go-ahead|ok|okay|return|signature)\Z"),
    sign(2, "swap", r"\bswap\s(?:in|out|this|these|with|(?-i:[A-Z]))"),
    sign(2, "which", r"\bwhich\s(?:one\s)?(?:do|should)\swe\s(?:believe|go\swith|keep|say|take|use)\b"),
    sign(2, "typist secretary oms", r"\A(?:typist|secretary|oms)s?,?\s(?:please|pls)\b"),
    sign(
        2,
        "add wants want",
        r"\b(?:add|wants?)\s(?:an?|one|another|some)\s(?:[a-z]{2,10}\s)?(?:line|sentence|paragraph|para|bullet|quote|cite)\b",
    ),
    sign(1, "follow come", r"\bto\s(?:come|follow)\b"),
    sign(
        2,
        "attach insert add include paste send",
        r"\A(?:attach|insert|add|include|paste|send)\s(?:when|once|after|as\ssoon)\b",
    ),
    sign(
        2,
        "be",
        r"\b(?:could|should|can|might)\s(?:also\s|probably\s)?be\s(?:merged|combined|cut|shorter|dropped|moved|split|shortened"
        r"|tightened|rephrased|reworded|sharper|clearer|stronger)\b",
        also="merged combined cut shorter dropped moved split shortened tightened rephrased reworded sharper clearer"
        " stronger",
    ),
    sign(1, "thought", r"\bI\sthought\b"),
    sign(1, "little bit slightly", r"\ba\s(?:little|bit)\b|\bslightly\b"),
    sign(1, "mine ours", r"\b(?:mine|ours)\b"),
)
"""Each with its weight; none decides alone."""
