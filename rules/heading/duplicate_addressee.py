"""An addressee is named twice, or both for action and for information, or the originator sends the cable to itself.

Names are the same if they are written the same, or with the place first as in SMART ("OSLO, AMEMBASSY"); two offices
behind one routing indicator are two addressees.

## Why it matters
The message is delivered twice, or the post does not know whether it is to act. (5 FAH-2 H-233; by convention.)

## What to do
Keep the right entry; if in doubt, the one for action.

## Fix safety
The fix is safe: it deletes only a line that repeats another one of its list exactly, serial and precedence included,
so the cable still goes to the same addressees. It is unsafe where the next line is not an addressee, since "FOR ROE"
would then belong to another one (a name without a routing indicator is an addressee only if it is known); where such a
line is below the first of the two, which then is one office and the other the whole post; where a line of another
envelope is between the two, as in a message that was sent on; and below a numbered line, where the list may be text.
There is no fix for a line with exemptions (XMT).
"""

from bisect import bisect_left
from collections.abc import Iterator

from cablelint import (
    Addressee,
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Related,
    Rule,
    Span,
    Valid,
    compiled,
    is_below_number,
    once_per_cable,
    stations,
)

RULE = Rule(
    code="HDG007",
    name="duplicate-addressee",
    severity="warning",
    summary="an addressee named twice, or both for action and for information, or the originator itself",
    authority="5 FAH-2 H-233; convention",
    needs=("addressees", "repeated_addressees"),
)
_FROM = "R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO RUEHC/SECSTATE WASHDC 1204\n"
VALID = (
    Valid(_FROM + "INFO RUEHKM/AMEMBASSY KAMPALA 77\nRUEHDR/AMEMBASSY DAR ES SALAAM 12\n"),
    Valid(
        _FROM + "INFO RUEKJCS/JOINT STAFF WASHDC\nRUEKJCS/SECDEF WASHDC\n", note="one routing indicator, two offices"
    ),
    Valid(_FROM + "INFO RUEHKM/AMEMBASSY KAMPALA\nRUEHJO/AMCONSUL KAMPALA\n", note="another name"),
)
INVALID = (
    Invalid(
        _FROM + "INFO RUEHKM/AMEMBASSY KAMPALA 77\n⟦RUEHNR/AMEMBASSY NAIROBI⟧\n",
        note="the originator itself",
        message="AMEMBASSY NAIROBI is the originator, and would send the cable to itself; remove it",
    ),
    Invalid(
        _FROM + "INFO RUEHKM/AMEMBASSY KAMPALA 77\nRUEHJO/AMCONSUL ZANZIBAR\n⟦RUEHKM/AMEMBASSY KAMPALA 77⟧\n\nUNCLAS\n",
        fixed=_FROM + "INFO RUEHKM/AMEMBASSY KAMPALA 77\nRUEHJO/AMCONSUL ZANZIBAR\n\nUNCLAS\n",
        message="AMEMBASSY KAMPALA is listed twice for information",
    ),
    Invalid(
        _FROM + "INFO ⟦RUEHC/SECSTATE WASHDC⟧\n",
        note="for action and for information",
        message="SECSTATE WASHDC is listed for action and for information",
    ),
    Invalid(
        "MRN: 19 OSLO 12\nFrom: AMEMBASSY OSLO\nAction: WASHDC, SECSTATE ROUTINE\n"
        "Info: ROME, AMEMBASSY ROUTINE; ⟦AMEMBASSY ROME⟧; ⟦OSLO, AMEMBASSY⟧\n",
        note="SMART",
        message=(
            "AMEMBASSY ROME is listed twice for information",
            "AMEMBASSY OSLO is the originator, and would send the cable to itself; remove it",
        ),
    ),
    Invalid(
        "R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO AMEMBASSY ROME\nAMEMBASSY OSLO\nFM AMEMBASSY BERN\n"
        "TO AMEMBASSY LIMA\n⟦AMEMBASSY OSLO⟧\nAMEMBASSY PARIS\n",
        note="of a message that was sent on: unsafe",
        fixed="R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO AMEMBASSY ROME\nAMEMBASSY OSLO\nFM AMEMBASSY BERN\n"
        "TO AMEMBASSY LIMA\nAMEMBASSY PARIS\n",
        message="AMEMBASSY OSLO is listed twice for action",
    ),
    Invalid(
        _FROM + "⟦SECSTATE WASHDC IMMEDIATE⟧\n",
        note="with another precedence",
        message="SECSTATE WASHDC is listed twice for action",
    ),
)


