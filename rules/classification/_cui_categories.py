"""Categories and controls of CUI that are mistyped: on the classification line, in the lines below it, in a marking."""

from collections.abc import Iterator

from cablelint import Cable, Edit, Fix, NamedTuple, Severity, Span, Value, compiled, controls, cui_categories, neighbors
from cablelint.rules.classification._cui_block import cui_lines, words_of


class CuiFault(NamedTuple):
    """What is wrong with a category or control of CUI, and where."""

    span: Span
    message: str
    fix: Fix | None = None
    severity: Severity = "error"


def faults_of_line(cable: Cable) -> Iterator[CuiFault]:
    """Yield the mistyped categories of a classification line CUI//SP-PRVCY."""
    line = cable.classification
    if line is None or not line.text.upper().startswith(("CUI", "CONTROLLED")):
        return
    slash = compiled(r"[ \t]?/(?!/)[ \t]?").match(cable.text, line.span.end)
    if slash and line.handling:
        span = Span(*slash.span())
        first = line.handling[0].text.strip("/ ").upper()
        known = cui_categories.is_known(first.removeprefix("SP-")) or controls.find(first) is not None
        fix = Fix("Write //", "safe" if known else "unsafe", (Edit(span, "//"),))
        message = f"one slash is between {line.text} and its category; write {line.text}//"
        yield CuiFault(span, message, fix, "warning")
    for value in line.handling:
        words = value.text.strip("/ ")
        if right := suggestion(words):
            yield mistyped(Value(words, within(cable, value.span, words)), right)


def faults_of_block(cable: Cable) -> Iterator[CuiFault]:
    """Yield what is wrong with the categories and controls of the lines below "Controlled By:"."""
    for line in cui_lines(cable):
        if line.kind == "category" and not line.value.text:
            yield CuiFault(line.label, "no category of CUI is given; add one, such as PRVCY")
        for value in words_of(line) if line.kind != "by" else ():
            words = value.text.upper()
            if line.kind == "category" and (right := suggestion(words)):
                yield mistyped(value, right)
            elif line.kind == "dissemination" and not controls.find(words) and (near := nearest_control(words)):
                fix = Fix(f"Write {near}", "unsafe", (Edit(value.span, near),))
                yield CuiFault(value.span, f"{value.text} is not a control; did you mean {near}?", fix)


def suggestion(words: str) -> str | None:
    """Return the category that the words mistype, as "SP-PRVCY"; None for one that is right or like no other."""
    specified = words.upper().removeprefix("SP").strip()
    if words.upper().startswith("SP") and not cui_categories.is_known(words) and cui_categories.is_known(specified):
        return f"SP-{specified}"
    return None if controls.find(words) else cui_categories.meant(words)


def mistyped(category: Value, right: str) -> CuiFault:
    """Return the fault of a category that means another."""
    fix = Fix(f"Write {right}", "unsafe", (Edit(category.span, right),))
    return CuiFault(category.span, f'"{category.text}" is not a category of CUI; did you mean {right}?', fix)


def within(cable: Cable, span: Span, words: str) -> Span:
    """Return where the words are in the span; its start where they are not."""
    start = max(cable.text_at(span).upper().find(words.upper()), 0) + span.start
    return Span(start, start + len(words))


def nearest_control(control: str) -> str | None:
    """Return the one known control that is fewest slips away; None where several are."""
    near = neighbors.near(control, controls.spellings())
    if len(near) > 1 and neighbors.slips(control, near[0]) == neighbors.slips(control, near[1]):
        return None
    return near[0] if near else None
