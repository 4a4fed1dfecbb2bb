"""Who is to do what to a draft, or has not: "Pol to add a sentence", "Awaiting L clearance", "I cut this line"."""

from cablelint.analysis.editing_words import EDIT, FACT, NAME, OFFICE, PIECE, SUPPLY, THIS

_WHO = rf"(?-i:{OFFICE}|{NAME})"
_OFFICE = rf"(?-i:{OFFICE})"
_TASK = (
    rf"{_WHO}\sto\s(?:{SUPPLY}|check|confirm|cut|review|revise|re-?word|shorten)\s(?:[^?]{{0,20}}\s)?{PIECE}\b[^?]{{0,60}}"
    rf"|{_OFFICE}\sto\s(?:check|clear|confirm|fill\sin|supply|update|verify)(?:\s{THIS})?"
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
    rf"|(?:needs?|requires?|no)\s{_OFFICE}\sclearance|cleared\s(?:by|with)\s{_OFFICE}\?"
    rf"|(?:did|has|have)\s{_OFFICE}\s(?:approved?|clear(?:ed)?|okayed|seen|signed\soff\son)\s{THIS}\?"
    rf"|{_OFFICE}\s(?:has|have)\snot\s(?:yet\s)?(?:approved|cleared|seen)\s{THIS}"
)
_WANTED = (
    rf"{_OFFICE}\s(?:asked\sfor|insists\son|objects\sto|wants?|prefers|would\slike)\s(?:this|that)\s{PIECE}(?:\s(?:cut|in|out))?"
    rf"|{_OFFICE}\swants\s(?:this|it)\s(?:cut|deleted|in|moved|out|shorter|up|down)(?:\s(?:up|down|here))?"
    rf"|{_OFFICE}\swants\sa\s(?:better|longer|new|shorter|stronger)\s{PIECE}(?:\shere)?"
    rf"|{_OFFICE}\sasked\s(?:us\s)?to\s(?:{EDIT}|{SUPPLY})\s{THIS}"
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
    rf"|(?:added|changed|cut|deleted|moved|rewrote|shortened)\s{THIS}[^?]{{0,60}}"
    rf"|(?:am|['’]m)\snot\ssure\s(?:about|of)\s{THIS}|(?:will|['’]ll)\s(?:{EDIT}|{SUPPLY}|get)\s{THIS}[^?]{{0,30}}"
    rf"|(?:do\snot|don['’]t)\shave\s(?:a|his|her|the)\s{FACT}|would\s(?:{EDIT}|keep|leave)\s{THIS}[^?]{{0,40}})"
)
AWAITED = (_TASK, _WAITS, _CLEARANCE, _WANTED, _PER, _SEE, _I)
"""A whole sentence, whatever its case."""
