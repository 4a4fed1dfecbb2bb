"""Items of a list that words above it ask of those addressed: "Posts should:", "Please do the following:"."""

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span

_ADDRESSED = (
    r"(?:(?:all|each|action|addressee|those|receiving)\s{1,3}){0,2}"
    r"(?:addressees?|consulates?|embass(?:y|ies)|missions?|posts?|you|management\sofficers|consular\s(?:officers|sections))"
    r"(?:\s(?!of\b)[A-Z][\w,.-]{1,20}){0,4}(?:\s(?:that|which|with|without)\s[^.:;]{3,60}?)?"
)
_DUTY = (
    r"(?:should|must|shall|needs?\sto"
    r"|(?:is|are)\s(?:hereby\s)?(?:asked|directed|instructed|reminded|requested|required|urged)\sto)"
)
_REST = (
    r"(?:\s(?:also|then|now|therefore|please|do|take|complete|carry\sout"
    r"|(?:the|these)\s(?:following|\w{3,6})(?:\s\w{4,8})?)){0,4}"
)
_LEAD = rf"(?i:[.!?:)\n]\s{{0,6}}(?:{_ADDRESSED}\s{_DUTY}|please|kindly){_REST}\s?:[ \t\r]*\n)"
"""A lead that says who must do what is listed, and no more; it is all of its sentence."""

_LABEL = r"[ \t]{0,9}(?:--?|[*•]|\(?[A-Za-z0-9]{1,3}[.)])[ \t]+"
_STATED = r"(?i:\b(?:are|did|expects?|had|has|have|if|is|may|might|plans?|was|were|when|whether|will|would)\b)"
"""What makes an item a statement, or its day that of something else: "a list of those who will leave by May 4"."""
_SENTENCE_END = r"[.?!]\s"
_BLANK_LINE = r"\n[ \t\r]*\n"
_FARTHEST_LEAD_CHARS = 2_000  # above the item
_BEFORE_TEXT_CHARS = 3  # of a number or a marking: "2. ", "(U) "


def is_in_requested_item(cable: Cable, index: int, at: int) -> bool:
    """Return whether the offset is in the first clause of an item that the lead of its list asks of those addressed."""
    region = cable.paragraphs[index].text_span
    lead = next((end for end in reversed(_leads(cable, index)) if end <= at), None)
    if lead is None or at - lead > _FARTHEST_LEAD_CHARS:
        return False
    item = _item_before(cable.text, Span(max(region.start, lead - 1), at))
    return (
        item is not None
        and compiled(_SENTENCE_END).search(cable.text, item, at) is None
        and compiled(_STATED).search(cable.text, item, at) is None
    )


@once_per_cable
def _leads(cable: Cable, index: int) -> tuple[int, ...]:
    """Return where the leads of the paragraph end, whose lists begin below."""
    region = cable.paragraphs[index].text_span
    start = max(0, region.start - _BEFORE_TEXT_CHARS)
    return tuple(found.end() for found in compiled(_LEAD).finditer(cable.text, start, region.end))


def _item_before(text: str, span: Span) -> int | None:
    """Return where the words of the last item of the span begin; None if what is below the lead is not a list."""
    blocks = compiled(_BLANK_LINE).split(text[span.start + 1 : span.end])
    label = compiled(_LABEL)
    if not all(label.match(block.lstrip("\r\n")) for block in blocks if block.strip()):
        return None
    begins = [found.end() for found in compiled(rf"(?<=\n){_LABEL}").finditer(text, *span)]
    return begins[-1] if begins else None
