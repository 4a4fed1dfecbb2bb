"""Words with which colleagues speak of a draft to one another: who they are, and what of a text they mean."""

from functools import cached_property, lru_cache
from itertools import chain

from cablelint.lalr.regexes import compiled


class Wording:
    """An expression for a whole sentence or bracket, and sets; what it fits has a word of each, in small letters."""

    def __init__(self, words: tuple[frozenset[str], ...], written: str) -> None:
        self._words, self._written = words, written

    @property
    def words(self) -> tuple[frozenset[str], ...]:
        """The sets."""
        return self._words

    @property
    def last_words(self) -> frozenset[str]:
        """The last of the sets, whose words are said less often than those of the first."""
        return self._words[-1]

    @property
    def written(self) -> str:
        """The expression."""
        return self._written


def wording(words: str, written: str) -> Wording:
    """Return the expression in any case, tried only where a word of each list between slashes is; "?" is one."""
    return Wording(tuple(frozenset(some.split()) for some in words.split("/")), f"(?i:{written})")


class Wordings:
    """Several of them, of which only those are tried whose own words are said."""

    def __init__(self, *wordings: Wording) -> None:
        self._wordings = wordings

    def of(self, words: frozenset[str]) -> set[str]:
        """Return the expressions that have a word of each of their sets among these."""
        may_fit = chain.from_iterable(filter(None, map(self._by_word.get, words)))
        return {one.written for one in may_fit if not any(map(words.isdisjoint, one.words))}

    @cached_property
    def _by_word(self) -> dict[str, list[Wording]]:
        """Those that have the word in their last set."""
        found: dict[str, list[Wording]] = {}
        for one in self._wordings:
            for word in one.last_words:
                found.setdefault(word, []).append(one)
        return found


_LETTERS = bytes(byte if chr(byte).isalpha() and byte < 0x80 else ord(" ") for byte in range(256)).lower()


@lru_cache(256)  # one sentence is asked about several times
def said_in(words: str) -> frozenset[str]:
    """Return the words in small letters, and the marks that are signs of a note."""
    if not words.isascii():
        return frozenset(compiled(r"[a-z]+|[?@]").findall(words.lower()))
    said = words.encode().translate(_LETTERS).decode().split()
    return frozenset((*said, *filter(words.__contains__, "?@")))


NOT_OF_OTHERS = (
    r"(?!(?:AU|ASEAN|EC|EU|FCO|FRG|GO[A-Z]{1,3}|IAEA|ICRC|ILO|IMF|KGB|MFA|MO[A-Z]{1,2}|MOFA|NATO|NGO|OAS|OECD|OSCE|PLO|PRC|UK|UN|UNDP"
    r"|UNGA|UNHCR|UNSC|US|USG|USSR|WHO|WTO)\b)"
)
"""Not the letters of an organization or a government, known by them to all."""

OFFICE = (
    rf"(?:(?!(?:IT|HE|SHE|WE|I|A|Q|POST|POSTS|DEPT|STATE|EMB)\b){NOT_OF_OTHERS}"
    r"[A-Z]{1,6}(?:/[A-Z]{1,6}){0,3}|(?i:pol|econ|mgmt|dcm|front\soffice|the\sdesk|desk|drafter)\b)"
)
"""An office, or an officer by his duty; not an organization that is known by its letters."""

STAFF = (
    r"(?-i:(?:AF|AID|AMB|AVC|CA|CDA|CG|CONS|CT|DAO|DCM|DOD|DRL|DS|EAP|ECA|ECON|EEB|EUR|FAS|FCS|FMO|GSO|H|HRO|IIP|IMO|INL|INR"
    r"|IO|IRM|ISN|JCS|L|LEGATT|MGMT|NEA|NSC|NSS|ODC|OES|OMB|OMS|OSD|PA|PAO|PAS|PM|POL|PRM|RSO|SCA|T|TREASURY|USAID|USTR|VC|WHA"
    r"|Amb|Ambassador|Cons|Econ|Legatt|Mgmt|Pol|Treasury|(?:[Tt]he\s|THE\s)?(?:[Ff]ront\s[Oo]ffice|FRONT\sOFFICE|[Dd]esk|DESK))(?:/[A-Z]{1,6}){0,3})"
)
"""Those who clear drafts: they speak of no other paragraph than one of the draft."""

NAME = (
    r"(?!(?i:he|she|it|they|we|you|this|that|these|there|who|but|and|so|yes|no|well|then|now|also|again|today|tomorrow|yesterday"
    r"|first|second|third|finally|however|action|agenda|ambassador|analysis|answers?|article|background|bank|budget|capital|comments?|conclusion|contact|context|costs?"
    r"|dates?|deadline|department|economy|embassy|end|government|guidance|labor|meanwhile|minister|ministry|mission|moderator|next|note|notes"
    r"|objective|officers?|people|point|post|posts|president|prime|question|questions|reason|reply|result|security|source|status|subject"
    r"|summary|text|title|trade|update|washington|addressees?|after|afterwards?|although|because|before|beforehand|besides"
    r"|consulates?|consuls?|embassies|furthermore|given|hence|henceforth|if|in|instead|likewise|meantime|missions|moreover"
    r"|nevertheless|nonetheless|once|otherwise|overall|rather|recipients?|regardless|since|still|thereafter|therefore|thus"
    r"|unless|until|when|where|while"
    r"|(?!(?:beverly|billy|carly|dolly|emily|holly|kelly|kimberly|lily|molly|nelly|polly|reilly|sally|shelly|wally|willy)\b)"
    rf"[a-z]{{2,10}}ly)\b){NOT_OF_OTHERS}(?:[A-Z][a-z]{{1,11}}|[A-Z]{{3,10}})\b"
)
"""A first or last name; not the heading of a paragraph."""

