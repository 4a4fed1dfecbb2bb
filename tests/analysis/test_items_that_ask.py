"""Items of a sentence that ask: what others would do is looked for once, however many of them there are."""

import pytest

from cablelint.analysis import action_wordings
from cablelint.analysis.action_wordings import asking_sentences
from cablelint.model.spans import Span


@pytest.mark.parametrize(("lead", "asking"), [("Posts should do these", 6), ("The law would do these things", 0)])
def test_plans_of_others_are_looked_for_once(monkeypatch: pytest.MonkeyPatch, lead: str, asking: int) -> None:
    seen: list[Span] = []
    look = action_wordings._items_of_plans

    def counted(text: str, within: Span) -> frozenset[int]:
        seen.append(within)
        return look(text, within)

    monkeypatch.setattr(action_wordings, "_items_of_plans", counted)
    text = f"{lead}: " + "; ".join(f"({letter}) report the price" for letter in "abcdef")
    found = [text[span.start : span.end] for span in asking_sentences(text, [Span(0, len(text))])]
    assert len(found) - found.count(lead) == asking
    assert len(seen) == 1
