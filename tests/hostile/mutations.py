"""What writers, word processors and relays do to a text: one change each, somewhere."""

import random
import re
from collections.abc import Callable

from .mutations_of_blocks import OF_BLOCKS, Mutation

_BLANKS = "\xa0\u2003\u2009\u202f\u3000\u200b\ufeff\t"
_SIGNS = "’‘“”–—…éüÑßøŁﬁ½²³°€£≠≮±×№①Ⅳ１СеΑ•·¿\xad\u0301\u0338¶\x0c\x07"
_LETTERS = "abcdeSUCNF0123456789.,;:()[]/-'\" \n"
_MARKINGS = (
    "(U) ", "(C) ", "(S) ", "(S/NF) ", "(S//NF) ", "(SBU) ", "(TS) ", "[U] ", "( C ) ", "(u) ", "(SUB) ", "(S-NF) ",
    "(C//REL TO USA, NOR) ", "(S//REL TO USA, NOR/NF) ", "(U)", "(FOUO) ", "(U//FOUO) ", "(S)(U) ", "(X) ", "(C) (U) ",
)  # fmt: skip
_NUMBERS = ("1. ", "2. ", "9. ", "2) ", "(2) ", "¶3. ", "l. ", "3, ", "2 . ", "4-", "2.", "12. ", "3: ", "")
_LABELS = (
    "SUBJECT:", "SUBJ:", "TUBJECT:", "TAGS:", "TAGE:", "REF:", "REFTEL:", "REFS:",
    "E.O. 13526:", "E0 12958:", "EO:", "From:", "FM ", "TO ", "INFO ", "Classified By:", "",
)  # fmt: skip
_TAGS = (
    "PREL", "ETRD", "VN", "GE", "RS", "KNNP", "EAGR,", "ETRDEINV", "prel",
    "PREL;", "KE", "OVIP (ROE, JANE R.)", "(JEAN R. PARK)",
)  # fmt: skip
_REFERENCES = (
    "See paragraph 9. ", "paragraph 1 below", "paragraph 3 above", "the points in paragraph 1 below", "paras 2-2",
    "paras 4", "See para 3.a and 3.c. ", "paragraphs 5-4", "ref C ", "reftels ", "para four", "REF A, paragraph 2 ",
    "This is an action request. See paragraphs 4-5. ", "Summary. ", "End summary. ", "Begin text: ", "End comment. ",
)  # fmt: skip
_PASTED = (
    "From: Roe, Jane\nTo: Doe, John\nSubject: RE: tea\nSent: Monday, May 4, 2009\n",
    "<p>The <b>growers</b> &amp; the port</p>\n",
    "[PREL](#) and [tea](http://example.gov/tea)\n",
    "Firms:\nAcme Tea Company of Nairobi, Kericho and Mombasa with all its many branches\nBaobab\nCeres\n",
    "Name        Office   Telephone\nRoe, Jane   POL      254-20-1\nDoe, John   ECON     254-20-2\n",
    "NAIROBI 00000210  001.2 OF 002\n",
    "PAGE 02        NAIROB  01204  01 OF 02  031200Z\n",
    "JosÃ© said â€œnoâ€\x9d to 5 kmÂ²\n",
    "(a) first\n(b) second\n(d) third\n",
    "1) one\n2) two\n4) three\n",
    "RELEASED IN FULL\nDeclassified on 05/04/2015\n",
    "Dear Minister:\n\n1. I thank you.\n2. I agree.\n\nYours, Roe\n",
    "- - - - - - -\nBACKGROUND\n- - - - - - -\n",
    "--------------\n(C) Background\n--------------\n",
)
_OPENING = re.compile(r"^([(\[][^)\]\n]{1,30}[)\]] *)?(\W?\d{1,3}[.)] *)([(\[][^)\]\n]{1,30}[)\]] *)?", re.MULTILINE)


def _at(text: str, chance: random.Random) -> int:
    return chance.randrange(len(text) + 1)


def _replaced(text: str, found: re.Match[str] | None, written: str) -> str:
    return text if found is None else text[: found.start()] + written + text[found.end() :]


