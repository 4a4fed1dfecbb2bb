"""A heading that is there and could not be read: its labels are in the middle of lines, or its words are glued."""

from collections.abc import Iterator
from itertools import takewhile

from cablelint.analysis.memo import once_per_cable
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.heading import FieldKind
from cablelint.model.spans import Span

_OFFICE = r"(?:AMEMBASSY|AMCONSUL|AMCONGEN|SECSTATE|SECDEF|USMISSION|USDEL|USUN|RU[A-Z]{4,5}/)"
_LEVEL = r"(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|LIMITED[ ]?OFFICIAL[ ]?USE)"
_LABELS = (
    rf"(?=[CEFLRSTU])(?:(?P<from>FM[ ]?{_OFFICE})|(?P<to>TO[ ]?{_OFFICE})"
    rf"|(?P<classification>{_LEVEL}[ ]?[A-Z]{{3,20}}[ ]?\d{{3,6}}(?!\d))"
    r"|(?P<executive_order>E\.O\.[ ]?1[1-3]\d{3})"
    r"|(?P<tags>T(?:AGS|ags)[ ]?:[ ]?[A-Z]{2,5}(?![a-z]))"
    r"|(?P<subject>S(?:UBJ(?:ECT)?|ubj(?:ect)?)[ ]?:[ ]?[A-Z(])"
    r"|(?P<references>REFS?[ ]?:[ ]?[A-Z(]))"
)
_GLUED = rf"(?:FM|TO|INFO){_OFFICE}|{_LEVEL}[A-Z]{{4,20}}\d{{3,8}}|[ZOPR]\d{{6}}Z[A-Z]{{3}}\d\d"
_KINDS: set[FieldKind] = {"from", "to", "classification", "executive_order", "tags", "subject", "references"}
_TOP_CHARS = 4000  # in which a heading is
_FEWEST_LABELS = 2  # labels of different elements


@once_per_cable
def first_unread_label(cable: Cable) -> Span | None:
    """Return where the first label is that is in no place to be read, if there are several; None for any other text."""
    present = {field.kind for field in cable.fields if field.value.start < field.value.end}
    if len(_KINDS - present) >= _FEWEST_LABELS:
        found = [label for label in _inside_lines(cable) if label[0] not in present]
        if len({kind for kind, _ in found}) >= _FEWEST_LABELS:
            return found[0][1]
    top = takewhile(lambda line: line.start < _TOP_CHARS, cable.lines)
    begins = (line.start for line in top if " " not in cable.text_at(line.span).rstrip())
    matches = (compiled(_GLUED).match(cable.text, at, _TOP_CHARS) for at in begins)
    glued = [Span(*match.span()) for match in matches if match]
    return glued[0] if len(glued) >= _FEWEST_LABELS else None


def _inside_lines(cable: Cable) -> Iterator[tuple[FieldKind, Span]]:
    """Yield the labels that have other words before them on their lines, outside quoted text."""
    for match in compiled(_LABELS).finditer(cable.text, 0, _TOP_CHARS):
        before = cable.text[cable.text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if before.strip() and not cable.quoted(match.start()):
            kind: FieldKind = match.lastgroup  # type: ignore[assignment]  # the groups are named after the kinds
            yield kind, Span(*match.span())
