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
_CONVERSATIONS = frozenset({"email", "telephone"})


def kind_of(words: Sequence[Part], cable: CitedCable | None) -> ReferenceKind:
    """Return what the words say that it is; words before a cable's number may make it a letter about that cable."""
    return _named_kind(words[: cable.lead] if cable else words) or _unnamed_kind(words, cable)


def names_conversation(words: Sequence[Part]) -> bool:
    """Return whether the words name a letter by mail or a call: "MARSH-LEE E-MAIL OF MAY 4"."""
    return _named_kind(words) in _CONVERSATIONS


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
