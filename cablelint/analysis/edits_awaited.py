"""Who is to do what to a draft, or has not: "Pol to add a sentence", "Awaiting L clearance", "I cut this line"."""

from cablelint.analysis.editing_words import (
    EDIT,
    FACT,
    NAME,
    OFFICE,
    PASSAGE,
    STAFF,
    SUPPLY,
    SUPPLY_WORDS,
    THIS,
    THIS_TEXT,
    wording,
)

_WHO = rf"(?-i:{OFFICE}|{NAME})"
_TASK = (
    rf"{_WHO}\sto\s(?:{SUPPLY}|check|confirm|cut|review|revise|re-?word|shorten)\s(?:[^?]{{0,20}}\s)?(?:{PASSAGE}|quote|cite|text|language)\b[^?]{{0,60}}"
    rf"|{STAFF}\sto\s(?:check|clear|confirm|fill\sin|supply|update|verify)(?:\s{THIS})?"
    rf"|{STAFF}\sto\s(?:add|fill\sin|insert|provide|supply)\s(?:[a-z]{{3,5}}\s)?(?:bios?|charts?|data|details|figures?|info|input|last\spoint|maps?|names?|numbers?|photos?|points?|stats)"
    rf"|{_WHO}\sto\s[a-z]{{3,10}}\sbefore\s(?:it|this)\sgoes(?:\sout)?"
)
_WAITS = (
    rf"(?:(?:still\s)?(?:awaiting|waiting\s(?:for|on))|pending)\s(?:(?:the\s)?{_WHO}(?:['’]s?)?\s"
    r"(?:approval|changes|clearance|comments|concurrence|edits?|figures|input|language|markup|numbers|ok|okay|redraft|sign-?off|text)"
    rf"|(?:changes|clearance|comments|edits|input|numbers|text)\sfrom\s{_WHO})"
)
_CLEARANCE = (
    rf"(?:(?:still\s|yet\s)?to\sbe|not(?:\syet)?|needs?\sto\sbe|must\sbe)\scleared(?:\s(?:by|with)\s{_WHO})?"
    r"(?:\sbefore\s[^?]{1,30})?"
    rf"|(?:needs?|requires?|no)\s{STAFF}\sclearance|cleared\s(?:by|with)\s{STAFF}\?"
    rf"|(?:did|has|have)\s{STAFF}\s(?:approved?|clear(?:ed)?|okayed|seen|signed\soff\son)\s{THIS}\?"
    rf"|{STAFF}\s(?:has|have)\snot\s(?:yet\s)?(?:approved|cleared|seen)\s{THIS}"
)
_WANTED = (
    rf"{STAFF}\s(?:asked\sfor|insists\son|objects\sto|wants?|prefers|would\slike)\s(?:this|that)\s(?:{PASSAGE}|cite|quote)(?:\s(?:cut|in|out))?"
    rf"|{STAFF}\swants\s(?:this|it)\s(?:cut|deleted|in|moved|out|shorter|up|down)(?:\s(?:up|down|here))?"
    rf"|{STAFF}\swants\sa\s(?:better|longer|new|shorter|stronger)\s(?:{PASSAGE}|cite|quote|summary|title)(?:\shere)?"
    rf"|{STAFF}\sasked\s(?:us\s)?to\s(?:{EDIT}|{SUPPLY})\s{THIS}"
)
_PER = (
    rf"per\s{_WHO}(?:['’]s)?(?:\s(?:change|comment|edit|e-?mail|markup|note|request|suggestion)s?)?,\s(?:{EDIT}\s{THIS}"
    r"|this\s(?:moved|goes|was\s(?:added|cut|moved)))\b[^?]{0,40}"
)
_SEE = (
    rf"see\s(?:my|(?-i:{NAME})['’]s)\s(?:comment|edit|e-?mail|markup|note|question)s?"
    rf"(?:\s(?:(?:about|on)\s{THIS}|above|below|in\sthe\smargin))?"
)
_I = (
    r"I\s(?:(?:copied|lifted|pulled|took)\s(?:this|that|it)\sfrom\b[^?]{1,60}"
    rf"|(?:added|changed|cut|deleted|moved|rewrote|shortened)\s{THIS_TEXT}[^?]{{0,60}}"
    rf"|(?:am|['’]m)\snot\ssure\s(?:about|of)\s{THIS}|(?:will|['’]ll)\s(?:{EDIT}|{SUPPLY}|get)\s{THIS}[^?]{{0,30}}"
    rf"|(?:do\snot|don['’]t)\shave\s(?:a|his|her|the)\s{FACT}|would\s(?:{EDIT}|keep|leave)\s{THIS_TEXT}[^?]{{0,40}})"
)
TASKS = (
    wording(f"to / check confirm cut review revise reword re shorten clear update verify before {SUPPLY_WORDS}", _TASK),
)
"""Who is to do what."""

AWAITED = (
    *TASKS,
    wording("awaiting waiting pending", _WAITS),
    wording("cleared clear clearance approve approved okayed seen signed", _CLEARANCE),
    wording("asked insists objects want wants prefers would", _WANTED),
    wording("per", _PER),
    wording(
        "see / comment comments edit edits email emails mail mails markup markups note notes question questions", _SEE
    ),
    wording("i", _I),
)
"""A whole sentence, whatever its case."""
