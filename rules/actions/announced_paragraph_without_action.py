"""An announced paragraph asks for nothing.

## Why it matters
The addressee turns to the paragraph named, finds background, and looks for the request elsewhere or gives up. Most
often a paragraph was added above it and the number in the announcement was not changed. (By convention.)

In a range ("paragraphs 4-6") it is enough if one paragraph asks. Quoted text, talking points, and a paragraph that the
request refers to ("deliver the letter in paragraph 5") are part of the request. So is a paragraph that reports what
others ask of us, if another named paragraph asks.

An announcement may be in everyday words: "Post seeks guidance: see para 5", "a decision is needed by Friday, para 4".
Such words may also point to what the request is about, so they are reported only if another paragraph asks.

## What to do
Name the paragraph that asks, or reword the request so that it asks: "Department requests that Embassy …".

## Fix safety
The fix is unsafe: the number may be right, and the paragraph worded so that it is not understood to ask. It writes the
number of the only other paragraph that asks; where several do, or none, there is no fix.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cablelint import (
    Announcement,
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    NumberRange,
    Options,
    Paragraph,
    Related,
    Rule,
    Valid,
    announced,
    announcements_of,
    asks,
    cannot_contain,
    compiled,
    delivers,
    named_content,
    once_per_cable,
    only_recommends,
    own_words,
    paragraphs_containing,
    paragraphs_telling_addressees,
    passes_on_request,
    referred_to,
    request_heading,
    written_like,
)
from cablelint.rules.actions._numbers import listed, numbers_of

RULE = Rule(
    code="ACT002",
    name="announced-paragraph-without-action",
    severity="warning",
    summary="an announced paragraph asks for nothing",
    authority="convention",
    needs=("may_announce", "paragraph_references"),
)
VALID = (
    *(
        Valid(
            f"1. This message requests action; see paragraph 2.\n\n2. {words}\n\n3. Posts should send names.\n",
            note="due",
        )
        for words in (
            "FORMS. THE FOLLOWING SHOULD REACH OIG BEFORE THE TEAM LEAVES: PROFILE, BUDGET.",
            "The tables below should be completed by October 20.",
        )
    ),
    Valid(
        "P 141409Z MAR 11\nFM AMEMBASSY BOGOTA\nTO SECSTATE WASHDC\nINFO AMEMBASSY LIMA\n\nUNCLAS BOGOTA 000204\n\n"
        "1. This is an action request. See paragraph 3.\n\n2. A.\n\n3. Lima should send its engineer.\n",
        note="an addressee is told",
    ),
    Valid(
        "1. This is an action request; see paragraph 3.\n\n2. Ships wait.\n\n3. ACTION REQUEST: Post requests guidance"
        " on paragraph 2 by August 29.\n",
        note="what guidance is asked for",
    ),
    Valid(
        "1. This is an action request. Posts are asked to pass the identifiers in para 2 to host ministries.\n\n"
        "2. Name: ROE\nBorn: 1971\n",
        note="what is to be passed on",
    ),
    Valid(
        "1. This is an action request; see paragraphs 2 and 6.\n\n2. Ships wait.\n\n3. Please advise the Ministry.\n",
        note="6 is absent, and that is another rule's",
    ),
    Valid(
        "1. This is an action request. See paragraphs 2-3.\n\n2. Request Embassy deliver the note in paragraph 3.\n\n"
        "3. Begin text:\n\nThe Embassy presents its compliments.\n\nEnd text.\n",
        note="the request, and what is to be delivered",
    ),
    Valid(
        "1. This is an action request. See paragraphs 2-3.\n\n2. The Ministry has not answered since March.\n\n"
        "3. Department requests that Embassy ask again.\n",
        note="a range of which one paragraph asks",
    ),
    Valid(
        "1. This is an action message. See paragraph 2.\n\n2. ACTION REQUEST: Comments on the draft by June 1.\n",
        note="headed as a request",
    ),
    Valid(
        "1. This is an action request. See paras 2 and 3.\n\n2. Posts should draw on the lines in para 3.\n\n"
        "3. -- The draft is sound.\n-- It helps small harbors.\n",
        note="the paragraph that asks refers to the other",
    ),
    Valid(
        "1. (C) This is an action request. See paragraph 2; paragraph 3 has the background.\n\n2. (C) Post requests"
        " Department guidance.\n\n3. (C) The harbor was built in 1931.\n",
        note="not announced as the request",
    ),
    Valid(
        "1. This is an action request (see paragraphs 2 and 3).\n\n2. We received a request from the Ministry of Trade"
        " for support of its candidate.\n\n3. Please advise of the Department's position.\n",
        note="what others ask, next to the request",
    ),
    Valid(
        "1. Post requests approval of the plan in paragraph 2 by June 1.\n\n2. The plan has two stages.\n\n"
        "3. Please advise.\n",
        note="the plan is there, not the request",
    ),
    Valid(
        "1. Post needs an answer by May (see para 2).\n\n2. The law is new.\n\n3. It is long.\n",
        note="no other paragraph asks",
    ),
    Valid(
        "1. The Minister asked for our help (see para 2).\n\n2. The law is new.\n\n3. Please advise.\n",
        note="others ask, not this cable",
    ),
    Valid(
        "1. This is an action request. See paragraph 2.\n\n2. We recommend that the Department approve the loan.\n\n"
        "3. ACTION REQUEST: As in paragraph 2.\n",
        note="a recommendation to those who decide",
    ),
    Valid(
        "1. Action items are in paragraph 3.\n\n2. It was hot.\n\n3. The two sides agreed:\n- NZ to propose dates;\n"
        "- both to look at the terminal.\n\n4. Ships wait.\n",
        note="what those who met are to do",
    ),
)
INVALID = (
    Invalid(
        "1. This message requests action; see paragraph ⟦2⟧.\n\n2. The ship should reach Oslo by October 9.\n\n"
        "3. Posts should send names.\n",
        note="what others bring",
        fixed="1. This message requests action; see paragraph 3.\n\n2. The ship should reach Oslo by October 9.\n\n"
        "3. Posts should send names.\n",
        message="paragraph 2 is announced as an action request, but asks for nothing; did you mean paragraph 3?",
    ),
    Invalid(
        "1. This is an action request. See paragraph ⟦2⟧.\n\n2. We recommend a longer term for the loan.\n\n"
        "3. ACTION REQUEST: Post requests guidance on the loan.\n",
        note="advice to nobody, where another paragraph is headed as the request",
        fixed="1. This is an action request. See paragraph 3.\n\n2. We recommend a longer term for the loan.\n\n"
        "3. ACTION REQUEST: Post requests guidance on the loan.\n",
        message=("paragraph 2 is announced as an action request, but asks for nothing; did you mean paragraph 3?"),
    ),
    Invalid(
        "1. Post would be grateful for an early reply to its questions (para ⟦2⟧).\n\n2. Two lenders have left.\n\n"
        "3. ACTION REQUESTED: Post requests guidance on three questions: 1) will the loan stand, 2) who will pay.\n",
        note="questions that are not there",
        fixed="1. Post would be grateful for an early reply to its questions (para 3).\n\n2. Two lenders have left.\n\n"
        "3. ACTION REQUESTED: Post requests guidance on three questions: 1) will the loan stand, 2) who will pay.\n",
        message=("paragraph 2 is announced as an action request, but asks for nothing; did you mean paragraph 3?"),
    ),
    Invalid(
        "1. This is an action request. See paragraph ⟦2⟧.\n\n2. The harbor was built in 1931.\n\n"
        "3. Embassy is requested to report the plans for it.\n",
        fixed="1. This is an action request. See paragraph 3.\n\n2. The harbor was built in 1931.\n\n"
        "3. Embassy is requested to report the plans for it.\n",
        message=("paragraph 2 is announced as an action request, but asks for nothing; did you mean paragraph 3?"),
    ),
    Invalid(
        "1. Post seeks guidance: see para ⟦2⟧.\n\n2. The harbor was built in 1931.\n\n"
        "3. Post would appreciate the Department's views by June 1.\n",
        note="in everyday words",
        fixed="1. Post seeks guidance: see para 3.\n\n2. The harbor was built in 1931.\n\n"
        "3. Post would appreciate the Department's views by June 1.\n",
        message=("paragraph 2 is announced as an action request, but asks for nothing; did you mean paragraph 3?"),
    ),
    Invalid(
        "1. A DECISION IS NEEDED BY FRIDAY (PARA ⟦TWO⟧).\n\n2. THE HARBOR WAS BUILT IN 1931.\n\n"
        "3. MAY WE OFFER THE SURVEY?\n\n4. POST ALSO REQUESTS THE DEPARTMENT'S VIEWS ON THE PORT.\n",
        note="several may be meant",
        message="paragraph 2 is announced as an action request, but asks for nothing",
    ),
    Invalid(
        "1. This is an action request. See paragraphs ⟦3-4⟧.\n\n2. Request Embassy ask for a date.\n\n"
        "3. The office is closed on Fridays.\n\n4. It opens at nine. Please contact Jane Roe with any questions.\n",
        note="a whole range",
        message="paragraphs 3 and 4 are announced as an action request, but ask for nothing",
    ),
    Invalid(
        "1. ACTION REQUESTED IN PARAS ⟦2⟧ AND 3.\n\n2. FONMIN SAID HE UNDERSTOOD URGENCY OF OUR REQUEST.\n\n"
        "3. REQUEST EMBASSY ASK AGAIN.\n",
        note="one of two",
        message="paragraph 2 is announced as an action request, but asks for nothing",
    ),
    Invalid(
        "1. This is an action request; see paragraphs 1 and ⟦2⟧. Embassy is requested to answer ref A paragraph 2.\n\n"
        "2. The harbor was built in 1931.\n\n3. As paragraph 2 says, it is old.\n",
        note="no paragraph that asks refers to it",
        message="paragraph 2 is announced as an action request, but asks for nothing",
    ),
)


_SHOWN_PARAGRAPHS = 3  # that may be meant

_ACTION_ITEMS = r"(?i:\baction\s+items\b)"
_IS_TO_DO = r"(?i:(?<=[\w)]\s)(?:to|will|would)\s(?!be\b)[a-z]{2,})"  # "NZ to propose dates", "Ghana will draft"


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each announced number, or whole range, that holds no request and nothing to deliver."""
    named = [(each, tuple(announced(each))) for each in announcements_of(cable)]
    numbers = frozenset(number for _, items in named for item in items for number in numbers_of(item))
    if not numbers:
        return
    paragraphs = [paragraph for paragraph in cable.paragraphs if paragraph.number in numbers]
    existing = {paragraph.number for paragraph in paragraphs}
    active = _active(cable, _without_advice(cable, paragraphs, numbers))
    passing_on = {each.number for each in paragraphs if passes_on_request(own_words(cable, each))}
    for announcement, items in named:
        some_ask = any(not active.isdisjoint(numbers_of(item)) for item in items)
        asking = active.union(passing_on if some_ask else ())
        if not all(existing.issuperset(numbers_of(item)) for item in items):
            continue  # an absent paragraph is another rule's, and the right number may be one that asks
        idle = [
            item
            for item in items
            if asking.isdisjoint(numbers_of(item))
            and not _is_own(cable, announcement, item)  # another rule's as well
            and not _lists_agreed_items(cable, announcement, item)
        ]
        if idle:
            yield from _findings(cable, announcement, idle, numbers)


