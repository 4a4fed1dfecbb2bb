"""Whom a release names: USA first, then others by the codes of countries and groups, each once."""

from cablelint import Edit, Fix, NamedTuple, Severity, Span, compiled, release_codes

_RELEASED = compiled(
    r"REL(?:EASABLE)?(?:(?P<colon>\s?:\s*(?:TO\s+)?)"
    r"|\s+(?:(?P<to>TO|(?P<odd>T0|OT|TOO|T\s?O|TO\s?[:.;,]))\s+|(?=(?:USA|[A-Z]{3}[ ,]+USA)\b)))"
)
_RELEASED_TO_CODES = compiled(r"REL(?:EASABLE)?\s+(?=[A-Z]{3}(?:,\s*[A-Z]{3})*+\Z)")  # behind "//", as in REL TO
_CODES = compiled(r"[A-Z]{3,4}(?:[\s,;:.&]++[A-Z]{3,4})++[\s,;:.]*+")
_CODE = compiled(r"[A-Z]{3,4}")
_OWN = ("USA", "US", "U.S.")
_SHORT_NAMES = frozenset({"US", "UK", "EU", "UN"})  # usual before codes were asked for
_COUNTRY_LETTERS = 3
_GROUP_LETTERS = 4


class ReleaseFault(NamedTuple):
    """What is wrong with whom a release names, and where."""

    span: Span
    message: str
    fix: Fix | None = None
    severity: Severity = "warning"


def is_release(words: str, separator: str = "") -> bool:
    """Return whether the control names the countries that follow USA; "(S/REL UK)" is how that used to be written."""
    if _RELEASED.match(words):
        return True
    return separator == "//" and _RELEASED_TO_CODES.match(words) is not None


def release_fault(released: str, place: Span) -> ReleaseFault | None:
    """Return what is wrong with the names behind REL TO, which are at the place; None if nothing is."""
    opening = _RELEASED.match(released)
    words = _RELEASED.sub("", _RELEASED_TO_CODES.sub("", released))
    if (opening and (opening["odd"] or opening["colon"])) or _is_badly_separated(words):
        right = "REL TO " + (", ".join(_CODE.findall(words)) if _CODES.fullmatch(words) else words)
        fix = Fix(f"Write {right}", "unsafe", (Edit(place, right),))
        return ReleaseFault(place, f'"{released}" is mistyped; write {right}', fix)
    names = [name.strip() for name in compiled(r"\s(?:AND|&)\s").sub(", ", words).split(",")]
    unknown = next((said for name in names if (said := _unknown(name))), "")
    if unknown:
        return ReleaseFault(place, unknown.format(released))
    if names[0] not in _OWN:
        right = "REL TO " + ", ".join(["USA", *(name for name in names if name != "USA")])
        fault = "does not name USA first" if "USA" in names else "does not name USA"
        fix = Fix(f"Write {right}", "unsafe", (Edit(place, right),))
        return ReleaseFault(place, f"{released} {fault}; write {right}", fix)
    twice = next((name for index, name in enumerate(names) if name in names[:index]), "")
    if twice:
        return ReleaseFault(place, f"{released} names {twice} twice; remove one, or write the code that was meant")
    if len(names) == 1:
        return ReleaseFault(place, f"{released} names no country but USA; add the others, or write NOFORN")
    return None


def _is_badly_separated(words: str) -> bool:
    """Return whether codes of countries have other signs than commas between them: "USA. GBR", "USA AUS PHL"."""
    if not _CODES.fullmatch(words) or " AND " in words or " & " in words:
        return False
    return not {";", ":", "."}.isdisjoint(words) or words.count(",") + 1 < len(_CODE.findall(words))


def _unknown(name: str) -> str:
    """Return what is wrong with a code, with {} for the whole release; "" for one that is known, and for a name."""
    if not (name.isascii() and name.isalpha()) or release_codes.is_known(name):
        return ""
    near = release_codes.nearest(name)
    meant = f"did you mean {near[0]} ({near[1]})?" if near else "correct it"
    if len(name) == _COUNTRY_LETTERS:
        return f"{name} in {{}} is not the code of a country; {meant}"
    if len(name) == _GROUP_LETTERS and near:
        return f"{name} in {{}} is not the code of a group of countries; {meant}"
    if len(name) == _COUNTRY_LETTERS - 1 and name not in _SHORT_NAMES:
        return f"{name} in {{}} is not a code of three letters; write that of the country"
    return ""
