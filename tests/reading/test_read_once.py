"""Each reader goes over a cable once: a reader that runs again over the same text costs time and may say otherwise."""

from collections import Counter
from collections.abc import Callable, Iterator
from types import FunctionType, ModuleType
from typing import Any

import pytest

from cablelint.model.spans import Span
from cablelint.reading import body_outline, body_paragraphs, parser
from cablelint.reading.body.quoted_blocks import closed_spans, read_quoted_pairs

CABLE = """
VZCZCXYZ0042
RR RUEHC
DE RUEHNR #0204/01 0731412
ZNR UUUUU ZZH
R 141409Z MAR 11
FM AMEMBASSY NAIROBI
TO SECSTATE WASHDC

UNCLAS SECTION 01 OF 02 NAIROBI 000204

E.O. 13526: N/A
TAGS: ETRD KE
SUBJECT: TEA

1. (U) Summary: Tea is cheap. End summary.

2. (U) The letter says:

Begin text:

1. Tea is cheap.

2. Begin note: Sugar is dear. End note.

End text.

3. (U) Comment: It will rain. End comment.
SMITH
#0204
NNNN
"""
SEVERAL_TIMES = {"opens_marked_paragraph"}  # asked of one line after the other


def readers() -> Iterator[tuple[ModuleType, str, FunctionType]]:
    """Yield the functions of reading that the parser calls, and those that read the body for it."""
    for caller in (parser, body_outline, body_paragraphs):
        for name, one in vars(caller).items():
            if not isinstance(one, FunctionType) or one.__module__ == caller.__name__:
                continue
            if "cablelint.reading" in one.__module__ and name not in SEVERAL_TIMES:
                yield caller, name, one


def test_each_reader_runs_once(monkeypatch: pytest.MonkeyPatch) -> None:
    counts: Counter[str] = Counter()

    def counted(name: str, reader: Callable[..., Any]) -> Callable[..., Any]:
        def read(*given: Any, **named: Any) -> Any:
            counts[name] += 1
            return reader(*given, **named)

        return read

    for caller, name, reader in readers():
        monkeypatch.setattr(caller, name, counted(name, reader))
    cable = parser.parse(CABLE.lstrip("\n"))
    assert [paragraph.number for paragraph in cable.paragraphs] == [1, 2, 3]
    assert len(cable.quoted_blocks) == 1
    assert cable.closing
    assert cable.sections
    assert {"quoted_blocks", "read_closing", "read_signers", "read_sections", "read_paragraphs"} <= set(counts)
    assert [name for name, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Begin text: tea. End text.", ["text"]),
        ("Begin text: tea.", []),
        ("Begin text: tea. Begin note: milk. End note. End text.", ["text"]),
        ("Begin letter: tea. End letter.\n\nBegin text: milk. End text.", ["letter", "text"]),
        ("Begin non-paper: tea.\n\nBegin letter: milk. End letter.", ["letter"]),
    ],
)
def test_closed_spans(text: str, closed: list[str]) -> None:
    body = f"1. (U) {text}\n\n2. (U) Thanks.\n"
    found = [body[span.start : span.end] for span in closed_spans(read_quoted_pairs(body, Span(0, len(body))))]
    assert [words.partition(":")[0].removeprefix("Begin ") for words in found] == closed
    assert all(f"End {noun}" in words for noun, words in zip(closed, found, strict=True))
