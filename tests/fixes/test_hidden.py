"""What a safe fix may silence: what it explains at its place, or by what it makes readable, and nothing else."""

from collections.abc import Callable, Sequence

import pytest

from cablelint.files.source import Source
from cablelint.fixes.fixer import FixResult, fix_source
from cablelint.fixes.moves import Moves
from cablelint.model.diagnostics import Diagnostic, Edit, Fix, Severity
from cablelint.model.spans import Span

Check = Callable[[Source], Sequence[Diagnostic]]

READABLE = ("HDG005", "TXT001", "TXT006", "TXT008", "TXT010", "TXT011")
OF_THEIR_PLACE = "ACT011 CLS001 CLS002 CLS004 CLS017 CLS021 HDG004 HDG018 PAR013 REF006 TAG002 TRN001 TXT013".split()
OF_OTHER_PLACES = "ACT001 CLS009 HDG001 HDG012 PAR001 PAR008 PAR010 REF003 TAG001 TRN008".split()
OF_LINES_ABOVE = "ACT008 ACT010 CLS011 CLS013 PAR016 TRN006".split()
OF_ONE_FAMILY = (  # a safe fix, and what it may show to be right at its place
    ("CLS014", "CLS004"),
    ("CLS014", "CLS021"),
    ("CLS015", "CLS004"),
    ("HDG002", "HDG013"),
    ("HDG006", "HDG018"),
    ("HDG007", "HDG018"),
    ("TAG003", "TAG002"),
    ("TAG006", "TAG002"),
    ("TAG010", "TAG002"),
    ("TRN008", "TRN001"),
)


def finding(code: str, text: str, words: str, to: str | None = None, severity: Severity = "error") -> list[Diagnostic]:
    """A finding at the first of these words, with a safe fix if there are others to write."""
    at = text.find(words)
    span = Span(at, at + len(words))
    fix = Fix(f"Write {to}", "safe", (Edit(span, to),)) if to is not None else None
    return [Diagnostic(code, "name", severity, f"{words} is wrong", span, fix)] if at >= 0 else []


def asked_while(sign: str, code: str, place: str) -> Check:
    """A check that finds something at the place for as long as the sign is in the text, which is replaced."""
    return lambda source: finding(code, source.text, place) if sign in source.text else []


def replacing(code: str, words: str, to: str) -> Check:
    return lambda source: finding(code, source.text, words, to, "warning")


def mended(text: str, *checks: Check) -> FixResult:
    return fix_source(Source(text), lambda source: [one for check in checks for one in check(source)])


@pytest.mark.parametrize("asked", OF_THEIR_PLACE)
@pytest.mark.parametrize("readable", READABLE)
def test_what_makes_one_place_readable_excuses_no_other_fix(readable: str, asked: str) -> None:
    checks = replacing(readable, "odd", "even"), replacing("XYZ001", "cup", "pot"), asked_while("cup", asked, "cup")
    result = mended("an odd word\n\na cup of tea\n", *checks)
    assert result.source.text == "an even word\n\na cup of tea\n"
    assert (result.hidden, [one.code for one in result.hiding]) == ((asked,), ["XYZ001"])


@pytest.mark.parametrize("asked", OF_THEIR_PLACE)
@pytest.mark.parametrize("readable", READABLE)
def test_it_silences_nothing_at_another_place(readable: str, asked: str) -> None:
    result = mended("an odd word\n\na cup\n", replacing(readable, "odd", "even"), asked_while("odd", asked, "cup"))
    assert result.source.text == "an odd word\n\na cup\n"
    assert (result.hidden, [one.code for one in result.left]) == ((asked,), [readable, asked])


@pytest.mark.parametrize("asked", OF_THEIR_PLACE)
@pytest.mark.parametrize("readable", READABLE)
def test_it_explains_what_is_right_next_to_it(readable: str, asked: str) -> None:
    fix, check = replacing(readable, "odd", "even"), asked_while("odd", asked, "cup")
    result = mended("an odd cup\n", fix, check)
    assert (result.source.text, result.left, result.hidden) == ("an even cup\n", (), ())
    assert mended("an odd word, a cup\n", fix, check).hidden == (asked,)


@pytest.mark.parametrize("asked", OF_OTHER_PLACES)
@pytest.mark.parametrize("readable", READABLE)
def test_it_explains_what_was_missed_elsewhere(readable: str, asked: str) -> None:
    result = mended("an odd word\n\na cup\n", replacing(readable, "odd", "even"), asked_while("odd", asked, "cup"))
    assert (result.source.text, result.left, result.hidden) == ("an even word\n\na cup\n", (), ())


