"""No safe fix hides a fault that stands on the other side of what it changes.

In a reference to "paragraph 1 below" the word may be wrong or the number, in a list "A, B, B" a letter or a
reference. So each correct text that the rules have as examples, and a few cables, get one fault: a word is left out,
a number is another, "above" is "below", a tag is one that looks like it. After the safe fixes of a rule the text must
say what it said with the fault, so that the fault still shows, or what it said before, so that the fault is gone.
Anything else is a guess, and no safe fix may make one. What counts as saying the same is written down here for each
rule, apart from the rules themselves.
"""

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from functools import cache
from importlib.resources import files
from itertools import zip_longest
from typing import NamedTuple

import pytest

from cablelint.fixes.editing import apply, compatible
from cablelint.linting import engine
from cablelint.linting.registry import built_in, load
from cablelint.model.rule import RuleModule, Valid
from cablelint.reading.parser import parse
from cablelint.testing import Case

RULES = [load(entry) for entry in built_in()]
MENDING = [rule for rule in RULES if any(example.fixed is not None for example in rule.INVALID)]
BEYOND_SIGNS = [rule for rule in MENDING if not rule.RULE.code.startswith("TXT")]
_MOST_PASSES = 20

_WORD = re.compile(r"\S+")
_TOKEN = re.compile(r"[^\W_]+|/+")
_MARKUP = re.compile(r"<[^>]*>|\[(?=[^\]]*\]\()|\]\([^)]*\)|&nbsp;|\*")
_LABEL = re.compile(r"^[^:\n]{1,30}:", re.MULTILINE)
_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\xa0": " "})

OPPOSITES = {"above": "below", "below": "above", "para": "paras", "paras": "para", "paragraph": "paragraphs"}
OPPOSITES |= {"paragraphs": "paragraph", "ref": "refs", "refs": "ref", "reftel": "reftels", "fm": "to", "to": "info"}
OPPOSITES |= {other: one for one, other in (("priority", "immediate"), ("secret", "confidential"))}
LOOK_ALIKE = {"1": "l", "0": "O", "5": "S", "I": "1", "O": "0"}
TAGS = "GE GM GG RS RU UK GB VN VM VE PFOR PREL PINT PGOV".split()
"""Tags of which one may be written for another, or has meant another place."""


class Fault(NamedTuple):
    """A text with one fault, and the text before it."""

    correct: str
    faulty: str


def faults(correct: str) -> Iterator[Fault]:
    """The text with a fault in one word, for each word and each fault that the word may have."""
    for found in _WORD.finditer(correct):
        for other in variants(found.group()):
            yield Fault(correct, correct[: found.start()] + other + correct[found.end() :])


def variants(word: str) -> Iterator[str]:
    """What may stand for the word by a slip."""
    core = word.strip("().,;:")
    yield ""
    yield from _other_numbers(word)
    yield from (word.replace(core, other) for other in (_other_words(core) if core else ()))
    yield from (word.replace(letter, other, 1) for letter, other in LOOK_ALIKE.items() if letter in word)
    if word[0].isdigit() and word[-1] == ".":
        yield from (word[:-1] + close for close in ",)-")
    if "/" in word:
        yield word.replace("//", "/")


def _other_numbers(word: str) -> Iterator[str]:
    for number in re.finditer(r"\d+", word):
        for value in (int(number[0]) + 1, max(int(number[0]) - 1, 1), int(number[0]) + 2):
            yield word[: number.start()] + str(value) + word[number.end() :]
    for a_range in re.finditer(r"(\d+)-(\d+)", word):
        yield word.replace(a_range[0], f"{a_range[1]}-{a_range[1]}")
        yield word.replace(a_range[0], f"{a_range[2]}-{a_range[1]}")


def _other_words(core: str) -> Iterator[str]:
    opposite = OPPOSITES.get(core.lower())
    if opposite:
        yield opposite.upper() if core.isupper() else opposite
    if core.isdecimal():
        yield from (core + sign for sign in "³½≠")
    if len(core) == 1 and core.isalpha():
        yield chr(ord(core) + 1)
    if core in TAGS:
        yield from TAGS
    if len(core) > 1 and core.isupper():
        yield from (core[1:], core[:-1], core[1] + core[0] + core[2:])


def words(text: str) -> Hashable:
    """The words in their order, whatever their case; slashes count, other marks do not."""
    return tuple(_TOKEN.findall(text.upper()))


def words_in_any_order(text: str) -> Hashable:
    """The words, and how often each is there."""
    return frozenset(Counter(_TOKEN.findall(text.upper())).items())


