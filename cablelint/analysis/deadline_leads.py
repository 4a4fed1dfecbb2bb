"""The words before a date that make it a deadline: "by COB", "NLT", "replies are due", "received after"."""

from cablelint.analysis.asking_places import is_asked, is_of_request
from cablelint.analysis.written_dates import WrittenDate
from cablelint.lalr.regexes import compiled
from cablelint.model.cable import Cable
from cablelint.model.spans import Span

# Patterns are kept as words and compiled where they are first needed. A lead ends where the date or its weekday begins.
_FILLERS = (
    r"(?:\s{1,8}(?:(?:the|on|end|of|by|is|are|for|at|close|opening|business|day|cob|oob|c\.o\.b|noon|midnight|week|month|washington|local|time"
    r"|posts?|repl(?:y|ies)|responses?|reports?|reporting|action|nominations?|comments|midday)|\d{1,4}(?::\d\d)?(?:am|pm|z)?"
    r"|[ap]\.?m\.?|(?:hours|hrs|e[sd]t|z|utc|gmt))\b['’]?\.?,?){0,7}"
)
_STRONG = (
    r"(?i:(?:\b(?:nlt|no\s+later\s+than|not\s+later\s+than|cob|oob|close\s+of\s+business|due|suspense(?:\s+date)?"
    rf"|deadline(?:\s+for\s+(?:posts?|missions?|embassies|addressees)\s+to\s+\w{{4,8}})?)\b"
    rf":?{_FILLERS}(?:\s+is)?:?)\s{{1,8}}\(?\Z)"
)
_WEAK = rf"(?i:\b(?:by|before|until|prior\s+to|ahead\s+of|in\s+advance\s+of)\b{_FILLERS}\s{{1,8}}\(?\Z)"
_REPLIES_DUE = (
    r"(?i:[.:;)][\s)]{1,4}(?:please\snote\s(?:that\s)?)?(?:(?:all|the|these|your|posts?['’]s?|any)\s{1,8}){0,2}"
    r"(?:(?:answers?|repl(?:y|ies)|reports?|responses?)\s{1,8}(?:(?:from|of|by|to)\s(?:all\s)?(?:posts?|this\s\w{1,12})\s{1,8})?"
    r"(?:(?:is|are)\s(?:due|expected|needed|required|requested|wanted)\b"
    r"|(?:must|should|need\sto)\s(?:arrive|be\s(?:received|sent|submitted)|reach)\b)"
    r"|(?:due\s(?:date|day)|deadline|suspense(?:\sdate)?)\sfor\s(?:(?:all|the|these|your|posts?['’]s?)\s{1,8}){0,2}"
    r"(?:(?:(?:posts?|missions?|embassies|addressees)\s)?to\s(?:answer|comment|reply|report|respond|submit\s\w{1,15})"
    r"|answers?|repl(?:y|ies)|reports?|responses?|reporting|replying)\s(?:is|remains)\b)[^.;]{0,80}\Z)"
)
_WANTED = (
    r"(?i:[.:;][\s)]{1,4}(?:(?:all|the|these|those|your|posts?['’]s?)\s{1,8}){0,2}"
    r"(?:it|they|these|this|bio(?:graphie)?s|comments|data|figures|forms?|information|inputs?|lists?|names?|nominations?"
    r"|numbers|results|tables?|texts?|views)\s{1,8}"
    r"(?:(?:is|are)\s{1,8}(?:needed|required|requested|wanted)"
    r"|(?:must|should|need\s{1,8}to)\s{1,8}(?:arrive|reach|be\s{1,8}(?:here|in|received|returned|sent|submitted)))"
    rf"(?:\s{{1,8}}(?:at|back|by|department|here|in|no|the|this|to|us|washington|bureau|office|later|latest|post)\b){{0,5}}{_FILLERS}"
    r"\s{1,8}\(?\Z)"
)
_NEEDED = (
    r"(?i:[.:;][\s)]{1,4}(?:the\s)?(?:department|embassy|mission|post|washington|we)\s(?:will\s|would\s|now\s)?"
    r"(?:must\s{1,8}have|needs?|requires?|wants?)\s{1,8}(?:it|them|these|this|those"
    r"|(?:all|an?|the|these|this|your)\s{1,8}(?:(?!that|which|who)[a-z-]{3,15}\s{1,8}){0,2}(?!that|which|who)[a-z-]{3,15})"
    rf"(?:\s{{1,8}}(?:at|back|here|in|no|later|latest)\b){{0,4}}{_FILLERS}\s{{1,8}}\(?\Z)"
)
_TOO_LATE = (
    r"(?i:\b(?:answers?|applications?|comments|inputs?|nominations?|repl(?:y|ies)|reports?|requests?|responses?|submissions?)\s{1,8}"
    r"(?:(?:that|which)\s{1,8}(?:are\s{1,8})?)?(?:received|arriv(?:e|ing)|submitted|sent)\s{1,8}after"
    rf"{_FILLERS}\s{{1,8}}\(?\Z)"
)
_NOT_USED = r"(?i:\)?,?\s{1,8}(?:[a-z]{2,12}\s{1,8}){0,3}(?:cannot|can\snot|may\snot|will\snot|won['’]t)\b)"
"""What makes the date behind "Replies received after" the last day."""

_BEGINS = r"(?i:\b(?:by|before|due|is|nlt|on)\s+(?:the\s+)?)\Z"
_LONGEST_LEAD_CHARS = 110  # before the date


def lead_start(cable: Cable, written: WrittenDate, index: int | None, region: Span) -> int | None:
    """Return where the words begin that make the date a deadline; None where none do."""
    at = min(written.span.start, written.weekday.span.start) if written.weekday else written.span.start
    start = max(region.start, at - _LONGEST_LEAD_CHARS)
    before = cable.text[start:at]
    strong, weak = (compiled(leads).search(before) for leads in (_STRONG, _WEAK))
    if late := compiled(_TOO_LATE).search(before):
        return start + late.start() if compiled(_NOT_USED).match(cable.text, written.span.end) else None
    if strong is None and weak is None:
        return None  # as most dates; whether anything is asked for takes longer to say
    replies = compiled(_REPLIES_DUE).search(cable.text, max(0, start - 4), at) is not None or (
        any(compiled(wanted).search(cable.text, max(0, start - 4), at) for wanted in (_WANTED, _NEEDED))
        and is_of_request(cable, index)
    )
    lead = strong if strong and (replies or is_of_request(cable, index)) else None
    if lead is None and (replies or is_asked(cable, index, at)):
        lead = weak
    if lead is None:
        return None
    wider = compiled(_BEGINS).search(before[: lead.start()])
    return start + (wider.start() if wider else lead.start())