@pytest.mark.parametrize("asked", OF_LINES_ABOVE)
@pytest.mark.parametrize("readable", READABLE)
def test_it_explains_what_was_missed_above(readable: str, asked: str) -> None:
    fix, check = replacing(readable, "odd", "even"), asked_while("odd", asked, "cup")
    assert mended("an odd word\n\na cup\n", fix, check).source.text == "an even word\n\na cup\n"
    below = mended("a cup\n\nan odd word\n", fix, check)
    assert (below.source.text, below.hidden) == ("a cup\n\nan odd word\n", (asked,))


@pytest.mark.parametrize("asked", OF_OTHER_PLACES)
def test_what_was_missed_is_explained_by_what_makes_readable_alone(asked: str) -> None:
    checks = replacing("TXT001", "odd", "even"), replacing("XYZ001", "cup", "pot"), asked_while("cup", asked, "tea")
    result = mended("an odd word\n\na cup of tea\n", *checks)
    assert (result.source.text, result.hidden) == ("an even word\n\na cup of tea\n", (asked,))


@pytest.mark.parametrize(("safe", "asked"), OF_ONE_FAMILY)
def test_a_fix_explains_what_its_family_finds_next_to_it(safe: str, asked: str) -> None:
    fix = replacing(safe, "odd", "even")
    assert mended("an odd cup\n", fix, asked_while("odd", asked, "cup")).source.text == "an even cup\n"
    apart = mended("an odd word, a cup\n", fix, asked_while("odd", asked, "cup"))
    assert (apart.source.text, apart.hidden) == ("an odd word, a cup\n", (asked,))


@pytest.mark.parametrize("layout", ["TXT003", "TXT004", "TXT005", "TXT007"])
@pytest.mark.parametrize("asked", ["TXT002", "TXT009", "TXT012", "TXT013", "TXT015"])
def test_a_layout_explains_nothing(layout: str, asked: str) -> None:
    result = mended("an odd cup\n", replacing(layout, "odd", "even"), asked_while("odd", asked, "cup"))
    assert (result.source.text, result.hidden) == ("an odd cup\n", (asked,))


@pytest.mark.parametrize("number", range(2, 12))
def test_of_many_fixes_of_a_rule_only_the_one_that_hides_something_is_left_out(number: int) -> None:
    def check(source: Source) -> list[Diagnostic]:
        found = [one for each in range(number) for one in finding("AAA001", source.text, f"odd{each};", f"even{each};")]
        return [*found, *finding("BBB001", source.text, "odd1;")]

    text = "\n".join(f"odd{each};" for each in range(number))
    result = mended(text, check)
    assert result.source.text == text.replace("odd", "even").replace("even1;", "odd1;")
    assert (result.hidden, len(result.hiding), result.left_out) == (("BBB001",), 1, ())


@pytest.mark.parametrize("kept", range(10))
def test_of_findings_with_the_same_words_each_one_counts(kept: int) -> None:
    """Two placeholders XX, of which a fix on another line hides the one or the other."""
    text = "tea\n" * kept + "XX\nodd\nXX\n"

    def check(source: Source) -> list[Diagnostic]:
        places = [at for at in range(len(source.text)) if source.text.startswith("XX", at)]
        found = [Diagnostic("BBB001", "name", "error", "XX is left", Span(at, at + 2)) for at in places]
        silent = found[1 + kept % 2 :] if kept % 2 else found[:1]
        return [*(found if "odd" in source.text else silent), *finding("AAA001", source.text, "odd", "even")]

    result = mended(text, check)
    assert (result.source.text, result.hidden) == (text, ("BBB001",))


@pytest.mark.parametrize(
    ("edits", "span", "moved", "widened", "touching"),
    [
        ([(0, 2, "abc")], (5, 7), (6, 8), (6, 8), 0),
        ([(8, 9, "abc")], (5, 7), (5, 7), (5, 7), 0),
        ([(5, 7, "")], (5, 7), (5, 7), (5, 5), 1),
        ([(6, 6, "abc")], (5, 7), (5, 7), (5, 10), 1),
        ([(5, 5, "abc")], (5, 7), (8, 10), (5, 10), 1),
        ([(7, 7, "abc")], (5, 7), (5, 7), (5, 10), 1),
        ([(0, 1, ""), (6, 7, "")], (5, 7), (4, 6), (4, 5), 1),
        ([(0, 0, "a"), (1, 1, "b"), (2, 2, "c")], (5, 7), (8, 10), (8, 10), 0),
        ([(4, 6, "x")], (5, 7), (5, 7), (5, 6), 1),
        ([], (5, 7), (5, 7), (5, 7), 0),
    ],
)
def test_where_places_are_after_edits(
    edits: list[tuple[int, int, str]],
    span: tuple[int, int],
    moved: tuple[int, int],
    widened: tuple[int, int],
    touching: int,
) -> None:
    moves = Moves([Edit(Span(start, end), text) for start, end, text in edits])
    assert moves.moved(Span(*span)) == Span(*moved)
    assert moves.widened(Span(*span)) == Span(*widened)
    assert len(moves.touching(Span(*span))) == touching
