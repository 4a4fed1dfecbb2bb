"""Traits of a cable that rules on classified text in it need: signs of a higher level, banners, a second level."""

from cablelint.analysis.marking_traits import all_markings
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.heading import LEVELS
from cablelint.model.spans import Span
from cablelint.model.vocabulary import pieces_of, words_of

_LEVEL_LETTERS = (
    ("ONFIDENTIAL", "onfidential", "O N F I D E N T I A L"),
    ("ECRET", "ecret", "E C R E T"),
    ("OP SECRET", "op secret", "op Secret", "O P", "OP", "op"),
    (),
)
"""Of the levels above UNCLASSIFIED, CONFIDENTIAL and SECRET, all but the first letter."""
_ABOVE = ("CTS|TS|NC|NS|C|S", "CTS|TS|NS|S", "CTS|TS", "CTS")
_SIGNS = tuple(
    rf"[(\[{{<][ \t]{{0,2}}(?:(?i:{letters})[ \t]{{0,2}}[)\]}}>/,:–\\-]|//|[A-Z]{{2,6}}[- /](?:TS|S|C)\))"
    for letters in _ABOVE
)
_SECOND_LEVELS = ("UNCLAS", "CONFIDENTIAL", "SECRET", "TOPSECRET")
_SECOND_LEVEL_CHARS = 48  # behind the first, with spaces between its letters
_SLASHED_LETTERS = ("/NF", "/NOFORN", "/OC", "/ORCON", "/REL", "//SI", "//TK", "//HCS", "//RD", "//FRD", "//FGI")
_CONTROL_LETTERS = (
    *_SLASHED_LETTERS,
    *"NODIS EXDIS ORCON NOFORN RELI NTEL (NF (ND (XD (OC".split(),
    "REL TO",
    "RELEASABLE TO",
    "NO FOREIGN",
)
_SLASHED_TRIGGERS = ("nf", "noforn", "oc", "orcon", "rel", "si", "tk", "hcs", "rd", "frd", "fgi")
_CONTROL_TRIGGERS = (*_SLASHED_TRIGGERS, "nodis", "exdis", "relido", "wnintel", "nd", "xd", "releasable", "no foreign")
_ENDINGS = (("confidential", "o n f i d e n t i a l"), ("secret", "e c r e t"), ("secret", "e c r e t"))
"""In small letters, what a word of the text must end with, or the text have, to have a level above each."""
_BANNER_WORDS = {
    word: frozenset(word.lower().split())
    for word in (
        *"TOP SECRET CONFIDENTIAL UNCLAS UNCLASSIFIED SBU CUI CONTROLLED SENSITIVE LIMITED".split(),
        *("T O P", "S E C", "C O N", "U N C"),
    )
}
"""What banners begin with, each with its words in small letters."""
_MAY_BE_BANNERS = ("text", "classification")
_SHORTEST_BANNER_CHARS = 10
_LONGEST_BANNER_CHARS = 40
_BESIDE_BANNERS = "*=<[({/–— \t\r-"


def doubtful_classification(cable: Cable) -> bool:
    """Return whether the words of the classification line are not those of a level, or of two, or marks follow."""
    line = cable.classification
    if line is None or line.level is None or line.nearest is not None:
        return line is not None
    stop = cable.text[line.span.end : line.span.end + 1]
    if line.spaced or not cable.text_at(line.span).isupper() or stop in (".", ",", ";") or stop.isalpha():
        return True
    behind = cable.text[line.span.end : line.span.end + _SECOND_LEVEL_CHARS]
    if behind.lstrip(" \t").startswith("//"):
        return True
    return "".join(behind.split()).lstrip("/").startswith(_SECOND_LEVELS)


def may_spill(cable: Cable) -> bool:
    """Return whether there is a sign that something is above the classification of the cable."""
    level = cable.classification.level if cable.classification else None
    if level is None:
        return False
    rank = LEVELS.index(level)
    for marking in all_markings(cable):
        if marking.level is not None and (LEVELS.index(marking.level) > rank or (rank == 0 and marking.controls)):
            return True
        if marking.level is None and rank == 0:
            return True
    below = Span(cable.body.end, len(cable.text))
    places = [cable.body, below, *(field.value for field in cable.fields if field.kind in ("references", "subject"))]
    if any(compiled(_SIGNS[rank]).search(cable.text, *place) for place in places):
        return True
    ranks = [above for above in range(rank, len(_ENDINGS)) if _may_name(cable, *_ENDINGS[above])]
    written = [cable.text_at(place) for place in places]
    if any(_has_word(words, _LEVEL_LETTERS[above]) for above in ranks for words in written):
        return True
    if not cable.mentions(*(_CONTROL_TRIGGERS if rank == 0 else _SLASHED_TRIGGERS)):
        return False
    letters = _CONTROL_LETTERS if rank == 0 else _SLASHED_LETTERS
    return any(sign in words for sign in letters for words in written)


def _may_name(cable: Cable, ending: str, spaced: str) -> bool:
    pieces = pieces_of(cable.text)
    return pieces[f"{ending} "] or pieces.runs.endswith(ending) or cable.mentions(spaced)


def _has_word(written: str, letters: tuple[str, ...]) -> bool:
    """Return whether one of the words, given without its first letter, is there and does not go on: not Secretary."""
    for word in letters:
        at = written.find(word)
        while at >= 0:
            if not written[at + len(word) : at + len(word) + 1].isalnum():
                return True
            at = written.find(word, at + 1)
    return False


def may_have_banners(cable: Cable) -> bool:
    """Return whether another line than that of the classification begins with a level in capitals, or may be one."""
    if any(one.kind == "banner" for one in cable.trivia):
        return True
    if any(field.label and field.kind == "message_reference" for field in cable.fields):
        return True  # the last line may be a level, misspelled
    if any(_is_word_alone(cable.text_at(line.span)) for line in cable.lines if line.kind in _MAY_BE_BANNERS):
        return True
    own = cable.classification.span if cable.classification else Span(0, 0)
    text, written = cable.text, words_of(cable.text)
    for word, needed in _BANNER_WORDS.items():
        at = text.find(word) if needed <= written else -1
        while at >= 0:
            line = text.rfind("\n", 0, at) + 1
            if not text[line:at].strip(_BESIDE_BANNERS) and not own.start <= at < own.end:
                return True
            at = text.find(word, at + 1)
    return False


def _is_word_alone(line: str) -> bool:
    """Return whether the line is one long word in capitals, or one and a control, which may be a banner."""
    if len(line) > _LONGEST_BANNER_CHARS or not line.isupper():
        return False
    words = line.split()
    return len(words) == 1 and (words[0].isalpha() or "/" in words[0]) and len(words[0]) >= _SHORTEST_BANNER_CHARS
