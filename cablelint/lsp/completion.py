"""What may be written where the cursor is: tags, captions, stations and precedences that are right on that day."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from lsprotocol import types

from cablelint import Cable
from cablelint.lsp import choices
from cablelint.lsp.choices import Choice
from cablelint.lsp.documents import Document, Place
from cablelint.lsp.server import CableServer

_LABELS = {
    "tags": re.compile(r"TAGS?\b", re.IGNORECASE),
    "addresses": re.compile(r"(?:FM|FROM|TO|INFO)\b", re.IGNORECASE),
    "references": re.compile(r"(?:REFS?|REFTELS?|MRN)\b", re.IGNORECASE),
    "classification": re.compile(r"(?:UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET)(?=\s)"),
}
_GO_ON: dict[str, str] = {
    "tags": "tags",
    "from": "addresses",
    "to": "addresses",
    "info": "addresses",
    "references": "references",
}
"""What a line is that has no label of its own, by the kind of the element above it."""

_GROUP = re.compile(r"[A-Z]{1,2}$")
_MOST_TIMES = 999_999_999
_WORD = re.compile(r"(?<![A-Z0-9])[A-Z0-9]*+$", re.IGNORECASE)
_LABEL = re.compile(r"^[ \t]*(?:FM|FROM|TO|INFO)?:?[ \t]*(?:[A-Z]{5,8}/)?", re.IGNORECASE)
_REFERENCE = re.compile(r"(?:^|[.:)]\s|\b\d\d\s)\s*+([A-Z ]*+)$", re.IGNORECASE)


def register(server: CableServer) -> None:
    """Answer what may be written at a position."""

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", "/", ","]))
    def asked(params: types.CompletionParams) -> types.CompletionList:
        document = server.document(params.text_document.uri)
        return types.CompletionList(is_incomplete=True, items=completions(document, params.position))


def completions(document: Document, position: types.Position) -> list[types.CompletionItem]:
    """Return what may be written at the position; what was begun is replaced."""
    place, offset = document.place(position), document.positions.offset(position)
    line = document.positions.line_span(document.positions.line_of(offset))
    day = place.cable.date or date.today()
    before = document.text[line.start : offset]
    items = []
    for begins, offers in _OFFERS.get(_element(place, before), ()):
        begun = begins(before)
        if begun is not None:
            where = types.Range(document.positions.at(offset - len(begun)), position)
            found = ((one, _part_of(one.words, begun.upper())) for one in offers(place.cable, day))
            items += [_item(choice, part, where) for choice, part in found if part]
    return items


def _item(choice: Choice, part: str, where: types.Range) -> types.CompletionItem:
    return types.CompletionItem(
        choice.words,
        kind=choice.kind,
        detail=choice.detail,
        sort_text=f"{_MOST_TIMES - min(choice.common, _MOST_TIMES):09}",
        filter_text=part,
        text_edit=types.TextEdit(where, choice.words),
    )


def _part_of(words: str, begun: str) -> str:
    """Return the words from the first one that goes on from what was begun; empty where none does."""
    pieces = words.split(" ")
    parts = (" ".join(pieces[index:]) for index in range(len(pieces)))
    return next((part for part in parts if part.startswith(begun)), "")


def _element(place: Place, before: str) -> str:
    """Return which element of the heading the line is in, by its label or by that of a line above."""
    cable, begin = place.cable, place.offset - len(before)
    if cable.paragraphs and place.offset > cable.paragraphs[0].span.start:
        return ""
    if named := next((kind for kind, label in _LABELS.items() if label.match(before.lstrip())), None):
        return named
    if any(begin <= field.span.start < place.offset and field.label for field in cable.fields):
        return ""
    above = [field for field in cable.fields if field.span.start < begin <= field.span.end + 1]
    if above and above[-1].kind in _GO_ON and before.strip():
        return _GO_ON[above[-1].kind]
    if before.strip() and _GROUP.match(before):
        return "group"
    return "caption" if before == before.upper() and ":" not in before else ""


def _word(before: str) -> str | None:
    found = _WORD.search(before)
    return found[0] if found else None


def _address(before: str) -> str | None:
    label = _LABEL.match(before)
    return before[label.end() :] if label else None


def _last_word(before: str) -> str | None:
    """Return the word begun after a name, which a precedence may follow."""
    name = _address(before)
    return name.rpartition(" ")[2] if name and " " in name else None


def _reference(before: str) -> str | None:
    found = _REFERENCE.search(before)
    return found[1] if found else None


def _office(before: str) -> str | None:
    label = _LABELS["classification"].match(before.lstrip())
    return before.lstrip()[label.end() :].lstrip() if label else None


def _whole(before: str) -> str | None:
    return before.lstrip()


_Begins = Callable[[str], str | None]
_Offers = Callable[[Cable, date], Iterator[Choice]]
_OFFERS: dict[str, tuple[tuple[_Begins, _Offers], ...]] = {
    "tags": ((_word, choices.tags),),
    "addresses": ((_address, choices.addresses), (_last_word, choices.precedences)),
    "references": ((_reference, choices.stations),),
    "classification": ((_office, choices.stations),),
    "caption": ((_whole, choices.captions),),
    "group": ((_whole, choices.letters), (_whole, choices.captions)),
}
