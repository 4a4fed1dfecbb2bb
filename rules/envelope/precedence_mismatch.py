"""The doubled precedence of the routing line is not the highest precedence of the date-time group line.

Without an envelope, action addressees are compared with the date-time group line alone: none may have a higher
precedence than that. If the addressees agree with the routing line, the finding is at the date-time group line; if the
two lines agree but an action addressee has a higher precedence, it is at the addressee. A message that is FLASH for
some addressees is sent to the others separately, at their own precedence.

## Why it matters
Message switches follow the doubled precedence, and people the one of the date-time group. If they differ, an IMMEDIATE
message waits among the ROUTINE ones. (5 FAH-2 H-321.2-1; ACP 127 format lines 2 and 5.)

## What to do
Put the highest precedence of any addressee into both lines.
"""

from collections.abc import Iterator, Sequence

from cablelint import Cable, Diagnostic, Invalid, Options, Precedence, Related, Rule, Span, Valid, Value, precedences

RULE = Rule(
    code="TRN002",
    name="precedence-mismatch",
    severity="error",
    summary="routing line, date-time group line and addressees do not have the same highest precedence",
    authority="5 FAH-2 H-321.2-1; ACP 127",
    profiles=("telegram", "archive"),
    needs=("other_precedences",),
)
_DE = "DE RUEHC #3187 0731412\nZNR UUUUU ZZH\n"
_TO = " 141409Z MAR 11\nFM SECSTATE WASHDC\nTO AMEMBASSY NAIROBI PRIORITY\nINFO AMEMBASSY KAMPALA\n"
VALID = (
    Valid(f"VZCZCXYZ0042\nPP RUEHNR\n{_DE}P{_TO}"),
    Valid(f"VZCZCXYZ0042\nPP RUEHNR\n{_DE}P R{_TO}", note="the highest of two"),
    Valid(f"VZCZCXYZ0042\nOO RUEHNR\n{_DE}Z O{_TO}", note="the copy for those who do not get it FLASH"),
    Valid(f"VZCZCXYZ0042\nPP RUEHNR\n{_DE} {_TO}", note="the date-time group line names none"),
    Valid(f"P{_TO}", note="without an envelope"),
    Valid(f"O{_TO}", note="no addressee is as urgent, as on a copy for some of them"),
    Valid(f"VZCZCXYZ0042\nOO RUEHNR\n{_DE}O{_TO}", note="no addressee is written with the highest precedence"),
    Valid(
        f"VZCZCXYZ0042\nOO RUEHNR\n{_DE}O{_TO}".replace("PRIORITY", "NIACT IMMEDIATE"),
        note="by night too, an IMMEDIATE message is an IMMEDIATE one",
    ),
)
INVALID = (
    Invalid(
        f"R{_TO}".replace("PRIORITY", "⟦PRIORITY⟧"),
        note="without an envelope",
        message="AMEMBASSY NAIROBI is PRIORITY, which is above the message's precedence, ROUTINE",
    ),
    Invalid(
        f"VZCZCXYZ0042\n⟦RR⟧ RUEHNR\n{_DE}P{_TO}",
        message="the routing line says RR, but the date-time group line says P; use PP",
    ),
    Invalid(
        f"VZCZCXYZ0042\n⟦OO⟧ RUEHNR\n{_DE}P R{_TO}",
        note="higher than any",
        message="the routing line says OO, but the date-time group line says P R; use PP",
    ),
    Invalid(
        f"VZCZCXYZ0042\nPP RUEHNR\n{_DE}⟦R⟧{_TO}",
        note="the addressees agree with the routing line",
        message=(
            "the routing line says PP, but the date-time group line says R, and the highest addressee is PRIORITY"
        ),
    ),
    Invalid(
        f"VZCZCXYZ0042\nPP RUEHNR\n{_DE}P{_TO}".replace("PRIORITY", "⟦IMMEDIATE⟧"),
        note="an addressee goes beyond both lines",
        message="AMEMBASSY NAIROBI is IMMEDIATE, which is above the message's precedence, PRIORITY",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield at most one finding: at the doubled precedence, at the date-time group line's, or at an addressee's."""
    prosign = cable.envelope.precedence if cable.envelope else None
    group = cable.date_time_group
    named = _known(group.precedences) if group else []
    if group is None or not named:
        return
    doubled = precedences.by_prosign(prosign.text) if prosign else None
    written = Span(group.precedences[0].span.start, group.precedences[-1].span.end)
    if doubled is None or prosign is None:
        if cable.envelope is None:
            yield from _beyond(cable, named[0], written)
    elif doubled.letter == named[0].letter:
        yield from _beyond(cable, named[0], written)
    elif not _is_copy(doubled, named):
        yield _between_lines(cable, prosign, doubled, named[0], written)


def _between_lines(cable: Cable, prosign: Value, doubled: Precedence, highest: Precedence, written: Span) -> Diagnostic:
    message = f"the routing line says {prosign.text}, but the date-time group line says {cable.text_at(written)}"
    if _of_addressees(cable) == doubled.letter:
        related = Related(prosign.span, f"{prosign.text} agrees with the addressees")
        return RULE.diagnostic(written, f"{message}, and the highest addressee is {doubled.word}", related=(related,))
    related = Related(written, f"{highest.word} is the highest precedence here")
    return RULE.diagnostic(prosign.span, f"{message}; use {highest.prosign}", related=(related,))


def _beyond(cable: Cable, highest: Precedence, written: Span) -> Iterator[Diagnostic]:
    """Yield the first action addressee whose precedence is higher than any of the date-time group line.

    That an INFO addressee goes beyond those is for another rule to say.
    """
    for addressee in cable.action_addressees:
        word = addressee.precedence
        known = precedences.by_word(word.text) if word else None
        if word and known and known.letter != highest.letter and known.rank > highest.rank:
            message = f"{addressee.name.text} is {word.text}, which is above the message's precedence, {highest.word}"
            related = Related(written, f"{highest.word} is the highest precedence here")
            yield RULE.diagnostic(word.span, message, related=(related,))
            return


def _known(letters: Sequence[Value]) -> list[Precedence]:
    """Return the precedences named, the highest first; none where one of them is unknown and may be the highest."""
    found = [precedences.by_letter(letter.text) for letter in letters]
    known = [one for one in found if one is not None]
    return sorted(known, key=lambda one: -one.rank) if len(known) == len(found) else []


def _is_copy(doubled: Precedence, named: list[Precedence]) -> bool:
    return named[0].letter == "Z" and len(named) > 1 and doubled.letter == named[1].letter


def _of_addressees(cable: Cable) -> str | None:
    """Return the letter of the highest precedence of any addressee."""
    words = (one.precedence for one in (*cable.action_addressees, *cable.info_addressees))
    found = [known for word in words if word and (known := precedences.by_word(word.text))]
    return max(found, key=lambda known: known.rank).letter if found else None
