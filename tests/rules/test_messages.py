"""What a finding says: what is wrong, and the value found."""

import pytest

from cablelint.linting import engine
from cablelint.linting.registry import built_in, load
from cablelint.reading import parser

RULES = {entry.code: load(entry) for entry in built_in() if entry.code.startswith(("ACT", "TXT"))}
ASKS = "Please report.\n"
MESSAGES = [
    (
        f"1. This is an action request. See paragraphs 2-4.\n\n2. {ASKS}\n3. Thanks.\n",
        "ACT001 the announcement refers to paragraphs 2 to 4, but the cable has no paragraph 4"
        " (its last is paragraph 3)",
    ),
    (
        f"1. This is an action request. See paragraphs 8-9.\n\n2. {ASKS}",
        "ACT001 the announcement refers to paragraphs 8 and 9, but the cable has no paragraph 8 or 9"
        " (its last is paragraph 2)",
    ),
    (
        f"1. This is an action request. See paragraph 2.\n\n2. A.\n\n3. {ASKS}",
        "ACT002 paragraph 2 is announced as an action request, but asks for nothing; did you mean paragraph 3?",
    ),
    (
        f"1. This is an action request. See paragraphs 2-3.\n\n2. A.\n\n3. B.\n\n4. {ASKS}",
        "ACT002 paragraphs 2 and 3 are announced as an action request, but ask for nothing",
    ),
    (
        f"1. A.\n\n2. B.\n\n3. ACTION  REQUEST: {ASKS}",
        'ACT003 paragraph 3 is headed "ACTION REQUEST", but paragraphs 1 and 2 do not announce a request',
    ),
    (
        f"1. This is an\naction request.\n\n2. A.\n\n3. B.\n\n4. {ASKS}",
        'ACT004 "This is an action request" does not say which paragraph has the request',
    ),
    ("1. See paragraphs 3-2.\n\n2. A.\n\n3. B.\n", 'ACT005 the range "3-2" runs backwards'),
    ("1. See paragraphs 2-2.\n\n2. A.\n", 'ACT005 the range "2-2" is a single paragraph'),
    ("1. See para 2-3.\n\n2. A.\n\n3. B.\n", 'ACT005 "para" means one paragraph, but several are named'),
    ("1. See paras 2.\n\n2. A.\n", 'ACT005 "paras" means several, but only one is named'),
    (
        "1. This is an action request. See para 1.\n\n2. A.\n",
        "ACT006 paragraph 1 says that the request is in paragraph 1, but asks for nothing",
    ),
    (
        f"1. A.\n\n2. B.\n\n3. This is an action request. See para 4.\n\n4. {ASKS}",
        "ACT007 the action request is announced only in paragraph 3; announce it in the first two paragraphs",
    ),
    (
        f"A.\n\nB.\n\nC.\n\nThis is an action request. {ASKS}",
        "ACT007 the action request is announced only below 3 paragraphs; announce it in the first two paragraphs",
    ),
    ("1. Caf\u00e9.\n", 'TXT001 the character "é" (latin small letter e with acute) cannot be sent on a cable'),
    (
        "1. \u201c\u2018No\u2019\u201d.\n",
        'TXT001 "“‘" (2 characters, the first: left double quotation mark) cannot be sent on a cable',
    ),
    (
        "1. " + "\u6771" * 13 + ".\n",
        f'TXT001 "{"東" * 12}..." (13 characters, the first: cjk unified ideograph-6771) cannot be sent on a cable',
    ),
    ("1. A.\x0cB.\n", "TXT001 a form feed cannot be sent on a cable"),
    ("1. A.\x07B.\n", "TXT001 the character u+0007 cannot be sent on a cable"),
    (
        "¶1. Don\u2019t, or he won\u2019t.\n",
        'TXT001 the character "’" (right single quotation mark) cannot be sent on a cable (2 times in this file)',
    ),
    ("1. The Post,s view.\n", 'TXT002 "Post,s" has a comma where an apostrophe was meant'),
    ("1. A. \n", "TXT003 the line ends with a space"),
    ("1. A.  \n", "TXT003 the line ends with 2 spaces"),
    ("¶1. A. \nB.\n", "TXT003 the line ends with a space"),
    ("¶1. A. \nB. \n", "TXT003 2 lines end with spaces"),
    ("1. A\tB.\n", "TXT004 the line has a tab; use spaces"),
    ("1. A\t\tB.\n", "TXT004 the line has 2 tabs in a row; use spaces"),
    (f"FM AMEMBASSY OSLO\n\n1. {'word ' * 14}end\n", "TXT005 the line has 76 characters; the limit is 69"),
    ("1. A.\r\nB.\nC.\n", "TXT006 mixed line endings: 1 line ends with CR LF, the others with LF"),
    ("1. A.\r\nB.\nC.\rD.\n", "TXT006 mixed line endings: 2 lines end with CR LF, the others with LF"),
    ("1. A.", "TXT007 the last line has no line break"),
    ("1. A.\n\n", "TXT007 the text ends with 1 empty line; remove it"),
    ("1. A.\n\n\n", "TXT007 the text ends with 2 empty lines; remove them"),
    ("1. <b>A.\n", 'TXT008 the text has markup: "<b>"'),
    ("1. A\nOSLO 00001204  002 OF 003\nB.\n", 'TXT009 the text has a page line in it: "OSLO 00001204  002 OF 003"'),
    ("1. Jane(her sister) came.\n", 'TXT011 missing space before "("'),
    ("SUBJECT: TEA  AND COFFEE\n\n1. A.\n", "TXT011 there are 2 spaces in a row; leave one"),
]


@pytest.mark.parametrize(("text", "message"), MESSAGES)
def test_message(text: str, message: str) -> None:
    found = engine.check(parser.parse(text), [RULES[message[:6]]])
    assert [f"{one.code} {one.message}" for one in found][:1] == [message]


@pytest.mark.parametrize(
    ("encoding", "bom", "message"),
    [
        ("windows-1252", False, "the file is in Windows-1252, not in UTF-8"),
        ("utf-16-le", True, "the file is in UTF-16, not in UTF-8"),
        ("utf-8", True, "the file opens with a byte order mark"),
    ],
)
def test_message_on_encoding(encoding: str, bom: bool, message: str) -> None:
    (found,) = engine.check(parser.parse("1. A.\n"), [RULES["TXT010"]], encoding=encoding, bom=bom)
    assert found.message == message
