"""Figures that wait to be filled in: "DOLS 00", "1XX,000", "SOME ---- PERSONS", "647-****", "nn countries"."""

_CURRENCIES = (*"DOLS DOLLARS USD EUR GBP POUNDS EUROS dollars dols pounds euros".split(), "$")


def _money(before: str) -> str:
    """Return an expression for the currencies, each with what is not before its first sign, which is found fast."""
    return "|".join(f"[{word[0]}]{before}{word[1:]}" for word in _CURRENCIES)


_NOT_A_UNIT = r"(?<![\w(].)(?<!\b[Ii]n\s.)(?<![ ]{2}.)"  # "(USD 000)"
_ZEROS = rf"(?:{_money(_NOT_A_UNIT)})\s?0{{2,4}}(?![\w%]|[.,]\d|[ ]?\))"
_NO_WORD = r"(?<!\w.)"
_BLANKS = rf"(?:{_money(_NO_WORD)})\s(?:BLANK|blank)\b(?!\s(?i:checks?|cheques?|notes?|bonds?|bills?)\b)"
_CROSSES = r"(?<![\w.,-])(?:\d{1,2}X{1,2}|X{2,3}|X(?=,XXX))(?:,(?:\d{3}|X{3})){1,2}(?![\w,])"
_DASHES = (  # the sign first, which costs least
    r"---(?i:(?<=\bsome\s---)|(?<=\babout\s---)|(?<=\bnearly\s---)|(?<=\bover\s---)|(?<=\bthan\s---)|(?<=\bto\s---))-{0,3}"
    r"(?=\s(?!(?i:has|is|was)\b)[A-Za-z]{2,14}[sSnN]\b)"
)
_DOTS = (
    r"(?=\.{6})(?<=[A-Za-z]\s)\.{6,40}(?=\s(?i:and|at|by|for|from|has|in|is|of|on|said|the|to|told|was|will|with)\b)"
)
_STARS = r"(?=[*\#]{2})(?<=\d{3}-)(?:\*{2,5}|\#{3,4})(?![*\#\w])"
_NNN = r"N(?:(?<!\w.)N{2,5}\b(?=\s[a-z])|(?<=\d[ -]N)N{2,4}\b)"  # "555-NNNN" too; most NNNN end a message
_NN = r"\bnn\b(?=\s[a-z]{3})"
_N = r"N(?<=[a-z] N)(?= (?:days|weeks|months|years|hours|percent|people|persons|tons|members|million|billion)\b)"
_MADE_UP = r"(?<![\d-])(?:(?:1-)?\d{3}-)?(?:555-5555|000-0000|999-9999|123-4567)(?![\d-])"
_DAY = (
    r"(?i:\b(?:january|february|march|april|june|july|august|september|october|november|december|(?-i:May|MAY))"
    r"\s\?(?=\.))"
)
_FIGURES = (*map(str, range(10)), *(f"{figures:02}" for figures in range(100)))

SEARCHED = (
    (_ZEROS, ("00", "000", "0000")),
    (_BLANKS, ("blank",)),
    (_CROSSES, ("x", "xx", "xxx", *(f"{figures}{crosses}" for figures in _FIGURES for crosses in ("x", "xx")))),
    (_DASHES, (" ---",)),
    (_DOTS, ("......",)),
    (_STARS, ("-**", "-##")),
    (_NNN, ("nnn", "nnnn", "nnnnn", "nnnnnn")),
    (_NN, ("nn",)),
    (_N, ("n",)),
    (_MADE_UP, ("555-5555", "000-0000", "999-9999", "123-4567")),
    (_DAY, (" ?.",)),
)
"""Each with its triggers."""
