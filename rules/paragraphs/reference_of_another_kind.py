"""A reference says what is in a paragraph, but the paragraph does not have it, and another one does.

## Why it matters
"Please deliver the points in paragraph 7": if the points are in paragraph 6, a post that reads in haste delivers the
background to the Minister. It happens when paragraphs are added or removed, and a reference is not changed. (By
convention.)

The rule looks for points, letters and other texts, words quoted, questions, a table, figures, a schedule, background, a
comment, a deadline, and contacts. A heading or their form shows them: bullets, quoted text, question marks, rows. It is
not reported if the paragraph named may have the thing, or if no other paragraph clearly has it. For two words that only
one other paragraph has together, "the port tour in paragraph 9", it warns.

## What to do
Name the paragraph that has it.

## Fix safety
The fix is unsafe: the number may be right, and the word for what the paragraph has may be wrong. It writes the number
of the only paragraph that clearly has the thing; if several do, there is no fix.
"""

from collections.abc import Iterator

from cablelint import (
    AbsentItem,
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    NumberRange,
    Options,
    ParagraphReference,
    Related,
    Rule,
    Valid,
    absent_item,
    announced_references,
    asks,
    cannot_contain,
    delivers,
    is_nowhere,
    is_own_text,
    matter_elsewhere,
    named_content,
    paragraphs_containing,
    request_heading,
    written_like,
)

