"""Moving elements to their places comes to an end, and loses no line."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cablelint.fixes.editing import apply, compatible
from cablelint.linting import engine
from cablelint.linting.registry import built_in, load
from cablelint.reading.parser import parse

(RULE,) = [load(entry) for entry in built_in() if entry.code == "HDG002"]
ELEMENTS = ("SIPDIS", "E.O. 13526: N/A", "TAGS: ETRD KE", "SUBJECT: TEA GROWERS\nASK FOR DELAY", "REF: NAIROBI 12")


@settings(max_examples=200, deadline=None)
@given(
    order=st.permutations(ELEMENTS),
    gaps=st.lists(st.sampled_from(["\n", "\n\n"]), min_size=5, max_size=5),
    line_break=st.sampled_from(["\n", "\r\n"]),
)
def test_every_order_is_mended(order: list[str], gaps: list[str], line_break: str) -> None:
    heading = "".join(element + gap for element, gap in zip(order, gaps, strict=True))
    text = f"UNCLAS NAIROBI 000204\n\n{heading}\n1. One.\n\n2. Two.\n".replace("\n", line_break)
    mended = text
    for _ in range(len(ELEMENTS)):
        found = engine.check(parse(mended), [RULE])
        mended = apply(mended, compatible(each.fix for each in found if each.fix))
    assert engine.check(parse(mended), [RULE]) == []
    assert sorted(mended.split()) == sorted(text.split())
    assert mended.count(line_break) == text.count(line_break) == mended.count("\n")
