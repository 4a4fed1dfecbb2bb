"""What a reference is by its words: a cable, a letter by mail, a call, a report."""

from collections.abc import Sequence

from cablelint.lalr.driver import Part
from cablelint.model.heading import ReferenceKind
from cablelint.reading.heading.airgram import is_airgram
from cablelint.reading.heading.cited_cable import CitedCable

_KINDS: tuple[tuple[ReferenceKind, frozenset[str]], ...] = (
    ("email", frozenset(["E-MAIL", "E-MAILS", "EMAIL", "EMAILS", "MAIL", "MAILS", "CLASSNET", "OPENNET"])),
    (
        "telephone",
        frozenset(["TELCON", "TELCONS", "TELECON", "TELECONS", "TELEPHONE", "PHONE", "PHONECON", "CALL", "CALLS"]),
    ),
    ("report", frozenset(["REPORT", "REPORTS", "FBIS", "OSC", "IIR", "TD", "SITREP", "SPOTREP", "MEMO", "MEMCON"])),
)
_SERVICES = frozenset({"FBIS", "IIR", "OSC", "TD"})
_RULES = frozenset({"CFR", "FAH", "FAM", "USC"})
_GROUP_FIGURES = 6  # of a date-time group: "141530Z"
_CONVERSATIONS = frozenset({"email", "telephone"})


def kind_of(words: Sequence[Part], cable: CitedCable | None) -> ReferenceKind:
    """Return what the words say that it is; words before a cable's number may make it a letter about that cable."""
    return _named_kind(words[: cable.lead] if cable else words) or _unnamed_kind(words, cable)


def names_other(words: Sequence[Part]) -> bool:
    """Return whether the words name another thing than a cable of the Department, beginning with its first word.

    That is a letter by mail or a call, "MARSH-LEE E-MAIL OF MAY 4", a report by its service, "FBIS 1234", a rule,
    "5 FAM 900", or a message that is known by its date-time group: "CJCS 141530Z AUG 06".
    """
    first = words[0].text.upper()
    if len(words) > 1 and words[0].kind == "number":
        return words[1].text.upper().partition("-")[0] in _RULES
    if words[0].kind != "word" or not first[0].isalpha():
        return False
    return first in _SERVICES or _named_kind(words) in _CONVERSATIONS or any(map(is_group, words))


def is_group(word: Part) -> bool:
    """Return whether the word is the day and the time of a date-time group: "141530Z"."""
    figures = word.text.upper().removesuffix("Z")
    return len(word.text) > len(figures) == _GROUP_FIGURES and figures.isdecimal()


def _named_kind(words: Sequence[Part]) -> ReferenceKind | None:
    names = {word.text.upper().strip(".:()") for word in words}
    names |= {name.partition("-")[0] for name in names}  # "TD-314/00012"
    for kind, known in _KINDS:
        if not names.isdisjoint(known) or (kind == "email" and any("@" in name for name in names)):
            return kind
    return None


def _unnamed_kind(words: Sequence[Part], cable: CitedCable | None) -> ReferenceKind:
    if is_airgram(words):
        return "airgram"
    return "cable" if cable else "other"