RULE = Rule(
    code="PAR017",
    name="reference-of-another-kind",
    severity="error",
    summary="a reference to points, a letter or the like in a paragraph that does not have them",
    authority="convention",
    needs=("paragraph_references",),
)
_DEMARCHE = (
    "1. Background.\n\n2. Embassy should deliver the points in paragraph {points} and the letter in paragraph {letter}."
    "\n\n"
    "3. TALKING POINTS:\n\n-- The port is shut.\n\n-- Ships wait.\n\n4. Begin text of letter:\n\nDear Minister.\n\n"
    "End text of letter.\n\n5. The harbor was built in 1931.\n"
)
VALID = (
    Valid(
        "1. See item c in paragraph 2, item d in paragraph 3, and point (e) of paragraph 4.\n\n"
        "2. We need:\n\na. tea;\nb. rum; and\nc. ice.\n\n3. Ships wait.\n\n4. We need:\n\n- ice.\n",
        note="items that are there, or in no list that is sure",
    ),
    Valid(
        "1. Ref B's second table (paragraph 2) is old, and so is reftel's letter (para 2).\n\n2. Ships wait.\n\n"
        "3. Begin letter:\n\nDear Sir.\n\nEnd letter.\n",
        note="of the message that is named",
    ),
    Valid(_DEMARCHE.format(points=3, letter=4)),
    Valid("1. The minister's comment in paragraph 2 is new.\n\n2. Ships wait.\n\n3. COMMENT: It is cold.\n"),
    Valid(
        "1. See the questions in paragraph 2.\n\n2. Please send:\n\n(a) the number of ships; and\n\n(b) their names."
        "\n\n3. Is it shut? Who shut it?\n",
        note="what is asked for in a list may be called questions",
    ),
    Valid("1. Please draw on the points in para 2.\n\n2. First, ships wait. Second, the port is shut.\n"),
    Valid("1. Answers to the questions in paragraph 2 are due.\n\n2. Is it shut?\n\n3. Who shut it? Why?\n"),
    Valid("1. The letter in paragraph 2 is new.\n\n2. Ships wait.\n", note="no other paragraph has a letter"),
    Valid("1. See para 2 for background.\n\n2. The port was built in 1931.\n\n3. BACKGROUND: It is old.\n"),
    Valid("1. The points made in paragraph 2 are true.\n\n2. Ships wait.\n\n3. POINTS:\n\n-- One.\n\n-- Two.\n"),
    Valid("1. The points in paragraph 2 of ref A are true.\n\n2. Ships wait.\n\n3. POINTS:\n\n-- One.\n\n-- Two.\n"),
    Valid("1. POINT OF CONTACT: see para 2.\n\n2. Please call Jane Roe, 555-1204.\n\n3. Write to doe@example.gov.\n"),
    Valid("1. The table in paragraph 2 lists ships.\n\n2. Ships:\n\nOslo    12\nRome    14\nBern    16\n"),
    Valid("1. For the text, see paras 2-3.\n\n2. It is long.\n\n3. Begin text:\n\nShips wait.\n\nEnd text.\n"),
    Valid(
        "1. The points in paragraph 2 are ours.\n\n2. Aims:\n\n-- One.\n\n-- Two.\n\n"
        "3. Begin points:\n\n-- A.\n\nEnd points.\n",
        note="points that nobody is to deliver",
    ),
    Valid(
        "1. Use the points in para 3.\n\nTALKING POINTS\n--------------\n\n2. -- One.\n\n-- Two.\n\n3. Ships wait.\n",
        note="paragraph 3 is under the heading of the points",
    ),
    Valid(
        "1. The letter is in paragraph 2.\n\n2. Dear Minister.\n\nEnd text of letter.\n\n3. Begin letter:\n\n"
        "Dear Sir.\n\nEnd letter.\n",
        note="a text whose beginning is lost",
    ),
)
INVALID = (
    Invalid(
        "1. One.\n\n2. He gave three reasons for the poor\nharvest:\n\na. rain;\n\nb. rust; and\n\nc. rats.\n\n"
        "3. The mill is shut.\n\n"
        "4. Comment: The reasons listed in paragraph ⟦3⟧ will not be gone by next year.\n",
        note="what leads to a list in words of two lines",
        fixed="1. One.\n\n2. He gave three reasons for the poor\nharvest:\n\na. rain;\n\nb. rust; and\n\nc. rats.\n\n"
        "3. The mill is shut.\n\n"
        "4. Comment: The reasons listed in paragraph 2 will not be gone by next year.\n",
        message='paragraph 3 says nothing of "reasons"; did you mean paragraph 2?',
    ),
    Invalid(
        "1. Number your replies as the questions in paragraph ⟦2⟧.\n\n2. The appeal asks for money.\n\n"
        "3. Is it shut? Who shut it?\n",
        note="where somebody asks for something",
        fixed="1. Number your replies as the questions in paragraph 3.\n\n2. The appeal asks for money.\n\n"
        "3. Is it shut? Who shut it?\n",
        message="paragraph 2 does not have the questions; did you mean paragraph 3?",
    ),
    Invalid(
        "1. See item ⟦d⟧ in paragraph 2, and point (b) of paragraph ⟦3⟧.\n\n"
        "2. We need:\n\na. tea;\nb. rum; and\nc. ice.\n\n3. Ships wait.\n",
        note="an item that the list has not, and one of another paragraph",
        message=(
            "paragraph 2 has no item d; its last is c",
            "paragraph 3 has no item b; did you mean paragraph 2?",
        ),
    ),
    Invalid(
        "1. Complete the inventory in paragraph ⟦2⟧, and go to the places named in paragraph ⟦2⟧.\n\n2. Ships wait.\n\n"
        "3. Inventory. Count all tea.\n\n4. Tea is kept at these places:\n\n(a) the mill; and\n\n(b) the port.\n",
        note="what heads another paragraph, or leads to its list",
        fixed="1. Complete the inventory in paragraph 3, and go to the places named in paragraph 4.\n\n"
        "2. Ships wait.\n\n3. Inventory. Count all tea.\n\n"
        "4. Tea is kept at these places:\n\n(a) the mill; and\n\n(b) the port.\n",
        message=(
            'paragraph 2 says nothing of "inventory"; did you mean paragraph 3?',
            'paragraph 2 says nothing of "places"; did you mean paragraph 4?',
        ),
    ),
    Invalid(
        "1. The questions that the mill has asked are in paragraph ⟦2⟧.\n\n2. Ships wait.\n\n"
        "3. Who pays? When? Which bank?\n",
        fixed="1. The questions that the mill has asked are in paragraph 3.\n\n2. Ships wait.\n\n"
        "3. Who pays? When? Which bank?\n",
        note="what is said of the thing is between",
        message="paragraph 2 does not have the questions; did you mean paragraph 3?",
    ),
    Invalid(
        "1. A.\n\n2. B.\n\n3. The port tour is at noon.\n\n4. Please confirm the port tour in paragraph ⟦5⟧.\n\n"
        "5. The hotel is high.\n",
        note="a matter that only another paragraph has",
        fixed="1. A.\n\n2. B.\n\n3. The port tour is at noon.\n\n4. Please confirm the port tour in paragraph 3.\n\n"
        "5. The hotel is high.\n",
        message='paragraph 5 says nothing of "port tour"; did you mean paragraph 3?',
    ),
    Invalid(
        "1. We showed him our statement on the port (included in para ⟦2⟧ below).\n\n2. Ships wait.\n\n"
        "3. Begin text of statement:\n\nWe wait.\n\nEnd text of statement.\n",
        note="with other words between",
        fixed="1. We showed him our statement on the port (included in para 3 below).\n\n2. Ships wait.\n\n"
        "3. Begin text of statement:\n\nWe wait.\n\nEnd text of statement.\n",
        message="paragraph 2 does not have the statement; did you mean paragraph 3?",
    ),
    Invalid(
        "1. The Minister is new (biographical data at paragraph ⟦2⟧).\n\n2. Prices fell.\n\n"
        "3. BIO NOTES: He was born in 1951.\n",
        note="biographical data",
        fixed="1. The Minister is new (biographical data at paragraph 3).\n\n2. Prices fell.\n\n"
        "3. BIO NOTES: He was born in 1951.\n",
        message="paragraph 2 does not have the biography; did you mean paragraph 3?",
    ),
    Invalid(
        "1. The figures in paragraph ⟦2⟧ and the letter quoted in paragraph ⟦2⟧ are new. Our comment is"
        " in paragraph ⟦3⟧.\n\n2. Ships wait.\n\n3. Ships:\n\nOslo    1,200    34\nRome    1,410    51"
        "\nBern    1,600    17\n\n4. Begin letter:\n\nDear Sir.\n\nEnd letter.\n\n5. COMMENT: It is cold.\n",
        note="figures, words quoted, and a comment",
        fixed="1. The figures in paragraph 3 and the letter quoted in paragraph 4 are new. Our comment is"
        " in paragraph 5.\n\n2. Ships wait.\n\n3. Ships:\n\nOslo    1,200    34\nRome    1,410    51"
        "\nBern    1,600    17\n\n4. Begin letter:\n\nDear Sir.\n\nEnd letter.\n\n5. COMMENT: It is cold.\n",
        message=(
            "paragraph 2 does not have the figures; did you mean paragraph 3?",
            "paragraph 2 does not have the quotation; did you mean paragraph 4?",
            "paragraph 3 does not have the comment; did you mean paragraph 5?",
        ),
    ),
    Invalid(
        "1. Points to deliver are in paragraph ⟦2⟧.\n\n2. Prices:\n\na. A lamp: 41 dollars\nb. A wreck: 30 dollars\n\n"
        "3. Begin talking points:\n\n-- Ships wait.\n\n-- The port is shut.\n\nEnd talking points.\n",
        note="another list",
        fixed="1. Points to deliver are in paragraph 3.\n\n2. Prices:\n\na. A lamp: 41 dollars\nb. A wreck: 30 dollars"
        "\n\n3. Begin talking points:\n\n-- Ships wait.\n\n-- The port is shut.\n\nEnd talking points.\n",
        message="paragraph 2 does not have the points; did you mean paragraph 3?",
    ),
    Invalid(
        "1. Please send the names by the deadline in para ⟦2⟧. Post has the joint statement at paragraph ⟦3⟧.\n\n"
        "2. Begin points:\n\n-- We ask for an answer by June 20.\n\n-- We wait.\n\nEnd points.\n\n"
        "3. Please reply by June 15.\n\n4. Begin text of joint statement:\n\nWe agree.\n\n"
        "End text of joint statement.\n",
        note="a date in the points, and a statement that is the cable's own",
        fixed="1. Please send the names by the deadline in para 3. Post has the joint statement at paragraph 4.\n\n"
        "2. Begin points:\n\n-- We ask for an answer by June 20.\n\n-- We wait.\n\nEnd points.\n\n"
        "3. Please reply by June 15.\n\n4. Begin text of joint statement:\n\nWe agree.\n\n"
        "End text of joint statement.\n",
        message=(
            "paragraph 2 does not have the deadline; did you mean paragraph 3?",
            "paragraph 3 does not have the statement; did you mean paragraph 4?",
        ),
    ),
    Invalid(
        "1. The figures (table, para ⟦2⟧) fell. Answers to the questions in paragraph ⟦2⟧ are due.\n\n2. Ships wait."
        "\n\n3. Ships:\n\nOslo    12\nRome    14\nBern    16\n\n4. Please learn:\n\n-- whether it is shut; and\n\n"
        "-- who shut it.\n",
        note="in parentheses, and questions without a question mark",
        fixed="1. The figures (table, para 3) fell. Answers to the questions in paragraph 4 are due.\n\n2. Ships wait."
        "\n\n3. Ships:\n\nOslo    12\nRome    14\nBern    16\n\n4. Please learn:\n\n-- whether it is shut; and\n\n"
        "-- who shut it.\n",
        message=(
            "paragraph 2 does not have the table; did you mean paragraph 3?",
            "paragraph 2 does not have the questions; did you mean paragraph 4?",
        ),
    ),
    Invalid(
        _DEMARCHE.format(points="⟦5⟧", letter=4),
        fixed=_DEMARCHE.format(points=3, letter=4),
        message="paragraph 5 does not have the points; did you mean paragraph 3?",
    ),
    Invalid(
        _DEMARCHE.format(points=3, letter="⟦5⟧"),
        fixed=_DEMARCHE.format(points=3, letter=4),
        message="paragraph 5 does not have the letter; did you mean paragraph 4?",
    ),
    Invalid(
        "1. FOR BACKGROUND, SEE PARA ⟦TWO⟧.\n\n2. ACTION REQUEST: PLEASE REPORT.\n\n3. BACKGROUND: IT IS OLD.\n",
        note="the number in words",
        fixed="1. FOR BACKGROUND, SEE PARA THREE.\n\n2. ACTION REQUEST: PLEASE REPORT.\n\n3. BACKGROUND: IT IS OLD.\n",
        message="paragraph 2 does not have the background; did you mean paragraph 3?",
    ),
    Invalid(
        "1. Please deliver the points in paragraph ⟦2⟧ and the non-paper in paragraph ⟦3⟧.\n\n2. Aims:\n\n-- One.\n\n"
        "-- Two.\n\n3. Begin points:\n\n-- Ships wait.\n\n-- The port is shut.\n\nEnd points.\n\n"
        "4. Begin non-paper:\n\nShips wait.\n\nEnd non-paper.\n",
        note="a list, and a text of another kind",
        message=(
            "paragraph 2 does not have the points; did you mean paragraph 3?",
            "paragraph 3 does not have the non-paper; did you mean paragraph 4?",
        ),
        fixed="1. Please deliver the points in paragraph 3 and the non-paper in paragraph 4.\n\n2. Aims:\n\n-- One.\n\n"
        "-- Two.\n\n3. Begin points:\n\n-- Ships wait.\n\n-- The port is shut.\n\nEnd points.\n\n"
        "4. Begin non-paper:\n\nShips wait.\n\nEnd non-paper.\n",
    ),
    Invalid(
        "1. Paragraph ⟦2⟧ contains the questions.\n\n2. Ships wait.\n\n3. Is it shut? Who shut it?\n\n"
        "4. Why? Since when?\n",
        note="one of two",
        message="paragraph 2 does not have the questions, paragraph 3 or 4 does",
    ),
)


