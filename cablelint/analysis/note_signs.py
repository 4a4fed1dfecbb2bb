"""The signs that words are a note of a drafter to a colleague, each with its weight."""

from cablelint.analysis.editing_words import EDIT, EDIT_WORDS, NAME, NOT_OF_OTHERS, OFFICE, STAFF, SUPPLY, SUPPLY_WORDS
from cablelint.analysis.sign import sign
from cablelint.analysis.signs_of_drafting import DRAFTING

NUMBER = (
    r"(?:\d[\d,]{0,12}(?:\.\d{1,4})?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?|half|hundred|thousand|million|billion"
    r"|first|second|third|fourth|fifth)"
)
SAYS_WORDS = (
    *"say says said think thinks want wants prefer prefers ask asks know knows agree agrees disagree disagrees".split(),
    *"confirm confirms object objects insist insists hate hates like likes dispute disputes doubts questions".split(),
)
SAYS = rf"(?:(?:does\snot|doesn['’]t|did\snot|didn['’]t)\s)?(?:{'|'.join(SAYS_WORDS)})"
MAY_WORDS = "has have may might will can could would should owe owes need needs".split()
MAY = rf"(?:{'|'.join(MAY_WORDS)})"
_TURN = r"(?:\A|[.?!,;:]\s|-{1,2}\s)"
_ASIDE = r"(?:(?:please|pls|plz|can|could|to|we|still|also|just|maybe|or)\s){0,2}"
_ORDER = (
    rf"(?:\A(?:(?-i:{OFFICE}|{NAME})\s?[,:]\s)?|[.?!]\s|-{{1,2}}\s|,\s(?=please|pls|plz|can|could|we|still|also|just))"
    rf"{_ASIDE}"
)
_SECTION = r"(?-i:AMB|CONS|DAO|DCM|ECON|FAS|FCS|GSO|IRM|LEGATT|MGMT|ODC|OMS|PAO|PAS|POL|RSO|Amb|Cons|Econ|Mgmt|Pol)"
BUREAU = rf"(?:{STAFF}|(?-i:{NOT_OF_OTHERS}[A-Z]{{1,5}}(?:/[A-Z]{{1,6}}){{1,3}}))"
_INSTITUTION = (
    r"(?:Assembly|Bank|Board|Cabinet|Commission|Committee|Congress|Council|Court|Duma|House|King|Parliament|Senate)\b"
)
_WORKS = r"(?:change|comment|draft|edit|e-?mail|figure|markup|note|number|question|rewrite|suggestion|version|wording)"


