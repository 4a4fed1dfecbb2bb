"""A word is written twice, "the the", also over the end of a line; or a line, a sentence or a paragraph is.

It is not reported for words that may follow themselves ("had had", "that that", "gave her her passport", "very very"),
for a word that belongs to the verb before it ("checked in in May"), for names (Walla Walla), and for two words between
quotation marks. In a text in capitals words that may be a name are not reported.

Lines, sentences and paragraphs of four words or more are reported where the same words follow at once; not in quoted
text, in what somebody is quoted as saying, or in tables. Of two paragraphs with one number PAR002 tells.

## Why it matters
It shows that nobody read the sentence after it was changed; sometimes a word between the two was lost. Where a line or
sentence was pasted twice, another may have been lost in its place. (By convention.)

## What to do
Remove one, or put in the word that is missing.

## Fix safety
The fix is unsafe: one of the two may be meant as another word.
"""

import re
from collections import Counter
from collections.abc import Iterator
from operator import eq

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Related,
    Repetition,
    Rule,
    Span,
    Valid,
    compiled,
    once_per_cable,
    repetitions_of,
)

RULE = Rule(
    code="TXT012",
    name="doubled-word",
    severity="warning",
    summary="a word, a line, a sentence or a paragraph is written twice",
    authority="convention",
    needs=("repeated_words",),
)
VALID = (
    Valid("1. He had had enough, and said that that was all, and that that in itself was much.\n"),
    Valid("1. The officer gave her her passport, and told you you may go.\n"),
    Valid("1. They checked in in May and moved on on Monday.\n", note="words that belong to a verb"),
    Valid("1. A very, very long time; no no was heard.\n"),
    Valid("1. The team from Walla Walla met the one from Pago Pago.\n", note="names"),
    Valid("1. We do NOT repeat NOT agree.\n"),
    Valid("1. Prices\n\nPrices rose in May.\n", note="a heading and a sentence"),
    Valid("1. The vote was:\n\n   yes   yes   no\n   no    no    no\n", note="a table"),
    Valid("1. He went step by step, in-house in house, and it's its turn.\n", note="other words"),
    Valid("1. The theme the men met with within a day.\n", note="the beginning of another"),
    Valid("1. THE PORT OF KOBE KOBE SHINBUN SAID IS SHUT.\n", note="in capitals"),
    Valid("1. He said no, no. THE GOOD WILL WILL LAST. THEY CAN CAN FISH.\n"),
    Valid('1. They heard "The The" play. He saw The The in May.\n', note="a name"),
    Valid("1. Their good will will not last. Blah blah, he said.\n"),
    Valid("1. It will be faxed to WHA/AND and WHA/USOAS.\n", note="an office"),
    Valid("1. The talks are in. In May they go on. On Monday they end.\n", note="two sentences"),
    Valid("SUBJECT: TEA\nKUBISKE KUBISKE\n", note="no text"),
    Valid('1. "The the" in paragraph 3 of the draft was a slip.\n', note="words of a text"),
    Valid("1. Posts\nPosts report in May.\n", note="a heading and a sentence"),
    Valid("1. THE MAU MAU ROAD IS SHUT. KOBE IS FAR FROM THE PORT OF KOBE KOBE SHINBUN NAMED.\n", note="names"),
    Valid("1. (U) No objection. No objection. The vote was 4 to 1.\n", note="few words"),
    Valid('1. They sang: "We shall not be moved. We shall not be moved. We shall not."\n', note="as it was said"),
    Valid("1. Scores:\n\n   Kano  North  one  won  none  lost\n   Kano  North  one  won  none  lost\n", note="a table"),
)
INVALID = (
    Invalid(
        "1. Of the engines in the yard we saw forty-one, and\nnineteen of these had no brakes when we came. A train\n"
        "⟦nineteen of these had no brakes when we came. A train⟧\nnow takes nine days.\n",
        note="a line",
        message="this line repeats the one before it word for word; remove one",
    ),
    Invalid(
        "1. Posts should use SIPDIS for replies. ⟦Posts should use SIPDIS\nfor replies.⟧ The desk is open.\n",
        note="a sentence",
        message="this sentence repeats the one before it word for word; remove one",
    ),
    Invalid(
        "1. (U) The port is open again.\n\n2. (U) ⟦The port is open again.⟧\n\n3. (U) Ships have come.\n",
        note="a paragraph",
        message="this paragraph repeats the one before it word for word; remove one",
    ),
    Invalid(
        "1. The port ⟦had had⟧ not opened. He had had no time.\n",
        note="before what can only follow one of them",
        fixed="1. The port had not opened. He had had no time.\n",
        message='"had" is written twice; remove one',
    ),
    Invalid(
        "1. It shows ⟦that that⟧ the volume fell. They say we ⟦will will⟧ wait.\n",
        note="words that may follow themselves, in a place where they do not",
        fixed="1. It shows that the volume fell. They say we will wait.\n",
        message=('"that" is written twice; remove one', '"will" is written twice; remove one'),
    ),
    Invalid(
        "1. THE BOARD ⟦WILL WILL⟧ MEET, AND HAS ⟦NO NO⟧ PLAN. IT IS LATE, ⟦BUT BUT⟧ GOOD.\n",
        note="other words in capitals",
        fixed="1. THE BOARD WILL MEET, AND HAS NO PLAN. IT IS LATE, BUT GOOD.\n",
        message=(
            '"WILL" is written twice; remove one',
            '"NO" is written twice; remove one',
            '"BUT" is written twice; remove one',
        ),
    ),
    Invalid(
        "1. He asked for ⟦the the⟧ list.\n",
        fixed="1. He asked for the list.\n",
        message='"the" is written twice; remove one',
    ),
    Invalid(
        "1. ⟦The the⟧ list is long.\n",
        note="at the beginning",
        fixed="1. The list is long.\n",
        message='"The" is written twice; remove one',
    ),
    Invalid(
        "1. He asked for a list ⟦of\nof⟧ tea growers.\n",
        note="over the end of a line",
        fixed="1. He asked for a list of tea growers.\n",
        message='"of" is written twice; remove one',
    ),
    Invalid(
        "1. They agreed ⟦to to⟧ wait ⟦in in⟧ May.\n",
        note="two",
        fixed="1. They agreed to wait in May.\n",
        message=('"to" is written twice; remove one', '"in" is written twice; remove one'),
    ),
    Invalid(
        "1. (SBU) The growers' ⟦association association⟧ asked for help.\n",
        note="a longer word",
        fixed="1. (SBU) The growers' association asked for help.\n",
        message='"association" is written twice; remove one',
    ),
    Invalid(
        "1. HE ASKED FOR ⟦THE THE⟧ LIST.\n",
        note="in capitals",
        fixed="1. HE ASKED FOR THE LIST.\n",
        message='"THE" is written twice; remove one',
    ),
    Invalid(
        "1. Coal is burned ⟦in in⟧ one town. The ⟦Minister Minister⟧ said so.\n",
        note="no particle of a verb, and no name",
        fixed="1. Coal is burned in one town. The Minister said so.\n",
        message=('"in" is written twice; remove one', '"Minister" is written twice; remove one'),
    ),
    Invalid(
        "1. THE HOTEL IS NEW. THE ⟦HOTEL HOTEL⟧ ASKS AN ⟦ASSOCIATION ASSOCIATION⟧.\n",
        note="in capitals",
        fixed="1. THE HOTEL IS NEW. THE HOTEL ASKS AN ASSOCIATION.\n",
        message=('"HOTEL" is written twice; remove one', '"ASSOCIATION" is written twice; remove one'),
    ),
    Invalid(
        '1. He said "⟦the the⟧',
        note="a quotation that breaks off",
        fixed='1. He said "the',
        message='"the" is written twice; remove one',
    ),
    Invalid(
        "SUBJECT: TALKS ON ⟦THE THE⟧ PORT\n",
        note="in the SUBJECT",
        fixed="SUBJECT: TALKS ON THE PORT\n",
        message='"THE" is written twice; remove one',
    ),
)

