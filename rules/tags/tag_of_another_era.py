"""A geographic TAG means another country on the date of the cable: GM for Germany, in 2025, when GM is Gambia.

The two-letter codes changed between 2010 and 2024, from those of FIPS 10-4 to the GENC codes. A tag is reported if the
SUBJECT or the text names the country that the code means at another time, not the one that it means on the date of the
cable, and the right tag is not there. While both lists are in use nothing is reported.

So is a tag of a country that the cable does not name at all, if it is one key away from the tag of a country that the
SUBJECT begins with, that SUBJECT and text name, or where the embassy is that sends the cable: KN (North Korea) for
KE, in a cable from Nairobi.

## Why it matters
The cable goes to the desk of the other country, and nobody finds it under its own. (5 FAH-3 H-414; TAGS handbook of
1974.)

## What to do
Use the code of the day.

## Fix safety
The fix is unsafe: the cable may concern both countries.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from cablelint import (
    Addressee,
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    NamedTuple,
    Options,
    Rule,
    Tag,
    TagFact,
    Valid,
    compiled,
    country_of,
    is_being_drafted,
    table,
)

RULE = Rule(
    code="TAG012",
    name="tag-of-another-era",
    severity="warning",
    summary="a geographic TAG that means another country on the date of the cable",
    authority="5 FAH-3 H-414; TAGS handbook of 1974",
    needs=("subject", "geographic_tags"),
)


def _cable(tags: str, subject: str, text: str = "Prices rose.", date: str = "R 141409Z MAR 25") -> str:
    heading = f"{date}\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\nUNCLAS OSLO 12\n\nE.O. 13526: N/A\n"
    return f"{heading}TAGS: {tags}\nSUBJECT: {subject}\n\n1. {text}\n\n2. Two.\n"


_2009 = "R 141409Z MAR 09"
VALID = (
    Valid(_cable("ECON DE", "GERMANY: PRICES RISE")),
    Valid(_cable("ECON GM", "GERMANY: PRICES RISE", date=_2009), note="Germany in 2009"),
    Valid(_cable("ECON GM", "GAMBIA: PRICES RISE")),
    Valid(_cable("ECON GM", "PRICES RISE", "The Gambian minister met his German colleague."), note="both are named"),
    Valid(_cable("ECON RS RU", "RUSSIA: PRICES RISE"), note="the right one is there too"),
    Valid(_cable("ECON RS", "SERBIA AND RUSSIA TALK ABOUT GAS")),
    Valid(_cable("ECON GM", "PRICES RISE"), note="no country is named"),
    Valid(_cable("ECON NO", "NORWAY: PRICES RISE"), note="the same in both lists"),
    Valid(_cable("ECON CH", "CHINA: PRICES RISE", date="R 141409Z MAR 15"), note="while both lists are in use"),
    Valid(_cable("ECON CH", "SWISS PRICES RISE, SAYS CHINA"), note="an adjective"),
    Valid(_cable("ECON AU", "PRICES RISE", "Australia sells more wool."), note="in the text"),
    Valid(_cable("ECON GM", "PRICES RISE", "A German firm came."), note="named once, in the text"),
    Valid(_cable("ECON GM", "GERMANY: PRICES RISE", date="R 14Z"), note="of an unknown date"),
    Valid("TAGS: ECON GM\nSUBJECT: GERMANY: PRICES RISE\n", note="a draft of 2008", date="2008-01-01"),
    Valid(_cable("ECON KN", "KENYA: PRICES RISE", "North Korea sells tea.", date=_2009), note="both are named"),
    Valid(_cable("ECON KN KE", "KENYA: PRICES RISE", date=_2009), note="the right one is there too"),
    Valid(_cable("ECON NG", "PRICES RISE", "Niger sells less.", date=_2009), note="not where the originator is"),
    Valid(_cable("ECON NO", "NIGERIA: PRICES RISE", "Nigeria sells less.", date=_2009), note="of the originator"),
    Valid(
        _cable("ECON YI", "PRICES RISE", "Belgrade buys less.", date="R 141409Z MAR 99").replace("OSLO", "BELGRADE"),
        note="a country that the one of today was in",
    ),
    Valid(
        _cable("ECON IZ IR", "IRAQ: PRICES RISE", "Iraq buys less.", date="R 141409Z MAR 20"),
        note="the right one is there too, in another code",
    ),
    Valid(
        _cable("ECON KS KE", "KOREA: PRICES RISE", "Korea buys less.", date="R 141409Z MAR 18").replace(
            "OSLO", "SEOUL"
        ),
        note="of the originator, in another code",
    ),
    Valid(_cable("ECON UG", "KENYA: PRICES RISE", "Kenya buys less.", date=_2009), note="two keys away"),
    Valid(_cable("ECON AU", "TURKEY: PRICES RISE", "Turkey sells to Vienna.", date=_2009), note="by its capital"),
    Valid(_cable("ECON GH", "GULF OF GUINEA: PRICES RISE", "The Gulf of Guinea is calm.", date=_2009), note="a sea"),
)
INVALID = (
    Invalid(
        _cable("ECON ⟦IR⟧", "IRAQ: PRICES RISE", "Iraq buys less.", date="R 141409Z MAR 20").replace("OSLO", "BAGHDAD"),
        note="one key from both codes of the country",
        message="IR is Iran, which the cable does not name; for Iraq use IQ or IZ",
    ),
    Invalid(
        _cable("ECON ⟦NG⟧", "PRICES RISE", date=_2009),
        note="where the originator is",
        fixed=_cable("ECON NO", "PRICES RISE", date=_2009),
        message="NG is Niger, which the cable does not name; for Norway use NO",
    ),
    Invalid(
        _cable("ECON, ⟦KN⟧", "KENYA: PRICES RISE", "Kenya buys less.", date=_2009),
        note="one key away",
        fixed=_cable("ECON, KE", "KENYA: PRICES RISE", "Kenya buys less.", date=_2009),
        message="KN is North Korea, which the cable does not name; for Kenya use KE",
    ),
    Invalid(
        _cable("ECON ⟦TI⟧", "PRICES RISE", "Italy buys. Italy sells. Italy waits.", date=_2009),
        note="turned round, in a text on one country",
        fixed=_cable("ECON IT", "PRICES RISE", "Italy buys. Italy sells. Italy waits.", date=_2009),
        message="TI is Tajikistan, which the cable does not name; for Italy use IT",
    ),
    Invalid(
        _cable("ECON ⟦GM⟧", "GERMANY: PRICES RISE"),
        fixed=_cable("ECON DE", "GERMANY: PRICES RISE"),
        message="GM is Gambia on the date of this cable; for Germany use DE",
    ),
    Invalid(
        _cable("PREL, ⟦RS⟧", "RUSSIAN PRICES RISE"),
        note="an adjective",
        fixed=_cable("PREL, RU", "RUSSIAN PRICES RISE"),
        message="RS is Serbia on the date of this cable; for Russia use RU",
    ),
    Invalid(
        _cable("ECON ⟦CH⟧ NO", "PRICES RISE", "Norway sells less fish to China, and China buys more."),
        note="in the text",
        fixed=_cable("ECON CN NO", "PRICES RISE", "Norway sells less fish to China, and China buys more."),
        message="CH is Switzerland on the date of this cable; for China use CN",
    ),
    Invalid(
        _cable("ECON ⟦CH⟧", "SWITZERLAND: PRICES RISE", date=_2009),
        note="a code of today in 2009",
        fixed=_cable("ECON SZ", "SWITZERLAND: PRICES RISE", date=_2009),
        message="CH is China on the date of this cable; for Switzerland use SZ",
    ),
)

_STEM_LETTERS = 4  # that a country and its adjective begin with
_FEWEST_FOR_STEM_LETTERS = 6  # a shorter name is looked for as it is
_FEWEST_TIMES = 2  # that the text, if not the SUBJECT, names the country
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SPOKEN = frozenset({"EU", "UK", "UN", "US"})  # said in many ways
_MOST_COUNTRIES = 20  # on a line, of which one may be a slip
_SEVERAL_TIMES = 3  # that the text names the country of the cable
_REGIONS = "X"  # the letter that begins the codes of regions, which texts name in many ways
_OTHER_STEMS = {"Switzerland": "SWISS", "United Kingdom": "BRIT", "France": "FRENCH", "Netherlands": "DUTCH"}


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each tag."""
    dated = options.date_is_known or is_being_drafted(cable)
    if cable.tags is None or cable.subject is None or not dated:
        return
    named = [tag for tag in cable.tags.tags if tag.kind == "geography" and not tag.canonical.startswith(_REGIONS)]
    if not named:
        return
    texts = _Texts(cable.subject.text.upper(), cable.text_at(cable.body).upper())
    for tag in {tag.canonical: tag for tag in reversed(named)}.values():  # the first with each code
        found = list(_finding(cable, tag, texts, options.date))
        yield from found or (_slip(cable, tag, texts, options.date) if len(named) <= _MOST_COUNTRIES else ())


