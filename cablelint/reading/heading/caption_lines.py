"""Lines of nothing but captions: "SIPDIS", "EXDIS TOSEC 190010", "SENSITIVE, SIPDIS"."""

from cablelint.lalr.regexes import compiled
from cablelint.reference import captions

_BETWEEN_CAPTIONS = (
    r"(?<![ \t])(?:[ \t]*+[,;/][,;/ \t]*+|\.[ \t]++|[ \t]++(?:--?|[Aa][Nn][Dd]|&)[ \t]++|<(?i:br)[ ]?/?>)"
)
_MOST_CAPTIONS = 6  # on a line
_ORNAMENTS = " \t/*=_,;+-"  # that fill the line of a caption, or end it
_SERIES = (  # of messages to and from a traveler or a delegation: "TOSEC 190010"
    r"(?:SECTO|TOSEC|HAKTO|TOHAK|SHUTO|TOSHU|SIMTO|TOSIM|VPTO|TOVP|VIPTO|TOVIP|DEPTO|TODEP|POLTO|TOPOL|CEDTO|TOCED"
    r"|NATUS|STATO|TOSTA|CARTO|TOCAR|FORDTO|TOFORD|CODELTO|TOCODEL)[ ]?(?:NO\.?[ ]?)?\d{1,6}|USSALT(?:ONE|TWO|I{1,2})"
    r"|ZFF[ ]?\d?(?:[ ](?:FOR[ ])?[A-Z][A-Z ,]{2,40}[ ]ONLY)?|(?:GP|GRP|GROUP)[ .-]?[1-4]"
)
_NUMBERED_CAPTION = r"(?P<caption>[A-Z]{5,8})[ ]{1,3}(?P<rest>\d{1,6}|[A-Z]{4,8}[ ]?\d{1,6})"
_LONGEST_CHARS = 200  # of a line of captions


def is_caption(written: str) -> bool:
    """Return whether the line holds nothing but captions: "SIPDIS", "NOFORN SIPDIS", "SENSITIVE, SIPDIS"."""
    return captions.find(written) is not None or bool(captions_on(written))


def captions_on(written: str) -> tuple[str, ...]:
    """Return the captions on a line of nothing else: "SENSITIVE, SIPDIS - NOT FOR INTERNET DISTRIBUTION" has three.

    With them are the numbers of series, as in "EXDIS TOSEC 190010", and what fills a line: "STADIS////".
    """
    found: list[str] = []
    if len(written) > _LONGEST_CHARS:
        return ()
    written = written.strip(_ORNAMENTS)
    for piece in compiled(_BETWEEN_CAPTIONS).split(written.rstrip(".") if written.isupper() else written):
        pieces = _captions_in(piece.strip(_ORNAMENTS))
        if not pieces:
            return ()
        found += pieces
    return tuple(found) if len(found) <= _MOST_CAPTIONS else ()


def _captions_in(piece: str) -> tuple[str, ...]:
    """Return the captions of words without a mark between; none where one of the words is no caption."""
    if captions.find(piece) or compiled(_SERIES).fullmatch(piece):
        return (piece,)
    if numbered := compiled(_NUMBERED_CAPTION).fullmatch(piece):
        rest = (numbered["rest"],) if compiled(_SERIES).fullmatch(numbered["rest"]) else ()
        known = captions.find(numbered["caption"]) is not None
        return (numbered["caption"], *rest) if known and (rest or numbered["rest"].isdecimal()) else ()
    words = piece.split()
    return tuple(words) if all(captions.find(one) for one in words) else ()