_TWICE = r"(?<![\w'’/.-])([a-z]{1,20})(?:[ ]{1,2}|[ \t]*\r?\n[ \t]{0,8})\1(?![\w'’/-]|\.\w)"
_AFTER_ONE_THAT = (  # "show that that the volume fell", where one of the two is a slip
    r"\s{1,3}(?:the|a|an|this|these|those|he|she|it|they|we|you|I|there|his|her|its|their|our)\b"
)
_NEGATED = r"\s{1,3}(?:also|always|been|just|never|not|since|yet)\b"  # "had had not" is "had not" written twice over
_MAY_FOLLOW_ITSELF = frozenset(
    "blah bye far ha had her long many much nous que really se si so that very vous yada you".split()
)
_PARTICLES = frozenset("by down in off on out over through under up".split())
_WITH_PARTICLE = frozenset(
    "break breaking bring bringing broke broken brought call called calling came carried carry carrying check"
    " checked checking close closed closing come coming drop dropped dropping fell filled filling flew flown get"
    " getting give given giving go goes going gone got hand handed handing held hold holding join joined joining"
    " kept later lived lock locked locking log logged logging look looked looking move moved moves moving pass"
    " passed passing phased phasing phone phoned phoning pull pulled pulling push pushed pushing put putting"
    " rolled rolling sent set setting settle settled settling shut sign signed signing stay stayed staying step"
    " stepped stepping stop stopped stopping sworn take taken taking then took turn turned turning voted went work"
    " worked working".split()
)
_OF_CABLES = frozenset(
    "ambassador assembly bureau commission congress consulate council department econoff embassy foreign government"
    " minister ministry mission parliament poloff post posts president prime secretary senate washington".split()
)
"""Words with a capital that are in no name twice: "the Minister Minister", "Posts Posts should"."""
_COMMON = frozenset(
    "a about after against all also among an and any are as asked at be because been before being between both but by"
    " can could did does done during each every for from gave got has have he his how if in into is it its let made"
    " make may more most must new no not of on only or other our said she since some still such than the their then"
    " there these they this those to told took toward towards until upon was we were what when where whether which"
    " while who whom whose why will with within without would your".split()
)
_NOUNS = frozenset({"can", "may", "no", "will"})
_BEFORE_NOUNS = frozenset(
    "a an free good her his in its last my next of our own political popular public that the their they this we"
    " you".split()
)
_PRONOUNS = frozenset({"they", "we", "you"})
_ENDINGS_OF_NOUNS = ("ance", "ation", "ence", "ity", "ment", "ness", "ship")
_MODALS = frozenset("can cannot could did does may might must shall should will would".split())
_BE = frozenset("are is was were".split())
_CLAUSE_BEFORE = r"\b(?:how|what|where|who)\s(?:\w{1,20}\s){1,3}\Z"  # "what it is is a loan"
_DETERMINERS = frozenset("a an her his its our that the their this your".split())
_SHORTEST_NOUN_LETTERS = 4
_WITHOUT_MARKS = bytes.maketrans(b'.,;:?!)"', b" " * 8)
_LOOK_BACK_CHARS = 40


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each pair of words, at both, and for what else is said twice, at the second."""
    repeated = repetitions_of(cable)
    yield from map(_said_again, repeated)
    for found in _words_twice(cable):
        if not any(one.first.start <= found.span.start < one.second.end for one in repeated):
            yield found


def _said_again(found: Repetition) -> Diagnostic:
    return RULE.diagnostic(
        found.second,
        f"this {found.kind} repeats the one before it word for word; remove one",
        related=(Related(found.first, "the first of the two is here"),),
    )


def _words_twice(cable: Cable) -> Iterator[Diagnostic]:
    regions = [paragraph.text_span for paragraph in cable.paragraphs]
    if cable.subject is not None:
        regions.insert(0, cable.subject.span)
    if not any(map(str.isalpha, cable.doubled_words)):
        return  # as in most texts
    for region in regions:
        if not _may_hold_one(cable.text_at(region)):
            continue
        for found in compiled(_TWICE, re.IGNORECASE).finditer(cable.text, *region):
            if not _is_right(cable, found, region):
                yield _finding(cable, found)


def _may_hold_one(text: str) -> bool:
    """Return whether a word follows itself.

    Most texts have none, and this takes less time than looking closer.
    """
    words = text.encode("utf-8", "surrogatepass").lower().translate(_WITHOUT_MARKS).split()
    return any(map(eq, words, words[1:]))


def _finding(cable: Cable, found: re.Match[str]) -> Diagnostic:
    first = found[1]
    second = Span(found.end() - len(first), found.end())
    fix = Fix(f'Remove the second "{cable.text_at(second)}"', "unsafe", (Edit(Span(found.end(1), found.end()), ""),))
    return RULE.diagnostic(Span(*found.span()), f'"{first}" is written twice; remove one', fix=fix)


def _is_right(cable: Cable, found: re.Match[str], region: Span) -> bool:
    first, second = found[1], found.group()[-len(found[1]) :]
    word = first.lower()
    if word == "had" and compiled(_NEGATED, re.IGNORECASE).match(cable.text, found.end()):
        return False
    if word == "that" and compiled(_AFTER_ONE_THAT).match(cable.text, found.end()):
        return False
    if word in _MAY_FOLLOW_ITSELF or (len(word) == 1 and word != "a"):
        return True
    before = cable.text[max(region.start, found.start() - _LOOK_BACK_CHARS) : found.start()]
    if word in _OF_CABLES:
        return "  " in found.group() or _is_alone(cable, found)
    if _is_noun(word, before, cable.text[found.end() : found.end() + 2]) or _is_name(first, second, before):
        return True
    if cable.text[found.start() - 1 : found.start()] in ('"', "“") and cable.text[found.end() : found.end() + 1] in (
        '"',
        "”",
    ):
        return True
    if word not in _COMMON and (not second.islower() or not first[1:].islower() or "  " in found.group()):
        return not _is_slip_in_capitals(cable, found, before)
    if word in _BE and compiled(_CLAUSE_BEFORE, re.IGNORECASE).search(before) is not None:
        return True
    return word in _PARTICLES and _is_after_verb(before)


def _is_noun(word: str, before: str, after: str) -> bool:
    """Return whether the first or both are one noun: "his good will will last", "they can can fish", "a no no"."""
    if word not in _NOUNS:
        return False
    last = before.split()[-1].lower() if before.split() else ""
    is_verb = word == "will" and last in _PRONOUNS  # "we will will go", unlike "they can can fish"
    return not last.isalpha() or (last in _BEFORE_NOUNS and not is_verb) or not after[1:].isalpha()


def _is_alone(cable: Cable, found: re.Match[str]) -> bool:
    """Return whether the first word is a line of its own, as a heading is that the text below begins with."""
    line = cable.text[max(0, found.start() - _LOOK_BACK_CHARS) : found.start()].rpartition("\n")[2]
    return "\n" in found.group() and not line.strip(" \t0123456789.")


def _is_slip_in_capitals(cable: Cable, found: re.Match[str], before: str) -> bool:
    """Return whether it is not a name, though in capitals: "THE HOTEL HOTEL ASKS", used alone elsewhere."""
    word = found[1]
    if not (found.group().isupper() and " ".join(found.group().split(" ")) == found.group()) or "\n" in found.group():
        return False
    if word.lower().endswith(_ENDINGS_OF_NOUNS):
        return True
    last = before.split()[-1:] or [""]
    if last[0].lower() in _MODALS:
        return True  # a verb
    determined = len(word) >= _SHORTEST_NOUN_LETTERS and last[0].lower() in _DETERMINERS
    return determined and _counts(cable)[word] > len(found.group().split())


@once_per_cable
def _counts(cable: Cable) -> Counter[str]:
    return Counter(cable.text.split())


def _is_name(first: str, second: str, before: str) -> bool:
    """Return whether both have a capital within a sentence, as in the name of a band, The The."""
    titled = first.istitle() and second.istitle() and len(first) > 1
    return titled and before.rstrip(" \n")[-1:] not in ("", ".", ":", ")", "?", "!")


def _is_after_verb(before: str) -> bool:
    """Return whether the word before may take a particle: "checked", "moving", "went"."""
    words = before.split()
    return bool(words) and words[-1].lower() in _WITH_PARTICLE