class _Texts(NamedTuple):
    """Where countries are named, in capitals."""

    subject: str
    body: str

    def name(self, country: str, letters: int, often: int) -> bool:
        """Return whether the SUBJECT has the country or its adjective, by so many letters, or the text so often."""
        name = country.upper()
        stem = (
            name[: max(letters, _STEM_LETTERS)]
            if len(name) >= _FEWEST_FOR_STEM_LETTERS or letters <= _STEM_LETTERS
            else name
        )
        stems = (f" {stem}", f"\n{stem}", _OTHER_STEMS.get(country, f" {stem}"))
        if any(each in f" {self.subject}" for each in stems):
            return True
        return sum(map(self.body.count, dict.fromkeys(stems))) >= often

    def is_about(self, country: str) -> bool:
        """Return whether SUBJECT and text name the country, the SUBJECT begins with it, or the text has it often."""
        name = country.upper()
        if name not in self.body and name not in self.subject:
            return False
        named = compiled(rf"(?<!\bOF )(?<!\bNEW )(?<!\bEQUATORIAL )\b{re.escape(name)}\b(?! (?:BASIN|DELTA|RIVER)\b)")
        times = len(named.findall(self.body))
        found = named.search(self.subject)
        return times >= _SEVERAL_TIMES or (found is not None and (times > 0 or found.start() == 0))


