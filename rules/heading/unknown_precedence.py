"""The word in the place of an addressee's precedence is not a precedence: PIORITY, IMEDIATE, URGENT.

A word at the end of an addressee's name counts as a precedence if it is one typing error away from one. So does a word
that people use instead of one, if the name is complete without it.

## Why it matters
Terminals read an unknown word as part of the name, do not find the addressee, and return the message or send it
ROUTINE. (5 FAH-2 H-230; ACP 121.)

## What to do
Write FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY or ROUTINE.

## Fix safety
The fix is safe: it is offered only if the word is one typing error away from a single precedence, and long enough that
it cannot be another word. It is unsafe for FLASH and NIACT, since FLESH or FLASK may be a name; for ROUTING, which is a
word of its own; and for a word with a foreign sign or a punctuation mark in it. It is unsafe too next to a precedence
or the serial before one ("FLASH PIORITY", "PIORITY 12 FLASH"), since the drafter has to choose between the two, and
below a numbered line, where it may be text.
"""

from collections.abc import Iterator
from functools import lru_cache

from cablelint import (
    Addressee,
    Applicability,
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    Value,
    is_below_number,
    neighbors,
    precedences,
)
from cablelint.rules.heading._elements import is_smart

RULE = Rule(
    code="HDG006",
    name="unknown-precedence",
    severity="error",
    summary="an unknown or misspelled precedence",
    authority="5 FAH-2 H-230; ACP 121",
    needs=("addressees",),
)
_FROM = "P 141409Z MAR 11\nFM AMEMBASSY NAIROBI\n"
VALID = (
    Valid(_FROM + "TO RUEHC/SECSTATE WASHDC PRIORITY 1204\nINFO AMEMBASSY KAMPALA NIACT IMMEDIATE\n"),
    Valid(_FROM + "TO SECSTATE WASHDC Priority 1204\nAMEMBASSY KAMPALA\n", note="in small letters"),
    Valid(_FROM + "TO SECSTATE WASHDC//S/CT ROUTINE//\nDTRA WASHDC//OSAC PRIORITY//\n", note="among offices"),
    Valid(_FROM + "TO RUEHC/DEPT OF HOMELAND SECURITY WASHINGTON DC\nUSDOC CLASS\n", note="names"),
)
INVALID = (
    Invalid(
        "MRN: 14 PRETORIA 812\nDate/DTG: Jul 18, 2014 / 181307Z JUL 14\nFrom: AMEMBASSY PRETORIA\n"
        "Action: ⟦WASHDC, SECSTATE⟧\nInfo: DURBAN, AMCONSUL ROUTINE\n",
        note="SMART, where one has none",
        message="WASHDC, SECSTATE has no precedence, as others have; add it",
    ),
    Invalid(
        _FROM + "TO SECSTATE WASHDC ⟦PIORITY⟧ 1204\n",
        fixed=_FROM + "TO SECSTATE WASHDC PRIORITY 1204\n",
        message="PIORITY is not a precedence; did you mean PRIORITY?",
    ),
    Invalid(
        _FROM + "TO SECSTATE WASHDC PRIORITY\nINFO RUEHKM/AMEMBASSY KAMPALA ⟦IMMEDAITE⟧\n",
        note="letters swapped, no serial",
        fixed=_FROM + "TO SECSTATE WASHDC PRIORITY\nINFO RUEHKM/AMEMBASSY KAMPALA IMMEDIATE\n",
        message="IMMEDAITE is not a precedence; did you mean IMMEDIATE?",
    ),
    Invalid(
        _FROM + "TO SECSTATE WASHDC ⟦FLAHS⟧ 1204\n",
        note="a short word: unsafe",
        fixed=_FROM + "TO SECSTATE WASHDC FLASH 1204\n",
        message="FLAHS is not a precedence; did you mean FLASH?",
    ),
    Invalid(
        _FROM + "TO SECSTATE WASHDC FLASH ⟦PIORITY⟧ 1204\n",
        note="next to a precedence: unsafe",
        fixed=_FROM + "TO SECSTATE WASHDC FLASH PRIORITY 1204\n",
        message="PIORITY is not a precedence; did you mean PRIORITY?",
    ),
    Invalid(
        _FROM + "TO SECSTATE WASHDC ⟦PIRORTY⟧ 1204\n",
        note="two slips: no fix",
        message="PIRORTY is not a precedence; did you mean PRIORITY?",
    ),
    Invalid(
        _FROM + "TO SECSTATE WASHDC ⟦URGENT⟧ 1204\n",
        note="a word of another trade",
        message=("URGENT is not a precedence; use one of FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY, ROUTINE"),
    ),
)

