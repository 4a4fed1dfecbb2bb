"""Whether a deadline is for another task than the one stated up front, so that the two need not agree."""

from cablelint import Cable, Deadline, compiled

_IN_ADDITION = (
    r"(?i:\b(?:additionally|also|as\swell|further|furthermore|in\saddition|in\sthe\smeantime|meanwhile|separately)\b"
    r"|\b(?:acknowledge|confirm)(?:ing)?\sreceipt\b)"
)
_ANSWERS = (
    r"(?i:\b(?:advi[cs]e|answer|approv|assess|clear|comment|concur|confirm|decision|decide|deadline|guidance|inform|input|instruct"
    r"|reaction|repl(?:y|ies)|report|respon|result|submi|suspense|view)\w*)"
)
"""What any cable asks for, by which all that it asks may be meant."""

_COMMON = frozenset(
    "about above action addressee addressees agreed asked asking before below business cable close could "
    "department deadline embassies embassy grateful later local message mission missions needed needs order "
    "paragraph paragraphs please possible posts request requested requests required result results should those "
    "these their there washington which would monday tuesday wednesday thursday friday saturday sunday january "
    "february march april august september october november december".split()
)
_SENTENCE_END = r"[.;?!]\s"
_SENTENCE_CHARS = 300


def is_other_task(cable: Cable, stated: Deadline, other: Deadline) -> bool:
    """Return whether the second is said to be in addition, or asks for no answer and names nothing of the first.

    So it is in "answer the questions by June 1" and "name an officer by May 4". Where the first names nothing, "reply
    by June 1", all that is asked may be meant.
    """
    asked = _words_before(cable, other)
    if compiled(_IN_ADDITION).search(asked):
        return True
    first, second = (_stems(words) for words in (_words_before(cable, stated), asked))
    return bool(first) and compiled(_ANSWERS).search(asked) is None and first.isdisjoint(second)


def _words_before(cable: Cable, deadline: Deadline) -> str:
    start = deadline.span.start
    return compiled(_SENTENCE_END).split(cable.text[max(0, start - _SENTENCE_CHARS) : start])[-1]


def _stems(words: str) -> frozenset[str]:
    """Return the beginnings of what is named, so that "nominate" and "nominations" agree."""
    found = compiled(r"[a-z]{5,20}").findall(words.lower())
    return frozenset(word[:5] for word in found if word not in _COMMON and not compiled(_ANSWERS).match(word))
