"""An addressee or the originator is misspelled, or is another kind of post: AMEMBASSY TIRNA, AMCONSUL ROME.

A name is reported if it is one typing error away from a known post, and no list has it as it is written. The kind of
post is checked in cables since 1996, by the date of the cable: HAVANA became an embassy in 2015, JERUSALEM in 2018.
So are lines that say whom the text is for, cut off or misspelled ("DPET FOR AF"), and an address whose words ran
together or were lost (AMEMBASSYROME, WASHDC1204, AMEMBASSY alone). Offices and collectives are not checked, except for
common words such as WASHDC, COLLECTIVE and the names of departments, since no list of them is
complete. In released texts this is information only: a scan may have changed the letters.

## Why it matters
The system looks up addressees by name. It returns a cable to AMEMBASSY TIRNA, or delivers it to nobody. (5 FAH-2 H-232;
5 FAH-1 H-230.)

## What to do
Correct the name.

## Fix safety
The fix is unsafe: a name that is similar to a known one may be that of a post that is not listed. There is no fix for a
name with brackets in it, since what they hold may be a marking.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    NamedTuple,
    Options,
    Rule,
    Span,
    Stations,
    Valid,
    Value,
    compiled,
    neighbors,
    post_kinds,
    table,
)
from cablelint.rules.heading._damaged_addresses import damage_of
from cablelint.rules.heading._damaged_passing import damaged_passing
from cablelint.rules.heading._elements import is_smart

RULE = Rule(
    code="HDG018",
    name="unknown-addressee",
    severity="warning",
    summary="an addressee or originator is misspelled or is another kind of post",
    authority="5 FAH-2 H-232; 5 FAH-1 H-230",
    severity_in={"archive": "info"},
)
_FROM = "P 141409Z MAR 11\nFM AMEMBASSY NAIROBI\n"
_SMART = "UNCLASSIFIED\n\nMRN: 14 PRETORIA 812\nDate/DTG: Jul 18, 2014 / 181307Z JUL 14\nFrom: AMEMBASSY PRETORIA\n"
VALID = (
    Valid(_FROM + "TO RUEHC/SECSTATE WASHDC PRIORITY 1204\nINFO AMCONGEN HONG KONG\nAMEMBASSY ROME 12\n"),
    Valid(
        _FROM + "TO AMEMBASSY DILI\nAMEMBASSY KOROR\nAMEMBASSY LUGANVILLE\n",
        note="known names, and one similar to none of them",
    ),
    Valid(_FROM + "TO USMISSION GENEVA\nUSMISSION UN ROME\nUSMISSION VIENNA\n", note="missions in capitals"),
    Valid(_FROM + "TO AMEMBASSY KYIV\nAMEMBASSY PORT-AU-PRINCE\nAMEMBASSY N'DJAMENA\nAMEMBASSY SANAA\n"),
    Valid(_FROM + "TO ALL EUROPEAN POSTS COLLECTIVE\nEU MEMBER STATES\nCDR USAFRICOM STUTTGART GE\n", note="offices"),
    Valid(_FROM + "TO DEPT OF STATE\nMINISTRY OF DEFENCE LONDON\nBUREAU OF ENERGY RESEARCH\n", note="other offices"),
    Valid(_FROM + "TO USDOC WASHDC\nUSDOJ WASHDC\nCIA WASHDC\nDIA WASHDC\nNRC WASHDC\nNSC WASHDC\n"),
    Valid("R 141409Z MAR 66\nFM AMCONSUL SINGAPORE\nTO AMEMBASSY RIO DE JANEIRO\n", note="of 1966"),
    Valid("R 141409Z MAR 11\nFM USINT HAVANA\nTO SECSTATE WASHDC\n", note="an interests section until 2015"),
    Valid("R 141409Z MAR 22\nFM AMEMBASSY HAVANA\nTO AMEMBASSY JERUSALEM\n", note="embassies by now"),
    Valid("R 141409Z MAR 09\nFM AMCONSUL JERUSALEM\nTO AMEMBASSY TEL AVIV\n"),
    Valid(_SMART + "Action: WASHDC, SECSTATE ROUTINE\nInfo: DURBAN, AMCONSUL ROUTINE; ROME, AMEMBASSY ROUTINE\n"),
    Valid(_FROM + "TO AMEMBASSY BERLIN\nINFO KABUL POUCH\nSPECIAL EMBASSY PROGRAM\n"),
)
INVALID = (
    Invalid(
        _FROM + "TO AMEMBASSY ⟦BANGKO⟧\nAMEMBASSY ⟦ALGIER⟧\n",
        note="codes of six letters are no addresses",
        fixed=_FROM + "TO AMEMBASSY BANGKOK\nAMEMBASSY ALGIERS\n",
        message=(
            "BANGKO is not a known post; did you mean BANGKOK?",
            "ALGIER is not a known post; did you mean ALGIERS?",
        ),
    ),
    Invalid(
        "P 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 000204\n\n⟦DPET⟧ FOR AF/E\n"
        "DEPT PASS ⟦USRT⟧\nLONDON FOR KIDD ⟦AND⟧\n\nE.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n1. One.\n",
        note="whom the text is for",
        message=(
            "DPET looks misspelled; did you mean DEPT?",
            "USRT looks misspelled; did you mean USTR?",
            'nothing follows "AND"',
        ),
    ),
    Invalid(
        _FROM + "TO SECSTATE ⟦WASHDC1204⟧\nINFO ⟦AMEMBASSYROME⟧\n⟦AMEMBASSY⟧\nAMEMBASSY OSLO ⟦O12⟧\n⟦RIGA AMEMBASSY⟧\n",
        note="run together, cut off, or in another order",
        message=(
            "no space is between WASHDC and 1204",
            "no space is between AMEMBASSY and ROME",
            "AMEMBASSY names no post; write which one",
            '"O12" has a letter among its figures',
            "the post is in front of AMEMBASSY; write AMEMBASSY RIGA, or RIGA, AMEMBASSY in SMART",
        ),
    ),
    Invalid(
        _FROM + "TO DEPT OF ⟦COMERCE⟧ WASHINGTON DC\nINFO ⟦DETP⟧ OF JUSTICE WASHDC\nDEPT OF HOMELAND SECURITY\n",
        note="departments",
        fixed=_FROM + "TO DEPT OF COMMERCE WASHINGTON DC\nINFO DEPT OF JUSTICE WASHDC\nDEPT OF HOMELAND SECURITY\n",
        message=("COMERCE looks misspelled; did you mean COMMERCE?", "DETP looks misspelled; did you mean DEPT?"),
    ),
    Invalid(
        _FROM + "TO AMEMBASSY ⟦TIRNA⟧ PRIORITY 12\n",
        fixed=_FROM + "TO AMEMBASSY TIRANA PRIORITY 12\n",
        message="TIRNA is not a known post; did you mean TIRANA?",
    ),
    Invalid(
        _FROM + "TO AMEMBASSY ⟦( C ) TIRANA⟧ PRIORITY 12\n",
        note="a marking: no fix",
        message="( C ) TIRANA is not a known post; did you mean TIRANA?",
    ),
    Invalid(
        _FROM + "TO AMEMBASSY ⟦JARKATA⟧ PRIORITY 12\n",
        note="letters in another order",
        fixed=_FROM + "TO AMEMBASSY JAKARTA PRIORITY 12\n",
        message="JARKATA is not a known post; did you mean JAKARTA?",
    ),
    Invalid(
        _FROM + "TO RUEHRO/⟦AMCONSUL⟧ ROME 12\n",
        note="another kind of post",
        fixed=_FROM + "TO RUEHRO/AMEMBASSY ROME 12\n",
        message="ROME has no AMCONSUL; did you mean AMEMBASSY ROME?",
    ),
    Invalid(
        _FROM + "TO SECSTATE ⟦WASHDV⟧ PRIORITY\nINFO ⟦AMEMBASY⟧ KAMPALA\n",
        note="the other words",
        fixed=_FROM + "TO SECSTATE WASHDC PRIORITY\nINFO AMEMBASSY KAMPALA\n",
        message=("WASHDV looks misspelled; did you mean WASHDC?", "AMEMBASY looks misspelled; did you mean AMEMBASSY?"),
    ),
    Invalid(
        "P 141409Z MAR 11\nFM AMEMBASSY ⟦NAIROBBI⟧\nTO SECSTATE WASHDC\n\nUNCLAS ⟦NAIRBOI⟧ 000204\n",
        note="the originator",
        fixed="P 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 000204\n",
        message=(
            "NAIROBBI is not a known post; did you mean NAIROBI?",
            "NAIRBOI is not a known post; did you mean NAIROBI?",
        ),
    ),
    Invalid(
        "P 141409Z MAR 22\nFM AMEMBASSY NAIROBI\nTO ⟦USINT⟧ HAVANA\n",
        note="an embassy since 2015",
        fixed="P 141409Z MAR 22\nFM AMEMBASSY NAIROBI\nTO AMEMBASSY HAVANA\n",
        message="HAVANA has no USINT; did you mean AMEMBASSY HAVANA?",
    ),
    Invalid(
        _SMART + "Action: WASHDC, ⟦SECSTAET⟧ ROUTINE\nInfo: ⟦DURBIN⟧, AMCONSUL ROUTINE; MUNICH, ⟦AMEMBASSY⟧ ROUTINE\n",
        note="SMART, which names the place first",
        fixed=_SMART + "Action: WASHDC, SECSTATE ROUTINE\nInfo: DURBAN, AMCONSUL ROUTINE; MUNICH, AMCONSUL ROUTINE\n",
        message=(
            "SECSTAET looks misspelled; did you mean SECSTATE?",
            "DURBIN is not a known post; did you mean DURBAN?",
            "MUNICH has no AMEMBASSY; did you mean AMCONSUL MUNICH?",
        ),
    ),
)

_WORDS = tuple("AMEMBASSY AMCONSUL AMCONGEN USMISSION USOFFICE SECSTATE WASHDC COLLECTIVE DIPLOMATIC CONSULAR".split())
_DEPARTMENT = r"(?:D[A-Z]{1,5}T?|DEPARTMENT)[ ]OF[ ](?=[A-Z])"
_WORDS_OF_DEPARTMENTS = (
    *_WORDS,
    *"DEPT DEPARTMENT AGRICULTURE COMMERCE DEFENSE EDUCATION ENERGY HOMELAND INTERIOR JUSTICE LABOR SECURITY".split(),
    *"TRANSPORTATION TREASURY WASHINGTON".split(),
)
"""Of "DEPT OF COMMERCE WASHINGTON DC" too."""
_IN_CITIES = ("AMEMBASSY", "AMCONSUL")  # whose names are those of cities
_FEWEST_FOR_TWO_SLIPS_LETTERS = 8
_FEWEST_FOR_SAME_LETTERS = 6  # of a name that another order of them makes another
_BRACKETS = frozenset("()[]{}")
_MOST_ADDRESSEES = 300


class _Address(NamedTuple):
    """What an address says by itself, whatever the day; places count from its start."""

    slip: tuple[Value, str] | None  # a common word that is misspelled, and the right one
    kind: Value | None  # AMEMBASSY, of "AMEMBASSY ROME" or of "ROME, AMEMBASSY"
    name: Value  # ROME


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each word or name that is wrong, at most one for each addressee."""
    addressees = (*cable.action_addressees, *cable.info_addressees)[:_MOST_ADDRESSEES]
    senders = () if cable.originator is None else (cable.originator,)
    smart = is_smart(cable)
    for addressee in (*senders, *addressees):
        damage = damage_of(cable, addressee, smart=smart)
        if damage is not None:
            yield RULE.diagnostic(damage.span, damage.message)
        else:
            yield from _of_address(cable.lookups.stations, addressee.name, options.date)
    for passing in damaged_passing(cable):
        yield RULE.diagnostic(passing.span, passing.message)
    if cable.message_reference is not None:
        yield from _of_name(cable.lookups.stations, cable.message_reference.office, codes=True)


