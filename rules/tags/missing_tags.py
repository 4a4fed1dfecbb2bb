"""The cable has no TAGS, or an empty TAGS line.

## Why it matters
Every message has at least one TAG (TAGS handbook of 1974, section 7; 5 FAH-3 H-012): by its TAGS a cable is filed,
found again, and sent to the offices that follow the subject. A cable without TAGS waits until someone guesses them.

## What to do
Add a TAGS line below the E.O. line: one subject tag or more, then countries and organizations. Messages from before
March 1, 1973, when TAGS were introduced, do not need them.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    FieldKind,
    HeadingField,
    Invalid,
    Options,
    Rule,
    Span,
    Valid,
    first_unread_label,
    is_extract,
    is_military,
    only_repeats,
    tags,
)

RULE = Rule(
    code="TAG001",
    name="missing-tags",
    severity="error",
    summary="no TAGS line, or an empty one",
    authority="TAGS handbook of 1974, section 7; 5 FAH-3 H-012",
    needs=("fields", "untagged"),
)
VALID = (
    Valid("E.O. 13526: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n1. Tea is up.\n"),
    Valid("1. Tea is up.\n\n2. Coffee is down.\n", note="a body without its heading"),
    Valid("UNCLAS SECTION 02 OF 02 NAIROBI 001204\n\n7. Tea is up.\n", note="a later section"),
    Valid(
        "P 041200Z MAY 72\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\nUNCLAS NAIROBI 1234\nSUBJECT: TEA\n", note="older"
    ),
    Valid("UNCLAS STATE 12\n\nREPEAT NAIROBI 4: QTE\nE.O. 12065: N/A\nTAGS: EAGR\nSUBJECT: TEA\n\n1. Up.\nUNQTE\n"),
    Valid("UNCLAS //N01400//\nMSGID/GENADMIN/CNO/N1/MAR//\nSUBJ/TEA ON BOARD//\nRMKS/1. TEA.//\n", note="military"),
)
INVALID = (
    Invalid("E.O. 13526: N/A\n⟦SUBJECT:⟧ TEA\n\n1. Tea is up.\n", note="none", message="the cable has no TAGS line"),
    Invalid(
        "E.O. 13526: N/A\n⟦TAGS:⟧\nSUBJECT: TEA\n\n1. Tea is up.\n",
        note="empty",
        message="the TAGS line is empty; add the tags",
    ),
    Invalid(
        "UNCLAS NAIROBI 001234\n\n⟦E.O. 13526:⟧ N/A\n\n1. Tea is up.\n",
        note="neither TAGS nor SUBJECT",
        message="the cable has no TAGS line",
    ),
)

_BELOW: tuple[FieldKind, ...] = ("subject", "executive_order", "classification")  # one of them makes a heading


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield the finding at the empty line's label; without a line, at the subject or what else the heading has."""
    lines = [field for field in cable.fields if field.kind == "tags"]
    if lines and all(field.value.start == field.value.end for field in lines):
        yield RULE.diagnostic(_label(lines[0]), "the TAGS line is empty; add the tags")
    elif cable.tags is not None and not cable.tags.tags and len(lines) == 1:
        yield RULE.diagnostic(_label(lines[0]), f'"{cable.text_at(cable.tags.span)}" on the TAGS line is not a tag')
    elif not lines and options.date >= tags.FIRST_DAY and not _is_part(cable):
        if options.profile == "archive" and not cable.paragraphs:
            return  # a release that ends in its heading
        found = {field.kind: field for field in reversed(cable.fields)}
        field = next((found[kind] for kind in _BELOW if kind in found), None)
        if field is not None:
            yield RULE.diagnostic(_label(field), "the cable has no TAGS line")


def _label(field: HeadingField) -> Span:
    return field.label.span if field.label else field.value


def _is_part(cable: Cable) -> bool:
    """Return whether the text is a later section, an extract or a repeated message, or of a kind that has no TAGS."""
    number = cable.sections[0].number if cable.sections else None
    if is_military(cable) or only_repeats(cable) or is_extract(cable) or first_unread_label(cable) is not None:
        return True
    return number is not None and number > 1 and cable.subject is None
