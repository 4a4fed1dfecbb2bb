"""The papers of which a text may speak: their names, and whether a paragraph number is one of theirs."""

from bisect import bisect_right

from cablelint import Cable, ParagraphReference, Span, compiled, once_per_cable

_COMMON = "accord|agreement|bill|code|contract|decision|declaration|decree|law|memorandum|opinion|order|protocol|speech"
_ISSUED = "charter|communique|convention|judge?ment|report|resolution|ruling|statute|treaty"
_SENT = (
    "appeal|award|court|draft|indictment|letter|list|motion|note|pact|paper|petition|plan|proposal|questionnaire"
    "|statement|text|ultimatum"
)
_KEPT = "annex|circular|constitution|directive|document|guidelines?|manual|minutes|mou|regulations?|rules?|study"
NOUNS = rf"(?:{_COMMON}|{_ISSUED}|{_SENT})"
BEHIND_PAPER = rf"(?i:\b(?:{_COMMON}|{_ISSUED}|{_KEPT})\s{{1,3}}\(\Z)"
"""A paper right before a bracket: "the treaty (para 7)"."""

_MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
OWNED_BEHIND = (
    r"(?:\b(?:19|20)\d\d|(?<![Dd]epartment)(?<!DEPARTMENT)(?<![Ee]mbassy)(?<!EMBASSY)(?<![Pp]ost)(?<!POST)['’](?i:s)"
    r"|\b[Tt]he\s{1,3}(?!(?i:department|embassy|post)\b)(?:[A-Z]{2,6}|[A-Z][a-z]{2,15}(?:sh|ch|an|ese|ic)))"
    rf"\s{{1,3}}(?:[\w-]{{1,15}}\s{{1,3}}){{0,2}}(?i:{_COMMON}|{_SENT}|{_KEPT})\s{{1,3}}\(\Z"
    rf"|\b(?i:{_COMMON}|{_SENT})\s{{1,3}}of\s{{1,3}}(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH}|(?:19|20)\d\d)"
    r"(?:,\s\d{4})?\s{1,3}\(\Z"
)
"""Others' paper, or one by its date, there: "the 2005 paper (para 14)", "the Chair's text (", "speech of June 4 ("."""

NEGOTIATED = rf"(?i:\b(?:{_COMMON}|draft|mou|plan|position|statement)\b)"
PAPER_BEFORE = (
    r"(?:\b(?:Accord|Act|Agreement|Charter|Code|Constitution|Convention|Declaration|Decree|Document|Framework|Law|Protocol"
    r"|Resolution|Statute|Treaty|MOU)\b|\b(?i:circular|communique|convention|indictment|instructions|manifesto|questionnaire"
    r"|resolution|ruling|statute|treaty)\b|(?i:(?:\b(?:an?|annual|her|his|its|staff|that|the|their)|['’]s)\s(?:[\w-]{1,20}\s)?report)\b)"
)
"""A paper by its title, or a kind of it that has paragraphs to cite, in a sentence."""

ON_PAPER = (
    r"(?i:\b(?:accord|agreement|charter|communique|constitution|convention|declaration|mou|protocol|resolution|statute"
    r"|treaty)\b"
    r"|\bmemorandum\sof\sunderstanding\b"
    r"|\bdraft\s(?:[\w'’-]{1,20}\s){0,2}(?:bill|code|decision|law|paper|plan|report|statement|text)\b)"
)
"""A paper with paragraphs of its own that a cable may be about, in its SUBJECT."""