def _without_advice(cable: Cable, paragraphs: Sequence[Paragraph], numbers: frozenset[int]) -> Sequence[Paragraph]:
    """Leave out those that only recommend, where another paragraph is headed as the request that they cannot be."""
    announcing = {announcement.paragraph for announcement in announcements_of(cable)}
    others = (each for at, each in enumerate(cable.paragraphs) if at not in announcing and each.number not in numbers)
    if not any(each.heading and request_heading(cable, each) for each in others):
        return paragraphs
    return [each for each in paragraphs if not only_recommends(cable, each) or delivers(cable, each)]


def _active(cable: Cable, paragraphs: Sequence[Paragraph]) -> set[int | None]:
    """Return the numbers of paragraphs that ask, hold what is to be delivered, or are referred to by one that asks."""
    told = {cable.paragraphs[index].number for index in paragraphs_telling_addressees(cable)}
    asking = [paragraph for paragraph in paragraphs if asks(cable, paragraph) or paragraph.number in told]
    delivering = (paragraph.number for paragraph in paragraphs if delivers(cable, paragraph))
    return {paragraph.number for paragraph in asking}.union(delivering, referred_to(cable, asking))


def _lists_agreed_items(cable: Cable, announcement: Announcement, item: NumberRange) -> bool:
    """Return whether "action items" are announced, and the paragraphs say what several parties are to do."""
    if compiled(_ACTION_ITEMS).search(cable.text_at(announcement.span)) is None:
        return False
    numbers = numbers_of(item)
    named = (paragraph.text_span for paragraph in cable.paragraphs if paragraph.number in numbers)
    return any(len(compiled(_IS_TO_DO).findall(cable.text_at(span))) > 1 for span in named)