def _of_address(stations: Stations, address: Value, on: date) -> Iterator[Diagnostic]:
    at = address.span.start
    slip, kind, name = _read(stations, address.text)
    if slip is not None:
        word, right = slip
        yield _finding(_moved(word, at), f"{word.text} looks misspelled; did you mean {right}?", right)
        return
    if kind is None or not name.text:
        return
    written = post_kinds.kind_of(kind.text.upper())
    allowed = post_kinds.kinds(stations.by_name(name.text), on)
    if written and allowed and written not in allowed and _excludes(written, allowed):
        message = f"{name.text} has no {kind.text}; did you mean {allowed[0]} {name.text}?"
        yield _finding(_moved(kind, at), message, allowed[0])
        return
    found = list(_of_name(stations, _moved(name, at)))
    yield from found or (_far_off(stations, _moved(name, at)) if written in _IN_CITIES else ())


def _moved(value: Value, by: int) -> Value:
    return Value(value.text, Span(value.span.start + by, value.span.end + by))


def _excludes(written: str, allowed: tuple[str, ...]) -> bool:
    """Return whether no post of that kind is in the place.

    Missions to organizations are in many capitals, and branch offices of embassies, USOFFICE, in cities without a post.
    """
    return written not in ("USMISSION", "USOFFICE") or (written == "USMISSION" and "AMCONSUL" in allowed)


