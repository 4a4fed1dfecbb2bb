"""A routing indicator is not that of the station after it, or an addressee is missing from the routing line.

The rule checks the indicators before addressees and on the DE line against the lists of 2010, in cables since 1996. A
station or indicator that is on no list is not reported. In an older cable the indicator of the DE line is reported if
it is that of an addressee. The routing line is compared with the addressees only if it names some of them and no
collective (RUEHXX), and not on relayed copies (VZCZCXRO, or no such line and no RUEHC), which list other stations. If
the FM line and the message reference disagree, TRN007 reports it. An indicator that no slash follows, "RUEHLO AMEMBASSY
LONDON", or that cannot be one, "RUEHL0/AMEMBASSY LONDON", is reported where other addressees have one.

## Why it matters
Switches read the indicator, not the name: RUEHRO/AMEMBASSY OSLO is delivered to Rome. (ACP 117; ACP 127 format lines 2,
3 and 7; 5 FAH-2 H-230.)

## What to do
Correct the indicator, or add it to the routing line.

## Fix safety
The fix is unsafe: it writes a slash between indicator and name, and more may be missing there.
"""

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
    Station,
    Valid,
    Value,
    compiled,
    neighbors,
    practices,
    routing_indicators,
    share_messages,
)

RULE = Rule(
    code="TRN010",
    name="routing-mismatch",
    severity="warning",
    summary="a routing indicator of another station, or one missing from the routing line",
    authority="ACP 117; ACP 127; 5 FAH-2 H-230",
    profiles=("telegram", "archive"),
    needs=("addressees",),
)


def _sent(
    to: str = "RUEHC/SECSTATE WASHDC",
    routing: str = "RR RUEHC",
    call: str = "DE RUEHNR",
    year: str = "11",
    identifier: str = "VZCZCXYZ0042",
    sender: str = "AMEMBASSY NAIROBI",
) -> str:
    envelope = f"{identifier}\n{routing}\n{call} #0204 0731412\nZNR UUUUU ZZH\nR 141409Z MAR {year}\n"
    return f"{envelope}FM {sender}\nTO {to}\n\nUNCLAS NAIROBI 000204\n"