def _one(expression: str | re.Pattern[str], text: str, chance: random.Random) -> re.Match[str] | None:
    found = list(re.finditer(expression, text, re.MULTILINE if isinstance(expression, str) else 0))
    return chance.choice(found) if found else None


def _lines(change: Callable[[list[str], random.Random], None]) -> Mutation:
    def changed(text: str, chance: random.Random) -> str:
        lines = text.splitlines(keepends=True)
        if lines:
            change(lines, chance)
        return "".join(lines)

    changed.__name__ = change.__name__.strip("_")
    return changed


def character_lost(text: str, chance: random.Random) -> str:
    at = _at(text, chance)
    return text[:at] + text[at + 1 :]


def character_put_in(text: str, chance: random.Random) -> str:
    at = _at(text, chance)
    return text[:at] + chance.choice(_LETTERS) + text[at:]


def character_changed(text: str, chance: random.Random) -> str:
    at = _at(text, chance)
    return text[:at] + chance.choice(_LETTERS) + text[at + 1 :]


def characters_swapped(text: str, chance: random.Random) -> str:
    at = _at(text, chance)
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def foreign_sign(text: str, chance: random.Random) -> str:
    at = _at(text, chance)
    return text[:at] + chance.choice(_SIGNS) * chance.choice((1, 1, 2)) + text[at:]


def other_blank(text: str, chance: random.Random) -> str:
    return _replaced(text, _one(r"[ \n]", text, chance), chance.choice(_BLANKS))


def all_blanks_of_a_line(text: str, chance: random.Random) -> str:
    found = _one(r"^.+$", text, chance)
    return _replaced(text, found, found[0].replace(" ", chance.choice(_BLANKS)) if found else "")


def blanks_doubled(text: str, chance: random.Random) -> str:
    return _replaced(text, _one(r" +", text, chance), " " * chance.choice((0, 2, 5)))


def trailing_blanks(text: str, chance: random.Random) -> str:
    return _replaced(text, _one(r"$", text, chance), chance.choice((" ", "\t", "   ", "\xa0")))


def indented(text: str, chance: random.Random) -> str:
    return _replaced(text, _one(r"^", text, chance), chance.choice((" ", "    ", "\t", "> ", "- ")))


def decoded_twice(text: str, chance: random.Random) -> str:
    sign = chance.choice("é’“—ñü²°½\xa0à")
    at = _at(text, chance)
    return text[:at] + sign.encode().decode("cp1252", "ignore") + text[at:]


def word_lost(text: str, chance: random.Random) -> str:
    return _replaced(text, _one(r"\S+ ?", text, chance), "")


def word_doubled(text: str, chance: random.Random) -> str:
    found = _one(r"\S+", text, chance)
    return _replaced(text, found, f"{found[0]} {found[0]}" if found else "")


def word_in_other_case(text: str, chance: random.Random) -> str:
    found = _one(r"\S+", text, chance)
    return _replaced(text, found, found[0].swapcase() if found else "")


def word_of_another_place(text: str, chance: random.Random) -> str:
    other = _one(r"\S+", text, chance)
    return _replaced(text, _one(r"\S+", text, chance), other[0] if other else "")


def figure_changed(text: str, chance: random.Random) -> str:
    return _replaced(text, _one(r"\d+", text, chance), str(chance.choice((0, 1, 2, 3, 4, 7, 12, 99, 2009))))


def reference_put_in(text: str, chance: random.Random) -> str:
    found = _one(r"(?<=[a-z.]) ", text, chance)
    return _replaced(text, found, f" {chance.choice(_REFERENCES)} ")


def opening_changed(text: str, chance: random.Random) -> str:
    """The number or the marking of a paragraph lost, another, in another form, doubled, or before the other."""
    found = _one(_OPENING, text, chance)
    if not found:
        return text
    first, number, second = found[1] or "", found[2], found[3] or ""
    other, mark = chance.choice(_NUMBERS), chance.choice(_MARKINGS)
    forms = (
        other + second, number + mark, mark + number + second, mark + number, number, second + number, second,
        number + second + mark, number + mark + second, mark + number + mark, number + number + second, mark + second,
        first + other + mark, number.strip() + second, number.rstrip() + "\t" + second, number + second.lower(),
    )  # fmt: skip
    return _replaced(text, found, chance.choice(forms))


