"""Notes of colleagues in brackets of any kind, or between signs that stand for them: "##check with FCS##"."""

from collections.abc import Iterator
from itertools import chain

from cablelint.analysis import signs_of_notes, words_for_readers
from cablelint.analysis.drafting_asides import is_told_in_doubt
from cablelint.analysis.placeholder import marking_starts
from cablelint.analysis.template_words import is_in_quotation
from cablelint.analysis.treaty_brackets import is_open_in_treaty
from cablelint.analysis.whose_words import is_own, is_written
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span

_LINE_GOES_ON = r"\n(?!\r?\n)"
_ANY = rf"[(\[{{<][(\[{{<]?(?P<words>(?:[^()\[\]{{}}<>\n]|{_LINE_GOES_ON}){{2,140}})[)\]}}>]{{1,2}}"
_SLASHED = rf"//(?<![\w/:]//)/?\s?(?P<words>(?:[^/\n]|(?<=\w)/(?=\w)|{_LINE_GOES_ON}){{2,80}}?)\s?/{{2,3}}(?![\w/])"
_STROKES = r"/(?<=[\s(]/)(?P<words>[A-Za-z][^/()\n]{5,60}(?:\n[^/()\n]{1,60})?)/(?=\s|\Z)"
_STARS = rf"(?<!\*)\*{{2,4}}[ ]?(?P<words>[A-Za-z](?:[^*\n]|{_LINE_GOES_ON}){{3,100}})\*{{2,4}}(?!\*)"
_STARRED_QUESTION = r"(?<![*\w])\*(?P<words>[A-Za-z][^*\n]{6,80}\?)\*(?![*\w])"
_DOUBLED = (
    r"[#%@^|!>](?<![#%@^|!>]{2})[#%@^|!>]{1,2}(?![#%@^|!>])\s?"
    rf"(?P<words>[A-Za-z](?:[^\n#%@^|!<>]|{_LINE_GOES_ON}){{2,80}}?)\s?[#%@^|!<]{{2,3}}"
)
_BETWEEN = (
    (("(", "[", "{", "<"), _ANY),
    (("//",), _SLASHED),
    ((" /",), _STROKES),
    (("**",), _STARS),
    (("?*",), _STARRED_QUESTION),
    (("##", "%%", "@@", "^^", "||", "!!", ">>"), _DOUBLED),
)
"""How words are set off, each tried only where one of its signs is."""
_OF_BRACKETS = {"((": 2, "[[": 2, "<<": 2, "{": 2, "//": 1, "[": 1, "<": 1, "**": 1, "*": 1}
_OF_BRACKETS |= dict.fromkeys(("##", "%%", "@@", "^^", "||", "!!", ">>"), 2)


def weighed_brackets(cable: Cable) -> Iterator[Span]:
    """Give the brackets of any kind whose words have the signs of a note, none of which is enough alone."""
    text, marked = cable.text, marking_starts(cable)
    tried = (compiled(written) for signs, written in _BETWEEN if any(sign in text for sign in signs))
    for found in chain(*(each.finditer(text, *cable.body) for each in tried)):
        at, words = found.start(), " ".join(found["words"].strip("( .").split())
        if not words or at in marked:
            continue
        prior = _OF_BRACKETS.get(found[0][:2], _OF_BRACKETS.get(found[0][0], 0))
        weight = prior + signs_of_notes.weight_of(cable, words, at, signs_of_notes.LEAST_SCORE - prior)
        if weight < signs_of_notes.LEAST_SCORE or _is_for_readers(cable, at, words):
            continue
        own = is_own(cable, at) if prior == 0 else is_written(cable, at)
        if own or (weight >= signs_of_notes.LEAST_SCORE_AMID_OTHERS and not is_in_quotation(cable, at)):
            yield Span(*found.span())


def _is_for_readers(cable: Cable, at: int, words: str) -> bool:
    """Return whether the bracket tells a figure in doubt, "188(7?)", who says it, or what a treaty leaves open."""
    if cable.text[at - 1 : at].isdigit() or is_told_in_doubt(cable, at, words) or is_open_in_treaty(cable, at):
        return True
    if words_for_readers.is_attributed(words) or words_for_readers.is_of_things(words):
        return True
    return " " not in words and words_for_readers.qualifies(cable, at)
