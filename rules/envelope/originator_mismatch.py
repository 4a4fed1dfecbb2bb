"""The FM line and the message reference number name different stations.

Stations that cablelint does not know are not checked, and neither are the shorter names that message references use
(`UNVIE` for USMISSION UNVIE VIENNA, `STATE` for SECSTATE WASHDC, `BRUSSELS` for a mission in that city). If the
routing indicator of the DE line shows which of the two is right, the finding is at the other one.

## Why it matters
Replies and references use the message reference number. One with another post's name refers to a message of that post,
if it has one. (5 FAH-2 H-232; 5 FAH-1 H-230.)

## What to do
Put the name of the originating station into both.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Related, Rule, Station, Valid, share_messages

RULE = Rule(
    code="TRN007",
    name="originator-mismatch",
    severity="warning",
    summary="the FM line and the message reference number name different stations",
    authority="5 FAH-2 H-232; 5 FAH-1 H-230",
    profiles=("telegram", "archive"),
    needs=("other_station",),
)


def _sent(originator: str, reference: str, routing: str = "RUEHNR") -> str:
    envelope = f"VZCZCXYZ0042\nRR RUEHC\nDE {routing} #0204 0731412\nZNR UUUUU ZZH\nR 141409Z MAR 11\n"
    return f"{envelope}FM {originator}\nTO SECSTATE WASHDC\n\nUNCLAS {reference}\n"


VALID = (
    Valid(_sent("SECSTATE WASHDC", "STATE 000204")),
    Valid(_sent("USMISSION UNVIE VIENNA", "UNVIE VIENNA 000204")),
    Valid(_sent("USMISSION USEU BRUSSELS", "BRUSSELS 000204"), note="a mission under the name of its city"),
    Valid(_sent("USMISSION BERLIN", "USBERLIN 001202"), note="a mission under a name of its own"),
    Valid(_sent("AMEMBASSY NAIROBI", "FORT WINDY 000204"), note="a station that the table does not have"),
)
INVALID = (
    Invalid(
        _sent("AMEMBASSY NAIROBI", "⟦KAMPALA⟧ 000204"),
        message="the FM line says AMEMBASSY NAIROBI, but the message reference says KAMPALA",
    ),
    Invalid(
        _sent("⟦AMEMBASSY KAMPALA⟧", "NAIROBI 000204"),
        note="the DE line agrees with the message reference",
        message="the FM line says AMEMBASSY KAMPALA, but the message reference says NAIROBI",
    ),
    Invalid(
        _sent("SECSTATE WASHDC", "⟦NAIROBI⟧ 000204", "RUEHC"),
        message="the FM line says SECSTATE WASHDC, but the message reference says NAIROBI",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding, at the office of the message reference or at the FM line's station."""
    originator, reference = cable.originator, cable.message_reference
    if originator is None or reference is None:
        return
    stations = cable.lookups.stations
    sender, office = stations.by_address(originator.name.text), stations.by_name(reference.office.text)
    if sender is None or office is None or share_messages(sender, office):
        return
    odd, other = reference.office, originator.name
    if _sent_by(cable) == office:
        odd, other = other, odd
    yield RULE.diagnostic(
        odd.span,
        f"the FM line says {originator.name.text}, but the message reference says {reference.office.text}",
        related=(Related(other.span, f"{other.text} is here"),),
    )


def _sent_by(cable: Cable) -> Station | None:
    """Return the station whose routing indicator is in the DE line."""
    indicator = cable.envelope.originating_routing_indicator if cable.envelope else None
    return cable.lookups.stations.by_routing_indicator(indicator.text) if indicator else None