def _meanings(cable: Cable, tag: Tag) -> tuple[TagFact, ...]:
    return tuple(fact for fact in cable.lookups.tags.facts(tag.canonical) if fact.kind == "geography")


def _other_meanings(cable: Cable, tag: Tag, on: date) -> tuple[TagFact, ...]:
    """Return what the tag means at other times, where it means one country on the day."""
    facts = _meanings(cable, tag)
    now = [fact for fact in facts if fact.holds(on)]
    return tuple(fact for fact in facts if len(now) == 1 and _base(fact) != _base(now[0]))


def _finding(cable: Cable, tag: Tag, texts: _Texts, on: date) -> Iterator[Diagnostic]:
    others = _other_meanings(cable, tag, on)
    now = next((fact for fact in _meanings(cable, tag) if fact.holds(on)), None)
    if now is None or not others or texts.name(_base(now), _STEM_LETTERS, 1):
        return
    present = {each.canonical for each in cable.tags.tags} if cable.tags else set()
    for other in others:
        right = cable.lookups.tags.meaning(other, on)
        if texts.name(_base(other), len(_base(other)) - 1, _FEWEST_TIMES) and right and not present & set(right):
            name = _base(other)
            message = f"{tag.value} is {_base(now)} on the date of this cable; for {name} use {' or '.join(right)}"
            fix = Fix(f"Write {right[0]}", "unsafe", (Edit(tag.span, right[0]),)) if len(right) == 1 else None
            yield RULE.diagnostic(tag.span, message, fix=fix)
            return


