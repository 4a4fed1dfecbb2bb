"""Fixes put in pass by pass: what goes together, what waits, what is left, and what is refused."""

from collections import Counter
from collections.abc import Callable, Sequence

import pytest

from cablelint.files.source import Source
from cablelint.fixes.fixer import FixResult, fix_source
from cablelint.fixes.passes import keeps_the_rest
from cablelint.model.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from cablelint.model.errors import NotProvedError
from cablelint.model.spans import Span

Check = Callable[[Source], Sequence[Diagnostic]]


def replacing(code: str, *pairs: tuple[str, str], applicability: Applicability = "safe", fixed: bool = True) -> Check:
    """A check that finds each of the words, and would replace it."""

    def check(source: Source) -> list[Diagnostic]:
        found = []
        for words, other in pairs:
            at = source.text.find(words)
            while at >= 0:
                span = Span(at, at + len(words))
                fix = Fix(f"Write {other}", applicability, (Edit(span, other),)) if fixed else None
                found.append(Diagnostic(code, "name", "warning", words, span, fix))
                at = source.text.find(words, at + len(words))
        return found

    return check


def all_of(*checks: Check) -> Check:
    return lambda source: [found for check in checks for found in check(source)]


def mended(text: str, *checks: Check, unsafe: bool = False) -> FixResult:
    return fix_source(Source(text), all_of(*checks), unsafe=unsafe)


def test_every_finding_is_mended_and_counted() -> None:
    result = mended("tee cup tee", replacing("AAA001", ("tee", "tea")), replacing("BBB001", ("cup", "pot")))
    assert result == FixResult(Source("tea pot tea"), Counter({"AAA001": 2, "BBB001": 1}), ())


def test_one_fix_may_lay_open_the_next() -> None:
    result = mended("abc", replacing("AAA001", ("a", "b"), ("bb", "x")))
    assert result.source.text == "xc"


def test_the_wider_of_two_fixes_on_the_same_words_waits() -> None:
    wide, narrow = replacing("AAA001", ("one two", "1 2")), replacing("BBB001", ("two", "2"))
    assert mended("one two", wide, narrow).source.text == "one 2"


def test_unsafe_fixes_wait_to_be_asked_for() -> None:
    check = replacing("AAA001", ("tee", "tea"), applicability="unsafe")
    assert mended("tee", check).source.text == "tee"
    assert [each.code for each in mended("tee", check).left] == ["AAA001"]
    assert mended("tee", check, unsafe=True).source.text == "tea"


def test_what_has_no_fix_is_left() -> None:
    result = mended("tee cup", replacing("AAA001", ("tee", "tea")), replacing("BBB001", ("cup", ""), fixed=False))
    assert (result.source.text, result.fixed) == ("tea cup", Counter({"AAA001": 1}))
    assert [(each.code, each.span) for each in result.left] == [("BBB001", Span(4, 7))]


def test_a_spared_finding_stays_wherever_it_is_moved_to() -> None:
    check = replacing("AAA001", ("tee", "black tea"))
    source = Source("tee, tee and tee")
    second = check(source)[1]
    result = fix_source(source, check, suppressed=[second])
    assert result.source.text == "black tea, tee and black tea"
    assert [(was, now.span) for was, now in result.suppressed] == [(second, Span(11, 14))]
    assert (result.left, result.fixed) == ((), Counter({"AAA001": 2}))


def test_a_fix_that_would_raise_a_finding_is_left_out_and_no_other() -> None:
    result = mended(
        "tee cup",
        replacing("AAA001", ("tee", "TEA!")),
        replacing("BBB001", ("!", ""), fixed=False),
        replacing("CCC001", ("cup", "pot")),
    )
    assert result.source.text == "tee pot"
    assert [each.code for each in result.left] == ["AAA001"]
    assert result.fixed == Counter({"CCC001": 1})


def test_information_may_come_to_light() -> None:
    def silent_until_mended(source: Source) -> list[Diagnostic]:
        quiet = [Diagnostic("BBB001", "name", "info", "", Span(0, 1))]
        return quiet if source.text == "tea" else []

    result = mended("tee", replacing("AAA001", ("tee", "tea")), silent_until_mended)
    assert (result.source.text, [each.code for each in result.left]) == ("tea", ["BBB001"])


def test_fixes_that_together_raise_a_finding_are_left_out() -> None:
    def check(source: Source) -> list[Diagnostic]:
        found = [*replacing("AAA001", ("a", "x"))(source), *replacing("BBB001", ("b", "x"))(source)]
        return [*found, *replacing("CCC001", ("x", ""), fixed=False)(source)]

    result = fix_source(Source("a b"), check)
    assert (result.source.text, result.fixed) == ("a b", Counter())


def test_of_fixes_that_undo_each_other_the_first_is_left_out_and_the_rest_is_done() -> None:
    undoing = replacing("AAA001", ("tea", "tee")), replacing("BBB001", ("tee", "tea"))
    result = mended("tea, cup, tea", *undoing, replacing("CCC001", ("cup", "pot")))
    assert (result.source.text, result.fixed) == ("tea, pot, tea", Counter({"CCC001": 1}))
    assert [(each.code, each.span.start) for each in result.left_out] == [("AAA001", 0), ("AAA001", 10)]
    assert result.left == result.left_out


def test_a_fix_that_changes_nothing_is_left_out() -> None:
    result = mended("tea cup", replacing("AAA001", ("tea", "tea")), replacing("BBB001", ("cup", "pot")))
    assert (result.source.text, [each.code for each in result.left_out]) == ("tea pot", ["AAA001"])


