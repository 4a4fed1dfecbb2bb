"""What drafters and clearers write to one another in a text: "(check the date)", "[to be cleared by L]"."""

from cablelint.analysis.editing_words import NOT_OF_OTHERS
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable

_DO = (
    r"(?:add|ask|check|cite|clarify|clear|confirm|cut|delete|describe|expand|explain|fill\sin|find|fix|get|insert|need|provide"
    r"|remove|rephrase|replace|revise|reword|rewrite|shorten|spell\sout|supply|update|verify)"
)
_DONE = (
    r"(?:added|agreed|approved|checked|cleared|completed|confirmed|coordinated|decided|deleted|determined|drafted|filled\sin"
    r"|finalized|inserted|provided|removed|revised|rewritten|supplied|updated|verified|written)"
)
_OBJECT = (
    r"(?:address|amount|calendar|cites?|dates?|facts|figures?|list|log|map|math|minutes|names?|notes?|numbers?|page"
    r"|phone|quote|rank|records?|reftel|serial|source|spelling|tense|title|total|transcript|translation|wording|year)"
)
_FIELD = (
    r"(?:address|amount|bio|cite|contact|count|data|dates?|details?|figures?|information|language|names?|numbers?|phone|points?"
    r"|quotes?|rank|rates?|source|statistics|stats|text|times?|titles?|totals?|venue|wording)"
)
_OFFICE = rf"{NOT_OF_OTHERS}[A-Z]{{1,6}}(?:/[A-Z]{{1,6}}){{0,3}}"
_BE = r"(?:am|are|can|could|did|do|does|had|has|have|is|may|might|must|should|was|were|will|would)"
IN_SQUARES = (
    r"\[(?:(?i:more|etc\.?|ditto|stats|(?:citation|cite|source|reference|footnote|data|text)(?:\s(?:here|needed|required))?)"
    r"|(?i:(?:the\s|an?\s)?(?:actual|appropriate|approximate|correct|current|exact|final|full|latest|local|new|proper|relevant|revised"
    rf"|right|specific|total|updated)\s(?:[a-z]{{2,12}}\s)?{_FIELD})"
    r"|(?!(?:illegible|no|original|same|unknown|without)\s)(?:[a-z][a-z'’-]{1,13}\s){1,2}(?:address|amount|date|name|number|rank|rate|title"
    r"|total|year)|(?:(?:his|her|their)\s)?(?:surname|given\sname)"
    rf"|(?:not|{_BE}(?:\snot)?)"
    rf"|[^\]\n]{{0,120}}\b(?i:(?:to|needs?\sto|must|should|will)\sbe\s(?:re)?{_DONE}"
    r"|(?:await(?:ing|s)|pending)\s[a-z/]{1,16}(?:['’]s)?\s?(?:clearance|confirmation|input|approval|decision)?"
    rf"|not\s(?:yet\s)?{_DONE}|needs?\s(?:cite|clearance|source|updat(?:e|ing)|work))\b[^\]\n]{{0,80}}"
    r")\]"
    r"|\[(?i:agency|bank|bureau|city|company|country|firm|island|minister|ministry|office|officer|party|person|port|post|section|town"
    r"|unit|village)(?:\s[A-Z\d])?\]"
    r"|\[(?i:or|alt|alternatively|alternative|option)(?::\s|\s--?\s)[^\]\n]{1,120}\]"
    rf"|\[[^\]\n]{{0,100}}(?:[:,-]|\b{_OFFICE})\s(?i:(?:please|pls)\s)(?i:{_DO})\b[^\]\n]{{0,60}}\]"
    rf"|\[{_OFFICE}\s?[:-]\s?(?i:{_DO})\b[^\]\n]{{0,80}}\]"
)
"""The same between square brackets; in a cable's own words hardly anything else is there."""
ANGLED = r"<(?!/)[a-z]{3,16}(?:[ _][a-z]{2,16}){1,4}>"
"""What is to be filled in, between angle brackets; one word may be a tag of a page."""
IN_ROUNDS = (
    rf"\((?:{_OFFICE}(?:\s(?:please|pls|to))?\s(?i:agrees?|approves?|checks?|clears?|cleared|concurs?|confirms?|okay|ok)\?{{1,3}}"
    rf"|(?i:check|confirm|verify)(?:\s?[:,]|\s?-{{1,2}}(?=\s))\s?[^()\n]{{1,60}}"
    rf"|(?i:check|confirm|verify|update|get|find|fix)\s(?i:the\s|this\s)?(?:(?!at\s|by\s|in\s|on\s|with\s)[A-Za-z]{{2,12}}\s)?(?i:{_OBJECT})"
    rf"|(?i:name)\s(?i:the)\s[a-z]{{3,12}}|(?i:spell\sout|cite\sneeded|citation\sneeded|source\sneeded|need\s(?:cite|source))"
    rf"|{_OFFICE}\s?[:,-]\s?(?i:(?:please|pls)\s)?(?i:{_DO})(?:\s[^()\n]{{1,60}})?"
    rf"|(?i:delete|omit|remove|drop)\s(?i:if\s|this\b|before\s|unless\s)[^()\n]{{0,60}}"
    rf"|(?i:(?:needs?\sto|to|must)\sbe\s{_DONE}\s(?:by|with|before)\s)[A-Z][^()\n]{{0,60}}"
    rf"|(?!(?:FYI|NOTE):?\s[A-Z]{{2}}){_OFFICE}\b[^()\n]{{0,40}}\b(?i:this\s(?:changed|cut|deleted|in|language|line|moved|out|para(?:graph)?|sentence|wording)"
    r"|re-?word(?:ed|ing)?|rewrite|re-?draft)\b[^()\n]{0,40}"
    r"|(?i:(?<=\b(?:of|by|at|in|to)\s\()|(?<=\b(?:for)\s\()|(?<=\b(?:from|with)\s\())[a-z]{3,12}\?(?=\)(?:\s?[.,;]|\s(?:or|and)\b))"
    r"|(?i:communicator|editor|oms|printer|proofreader|secretary|telegraph|typist)s?:\s[^()\n]{1,80}"
    r")\)"
)
"""The same between parentheses."""
STARRED = (
    r"\*{2,4}\s?(?:[^*\n]{0,60}\b)?(?i:(?:not|never)\s(?:yet\s)?(?:cleared|final|approved)|pending\sclearance|to\sbe\s"
    rf"{_DONE}|needs?\s(?:clearance|cite|source|updating|work)|(?<=\*\s)(?:fix|re(?:vise|word|write)|update|shorten|cut)|(?<=\*)"
    r"(?:fix|re(?:vise|word|write)|update|shorten|cut)|(?:clear|check|confirm|verify)\s(?:this|with))\b[^*\n]{0,60}\*{2,4}"
)
"""The same between asterisks; words that are only to be seen, "*** WARNING ***", are not meant."""
_HEDGES = ("will", "would", "may", "might", "shall")
_TELLS = (
    *"argues believes claims doubts expects fears hopes insists knows says thinks wants".split(),
    *"argued believed claimed doubted expected feared hoped insisted knew said thought wanted".split(),
)
_TELL = rf"(?:{'|'.join(_TELLS)})"
_HEDGE = rf"(?i:{'|'.join(_HEDGES)})"
BARE = (
    rf"(?:<[-=]{{1,3}}|[-=]{{2,3}}>|\^{{2,3}}|(?<=\S\s)>{{2,3}})\s?(?i:{_DO}|is|are|do|does|should|who|what|why|not\s(?:sure|clear|true))\b[^\n]{{0,80}}"
    r"|(?:<[-=]{1,3}|\^{2,3})\s?[^?\n]{2,60}\?|(?:(?<=[.?!])|(?<=[.?!]\s)|(?<=[.?!]\s\s))<[-=]{1,3}\s?(?=[A-Za-z]\S{0,30}\s\S)[^\n<>]{4,80}"
    r"|(?<=\s)<[-=]{1,3}\s?(?=[A-Za-z])(?=[^\n<>]{0,80}\b(?i:I|me|my|ours?|this|us|we|you|your)\b)[^\n<>]{4,80}"
    r"|>{2,3}\s?(?=[A-Za-z])[^\n<>]{2,80}<{2,3}"
    rf"|\b{_HEDGE}/{_HEDGE}\b"
    rf"|(?:(?<=[.!?:]\s)|(?<=[.!?:]\s\s)|(?<=\n)|(?<=\)\s))(?![QA]:)(?:{_OFFICE}|[A-Z][a-z]{{2,10}}):\s(?i:please|pls|can\syou|could\syou)\s(?i:{_DO})"
    r"\s(?i:this|that|here|these|the\s(?:above|date|figure|line|name|number|paragraph|para|sentence|spelling|text|title|wording)"
    r"|a\s(?:cite|line|sentence|source))\b[^\n]{0,80}"
    r"|//\s?(?i:(?:begin|end|start|stop)\s)?(?i:changes?|cuts?|deletions?|edits?|inserts?|insertion|rewrite)\s?//"
    r"|\b(?i:firstname[ ,]{1,2}lastname|lastname[ ,]{1,2}firstname)\b"
)
"""The same in no brackets: "<-- add the rate?", "DCM: please fix this sentence"; and two wordings, "will/may"."""
TOLD = rf"\b{_TELL}/{_TELL}\b"
"""Two verbs of which one is to be chosen: "fears/believes"."""
TOLD_TRIGGERS = tuple(f"{one}/" for one in _TELLS)
_AT_CHANGES = ("begin", "end", "start", "stop", "change", "cut", "deletion", "edit", "insert", "rewrite")
BARE_TRIGGERS = (
    *(f"{one}/{other}" for one in _HEDGES for other in _HEDGES if one != other),
    *("<-", "<=", "->", "=>", "^^", ">>", "firstname"),
    *(f"//{space}{word}" for space in ("", " ") for word in _AT_CHANGES),
    *(f":{one}{plea}{other}" for one in " \n" for other in " \n" for plea in ("please", "pls", "can you", "could you")),
)