def _of_name(stations: Stations, name: Value, *, codes: bool = False) -> Iterator[Diagnostic]:
    meant = stations.misspelled(name.text, codes=codes) or _with_same_letters(stations, name.text)
    if meant:
        right = meant[0] if name.text.isupper() else meant[0].title()
        message = f"{' '.join(name.text.split())} is not a known post; did you mean {' or '.join(meant)}?"
        yield _finding(name, message, right if len(meant) == 1 else None)


def _far_off(stations: Stations, name: Value) -> Iterator[Diagnostic]:
    """Yield a longer name that no list has, two slips away from the name of one post: "AMEMBASSY DAR ES SALEM"."""
    words = " ".join(name.text.upper().split())
    if len(stations.cable_code(words)) < _FEWEST_FOR_TWO_SLIPS_LETTERS or stations.by_name(words) is not None:
        return
    near = () if _is_listed(stations, words) else stations.nearest(words)
    if len(near) == 1:
        right = near[0] if name.text.isupper() else near[0].title()
        yield _finding(name, f"{' '.join(name.text.split())} is not a known post; did you mean {near[0]}?", right)


@lru_cache(4096)
def _with_same_letters(stations: Stations, name: str) -> tuple[str, ...]:
    """Return the only post near a longer name that has just its letters: JAKARTA for JARKATA."""
    letters = sorted(stations.cable_code(name))
    if len(letters) < _FEWEST_FOR_SAME_LETTERS or stations.by_name(name) is not None:
        return ()
    same = tuple(each for each in stations.nearest(name) if sorted(stations.cable_code(each)) == letters)
    return same if len(same) == 1 else ()


