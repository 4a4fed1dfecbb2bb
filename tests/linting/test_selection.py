"""Rules are chosen by code, name and prefix; the more specific selector wins."""

import pytest

from cablelint.linting.plugins import Entry
from cablelint.linting.selection import Layer, choose, layered, named, specificity
from cablelint.model.errors import UsageError

ENTRIES = (
    Entry("ACT001", "unresolved", "act.unresolved"),
    Entry("ACT002", "without-action", "act.without_action"),
    Entry("ACT011", "no-deadline", "act.no_deadline", default=False),
    Entry("TXT001", "character-set", "txt.character_set"),
)


def chosen(
    select: list[str] | None = None, extend_select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> list[str]:
    return [entry.code for entry in choose(ENTRIES, select=select, extend_select=extend_select, ignore=ignore)]


def test_all_that_are_on_by_default() -> None:
    assert chosen() == ["ACT001", "ACT002", "TXT001"]
    assert chosen(["ALL"]) == chosen()


@pytest.mark.parametrize(
    ("select", "found"),
    [
        (["ACT"], ["ACT001", "ACT002"]),
        (["ACT00"], ["ACT001", "ACT002"]),
        (["ACT01", "TXT"], ["TXT001"]),
        (["ACT011"], ["ACT011"]),
        (["no-deadline"], ["ACT011"]),
        (["txt001"], ["TXT001"]),
        (["Character-Set", "all"], ["ACT001", "ACT002", "TXT001"]),
        ([], []),
    ],
)
def test_select(select: list[str], found: list[str]) -> None:
    assert chosen(select) == found


@pytest.mark.parametrize(
    ("select", "ignore", "found"),
    [
        (["ACT001"], ("ACT",), ["ACT001"]),
        (["ACT"], ("ACT001",), ["ACT002"]),
        (["ACT00"], ("ACT0",), ["ACT001", "ACT002"]),
        (["ACT0"], ("ACT00",), []),
        (["ACT001"], ("unresolved",), []),
        (["ALL"], ("ALL",), []),
        (["TXT"], ("ALL",), ["TXT001"]),
        (None, ("TXT", "ACT002"), ["ACT001"]),
    ],
)
def test_the_more_specific_wins_and_between_equals_ignoring(
    select: list[str] | None, ignore: tuple[str, ...], found: list[str]
) -> None:
    assert chosen(select, ignore=ignore) == found


def test_extending() -> None:
    assert chosen(extend_select=("ACT011",)) == ["ACT001", "ACT002", "ACT011", "TXT001"]
    assert chosen(["TXT"], extend_select=("ACT001",)) == ["ACT001", "TXT001"]


@pytest.mark.parametrize(
    ("selector", "answer"),
    [
        ("ACT003", 'did you mean "ACT00'),
        ("charcter-set", 'did you mean "character-set"?'),
        ("TX", '"TX": did you mean "TXT"?'),
        ("", '"": "cablelint rules" lists them all'),
        ("A", '"cablelint rules" lists them all'),
        ("something-else", '"cablelint rules" lists them all'),
    ],
)
def test_what_fits_no_rule(selector: str, answer: str) -> None:
    with pytest.raises(UsageError, match="no rule has the code, name or prefix") as raised:
        chosen([selector])
    assert answer in str(raised.value)
    with pytest.raises(UsageError):
        chosen(ignore=(selector,))


def test_specificity() -> None:
    degrees = [specificity(ENTRIES[0], selector) for selector in ("TXT", "AC", "ALL", "ACT", "ACT0", "ACT00", "ACT001")]
    assert degrees == [0, 0, 1, 4, 5, 6, 7]
    assert specificity(ENTRIES[0], "unresolved") == specificity(ENTRIES[0], "ACT001")


def test_by_name() -> None:
    assert named("act011", ENTRIES) is named("No-Deadline", ENTRIES) is ENTRIES[2]
    with pytest.raises(UsageError, match='no rule has the code or name "ACT": '):
        named("ACT", ENTRIES)
    with pytest.raises(UsageError, match='did you mean "no-deadline"'):
        named("no-dedline", ENTRIES)


@pytest.mark.parametrize(
    ("layers", "found"),
    [
        ([], ["ACT001", "ACT002", "TXT001"]),
        ([Layer(ignore=["ACT"])], ["TXT001"]),
        ([Layer(ignore=["ACT"]), Layer(select=["ACT"])], ["ACT001", "ACT002"]),
        ([Layer(select=["TXT"]), Layer(extend_select=["ACT001"])], ["ACT001", "TXT001"]),
        ([Layer(select=["ACT001", "TXT"]), Layer(ignore=["ACT"])], ["TXT001"]),
        ([Layer(extend_select=["ACT011"]), Layer(ignore=["TXT"])], ["ACT001", "ACT002", "ACT011"]),
    ],
)
def test_the_last_layer_has_the_last_word(layers: list[Layer], found: list[str]) -> None:
    assert [entry.code for entry in layered(ENTRIES, layers)] == found


@pytest.mark.parametrize("word", ["ACT" * 1000, "\u00e9" * 70])
def test_a_long_selector_is_cut_where_it_is_shown(word: str) -> None:
    with pytest.raises(UsageError) as choice:
        chosen(select=[word])
    with pytest.raises(UsageError) as name:
        named(word, ENTRIES)
    for refused in (choice, name):
        assert f'"{word[:60]}\u2026"' in str(refused.value)
        assert len(str(refused.value)) < 200