def _whole(words: str) -> str:
    """Return an expression for the words, none of which goes on another: letters are found faster than a boundary."""
    return "|".join(rf"{word}(?<!\w.{{{len(word)}}})" for word in words.split())


AWAITED = (
    rf"(?:{_whole('AMOUNT CITE FIGURE NAME NUMBER QUOTE TITLE')})S?\s(?:TK|TBA|TBC|TBD|TO\sCOME)\b"
    rf"|(?:{_whole('DATE')})S?\s(?:TK|TO\sCOME)\b"
)
"""What is said to come."""
DATES_OPEN = rf"(?:{_whole('DATE')})S?\s(?:TBA|TBC|TBD)\b"
"""What readers may be told too: that no day is set."""
AWAITED_TRIGGERS = ("tk", "tba", "tbc", "tbd", "to come")
HERE = rf"(?:{_whole('ADD DESCRIBE ENTER EXPLAIN INSERT PASTE PUT TYPE')})\s(?:[A-Z'/-]{{1,15}}\s){{1,5}}HERE\b"
"""What somebody is to write at this place, in capitals amid words that are not."""
HERE_TRIGGERS = ("here",)
CAPITALS = (
    r"(?:(?<=\b(?:by|in|on|of|at|to)\s)|(?<=\b(?:and|for)\s)|(?<=\b(?:from|with)\s)|(?<=\b(?:until|since|after)\s)"
    r"|(?<=\bbefore\s)|(?<=\b(?:between|through)\s))"
    r"(?:AMOUNT|CITY|COUNTRY|DATE|DAY|LOCATION|MINISTER|MONTH|NAME|NUMBER|PERCENTAGE|PLACE|TITLE|VENUE|YEAR)"
    r"(?=\r?\n|\s[a-z\d]|\s?[(,.;)])(?!\s(?:check|list|book))"
    r"|(?:(?<=\b(?:met|saw|Mr\.|Ms\.|Dr\.)\s)|(?<=\btold\s)|(?<=\bthanked\s)|(?<=\b(?:Governor|Director"
    r"|Minister)\s)|(?<=\bPresident\s)|(?<=\bSecretary\s)|(?<=\bGeneral\s)|(?<=\bAmbassador\s))"
    r"(?:TITLE\s(?:AND\s|OF\s)?)?NAME(?=\s[a-z])"
    r"|(?<=[a-z] )(?:AMBASSADOR|CONTACT|DESK OFFICER|DRAFTER|HOST|MINISTER|OFFICER|POC|POST|SPEAKER)['’]?S?\s"
    r"(?:ADDRESS|AMOUNT|DATE|EMAIL|NAME|NUMBER|PHONE|TITLE)(?=\s?[(,.;)]|\s[a-z])"
)
"""The name of a field in capitals amid other words: "by DATE and", "Call POC NAME, EUR", "met NAME on May 3"."""

