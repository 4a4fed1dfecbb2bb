"""The text refers to a paragraph that the cable does not have.

## Why it matters
The reader is sent to words that are not there. It happens when paragraphs are removed or renumbered in clearance. (By
convention; 5 FAH-1 H-246.2 has paragraphs numbered so that others can refer to them.)

References to other documents ("paragraph 5 of the treaty", "ref A paragraph 3", "OP 7") and those inside quoted text
are not checked; nor is a number far beyond the last one, in a sentence that names a document. ACT001 checks a reference
in the announcement of an action request.

It is an error where the words around send the reader to the number ("see paragraph 9", "the points in paragraph 9",
"as paragraph 9 shows", "paragraph 9 below"), a warning where they only may ("we return to this in paragraph 9", "the
bridge (para 9)", or "as paragraph 9 shows" in a cable with a charter in its SUBJECT), and information where they
could as well be on another text ("the sentence in paragraph 9"). In released texts it is a warning at most: a cut
line may have lost the name of the document.

## What to do
Name the paragraph that is meant, or the document that has it.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Invalid,
    Options,
    Rule,
    Severity,
    Valid,
    announced_references,
    is_of_unlisted_letter,
    is_own_text,
    last_number,
    missing_paragraphs,
    names_document_before,
)
from cablelint.rules.paragraphs._others import is_of_another, may_be_of_another
from cablelint.rules.paragraphs._papers import names_paper_before
from cablelint.rules.paragraphs._sending import may_be_of_subject, sends_reader, speaks_of_own

RULE = Rule(
    code="PAR008",
    name="reference-unresolved",
    severity="error",
    summary="the text refers to a paragraph that the cable does not have",
    authority="5 FAH-1 H-246.2; convention",
    severity_in={"archive": "warning"},
    needs=("names_absent_paragraphs",),
)
VALID = (
    Valid(
        "REF: STATE 12\n\n1. Add nothing to reftel's own paragraph 12. Move what is now paragraph 20 up.\n\n"
        "2. Item 5 (tea). See item 7.\n\nItem 7 (rum). No; it was in the draft of noon in paragraph 17.\n",
        note="its own, a text at work, and items that are answered",
    ),
    Valid(
        "1. See para 11, Lagos\nA-12, paragraph 9, Nairobi 812, and para 7, same report.\n\n"
        "2. The 2005 paper (paragraphs 14-17) and his speech of June 4 (para 6) say so.\n",
        note="an airgram and a message behind, and papers by their dates",
    ),
    Valid(
        "1. Answers to ref A follow.\n\n2. PARA 25 - THE LAW\n\nA. It is new; see paragraph 26 B below.\n\n"
        "3. PARAS 26-27 - THE COURTS\n\nB. See paragraph 25 above.\n",
        note="answers that are keyed to another text's numbers",
    ),
    Valid("1. Ships wait (see paras 2 and 3).\n\n2. The port closed.\n\n3. It opened again.\n"),
    Valid(
        "1. Paragraph 12 of the treaty, ref A paragraph 7, reftel para three and OP 9 of the draft (see Article 5,"
        " paragraph 4) say so.\n\n2. The port closed.\n",
        note="other documents",
    ),
    Valid(
        "1. In its note of March 2 the Ministry, at paragraph 14, says so. The Code says (para 9) that ships wait.\n\n"
        "2. The port closed. UNSCR 1737 calls for this (paragraph 15).\n",
        note="what documents say",
    ),
    Valid(
        "1. The Ministry dislikes paragraph 14 of the note.\n\n2. It would close the gap at paragraph 14.\n",
        note="a number that the text gave to a document",
    ),
    Valid(
        '1. He called the report, para. 19, "a poem" and para. 20 "a bad poem."\n\n2. The delegation read its usual'
        " statement; paragraph 11 was new.\n",
        note="joined to such a number, and what the document just named says",
    ),
    Valid("1. The minutes of the 10th meeting, paragraph 21, say so.\n\n2. The record of its last session (para 5).\n"),
    Valid("1. Kenya pays under the treaty (paragraph 45).\n\n2. The port closed.\n", note="far beyond the last one"),
    Valid(
        "1. So the Court in 2009 (2) SA 248 (C), paragraph 21, in HR-2006-1997-A, paras 61 and 66, and 543 U.S. 551,"
        " para 9. The text has a paragraph 14 bis.\n\n2. The port closed.\n",
        note="rulings, and a number that was inserted in a treaty",
    ),
    Valid(
        "1. The award of May 2 is long. On paragraphs 329 to 331 the parties differ.\n\n2. As to rum, see A (para 8)"
        " and B (para 9).\n",
        note="far beyond in the same paragraph, and messages by their letters alone",
    ),
    Valid(
        "1. Paragraphs 14, 21 (quotas) and Annex 1. Japan: no.\n\n2. Paragraph 45 and Annex 6. He said that paragraph"
        " 45 was new.\n",
        note="a text gone through, whose numbers open the paragraphs",
    ),
    Valid(
        "1. Disliked:\n\nArticle 12 (courts). Para. 1: grave. Para. 8: off duty.\n\nArt. IV, paras 5, 6.\n\n2. Two.\n",
        note="below an article",
    ),
    Valid(
        "1. They amend arts. 2 para. 1, 3 para. 4 and 9 para. 5 of the law, and the annex, in which paragraphs 11-17"
        " are new.\n\n2. He asked for a shorter paragraph 7.\n",
        note="laws as the Continent cites them, and a paragraph of what the sentence names",
    ),
    Valid("1. What is left of ref A: para 4, yes; para 6\n(fuel), no.\n\n2. Two.\n", note="a message gone through"),
    Valid(
        "REF: A. STATE 12\nB. STATE 14\n\n1. On paragraph 7: we agree. See B (para 6).\n\n2. Ships wait (ref A).\n",
        note="of messages that the cable answers",
    ),
    Valid('1. We read the draft law. Paragraph 9, "Next steps", is new.\n\n2. On paragraph 7: we agree.\n'),
    Valid("1. Begin text:\n\nPlease turn to paragraph 14.\n\nEnd text.\n\n2. Ships wait.\n", note="quoted text"),
    Valid(
        "1. See para 9, WP 31, paragraphs 8 and 9 (STATE 44123) and para 7, Annex B.\n\n2. Two.\n", note="named behind"
    ),
    Valid("Ships wait (see paragraph 7).\n\nThe port closed.\n", note="a cable without numbers"),
)
INVALID = (
    Invalid(
        "1. Please deliver the points in\nparagraph ⟦9⟧. We thank posts.\n\n2. Two.\n",
        note="at the beginning of a line that is not a heading",
        message="the cable has no paragraph 9 (its last is paragraph 2)",
    ),
    Invalid(
        "1. Answers to ref A follow.\n\n2. PARA 25 - THE LAW\n\nSee paragraph ⟦30⟧ below.\n\n"
        "3. See paragraph ⟦9⟧, Nairobi's views.\n",
        note="a number with no answer, and a place",
        message=(
            "the cable has no paragraph 30 (its last is paragraph 3)",
            "the cable has no paragraph 9 (its last is paragraph 3)",
        ),
    ),
    Invalid(
        "1. One.\n\n2. Two.\n\n3. Embassy asks OES/EGC for guidance on paragraphs 2 and ⟦7⟧ by August 29.\n",
        note="offices, which are not documents",
        message="the cable has no paragraph 7 (its last is paragraph 3); if it is another text's, name that",
    ),
    Invalid(
        "1. We will report, as said in para ⟦9⟧.\n\n2. Two.\n",
        note="a verb, and not a document",
        message="the cable has no paragraph 9 (its last is paragraph 2)",
    ),
    Invalid(
        'SUBJECT: TEA\n\n1. Paragraph ⟦9⟧, "Next steps", has our views.\n\n2. On paragraph ⟦7⟧: we agree.'
        "\n\n3. See B (para ⟦6⟧).\n",
        note="where no paper and no message is named",
        message=(
            "the cable has no paragraph 9 (its last is paragraph 3)",
            ("the cable has no paragraph 7 (its last is paragraph 3); if it is another text's, name that"),
            "the cable has no paragraph 6 (its last is paragraph 3)",
        ),
    ),
    Invalid(
        "1. In FY09, paragraph ⟦7⟧ says, tea fell.\n\n2. Two.\n",
        note="after a year",
        message=("the cable has no paragraph 7 (its last is paragraph 2); if it is another text's, name that"),
    ),
    Invalid(
        "1. Article 4 remains open, and paragraph ⟦9⟧ has ours. On May 14 paragraph ⟦8⟧ was cleared.\n\n2. Two.\n",
        note="behind an article, and behind a day",
        message=(
            "the cable has no paragraph 9 (its last is paragraph 2)",
            ("the cable has no paragraph 8 (its last is paragraph 2); if it is another text's, name that"),
        ),
    ),
    Invalid(
        "1. UK draft. Para 1 was agreed. Paragraph ⟦6⟧ went to capitals.\n\n2. Two.\n",
        note="may be a draft's: information",
        message=("the cable has no paragraph 6 (its last is paragraph 2); if it is another text's, name that"),
    ),
    Invalid(
        "1. We return to this in paragraph ⟦9⟧. The bridge (para ⟦8⟧) is new.\n\n2. Two.\n",
        note="where it most likely is the cable's own: a warning",
        message=(
            ("the cable has no paragraph 9 (its last is paragraph 2); if it is another text's, name that"),
            ("the cable has no paragraph 8 (its last is paragraph 2); if it is another text's, name that"),
        ),
    ),
    Invalid(
        "1. EU members dislike the sentence in paragraph ⟦9⟧. He agrees with Paris (para ⟦8⟧).\n\n2. Two.\n",
        note="where it may well be another text's: information",
        message=(
            ("the cable has no paragraph 9 (its last is paragraph 2); if it is another text's, name that"),
            ("the cable has no paragraph 8 (its last is paragraph 2); if it is another text's, name that"),
        ),
    ),
    Invalid(
        '1. His letter:\n\n"1. We agree.\n\n"2. We pay.\n\n"3. We wait.\n\n2. He said that paragraph ⟦3⟧ was his.\n',
        note="a number that a letter in the cable has",
        message=("the cable has no paragraph 3 (its last is paragraph 2); if it is another text's, name that"),
    ),
    Invalid(
        "1. He gave us the note in paragraph ⟦22⟧.\n\n2. (Note: Ships wait. End note.) The reasons in paragraph ⟦30⟧"
        " hold.\n\n3. Begin text of note:\n\nShips wait.\n\nEnd text of note.\n",
        note="far beyond the last one, but of a text that the cable has",
        message=(
            "the cable has no paragraph 22 (its last is paragraph 3)",
            ("the cable has no paragraph 30 (its last is paragraph 3); if it is another text's, name that"),
        ),
    ),
    Invalid(
        "1. The Ministry dislikes paragraph 14 of the note.\n\n2. Its answer is attached (see paragraph ⟦14⟧).\n",
        note="a number of a document, to which the reader is sent",
        message="the cable has no paragraph 14 (its last is paragraph 2)",
    ),
    Invalid(
        "1. The growers dislike the draft law (see paragraph ⟦9⟧).\n\n2. The port closed.\n",
        note="next to the name of a document, but not a part of it",
        message="the cable has no paragraph 9 (its last is paragraph 2)",
    ),
    Invalid(
        "1. Ships wait (see paragraph ⟦9⟧).\n\n2. The port closed.\n",
        message="the cable has no paragraph 9 (its last is paragraph 2)",
    ),
    Invalid(
        "1. See paras 2 and ⟦12⟧.\n\n2. As paragraphs ⟦three through five⟧ below show, the port closed.\n",
        message=(
            "the cable has no paragraph 12 (its last is paragraph 2)",
            "the cable has no paragraphs 3 to 5 (its last is paragraph 2)",
        ),
    ),
)


_FAR_BEYOND_PARAGRAPHS = 10  # such a number, behind the name of a document, is that of its own paragraph
_OF_BOOKS_PARAGRAPHS = 90  # and such a one anywhere below it in the paragraph


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each number or range that begins or ends with an absent paragraph."""
    last = last_number(cable)
    announced = announced_references(cable)
    held = {
        each.span
        for each in cable.paragraph_references
        if is_own_text(cable, each) or is_of_unlisted_letter(cable, each)
    }
    references = (each for each in cable.paragraph_references if not each.external or each.span in held)
    own = [each for each in references if each.span not in announced]
    whole = {item.span: reference for reference in own for item in reference.ranges}
    for item, numbers in missing_paragraphs(cable, (item for reference in own for item in reference.ranges)):
        reference = whole[item.span]
        if reference.span not in held and is_of_another(cable, reference, item):
            continue
        far = reference.span not in held and numbers[0] > last + _FAR_BEYOND_PARAGRAPHS
        if far and names_document_before(cable, item.span.start):
            continue
        if numbers[0] > last + _OF_BOOKS_PARAGRAPHS and names_paper_before(cable, whole[item.span]):
            continue
        message = f"the cable has no {_listed(numbers)} (its last is paragraph {last})"
        sent = sends_reader(cable, reference)
        if reference.span in held or (sent and not may_be_of_subject(cable, reference)):
            yield RULE.diagnostic(item.span, message)
        else:
            doubt = not sent and (may_be_of_another(cable, reference, item) or not speaks_of_own(cable, reference))
            severity: Severity = "info" if doubt else "warning"
            yield RULE.diagnostic(item.span, f"{message}; if it is another text's, name that", severity=severity)


def _listed(numbers: list[int]) -> str:
    return f"paragraph {numbers[0]}" if len(numbers) == 1 else f"paragraphs {numbers[0]} to {numbers[-1]}"
