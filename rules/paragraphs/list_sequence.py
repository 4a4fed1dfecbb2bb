"""A list inside a paragraph skips or repeats a letter or number: (a) (c), 1) 3), a. b. b.

Lists on lines of their own and lists within a sentence are checked if they begin with their first letter or number, or
after a colon with the second. Lists in quoted text are not checked, and neither are answers that follow the letters of
a questionnaire, unless they begin with A and B. There is at most one finding for each list that skips or repeats.

A list whose last item ends with "and", and which no item follows in its paragraph, is reported at that word, and a last
item that is not written like those above it, as "c)" below "(b)".

## Why it matters
A reader cannot tell whether an item was lost or only a letter, and a reply about "item c" may refer to either of two.
(By convention.)

## What to do
Find the missing item, or re-letter the list.

## Fix safety
The fix is unsafe: an item may have been lost, and other text may cite the letters as they are.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Options,
    Related,
    Rule,
    Valid,
    items_beyond_lists,
    labels_beyond,
    miscounted,
    miscounted_elsewhere,
)
from cablelint.rules.paragraphs._list_ends import words_without_item
from cablelint.rules.paragraphs._list_gaps import gaps_of
from cablelint.rules.paragraphs._odd_items import odd_items_of

RULE = Rule(
    code="PAR015",
    name="list-sequence",
    severity="warning",
    summary="a list inside a paragraph skips or repeats a letter or number",
    authority="convention",
    needs=("paragraphs",),
)
_END = "\n\n2. Two.\n"
VALID = (
    Valid(
        "1. He saw three towns:\n\n- Wajir, where he spoke;\n\n- Garissa and Mandera.\n\n2. Two.\n",
        note="an item with two of them",
    ),
    Valid(
        "1. Answers to the questions of ref A:\n\nQuestion 1: Yes.\n\nQuestion 5: None.\n\n"
        "Question 7: See question 12.\n\n"
        "2. We have two questions: (1) who pays, and (2) when?\n",
        note="answers to another text's questions",
    ),
    Valid(
        f"1. Seen:\n1. Van, at post\n2. Radio, at post\n4. Boat, at sea\n5. Desk, at post\n\n"
        f"Item 3 was lost in 2003.{_END}",
        note="said to be lost",
    ),
    Valid(
        "1. Buyers:\n1. Roe    9,811\n2. Ortiz  5,900\n2. Hume   5,900\n4. Kent   1,020\n\n2. Two.\n",
        note="two that share a place",
    ),
    Valid(
        "1. We need (i) tea, (ii) rum, and (iii) ice.\n\n2. Item (iii) is what he wants, and item (iv) of the law.\n",
        note="items that are there, or another text's",
    ),
    Valid(
        f"1. The first two of our three steps:\n- one;\n- two.\n\nHe made at least 4 points: (a) tea, (b) rum.{_END}",
        note="not all of them",
    ),
    Valid(f"1. Each of them made two points:\n- tea;\n- rum;\n- ice.{_END}", note="of several"),
    Valid(f"1. There are two parts:\n\n- tea.\n\nIt grows.\n\n- rum.\n\n- ice.{_END}", note="with paragraphs between"),
    Valid(
        "1. The law has two parts: (a) tea and (b) rum.\n\n2. Part C of the act, or part b, is old.\n", note="another's"
    ),
    Valid(
        f"1. The law says:\n\n(a) no one may;\n\n(e) all men may; and\n\n(f) all women may.{_END}", note="chosen ones"
    ),
    Valid(f"1. Under the law:\n\n(a) no one may;\n\n(b) men may; and\n\n(e) women may.{_END}", note="chosen, far off"),
    Valid(f"1. We need (a) two cranes, (b) a road and (c) more time.{_END}"),
    Valid(f"1. We need:\n\n   a. two cranes;\n   b. a road; and\n   c. more time.{_END}"),
    Valid(f"1. Steps: 1) talk; 2) write. Later: 1) talk again; 2) write again.{_END}", note="two lists"),
    Valid(f"1. Needs:\n(1) cranes:\n(a) small ones\n(b) big ones\n(2) roads:\n(a) paved ones\n(b) others{_END}"),
    Valid(f"1. Aims:\n(i) to talk,\n(ii) to write,\n(iii) to sign,\n(iv) to ratify.{_END}", note="Roman"),
    Valid(f"1. Of (a) tea and (b) coffee, we know more about (b) than about (a).{_END}", note="cited"),
    Valid(f"1. It is classified for reasons 1.4 (a), (b) and (d).{_END}", note="of an order"),
    Valid(f"1. For reasons: (b) and (d). It opens:\n2) tea{_END}", note="two items are too few"),
    Valid(f"1. Section (a) and section (c) of the law apply.{_END}"),
    Valid(f"1. On (a) we agree, to (b) we have no reply, and to (d) a short one.{_END}", note="items of another text"),
    Valid(f"1. Ranks: (1) Oslo; (2) Rome; (2) Bonn [sic: tied]; (4) Lima.{_END}", note="said to be right"),
    Valid(f"1. Points: (i) tea, he said, (ii) rum, and (iv) [sic] coal.{_END}", note="a number as it was written"),
    Valid(
        f"1. Answers to questions a, b, d and f:\n\na. Yes.\n\nb. No.\n\nd. Ten.\n\nf. None.{_END}", note="announced"
    ),
    Valid(f"1. Answers, keyed to ref A:\n\n1) Yes, it is.\n\n3) No, it is not.\n\n4) Ten.{_END}", note="keyed"),
    Valid(f"1. We seek (i) tea, he said, (ii) rum and (iv) oil; (iii), coal, can wait.{_END}", note="taken up behind"),
    Valid(f"1. Of (a) old men, led by (b) a mayor and (c) a group of chairmen, some left.{_END}", note='after "by"'),
    Valid(
        f"1. Data:\n\nA. NAME: ROE\nB. BORN ON 1\nMAY\nC. RANK: CAPTAIN IN THE PORT\nOF OSLO\nD. NONE\nE. ONE{_END}",
        note="below wrapped lines",
    ),
    Valid(
        f"1. Ids:\n\nBORN: a) 1 May 1976 b) 8 May 1977\nFROM: Oslo\nALIAS: a) Abu Roe b) Al Roe{_END}",
        note="lists behind labels of a form",
    ),
    Valid(f"1. Answers follow.\n\n-- C. Two.\n\n-- F. Yes, and no.{_END}", note="keyed to a questionnaire"),
    Valid(f"1. Present were:\nA. Calder, who spoke first\nC. Holm, who spoke last{_END}", note="initials"),
    Valid(f"1. (S) One.\n\n2. (U) Two is a longer text.\n\n3. (C) Three.{_END.replace('2', '4')}", note="markings"),
    Valid(f"1. He has one (1) cow and three (3) goats, and one (1) cat.{_END}", note="figures in words"),
    Valid(f"1. Text:\n\nBegin text:\n\n(a) The one point.\n\n(c) The other point.\n\nEnd text.{_END}", note="quoted"),
    Valid(f"1. A) Yes, we do.\nB, C) No, we do not.\nD) Sometimes we do.{_END}", note="two answered together"),
    Valid(
        f"1. Begin points:\n\n-- Aims: (a) a list, (b) a road.\n\n-- Means: (a) money, (b) time.\n\nEnd points.{_END}"
    ),
    Valid(f"1. Of section 5: (ii) and (iii) apply. He said: B. Traven wrote it.{_END}"),
    Valid(f"1. --A. Yes, we do.\n--B. - D. No, we do not.\n--E. Sometimes we do.{_END}", note="several"),
    Valid(f"1. We (1) list, (2) print and (3) vote. Between (1) and (3) lie days.{_END}", note="items spoken of"),
    Valid(f"1. IT OFFERS (1) TEA, (2) RUM, OR (3) COAL. WE ARE DIVIDED BETWEEN (2) AND (3).{_END}", note="in capitals"),
    Valid(f"1. Cases:\n\nNew (a)   Old (b)\n  12         30\n\n(a) of 2008 and (b) of 2007.{_END}", note="columns"),
    Valid(
        f"1. Cases:\n\nMalta   12   (A)\nChad    30   (A),(B)\nTonga    4   (D)\n\n(A) of 2008, (B) of 2007.{_END}",
        note="cells of a table",
    ),
    Valid(f"1. Tea is up; coal is down; and{_END}", note="no list"),
    Valid(f"1. We need:\n\na) cranes;\n\nb) roads.\n\nc. Traven wrote so.{_END}", note="no item leads on to it"),
    Valid("1. One of three ports closed:\n\n- Port A,\n\n- Port B.\n", note="what is counted is not listed"),
)
INVALID = (
    Invalid(
        "1. He asked us to do ⟦three⟧ things by May 4, 2009:\n\n- come;\n\n- wait.\n\n"
        "2. They broke in ⟦four⟧ places:\n\n- the strait;\n\n- the harbor.\n\n"
        "3. He spoke of ⟦four⟧ roads:\n\n- a long one;\n\n- a short one.\n",
        note="things until a day, and places",
        message=(
            'the words say "three things", but the list has 2',
            'the words say "four places", but the list has 2',
            'the words say "four roads", but the list has 2',
        ),
    ),
    Invalid(
        f"1. Options: (i) stay; (ii) go; (⟦iv⟧) wait. Option (ii) was not liked.{_END}",
        note="where something is said of another item",
        fixed=f"1. Options: (i) stay; (ii) go; (iii) wait. Option (ii) was not liked.{_END}",
        message="item ii of this list is followed by iv; expected iii",
    ),
    Invalid(
        "1. Buyers:\n1. Roe    9,811\n2. Ortiz  5,900\n⟦2⟧. Hume   5,300\n4. Kent   1,020\n\n2. Two.\n",
        note="two with other figures",
        message="two items of this list are 2; expected 3 here",
    ),
    Invalid(
        f"1. He made ⟦four⟧ points:\n\n-- tea grows;\n-- rum is made; and\n-- ice melts.{_END}",
        note="fewer items than are announced",
        message='the words say "four points", but the list has 3',
    ),
    Invalid(
        f"1. They have ⟦TWO⟧ OTHER DEMANDS: (1) tea, (2) rum and (3) ice.{_END}",
        note="more of them, in a sentence",
        message='the words say "TWO DEMANDS", but the list has 3',
    ),
    Invalid(
        "1. Please answer the ⟦three⟧ questions in paragraph 2.\n\n2. Questions:\n\n(a) Who came?\n(b) Who left?\n",
        note="in another paragraph",
        message='the words say "three questions", but the list has 2',
    ),
    Invalid(
        "1. There are two proposals: (a) tea and (b) rum.\n\n2. He likes proposal ⟦D⟧.\n",
        note="one that no list has",
        message="no list of the cable has an item D; the last one is b",
    ),
    Invalid(
        "1. We need (i) tea, (ii) rum, and (iii) ice.\n\n2. Item (⟦iv⟧) is what he wants.\n",
        note="an item that the only list has not",
        message="no list of the cable has an item iv; the last one is iii",
    ),
    Invalid(
        f"1. We need:\n\n(a) cranes;\n\n(b) roads; and\n\n⟦c)⟧ time.{_END}",
        note="the last one lost a mark",
        fixed=f"1. We need:\n\n(a) cranes;\n\n(b) roads; and\n\n(c) time.{_END}",
        message='"c)" is not written like the items above it; write (c)',
    ),
    Invalid(
        f"1. We need:\n\n-- two cranes;\n\n-- a road; ⟦and⟧{_END}",
        note="the last one lost",
        message='this list ends with "and"; add the item, or remove the word',
    ),
    Invalid(
        f"1. We seek (i) tea, (ii) rum and (⟦iv⟧) coal.{_END}",
        note="one word and no comma before it",
        fixed=f"1. We seek (i) tea, (ii) rum and (iii) coal.{_END}",
        message="item ii of this list is followed by iv; expected iii",
    ),
    Invalid(
        f"1. We need:\n\n(a) cranes;\n\n(b) roads; and\n\n(⟦e⟧) time.{_END}",
        note="two letters too far at the end",
        fixed=f"1. We need:\n\n(a) cranes;\n\n(b) roads; and\n\n(c) time.{_END}",
        message="item b of this list is followed by e; expected c",
    ),
    Invalid(
        f"1. Rights: (a) to sue; (⟦d⟧) to stay; (c) to work.{_END}",
        note="one letter far off in a sentence",
        message="item a of this list is followed by d; expected b",
    ),
    Invalid(
        f"1. Send each with (a) unit, (b) rank, and (⟦b⟧) date of birth.{_END}",
        note="items of one word",
        fixed=f"1. Send each with (a) unit, (b) rank, and (c) date of birth.{_END}",
        message="two items of this list are b; expected c here",
    ),
    Invalid(
        f"1. We plan to (a) visit the port, (b) meet its board, and (⟦d⟧) report.{_END}",
        note="after a word that may cite",
        fixed=f"1. We plan to (a) visit the port, (b) meet its board, and (c) report.{_END}",
        message="item b of this list is followed by d; expected c",
    ),
    Invalid(
        f"1. The needs - 1) rice, 2) oil, ⟦4⟧) salt - are great.{_END}",
        note="between dashes",
        fixed=f"1. The needs - 1) rice, 2) oil, 3) salt - are great.{_END}",
        message="item 2 of this list is followed by 4; expected 3",
    ),
    Invalid(
        f"1. We need:\n\n(a) cranes;\n\n(⟦d⟧) roads; and\n\n(c) time.{_END}",
        note="one letter far off",
        message="item a of this list is followed by d; expected b",
    ),
    Invalid(
        f"1. Begin points:\n\n-- Aims: (a) one list, (b) one number, (⟦d⟧) one office.\n\nEnd points.{_END}",
        note="in points to be said",
        fixed=f"1. Begin points:\n\n-- Aims: (a) one list, (b) one number, (c) one office.\n\nEnd points.{_END}",
        message="item b of this list is followed by d; expected c",
    ),
    Invalid(
        f"1. Do three things: (⟦ii⟧) say who; (ii) set a date; and (iii) share.{_END}",
        note="the first one wrong",
        fixed=f"1. Do three things: (i) say who; (ii) set a date; and (iii) share.{_END}",
        message="this list begins with ii; expected i",
    ),
    Invalid(
        f"1. Members:\n\n⟦B⟧. Mark Roe, director\nC. Lena Ortiz, counsel{_END}",
        note="the first one lost, in capitals",
        fixed=f"1. Members:\n\nA. Mark Roe, director\nB. Lena Ortiz, counsel{_END}",
        message="this list begins with B; expected A",
    ),
    Invalid(
        f"1. REASONS:\n\nA. GROWERS SELL TO ABIDJAN;\n⟦A⟧. MACHINES ARE SCARCE; AND\nC. PRICES ROSE.{_END}",
        note="repeated in capitals",
        message="two items of this list are A; expected B here",
    ),
    Invalid(
        "1. One.\n\n2. We need:\n\n⟦2⟧) cranes\n2) roads\n3) time\n\n3. Three.\n",
        note="the first one wrong",
        fixed="1. One.\n\n2. We need:\n\n1) cranes\n2) roads\n3) time\n\n3. Three.\n",
        message="this list begins with 2; expected 1",
    ),
    Invalid(
        f"1. We need:\n\n(⟦b⟧) cranes\n\n(c) roads\n\n(d) time{_END}",
        note="the first one lost",
        fixed=f"1. We need:\n\n(a) cranes\n\n(b) roads\n\n(c) time{_END}",
        message="this list begins with b; expected a",
    ),
    Invalid(
        f"1. We need (a) two cranes and (⟦c⟧) more time.{_END}",
        fixed=f"1. We need (a) two cranes and (b) more time.{_END}",
        message="item a of this list is followed by c; expected b",
    ),
    Invalid(
        f"1. Steps: 1) we talk; ⟦3⟧) we write; 4) we sign.{_END}",
        note="numbers",
        fixed=f"1. Steps: 1) we talk; 2) we write; 3) we sign.{_END}",
        message="item 1 of this list is followed by 3; expected 2",
    ),
    Invalid(
        f"1. We need:\n\n   a. two cranes;\n   b. a road; and\n   ⟦d⟧. more time.{_END}",
        note="on lines",
        fixed=f"1. We need:\n\n   a. two cranes;\n   b. a road; and\n   c. more time.{_END}",
        message="item b of this list is followed by d; expected c",
    ),
    Invalid(
        f"1. We need:\n\n-- A. two cranes;\n\n-- B. a road;\n\n-- ⟦B⟧. more time.{_END}",
        note="repeated",
        fixed=f"1. We need:\n\n-- A. two cranes;\n\n-- B. a road;\n\n-- C. more time.{_END}",
        message="two items of this list are B; expected C here",
    ),
    Invalid(
        f"1. Aims:\n(i) to talk,\n(ii) to write,\n(⟦iv⟧) to ratify.{_END}",
        note="Roman",
        fixed=f"1. Aims:\n(i) to talk,\n(ii) to write,\n(iii) to ratify.{_END}",
        message="item ii of this list is followed by iv; expected iii",
    ),
    Invalid(
        f"1. We need:\na) cranes\n⟦c⟧) roads\nb) time{_END}",
        note="swapped: no fix",
        message="item a of this list is followed by c; expected b",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each list, at the first label that is wrong, and one where the last item is lost."""
    yield from (RULE.diagnostic(gap.span, gap.message, fix=gap.fix, related=gap.related) for gap in gaps_of(cable))
    yield from _odd(cable)
    yield from _beyond(cable)
    yield from _miscounted(cable)
    for word in words_without_item(cable):
        yield RULE.diagnostic(word, f'this list ends with "{cable.text_at(word)}"; add the item, or remove the word')


def _odd(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding for each last item that is not written like those above it."""
    for odd in odd_items_of(cable):
        fix = Fix(f"Write {odd.right}", "unsafe", (Edit(odd.span, odd.right),))
        message = f'"{cable.text_at(odd.span)}" is not written like the items above it; write {odd.right}'
        yield RULE.diagnostic(odd.span, message, fix=fix)


def _beyond(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding for each item that the text names and that no list has."""
    beyond = dict(items_beyond_lists(cable))
    beyond.update({label: last.label.strip("(). ") for label, last in labels_beyond(cable)})
    for label, last in sorted(beyond.items()):
        message = f"no list of the cable has an item {label.text}; the last one is {last}"
        yield RULE.diagnostic(label.span, message, severity="warning")


def _miscounted(cable: Cable) -> Iterator[Diagnostic]:
    """Yield a finding for each number of items in words that the list has not."""
    for counted in (*miscounted(cable), *miscounted_elsewhere(cable)):
        message = f'the words say "{counted.said.text} {counted.noun}", but the list has {len(counted.items)}'
        related = (Related(counted.items[-1].span, "the last one"),)
        yield RULE.diagnostic(counted.said.span, message, related=related)
