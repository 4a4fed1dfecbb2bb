"""Blanks and names of fields that nobody filled in, and what is left of tracked changes, in no brackets."""

from collections.abc import Iterator
from functools import cache

from cablelint.analysis import drafting_asides, figures_left, program_leftovers, template_words
from cablelint.analysis.meant_as_written import is_excused, placeholder_in
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.placeholder import Placeholder, PlaceholderKind, places
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span
from cablelint.model.vocabulary import Sought, held_of, sought, words_of

_CHANGE = (
    r"(?m:^[ \t]*(?:(?:Deleted|Formatted|Inserted|Moved\s(?:from|to)(?:\s\[\d\])?)\s?:\s[^\n]{1,100}"
    r"|Comment(?:ed)?\s?\[[A-Z]{1,4}\d{1,3}\]:?[^\n]{0,100}|<{7}[^\n]{0,60}|>{7}[^\n]{0,60}))"
    r"|\[(?i:deleted|formatted|inserted)\s?:[^\]\n]{0,120}\]"
    r"|\[[A-Z]{2,3}\d{1,2}\](?!\()|\[-[^\]\n]{1,80}-\]|\{\+[^}\n]{1,80}\+\}|~~[^~\n]{1,80}~~"
)
_COUNTED = (
    r"(?i:percent|per\scent|(?:b|m)illion|thousand|days?|weeks?|months?|years?|hours?|tons?|dollars|euros|people|persons|posts"
    r"|members|copies|visas|officers|employees|families|companies|trucks|badges|meetings|seats|votes)"
)
_BLANK = (
    r"(?:(?<![A-Za-z0-9/])|(?<=[A-Z]{2}/))(?:(?:X{2,4}|Xx{2,3}|x{2,3})(?:th|st|nd|rd|%)?(?:[/-](?:X{2,4}|\d{1,4})){0,2}"
    r"|\d{1,2}/XX?(?:/\d{2,4}|/XX(?:XX)?)?)(?![A-Za-z0-9/])"
    r"|\b(?:19|20)(?:XX|\dX|\?\?|__)(?!\w)|(?<![\w?])\$?\?{2,6}(?![\w?])|\b(?:TBD|TBC|TKTK|TODO|FIXME)\b(?!-)"
    r"|(?<![A-Za-z0-9/,])(?<![A-Z],\s)TK(?=[\s.;:)\]])(?!\s*//|\s?\d)"
    r"|\b(?:MM/DD|DD/MM)/YY(?:YY)?\b|\bDD MMM? YY(?:YY)?\b"
    r"|(?i:\b(?:a|about|an|at|by|for|from|in|is|nlt|of|on|than|the|to|with|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)\s|\$)_{2,20}|\bNN\b(?=\s+[a-z])|(?<=[\w,).]\s)#{2,6}(?=[\s.,)])"
    rf"|(?<=[A-Za-z,]\s)\[[XN#]\](?=\s{{1,3}}{_COUNTED}\b)"
)
_CHANGE_TRIGGERS = ("deleted", "formatted", "inserted", "moved from", "moved to", "<<<<<<<", ">>>>>>>", "[", "{+", "~~")
_BLANK_TRIGGERS = (
    *(f"{crosses}{ordinal}" for crosses in ("xx", "xxx", "xxxx") for ordinal in ("", "th", "st", "nd", "rd")),
    *(f"{decade}x" for decade in range(190, 210)),
    *"19xx 20xx /x ?? __ ## tbd tbc tk tktk todo fixme nn yy yyyy [x] [n] [#]".split(),
)
_SEARCHED: tuple[tuple[PlaceholderKind, str, tuple[str, ...]], ...] = (
    ("change", _CHANGE, _CHANGE_TRIGGERS),
    ("blank", _BLANK, _BLANK_TRIGGERS),
    ("blank", template_words.CROSSES, template_words.CROSSES_TRIGGERS),
    ("blank", template_words.DOLLARS, template_words.DOLLARS_TRIGGERS),
    ("blank", template_words.LETTERS, template_words.LETTERS_TRIGGERS),
    ("blank", template_words.CELLS, template_words.CELLS_TRIGGERS),
    ("blank", template_words.RULES, template_words.RULES_TRIGGERS),
    ("blank", template_words.DASHES, template_words.DASHES_TRIGGERS),
    ("blank", template_words.ADDRESSES, template_words.ADDRESSES_TRIGGERS),
    ("note", template_words.ORDERS, template_words.ORDERS_TRIGGERS),
    ("note", drafting_asides.BARE, drafting_asides.BARE_TRIGGERS),
    ("remark", drafting_asides.TOLD, drafting_asides.TOLD_TRIGGERS),
    ("note", drafting_asides.AWAITED, drafting_asides.AWAITED_TRIGGERS),
    ("remark", drafting_asides.DATES_OPEN, drafting_asides.AWAITED_TRIGGERS),
    ("note", drafting_asides.CROSSED, drafting_asides.CROSSED_TRIGGERS),
    ("blank", drafting_asides.HERE, drafting_asides.HERE_TRIGGERS),
    ("blank", drafting_asides.REFERENCES, drafting_asides.REFERENCES_TRIGGERS),
    ("blank", drafting_asides.DAYS, drafting_asides.DAYS_TRIGGERS),
    ("blank", drafting_asides.YEARS, drafting_asides.YEARS_TRIGGERS),
    ("note", drafting_asides.ROWS, drafting_asides.ROWS_TRIGGERS),
    ("blank", drafting_asides.CELLS, drafting_asides.CELLS_TRIGGERS),
    ("program", program_leftovers.FIELD_ERRORS, program_leftovers.FIELD_ERRORS_TRIGGERS),
    ("program", program_leftovers.CELL_ERRORS, program_leftovers.CELL_ERRORS_TRIGGERS),
    ("program", program_leftovers.FIELD_CODES, program_leftovers.FIELD_CODES_TRIGGERS),
    ("blank", program_leftovers.PROMPTS, program_leftovers.PROMPTS_TRIGGERS),
    ("blank", program_leftovers.BLANKS, program_leftovers.BLANKS_TRIGGERS),
    *(("blank", written, triggers) for written, triggers in figures_left.SEARCHED),
)
_FIELD = (
    r"\b(?:NAME,? (?:AND )?TITLE|Name,? (?:and )?Title|FIRSTNAME LASTNAME|Firstname Lastname)(?=\s*(?:[.;)\]]|\Z))"
    r"|(?<=[a-z]\s)(?:NAME, TITLE\b|(?:NAME|TITLE|DATE|POSITION|PHONE|NUMBER|AMOUNT|MONTH|CITY|COUNTRY|PLACE"
    r"|LOCATION|VENUE)(?=\s?[(,.;)]))"
    r"|(?<=[a-z]\s\()(?:NAME|TITLE|DATE|POSITION|PHONE|NUMBER|AMOUNT)(?=\)(?!,?\s?\())"
)
_FIELDS = (
    *"NAME Name FIRSTNAME Firstname TITLE DATE POSITION PHONE NUMBER AMOUNT MONTH CITY COUNTRY PLACE LOCATION".split(),
    *"VENUE DAY MINISTER PERCENTAGE YEAR AMBASSADOR CONTACT DESK DRAFTER HOST OFFICER POC POST SPEAKER".split(),
)
_FIELD_WORDS = {f"{word.lower()}{ending}": word.lower() for word in _FIELDS for ending in ("", "s")}