SIGNS = (
    sign(2, "?"),
    sign(1, "you your yours our i my me we let"),
    sign(  # tells somebody what to do with a text
        2,
        f"{EDIT_WORDS} {SUPPLY_WORDS} fact need needs",
        rf"{_ORDER}(?:(?:(?:{EDIT}|fact[\s-]check)\b(?!-|\s(?:by|for|of|in)\b)|needs?\b(?!-|\s(?:by|for|of|in|not|to\s(?!be\b))\b))"
        rf"|{SUPPLY}\s(?:an?|the|his|her|their|more|another|one|some|this|that|here|(?-i:[A-Z])))",
    ),
    sign(
        2,
        "ask get find look google call see say use keep make put",
        rf"{_ORDER}(?:ask|get|find|look\s(?:at|up)|google|call|see|say|use|keep|make|put)\s"
        rf"(?-i:{OFFICE}\b|[A-Z][a-z]{{1,11}}['’]s\b|(?:this|it|that|him|her|them|here|again|out|up|with|w/))",
    ),
    sign(
        2,
        "get",
        rf"{_ORDER}get\s(?:the|his|her|their|a|an|exact|that|this)\s[a-z]{{3,12}}(?:\s[a-z]{{3,12}})?\sfrom\s(?-i:{OFFICE}\b|[A-Z])",
        also="from",
    ),
    sign(3, "get pull take lift copy", rf"{_ORDER}(?:get|pull|take|lift|copy)\sfrom\s(?-i:{OFFICE}\b|[A-Z])"),
    sign(2, "last", rf"\b(?:from|in|see|than)\s(?:last|the\sold)\s(?:month|week|year)?(?:['’]s)?\s?{_WORKS}s?\b"),
    sign(  # speaks of a text and what it rests on
        1,
        "figure figures cite cites citation clearance clearances clears cleared uncleared edit edits edited"
        " editing wording spelling spell source sources sourcing draft drafts drafting redraft sentence"
        " sentences bullet bullets rewrite lead typo quote quotes numbers number language reword phrase phrasing"
        " phrased footnote acronym version markup comment comments tone duplicate duplicates dup repeats"
        " repetitive placeholder stet tense",
    ),
    sign(-1, "his her their reftel ref"),  # speaks of what others say or wrote
    sign(1, "clear", r"\bclear\b(?!\s(?:about|of|on|that|to|up)\b)"),
    sign(1, "pls plz tk ok okay thx thanks asap btw todo wiki wikipedia google imo afaik fwiw gotta"),
    sign(2, "w", r"\bw/\s?(?=[A-Z])"),
    sign(1, "us", r"(?-i:\bus\b)"),
    sign(1, "this here"),
    sign(1, "it that so", r"\b(?:it|that|so)(?:\s(?:has|is|was|did|does))?\.?\Z"),
    sign(  # doubts it
        1,
        "still sure maybe too probably guess right correct wrong true needed missing accurate really fine enough"
        " necessary yet again later tomorrow tonight work",
    ),
    sign(2, "to", rf"{_TURN}{BUREAU}\sto\s[a-z]{{3,10}}\b", place="office"),
    sign(
        1,
        "has have may might will can could would should owe owes need needs",
        rf"{_TURN}(?:per\s|but\s)?{BUREAU}\s{MAY}(?:\snot|n['’]t)?\b",
        place="office",
    ),
    sign(
        2,
        "says say said thinks wants prefers asks knows objects insists hates likes like want agrees disagrees confirms",
        rf"{_TURN}(?:per\s|but\s)?{BUREAU}\s{SAYS}\b",
        place="office",
    ),
    sign(1, "says thinks wants knows", rf"\A{_SECTION}\s(?:says|thinks|wants|knows)\b"),
    sign(
        1,
        "per via",
        r"\b(?:per|via)\s(?!cent|day|capita|year|month|diem|annum|person|head|week|hour|ton|kilo|barrel|ref|unit)[a-z]",
    ),
    sign(
        1,
        "per see from",
        rf"\b(?:per|see|from)\s(?-i:[A-Z][A-Za-z/]{{1,11}})['’]s\s(?:[a-z]{{3,10}}\s)?{_WORKS}s?\b",
        also="s",
    ),
    sign(3, EDIT_WORDS, rf"(?:\s-{{1,2}}|[,;])\s(?!update){EDIT}\Z"),
    sign(
        3,
        "keep stet choose pick finish redo kill change use",
        r"(?:\s-{1,2}|[,;])\s(?:(?:keep|stet|finish|redo|kill)|(?:choose|pick)\sone|(?:change|cut|fix|keep|use|update)\?)\Z",
    ),
    sign(2, "wd shd cd wld shld"),
    sign(
        3,
        "decide check confirm verify fix redo edit advise clarify ask",
        rf"{_TURN}(?-i:(?!{_INSTITUTION}){NAME})\sto\s(?:decide|check|confirm|verify|fix|redo|edit|advise|clarify|ask)\Z",
    ),
    sign(1, "?", r"\A(?:(?:which|what)\s)?[a-z]+\?\s(?:or\s)?[a-z]+\?\Z"),
    sign(1, "?", rf"\A(?:(?:about|more\slike|not|maybe|actually|now)\s)?{NUMBER}\?"),
    *DRAFTING,
)
