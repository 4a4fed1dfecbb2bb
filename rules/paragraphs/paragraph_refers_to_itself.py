"""A paragraph refers the reader to itself.

## Why it matters
"4. As paragraph 4 explains, ships wait." The reader is already there, and finds nothing more. The number was not
changed when the paragraphs were renumbered. (By convention.)

It is reported where the words around send the reader there, as "see" and "as paragraph 4 explains" do; "in paragraph 4
the two sides differ" is of another text. It is not reported for "this paragraph 4", for a reference that names other
paragraphs as well, or where the paragraphs themselves have wrong numbers. ACT006 reports an announcement of an action
request that refers to itself.

## What to do
Name the paragraph that is meant, or remove the reference.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Invalid,
    Options,
    Rule,
    Valid,
    announced,
    announced_references,
    announcements_of,
    read_numbers,
)
from cablelint.rules.paragraphs._others import goes_through, is_amid_others, is_of_another
from cablelint.rules.paragraphs._papers import is_topic, provides
from cablelint.rules.paragraphs._sending import sends_reader, speaks_of_own

RULE = Rule(
    code="PAR016",
    name="paragraph-refers-to-itself",
    severity="warning",
    summary="a paragraph that refers to its own number",
    authority="convention",
    needs=("refers_to_itself",),
)
VALID = (
    Valid("1. Ships wait (see paragraph 2).\n\n2. The port closed, as paragraph 1 says.\n"),
    Valid("1. A.\n\n2. Paragraphs 1 and 2 are for the press.\n", note="another one too"),
    Valid("1. A.\n\n2. Paragraphs 1-3 are for the press.\n\n3. B.\n", note="a range"),
    Valid("1. A.\n\n2. This paragraph 2 is for the press.\n"),
    Valid("1. A.\n\n2. Ref A paragraph 2 and paragraph 2 of the treaty say so.\n", note="other documents"),
    *(
        Valid(f"REF: A. STATE 12\n     B. STATE 13\n\n1. A.\n\n2. {words}\n", note="of a message just named")
        for words in (
            "Ref A's third question (para 2) is answered in the note.",
            "The points that ref B set out (paragraph 2) were left as a nonpaper.",
            "Ref B asked whether rum is sold (para 2), and how it is taxed.",
        )
    ),
    Valid("1. A.\n\n2. The contract is long. Paragraph 2 forbids fires.\n", note="of the paper just named"),
    Valid(
        "1. A.\n\n2. On paragraph 2 of it: no.\n\n3. His letter: para 3, tea; para 4, rum.\n", note="goes through one"
    ),
    Valid(
        "1. A.\n\n2. Roe said that paragraph 1 was too long and paragraph 2 too short.\n\n3. B.\n",
        note="goes through one that is not named",
    ),
    Valid("1. They want a shorter paragraph 1, and the annex, in which paragraph 1 is new.\n\n2. A.\n", note="a draft"),
    Valid(
        "1. A.\n\n2. Article IV. Paragraphs 1 and 3 are agreed. In paragraph 2 they want a bracket.\n",
        note="an article",
    ),
    Valid("1. A.\n\n2. From the letter of May and the report (para 2), he said.\n", note="of a report"),
    Valid("1. A.\n\n2. Begin text:\n\nSee paragraph 2.\n\nEnd text.\n", note="quoted text"),
    Valid("1. A.\n\n2. B.\n\n2. See paragraph 2.\n", note="two paragraphs have the number"),
    Valid("1. This is an action request. See paragraph 1. Please report.\n\n2. A.\n", note="an announcement"),
    Valid("1. A.\n\n2. Paragraph 2 of this cable may be shown to the press.\n", note="says what it is"),
    Valid("Ships wait (see paragraph 2).\n\nThe port closed.\n", note="a cable without numbers"),
)
INVALID = (
    Invalid(
        "REF: A. STATE 12\n     B. STATE 13\n\n1. A.\n\n2. Ref A was clear. Ships wait (see paragraph ⟦2⟧).\n\n3. B.\n",
        note="next to a message that is named",
        message="paragraph 2 refers to itself",
    ),
    Invalid(
        "1. A.\n\n2. Ships wait, as paragraph ⟦2⟧ explains.\n\n3. B.\n",
        message="paragraph 2 refers to itself",
    ),
    Invalid(
        "1. A.\n\n2. B.\n\n3. SHIPS WAIT (SEE PARA ⟦THREE⟧).\n",
        note="in words",
        message="paragraph 3 refers to itself",
    ),
)
_DEMONSTRATIVES = ("this", "present")


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each reference that names nothing but the paragraph that it is in."""
    announcing = announced_references(cable)
    misnumbered = any(fault.kind != "gap" for fault in read_numbers(cable).faults)
    for reference in () if misnumbered else cable.paragraph_references:
        number = cable.paragraph_number_at(reference.span.start)
        if reference.external or number is None or any(each != number for each in reference.numbers):
            continue
        if is_amid_others(cable, reference) or (reference.span in announcing and not _names_others(cable, number)):
            continue
        if provides(cable, reference) or is_topic(cable, reference) or goes_through(cable, reference):
            continue
        if not (sends_reader(cable, reference) or speaks_of_own(cable, reference)):
            continue
        if is_of_another(cable, reference, reference.ranges[0]):
            continue
        before = cable.text[max(0, reference.span.start - 20) : reference.span.start].split()
        opens = cable.paragraphs[cable.paragraph_at(reference.span.start) or 0].text_span.start == reference.span.start
        if not opens and (not before or before[-1].lower() not in _DEMONSTRATIVES):
            yield RULE.diagnostic(reference.ranges[0].span, f"paragraph {number} refers to itself")


def _names_others(cable: Cable, number: int) -> bool:
    """Return whether the announcements name another paragraph too; where they name only their own, ACT006 speaks."""
    named = {each for one in announcements_of(cable) for item in announced(one) for each in (item.first, item.last)}
    return bool(named - {number})