_OSLO = "RUEHC/SECSTATE WASHDC\nRUEHNY/AMEMBASSY OSLO 12"
_INFO = f"{_OSLO}\nINFO RUEHRO/AMEMBASSY ROME\nRUEHLO/AMEMBASSY LONDON"
VALID = (
    Valid(_sent()),
    Valid(_sent(_OSLO, "RR RUEHC RUEHNY")),
    Valid(_sent(_INFO, "RR RUEHC RUEHNY"), note="the routing line names action addressees only"),
    Valid(_sent(_INFO, "RR RUEHXX"), note="a collective"),
    Valid(_sent(_INFO, "RR RUEHWEB"), note="a copy for the web"),
    Valid(_sent(_INFO, "RR RUEHDU RUEHJO", identifier="VZCZCXRO0042"), note="a relayed copy"),
    Valid(_sent("RUEHC/SECSTATE WASHDC\nRUEHC/DEPT OF LABOR WASHDC"), note="an office behind it"),
    Valid(_sent("RUEHBS/USMISSION USEU BRUSSELS", "RR RUEHBS"), note="two stations share it"),
    Valid(_sent("RUEHRO/USMISSION UN ROME", "RR RUEHRO"), note="a mission in the same city"),
    Valid(_sent("RUEHAAB/AMEMBASSY OSLO", "RR RUEHAAB"), note="an indicator that no list has"),
    Valid(_sent("RUEHRO/FORT WINDY", "RR RUEHRO"), note="a station that no list has"),
    Valid(_sent("RUEHRO/AMEMBASSY OSLO", "RR RUEHRO", year="75"), note="of 1975"),
    Valid(_sent("SECSTATE WASHDC\nAMEMBASSY OSLO"), note="without indicators"),
    Valid(_sent(call="DE RUEHKM", sender="AMEMBASSY KAMPALA"), note="FM and message reference, which TRN007 reports"),
)
INVALID = (
    Invalid(
        _sent("⟦RUEHRO⟧/AMEMBASSY OSLO\nRUEHRO/AMEMBASSY ROME", "RR RUEHRO", year="75"),
        note="of the two that have it, the first is not its own",
        message="RUEHRO is the indicator of AMEMBASSY ROME too; write that of AMEMBASSY OSLO",
    ),
    Invalid(
        _sent("RUEHC/SECSTATE WASHDC\n⟦RUEHRO⟧/AMEMBASSY OSLO 12", "RR RUEHC RUEHRO"),
        message="RUEHRO belongs to ROME; AMEMBASSY OSLO has RUEHNY",
    ),
    Invalid(
        _sent("RUEHC/SECSTATE WASHDC\nRUEHNY/AMEMBASSY OSLO\nINFO ⟦RUEHLO⟧/AMEMBASSY ROME", "RR RUEHXX"),
        note="INFO",
        message="RUEHLO belongs to LONDON; AMEMBASSY ROME has RUEHRO",
    ),
    Invalid(
        _sent("⟦RUEHG⟧/SECSTATE WASHDC", "RR RUEHG"),
        note="mistyped",
        message="RUEHG is not on the list; SECSTATE WASHDC has RUEHC",
    ),
    Invalid(
        _sent(call="DE ⟦RUEHKM⟧"),
        note="on the DE line",
        message="RUEHKM belongs to KAMPALA; AMEMBASSY NAIROBI has RUEHNR",
    ),
    Invalid(
        _sent("RUEHC/SECSTATE WASHDC\n⟦RUEHNY⟧/AMEMBASSY OSLO", "RR RUEHC"),
        note="missing from the routing line",
        message="RUEHNY is missing from the routing line; add it there",
    ),
    Invalid(
        _sent(_INFO.replace("RUEHLO", "⟦RUEHLO⟧"), "RR RUEHC RUEHNY RUEHRO"),
        note="INFO, where others of them are on it",
        message="RUEHLO is missing from the routing line; add it there",
    ),
    Invalid(
        _sent(_INFO.replace("RUEHLO/", "⟦RUEHLO ⟧"), "RR RUEHC RUEHNY RUEHRO RUEHLO"),
        note="without its slash",
        fixed=_sent(_INFO, "RR RUEHC RUEHNY RUEHRO RUEHLO"),
        message="write RUEHLO/AMEMBASSY LONDON, not RUEHLO AMEMBASSY LONDON",
    ),
    Invalid(
        _sent(_INFO.replace("RUEHLO/", "⟦RUEHL0⟧/"), "RR RUEHC RUEHNY RUEHRO"),
        note="a figure among its letters",
        message='"RUEHL0" is not a routing indicator; AMEMBASSY LONDON has RUEHLO',
    ),
    Invalid(
        _sent(_INFO, "RR RUEHC RUEHNY RUEHRO ⟦RUEHOL⟧"),
        note="mistyped on the routing line",
        message="RUEHOL belongs to no addressee; AMEMBASSY LONDON has RUEHLO",
    ),
)

