"""A person's name among the tags is missing, or is not written as the handbook prescribes.

## Why it matters
Names are filed as they are written: surname, comma, first name and middle initial, in capitals and in parentheses,
without a period after the initial (TAGS handbook of 1974, sections 16 to 18). OCON, OEXC, OREP, OTRA and OVIP must
have a name with them (STATE 150591 of July 12, 1974). In practice many cables differ, so this is information only.

## What to do
Write (LASTNAME, FIRSTNAME M), one person in each pair of parentheses. cablelint proposes a form only if a comma or an
initial shows which name is the last name: the initial follows the first name, in ROE JANE Q and in JANE Q. ROE.
"""

from collections.abc import Iterator

from cablelint import Cable, Diagnostic, Invalid, Options, Rule, Valid, calls_for_person, is_unclear_name
from cablelint.rules.tags._tags_line import tags_of, word_span

RULE = Rule(
    code="TAG009",
    name="person-tag",
    severity="info",
    summary="a person's name that is missing or not written (LASTNAME, FIRSTNAME M)",
    authority="TAGS handbook of 1974, sections 16 to 18; STATE 150591 (1974)",
    needs=("person_tags",),
)
VALID = (
    Valid("TAGS: OVIP (ROE, JANE Q) PREL KE\nSUBJECT: TEA\n"),
    Valid("TAGS: OREP, PREL, KE, (DOE-ROE, JOHN JR)\nSUBJECT: TEA\n", note="at the end of the line"),
    Valid("TAGS: PREL KE\nSUBJECT: TEA\n", note="no tag that calls for a name"),
)
INVALID = (
    Invalid(
        "TAGS: OVIP ⟦ROE JANE Q⟧ PREL KE\nSUBJECT: TEA\n",
        note="without parentheses",
        message='"ROE JANE Q" should be written (ROE, JANE Q)',
    ),
    Invalid(
        "TAGS: OVIP ⟦(JEAN R. PARK)⟧ PREL KE\nSUBJECT: TEA\n",
        note="the last name at the end",
        message='"(JEAN R. PARK)" should be written (PARK, JEAN R)',
    ),
    Invalid(
        "TAGS: OVIP ⟦(JEAN PARK)⟧ PREL KE\nSUBJECT: TEA\n",
        note="which is the last name?",
        message='"(JEAN PARK)" should be written (LASTNAME, FIRSTNAME M)',
    ),
    Invalid(
        "TAGS: OVIP ⟦(Roe, Jane Q.)⟧ PREL KE\nSUBJECT: TEA\n",
        note="small letters and a period",
        message='"(Roe, Jane Q.)" should be written (ROE, JANE Q)',
    ),
    Invalid(
        "TAGS: ⟦OTRA⟧ PREL KE\nSUBJECT: TEA\n",
        note="nobody is named",
        message="OTRA needs the name of a person after it: (LASTNAME, FIRSTNAME M)",
    ),
)


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for each name written otherwise, or for each tag that calls for one where nobody is named."""
    tags = tags_of(cable, options).tags
    persons = [tag for tag in tags if tag.kind == "person"]
    for tag in persons:
        if tag.value != tag.canonical or is_unclear_name(tag):
            form = "(LASTNAME, FIRSTNAME M)" if is_unclear_name(tag) else tag.canonical
            yield RULE.diagnostic(tag.span, f'"{tag.value}" should be written {form}')
    for tag in tags:
        if calls_for_person(tag) and not persons:
            yield RULE.diagnostic(
                word_span(cable, tag), f"{tag.canonical} needs the name of a person after it: (LASTNAME, FIRSTNAME M)"
            )
