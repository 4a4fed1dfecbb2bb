"""Template fields and undecided wordings in square brackets: "[Classification]", "[loan/debt]"."""

_OFFICER = (
    r"(?:(?:con|econ|emb|pol|pol-?econ)(?:off|chief|couns)s?|ambassador|charge|chief|consul|counselor|dcm|minister|pao"
    r"|rso)"
)
_PER = r"(?:capita|day|head|hour|minute|month|person|second|week|year)"
_FILLS_PLACE = "".join(  # behind a noun it may explain a foreign word: "the oblast [region/province]"
    rf"(?<=\b{word}\s)|" for word in "a an and are by for in is of on or the this to was will with".split()
)
_WORDS = r"(?:[a-z]{3,14}\s){0,2}[a-z]{3,14}"
IN_SQUARES = (
    r"\[(?:Class(?:ification)?|Caption|(?:Sub)?[Hh]eading|Issue|Marking|Topic|(?i:portion\smarkings?|points?\sof\scontact"
    r"|contact\sinformation|(?:approving|drafting)\sofficer|(?:action|info)\saddressees?))\]"
    rf"|\[(?i:{_OFFICER}/{_OFFICER})\]"
    rf"|(?:{_FILLS_PLACE}(?<=[.:;]\s))\[(?!(?:he|her|him|his|she|they|and)/){_WORDS}/(?!{_PER}\b){_WORDS}\]"
    rf"|(?:{_FILLS_PLACE}(?<=[.:;,]\s)|(?<=[A-Z]{{2}}\s))\[(?:[a-z]{{3,12}}\s){{0,2}}(?:agency|bureau|contact|figure|office|officer|official|percentage"
    r"|place|serial|venue|no\.)\]"
    r"|\[[XN#]\](?<=[a-z]\s\[.\])(?=\s[a-z]{3})"
)
"""What waits to be filled in or chosen; not "[he/she]", "[barrels/day]" or what explains the noun before it.

Nor an "[X]" beside a choice of a form.
"""
