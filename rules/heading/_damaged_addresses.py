"""Addresses whose words ran together or were lost: AMEMBASSYROME, WASHDC9934, "RUEHRO/ROME", AMEMBASSY alone."""

from cablelint import Addressee, Cable, NamedTuple, Span, Stations, compiled, post_kinds, precedences

_KIND = r"(?P<kind>AMEMBASSY|AMCONSUL|AMCONGEN|USMISSION|SECSTATE)"
_GLUED_KIND = rf"(?<![A-Z]){_KIND}(?P<post>[A-Z]{{3,30}}+(?:[ ][A-Z]{{2,30}}+){{0,4}}+)\Z"
_GLUED_LABEL = rf"(?P<label>INFO|TO|FM){_KIND}\b"
_GLUED_PRECEDENCE = r"(?<![A-Z])(?P<word>[A-Z]{3,}?)(?P<precedence>FLASH|IMMEDIATE|PRIORITY|ROUTINE)(?P<figures>\d*)\Z"
_GLUED_FIGURES = r"(?<![A-Z0-9])(?P<word>[A-Z]{4,})(?P<figures>\d{3,5})\Z"
_COMMA_BEHIND_KIND = r"(?P<kind>AMEMBASSY|AMCONSUL|USMISSION), ?(?=[A-Z]{3,})"
_LABEL_WITHIN = r"[A-Z0-9] (?P<label>TO|INFO) (?=(?:R[A-Z]{3,7}/)?(?:AMEMBASSY|AMCONSUL|SECSTATE|USMISSION) )"
_TWO_ON_LINE = (
    r"\d(?P<second>R[A-Z]{3,7}/[A-Z]{4,})"
    r"|\b(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE),?[ ](?P<next>[A-Z][A-Z ]+,[ ][A-Z]{4,})"
)
_NO_SLASH = r"(?P<code>R[A-Z]{3,7})(?P<mark>[?|\\])(?P<next>[A-Z]{3,})"  # of other marks TRN010 tells
_COMMON_WORDS = ("WASHDC", "SECSTATE", "COLLECTIVE")
_INDICATOR_TWICE = r"(?P<first>R[A-Z]{3,7})[ \t]?/[ \t]?(?P<again>R[A-Z]{3,7})[ \t]?/"


class Damage(NamedTuple):
    """What is wrong in an address, and its place."""

    span: Span
    message: str


def damage_of(cable: Cable, addressee: Addressee, *, smart: bool) -> Damage | None:
    """Return the first thing that is wrong in how the address is put together; None if nothing is."""
    known = cable.lookups.stations
    for look in (_indicator, _two, _kind_alone, _glued, _figures, _order):
        if found := look(cable, addressee, known):
            return found
    return _without_comma(addressee, known) if smart else _without_kind(addressee, known)


def _at(addressee: Addressee, found: Span) -> Span:
    start = addressee.name.span.start
    return Span(start + found.start, start + found.end)


def _indicator(cable: Cable, addressee: Addressee, known: Stations) -> Damage | None:
    """Return an indicator that is there twice, or a slash without one: "RUEHRO/RUEHRO/AMEMBASSY ROME"."""
    twice = compiled(_INDICATOR_TWICE).match(cable.text, *addressee.span)
    if twice is not None and twice["first"] == twice["again"]:
        return Damage(
            Span(*twice.span("again")), f"the routing indicator {twice['again']} is written twice; remove one"
        )
    if mark := compiled(_NO_SLASH).match(addressee.name.text):
        message = f"no slash is between {mark['code']} and {mark['next']}"
        return Damage(_at(addressee, Span(*mark.span("mark"))), message)
    if addressee.name.text.startswith("/") and addressee.routing_indicator is None:
        slash = Span(addressee.name.span.start, addressee.name.span.start + 1)
        return Damage(slash, "no routing indicator is before the slash; add it, or remove the slash")
    return None