_ASK = r"(?:add|check|clarify|clear|confirm|fill\sin|insert|update|verify)"
CROSSED = (
    r"(?<![\w/-])X{2,5}[ :-]{1,3}"
    rf"(?:(?i:{_ASK})\b|(?:[^\nX]{{1,30}}\s)?(?i:please|pls|to|should|must|needs\sto)\s(?i:{_ASK})\b|(?i:to\scome|to\sfollow)\b)"
    r"[^\nX]{0,80}(?:\n[^\nX]{1,80})?X{2,5}(?![\w/-])"
)
"""The same between crosses: "XXX Econ to add a line XXX"."""
CROSSED_TRIGGERS = ("xx", "xxx", "xxxx", "xxxxx")
REFERENCES = (
    r"\b(?i:refs?|reftels?)\s(?:\?{1,3}|_{1,6}|\#{1,3}|(?:TBD|TBC|TK|XX)\b|\[[A-Z?_ ]{0,3}\])(?=\s?[.,;:)]|\s[a-z])"
)
"""A citation without its letter."""
REFERENCES_TRIGGERS = (
    *(f"{word} {mark}" for word in ("ref", "refs", "reftel") for mark in "?_#["),
    *("tbd", "tbc", "tk", "xx"),
)
DAYS = (
    r"(?i:\b(?:january|february|march|april|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug"
    r"|sept?|oct|nov|dec)\.?)|(?-i:\bMay|\bMAY))[ ]\?(?=[ ]{2}|\s?[,;)])"
    r"|(?<![\w-])tb[acd](?![\w-])"
)
"""A month without its day, and what is to be determined, in small letters."""
DAYS_TRIGGERS = (" ?", "tba", "tbc", "tbd")
CELLS = (
    r"(?m:(?<=\S[ ]{2})[ ]{0,30}(?:x{2,8}|\((?i:to\scome|tk|pending)\))(?=[ \t\r]{0,9}$|[ ]{2}))"
    r"|(?<=\d\s\|\s)(?i:check|confirm|verify|missing|recheck|to\scome|tk)(?=\s?\|)"
)
"""A cell of a table that waits for its figure."""
CELLS_TRIGGERS = (
    *(f"| {word}" for word in ("check", "confirm", "verify", "missing", "recheck", "to come")),
    "xx",
    "xxx",
    "xxxx",
    "xxxxx",
    "xxxxxx",
    "xxxxxxx",
    "xxxxxxxx",
    "x,xxx",
    "(to come",
    "tk",
    "pending",
)
ROWS = (
    r"(?m:(?:(?<=[\d%)])[ ]|(?<=[ ]{2}))(?i:not\ssure\s?[-,;:]+\s?[^\n]{2,60}"
    r"|(?:(?:pls|please)\s)?(?:check|confirm|verify)\s(?:w/\s?[A-Z][^\n]{1,40}|(?:this|these)\b[^\n]{0,20})"
    r"|(?:pls|please)\s(?:check|confirm|verify)\b[^\n]{0,40}"
    r"|need\s(?:cite|figure|number|total)s?(?:\s(?:for|from)\s[^\n]{1,30})?|(?:is\s)?this\sright\?)[ \t\r]{0,9}$)"
)
"""What somebody wrote behind the last cell of a row: "1,050   not sure - check w/ Treasury"."""
ROWS_TRIGGERS = (
    *(
        "not sure",
        "this right",
        "need cite",
        "need figure",
        "need figures",
        "need number",
        "need numbers",
        "need total",
    ),
    *(f"{verb} {thing}" for verb in ("check", "confirm", "verify") for thing in ("w", "this", "these")),
    *(f"{plea} {verb}" for plea in ("pls", "please") for verb in ("check", "confirm", "verify")),
)
YEARS = r"\b(?:19|20)\d\?(?=\s?[.,;)]|\s[a-z(])|(?<![\w/.?=&-])\d[\d,.]{0,9}\?\d[\d,.]{0,9}(?![\w/=&?]|-[A-Z])"
"""A year or other number of which a figure is not known yet; said of a birth it may never be."""
YEARS_TRIGGERS = tuple(f"{figure}?" for figure in range(10))
_VALUE = r"\[\d[\d,.]{0,9}\]"
_BEFORE_VALUE = (
    r"(?i:\b(?:january|february|march|april|may|june|july|august|september|october|november|december|than|about|some|nearly"
    r"|over|almost)\s)\Z"
)
_BORN = r"(?i:\b(?:born|birth|b|c|ca|circa|d)\b\W{0,3}(?:(?:about|around|circa|in)\s)?)\Z"
_YEAR_OF_BIRTH = (
    r"\b(?i:births?|b\.|born|died|d\.\s?o\.\s?b\.?|dob|graduated|married)[^?!;\n]{0,24}\b(?:1[89]|20)\d\d\s\Z"
)
_OTHER_YEAR = r"(?i:(?:(?:about|c\.|ca\.|or|perhaps|possibly)\s?)?(?:(?:1[89]|20)\d\d|'\d\d)\?)"
_FIGURE = r"\d{1,3}\?"
_NO_NAME = (
    r"(?i:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\.?|[a-z]{3,6}day"
    r"|about|at|by|from|in|of|on|some|the|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"
)
_NAME_BEFORE = rf"(?<![\w-])(?!{_NO_NAME},?\s)[A-Z][\w.'’-]{{1,24}},?\s\Z"
_OF_FORM = (
    r"(?i:\b(?:box|boxes|cards?|columns?|fields?|forged|headed|labels?|marked|printed|spaces?|stamps?"
    r"|(?:ballot|form|leaflet|questionnaire)\s(?:asks|goes|has|reads|says))\b)"
)
_SENTENCE_END = r"[.?!]\s|\n[ \t\r]{0,9}\n"
_SPEAKER = r"[ \t]{0,9}[A-Z][A-Za-z/ ]{0,24}:[ \t]"
_WORD_BEFORE_CHARS = 12
_BORN_BEFORE_CHARS = 24
_YEAR_BEFORE_CHARS = 48
_MOST_CHARS_READ = 60  # of what is before