_OF_OFFICE = r"[ \t]+|(?:FOR|PASS|ATTN|ALSO)\b"
_OF_ENVELOPE = r"\n[ \t]*(?:FM[ \t:]|[ZOPRWY](?:[ ][ZOPRWY])?[ ]\d{6}Z\b|VZCZC|BT[ \t]*\r?\n)"
_POSTS = ("AM", "US", "SECSTATE")


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each addressee that is listed before."""
    yield from _to_itself(cable)
    first: dict[str, tuple[Addressee, str]] = {}
    lists = (("action", cable.action_addressees), ("information", cable.info_addressees))
    for purpose, addressee in ((purpose, one) for purpose, listed in lists for one in listed):
        name = stations.plain_address(addressee.name.text)
        if not name or addressee.exempt or ":" in name:  # which may be the label of another element
            continue
        before, wanted = first.setdefault(name, (addressee, purpose))
        if before is not addressee:
            twice = f"twice for {purpose}" if purpose == wanted else "for action and for information"
            yield RULE.diagnostic(
                addressee.span,
                f"{name} is listed {twice}",
                fix=_fix(cable, before, addressee) if purpose == wanted else None,
                related=(Related(before.span, "first listed here"),),
            )


def _to_itself(cable: Cable) -> Iterator[Diagnostic]:
    """Yield one finding for each address line by which the originator sends the cable to itself."""
    if cable.originator is None:
        return
    own = stations.plain_address(cable.originator.name.text)
    if not own.startswith(_POSTS):
        return  # a military command may well do so
    for addressee in (*cable.action_addressees, *cable.info_addressees):
        if own == stations.plain_address(addressee.name.text) and not addressee.exempt:
            yield RULE.diagnostic(
                addressee.span,
                f"{own} is the originator, and would send the cable to itself; remove it",
                related=(Related(cable.originator.span, "the originator"),),
            )


def _fix(cable: Cable, before: Addressee, addressee: Addressee) -> Fix | None:
    """Delete the line, if it is one by itself and says nothing else than the first."""
    if cable.text_at(before.span) != cable.text_at(addressee.span):
        return None
    start = cable.text.rfind("\n", 0, addressee.span.start) + 1
    end = cable.text.find("\n", addressee.span.end) + 1
    if not end or cable.text[start:end].strip() != cable.text_at(addressee.span):
        return None
    below_first = cable.text.find("\n", before.span.end) + 1
    doubtful = is_below_number(cable, start) or _goes_on(cable, end) or _goes_on(cable, below_first)
    doubtful = doubtful or compiled(_OF_ENVELOPE).search(cable.text, before.span.end, start) is not None
    return Fix("Remove the line", "unsafe" if doubtful else "safe", (Edit(Span(start, end), ""),))


def _goes_on(cable: Cable, start: int) -> bool:
    """Return whether the line at the offset is neither empty nor an addressee's: "FOR ROE" would go to another one."""
    stop = cable.text.find("\n", start)
    end = stop if stop >= 0 else len(cable.text)
    if not cable.text[start:end].strip():
        return False
    if compiled(_OF_OFFICE).match(cable.text, start, end):
        return True
    begins = _begins(cable)
    following = bisect_left(begins, start)
    return not (following < len(begins) and begins[following] < end)


@once_per_cable
def _begins(cable: Cable) -> tuple[int, ...]:
    """Return where elements of the heading and clear addressees begin, in order: not "(FOR DCM)", nor "//POLAD//"."""
    listed = [one for one in (*cable.action_addressees, *cable.info_addressees) if _is_clear(cable, one)]
    return tuple(sorted((*(field.span.start for field in cable.fields), *(one.span.start for one in listed))))


def _is_clear(cable: Cable, addressee: Addressee) -> bool:
    """Return whether a routing indicator or a known address shows that the line is an addressee, and of no other."""
    name = addressee.name.text.upper()
    known = name.startswith(_POSTS) or cable.lookups.stations.by_address(name) is not None
    return addressee.routing_indicator is not None or known
