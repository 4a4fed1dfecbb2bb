"""The words of a SUBJECT on one line, without what wrapping, transmission and release have left in them."""

from cablelint.lalr.regexes import compiled

_WITHIN_WORD = compiled(r"(?<=[A-Za-z]-)\n(?=[A-Za-z])")
_ENTITY = compiled(r"&(?:#39|[a-z]{2,4});")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&nbsp;": " "}


def subject_words(written: str) -> str:
    """The words with one space between them: a word that is broken at its hyphen is put together, "US-" / "LATIN".

    The HTML entities and the backslashes at line ends that a publisher leaves behind are undone.
    """
    lines = "\n".join(line.rstrip("\\ \t").lstrip() for line in written.splitlines())
    joined = _WITHIN_WORD.sub("", lines) if "-\n" in lines else lines
    plain = _ENTITY.sub(lambda found: _ENTITIES.get(found.group(), found.group()), joined) if "&" in joined else joined
    return " ".join(plain.split())
