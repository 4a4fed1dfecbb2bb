"""The words of a SUBJECT on one line, without what wrapping, transmission and release have left in them."""

from cablelint.lalr.regexes import compiled

_WITHIN_WORD = compiled(r"([A-Za-z0-9]{1,20})-\n([A-Za-z0-9]{1,20})")
_ENTITY = compiled(r"&(?:#39|[a-z]{2,4});")
_COLUMN = compiled(
    r"\n(?P<indent>[ \t]*+)[-.][ \t]{2,40}"
)  # what keeps a line in its column where leading spaces would be lost
_BEFORE_HYPHEN = (
    r"(?i:\b(?P<prefix>US|EU|UN|NON|ANTI|PRO|EX|POST|PRE|CO|MID|SELF|AFRO|ANGLO|EURO|FRANCO|INDO|LATIN|PAN|SINO|TRANS))"
    r"\n(?=-[A-Z])"
)  # of a word that breaks off in front of its hyphen: "LATIN", "-AMERICAN"
_INDENT = compiled(r"\s*\n[ \t]|[ \t]")  # of a text that is indented as a whole
_RULE_BEHIND = compiled(r"\s[-=_*]{5,200}\s*+\Z")  # of the text below, where the line break is lost
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&nbsp;": " "}


def subject_words(written: str, text: str) -> str:
    """Return the words with one space between; a word broken at its hyphen is put together, "US-" / "LATIN".

    That hyphen goes where the `text` of the cable has the word without it: "SECRE-" / "TARY". One that only keeps a
    line in its column is left out.
    The HTML entities and the backslashes at line ends that a publisher leaves behind are undone.
    """
    if written.startswith("/"):  # "SUBJ/TEA//" of a military message
        written = written.strip("/")
    indent = _INDENT.match(text)
    aligned = _COLUMN.sub(lambda found: "\n" if not found["indent"] or indent else found.group(), written)
    lines = "\n".join(line.rstrip("\\ \t").lstrip() for line in aligned.splitlines())
    lines = compiled(_BEFORE_HYPHEN).sub(r"\g<prefix>", lines) if "\n-" in lines else lines
    joined = _WITHIN_WORD.sub(lambda found: _put_together(found[1], found[2], text), lines) if "-\n" in lines else lines
    plain = _ENTITY.sub(lambda found: _ENTITIES.get(found.group(), found.group()), joined) if "&" in joined else joined
    return " ".join(_RULE_BEHIND.sub("", plain).split())


def _put_together(one: str, two: str, text: str) -> str:
    whole = one + two
    return whole if whole.isalpha() and whole in text else f"{one}-{two}"
