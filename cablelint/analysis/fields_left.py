"""Names of fields in place of what belongs there, where nothing else is: "Signature: NAME", "Cleared By: POL:TBD"."""

import re
from collections.abc import Iterator

from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span

_SUBJECT = (
    r"\s{0,9}(?:\([A-Z/]{1,9}\)\s{0,3})?(?P<words>(?:insert|enter|type|write|add|fill\sin|put)\s(?:an?\s|the\s|your\s)?"
    r"(?:cable\s|message\s|document\s|telegram\s)?(?:subject|title|topic|headline|text)(?:\sline|\stext)?"
    r"(?:\sof\s(?:the\s)?(?:cable|telegram|message))?(?:\s(?:in\s)?here)?"
    r"|(?:your\s|cable\s|the\s)?(?:subject|title)(?:\sline)?(?:\s(?:goes\s)?here|\sto\s(?:come|follow)|\sof\s(?:the\s)?cable)?"
    r"|X{2,8})[.!]?\s{0,9}"
)
_NAME = (
    r"(?:(?:insert|enter|add|type)\s(?:the\s|your\s)?)?(?:(?:ambassador|charge|com|drafter|clearer|officer|approver|signer|last"
    r"|first|full|your|sur)['’]?s?[ _]?)?name(?:\s(?:goes\s)?here|,?\s(?:and\s)?title)?"
    r"|last(?:[ _]?name)?,\s?first(?:[ _]?name)?|first(?:[ _]?name)?\slast(?:[ _]?name)|signature(?:\shere)?"
    r"|tb[dca]|tk|X{2,8}|\?{2,6}|_{2,40}|\[[^\]\n]{0,60}\]|<[^>\n]{0,60}>"
)
_SIGNER = rf"(?:{_NAME})"
_TRAILER = (
    r"(?m:^[ \t]{0,9}(?i:drafted|drafter|drafting|cleared|clearances?|approved|approving|released)"
    r"(?:[ \t](?i:by|officer))?[ \t]?:"
    r"(?P<value>[^\n]{0,1000}(?:\n[ \t]{1,20}\S[^\n]{0,300}){0,20}))"
)
_IN_TRAILER = rf"(?:(?<=[:;,])|(?<=[:;,\n][ \t]))[ \t]{{0,20}}(?P<name>{_NAME})(?=[ \t]*(?:[;,\r\n]|\Z))"


def fields_left(cable: Cable) -> Iterator[Span]:
    """Yield where SUBJECT, signature and the lines below the text say what belongs there in place of saying it."""
    for field in cable.fields:
        if field.kind == "subject" and (found := compiled(_SUBJECT, re.IGNORECASE).fullmatch(cable.text, *field.value)):
            yield Span(*found.span("words"))
    for signer in cable.signers:
        if compiled(_SIGNER, re.IGNORECASE).fullmatch(cable.text, *signer.span):
            yield signer.span
    if cable.processing is not None:
        yield from _in_trailer(cable)


def _in_trailer(cable: Cable) -> Iterator[Span]:
    """Yield such names from the lines of those who drafted, cleared, approved and released the cable."""
    for line in compiled(_TRAILER).finditer(cable.text, cable.body.end):
        for found in compiled(_IN_TRAILER, re.IGNORECASE).finditer(cable.text, *line.span("value")):
            yield Span(*found.span("name"))