def unfilled(cable: Cable, region: Span) -> Iterator[Placeholder]:
    """Yield the names of fields, what is left of changes, and blanks to fill in."""
    text = cable.text
    fields, searched = _tried(cable)
    for word in fields:
        for at in places(text, region, word):
            for written in (_FIELD, drafting_asides.CAPITALS):
                name = compiled(written).match(text, at, region.end)
                if name and not drafting_asides.is_of_form(cable, at):
                    yield from placeholder_in(cable, "blank", name)
    for kind, written in searched:
        for found in compiled(written).finditer(text, *region):
            if not is_excused(cable, written, found.start()):
                yield from placeholder_in(cable, kind, found)


@once_per_cable
def _tried(cable: Cable) -> tuple[tuple[str, ...], tuple[tuple[PlaceholderKind, str], ...]]:
    """Return the names of fields and the expressions that are worth trying anywhere in the text."""
    named = {_FIELD_WORDS[word] for word in _FIELD_WORDS.keys() & words_of(cable.text)}
    fields = tuple(word for word in _FIELDS if word.lower() in named and word in cable.text)
    held = held_of(cable.text, _wanted())
    return fields, tuple((kind, written) for at, (kind, written, _) in enumerate(_SEARCHED) if at in held)


@cache
def _wanted() -> Sought:
    """Return the triggers of all expressions, made ready when they are first wanted."""
    return sought(wanted for _, _, wanted in _SEARCHED)