def value_at(cable: Cable, at: int, end: int) -> int:
    """Return where a figure in brackets ends that is still to be agreed, "April [9]"; 0 if none opens at the offset."""
    found = compiled(_VALUE).match(cable.text, at, end)
    before = cable.text[max(0, at - _WORD_BEFORE_CHARS) : at]
    return found.end() if found and compiled(_BEFORE_VALUE).search(before) else 0


def is_all_in_capitals(cable: Cable, at: int) -> bool:
    """Return whether the words before the offset have no small letter."""
    return not any(map(str.islower, cable.text[max(cable.body.start, at - _MOST_CHARS_READ) : at]))


def is_of_form(cable: Cable, at: int) -> bool:
    """Return whether the words of the sentence before the offset say that a form's field is meant: "boxes for NAME"."""
    before = compiled(_SENTENCE_END).split(cable.text[max(0, at - _MOST_CHARS_READ) : at])[-1]
    return compiled(_OF_FORM).search(before) is not None


def is_in_conversation(cable: Cable, at: int) -> bool:
    """Return whether the line at the offset is one of several that say who speaks: "DCM: …" below "Minister: …"."""
    start = cable.text.rfind("\n", 0, at + 1) + 1
    above = cable.text.rfind("\n", 0, max(0, start - 1)) + 1
    lines = (above, start, cable.text.find("\n", start) + 1)
    return all(compiled(_SPEAKER).match(cable.text, line) for line in lines[:2]) or all(
        compiled(_SPEAKER).match(cable.text, line) for line in lines[1:]
    )


def is_of_birth(cable: Cable, at: int) -> bool:
    """Return whether the year at the offset is when somebody was born or died."""
    return compiled(_BORN).search(cable.text[max(0, at - _BORN_BEFORE_CHARS) : at]) is not None


def is_told_in_doubt(cable: Cable, at: int, words: str) -> bool:
    """Return whether the bracket at the offset tells a reader what is not known for sure.

    So it does of a life, "born in 1941 (1942?)", and of who or what is named before it, "Velasquez (49?)".
    """
    if not words.endswith("?"):
        return False
    before = cable.text[max(0, at - _YEAR_BEFORE_CHARS) : at]
    if compiled(_FIGURE).fullmatch(words):
        return compiled(_NAME_BEFORE).search(before) is not None
    return compiled(_OTHER_YEAR).fullmatch(words) is not None and compiled(_YEAR_OF_BIRTH).search(before) is not None
