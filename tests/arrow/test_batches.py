"""`cablelint.arrow`: record batches of texts in, of cables, paragraphs, references and findings out."""

import json
import pickle
from functools import partial
from typing import Any

import pytest

import cablelint.arrow
from cablelint.model.errors import UsageError
from cablelint.reading import messages, parser

from ..end_to_end.command import EXAMPLES
from ..end_to_end.command import cablelint as run
from .texts import CITING, TWO, batch, examples, rows

FAILING = "1. ONE THAT FAILS\n"


def test_findings_are_those_of_the_command_line() -> None:
    texts = examples()
    found = rows(cablelint.arrow.check_batches([batch(*texts.values(), ids=tuple(texts))]))
    printed = json.loads(run("check", "--output-format", "json", "--isolated", *texts, folder=EXAMPLES).output)
    places = [(one["id"], one["code"], one["line"], one["column"], one["message"]) for one in found]
    assert places == [
        (one["file"], one["code"], one["start"]["line"], one["start"]["column"], one["message"]) for one in printed
    ]
    assert found
    assert [one["fix"] for one in found] == [one["fix"] and one["fix"]["title"] for one in printed]


def test_cables_are_those_of_the_command_line() -> None:
    texts = examples()
    read = rows(cablelint.arrow.parse_batches([batch(*texts.values(), ids=tuple(texts))]))
    printed = json.loads(run("parse", *texts, folder=EXAMPLES).output)
    assert [one["id"] for one in read] == [one["file"] for one in printed]
    assert [one["subject"] for one in read] == [one["subject"] for one in printed]
    assert [one["paragraphs"] for one in read] == [one["paragraphs"] for one in printed]


@pytest.mark.parametrize("table", ["cables", "paragraphs", "references", "findings"])
def test_each_table_has_its_schema_and_says_which_texts_could_not_be_read(table: Any) -> None:
    work: Any = cablelint.arrow.check_batches
    if table != "findings":
        work = partial(cablelint.arrow.parse_batches, table=table)
    text = CITING.replace("TEA\n", "TEA \n")  # the space is a finding
    out = list(work([batch(text, None), batch(None, text, ids=(None, 7))]))
    assert all(one.schema == cablelint.arrow.SCHEMAS[table] for one in out)
    failed = [(row["id"], row["error"]) for row in rows(out) if row["error"]]
    assert failed == [("t1", "the text is missing"), (None, "the text is missing")]
    assert next(row["id"] for row in rows(out)) == "t0"
    assert [row["id"] for row in rows(out)][-1] == "7"


def test_references_say_who_cites_whom_and_where() -> None:
    found = rows(cablelint.arrow.parse_batches([batch(CITING)], table="references"))
    keys = ("from", "to", "label", "kind", "cited_in")
    assert [tuple(one[key] for key in keys) for one in found] == [
        (None, "11LAGOS81", "A", "cable", [1, 2]),
        (None, "10PRETORIA77", "B", "cable", [1]),
    ]


def test_several_messages_of_a_text_are_told_apart() -> None:
    found = rows(cablelint.arrow.parse_batches([batch(TWO)], table="paragraphs"))
    assert [(one["message"], one["number"]) for one in found] == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_bytes_are_decoded() -> None:
    text = CITING.replace("TEA", "THÉ")
    (read,) = rows(cablelint.arrow.parse_batches([batch(text.encode("windows-1252"))]))
    assert (read["subject"], read["encoding"]) == ("THÉ", "windows-1252")


def test_a_reader_that_fails_costs_one_row(monkeypatch: pytest.MonkeyPatch) -> None:
    parse = parser.parse

    def failing(text: str, **arguments: Any) -> Any:
        if text == FAILING:
            raise ValueError("no such luck")
        return parse(text, **arguments)

    monkeypatch.setattr(messages, "parse", failing)
    read = rows(cablelint.arrow.parse_batches([batch(CITING, FAILING, CITING)]))
    assert [one["subject"] for one in read] == ["TEA", None, "TEA"]
    assert "ValueError: no such luck" in read[1]["error"]


def test_a_column_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(UsageError, match='no column "body"; it has id, text'):
        list(cablelint.arrow.check_batches([batch(CITING)], text_column="body"))


def test_the_work_can_be_sent_to_other_processes() -> None:
    work = pickle.loads(pickle.dumps(partial(cablelint.arrow.check_batches, select=["ACT"], profile="archive")))
    assert list(work([])) == []


def test_a_large_batch_comes_out_in_parts_and_in_order() -> None:
    texts = ["1. ONE\n"] * 450
    out = list(cablelint.arrow.parse_batches([batch(*texts)], table="paragraphs"))
    assert [one.num_rows for one in out] == [200, 200, 50]
    assert [row["id"] for row in rows(out)] == [f"t{index}" for index in range(450)]
