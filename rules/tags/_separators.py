"""What stands between the tags of a line."""

from collections.abc import Sequence

from cablelint import Cable, Edit, NamedTuple, Span, Tags, Value
from cablelint.rules.tags._tags_line import is_markup


class Gap(NamedTuple):
    """What is before a tag: the marks that separate it from the one before; or what is after the last."""

    span: Span
    marks: tuple[Value, ...]
    plain: bool  # nothing else is there: neither markup nor words of a page line
    inner: bool  # a tag is on either side, and the second is not a person's name, which may follow without a mark

    @property
    def marked(self) -> Span:
        """From the first mark to the last."""
        return Span(self.marks[0].span.start, self.marks[-1].span.end)

    @property
    def is_comma(self) -> bool:
        """Whether just one comma is there."""
        return len(self.marks) == 1 and self.marks[0].text == ","


def gaps_of(cable: Cable, tags: Tags) -> tuple[Gap, ...]:
    """Return the places around and between the tags, in order: one more than there are tags."""
    starts = [tags.span.start, *(tag.span.end for tag in tags.tags)]
    ends = [*(tag.span.start for tag in tags.tags), tags.span.end]
    marks = iter([*tags.separators, None])
    mark = next(marks)
    found: list[Gap] = []
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        within: list[Value] = []
        while mark is not None and mark.span.start < end:
            within.append(mark)
            mark = next(marks)
        parting = tuple(value for value in within if not is_markup(value))
        plain = len(parting) == len(within) and not _has_words(cable.text[start:end], parting)
        inner = 0 < index < len(tags.tags) and tags.tags[index].kind != "person"
        found.append(Gap(Span(start, end), parting, plain, inner))
    return tuple(found)


def _has_words(written: str, marks: Sequence[Value]) -> bool:
    """Return whether more letters or digits are there than those of the marks, of which "and" may be one."""
    return sum(map(str.isalnum, written)) > sum(sum(map(str.isalnum, mark.text)) for mark in marks)


def uses_commas(gaps: Sequence[Gap]) -> bool:
    """Return whether commas separate the tags, not spaces: at least half of them, or all the odd marks there are."""
    inner = [gap for gap in gaps if gap.inner and gap.plain]
    commas = sum(gap.is_comma for gap in inner)
    blanks = sum(not gap.marks for gap in inner)
    return commas >= blanks if commas or blanks else bool(inner)


def parting(text: str, gap: Gap, commas: bool) -> Edit:
    """Return the marks replaced by a comma or by nothing; a space or the line break after them stays."""
    separator = "," if commas else ""
    if not gap.plain:
        return Edit(gap.marked, separator or " ")
    end = gap.marked.end if gap.marks else gap.span.start
    return Edit(gap.span, separator + (text[end : gap.span.end] or " "))