def kinds_of_words(text: str) -> Hashable:
    """The words, each once: what is said twice is said."""
    return frozenset(_TOKEN.findall(text.upper()))


def words_of_markings(text: str) -> Hashable:
    """The words without slashes: one may become two, which part level and controls since 2003."""
    return words(text.replace("/", " "))


def letters(text: str) -> Hashable:
    """The letters without markup and the word "and": where one word ends and the next begins does not count."""
    return re.sub(r"(?i)\band\b|[\W_]", "", _MARKUP.sub("", text)).upper()


def words_without_labels(text: str) -> Hashable:
    """The words, of what comes before a colon at the start of a line only the numbers."""
    return words(_LABEL.sub(lambda label: " ".join(re.findall(r"\d\d+", label[0])), text))


def signs(text: str) -> Hashable:
    """The characters but for blanks, markup, `¶` and accents, marks that look alike being the same."""
    plain = unicodedata.normalize("NFD", _MARKUP.sub("", text).translate(_SIGNS).replace("¶", ""))
    return re.sub(r"\s", "", "".join(one for one in plain if not unicodedata.combining(one)))


def fields(text: str) -> Hashable:
    """The words of each line that begins with a label, with the lines below it; SIPDIS goes with none."""
    found: list[list[str]] = [[]]
    for line in text.splitlines():
        if _LABEL.match(line) or line.strip() in ("", "SIPDIS"):
            found.append([])
        found[-1] += line.split()
    return frozenset(Counter(tuple(one) for one in found if one).items())


SAYS: dict[str, Callable[[str], Hashable]] = {
    "CLS014": words_of_markings,
    "CLS015": words_in_any_order,
    "HDG002": fields,
    "HDG005": words_without_labels,
    "HDG007": kinds_of_words,
    "PAR007": signs,
    "TAG004": kinds_of_words,
    "TAG006": letters,
    "TAG009": signs,
    "TAG010": letters,
    "TAG011": words_in_any_order,
}
"""By rule, what of a text its safe fixes must not change; the words where no other is given, all signs for TXT."""


def says_the_same(code: str, before: str, after: str) -> bool:
    """Whether a text says the same after a fix of the rule as before it."""
    if code == "TAG003":
        pairs = zip_longest(_TOKEN.findall(before.upper()), _TOKEN.findall(after.upper()), fillvalue="")
        return all(one == two or _means(one, two) for one, two in pairs)
    said = SAYS.get(code, signs if code.startswith("TXT") else words)
    return said(before) == said(after)


def _means(old: str, new: str) -> bool:
    """Whether the old tag has ever had one meaning only, which the new one has too, or is a subject's later name."""
    was, other = _meanings().get(old, set()), _meanings().get(new, set())
    return len(was) == 1 and was <= other