@pytest.mark.parametrize("endless", [("tea", "tea tea"), ("tea", "(tea)")])
def test_a_fix_that_grows_without_end_is_left_out_and_the_rest_is_done(endless: tuple[str, str]) -> None:
    result = mended("tea cup", replacing("AAA001", endless), replacing("BBB001", ("cup", "pot")))
    assert (result.source.text, result.fixed) == ("tea pot", Counter({"BBB001": 1}))
    assert [each.code for each in result.left_out] == ["AAA001"]


def test_a_long_chain_of_fixes_in_a_short_text_is_no_endless_one() -> None:
    result = mended("a" * 200, lambda source: replacing("AAA001", ("a", "b"))(source)[:1])
    assert (result.source.text, result.left_out) == ("b" * 200, ())


def test_a_fix_may_make_much_of_a_little_once() -> None:
    assert mended("\t" * 3000, replacing("AAA001", ("\t", " " * 8))).source.text == " " * 24_000


def growing(most: int) -> Check:
    """A check that would have a hundred characters more at the end, until the text has `most` of them."""

    def check(source: Source) -> list[Diagnostic]:
        end = len(source.text)
        edit = Edit(Span(end, end), "+" * min(100, most - end))
        found = Diagnostic("AAA001", "name", "warning", "short", Span(0, 1), Fix("Add a sign", "safe", (edit,)))
        return [found] if end < most else []

    return check


@pytest.mark.parametrize(("before", "most"), [(1, 4 * 101 + 2000), (500, 4 * 600 + 2000)])
def test_a_text_may_grow_to_four_times_its_length_and_a_page_and_no_more(before: int, most: int) -> None:
    """As long as it was after the first pass: what grows further comes to no end, and its rule is left out."""
    text = "!" * before
    whole = mended(text, growing(most))
    assert (len(whole.source.text), whole.left_out) == (most, ())
    beyond = mended(text, growing(most + 1))
    assert (beyond.source.text, [each.code for each in beyond.left_out]) == (text, ["AAA001"])


def test_a_fix_that_would_make_a_finding_graver_is_left_out() -> None:
    def check(source: Source) -> list[Diagnostic]:
        severity: Severity = "error" if source.text == "pot" else "warning"
        return [*replacing("AAA001", ("cup", "pot"))(source), Diagnostic("BBB001", "name", severity, "", Span(0, 1))]

    assert fix_source(Source("cup"), check).source.text == "cup"


def test_a_fix_whose_edits_overlap_is_refused() -> None:
    broken = Fix("Break it", "safe", (Edit(Span(0, 5), "x"), Edit(Span(3, 8), "y")))
    with pytest.raises(NotProvedError, match="Break it"):
        mended("some words", lambda _: [Diagnostic("AAA001", "name", "info", "", Span(0, 1), broken)])


def test_a_fix_without_edits_saves_as_utf_8() -> None:
    def check(source: Source) -> list[Diagnostic]:
        wrong = source.encoding != "utf-8" or source.bom
        fix = Fix("Save as UTF-8", "safe", ())
        return [Diagnostic("TXT010", "encoding", "warning", "", Span(0, 0), fix)] if wrong else []

    for source in (
        Source("tea", "windows-1252"),
        Source("tea", "utf-8", bom=True),
        Source("tea", "utf-16-le", bom=True),
    ):
        result = fix_source(source, check)
        assert result.source == Source("tea")
        assert (result.fixed, result.left) == (Counter({"TXT010": 1}), ())


def test_mending_again_changes_nothing() -> None:
    check = all_of(replacing("AAA001", ("a", "b"), ("bb", "x")), replacing("BBB001", ("!", ""), fixed=False))
    once = fix_source(Source("aa!"), check)
    assert fix_source(once.source, check).source == once.source


@pytest.mark.parametrize(
    ("after", "holds"),
    [
        ("one 2 three", True),
        ("one 2 thre", False),
        ("one 2 three.", False),
        ("on 2 three", False),
        ("one two three", False),
    ],
)
def test_keeps_the_rest(after: str, holds: bool) -> None:
    assert keeps_the_rest("one two three", [Edit(Span(4, 7), "2")], after) is holds


def test_a_safe_fix_that_would_silence_what_only_the_drafter_can_mend_is_left_out() -> None:
    safe = replacing("AAA001", ("tee", "tea"), ("cup", "pot"))
    asks = replacing("BBB001", ("cup", "?"), fixed=False)
    result = mended("tee cup", safe, replacing("CCC001", ("  ", " ")), asks)
    assert result.source.text == "tea cup"
    assert [each.code for each in result.left] == ["AAA001", "BBB001"]
    assert ([each.code for each in result.hiding], result.hidden) == (["AAA001"], ("BBB001",))


@pytest.mark.parametrize("code", ["AAA009", "TXT001"])
def test_a_fix_may_silence_what_it_explains(code: str) -> None:
    family, sign = code[:3], replacing(code, ("cup", "pot"))
    assert mended("cup", sign, replacing(f"{family}002", ("cup", "?"), fixed=False)).source.text == "pot"
    assert (
        mended("cup", replacing("TXT001", ("cup", "pot")), replacing("BBB001", ("cup", "?"), fixed=False)).hidden == ()
    )


def test_a_fix_that_is_asked_for_may_silence_anything() -> None:
    safe, asks = replacing("AAA001", ("cup", "pot")), replacing("BBB001", ("cup", "?"), fixed=False)
    assert mended("cup", safe, asks, unsafe=True).source.text == "pot"