def _slip(cable: Cable, tag: Tag, texts: _Texts, on: date) -> Iterator[Diagnostic]:
    """Find a tag of a country that nothing names, one key away from that of the country that the cable is about."""
    now = [fact for fact in _meanings(cable, tag) if fact.holds(on)]
    code = re.escape(tag.canonical)
    said = compiled(rf"{code}\b(?<!\w{code})")  # begins with a letter, which is looked for faster than a boundary
    if not now or not texts.body.strip() or tag.canonical in _SPOKEN:
        return
    if said.search(texts.subject) or said.search(texts.body):
        return
    if any(texts.name(_base(fact), _STEM_LETTERS, 1) for fact in now) or _names_capital(cable, tag):
        return
    present = {each.canonical for each in cable.tags.tags} if cable.tags else set()
    own = _countries(cable, [cable.originator], on) if cable.originator else set()
    if tag.canonical in own | _countries(cable, (*cable.action_addressees, *cable.info_addressees), on):
        return
    tagged = frozenset(_tagged(cable, on))  # of two codes of Iraq, IQ and IZ, one is enough
    near = [
        code
        for code in _one_key_away(tag.canonical)
        if code not in present and tagged.isdisjoint(_names(cable, code, on))
    ]
    meant = [(code, name) for code in near for name in _names(cable, code, on) if code in own or texts.is_about(name)]
    meant = [(code, name) for code, name in meant if name not in _base(now[0])]  # Serbia and Montenegro has Serbia
    if len({name for _, name in meant}) == 1:
        codes, name = sorted(code for code, _ in meant), meant[0][1]
        message = f"{tag.value} is {_base(now[0])}, which the cable does not name; for {name} use {' or '.join(codes)}"
        fix = Fix(f"Write {codes[0]}", "unsafe", (Edit(tag.span, codes[0]),)) if len(codes) == 1 else None
        yield RULE.diagnostic(tag.span, message, fix=fix)


def _tagged(cable: Cable, on: date) -> Iterator[str]:
    """Yield the names of the countries whose tags the cable has."""
    for tag in cable.tags.tags if cable.tags else ():
        yield from (_base(fact) for fact in _meanings(cable, tag) if fact.holds(on))


def _names_capital(cable: Cable, tag: Tag) -> bool:
    """Return whether the cable has the name of the city where the embassy in the country is, as "VIENNA 02311" has."""
    row = table.row_with("post_countries", tag.canonical)
    return row is not None and row[0] in cable.text.upper()


def _names(cable: Cable, code: str, on: date) -> set[str]:
    facts = (fact for fact in cable.lookups.tags.facts(code) if fact.kind == "geography" and fact.holds(on))
    return {name for name in map(_base, facts) if name}


def _countries(cable: Cable, posts: Iterable[Addressee], on: date) -> set[str]:
    """Return the tags of the day for the countries that the embassies among the posts are in."""
    lists, found = cable.lookups.tags, set[str]()
    for post in posts:
        fact = country_of(cable.lookups.stations.by_address(post.name.text), lists)
        if fact is not None:
            found |= {fact.tag} if fact.holds(on) else set()
            found.update(lists.meaning(fact, on))
    return found


def _one_key_away(code: str) -> Iterator[str]:
    """Yield the codes of two letters that differ in one of them, and the code turned round."""
    first, second = code[:1], code[1:]
    yield second + first
    yield from (first + letter for letter in _LETTERS if letter != second)
    yield from (letter + second for letter in _LETTERS if letter not in first + _REGIONS)


def _base(fact: TagFact) -> str:
    """Return the name without what is in parentheses or after a comma: Gambia, of "Gambia (The)"."""
    return fact.name.partition("(")[0].partition(",")[0].strip()
