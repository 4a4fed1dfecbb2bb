"""Why what a colleague could be told is for the reader: it is answered, or somebody said it, or it qualifies a word."""

from cablelint.analysis.editing_words import OFFICE
from cablelint.analysis.memo import once_per_cable
from cablelint.analysis.names_of_colleagues import FIRST_NAMES
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.vocabulary import words_of

_SAID = (
    r"(?i:,\s(?:(?:[\w'’-]{1,14}\s){1,4}(?:added|argued|asked|began|boasted|claimed|complained|explained|insisted|joked|noted|replied"
    r"|say|says|said|told|warned|wrote)\b|(?:said|says|say|wrote)\s))"
)
_WHO_SAID = r"(?i:,\s(?:(?:he|she|they|(?:the|an?)\s[\w-]{2,20})\s(?:said|says)|according\sto\s[^,]{2,40})\Z)"
_QUOTES_ONE = r"[A-Za-z][\w.' -]{1,30}:\s[\"“][^\"“”]{2,80}[\"”][.,]?"
_IS_DONE = (
    r"(?i:to\sbe\s(?!(?:add|agre|amend|attach|check|clarifi|clear|complet|confirm|coordinat|correct|decid|delet|determin|discuss|draft|edit"
    r"|expand|finaliz|fix|fill|insert|mov|provid|remov|replac|review|revis|reword|shorten|sourc|supplied|translat|updat|verifi)"
    r"[a-z]{0,4}\b)[a-z]{3,12}ed(?:\s(?:again|later|soon|there|by\s[a-z]{3,12}))?)"
)
_GOES_ON = r"\s{1,3}(?P<next>[^.?!\n]{1,160}(?:\n[^.?!\n]{1,160}){0,3}[.?!]?)"
_ANSWER = (
    r"(?i:(?:yes|no|not|none|nobody|no one|nothing|perhaps|probably|hardly|maybe|from|few|some|most|many|three|two"
    r"|we\s(?:do|are|doubt))\b"
    r"|(?:[\w'’/-]{1,20}\s){1,8}?(?:believes?|claims?|could|denied|denies|did|doubts?|knows?|liked?|remembers?|said|says?|tell"
    r"|thinks?|thought|welcome|would)\b|[A-Z][a-z]{1,11}\.$)"
)
_SPEAKER = (
    r"(?i:q|a|question|answer|(?:prime\s|foreign\s|deputy\s)?(?:minister|president|secretary|chancellor)|ambassador|senator"
    r"|congressman|governor|general|king|chairman|mayor|moderator|reporter|journalist|interviewer|host|speaker)"
)
_LABEL = rf"(?:(?<=[.?!:]\s)|(?<=[.?!]\s\s)|(?<=\n)|(?<=\)\s)|(?<=\A))(?:The\s)?{_SPEAKER}(?:\s\([^()\n]{{1,30}}\))?:\s"
_QUALIFIES = (
    r"(?i:(?<!\w)(?:an?|and|any|every|her|his|its|many|more|most|no|our|some|such|the|their|these|this|those|very))\s\Z"
)
_FOR_WHOM = r"[Ff](?<!\w[Ff])(?i:or)\s(?P<whom>[A-Z][^.:\n]{1,60})\s(?i:from)\s[A-Z]"
_TO_POSTS = (  # "Posts may omit this line", "Use this line with care"
    r"(?i:(?:note:\s)?(?:(?:all|action|info)\s){0,2}(?:addressees|embassies|missions|posts)\s(?:can|may|must|need|should)\b"
    r"|(?:note:\s)?(?:please\s)?use\sthis\s(?:answer|language|line|point|wording)\s(?:if\s(?:asked|pressed|raised)|only|with\sca))"
)
_NAME = (
    r"(?P<{}>(?:[A-Z][A-Za-z.'’-]{{0,14}}\s){{0,2}}[A-Z][A-Za-z'’-]{{1,15}})(?P<{}>\s\([^()\n]{{2,40}}\))?:\s{{1,2}}"
)
_ASKS = _NAME.format("asks", "aside")
_ANSWERS = r"[.!]?\s{1,3}\(?" + _NAME.format("answers", "to") + "(?=[A-Z])"
_POST = frozenset(("embassy", "mission", "our", "post", "we"))
_CLOSES_NOTE = r"[^()\[\]]{0,300}?\b(?i:end\s(?:note|comment))\b"
_LONGEST_OFFICE_CHARS = 5
_ASKED_CHARS = 60  # of who asks, before the question
_WORD_CHARS = 8  # before a bracket
_PARAGRAPH_CHARS = 400  # of the talk around


