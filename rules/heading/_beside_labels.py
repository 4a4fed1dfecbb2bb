"""What touches a label of the heading, or is within it, and may be of another word or of the label itself."""

import re

from cablelint import Cable, Span, Value, compiled

LONGEST_LABEL_CHARS = 15
_AMENDED = r",\s{1,3}AS\b"  # AMENDED


def is_of_another_form(cable: Cable, label: Value) -> bool:
    """Return whether the label is of a military message, SUBJ/TEA//, of an order by its whole name, or of a table.

    Such are "E.O. 12958, AS AMENDED:", and the labels of a copy of a table, which lost its colons.
    """
    end = label.span.end
    if cable.text.startswith("/", end) or compiled(_AMENDED, re.IGNORECASE).match(cable.text, end - 1):
        return True
    return label.text.endswith(":") and cable.original[end - 1] != ":"


def names_amended_order(cable: Cable, label: Span) -> bool:
    """Return whether the whole name of an order goes on behind its number: ".EO. 12958, AS AMENDED:"."""
    return compiled(_AMENDED, re.IGNORECASE).match(cable.text, label.end) is not None


def is_spread(cable: Cable, label: Span) -> bool:
    """Return whether there are spaces between the letters of the label, which are not in the text that is read."""
    return any(one.kind == "letter_space" and label.start < one.at < label.end for one in cable.trivia)


def is_over(written: str, following: str) -> bool:
    """Return whether the label ends with its own mark, or no foreign sign follows that may belong to its word.

    Nor a control character: "SUBJ", a form feed and "ECT:" is one label.
    """
    usual = following.isascii() and (following.isprintable() or (following.isspace() and following not in "\f\v"))
    return usual or not written[-1].isalnum()


def is_cut(cable: Cable, label: Span) -> bool:
    """Return whether a page line begins right behind the last letter or figure of the label, which may go on below."""
    touches = cable.text[label.end - 1].isalnum()
    return touches and cable.offsets.interrupted(Span(label.end - 1, label.end + 1))


def is_apart(cable: Cable, label: Span) -> bool:
    """Return whether no word touches the label, "KESUBJ:", nor is it behind another one: "CL: AGS:".

    A foreign space before it may be what is left of a letter.
    """
    before = cable.text[max(0, label.start - LONGEST_LABEL_CHARS) : label.start]
    foreign = not cable.original[max(0, label.start - 1) : label.start].isascii()
    return not foreign and not before[-1:].strip() and not before.rstrip(" \t").endswith(":")