PAPER = rf"(?:(?i:\b{NOUNS}\b)|\b(?=[A-Z./()-]{{2,40}}\d)[A-Z]{{1,8}}(?:/[A-Z0-9.()-]{{1,20}}){{1,4}}|\bUNSCR\b)"
_NOTE = r"(?:\bNotes?\s\d|(?i:\b(?:diplomatic\s|its\s|['’]s\s)notes?\b|\bnotes?\s(?:no\b|verbale)))"
_PROVIDES = (
    r"\s{1,3}(?:(?:also|even|only|still)\s)?(?:reads?|says?|states?|provides?|stipulates?|requires?|obliges?|forbids?"
    r"|prohibits?|allows?|permits?|grants?)\b(?!\s(?:how|more|what|when|where|who|why)\b)"
)
_TOPIC = (
    rf"\A(?i:on)\s\Z|(?:(?i:\b{NOUNS}\b)|\b(?i:article|art\.)\s\d{{1,3}}[a-z]?)"
    r"(?:\s(?:(?i:of|on|no\.?|in|from|to)\s)?[A-Z0-9(][\w./()-]{0,20},?){0,5}:\s(?:[^.?!]{0,100}[;,]\s)?\Z"
)
_GIVES_WORDS = r"""\s?[,:]?\s{0,2}\(?["“]"""
_OWN_TITLE = (
    r"""\s?[,:]?\s{0,2}\(?["“][^"”\n]{1,60},?["”]\)?,?\s{1,3}(?i:answers|asks|contains|covers|describes|explains|gives|has|holds"""
    r"|lists|offers|sets\sout|shows|tells)\b"
)
_CODE = r"\b(?!FY)[A-Z]{1,6}-?\d{2,4}[,:]\s\Z"
_PAPER_OF = rf"(?i:\b{NOUNS}\b[^.?!;:]{{0,60}},\s\Z)"
_FINDS = (
    r"(?i:,?\s(?:also\s)?(?:adds|argues|asks|calls|claims|concludes|demands|finds|holds|notes|says|states|urges|warns"
    r"|(?:found|held|said|noted|stated))\b)"
)
NEAR_CHARS = 200
_FAR_CHARS = 2_000


def is_cited(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether the text tells what another paper has there.

    So it does in "para 5 ("scope")", "The opinion of May 4, para 14, finds", "VD99: paragraphs 45 and 46".
    """
    text, start, end = cable.text, reference.span.start, reference.span.end
    before = text[max(cable.body.start, start - NEAR_CHARS) : start]
    if compiled(_CODE).search(before) or is_topic(cable, reference):
        return True
    titled = compiled(_OWN_TITLE).match(text, end) is not None and _first_paper(cable) > start
    if compiled(_GIVES_WORDS).match(text, end) and not titled:
        return True
    return bool(compiled(_PAPER_OF).search(before) and compiled(_FINDS).match(text, end))


def provides(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether it is of a paper that its paragraph named: "The contract is long; paragraph 3 forbids …"."""
    told = compiled(_PROVIDES).match(cable.text, reference.span.end) is not None
    return told and names_paper_before(cable, reference)


def names_paper_before(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether the reference's paragraph names a paper before it."""
    end = reference.span.start
    start = cable.paragraphs[cable.paragraph_at(end) or 0].text_span.start
    papers = _papers(cable)
    before = bisect_right(papers, end, key=lambda paper: paper.end)
    return before > 0 and papers[before - 1].start >= max(start, end - _FAR_CHARS)


@once_per_cable
def _papers(cable: Cable) -> tuple[Span, ...]:
    """Return where the text names papers, in the order of their ends."""
    papers, notes = (paper.finditer(cable.text, *cable.body) for paper in (compiled(PAPER), compiled(_NOTE)))
    return tuple(sorted((Span(*each.span()) for each in (*papers, *notes)), key=lambda paper: paper.end))


def is_topic(cable: Cable, reference: ParagraphReference) -> bool:
    """Return whether it is of a paper that is gone through: "On paragraph 4: …", "Resolution 12: para 1, …; para 2"."""
    start = cable.paragraphs[cable.paragraph_at(reference.span.start) or 0].text_span.start
    before = cable.text[max(start, reference.span.start - NEAR_CHARS) : reference.span.start]
    has_paper = _first_paper(cable) < reference.span.start or bool(cable.references)
    return has_paper and compiled(_TOPIC).search(before) is not None


@once_per_cable
def _first_paper(cable: Cable) -> int:
    """Return where the cable first names a paper, whose paragraphs it may go through; its end without one."""
    start, end = cable.subject.span.start if cable.subject else cable.body.start, cable.body.end
    paper = compiled(PAPER).search(cable.text, start, end)
    note = compiled(_NOTE).search(cable.text, start, paper.start() if paper else end)
    return note.start() if note else paper.start() if paper else end