def is_told(words: str) -> bool:
    """Return whether the sentence says whose words it gives: "Too long, the critics said"."""
    return compiled(_SAID).search(words) is not None


def is_attributed(words: str) -> bool:
    """Return whether an aside ends with who says it: "(too much, he said)", "(unclear, according to Norway)"."""
    return compiled(_WHO_SAID).search(words) is not None


def is_of_things(words: str) -> bool:
    """Return whether an aside quotes whom it names, or says what is done to persons and things.

    So it is in '(imam: "not ours")' and "(to be interviewed again)", unlike "(to be rewritten)".
    """
    return compiled(_QUOTES_ONE).fullmatch(words) is not None or compiled(_IS_DONE).fullmatch(words) is not None


def is_order(words: str) -> bool:
    """Return whether the sentence tells posts what to do with what they are to say: "Posts may omit this line"."""
    return compiled(_TO_POSTS).match(words) is not None


def is_of_closed_note(cable: Cable, words: str, end: int) -> bool:
    """Return whether the post speaks in a note to the reader that ends behind it: "(Note: We sent it. End note.)"."""
    speaks = words.split(None, 1)[0].lower() in _POST
    return speaks and compiled(_CLOSES_NOTE).match(cable.text, end, cable.body.end) is not None


def is_speech(words: str) -> bool:
    """Return whether the sentence begins with who says it: "Minister: Do you want this?"."""
    return compiled(_LABEL).match(words) is not None


def next_sentence(cable: Cable, end: int) -> str:
    """Return the sentence that goes on in the same paragraph behind the offset, or nothing."""
    found = compiled(_GOES_ON).match(cable.text, end, cable.body.end)
    return "" if found is None or "\n\n" in found[0] else found["next"]


def qualifies(cable: Cable, at: int) -> bool:
    """Return whether the bracket at the offset is between an article and its noun: "his (wrong) belief"."""
    return compiled(_QUALIFIES).search(cable.text, max(cable.body.start, at - _WORD_CHARS), at) is not None


@once_per_cable
def those_written_to(cable: Cable) -> frozenset[str]:
    """Return the names, in capitals, of those to whom the cable says it is: "For Bill Burns from Hill"."""
    if not words_of(cable.text).issuperset(("for", "from")):
        return frozenset()
    named = (found["whom"] for found in compiled(_FOR_WHOM).finditer(cable.text))
    return frozenset(name.strip(",") for names in named for name in names.upper().split())


def is_answer(words: str) -> bool:
    """Return whether the sentence answers a question before it: "The bank doubts it"."""
    return compiled(_ANSWER).match(words) is not None


def is_answered(cable: Cable, start: int, end: int) -> bool:
    """Return whether one speaker asks and another answers: "PM (to Askari): Is this right? Askari: It is."."""
    answer = compiled(_ANSWERS).match(cable.text, end)
    if answer is None:
        return False
    asks = (
        compiled(_ASKS).match(cable.text, start, end)
        or compiled(_ASKS + r"\Z").search(cable.text, max(cable.body.start, start - _ASKED_CHARS), start)
        or compiled(r"(?<=:\s)" + _ASKS).search(cable.text, start, end)
    )
    if asks is None or asks["asks"] == answer["answers"]:
        return False
    names = (asks["asks"], answer["answers"])
    return asks["aside"] is not None or not all(map(_may_be_colleague, names))


def _may_be_colleague(name: str) -> bool:
    """Return whether the name is one that notes are signed with: an office or a first name."""
    is_short = len(name) <= _LONGEST_OFFICE_CHARS  # "ECON", not "ASKARI"
    return name in FIRST_NAMES or (is_short and compiled(OFFICE).fullmatch(name) is not None)


def is_in_talk(cable: Cable, at: int) -> bool:
    """Return whether a label before the offset says who speaks: "Minister: Do we have a date? Ambassador: Not yet."."""
    reach = max(cable.body.start, at - _PARAGRAPH_CHARS)
    start = max(reach, cable.text.rfind("\n\n", reach, at) + 1)
    return compiled(_LABEL).search(cable.text, start, at) is not None