_CONTACTS = ("contact", "contacts", "poc", "pocs")


_IN_ANY_PROSE = (None, "background")  # what only a heading tells from other words


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each single number that names a paragraph without what is said to be there."""
    if not cable.paragraph_references:
        return
    places: dict[int | None, list[int]] = {}
    for index, paragraph in enumerate(cable.paragraphs):
        places.setdefault(paragraph.number, []).append(index)
    for reference in cable.paragraph_references:
        if (
            (reference.external and not is_own_text(cable, reference))
            or len(reference.ranges) > 1
            or reference.ranges[0].is_range
        ):
            continue
        (item,) = reference.ranges
        named = places.get(item.first, [])
        own = cable.paragraph_at(reference.span.start)
        if len(named) == 1 and own not in named and not _leads_the_wrong_way(reference, own, named[0]):
            yield from _on_paragraph(cable, reference, named[0])


def _on_paragraph(cable: Cable, reference: ParagraphReference, named: int) -> Iterator[Diagnostic]:
    """Yield what the paragraph of that index has not, of what the reference says is there."""
    (item,) = reference.ranges
    if (absent := absent_item(cable, reference, named)) is not None:
        yield _on_item(cable, item, absent)
        return
    thing = named_content(cable, reference)
    if thing == "questions" and _announces_request(cable, reference):
        return
    if thing is not None and is_nowhere(cable, named, thing):
        message = f"paragraph {item.first} does not have the {thing}, nor does any other"
        yield RULE.diagnostic(item.span, message, severity="warning")
    elif thing is not None and cannot_contain(cable, named, thing):
        yield from _finding(cable, item, thing, cable.paragraph_at(reference.span.start))
    elif _is_told_by_another(cable, reference, named):
        return
    elif thing in _IN_ANY_PROSE and (matter := matter_elsewhere(cable, reference, named)) is not None:
        yield from _on_matter(cable, item, *matter)


def _on_item(cable: Cable, item: NumberRange, absent: AbsentItem) -> Diagnostic:
    message = f"paragraph {item.first} has no item {absent.label.text}"
    if absent.holder is None:
        return RULE.diagnostic(absent.label.span, f"{message}; its last is {absent.last}")
    right = cable.paragraphs[absent.holder].number
    return RULE.diagnostic(item.span, f"{message}; did you mean paragraph {right}?")


def _announces_request(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether ACT002 speaks: "Post asks for a reply to its questions (para 3)", and another is headed so."""
    return (
        reference.span in announced_references(cable)
        and any(request_heading(cable, paragraph) for paragraph in cable.paragraphs)
        and all(request_heading(cable, cable.paragraphs[index]) for index in paragraphs_containing(cable, "questions"))
    )