def _is_own(cable: Cable, announcement: Announcement, item: NumberRange) -> bool:
    own = cable.paragraphs[announcement.paragraph].number if announcement.paragraph is not None else None
    return item.first == item.last == own


def _findings(
    cable: Cable, announcement: Announcement, idle: Sequence[NumberRange], named: frozenset[int]
) -> Iterator[Diagnostic]:
    """Yield the finding; none where everyday words may speak of something else, since no other paragraph asks."""
    meant = _likely_paragraphs(cable, announcement, named)
    if announcement not in cable.announcements and (not meant or _names_thing(cable, announcement)):
        return
    item, *others = idle
    numbers = sorted({number for each in idle for number in numbers_of(each)})
    verb, asks = ("is", "asks") if len(numbers) == 1 else ("are", "ask")
    words = listed(numbers) if not others else f"paragraphs {' and '.join(map(str, numbers))}"
    message = f"{words} {verb} announced as an action request, but {asks} for nothing"
    related = tuple(Related(paragraph.number_span, "this paragraph asks") for paragraph in meant[:_SHOWN_PARAGRAPHS])
    fix = None
    if len(meant) == 1 and not item.is_range and not others:
        right = meant[0].number or 0
        message += f"; did you mean paragraph {right}?"
        fix = Fix(f"Write {right}", "unsafe", (Edit(item.span, written_like(cable.text_at(item.span), right)),))
    yield RULE.diagnostic(item.span, message, fix=fix, related=related)


