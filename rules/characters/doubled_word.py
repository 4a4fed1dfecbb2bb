"""A word, a phrase or a label is written twice, "the the", also over a line's end; or a line, sentence or paragraph is.

It is not reported for words that may follow themselves ("had had", "that that", "gave her her passport", "very very"),
for a word that belongs to the verb before it ("checked in in May"), for the verbs of two clauses ("whatever he did did
not help"), for names (Walla Walla), and for two words between quotation marks or at the beginning of a short saying. In
a text in capitals words that may be a name are not reported. In the heading any word and number counts, and a second
line of the envelope, date, sender or officer.

Phrases of two to six words are reported where they follow themselves at once, "a board of a board of", other than
"more and more and more".

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
    TwiceInHeading,
    Valid,
    compiled,
    phrases_twice,
    repetitions_of,
    twice_in_heading,
)
from cablelint.rules.characters._words_twice import may_follow_itself

RULE = Rule(
    code="TXT012",
    name="doubled-word",
    severity="warning",
    summary="a word, a line, a sentence or a paragraph is written twice",
    authority="convention",
    needs=("repeated_words",),
)
_TOP = "VZCZCXYZ0008\nPP RUEHC\n\nDE RUEHNR #0204 0731409\n"
_DATED = "P 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO RUEHC/SECSTATE WASHDC PRIORITY 12\n\nUNCLAS NAIROBI 000204\n\n"
_BELOW = "\nE.O. 13526: N/A\nTAGS: ETRD, KE\nSUBJECT: TEA\n\n1. One.\n\n2. Two.\n"
VALID = (
    Valid("1. Comment: The comment: he left.\n\n2. Note. Notes wait.\n", note="a label, and the word again"),
    Valid("1. Prices rise more and more and more, day by day by day. No, no, not yet, no, no.\n", note="so it is said"),
    Valid("1. They\n\nvoted no\n\nvoted no\n\nand left.\n", note="lines apart"),
    Valid("1. He had had enough, and said that that was all.\n"),
    Valid("1. The officer gave her her passport, and told you you may go.\n"),
    Valid("1. They checked in in May and moved on on Monday.\n", note="words that belong to a verb"),
    Valid("1. A very, very long time; no no was heard.\n"),
    Valid(
        "1. Dr. Than Than Nu and Daw Than Than Win, more than others, agree. PROFESSOR HE HE CAME.\n",
        note="names behind titles",
    ),
    Valid('1. "Dooni dooni," he said. "Yavas yavas."\n\n2. All is dooni dooni; even the road is dooni dooni here.\n'),
    Valid("1. It is spent. Yavas yavas, they say. Pole pole! Haba haba (literally, bit by bit) it grows.\n"),
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
    Valid(
        "1. Whatever he did did not help, whatever the port does does harm, and all that she has has gone.\n",
        note="the verbs of two clauses",
    ),
    Valid('1. "Man man lai," he said; "lai lai he cha."\n', note="a saying"),
    Valid("1. Posts\nPosts report in May.\n", note="a heading and a sentence"),
    Valid("1. THE MAU MAU ROAD IS SHUT. KOBE IS FAR FROM THE PORT OF KOBE KOBE SHINBUN NAMED.\n", note="names"),
    Valid("1. (U) No objection. No objection. The vote was 4 to 1.\n", note="few words"),
    Valid('1. They sang: "We shall not be moved. We shall not be moved. We shall not."\n', note="as it was said"),
    Valid("1. Scores:\n\n   Kano  North  one  won  none  lost\n   Kano  North  one  won  none  lost\n", note="a table"),
)
INVALID = (
    Invalid(
        "1. One.\n\n----------------\nWhat ⟦the the⟧ Mill Did\n----------------\n\n2. Two.\n",
        note="in a heading between paragraphs",
        fixed="1. One.\n\n----------------\nWhat the Mill Did\n----------------\n\n2. Two.\n",
        message='"the" is written twice; remove one',
    ),
    Invalid(
        "1. One.\n\n2. Comment: ⟦Comment:⟧ The port is open.\n",
        note="a label",
        message="this label repeats the one before it word for word; remove one",
    ),
    Invalid(
        "1. They wrote:\n\nBegin text:\n⟦Begin text:⟧\nNo ship may call.\nEnd text.\n\nSHIPS IN PORT\n⟦SHIPS IN PORT⟧\n"
        "-------------\n\n2. Eleven lie there.\n\nMARSHALL\n⟦MARSHALL⟧\n",
        note="short lines",
        message=(
            "this line repeats the one before it word for word; remove one",
            "this line repeats the one before it word for word; remove one",
            "this line repeats the one before it word for word; remove one",
        ),
    ),
    Invalid(
        _TOP + "ZNR UUUUU ZZH\n⟦ZNR UUUUU ZZH⟧\n" + _DATED + "DEPT FOR AF/E\n" + _BELOW,
        note="a line of the envelope",
        message="this line repeats the one before it word for word; remove one",
    ),
    Invalid(
        _TOP + "ZNR UUUUU ZZH\n" + _DATED + "DEPT ⟦FOR FOR⟧ AF/E\n" + _BELOW,
        note="in the heading",
        fixed=_TOP + "ZNR UUUUU ZZH\n" + _DATED + "DEPT FOR AF/E\n" + _BELOW,
        message='"FOR" is written twice; remove one',
    ),
    Invalid(
        "1. The union wants ⟦a board of a board of⟧ nine, and to go on ⟦with or\nwith or⟧ without help.\n",
        note="phrases",
        fixed="1. The union wants a board of nine, and to go on with or without help.\n",
        message=('"a board of" is written twice; remove one', '"with or" is written twice; remove one'),
    ),
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
        '1. All of them ⟦have have⟧ gone; what they ⟦have have⟧ to do is plain. "⟦The the⟧ list," he said.\n',
        note="no verbs of two clauses, and no saying",
        fixed='1. All of them have gone; what they have to do is plain. "The list," he said.\n',
        message=(
            '"have" is written twice; remove one',
            '"have" is written twice; remove one',
            '"The" is written twice; remove one',
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
_WITHOUT_MARKS = bytes.maketrans(b'.,;:?!)"', b" " * 8)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each pair of words, at both, and for what else is said twice, at the second."""
    repeated = repetitions_of(cable)
    yield from map(_said_again, repeated)
    yield from (_in_heading(cable, one) for one in twice_in_heading(cable))
    phrases = (_twice(cable, one.first, one.second) for one in phrases_twice(cable))
    for found in (*phrases, *_words_twice(cable)):
        if not any(one.first.start <= found.span.start < one.second.end for one in repeated):
            yield found