_MALFORMED = (
    r"(?!ZEN)(?P<code>R[UH][A-Z]{3,5}?(?=(?:AMEM|AMCO|USMI|SECS|SECD))|[A-Z0-9]{4,8}(?![A-Z0-9]))"
    r"(?P<mark>[ \t\\:,;.|/-]{0,3})"
    r"(?P<name>(?:AM(?:EMBASSY|CONSUL)|USMISSION|SECSTATE|SECDEF)\b.*)"
)
_INDICATOR = r"(?!ROUTINE|RELAY|REPEAT)R[A-Z]{3,7}"
_COLLECTIVES = ("RUEHXX", "RUEHWEB", "RUCN")
_RELAYED = "VZCZCXRO"
_DEPARTMENT = "RUEHC"  # never on the routing line of a cable that is relayed, which has some of the addressees only
_MOST_ADDRESSEES = 300


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each indicator."""
    addressees = (*cable.action_addressees, *cable.info_addressees)[:_MOST_ADDRESSEES]
    yield from _malformed(cable, addressees)
    if not practices.is_in_use("ROUTING INDICATORS", options.date):
        repeated = [*_of_addressee(cable, addressees), *_of_two(cable, addressees)]
        yield from repeated or _missing(cable)
        return
    yield from _of_call(cable)
    wrong = {each.span for each in addressees if _is_anothers(cable, each.routing_indicator, each.name.text)}
    for addressee in addressees:
        code = addressee.routing_indicator
        if code is not None and addressee.span in wrong:
            yield RULE.diagnostic(code.span, _message(cable, code, addressee.name.text))
    if not wrong:
        yield from _missing(cable)


def _malformed(cable: Cable, addressees: tuple[Addressee, ...]) -> Iterator[Diagnostic]:
    """Yield what is before a name in place of an indicator and its slash, where other addressees have these."""
    if not any(each.routing_indicator for each in addressees):
        return
    for each in addressees:
        found = None if each.routing_indicator else compiled(_MALFORMED).match(each.name.text)
        if found is None:
            continue
        start, name, code = each.name.span.start, " ".join(found["name"].split()), found["code"]
        if compiled(_INDICATOR).fullmatch(code):
            span = Span(start + found.start("code"), start + found.end("mark"))
            fix = Fix("Write a slash", "unsafe", (Edit(span, f"{code}/"),))
            message = f"write {code}/{name}, not {code}{found['mark']}{name}"
            yield RULE.diagnostic(span, message, fix=fix)
        elif found["mark"].strip() == "/":
            station = cable.lookups.stations.by_address(name)
            right = station.routing_indicator if station else ""
            advice = f"{name} has {right}" if right else "write R and three to seven letters"
            yield RULE.diagnostic(Span(start, start + len(code)), f'"{code}" is not a routing indicator; {advice}')


def _message(cable: Cable, code: Value, name: str) -> str:
    right, other = cable.lookups.stations.by_address(name), cable.lookups.stations.by_routing_indicator(code.text)
    of = f"belongs to {other.station}" if other else "is not on the list"
    return f"{code.text} {of}; {name} has {right.routing_indicator if right else 'another'}"


def _is_anothers(cable: Cable, code: Value | None, name: str) -> bool:
    """Return whether the indicator is known as another station's, or is mistyped for the station's own."""
    station = cable.lookups.stations.by_address(name)
    if code is None or station is None or not station.routing_indicator or code.text == station.routing_indicator:
        return False
    other = cable.lookups.stations.by_routing_indicator(code.text)
    if other is not None:
        return not share_messages(station, other) and not _listed_for(code.text, station)
    unlisted = not routing_indicators.names(code.text)
    return unlisted and neighbors.slips(code.text, station.routing_indicator) == 1


def _listed_for(code: str, station: Station) -> bool:
    """Return whether the routing book has the station behind the indicator too."""
    return any(station.address == name or station.station in name for name in routing_indicators.names(code))


def _of_call(cable: Cable) -> Iterator[Diagnostic]:
    """Yield the indicator of the DE line, against an originator that the message reference agrees with."""
    code = cable.envelope.originating_routing_indicator if cable.envelope else None
    if code is None or cable.originator is None or not _is_anothers(cable, code, cable.originator.name.text):
        return
    stations = cable.lookups.stations
    sender = stations.by_address(cable.originator.name.text)
    office = stations.by_name(cable.message_reference.office.text) if cable.message_reference else None
    if sender is not None and (office is None or share_messages(sender, office)):
        related = (Related(cable.originator.span, "the originator is here"),)
        yield RULE.diagnostic(code.span, _message(cable, code, cable.originator.name.text), related=related)


def _of_addressee(cable: Cable, addressees: tuple[Addressee, ...]) -> Iterator[Diagnostic]:
    """Yield the indicator of the DE line where it is an addressee's: a cable is not sent by one that receives it."""
    code = cable.envelope.originating_routing_indicator if cable.envelope else None
    for each in addressees if code is not None and cable.originator is not None else ():
        if code and each.routing_indicator and each.routing_indicator.text == code.text:
            message = f"{code.text} is the indicator of {each.name.text}, an addressee; write the sender's"
            yield RULE.diagnostic(code.span, message, related=(Related(each.span, "the addressee is here"),))
            return