def _two(cable: Cable, addressee: Addressee, known: Stations) -> Damage | None:
    found = compiled(_TWO_ON_LINE).search(addressee.name.text)
    if label := compiled(_LABEL_WITHIN).search(addressee.name.text):
        return Damage(_at(addressee, Span(*label.span("label"))), f"{label['label']} begins another line")
    if found is None:
        return None
    name = "second" if found["second"] else "next"
    mark = "on a line of its own" if name == "second" else "after a semicolon"
    return Damage(_at(addressee, Span(*found.span(name))), f"{found[name]} is another addressee; write it {mark}")


def _kind_alone(cable: Cable, addressee: Addressee, known: Stations) -> Damage | None:
    name = addressee.name
    if comma := compiled(_COMMA_BEHIND_KIND).match(name.text):
        return Damage(_at(addressee, Span(*comma.span())), f"a comma is behind {comma['kind']}; remove it")
    if name.text != "SECSTATE" and post_kinds.kind_of(name.text.upper()) not in ("AMEMBASSY", "AMCONSUL"):
        return None
    return Damage(name.span, f"{name.text} names no post; write which one")


def _glued(cable: Cable, addressee: Addressee, known: Stations) -> Damage | None:
    """Return words with no space between them: AMEMBASSYROME, "SECSTATE WASHDCPRIORITY"."""
    text = addressee.name.text
    found = compiled(_GLUED_LABEL).match(text)
    if found:
        return Damage(_at(addressee, Span(*found.span())), f"no space is between {found['label']} and {found['kind']}")
    found = compiled(_GLUED_KIND).search(text)
    if found and (known.by_name(found["post"]) or found["post"] == "WASHDC"):
        return Damage(_at(addressee, Span(*found.span())), f"no space is between {found['kind']} and {found['post']}")
    found = compiled(_GLUED_PRECEDENCE).search(text)
    if found and (_is_of_address(found["word"], known) or text[: found.start()].strip(" ,")):
        return Damage(
            _at(addressee, Span(*found.span())), f"no space is between {found['word']} and {found['precedence']}"
        )
    return None


def _is_of_address(word: str, known: Stations) -> bool:
    return word in _COMMON_WORDS or post_kinds.kind_of(word) is not None or bool(known.by_name(word))


def _figures(cable: Cable, addressee: Addressee, known: Stations) -> Damage | None:
    """Return a serial that touches the name, or has a letter in it: WASHDC9934, "ROME O287"."""
    text = addressee.name.text
    found = compiled(_GLUED_FIGURES).search(text)
    if found and (_is_of_address(found["word"], known) or precedences.by_word(found["word"])):
        return Damage(
            _at(addressee, Span(*found.span())), f"no space is between {found['word']} and {found['figures']}"
        )
    serial = addressee.serial
    if serial and not serial.text.isdecimal():
        return Damage(serial.span, f'"{serial.text}" has a letter among its figures')
    return None


def _order(cable: Cable, addressee: Addressee, known: Stations) -> Damage | None:
    """Return a post in front of its kind, which is so in SMART alone, behind a comma: "ROME AMEMBASSY"."""
    name, _, kind = addressee.name.text.rpartition(" ")
    if post_kinds.kind_of(kind) not in ("AMEMBASSY", "AMCONSUL") or name.endswith(",") or not known.by_name(name):
        return None
    return Damage(
        addressee.name.span, f"the post is in front of {kind}; write {kind} {name}, or {name}, {kind} in SMART"
    )


def _without_comma(addressee: Addressee, known: Stations) -> Damage | None:
    if addressee.name.text != "WASHDC SECSTATE":
        return None
    return Damage(addressee.name.span, "no comma is between WASHDC and SECSTATE")


def _without_kind(addressee: Addressee, known: Stations) -> Damage | None:
    """Return a post alone behind its own indicator: "RUEHRO/ROME"."""
    code, name = addressee.routing_indicator, addressee.name.text
    station = known.by_name(name) if code is not None and name.isupper() else None
    if code is None or station is None or station.routing_indicator != code.text:
        return None
    if station.address not in (f"AMEMBASSY {name}", f"AMCONSUL {name}"):
        return None  # a mission, "USEU BRUSSELS"
    return Damage(addressee.name.span, f"no AMEMBASSY or AMCONSUL is before {name}; add it")