_SINGLE_WORDS = {word: 0 for word in precedences.words() if " " not in word} | {"NIACT": 0}
_INSTEAD = frozenset("ASAP CRITIC DEFERRED EMERGENCY EXPEDITE HIGH LOW NORMAL RUSH URGENT".split())
_FEWEST_FOR_TWO_SLIPS_LETTERS = 7  # FLASH is close to too many words
_OTHER_WORDS = frozenset({"ROUTING", "ROUTINES"})  # of English, one slip from a precedence


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each addressee with such a word, and for one of a SMART message without any."""
    yield from _of_smart(cable) if is_smart(cable) else ()
    for addressee in (*cable.action_addressees, *cable.info_addressees):
        word = _slip(addressee) or _last_word(addressee)
        if word is None:
            continue
        near = _near(word.text.upper())
        if near:
            yield _finding(cable, word, near)
        elif word.text in _INSTEAD and _is_complete(cable, addressee, word):
            yield RULE.diagnostic(
                word.span, f"{word.text} is not a precedence; use one of {', '.join(precedences.words())}"
            )


def _of_smart(cable: Cable) -> Iterator[Diagnostic]:
    """Yield the addressees without a precedence, where others have one, and a sender that has one."""
    action, info = cable.action_addressees, cable.info_addressees
    for addressees, others in ((action, (*action, *info)), (info, info)):
        for addressee in addressees if any(one.precedence for one in others) else ():
            name = addressee.name
            if addressee.precedence is None and "," in name.text and not _ends_with_one(name.text):
                yield RULE.diagnostic(name.span, f"{name.text} has no precedence, as others have; add it")
    sender = cable.originator.precedence if cable.originator else None
    if sender is not None:
        yield RULE.diagnostic(sender.span, f"a sender has no precedence; remove {sender.text}")


def _ends_with_one(name: str) -> bool:
    """Return whether the name ends with a precedence, misspelled or run into the word before, of which others tell."""
    last = name.split()[-1].upper()
    return bool(_near(last)) or any(last.endswith(word) for word in _SINGLE_WORDS)


def _finding(cable: Cable, word: Value, near: tuple[str, ...]) -> Diagnostic:
    single = len(near) == 1 and neighbors.slips(word.text.upper(), near[0]) == 1
    plain = word.text.isascii() and word.text.isalnum() and not is_below_number(cable, word.span.start)
    clear = plain and word.text.upper() not in _OTHER_WORDS and not _is_beside_another(cable, word)
    safety: Applicability = "safe" if len(near[0]) >= _FEWEST_FOR_TWO_SLIPS_LETTERS and clear else "unsafe"
    fix = Fix(f"Write {near[0]}", safety, (Edit(word.span, near[0]),)) if single else None
    return RULE.diagnostic(word.span, f"{word.text} is not a precedence; did you mean {near[0]}?", fix=fix)


def _is_beside_another(cable: Cable, word: Value) -> bool:
    """Return whether a precedence is next to the word, so that one of the two is too much: "FLASH PIORITY"."""
    start = cable.text.rfind("\n", 0, word.span.start) + 1
    stop = cable.text.find("\n", word.span.end)
    before = cable.text[start : word.span.start].split()[-1:]
    after = cable.text[word.span.end : stop if stop >= 0 else len(cable.text)].split()
    following = [one for one in after if not one.isdigit()][:1]  # behind the serial
    beside = [one.upper().strip(",;") for one in (*before, *following)]
    return any(one in _SINGLE_WORDS or (one == word.text.upper()) for one in beside)  # written twice: "PIORITY PIORITY"


def _slip(addressee: Addressee) -> Value | None:
    """Return the word that was read as the precedence which it is but for a slip."""
    read = addressee.precedence
    return read if read and precedences.by_word(read.text) is None and read.text.upper() not in _SINGLE_WORDS else None


def _last_word(addressee: Addressee) -> Value | None:
    """Return the last of several words of the name."""
    name = addressee.name.text.rstrip("/")  # which close the offices: "DTRA WASHDC//OSAC PIORITY//"
    before, _, word = name.rpartition(" ")
    end = addressee.name.span.start + len(name)
    return Value(word, Span(end - len(word), end)) if before and word else None


@lru_cache(1024)  # the posts that cables go to are few
def _near(word: str) -> tuple[str, ...]:
    found = neighbors.near(word, _SINGLE_WORDS)
    return tuple(
        name for name in found if len(name) >= _FEWEST_FOR_TWO_SLIPS_LETTERS or neighbors.slips(word, name) == 1
    )


def _is_complete(cable: Cable, addressee: Addressee, word: Value) -> bool:
    name = addressee.name.text[: -len(word.text)].strip()
    post, _, kind = name.partition(",")  # SMART's "NAIROBI, AMEMBASSY"
    addresses = (name, f"{kind.strip()} {post}") if kind else (name,)
    known = any(cable.lookups.stations.by_address(each) for each in addresses)
    return addressee.routing_indicator is not None or known
