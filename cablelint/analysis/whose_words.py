"""Whose words are in the text: those of the writers themselves, of whom they quote, of whom they write to."""

from cablelint.analysis import drafting_asides, template_words, words_for_readers
from cablelint.analysis.meant_as_written import is_ours
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.quoted_titles import places_titled
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import within

_HANDED_OVER = ("aide", "guidance", "paper", "point", "question")  # in the title of a quoted text


def is_own(cable: Cable, at: int) -> bool:
    """Return whether the writers say the words there themselves, not in a conversation, or have them said."""
    if drafting_asides.is_in_conversation(cable, at) or words_for_readers.is_in_talk(cable, at):
        return False
    return is_written(cable, at)


def is_written(cable: Cable, at: int) -> bool:
    """Return whether the writers wrote the words there, or have them handed over: not those who are quoted."""
    if template_words.is_in_quotation(cable, at):
        return False
    return not cable.quoted(at) or is_ours(cable, at) or within(places_titled(cable, _HANDED_OVER), at)


def is_addressee(cable: Cable, name: str) -> bool:
    """Return whether the cable says that it is to whoever is called, as to a post: "Oslo: can you say"."""
    return name.upper() in _words_of_heading(cable) | words_for_readers.those_written_to(cable)


@once_per_cable
def _words_of_heading(cable: Cable) -> frozenset[str]:
    return frozenset(compiled(r"[A-Z]+").findall(cable.text, 0, cable.body.start))