def _finding(value: Value, message: str, right: str | None) -> Diagnostic:
    replaced = right is not None and not _BRACKETS & set(value.text)
    fix = Fix(f"Write {right}", "unsafe", (Edit(value.span, right or ""),)) if replaced else None
    return RULE.diagnostic(value.span, message, fix=fix)


@lru_cache(4096)  # the same posts are in most cables of an archive
def _read(stations: Stations, written: str) -> _Address:
    words = [Value(word.group(), Span(*word.span())) for word in compiled(r"[^\s,]+").finditer(written)]
    among = _WORDS_OF_DEPARTMENTS if compiled(_DEPARTMENT).match(written.upper()) else _WORDS
    wrong = ((word, right) for word in words if (right := _word_meant(word.text, among)) is not None)
    slip = next(wrong, None)
    return _Address(None if slip and _is_listed(stations, written) else slip, *_kind_and_name(words, written))


def _kind_and_name(words: Sequence[Value], written: str) -> tuple[Value | None, Value]:
    at = next((index for index in (0, -1) if words and post_kinds.kind_of(words[index].text.upper())), None)
    if at is None or len(words) < 2 or (at == -1 and "," not in written):
        return None, Value("", Span(0, 0))
    rest = words[1:] if at == 0 else words[:-1]
    span = Span(rest[0].span.start, rest[-1].span.end)
    return words[at], Value(written[span.start : span.end], span)


@lru_cache(1024)
def _word_meant(word: str, among: tuple[str, ...]) -> str | None:
    """Return the common word of addresses that this one is a slip or two away from; None if it is one itself."""
    written = word.upper()
    for right in () if written in among else neighbors.likely(written, among, 2):
        slips = neighbors.slips(written, right)
        if slips == 1 or (slips == 2 and len(right) >= _FEWEST_FOR_TWO_SLIPS_LETTERS and written[0] == right[0]):
            return None if written in _OTHER_WORDS else right
    return None


_OTHER_WORDS = frozenset({"AMCONSULS", "CONSULATE", "CONSUL", "CONSULS", "DIPLOMATS", "USMISSIONS"})


def _is_listed(stations: Stations, address: str) -> bool:
    """Return whether a list has the address as it is written."""
    words = " ".join(address.upper().split())
    return stations.is_station(words) or table.row_with("routing_indicators", words) is not None
