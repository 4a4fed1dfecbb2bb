"""Messages and documents in other formats than the Department's: USMTF sets, print editions, papers of the White House.

They are recognized so that no rule asks a State heading of them, and no fix takes their slashes for slips. A cable that
has TAGS or an E.O. line is the Department's, whatever it quotes.

Sources: MIL-STD-6040 (message text formatting, sets that begin with their name and end with //); the headings of
Foreign Relations of the United States.
"""

from collections.abc import Sequence

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import ForeignFormat
from cablelint.model.heading import HeadingField

_TOP_CHARS = 3000
_FORMATTED = ("MSGID/", "GENTEXT/", "RMKS/", "NARR/", "SUBJ/", "EXER/", "OPER/")
_SETS = compiled(r"(?:^|\n)[ \t]*(?P<name>MSGID|GENTEXT|RMKS|NARR|SUBJ|EXER|OPER|REF|POC|AMPN|PERID)/[^ \n]")
_MAIN_SETS = frozenset({"MSGID", "GENTEXT", "RMKS"})
_EDITED = ("Telegram", "Secretary of State", "Source: ", "Memorandum", "Airgram", "Circular")
_PERSON = (
    r"(?:Acting[ ]|Under[ ]|Assistant[ ])?"
    r"(?:Secretary|Ambassador|Minister|Charg\xe9|Consul|Appointed[ ]Ambassador|Legation|Embassy)"
)
_EDITION = compiled(
    r"(?:^|\n)[ \t]*(?:\d{1,4}\.[ ])?(?:"
    r"\d{3}\.[\w.]{2,12}(?:[ ][\w.]{1,12}){0,2}(?:/\S{1,12})?[ ]?:[ ]?(?:Circular[ ])?(?:Telegram|Airgram|Despatch)"
    r"|(?:Circular[ ])?(?:Telegram|Airgram|Despatch|Memorandum|Letter|Message)[ ](?:\S{1,8}[ ])?[Ff]rom[ ](?:the[ ])?"
    r"(?:Embassy|Department|Mission|Consulate|Legation|Ambassador|Secretary|President|Consul)[ ]"
    r"|(?:\[?\d?\]?[ ]?)Source:[ ]"
    r"(?:National[ ]Archives|Department[ ]of[ ]State,|Library[ ]of[ ]Congress|[A-Z]\w+[ ]Library,)"
    rf")|(?:^|\n)[ \t]*The[ ]{_PERSON}[^\n.]{{0,60}}[ ]to[ ]the[ ]{_PERSON}[^\n.]{{0,60}}(?:\n|\Z)"
)
_WHITE_HOUSE = compiled(
    r"(?:^|\n)[ \t]*(?:(?:FM|FROM:?)[ \t]+(?:THE[ ])?WHITE[ ]HOUSE\b|THE[ ]WHITE[ ]HOUSE[ \t]*\n\s{0,40}WASHINGTON)"
)


def foreign_format(text: str, fields: Sequence[HeadingField]) -> ForeignFormat | None:
    """Return the format that the text is in; None where it is the Department's own."""
    top = text[:_TOP_CHARS]
    if any(field.kind in ("tags", "executive_order") for field in fields):
        return None
    if any(name in top for name in _FORMATTED):
        names = {found["name"] for found in _SETS.finditer(top)}
        if names & _MAIN_SETS or len(names) > 1:
            return "usmtf"
    if "WHITE HOUSE" in top and _WHITE_HOUSE.search(top):
        return "white_house"
    if any(word in top for word in _EDITED) and _EDITION.search(top):
        return "print_edition"
    return None