def marking_put_in(text: str, chance: random.Random) -> str:
    return _replaced(text, _one(r"(?:^|(?<= ))(?=\S)", text, chance), chance.choice(_MARKINGS))


def label_changed(text: str, chance: random.Random) -> str:
    return _replaced(text, _one(r"^[A-Z][A-Za-z. ]{1,14}[:.\d]", text, chance), chance.choice(_LABELS))


def label_put_in(text: str, chance: random.Random) -> str:
    return _replaced(text, _one(r"^", text, chance), chance.choice(_LABELS) + " ")


def tag_put_in(text: str, chance: random.Random) -> str:
    return _replaced(text, _one(r"(?<=^TAGS: )", text, chance), chance.choice(_TAGS) + " ")


def pasted(text: str, chance: random.Random) -> str:
    return _replaced(text, _one(r"^", text, chance), chance.choice(_PASTED))


def pasted_within(text: str, chance: random.Random) -> str:
    at = _at(text, chance)
    return text[:at] + chance.choice(_PASTED) + text[at:]


def other_line_break(text: str, chance: random.Random) -> str:
    return _replaced(text, _one(r"\r?\n", text, chance), chance.choice(("\r", "\r\n", "\r\r\n", "\n\r", "\n\n", " ")))


def all_line_breaks(text: str, chance: random.Random) -> str:
    return text.replace("\n", chance.choice(("\r\n", "\r", "\r\r\n", "\n\n", " \n", "\n\r", "\x85", "\u2028")))


def cut_off(text: str, chance: random.Random) -> str:
    return text[: _at(text, chance)] if chance.random() < 0.7 else text[_at(text, chance) :]


def many_times(text: str, chance: random.Random) -> str:
    found = _one(r"^.+\n", text, chance)
    return _replaced(text, found, (found[0] if found else "") * chance.choice((3, 12)))


def _line_lost(lines: list[str], chance: random.Random) -> None:
    del lines[chance.randrange(len(lines))]


def _line_doubled(lines: list[str], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))


def _lines_swapped(lines: list[str], chance: random.Random) -> None:
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]


def _lines_joined(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] = lines[at].rstrip("\r\n") + chance.choice(("", " "))


def _line_split(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] = lines[at].replace(" ", "\n", 1)


def _blank_line(lines: list[str], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines) + 1), "\n" * chance.choice((1, 3)))


def _blank_lines_lost(lines: list[str], _: random.Random) -> None:
    lines[:] = [line for line in lines if line.strip()]


MUTATIONS: tuple[Mutation, ...] = (
    character_lost, character_put_in, character_changed, characters_swapped, foreign_sign, other_blank,
    all_blanks_of_a_line, blanks_doubled, trailing_blanks, indented, decoded_twice, word_lost, word_doubled,
    word_in_other_case, word_of_another_place, figure_changed, reference_put_in, opening_changed, opening_changed,
    opening_changed, marking_put_in, label_changed, label_put_in, tag_put_in, pasted, pasted_within, other_line_break,
    all_line_breaks, cut_off, many_times, _lines(_line_lost), _lines(_line_doubled), _lines(_lines_swapped),
    _lines(_lines_joined), _lines(_line_split), _lines(_blank_line), _lines(_blank_lines_lost), *OF_BLOCKS,
)  # fmt: skip


def mutated(text: str, chance: random.Random) -> tuple[str, tuple[str, ...]]:
    """The text after one change or several, and their names."""
    chosen = chance.choices(MUTATIONS, k=chance.choice((1, 1, 1, 2, 2, 3, 5)))
    for change in chosen:
        text = change(text, chance)
    return text, tuple(change.__name__ for change in chosen)
