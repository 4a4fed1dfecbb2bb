"""Lists in parentheses, "(1)", "(2)", "(3)", in paragraphs whose numbers have none: "1.", "2."."""

from collections.abc import Sequence

from cablelint.reading.body.number_candidates import NumberedLine, Signs


def without_bracketed_lists(seen: Sequence[NumberedLine]) -> list[NumberedLine]:
    """Return the lines but for such lists, which count from 1 on below a paragraph 1 without parentheses.

    However many items they have, and wherever the text ends, they do not number the paragraphs. Their items have no
    markings; a lone one in parentheses may be a paragraph with another punctuation.
    """
    if not seen or seen[0][0].number != 1 or seen[0][1].open:
        return list(seen)
    kept: list[NumberedLine] = []
    run: list[NumberedLine] = []
    for one in seen:
        goes_on = _is_item(one[1]) and one[0].number == len(run) + 1
        if run and not goes_on:
            kept += run if len(run) == 1 else []
            run = []
            goes_on = _is_item(one[1]) and one[0].number == 1
        (run if goes_on else kept).append(one)
    return kept + (run if len(run) == 1 else [])


def _is_item(signs: Signs) -> bool:
    return signs.open == "(" and signs.close == ")" and not (signs.marking or signs.pilcrow or signs.first)
