"""The fixes of a faulty TAGS line, applied until none is left, give a clean line and lose no tag."""

from hypothesis import example, given
from hypothesis import strategies as st

from cablelint.fixes.editing import apply, compatible
from cablelint.linting.engine import check
from cablelint.linting.registry import built_in, load
from cablelint.reading.parser import parse

RULES = [load(entry) for entry in built_in() if entry.code.startswith("TAG")]
LAYOUT = {"TAG004", "TAG005", "TAG006", "TAG010", "TAG011"}
MOST_PASSES = 12

known = st.sampled_from(["PREL", "ECON", "KNNP", "NATO", "EUN", "KE", "FR", "SENV"])
written = st.sampled_from(["{}", "{}", "{}", "[{}](#)", "*{}*", "({})", "<b>{}</b>"])
cases = st.sampled_from([str, str, str.lower])
separators = st.sampled_from([" ", " ", ", ", ",", "; ", "/", " - ", ", ,", "\n      ", "&nbsp;", ". "])
tokens = st.one_of(
    st.builds(lambda tag, markup, case: markup.format(case(tag)), known, written, cases),
    st.sampled_from(["ETRDEINV", "prelke", "PGOV-PREL", "**PREL KE**", "OVIP (ROE, JANE Q)", "OVIP ROE JANE"]),
)
ends = st.sampled_from(["", "", ".", ",", " ;"])


@st.composite
def lines(draw: st.DrawFn) -> str:
    first, *rest = draw(st.lists(tokens, min_size=1, max_size=8))
    return first + "".join(draw(separators) + token for token in rest) + draw(ends)


def tags(text: str) -> set[str]:
    found = parse(text).tags
    return {word for tag in (found.tags if found else ()) for word in tag.canonical.split()}


@given(lines())
@example("ETRDEINV OVIP (ROE, JANE Q) ECON ECON, OVIP ROE JANE,PREL, PREL")
@example("PGOV KE,PREL")
def test_all_fixes_come_to_a_clean_line(line: str) -> None:
    text = f"E.O. 13526: N/A\nTAGS: {line}\nSUBJECT: TEA\n"
    before = tags(text)
    for _ in range(MOST_PASSES):
        found = check(parse(text), RULES)
        fixes = compatible(each.fix for each in found if each.fix)
        if not fixes:
            break
        text = apply(text, fixes)
    assert not fixes, f"the fixes come to no end: {text!r}"
    assert tags(text) == before
    assert not LAYOUT & {each.code for each in found}, text
    assert text.startswith("E.O. 13526: N/A\nTAGS:")
    assert text.endswith("SUBJECT: TEA\n")
