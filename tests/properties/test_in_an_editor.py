"""Whatever a text holds and wherever the cursor is, the language server answers, with places that are in the text."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cablelint

pytest.importorskip("pygls", reason="the language server needs pygls")

from lsprotocol import types

from cablelint.lsp import completion, diagnostics, folding, meanings, mentions, symbols, text_edits
from cablelint.lsp.documents import Document
from cablelint.lsp.positions import Positions
from cablelint.lsp.rule_pages import RulePages

from .strategies import plausible, shuffled

SETTINGS = cablelint.Settings.from_table({})
PAGES = RulePages()
astral = st.text(st.sampled_from("A \N{SHIP}\N{GREEK SMALL LETTER ALPHA}\n\r\f\x85\u2028\ufeff"), max_size=40)
texts = st.one_of(plausible(), shuffled, astral)
encodings = st.sampled_from([None, *types.PositionEncodingKind])


def document(text: str) -> Document:
    return Document("file:///tea.cable", "/tea.cable", text, 1, SETTINGS)


@given(texts, encodings, st.data())
def test_an_offset_is_found_again_at_its_position(
    text: str, encoding: types.PositionEncodingKind | None, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    positions = Positions(text, encoding)
    where = positions.at(offset)
    is_between = text[offset - 1 : offset + 1] == "\r\n"
    assert positions.offset(where) == offset - is_between
    line = positions.line_span(where.line)
    codec = {"utf-8": "utf-8", "utf-32": "utf-32-le"}.get(str(getattr(encoding, "value", "")), "utf-16-le")
    size = {"utf-8": 1, "utf-32-le": 4, "utf-16-le": 2}[codec]
    assert where.character == len(text[line.start : offset].encode(codec)) // size


@given(texts, st.data())
def test_every_feature_answers(text: str, data: st.DataObject) -> None:
    one = document(text)
    found = diagnostics.diagnostics_of(one, PAGES)
    assert [each.code for each in found if each.code in ("SYS003", "configuration")] == []
    where = one.positions.at(data.draw(st.integers(0, len(text))))
    place = one.place(where)
    mentions.targets_at(place.cable, place.offset)
    shown = meanings.meaning_at(place.cable, place.offset)
    assert shown is None or shown.words
    for item in completion.completions(one, where):
        assert isinstance(item.text_edit, types.TextEdit)
        assert item.text_edit.range.end == where
        assert item.text_edit.range.start.line == where.line
    outline = symbols.outline(one)
    for symbol in outline:
        _assert_nested(symbol)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    for fold in folding.folds(one):
        assert 0 <= fold.start_line < fold.end_line <= lines


@given(texts, texts)
def test_edits_make_one_text_of_another(before: str, after: str) -> None:
    made = before
    for span, words in reversed(text_edits.changes(before, after)):
        made = made[: span.start] + words + made[span.end :]
    assert made == after


def _assert_nested(symbol: Any) -> None:
    assert _key(symbol.range.start) <= _key(symbol.selection_range.start)
    assert _key(symbol.selection_range.end) <= _key(symbol.range.end)
    assert symbol.name
    for child in symbol.children or ():
        _assert_nested(child)


def _key(position: types.Position) -> tuple[int, int]:
    return position.line, position.character