def _of_two(cable: Cable, addressees: tuple[Addressee, ...]) -> Iterator[Diagnostic]:
    """Yield the indicator of an addressee that a station before it has as well."""
    stations = cable.lookups.stations
    owners: dict[str, Addressee] = {}
    for each in addressees:
        if each.routing_indicator is None:
            continue
        code, owner = each.routing_indicator, owners.setdefault(each.routing_indicator.text, each)
        one, two = stations.by_address(owner.name.text), stations.by_address(each.name.text)
        if one and two and one != two and not share_messages(one, two):
            wrong, right = (owner, each) if code.text == two.routing_indicator else (each, owner)
            message = f"{code.text} is the indicator of {right.name.text} too; write that of {wrong.name.text}"
            span = wrong.routing_indicator.span if wrong.routing_indicator else wrong.span
            yield RULE.diagnostic(span, message, related=(Related(right.span, "it is here as well"),))


def _missing(cable: Cable) -> Iterator[Diagnostic]:
    """Yield the addressees that are missing on the routing line: of the INFO ones only if it names others of them."""
    envelope = cable.envelope
    if envelope is None or not envelope.routing_indicators:
        return
    if any(fault.line == "routing" for fault in envelope.malformed):
        return  # TRN001 reports the word that may be the missing one
    mistyped = list(_mistyped(cable, envelope.routing_indicators))
    yield from mistyped
    if mistyped:
        return
    line = {value.text for value in envelope.routing_indicators}
    named = envelope.identifier
    relayed = named.text.startswith(_RELAYED) if named else _DEPARTMENT not in line
    if relayed or any(code.startswith(_COLLECTIVES) for code in line):
        return
    action = _codes(cable.action_addressees)
    acting = {code.text for code in action}
    info = [code for code in _codes(cable.info_addressees) if code.text not in acting]
    for codes in (action, info if action else []):
        if any(code.text in line for code in codes):
            for code in codes:
                if code.text not in line:
                    yield RULE.diagnostic(code.span, f"{code.text} is missing from the routing line; add it there")


def _mistyped(cable: Cable, written: tuple[Value, ...]) -> Iterator[Diagnostic]:
    """Yield the indicators of the routing line that no list has, and that are near to an addressee's missing one."""
    addressees = (*cable.action_addressees, *cable.info_addressees)[:_MOST_ADDRESSEES]
    line = {value.text for value in written}
    wanted = {each.routing_indicator.text: each for each in addressees if each.routing_indicator}
    missing = {code: each for code, each in wanted.items() if code not in line}
    for value in written if missing else ():
        if value.text in wanted or cable.lookups.stations.by_routing_indicator(value.text):
            continue
        near = [each for code, each in missing.items() if neighbors.slips(value.text, code) == 1]
        if len(near) == 1 and near[0].routing_indicator and not routing_indicators.names(value.text):
            right = near[0].routing_indicator.text
            yield RULE.diagnostic(value.span, f"{value.text} belongs to no addressee; {near[0].name.text} has {right}")


def _codes(addressees: tuple[Addressee, ...]) -> list[Value]:
    """Return the indicators of those that are no collectives."""
    found = (each.routing_indicator for each in addressees[:_MOST_ADDRESSEES] if not each.exempt)
    codes = {code.text: code for code in found if code is not None}
    return [code for code in codes.values() if not code.text.startswith(_COLLECTIVES)]
