"""What a word processor, a spreadsheet, or a web page leaves in a text: "Error! Bookmark not defined.", "#REF!"."""

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable

FIELD_ERRORS = (
    r"(?i:\berror!\s{1,3}(?:reference\ssource\snot|bookmark\snot|hyperlink\sreference\snot|not\sa\svalid"
    r"|no\s(?:bookmark|document|index|sequence|table|text|topic)\s|unknown\s(?:document|switch)|main\sdocument\sonly"
    r"|cannot\s(?:insert|open)|filename\snot|missing\s(?:test|bookmark)|objects\scannot|use\sthe\shome\stab)\b"
    r"[^.\n]{0,60}\.?)"
)
"""What Word writes where a cross-reference leads nowhere."""
FIELD_ERRORS_TRIGGERS = ("error!",)
CELL_ERRORS = r"(?<![\w#])#(?:(?:REF|DIV/0|VALUE|NUM|NULL|SPILL|CALC)!|NAME\?|N/A(?!\w))"
"""What a spreadsheet writes where it has no result."""
CELL_ERRORS_TRIGGERS = ("#ref!", "#div/0!", "#value!", "#num!", "#null!", "#spill!", "#calc!", "#name?", "#n/a")
FIELD_CODES = (
    r"\{\s{0,3}(?:(?:MERGEFIELD|DOCPROPERTY|DOCVARIABLE|FILENAME|FILLIN|FORMTEXT|FORMDROPDOWN|FORMCHECKBOX|HYPERLINK"
    r"|INCLUDEPICTURE|INCLUDETEXT|NUMPAGES|PAGEREF|NOTEREF|SECTIONPAGES|STYLEREF|CREATEDATE|PRINTDATE|SAVEDATE"
    r"|MACROBUTTON|USERNAME)\b[^{}\n]{0,160}"
    r"|(?:PAGE|DATE|TIME|REF|SEQ|TOC|ASK)(?:\s[^{}\n\\]{0,40}\\[^{}\n]{0,80}|\s{0,3}))\}"
    r"|«(?:(?i:(?:first|last|full|post|host)?_?name|title|date|address\d?|city|country|amount|number|salutation)"
    r"|[A-Za-z]{1,20}_[A-Za-z_]{1,30}|Next Record)»"
)
"""The codes of fields that Word fills in, shown in place of what they stand for."""
FIELD_CODES_TRIGGERS = (
    *"mergefield docproperty docvariable filename fillin formtext formdropdown formcheckbox hyperlink".split(),
    *"includepicture includetext numpages pageref noteref sectionpages styleref createdate printdate".split(),
    *"savedate macrobutton username « {page {date {time {ref {seq {toc {ask".split(),
    *("{ page", "{ date", "{ time", "{ ref", "{ seq", "{ toc", "{ ask"),
)
_ITEM = r"(?:text|titles?|subtitle|content|picture|a\s(?:date|name|title|number|subject|comment|value|quantity))"
PROMPTS = (
    rf"(?i:\bclick\s(?:(?:or\stap|icon)\s)?(?:here\s)?to\s(?:add|choose|edit|enter|insert|type)\s{_ITEM}(?=\s?(?:[.\])]|\r?$))\.?)"
    r"|(?:(?<=[.:)\]]\s)|(?<=\n))(?:Choose|CHOOSE)\s(?i:an\sitem|a\sbuilding\sblock)\."
    r"|(?i:\benter\sany\scontent\sthat\syou\swant\sto\srepeat\b|\btype\sthe\s(?:document|sidebar)\s(?:title|content|subtitle)\b)"
    r"|(?i:\bpage\s(?:X\sof\s[YX]|\#{1,2}\sof\s\#{1,2}|__?\sof\s__?)(?!\w))"
)
"""What the controls of a Word template, and the numbers of its pages, say until somebody fills them in."""
PROMPTS_TRIGGERS = (
    *("click", "choose an item.", "choose a b", "that you want to repeat", "type the document", "sidebar"),
    *("page x of", "page # of", "page ## of", "page _"),
)
BLANKS = (
    r"\$\s?-{2,12}(?![\w-])"
    r"|-(?i:(?<=\b(?:mr|ms|dr|no)\.\s-)|(?<=\bmrs\.\s-)|(?<=\broom\s-)|(?<=\b(?:flight|serial|number)\s-))-{2,11}(?![\w-])"
    r"(?=\s\w|\s?[.,;:)])"
    r"|-(?i:(?:(?<=\b(?:at|by|in|of|on|to)\s-)|(?<=\b(?:for|pay)\s-)|(?<=\b(?:from|with|cost|june|july)\s-)"
    r"|(?<=\b(?:about|total|march|april)\s-))-{3,11}(?=\s(?:billion|cents|copies|days|delegates"
    r"|dinars|dollars|feet|hectares|hours|kilometers|local|meters|members|men|miles|million|months|officers|pages|percent"
    r"|persons|people|pounds|rupees|seats|tons|votes|weeks|women|years)\b|\s?[.,;:)]))"
)
"""Dashes where a name, a number, or a day belongs: "MR. ------", "$----", "a delegation of ---- members"."""
BLANKS_TRIGGERS = ("$--", "$ --", " ---- ", "----.", "----,", ". ---")
NAMES_IN_ROUNDS = (
    r"\((?:(?:LAST|FIRST|MIDDLE|GIVEN|FAMILY)[ _]?NAME|SURNAME|(?:Last|First|Middle|Given|Family)[ _]?[Nn]ame|Surname)"
    r"(?:,?\s?(?:(?:LAST|FIRST|MIDDLE|GIVEN|FAMILY)[ _]?NAME|(?:Last|First|Middle|Given|Family)[ _]?[Nn]ame"
    r"|TITLE|RANK)){1,2}\)"
)
"""Between parentheses, the names of the fields for the name of a person."""
_ASKED_FOR = (
    r"(?i:\b(?:applicants?|columns?|each|every|fields?|forms?|format|full|give|include|list|names?|order|provide|send|sorted"
    r"|submit|their|write|written)\b)"
)
LINK_IN_ROUNDS = r"\((?i:(?:(?:insert|add|see|web)\s)?(?P<what>link|hyperlink|url)(?:\shere)?)\)"
"""A word in place of the address that a page leads to: "the full text is online (LINK)"."""
_BEFORE_CHARS = 60


def are_names_here(cable: Cable, at: int) -> bool:
    """Return whether "(LASTNAME, FIRSTNAME)" is where a name would be, not what somebody is asked to write."""
    return compiled(_ASKED_FOR).search(cable.text, max(cable.body.start, at - _BEFORE_CHARS), at) is None


@once_per_cable
def _has_word(cable: Cable, word: str) -> bool:
    return f" {word} " in cable.text


def is_link_here(cable: Cable, at: int, end: int) -> bool:
    """Return whether "(LINK)" is for an address, and neither explained by the words before nor used as a name."""
    found = compiled(LINK_IN_ROUNDS).match(cable.text, at, end)
    if found is None:
        return False
    what = found["what"]
    words = cable.text[max(cable.body.start, at - _BEFORE_CHARS) : at].split()[-len(what) :]
    if what.islower() or not words:
        return bool(words)
    initials = "".join(word[0] for word in words).upper()
    is_name = what.isupper() and any(map(str.islower, " ".join(words))) and _has_word(cable, what)
    return initials != what.upper() and not is_name