def _likely_paragraphs(cable: Cable, announcement: Announcement, named: frozenset[int]) -> tuple[Paragraph, ...]:
    """Return the numbered paragraphs below that ask and are not named; if any are headed so, only those."""
    below = 0 if announcement.paragraph is None else cable.paragraphs[announcement.paragraph].span.end
    asking, headed = _others_that_ask(cable, named)
    return headed[bisect_left(headed, below, key=_start) :] or asking[bisect_left(asking, below, key=_start) :]


@once_per_cable
def _others_that_ask(cable: Cable, named: frozenset[int]) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Return the numbered paragraphs that ask and are not named, and those of them that are headed as a request."""
    others = [each for each in cable.paragraphs if each.number is not None and each.number not in named]
    asking = tuple(each for each in others if asks(cable, each))
    return asking, tuple(each for each in asking if request_heading(cable, each))


def _start(paragraph: Paragraph) -> int:
    return paragraph.span.start


def _names_thing(cable: Cable, announcement: Announcement) -> bool:
    """Return whether it says what else is there, as in "the points in paragraph 4": another rule looks for that."""
    things = [named_content(cable, reference) for reference in announcement.references]
    return any(things) and not (things == ["questions"] and _has_none(cable, announcement))


def _has_none(cable: Cable, announcement: Announcement) -> bool:
    """Return whether no paragraph named has questions, and the one that plainly has them is headed as the request."""
    if not all(request_heading(cable, cable.paragraphs[index]) for index in paragraphs_containing(cable, "questions")):
        return False
    numbers = {number for item in announced(announcement) for number in numbers_of(item)}
    named = [index for index, paragraph in enumerate(cable.paragraphs) if paragraph.number in numbers]
    return all(cannot_contain(cable, index, "questions") for index in named) and any(
        request_heading(cable, paragraph) for paragraph in cable.paragraphs
    )
