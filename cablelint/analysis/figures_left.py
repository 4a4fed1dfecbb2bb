"""Figures that wait to be filled in: "DOLS 00", "1XX,000", "SOME ---- PERSONS", "647-****", "nn countries"."""

_MONEY = r"(?:DOLS|DOLLARS|USD|EUR|GBP|POUNDS|EUROS|dollars|dols|pounds|euros|\$)"
_ZEROS = rf"(?<![\w(])(?<!\b[Ii]n\s)(?<![ ]{{2}}){_MONEY}\s?0{{2,4}}(?![\w%]|[.,]\d|[ ]?\))"  # not a unit: "(USD 000)"
_BLANKS = rf"(?<!\w){_MONEY}\s(?:BLANK|blank)\b(?!\s(?i:checks?|cheques?|notes?|bonds?|bills?)\b)"
_CROSSES = r"(?<![\w.,-])(?:\d{1,2}X{1,2}|X{2,3}|X(?=,XXX))(?:,(?:\d{3}|X{3})){1,2}(?![\w,])"
_DASHES = (  # the sign first, which costs least
    r"(?=---)(?i:(?<=\bsome\s)|(?<=\babout\s)|(?<=\bnearly\s)|(?<=\bover\s)|(?<=\bthan\s)|(?<=\bto\s))-{3,6}"
    r"(?=\s(?!(?i:has|is|was)\b)[A-Za-z]{2,14}[sSnN]\b)"
)
_DOTS = (
    r"(?=\.{6})(?<=[A-Za-z]\s)\.{6,40}(?=\s(?i:and|at|by|for|from|has|in|is|of|on|said|the|to|told|was|will|with)\b)"
)
_STARS = r"(?=[*\#]{2})(?<=\d{3}-)(?:\*{2,5}|\#{3,4})(?![*\#\w])"
_NN = r"\bnn\b(?=\s[a-z]{3})"
_N = r"(?<=[a-z] )N(?= (?:days|weeks|months|years|hours|percent|people|persons|tons|members|million|billion)\b)"
_MADE_UP = r"(?<![\d-])(?:(?:1-)?\d{3}-)?(?:555-5555|000-0000|999-9999|123-4567)(?![\d-])"
_DAY = (
    r"(?i:\b(?:january|february|march|april|june|july|august|september|october|november|december|(?-i:May|MAY))"
    r"\s\?(?=\.))"
)

SEARCHED = (
    (_ZEROS, ("00", "000", "0000")),
    (_BLANKS, ("blank",)),
    (_CROSSES, ("x,x", *(f"x,{figure}" for figure in range(10)))),
    (_DASHES, (" ---",)),
    (_DOTS, ("......",)),
    (_STARS, ("-**", "-##")),
    (_NN, ("nn",)),
    (_N, tuple(f"n {unit}" for unit in ("d", "w", "m", "y", "h", "p", "t", "b"))),
    (_MADE_UP, ("555-5555", "000-0000", "999-9999", "123-4567")),
    (_DAY, (" ?.",)),
)
"""Each with its triggers."""
