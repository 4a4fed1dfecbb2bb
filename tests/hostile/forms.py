"""The text in a form that is the same before and after the fixes of a rule: without markup, with whole markings."""

import html
import re
from collections.abc import Callable

from .pieces import OPENING, nearly_label
from .wording import MARKING, plain

_HTML = (
    "a abbr b big blockquote body br center cite code div em font footer h1 h2 h3 h4 h5 h6 head header hr html i img li"
    " link meta ol p pre s script small span strike strong style sub sup table tbody td th thead title tr tt u ul"
)
_TAG = re.compile(rf"</?({'|'.join(_HTML.split())})(?:\s[^<>\n]{{0,600}})?\s?/?>|<!--[^<>\n]*-->", re.IGNORECASE)
_APART = frozenset(
    "blockquote body br center div footer h1 h2 h3 h4 h5 h6 head header hr html li ol p pre table tbody td th thead"
    " title tr ul".split()
)
_OTHER_SENSE = frozenset("del ins s strike sub sup".split())  # what is within says something else without these
_STRUCK_OUT = re.compile(r"</?(?:del|ins|s|strike|sub|sup)\b[^<>\n]*>|<!--|-->|~~", re.IGNORECASE)
_BOLD = re.compile(r"(?<![*0-9])\*\*(?=[^\s*])([^*\n]{0,120}[^\s*])\*\*(?![*\w])")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}\d{0,2}|#\d{1,6}|#x[\dA-Fa-f]{1,5});")
_LINK = re.compile(r"\[([^\[\]\n]*)\]\(([^()\s]*)\)")
_ADDRESSED_LINK = re.compile(r"\[([^\[\]\n]*)\]\((?:#[^()\s]*|[^()\s]*[:/.@][^()\s]*)?\)")
_TOUCHED_LABEL = re.compile(r"^([ \t]*(?:SUBJ(?:ECT)?|TAGS?|REF))(?=[<\[])", re.MULTILINE)
_OTHER_LABEL = re.compile(r"(?<=\S)[ \t]{1,9}(?=[A-Za-z]{3,12}:)")
_WITH_COLON = re.compile(r"\W{0,4}[\w./ ]{1,15}:")
_AROUND_TAG = re.compile(  # of "<PREL>" only the brackets
    rf"</?(?:{'|'.join(_HTML.split())}|\w+:\w+)\b[^<>\n]*>|</[^<>\n]*>|<!?>|[*_`#~<>]", re.IGNORECASE
)


def without_markup(text: str) -> str:
    """TXT008 takes out tags of HTML and stars of bold words, writes entities out, and keeps a link's words and address.

    Tags of blocks set words apart, and those that raise, lower or strike out are words, since 10<sup>6</sup> is not
    106; so are the words of a comment. A bare label that the markup touches becomes no word with what is in it, since
    HDG005 writes its colon first.
    """
    text = _BOLD.sub(r"\1", _with_labels_apart(plain(text)))
    return _LINK.sub(_words_of_link, _TAG.sub(_of_tag, _ENTITY.sub(lambda found: _written_out(found[0]), plain(text))))


def _of_tag(found: re.Match[str]) -> str:
    name = (found[1] or "").lower()
    if name in _OTHER_SENSE or (not name and any(map(str.isalpha, found[0]))):
        return f" {' '.join(re.findall('[A-Za-z0-9]+', found[0]))} "
    return " " if name in _APART else ""


def _written_out(entity: str) -> str:
    return html.unescape(entity).replace("\xa0", " ")


def _words_of_link(found: re.Match[str]) -> str:
    address = found[2].removeprefix("mailto:")
    words = f" {found[1]} "  # a word that touches the link does not become one with its words
    return words if address.startswith("#") or address == found[1] else f"{words}({address}) "