def _is_told_by_another(cable: Cable, reference: ParagraphReference, named: int) -> bool:
    """Return whether ACT002 speaks: the request is announced to be in a paragraph that asks for nothing."""
    paragraph = cable.paragraphs[named]
    return reference.span in announced_references(cable) and not (asks(cable, paragraph) or delivers(cable, paragraph))


def _leads_the_wrong_way(reference: ParagraphReference, own: int | None, named: int) -> bool:
    """Return whether "above" or "below" contradicts the number, which another rule says."""
    return own is not None and reference.direction == ("above" if named > own else "below")


def _on_matter(cable: Cable, item: NumberRange, matter: str, holder: int) -> Iterator[Diagnostic]:
    right = cable.paragraphs[holder].number
    if right is not None:
        edit = Edit(item.span, written_like(cable.text_at(item.span), right))
        message = f'paragraph {item.first} says nothing of "{matter}"; did you mean paragraph {right}?'
        fix = Fix(f"Write {edit.text}", "unsafe", (edit,))
        yield RULE.diagnostic(item.span, message, fix=fix, severity="warning")


def _finding(cable: Cable, item: NumberRange, thing: str, own: int | None) -> Iterator[Diagnostic]:
    holders = [index for index in paragraphs_containing(cable, thing) if index != own]
    meant = [cable.paragraphs[index] for index in holders if cable.paragraphs[index].number is not None]
    if not meant:
        if thing in _CONTACTS and own in paragraphs_containing(cable, thing):
            yield RULE.diagnostic(item.span, f"paragraph {item.first} does not have the {thing}; this paragraph does")
        return
    thing = thing.split()[-1]
    message = f"paragraph {item.first} does not have the {thing}"
    if len(meant) > 1:
        numbers = " or ".join(str(paragraph.number) for paragraph in meant)
        related = tuple(Related(paragraph.number_span, f"the {thing} may be here") for paragraph in meant)
        yield RULE.diagnostic(item.span, f"{message}, paragraph {numbers} does", related=related)
        return
    right = meant[0].number or 0
    edit = Edit(item.span, written_like(cable.text_at(item.span), right))
    fix = Fix(f"Write {edit.text}", "unsafe", (edit,))
    yield RULE.diagnostic(item.span, f"{message}; did you mean paragraph {right}?", fix=fix)