@cache
def _meanings() -> dict[str, set[str]]:
    """What each tag has meant: its places, or the subjects it became."""
    with files("cablelint").joinpath("reference/tags.csv").open("r", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    meanings: dict[str, set[str]] = {}
    for row in rows:
        meaning = row["name"] if row["kind"] == "geography" else row["replaced_by"] or row["tag"]
        meanings.setdefault(row["tag"], set()).add(meaning)
    return meanings


def assert_nothing_hidden(rule: RuleModule, fault: Fault, case: Case) -> None:
    """That the rule's safe fixes leave the fault as it is, or put back what was there before it."""
    mended = safely_mended(fault.faulty, case)
    if mended == fault.faulty:
        return
    code = rule.RULE.code
    assert says_the_same(code, fault.faulty, mended) or says_the_same(code, fault.correct, mended), (
        f"{code} hides a fault:\n  before the fault {fault.correct!r}\n  with it          {fault.faulty!r}\n"
        f"  mended           {mended!r}"
    )
    if code.startswith("CLS"):
        assert mended.count("//") >= fault.faulty.count("//"), f"{code} takes a slash from {fault.faulty!r}"


def safely_mended(text: str, case: Case) -> str:
    """The text after the safe fixes of the case's rule, under the settings of its example."""
    for _ in range(_MOST_PASSES):
        _, found = case._replace(example=case.example._replace(text=text)).found()
        safe = [one.fix for one in found if one.fix and one.fix.applicability == "safe" and one.fix.edits]
        chosen = compatible(safe)
        if not chosen:
            return text
        text = apply(text, chosen)
    return text  # what comes to no end is another test's


def correct_texts(rule: RuleModule) -> Iterator[Case]:
    """The examples on which the rule is silent, and the mended ones."""
    for valid in rule.VALID:
        yield Case(rule, valid)
    for invalid in rule.INVALID:
        if invalid.fixed is not None:
            fixed = Valid(invalid.fixed, invalid.note, invalid.profile, invalid.date, invalid.settings)
            yield Case(rule, fixed)


@pytest.mark.parametrize("rule", MENDING, ids=lambda rule: rule.RULE.code)
def test_no_safe_fix_hides_a_fault_of_an_example(rule: RuleModule) -> None:
    for case in correct_texts(rule):
        for fault in faults(case.example.text):
            assert_nothing_hidden(rule, fault, case)


CABLES = {
    "a telegram of 2007": (
        "VZCZCXYZ0000\nRR RUEHC\n\nDE RUEHNR #1204 1911538\nZNY SSSSS ZZH\nR 101538Z JUL 07\nFM AMEMBASSY NAIROBI\n"
        "TO RUEHC/SECSTATE WASHDC PRIORITY 5012\nINFO RUEHKM/AMEMBASSY KAMPALA PRIORITY 0077\n\n"
        "S E C R E T NAIROBI 001204\n\nSIPDIS\n\nE.O. 12958: DECL: 07/10/2017\n"
        "TAGS: OVIP (PARK, JEAN R), PREL, GG, VE\n"
        "SUBJECT: VISIT OF THE MINISTER WITH CODEL SMITH\n\nREF: A. NAIROBI 1100\n     B. STATE 71819\n"
        "     C. NAIROBI 1150\n\nClassified By: Ambassador Jane Roe for reasons 1.4 (b) and (d).\n\n"
        "1. (S//REL TO USA, NOR) This is an action request. See paragraphs 2-3 below.\n\n"
        "2. (S) Embassy should deliver the points in paragraph 3 below (see refs A and C).\n\n"
        "3. (S) Points to raise:\n\n-- The port is shut.\n\n-- Ships wait.\n\n"
        "4. (C) For (1) Italy see para 2, for (2) Malta para 3.a and 3.c above, as ref B says.\n\nROE\n"
    ),
    "a draft": (
        "UNCLASSIFIED\n\nE.O. 13526: N/A\nTAGS: PREL, ECON, GB, KE\nSUBJECT: TEA\n\nREF: A. 24 NAIROBI 12\n"
        "     B. 24 STATE 9\n\n1. (U) Summary: Tea is up, as para 4 below says. End summary.\n\n"
        "2. (U) The growers want three things: a road, a port and a delay (paras 3 and 4).\n\n"
        "3. (U) They met on May 4 and agreed on what ref A reports.\n\n"
        "4. (U) Prices rose by 7 percent; the letter in paragraph 5 below has more.\n\n"
        "5. (U) Begin text of letter:\n\nDear Sir,\n\n1. Tea is up.\n\n2. It is dear.\n\nEnd text.\n"
    ),
}
"""Cables without a fault, of two days."""

ADDED = (
    "KEY NEEDS\n1) cranes\n2) a road\n3) a crew\n",
    "(1) cranes\n\n(2) a road\n",
    "6) cranes\n7) a road\n",
    "ID: 5512\nDATE: 2007-07-10 15:38\nCLASSIFICATION: SECRET\nSOURCE: Embassy Nairobi\n",
)
"""What may stand beside the blocks of a cable and is none of its paragraphs, headings and addressees."""


def disturbed(correct: str) -> Iterator[Fault]:
    """The cable with one fault, with a line broken, and with something added between two of its blocks."""
    yield from faults(correct)
    for blank in re.finditer(r"(?<=\S) (?=\S)", correct):
        yield Fault(correct, correct[: blank.start()] + "\n" + correct[blank.end() :])
    for gap in re.finditer(r"\A|(?<=\n)\n", correct):
        for added in ADDED:
            yield Fault(correct, f"{correct[: gap.end()]}{added}\n{correct[gap.end() :]}")


@pytest.mark.parametrize("name", CABLES)
def test_no_safe_fix_hides_a_fault_of_a_cable(name: str) -> None:
    for fault in disturbed(CABLES[name]):
        found = engine.check(parse(fault.faulty), BEYOND_SIGNS)
        mending = {one.code for one in found if one.fix and one.fix.applicability == "safe"}
        for rule in BEYOND_SIGNS:
            if rule.RULE.code in mending:
                assert_nothing_hidden(rule, fault, Case(rule, Valid("")))
