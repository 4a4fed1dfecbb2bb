"""What several rules on references ask of a cable: its list, the letters there, and those that the text cites."""

from collections import Counter
from collections.abc import Iterator

from cablelint import Cable, Citation, Citations, NamedTuple, Span, Value, citations_of, compiled

_LONE_LETTER = compiled(r"(?<![\w.'’-])[A-Za-z](?![\w'’-])")
_LISTED_LETTER = compiled(r"(?<![^\n])[ \t]*¶?\(?([A-Z])[).:]")  # that begins a line above the first paragraph
_SERIAL = compiled(r"[A-Za-z,/.]\s{0,9}\d+")


class CitedLetter(NamedTuple):
    """A letter that the text cites, and the words to mark: "ref C", or the letter alone where several are cited."""

    letter: str
    span: Span
    citation: Citation


def cited_letters(citations: Citations) -> Iterator[CitedLetter]:
    """Yield every letter that is cited, those of a range one by one."""
    for citation in citations.found:
        for letters in citation.letters:
            alone = len(citation.letters) == 1 and letters.first == letters.last
            span = citation.span if alone else Span(letters.first.span.start, letters.last.span.end)
            yield from (CitedLetter(letter, span, citation) for letter in letters.all)


def labeled(cable: Cable) -> list[tuple[str, Value]]:
    """Return the letters of the references that have one, in capitals and as they are written."""
    return [(reference.label.text.upper(), reference.label) for reference in cable.references if reference.label]


def expected(index: int) -> str:
    """Return the letter that the reference at the index (from 0) should have; after Z come AA, BB."""
    return chr(ord("A") + index % 26) * (1 + index // 26)


def lacks_first_letter(cable: Cable) -> bool:
    """Return whether the first reference has no letter and the second is lettered B."""
    letters = labeled(cable)
    return bool(letters) and cable.references[0].label is None and letters[0][0] == expected(1)


def lost_letter(cable: Cable) -> int | None:
    """Return the index of a reference without a letter, where those around it have the letters of their places."""
    labels = [reference.label.text.upper() if reference.label else None for reference in cable.references]
    for index in range(1, len(labels) - 1):
        around = (labels[index - 1], labels[index], labels[index + 1])
        if around == (expected(index - 1), None, expected(index + 1)):
            return index
    last = len(labels) - 1
    if last > 0 and labels == [*map(expected, range(last)), None] and _is_apart(cable, last):
        return last
    return None


def _is_apart(cable: Cable, index: int) -> bool:
    """Return whether the message is on a line of its own, or nothing shows that it belongs to the letter before.

    "A. NAIROBI 12, NAIROBI 15" may list two messages under one letter.
    """
    before, here = cable.references[index - 1].span, cable.references[index].span
    if "\n" in cable.text[before.end : here.start]:
        return True
    return expected(index) in {each.letter for each in cited_letters(citations_of(cable))}


def is_mislabeled(cable: Cable) -> bool:
    """Return whether the letters are not A, B, C … in their order."""
    return any(letter != expected(index) for index, (letter, _) in enumerate(labeled(cable)))


def unlisted(cable: Cable, citations: Citations) -> list[CitedLetter]:
    """Return the cited letters that the list has not, each where it is cited first.

    Where the letters of the list are wrong, one that nothing cites, or that occurs twice, may be the one meant by its
    place.
    """
    cited = list(cited_letters(citations))
    used = {each.letter for each in cited}
    letters = [letter for letter, _ in labeled(cable)]
    twice = {letter for letter, count in Counter(letters).items() if count > 1}
    meant = {expected(index) for index, letter in enumerate(letters) if letter not in used or letter in twice}
    listed = _listed(cable) if cited else set()
    missing: dict[str, CitedLetter] = {}
    for each in cited:
        if each.letter not in meant and each.letter not in listed:
            missing.setdefault(each.letter, each)
    return list(missing.values())


def _listed(cable: Cable) -> set[str]:
    """Return the letters of the list; by place where it has none, and any that is alone in it and may be one."""
    written = {letter for letter, _ in labeled(cable)} | ({expected(0)} if lacks_first_letter(cable) else set())
    lost = lost_letter(cable)
    written |= {expected(lost)} if lost is not None else set()
    for span in _may_hold_list(cable):
        written |= {letter.upper() for letter in _LONE_LETTER.findall(cable.text, *span)}
    if cable.paragraphs:
        written |= set(_LISTED_LETTER.findall(cable.text, cable.body.start, cable.paragraphs[0].span.start))
    return written | {expected(index) for index in range(0 if labeled(cable) else _places(cable))}


def _places(cable: Cable) -> int:
    """Return how many messages a list without letters may name: as many as were read, or as there may be serials."""
    line = next((cable.text_at(field.value) for field in cable.fields if field.kind == "references"), "")
    return max(len(cable.references), len(_SERIAL.findall(line)))


def _may_hold_list(cable: Cable) -> Iterator[Span]:
    """Yield the REF line, and where more of a list may be that is not written like one."""
    yield from (field.value for field in cable.fields if field.kind in ("references", "other"))
