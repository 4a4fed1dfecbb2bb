"""Texts to try: arbitrary ones, and such as look like cables with anything that may be wrong in them."""

from hypothesis import strategies as st

_WORDS = (
    "Embassy requests guidance by May 4. See paragraphs 2-3, ref A and reftel. Summary: tea, and End "
    "Summary. Begin text: End text. (C) (SBU) [U] ¶2. 1) paragraph four below action request This is an "
    "action request ENTIRE TEXT IS SECRET Department don,t Post,s José “quoted” END COMMENT. Note: -- "
    "2009. page"
).split()
_HEADING = (
    "VZCZCXYZ0042",
    "PP RUEHWL RUEHBY",
    "DE RUEHC #3187 0731412",
    "ZNR UUUUU ZZH",
    "P 141409Z MAR 11",
    "R 321409Z FEB 2009",
    "FM SECSTATE WASHDC",
    "TO RUEHWL/AMEMBASSY WELLINGTON PRIORITY 4410",
    "INFO AMEMBASSY CANBERRA PIORITY",
    "XMT AMEMBASSY APIA",
    "UNCLAS STATE 023187",
    "C O N F I D E N T I A L SECTION 01 OF 02 HELSINKI 000211",
    "CONFIDENTAIL",
    "SIPDIS",
    "NOFORN",
    "E.O. 13526: N/A",
    "E.O. 12958: DECL: 06/21/2021 TAGS: PREL, FI",
    "TAGS: SENV EFIS PREL NZ",
    "TAGE ETRDEINV; prel",
    "SUBJECT: (U) TEA GROWERS ASK FOR DELAY",
    "SUBJ:",
    "REF: A. WELLINGTON 84",
    "     B. 10 CANBERRA 512",
    "Classified By: Counselor Ellen M. Brandt for reasons 1.4 (b) and (d).",
    "MRN:\t11 NAIROBI 204",
    "Date/DTG:\tMar 3, 2011 / 031200Z MAR 11",
)
_CLOSING = ("CLINTON", "#3187", "NNNN", "STATE 00023187  002 OF 003", "NAIROBI 00001204  001.2 OF 002", "-----", "")

line_breaks = st.sampled_from(["\n", "\r\n", "\r"])
sentences = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12).map(" ".join)
numbers = st.builds(
    "{}{}{}".format, st.sampled_from(["", "¶", "(U) "]), st.integers(0, 12), st.sampled_from([". ", ") ", ". (U) "])
)
paragraphs = st.builds("".join, st.tuples(numbers, sentences))
blanks = st.sampled_from(["\x1c", "\x1d", "\x85", "\xa0", "\u2028", "\u3000", "\f", "\v"])  # none ends a line
lines = st.one_of(
    st.sampled_from(_HEADING), paragraphs, sentences, st.sampled_from(_CLOSING), blanks, st.text(max_size=30)
)
shuffled = st.builds("".join, st.lists(st.builds("".join, st.tuples(lines, line_breaks)), max_size=40))


@st.composite
def plausible(draw: st.DrawFn) -> str:
    """A heading with some lines left out, paragraphs with some numbers wrong, and a closing."""
    heading = [line for line in _HEADING if draw(st.booleans())]
    count = draw(st.integers(0, 8))
    body = [f"{draw(st.sampled_from([n, n, n, n + 1]))}. {draw(sentences)}\n" for n in range(1, count + 1)]
    closing = [line for line in _CLOSING if draw(st.booleans())]
    return "\n".join([*heading, "", *body, *closing])


texts = st.one_of(st.text(), shuffled, plausible())


@st.composite
def damaged(draw: st.DrawFn, whole: st.SearchStrategy[str]) -> str:
    """A text with a few accidents: lines lost, doubled, joined or parted, words put in."""
    text = draw(whole)
    for _ in range(draw(st.integers(1, 5))):
        lines = text.splitlines(keepends=True) or [""]
        at = draw(st.integers(0, len(lines) - 1))
        accident = draw(st.sampled_from(["lose", "double", "join", "part", "put in"]))
        match accident:
            case "lose":
                del lines[at]
            case "double":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines[at])
            case "join":
                lines[at] = lines[at].rstrip("\r\n") + " "
            case "part":
                middle = draw(st.integers(0, len(lines[at])))
                lines[at] = f"{lines[at][:middle]}\n{lines[at][middle:]}"
            case "put in":
                middle = draw(st.integers(0, len(lines[at])))
                lines[at] = (
                    lines[at][:middle]
                    + draw(st.one_of(st.sampled_from(_HEADING), st.sampled_from(_CLOSING), sentences))
                    + lines[at][middle:]
                )
        text = "".join(lines)
    return text
