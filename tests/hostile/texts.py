"""Texts made to be hard, of any length: what a grammar or a pattern may stumble over, again and again.

This is the one list of them: tests try them through the whole of cablelint, and benchmarks/growth.py times them.
"""

from collections.abc import Callable

Text = Callable[[int], str]
"""A text of about so many characters."""

HEADING = "UNCLAS STATE 000123\nE.O. 12958: N/A\nTAGS: PREL NZ\nSUBJECT: PIERS\n\n"
ADDRESSED = "P 101538Z JUL 09\nFM SECSTATE WASHDC\nTO RUEHC/AMEMBASSY OSLO\n"
_PROSE = (
    "{}. (U) Officials of the ministry said on May {} that growers expect a later review of the tariff rates. "
    "The Embassy (ref A) sees steady trade in the port and the capital, as in paragraph {}.\n\n"
)


def repeated(unit: str, before: str = "", after: str = "") -> Text:
    """The unit as often as it takes, between the two others."""
    return lambda size: before + unit * (size // len(unit) + 1) + after


def numbered(form: str) -> Text:
    """Paragraphs, counted from 1."""

    def text(size: int) -> str:
        count = size // (len(form) + 4)
        return HEADING + "".join(form.format(number) for number in range(1, count + 2))

    return text


def plain(size: int) -> str:
    """A cable with nothing hard in it, to go by."""
    count = max(1, size // len(_PROSE))
    body = "".join(_PROSE.format(number, number % 28 + 1, max(1, number - 1)) for number in range(1, count + 1))
    return HEADING.replace("\n\n", "\n\nREF: STATE 97\n\n") + body


TEXTS: dict[str, Text] = {
    "paragraphs": numbered("{}. (U) The pier opens in May.\n\n"),
    "shortest paragraphs": numbered("{}. A\n"),
    "paragraphs of other words": numbered("{0}. Pier {0} opens in May.\n"),
    "paragraphs that are one": repeated("1. The pier.\n", HEADING),
    "paragraphs and references": numbered("{0}. See paragraph {0} below, ref A and paras 2-9.\n\n"),
    "paragraph numbers beyond all": repeated("9999999. x\n", HEADING),
    "announcements": repeated("This is an action request. See paragraphs 2-4. ", HEADING + "1. "),
    "announcements of many": repeated(
        "This is an action request. See paragraphs 1-900.\n\n2. Please report.\n\n", "1. "
    ),
    "announcements one a paragraph": repeated("1. ACTION REQUEST: see paragraph 2.\n\n"),
    "ACTION": repeated("ACTION REQUEST ", HEADING + "1. "),
    "action requests": repeated("action request ", "1. "),
    "references in prose": repeated("see paragraphs 2-9, 12 and 13 ", HEADING + "1. "),
    "references for action": repeated("See para 1 for action, and paras 2 through 999 above ", "1. "),
    "a list of paragraphs": repeated("2, ", HEADING + "1. See paragraphs "),
    "posts asked": repeated("INFO AMEMBASSY KAMPALA\nDepartment requests that Embassy Kampala ", "1. "),
    "please": repeated("please ", "1. "),
    "requests": repeated("please send must be sent Post should send ", "1. "),
    "Begin text": repeated("Begin text:\n", HEADING + "1. One.\n"),
    "End text": repeated("End text.\n", HEADING + "1. One.\n"),
    "nested": lambda size: HEADING + "1. A\n" + "Begin text:\n" * (size // 22) + "End text.\n" * (size // 22),
    "begun and ended": repeated("Begin text:\nEnd text.\n", HEADING + "1. One.\n"),
    "texts one after another": repeated("Begin letter:\nA.\nEnd letter.\n", HEADING + "1. One.\n"),
    "ends that disagree": repeated("Begin letter: End points. End note. ", HEADING + "1. "),
    "marks of notes": repeated("tea[1] ", HEADING + "1. "),
    "columns that count on": repeated("1. Tea is up     2. Coal is down\n", HEADING),
    "numbers of paragraphs of others": repeated("reftel para 1 and paras 2-9 ", HEADING + "1. "),
    "messages in one another": repeated(HEADING + "1. (U) Text:\nQUOTE\n"),
    "messages that lead to one another": repeated(HEADING + "1. (U) The text follows.\n\n"),
    "QUOTE": repeated("QUOTE ", HEADING + "1. "),
    "UNQUOTE": repeated("UNQUOTE ", HEADING + "1. "),
    "Summary": repeated("Summary: one. ", HEADING + "1. "),
    "End summary": repeated("End summary. ", HEADING + "1. "),
    "notes": repeated("(Note: one. End note.) ", HEADING + "1. "),
    "TAGS": repeated("PREL ", "UNCLAS\nTAGS: ", "\nSUBJECT: PIERS\n\n1. One.\n"),
    "TAGS run together": repeated("PREL", "UNCLAS\nTAGS: ", "\nSUBJECT: PIERS\n\n1. One.\n"),
    "TAGS of nothing": repeated("OVIP (", "UNCLAS\nTAGS: ", "\nSUBJECT: PIERS\n\n1. One.\n"),
    "TAGS on lines": repeated("PREL\n", "UNCLAS\nTAGS: ", "\nSUBJECT: PIERS\n\n1. One.\n"),
    "TAGS with markup": repeated("TAGS: <b =&amp[a](#)\n"),
    "REF": repeated("A. STATE 123, ", HEADING + "REF: ", "\n\n1. One.\n"),
    "REF on lines": repeated("A. STATE 123\n", HEADING + "REF: ", "\n\n1. One.\n"),
    "addresses": repeated("RUEHXX/AMEMBASSY PARIS PRIORITY 1234\n", ADDRESSED, HEADING),
    "exempt posts": repeated("XMT AMEMBASSY PARIS\n", ADDRESSED, HEADING),
    "routing indicators": repeated("RUEHC RUEHX\n", "VZCZCXYZ0001\nPP RUEHC\n", HEADING),
    "envelope lines": repeated("VZCZCXYZ0001\nDE RUEHC #1234 1911553\nZNR UUUUU ZZH\n"),
    "classification lines": repeated("UNCLAS SECTION 01 OF 02 STATE 000123\n"),
    "spelled letters": repeated("C O N F "),
    "captions": repeated("SIPDIS\n", HEADING),
    "subjects": repeated("SUBJECT: A\n", HEADING),
    "classified by": repeated("Jane Roe, 1.4(b) ", "SECRET\nSUBJECT: A\nCLASSIFIED BY: ", "\n\n1. One.\n"),
    "page lines": repeated("STATE 00001236  001.2 OF 002\n\n", HEADING + "1. One.\n"),
    "headings": repeated("A Heading\n---------\n\n", HEADING),
    "short lines": repeated("Ab\n\n", HEADING),
    "names": repeated("SMITH\n", HEADING),
    "items": repeated("- one\n", HEADING + "1. One.\n"),
    "one line": repeated("word "),
    "one line of short words": repeated("w "),
    "one line in capitals": repeated("WORD "),
    "figures": repeated("1234567890 "),
    "parentheses": repeated("("),
    "brackets of two kinds": repeated("[[[(("),
    "hyphens": repeated("-", "", "x"),
    "blanks": repeated(" ", "", "x"),
    "blank lines": repeated("  \n"),
    "line ends": repeated("\r\n"),
    "mixed line ends": repeated("\n\r\r\n\x0b\n"),
    "form feeds": repeated("\f"),
    "commas": repeated("don,t "),
    "commas in parentheses": repeated("Post,s(abc"),
    "quotation marks": repeated('"'),
    "quoted letters": repeated("“é”\t \r\n\r\n"),
    "links": repeated("[a](b) <a> &amp; http://a.b "),
    "tags of a page": repeated("<a ====="),
    "foreign signs": repeated("é“—\u2028\u00a0", HEADING + "1. "),
    "odd signs": repeated("\u2028\x85\x1c\ud800é¶"),
    "combining marks": repeated("\u0301\u0327", HEADING + "1. e"),
    "astral signs": repeated("\U0001f4dc\U000e0041\U00020000", HEADING + "1. "),
    "from right to left": repeated("\u202eשלום\u2066\u200f ", HEADING + "1. "),
    "paragraphs in other digits": repeated("\u0661. \uff11\uff0e \u00b2. \u2460 One.\n", HEADING),
    "markings": repeated("(S//NF) ", HEADING + "1. "),
    "captions in the body": repeated("SIPDIS\n\n", HEADING + "1. One\n"),
    "captions at the start of lines": repeated("SIPDIS the pier,\n", HEADING + "1. One\n"),
    "captions between lines": repeated("SIPDIS\n\nand the pier,\n", HEADING + "1. One\n"),
    "page lines within a line": repeated("word SOFIA 00000244  002 OF 003 ", HEADING + "1. "),
    "old page lines within a line": repeated("word SECRET PAGE 02  SOFIA  00244  011200Z ", HEADING + "1. "),
    "days for one thing": repeated("The count is due June 4. Please reply by June 9.\n\n2. ", HEADING + "1. "),
    "joined references": repeated("para 999, ", HEADING + "1. See "),
    "matters elsewhere": repeated("See the port tour in paragraph 3.\n\n2. The port is wet.\n\n", HEADING + "1. "),
    "spoken quotations": repeated("he said, quote, we shall see the port.\nUnquote.\n", HEADING + "1. "),
    "quotations within quotations": lambda size: (
        HEADING + "1. A\n" + "QTE A\n" * (size // 12) + "UNQTE\n" * (size // 12)
    ),
    "controls as captions": lambda size: repeated(
        "\nSECRET\n", repeated("NOFORN\n", "SECRET STATE 123\n", "SUBJECT: PIERS\n\n1. (S) A\n")(size // 2)
    )(size // 2),
    "banners below SBU": lambda size: repeated(
        "\nSECRET//NF\n", repeated("SBU\n", "UNCLASSIFIED\n", "MRN: 1\nSubject: A\n\n1. (U) A\n")(size // 2)
    )(size // 2),
    "markings in small letters": numbered("{}. (c) The pier opens.\n\n"),
    "markings that may be words": numbered("{}. [S] One (c) two (CON) three.\n\n"),
    "markings with marks behind": numbered("{}. (C). The pier opens.\n\n"),
    "fields in no sentence": repeated("Signed: (title) for (name) ", HEADING + "1. "),
    "notes in letters": repeated(
        "Begin letter:\n\nCheck this spelling. (translate rest)\n\nEnd letter.\n\n", HEADING + "1. "
    ),
    "notes in points": repeated(
        "Begin talking points:\n\nThe date is [date] (check the date).\n\nEnd talking points.\n\n", HEADING + "1. "
    ),
    "points that are referred to": numbered(
        "{0}. For the points and the agenda see para {0}, and deliver the letter in para {0}.\n\n"
        "Begin a{0} letter:\n\nThe pier opens.\n\nEnd letter.\n\n"
    ),
    "others who should do so": repeated("must do so and ", HEADING + "1. Posts "),
    "numbers at the right": lambda size: (
        HEADING + "".join(f"The pier opens    {line}\n" for line in range(1, size // 20))
    ),
    "mail that quotes": repeated("> UNCLAS OSLO 1\n> TAGS: PREL\n> SUBJECT: A\n>\n> 1. (U) One.\n"),
    "nothing but sets": repeated("POC/ROWE/LT//\n", "MSGID/GENADMIN/USS HALE//\n"),
    "entire text": repeated("Entire text is SECRET. ", HEADING + "1. "),
    "one line again and again": repeated("The pier is shut and the ships wait for it today.\n", HEADING + "1. A\n"),
    "notes by their signs": repeated("He left (Bob says cut this) now.\n", HEADING + "1. A\n"),
    "legends": repeated("(A) done, (B) in part, (S) no, S = signed.\n", HEADING + "1. A\n"),
    "template fields": repeated("He saw [debt/loan] and {{ITEM}} NAME.\n", HEADING + "1. A\n"),
    "signs that others write": repeated("He said XX now and TBD of it.\n", HEADING + "1. A\n"),
    "parts of a law": repeated("7(C) The pier is shut.\n", HEADING + "1. A\n"),
    "items without the second": repeated("(C) WHO GAINS;\n", HEADING + "1. WHO:\n\n(A) WHO PAYS;\n"),
}