PLACE = (
    r"(?:sentence|line|paragraph|para|point|bullet|tick|section|title|heading|wording|language|tone|draft|text|summary"
    r"|comment|table|list|phrase|word|verb|tense|acronym|cable|footnote)s?"
)
"""A place in a text, of which only those who write it speak."""

PASSAGE = r"(?:sentence|line|paragraph|para|bullet|tick|heading|wording|phrase|footnote|cable|draft)s?"
"""A passage of a text: no thing that a post is asked to list, check or send."""

FACT = (
    r"(?:address|amount|cite|citation|date|detail|example|figure|footnote|name|number|quote|rank|rate|reference|ref|source"
    r"|spelling|statistic|title|total|translation|year)s?"
)
"""What a draft may have too little of, or wrong."""

PIECE = rf"(?:{PLACE}|{FACT})"
"""A piece of a text."""

_NO_NOUN = (
    r"(?=\Z|[^\w\s]|\s[^\w\s]|\s(?:a|about|above|again|all|an|and|any|anyway|are|as|at|back|be|because|before|below|but|by|came|can"
    r"|comes|could|does|down|earlier|either|first|for|from|goes|here|how|if|in|into|is|it|last|later|like|makes|may|might|more"
    r"|must|needs|no|not|now|off|ok|okay|on|once|or|out|over|per|reads|right|same|should|since|so|somewhere|sounds|still|stands|stays"
    r"|than|the|then|there|this|to|today|too|under|unless|until|up|via|was|we|well|were|when|where|which|while|will|with|without"
    r"|works|would|yet|you|yourself)\b)"
)

THIS = (
    rf"(?:(?:this|these|that|the)\s(?:last\s|next\s|first\s|second\s|third\s|previous\s|whole\s|entire\s){{0,2}}{PIECE}"
    rf"(?:\sin\sthis\s(?:paragraph|para|section|line|cable))?\b|(?:this|these|that)\b{_NO_NOUN}|rest\b)"
)
"""A piece of the text at hand."""

THIS_TEXT = (
    rf"(?:(?:this|these|that)(?:\s{PIECE}\b|\b{_NO_NOUN})"
    rf"|(?:(?:the|last|next)\s(?:last\s|next\s|first\s|second\s|third\s)?{PASSAGE}|rest)\b)"
)
"""The text at hand, as those speak of it who write it; "the date" may be one that a post is asked to check."""

EDIT = (
    r"(?:attribute|check|clarify|confirm|correct|cut|delete|double-?\s?check|drop|edit|expand(?:\son)?|fix|move|re-?check|redo"
    r"|remove|rephrase|replace|re-?word|re-?write|shorten|soften|spell\sout|tighten|tone\sdown|translate|trim|update|verify)"
)
"""What is done to a text."""

EDIT_WORDS = (
    "attribute check clarify confirm correct cut delete double doublecheck drop edit expand fix move re recheck redo"
    " remove rephrase replace reword rewrite shorten soften spell tighten tone translate trim update verify"
)
_MONTH = r"(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b"
NO_MONTHS = rf"(?!{_MONTH}\.?\s?[,-]{{1,2}}\s{_MONTH})"
"""What precedes the name of a colleague: "Jan - can you check?", but not the months in "(Jan- Nov)"."""
NO_SUPPLEMENT = (
    r"(?!\s(?:for|from|in|of|to|with)\s(?:an?|her|his|its|most|the|their)\s"
    r"(?!(?:cable|comment|draft|end|heading|para(?:graph)?|section|sentence|subject|summary|table|text|title|top)s?\b))"
)
"""What follows "insert" where it is an order; in "(insert for the local press)" it is a sheet in a newspaper."""
SUPPLY_WORDS = "add draft fill insert provide supply write"

REWORD = r"(?:check|clarify|confirm|double-?\s?check|rephrase|re-?word|re-?write|shorten|spell\sout|translate|verify)"
SUPPLY = r"(?:add|draft|fill\sin|insert|provide|supply|write)"
BAD_STYLE = (
    r"(?:awkward|clunky|old\stext|out\sof\sdate|outdated|redundant|repetitious|repetitive"
    r"|too\s(?:blunt|harsh|long|strong|vague|wordy)|wordy)"
)
"""What only a text can be."""

FAULT = (
    r"(?:awkward|clunky|confusing|incomplete|inaccurate|not\s(?:clear|right|true|needed)|old\stext|out\sof\sdate|outdated|redundant"
    r"|repetitious|repetitive|too\s(?:blunt|harsh|long|much|short|soft|strong|vague|weak|wordy)|unclear|vague|wordy|wrong)"
)
"""What is wrong with a piece of text."""

FAULT_WORDS = (
    "awkward clunky confusing incomplete inaccurate not old out outdated redundant repetitious repetitive too unclear"
    " vague wordy wrong"
)
SOUND = (
    r"(?:(?:still\s|really\s|all\s|quite\s){0,2}(?:accurate|classified|cleared|correct|current|needed|necessary|ok|okay|releasable"
    r"|right|so|sure|the\scase|true|up\sto\sdate|valid)|a\stypo|enough|too\s[a-z]{3,10}|what\she\ssaid|in\sref\s[A-Z]"
    r"|the\s(?:best|correct|current|final|latest|newest|right|same)\s[a-z]{3,12})"
)
"""What one asks a colleague of a piece of text: whether it is so."""