def without_markup_of_tags(text: str) -> str:
    """TAG010 removes what is around a tag: tags of HTML, brackets, stars, the address of a link, entities.

    What strikes a tag out and what opens a comment are words, and so is an address that is none.
    """

    def bare(line: str) -> str:
        written = _ENTITY.sub(lambda found: _written_out(found[0]).replace("&", " "), line)
        written = _LINK.sub(r" \1 linked \2 ", _ADDRESSED_LINK.sub(r" \1 ", written))
        return _AROUND_TAG.sub(" ", _STRUCK_OUT.sub(" struckout ", written))

    return _with_tags(_with_labels_apart(plain(text), ": "), bare)


def _with_labels_apart(text: str, by: str = " ") -> str:
    """The text with each bare label of the heading that markup touches parted from it."""
    bare = _TAG.sub("", text)
    opening = OPENING.search(bare)
    lines = text.split("\n")
    body = bare.count("\n", 0, opening.end()) if opening else len(lines)
    return "\n".join([_TOUCHED_LABEL.sub(rf"\1{by}", line) for line in lines[:body]] + lines[body:])


def _with_tags(text: str, form: Callable[[str], str]) -> str:
    """The text with the lines of TAGS in another form, down to a gap or another label."""
    lines, kind = list[str](), ""
    for line in text.split("\n"):
        kind = kind if line.strip() else ""
        parts = list[str]()
        for part in _OTHER_LABEL.split(line):
            own = nearly_label(part)
            kind = own if own and (kind != "tags" or _WITH_COLON.match(part)) else kind
            parts.append(form(part) if kind == "tags" else part)
        lines.append(" ".join(parts))
    return "\n".join(lines)


_LEVEL = r"[(\[{]\s*(?:TS|S|C|U)(?:/{1,2}[A-Z]{1,8}){0,3}"
_CON = r"(?i:[(\[{]\s*CONF?\s*[)\]}])"


def with_whole_sbu(text: str) -> str:
    """CLS014 writes (SB) as (SBU): no other marking has these letters; and "(C))" or "(C) )" as "(C)".

    It leaves out the stop of a sentence before the bracket that closes a marking: "(S/N;)". It writes (CON) that opens
    a paragraph as (C), unless the text argues by (PRO) and (CON). It writes (CC) as (C) where another portion is (C),
    (S//N) as (S//NF) where another is that, and (UCI) as (CUI).
    """
    text = plain(text)
    if not re.search(r"(?i)[(\[{]\s*PROS?\s*[)\]}]", text):
        # "2. 2.(CON)", "2. B:(CON)", "2.Â² (CON)"
        opening = rf"(?m)^(\W*(?:\d{{1,3}}\W{{0,30}}?){{0,2}}(?:[A-Za-z]{{1,2}}[.:)²]\W{{0,2}})?)((?:{_CON})+)"
        text = re.sub(opening, lambda found: found[1] + re.sub(_CON, "(C)", found[2]), text)
    text = re.sub(r"\(([CU])\1\)", lambda found: f"({found[1]})" if f"({found[1]})" in text else found[0], text)
    text = re.sub(r"[(\[{](?:CIU|UCI|CUII|CCUI)(?=[)\]}]|//?[A-Z])", "(CUI", text)
    for level in re.findall(r"(?i)[(\[{]\s*(S|C|TS)[\s/;,-]{1,4}NF\s*[)\]}]", text):
        text = re.sub(rf"(?i)[(\[{{]\s*{level}[\s/;,-]{{1,4}}N\s*[)\]}}]", f"({level}//NF)", text)
    text = re.sub(rf"(?i)({MARKING})[ \t]?[)\]}}]", r"\1", text)
    text = re.sub(rf"(?i)({_LEVEL})[;:](?=[)\]}}])", r"\1", text)
    return re.sub(r"[(\[{]S?S[Bb]B? ?[A-Za-z:;.,-]?[Uu]{0,2}\s*[)\]}]", "(SBU)", text)


FORMS: dict[str, Callable[[str], str]] = {
    "TAG010": without_markup_of_tags,  # first, since TXT008 keeps the address of a link
    "TXT008": without_markup,
    "CLS014": with_whole_sbu,
}
"""By the code of a rule: the text in a form that is the same before and after its fixes."""
