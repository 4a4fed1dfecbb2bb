"""What an unknown tag may have been meant for."""

from collections.abc import Iterator, Sequence
from datetime import date

from cablelint import Cable, Tag, compiled, neighbors

_SUBJECTS = frozenset("ABCELMOPST")  # the categories, by the first letter of a subject tag (5 FAH-3 H-012)
_WORDS = frozenset({"IPROP"})  # met on TAGS lines, and no misspelled tag though near to one
_LINKING = frozenset({"AND", "FOR", "OF", "THE", "WITH"})
_WORD_LETTERS = 5  # from which on an unknown one is taken for a word
_TWO_SLIPS_FROM_LETTERS = 7
_FOUR_CAPITALS = r"(?<![\w/-])[A-Z]{4}(?!\w)"
_MOST_SUGGESTIONS = 3  # named at once; where more are as near, none is


def near(cable: Cable, word: str, day: date | None) -> tuple[str, ...]:
    """Return the tags of the day that the word, in capitals, may misspell; none where it could be nearly any."""
    if word in _WORDS:
        return ()
    lists = cable.lookups.tags
    if "." in word and lists.known(word.replace(".", ""), day):
        return (word.replace(".", ""),)  # "U.S."
    other = lists.at_another_time(word, day) if day else None
    if other is not None and day is not None:
        return lists.meaning(other, day)
    correction = lists.correction(word)
    if correction is not None and correction.confidence != "low":
        return (correction.canonical,)
    most = 0 if len(word) < 3 else 1 if len(word) < _TWO_SLIPS_FROM_LETTERS else 2
    near_ones = lists.nearest(word, day, limit=50)
    likely = [known for known in near_ones if len(known) > 3 or (len(known) == 3 and lists.common(known))]
    close = [(neighbors.slips(word, known), known) for known in likely]
    fewest = min((slips for slips, _ in close if slips <= most), default=0)
    found = tuple(known for slips, known in close if slips == fewest)
    found = tuple(known for known in found if sorted(known) == sorted(word)) or found  # two letters changed places
    return found if len(found) <= _MOST_SUGGESTIONS else ()


def is_listed_kind(cable: Cable, word: str, meant: Sequence[str], day: date | None) -> bool:
    """Return whether it is for a country or a subject, which the lists have all; not so programs and organizations.

    A subject may be newer than the last list that was read as a whole, where no tag on it is near; and what the text
    speaks of, as of SADC, is an organization.
    """
    if len(word) == 4 and word.startswith("K"):
        return False
    if has_shape_of_subject(word) and not meant and not cable.lookups.tags.has_all_subjects(word[0], day):
        return False
    if has_shape_of_subject(word) and not meant and _is_in_text(cable, word):
        return False
    if len(word) == 2 or has_shape_of_subject(word):
        return True
    return any(cable.lookups.tags.kind(known, None) == "subject" for known in meant)


def _is_in_text(cable: Cable, word: str) -> bool:
    """Return whether the SUBJECT or the text has the word, in capitals."""
    places = [cable.body] if cable.subject is None else [cable.subject.span, cable.body]
    return any(found[0] == word for place in places for found in compiled(_FOUR_CAPITALS).finditer(cable.text, *place))


def has_shape_of_subject(word: str) -> bool:
    """Return whether the word is built like a subject tag: four letters, the first that of a category."""
    return len(word) == 4 and word.isalpha() and word[0] in _SUBJECTS


def runs(cable: Cable, tags: Sequence[Tag], day: date | None) -> Iterator[list[Tag]]:
    """Yield each tag by itself, but plain words that follow one another together."""
    run: list[Tag] = []
    for tag in tags:
        follows = run and not cable.text[run[-1].span.end : tag.span.start].strip()
        if follows and is_word(cable, run[0], day) and (is_word(cable, tag, day) or tag.value.upper() in _LINKING):
            run.append(tag)
            continue
        if run:
            yield run
        run = [tag]
    if run:
        yield run


def is_word(cable: Cable, tag: Tag, day: date | None) -> bool:
    """Return whether it is a plain word that some mission added for itself."""
    return len(tag.value) >= _WORD_LETTERS and tag.value.isalpha() and not near(cable, tag.value.upper(), day)
