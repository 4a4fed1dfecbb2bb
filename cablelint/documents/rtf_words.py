"""The words of rich text behind a backslash: signs, what ends a line, and groups that are set apart."""

import re

TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
SIGNS = {
    "line": "\n",
    "emdash": "\u2014",
    "endash": "\u2013",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "bullet": "-",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
}
ESCAPED = {"~": "\xa0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\"}
ENDS_LINE = frozenset({"par", "row", "nestrow", "sect", "page", "\n", "\r"})
BANNERS = {
    **dict.fromkeys(("header", "headerf", "headerl", "headerr"), "the header"),
    **dict.fromkeys(("footer", "footerf", "footerl", "footerr"), "the footer"),
}
NOT_READ = frozenset(
    "annotation atnauthor atnid atnref atndate atnicn atrfstart atrfend author background bkmkend bkmkstart colortbl "
    "comment company datastore doccomm do fldinst fonttbl footnote filetbl ftnsep ftnsepc ftncn aftnsep aftnsepc "
    "aftncn generator info keywords latentstyles list listoverridetable listtable nonshppict objdata operator pict "
    "pnseclvl pntxta pntxtb revtbl rsidtbl sn sp stylesheet subject sv template themedata title ud userprops "
    "xmlnstbl".split()
)
NUMBERS = frozenset({"listtext", "pntext"})
READ_THOUGH_STARRED = frozenset({"shpinst", "shptxt"}) | NUMBERS