def _in_heading(cable: Cable, found: TwiceInHeading) -> Diagnostic:
    if found.is_line:
        message = "this line repeats the one before it word for word; remove one"
        related = (Related(found.first, "the first of the two is here"),)
        return RULE.diagnostic(found.second, message, related=related)
    return _twice(cable, found.first, found.second)


def _said_again(found: Repetition) -> Diagnostic:
    return RULE.diagnostic(
        found.second,
        f"this {found.kind} repeats the one before it word for word; remove one",
        related=(Related(found.first, "the first of the two is here"),),
    )


def _words_twice(cable: Cable) -> Iterator[Diagnostic]:
    regions = [paragraph.text_span for paragraph in cable.paragraphs]
    ends = [cable.body.start, *(paragraph.span.end for paragraph in cable.paragraphs)]
    headings = [
        Span(end, paragraph.span.start)
        for end, paragraph in zip(ends, cable.paragraphs, strict=False)
        if end < paragraph.span.start
    ]
    regions = sorted([*regions, *headings])
    if cable.subject is not None:
        regions.insert(0, cable.subject.span)
    if not any(map(str.isalpha, cable.doubled_words)):
        return  # as in most texts
    for region in regions:
        if not _may_hold_one(cable.text_at(region)):
            continue
        for found in compiled(_TWICE, re.IGNORECASE).finditer(cable.text, *region):
            if not may_follow_itself(cable, found, region):
                yield _finding(cable, found)


def _may_hold_one(text: str) -> bool:
    """Return whether a word follows itself.

    Most texts have none, and this takes less time than looking closer.
    """
    words = text.encode("utf-8", "surrogatepass").lower().translate(_WITHOUT_MARKS).split()
    return any(map(eq, words, words[1:]))


def _finding(cable: Cable, found: re.Match[str]) -> Diagnostic:
    first = Span(*found.span(1))
    return _twice(cable, first, Span(found.end() - len(found[1]), found.end()))


def _twice(cable: Cable, first: Span, second: Span) -> Diagnostic:
    again, words = cable.text_at(second), cable.text_at(first)
    fix = Fix(f'Remove the second "{_on_one_line(again)}"', "unsafe", (Edit(Span(first.end, second.end), ""),))
    return RULE.diagnostic(
        Span(first.start, second.end), f'"{_on_one_line(words)}" is written twice; remove one', fix=fix
    )


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
