"""The station of a reference is unknown, and is one typing error away from a known one.

## Why it matters
A message under a misspelled station cannot be found: nothing is filed under ASTNA. There is no complete list of
stations, so a station that is merely unknown is not reported. (By convention.)

## What to do
Correct the spelling.

## Fix safety
The fix is unsafe: it writes the only known station with a similar name, but the station found may exist after all.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Edit, Fix, Invalid, Options, Rule, Valid, stations_meant

RULE = Rule(
    code="REF006",
    name="unknown-station",
    severity="warning",
    summary="a misspelled station",
    authority="convention",
    needs=("misspelled_stations",),
)
VALID = (
    Valid("SUBJECT: TEA\nREF: A. ASTANA 12\n     B. PORT-AU-PRINCE 9\n     C. UNVIE 15\n"),
    Valid("SUBJECT: TEA\nREF: A. LAHTI 12\n     B. CDR USPACOM 9\n", note="unknown, and similar to none"),
    Valid("SUBJECT: TEA\nREF: A. HCMC 12\n     B. BASRA 9\n     C. ROMA 3\n", note="short forms, and short words"),
    Valid(
        "R 141409Z MAR 77\nFM SECSTATE WASHDC\nTO AMEMBASSY ROME\n\nUNCLAS STATE 9\n\nREF: NAIROB 12\n", note="a code"
    ),
)
INVALID = (
    Invalid(
        "R 141409Z MAR 11\nFM SECSTATE WASHDC\nTO AMEMBASSY ROME\n\nUNCLAS STATE 9\n\nREF: ⟦NAIROB⟧ 12\n",
        note="a code of 1973-79 in another year",
        fixed="R 141409Z MAR 11\nFM SECSTATE WASHDC\nTO AMEMBASSY ROME\n\nUNCLAS STATE 9\n\nREF: NAIROBI 12\n",
        message='"NAIROB" is not a known station; did you mean NAIROBI?',
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. ⟦QITO⟧ 12\n     B. ⟦LISBNO⟧ 9\n",
        note="a short name",
        fixed="SUBJECT: TEA\nREF: A. QUITO 12\n     B. LISBON 9\n",
        message=(
            '"QITO" is not a known station; did you mean QUITO?',
            '"LISBNO" is not a known station; did you mean LISBON?',
        ),
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. ⟦ASTNA⟧ 12\n     B. 08 ⟦KUALA LUMPRU⟧ 9\n",
        fixed="SUBJECT: TEA\nREF: A. ASTANA 12\n     B. 08 KUALA LUMPUR 9\n",
        message=(
            '"ASTNA" is not a known station; did you mean ASTANA?',
            '"KUALA LUMPRU" is not a known station; did you mean KUALA LUMPUR?',
        ),
    ),
    Invalid(
        "SUBJECT: TEA\nREF: A. ⟦SEXSTATE⟧ 12\n     B. ⟦UNVEI⟧ 9\n",
        note="a short form",
        fixed="SUBJECT: TEA\nREF: A. STATE 12\n     B. UNVIE VIENNA 9\n",
        message=(
            '"SEXSTATE" is not a known station; did you mean STATE?',
            '"UNVEI" is not a known station; did you mean UNVIE VIENNA?',
        ),
    ),
    Invalid(
        "SUBJECT: TEA\nREF: ⟦Bejing⟧ 12\n",
        note="in small letters",
        fixed="SUBJECT: TEA\nREF: Beijing 12\n",
        message='"Bejing" is not a known station; did you mean BEIJING?',
    ),
)

_MOST_REFERENCES = 100  # a line with more is not a REF line, and not all of them are looked at


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each."""
    for reference in cable.references[:_MOST_REFERENCES]:
        if reference.kind != "cable" or reference.station is None or reference.serial is None:
            continue
        written = reference.station.text
        meant = stations_meant(cable, written)
        if meant:
            right = meant[0] if written.isupper() else meant[0].title()
            fix = Fix(f"Write {right}", "unsafe", (Edit(reference.station.span, right),)) if len(meant) == 1 else None
            message = f'"{" ".join(written.split())}" is not a known station; did you mean {" or ".join(meant)}?'
            yield RULE.diagnostic(reference.station.span, message, fix=fix)
