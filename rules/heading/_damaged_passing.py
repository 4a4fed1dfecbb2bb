"""Lines that say whom the text is for, cut off or misspelled: "DEPT FOR", "DPET FOR EUR", "STATE PASS USRT"."""

from collections.abc import Iterator

from cablelint import Cable, NamedTuple, Span, compiled, neighbors

_CUT_OFF = r"(?<![\w/-])(?P<word>FOR|PASS|PASS TO|AND|ALSO FOR)[ \t]{0,3}[,;]?\Z"
_LEADING = r"(?P<word>[A-Z]{4,10})[ \t]{1,3}(?:FOR|PASS(?:[ \t]TO)?|ALSO[ \t]PASS)\b"
_SENDERS = ("DEPT", "DEPARTMENT", "STATE", "SECSTATE")
_NAMES = "USTR USAID TREASURY COMMERCE USDA EXIM OPIC ENERGY JUSTICE".split()
_AGENCIES = {"".join(sorted(name)): name for name in _NAMES}
_ENDS = r"[ \t]*(?:\r?\n[ \t]*(?:\r?\n|E\.?O|TAGS|SUBJ)|\Z)"
_WORD = r"(?<![A-Z/-])[A-Z]{4,8}(?![A-Z/-])"


class Passing(NamedTuple):
    """What is wrong in such a line, and its place."""

    span: Span
    message: str


def damaged_passing(cable: Cable) -> Iterator[Passing]:
    """Yield what is wrong in each of the lines; one at most."""
    for value in cable.passing:
        text, start = value.text, value.span.start
        cut = compiled(_CUT_OFF).search(text)
        if cut and compiled(_ENDS).match(cable.text, value.span.end):
            word = cut["word"]
            yield Passing(Span(start + cut.start("word"), start + cut.end("word")), f'nothing follows "{word}"')
        elif (leading := compiled(_LEADING).match(text)) and (right := _sender_meant(cable, leading["word"])):
            span = Span(start, start + len(leading["word"]))
            yield Passing(span, f"{leading['word']} looks misspelled; did you mean {right}?")
        else:
            yield from _agency(text, start)


def _sender_meant(cable: Cable, word: str) -> str | None:
    """Return the word for the Department, or the post, that this one is a slip away from."""
    if word in _SENDERS or cable.lookups.stations.by_name(word) is not None:
        return None
    near = next((right for right in _SENDERS if neighbors.slips(word, right) == 1), None)
    return near or next(iter(cable.lookups.stations.misspelled(word)), None)


def _agency(text: str, start: int) -> Iterator[Passing]:
    for found in compiled(_WORD).finditer(text):
        right = _AGENCIES.get("".join(sorted(found[0])))
        if right is not None and right != found[0]:
            span = Span(start + found.start(), start + found.end())
            yield Passing(span, f"{found[0]} looks misspelled; did you mean {right}?")
            return
