"""The wordings in which cables ask for action: "Department requests that posts …", "Post should …", "Please advise".

Only what asks the reader counts: not what a host government asks for, what was asked in the past, or what the writers
mean to do themselves ("we should follow up"). A sentence is read from the few words that can ask; the words before one
of them say who asks, or who is asked.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from cablelint.analysis.own_voice import in_own_voice
from cablelint.analysis.reported_speech import is_reported
from cablelint.lalr.regexes import compiled
from cablelint.model.spans import Span
from cablelint.reading.body.abbreviations import SHORTENED
from cablelint.reading.body.text_search import word_set
from cablelint.records import NamedTuple

_TOKEN = (
    rf"\((?:[a-h]|[ivx]{{1,4}})\)|(?:[A-Za-z]\.){{2,}}|{SHORTENED}"
    r"|[A-Za-z][\w'’/&-]*|[.?!:;](?!\w)|--|\n[ \t\r]*(?=[\n-])"
)
_JOINING_MARKS = (":", ";", "--")
_ENDS = frozenset("(.?!:;-\n")  # with which tokens begin that are no words

_OURS = word_set(
    "agencies agency ambassador amconsul amembassy bureau charge consul consulate consulates department dept desk dod"
    " doj embassies embassy house i legatt mission missions office post posts rso section team treasury usaid useu usg"
    " usnato usoecd usun usunvie washington we"
)
_YOURS = word_set(
    "addressee addressees agencies agency ambassador ambassadors amconsul amconsuls amembassies amembassy charge chiefs"
    " conoff conoffs consoff consoffs consulate consulates dcms department department's dept desk drafters embassies"
    " embassy embassy's mission mission's missions officer officers paos post post's posts posts' principal recipients"
    " rso rsos section sections usdel usdels useu usmission usnato usoecd usun washington washington's you your"
)
_OTHERS = word_set(
    "company congress council court government he industry it minister ministers ministry mfa official officials ngos"
    " opposition parliament party people president she they"
)
_TURNS = word_set("believe believes expects knows notes reported reports said says that thinks told we which who whose")

_TOLD = word_set("reported said say says wrote")  # "Submit or die, the banner said"
_ASKS = word_set("ask asks direct directs instruct instructs recommend recommends req request requests task tasks")
_SEVERAL = word_set("addressees embassies missions posts you")
_ASKING = word_set("asking instructing recommending requesting seeking soliciting")
_DETERMINERS = word_set("a an any her his its no our such the their this")  # "the request" is not one
_INTENDS = word_set("is like want wants wish wishes writing")  # "This is to request", "we wish to ask"
_ASKED = word_set(
    "advised asked authorized directed encouraged expected instructed invited reminded requested required tasked urged"
)
_HOPES = word_set(
    "count counts encourage encourages expect expects hope hopes invite invites look looks propose proposes relies rely"
    " suggest suggests trust urge urges want wants"
    " wish wishes"
)
_HANDLES = word_set("forward forwarding forwards received relay relays transmits")
_THEY_ASK = word_set("ask asked asks request requested requests")
_US = word_set("american department embassy mission our post u.s. united us usg washington")
_NEEDS = word_set("need needs require requires")
_OF_ONE_STATE = word_set("consulate embassy")
_BEFORE_OUR_EMBASSY = word_set(
    "action addressee all american and any as both each every for if or our that the this u.s. united us usg when where"
    " whether which your"
)  # and not "the French Embassy", "Brunei's Embassy"
_RESOURCES = word_set("funding funds grants money positions resources staff staffing training tdy")
_CALLED_FOR = word_set("needed required sought wanted")
_ESSENTIAL = word_set("critical crucial essential imperative important urgent vital")
_DUE = word_set("answer answers comments input names nominations replies reply reports response responses submissions")
_ANSWERS = word_set("answer decision reply response")
_AGREES = word_set("agree agrees approve approves concur concurs objects")
_WE_ASK_OURSELVES = word_set("embassy i mission post we")  # "May we accept?", "Should Post sign?"
_DELEGATES = word_set("usdel usdels usnato usun")
_OBJECTIONS = word_set("contrary guidance instructions objection objections")
_EACH = word_set("action addressee all each every")
_CAPITAL = (["department"], ["washington"])  # whose own cables ask posts
_SEEKS = word_set("await awaits seek seeks solicit solicits")
_ADVICE = word_set("recommendation recommendations")
_HELPFUL = word_set("help helpful useful")
_UNLESS = word_set("advised directed instructed otherwise")
_INSTRUCTIONS = word_set(
    "advice approval authority authorization clearance concurrence guidance instructions urgent washington"
)
_GUIDANCE = word_set(
    "action advice answer answers approval assistance authority authorization clearance comments concurrence"
    " confirmation decision decisions guidance help information input instructions reaction replies reply response"
    " responses support views"
)
_NAMED_AFTER = word_set(
    "area areas center centers desk form forms group groups measures officer officers officials package packages plan"
    " plans procedure procedures process program programs requirement requirements staff system systems team teams"
)  # "Clearance procedures are required" asks for no clearance
_PARTICULARS = word_set("biodata data names particulars")
_KNOWN_TO_POSTS = _PARTICULARS | word_set("comments information input views")
_WISHES = word_set("appreciate grateful interested like value welcome")
_NO_DUTIES = word_set("able aware have know")  # "Post should be able to", "Post should have"
_SHORT = word_set("appreciate grateful recommend req request requesting suggest urge")  # telegrams leave out who asks
_IMPERATIVES = word_set(
    "advise ask ascertain confirm consult convey coordinate deliver encourage ensure explain express identify inform"
    " notify obtain provide raise remind reply respond seek send slug solicit stress submit thank urge"
)
_NOUNS_TOO = word_set(
    "address answer approach arrange assign assure call check choose clear collect complete contact count decide"
    " demarche designate distribute draw emphasize examine file fill find forward give hand include indicate invite"
    " issue keep leave list make meet name note offer pass prepare press protect report return review select set share"
    " show"
    " sign state take tell transmit update use verify"
)
_AFTER_VERBS = word_set(
    "a all an any appropriate as at back both by each every following forms her him his host in it its local names"
    " our replies results soonest that the them these this those through to us whether with your"
)  # "Report any reply", "approach the"
_AFTER_CALLS = word_set("are came had has is of was were will would")  # "Reply came", "Raise of pay"
_DEEDS = word_set("approach call press return review")  # "Return by July 24" tells what others do
_OWN_TASKS = _IMPERATIVES | _NOUNS_TOO
_SENT = word_set("cabled conveyed emailed forwarded reported sent slugged submitted transmitted")
_JOINS = word_set("accordingly also and hence however therefore thus would")
_AFTER_NOUNS = word_set("by came for from had has in is of on to was were")  # "Request for asylum", "Requests from"
_NO_PLEAS = word_set("accept do feel find note protect recall refer see visit")  # "Please see", "please note"
_PLACES = word_set("also attached below para paragraph paragraphs paras ref reftel reftels refs septel the")
_CONTACTS = word_set("call contact email e-mail phone reach")  # "Please contact Jane Roe", not "contact the Ministry"
_OF_CONTACTS = word_set("at for here in is on person persons point points with")
_SENDS = word_set("address direct forward let refer send")  # "Please direct questions to", not "send replies to"
_COUNTERPARTS = word_set(
    "appropriate authorities companies counterparts foreign government host interlocutors local mfa minister ministry"
    " officials relevant"
)
_QUESTIONS = word_set("clarification concerns inquiries poc question questions queries")
_THANKS = word_set("commend congratulate express note take thank")
_DISPATCHES = word_set(
    "advise ascertain complete confirm convey coordinate deliver demarche forward inform notify obtain pass reply"
    " report respond slug submit transmit"
)  # "DELIVER THE POINTS" is a request even as a title
_ADDRESSES = _YOURS | word_set("action actions guidance instructions objectives request requested requests steps")
_OF_OTHERS = word_set("are has have her his is its their was were")
_LONGEST_LABEL_WORDS = 4  # "For Oslo and Rome: deliver the note"
_OFFICERS = word_set("officer officers")
_CHOSEN = (["chosen"], ["elected"])
_BODIES = word_set("association bank board club committee conference union")  # which have officers too
_MISSIONS_OF_OTHERS = word_set("assessment eu fact-finding monitoring observation observer observers osce trade")
_OF_OURS = word_set(
    "action affairs all consular desk duty each econ management our political principal reporting the your"
)
_OF_A_STATE = word_set("department embassy ministry mission office")
_MODALS = word_set("could may might will would")
_ITEM_OF_SENTENCE = r"(?<=[:;,d] )\(?(?:\d{1,2}|[a-z]{1,4})\)\s\Z"  # behind a mark, or "and"
_QUESTIONS_OF_OTHERS = (
    r"(?i:\b(?:council|delegation|director|govern[a-z]{1,6}|he|industry|mfa|minister|ministry|official|officials|parliament|president"
    r"|she|they)\b(?:(?!\b(?:department|embassy|post|we)\b)[^.?!:]){0,80}\b(?:asked|had|handed|listed|posed|put|raised|sent)\b"
    r"[^.?!:]{0,60}\b(?:questions|queries)\b[^.?!:]{0,60}[:.](?:(?:[^.?!]|(?<=(?-i:[A-Z\d]))\.){0,200}\?){0,9}[^.?!]{0,12}\Z)"
)
_LONGEST_QUESTIONS_CHARS = 1_000  # with what leads to them
_LONGEST_ITEM_CHARS = 10
_SHORTEST_WORDS = 3  # before the verb in "Department's early guidance requested"
_NEAR_WORDS = 15  # in which the matter is of which a sentence speaks
_FIRST_WORDS = 3  # of a sentence, in which its subject is
_REACH_WORDS = 9  # in which a subject is before its verb


def asks_for_action(words: str) -> bool:
    """Return whether the words, a paragraph's own without what it quotes, ask an addressee to do something."""
    return next(asking_sentences(words, [Span(0, len(words))]), None) is not None


def asking_sentences(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the sentences within the spans that ask an addressee to do something, in order, from first to last word.

    What others say in quotation marks, and notes to drafters, ask nothing of an addressee.
    """
    for start, end in spans:
        for sentence in _asking_sentences(in_own_voice(text[start:end])):
            yield Span(start + sentence.start, start + sentence.end)


def _asking_sentences(text: str) -> Iterator[Span]:
    within = Span(0, len(text))
    tokens, passed = compiled(_TOKEN).finditer(text), 0
    plans: frozenset[int] | None = None  # looked for once, where an item asks
    speaks = labels = False  # the sentence so far: to the reader; no more than what follows
    for sentence in _sentences(text, within):
        spoke, asks = speaks and sentence.behind != "", _asks(sentence.words)
        spoke = spoke or (labels and sentence.behind == ":")
        labels = not sentence.behind and _is_label(sentence.words)
        speaks = spoke or asks or sentence.words[0] == "for" or not _ADDRESSES.isdisjoint(sentence.words)
        if asks:  # few do: only of these the place is looked for
            first, *others = islice(tokens, sentence.first - passed, sentence.end - passed)
            following, passed = next(tokens, None), sentence.end + 1
            end = (others[-1] if others else first).end()
            rest = text[end : following.start() if following else within.end].rstrip()
            bare = sentence.behind and text[first.start()].islower() and _is_bare_order(sentence.words)
            if bare and not spoke:
                speaks = False  # "He must sell the ferry; find a buyer; raise the rent"
                continue
            if sentence.first == 0 and _is_title(text, end) and _is_bare_order(sentence.words, _DISPATCHES):
                continue
            if sentence.words[-1] == "?" and _is_others_question(text, first.start()):
                continue
            if _is_item(text, first.start()):
                if plans is None:
                    plans = _items_of_plans(text, within)
                if first.start() in plans:
                    continue
            yield Span(first.start(), end + len(rest))


def _is_label(words: Sequence[str]) -> bool:
    """Return whether orders may follow behind a colon: "Oslo: deliver the note", not "His tasks: find a buyer"."""
    short = len(words) <= _LONGEST_LABEL_WORDS and (_OTHERS | _OF_OTHERS).isdisjoint(words)
    return short and not any(word.endswith("'s") for word in words)


def _is_title(text: str, end: int) -> bool:
    """Return whether the text up to there is in capitals, above others that are not: "SHARE THE BURDEN. We must …"."""
    return text[:end].isupper() and any(map(str.islower, text[end:]))


def _is_bare_order(words: Sequence[str], orders: frozenset[str] = frozenset()) -> bool:
    """Return whether it asks by nothing but the verb that it opens with, none of the orders: "find a buyer"."""
    verb = next((word for word in words if word not in _JOINS), "")
    return verb in _OWN_TASKS and verb not in _SHORT | orders and not _asks_in_form(words)


def _is_others_question(text: str, start: int) -> bool:
    """Return whether the question at the offset is among those that the words before say others put."""
    before = text[max(0, start - _LONGEST_QUESTIONS_CHARS) : start]
    return "uest" in before and compiled(_QUESTIONS_OF_OTHERS).search(before) is not None


def _is_item(text: str, start: int) -> bool:
    """Return whether a label of an item of a sentence is right before the offset."""
    return compiled(_ITEM_OF_SENTENCE).search(text, max(0, start - _LONGEST_ITEM_CHARS), start) is not None


def _items_of_plans(text: str, within: Span) -> frozenset[int]:
    """Return where the items begin of what others would do: "The law would do two things: (i) set a date"."""
    begins = [token.start() for token in compiled(_TOKEN).finditer(text, *within)]
    found, tells_plans = [], False
    for sentence in _sentences(text, within):
        if _is_item(text, begins[sentence.first]):
            if tells_plans:
                found.append(begins[sentence.first])
        elif not _JOINS.issuperset(sentence.words):
            tells_plans = not _MODALS.isdisjoint(sentence.words) and not _asks(sentence.words)
    return frozenset(found)


def passes_on_request(words: str) -> bool:
    """Return whether the words tell what others ask of us: "We received a request from the Ministry for …"."""
    sentences = (sentence.words for sentence in _sentences(words, Span(0, len(words))))
    return any(_passes_on(sentence, at) for sentence in sentences for at in range(len(sentence)))


class _Sentence(NamedTuple):
    words: list[str]  # in small letters; a question keeps its mark
    first: int  # of the tokens of the text, its first
    end: int  # the token behind its last
    behind: str = ""  # the colon, semicolon or dashes within the line that go before; empty where a sentence begins


def _sentences(text: str, within: Span) -> Iterator[_Sentence]:
    """Yield the sentences of the span; all its words are told apart and made small at once, for the sake of speed."""
    tokens = compiled(_TOKEN).findall(text, *within)
    joined = "\0".join(tokens).lower().replace("’", "'")
    words = joined.split("\0") if tokens else []
    has_would = "'d" in joined
    ends = [at for at, word in enumerate(words) if word[0] in _ENDS]
    first = 0
    for end in (*ends, len(words)):
        if first < end:
            sentence = words[first:end]
            if has_would:
                sentence = [part for word in sentence for part in _told_apart(word)]
            goes_on = first > 1 and words[first - 1] in _JOINING_MARKS and words[first - 2][0] not in _ENDS
            whole = [*sentence, "?"] if words[end : end + 1] == ["?"] else sentence
            yield _Sentence(whole, first, end, words[first - 1] if goes_on else "")
        first = end + 1


def _told_apart(word: str) -> Sequence[str]:
    return (word[:-2], "would") if word.endswith("'d") else (word,)


def _asks(words: Sequence[str]) -> bool:
    if words[-1] == "?":
        asks_itself = words[0] in ("may", "shall", "should") and words[1] in _WE_ASK_OURSELVES
        return asks_itself or not _YOURS.isdisjoint(words)
    if words[-1] in _TOLD and words[-2:-1] != ["to"]:  # "guidance on what to say"
        return False
    if _opens_asking(words):
        return True
    return _asks_in_form(words)


def _asks_in_form(words: Sequence[str]) -> bool:
    """Return whether it asks by a verb and its subject, or by "please"."""
    if _FORMS.keys().isdisjoint(words):
        return False
    asking = (at for at, word in enumerate(words) if word in _FORMS and any(form(words, at) for form in _FORMS[word]))
    return any(not is_reported(words, at, _OURS) for at in asking)


def _opens_asking(words: Sequence[str]) -> bool:
    """Return whether it leaves out who asks, or tells what to do: "Request Embassy …", "Deliver the points"."""
    at = next((index for index, word in enumerate(words) if word not in _JOINS), 0)
    following = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in _ADVICE and following == "":
        return True  # "RECOMMENDATION: That the Department agree"
    if words[at] in _SHORT:
        return words[at] == "grateful" or following not in _AFTER_NOUNS
    if words[at : at + 2] in (["do", "not"], ["let", "us"]):
        return words[at + 2 : at + 3] == ["know"] or not _OWN_TASKS.isdisjoint(words[at + 2 : at + 3])
    if words[at] == "kindly":
        return following in _OWN_TASKS
    if following == "to" and (words[at] in _YOURS or words[at] == "delegation"):
        return not _OWN_TASKS.isdisjoint(words[at + 2 : at + 3])  # "Embassy to deliver the note"
    if words[at : at + 2] in (["draw", "on"], ["draw", "upon"]):
        return True
    if words[at] == "contact" and following in _OF_CONTACTS:
        return False  # "Contact at Post is Jane Roe"
    if words[at] in _IMPERATIVES:
        return following != "" and following not in _AFTER_CALLS
    return words[at] in _NOUNS_TOO and following in _AFTER_VERBS and not (words[at] in _DEEDS and following == "by")


def _pleads(words: Sequence[str], at: int) -> bool:
    """Return whether it says "please report", and not "please see" or "please contact … with any questions"."""
    return words[at] in ("please", "pls") and at + 1 < len(words) and not _helps_only(words, at + 1)


def _helps_only(words: Sequence[str], at: int) -> bool:
    """Return whether the verb there tells the reader where to look or whom to ask, and no more."""
    if words[at] in _CONTACTS and words[at : at + 2] != ["call", "on"]:
        return _COUNTERPARTS.isdisjoint(words[at + 1 : at + 5])
    if words[at : at + 2] == ["do", "so"]:
        return False
    if words[at] == "see":
        return words[at + 1 : at + 2] == [] or not _PLACES.isdisjoint(words[at + 1 : at + 3])
    return words[at] in _NO_PLEAS or (words[at] in _SENDS and _is_on_questions(words, at))


def _is_no_duty(words: Sequence[str], at: int) -> bool:
    """Return whether the verb there asks an addressee for no action; "accept" and "visit" do, except in a plea."""
    return words[at] not in ("accept", "visit") and _helps_only(words, at)


def _is_on_questions(words: Sequence[str], at: int) -> bool:
    """Return whether questions are spoken of near the word there, and not what is asked for."""
    return not _QUESTIONS.isdisjoint(words[max(0, at - _NEAR_WORDS) : at + _NEAR_WORDS])


def _is_asked(words: Sequence[str], at: int) -> bool:
    """Return whether it says "posts are instructed to", "your help is urgently requested", "guidance requested"."""
    before = words[max(0, at - 3) : at]
    if words[at] in ("requested", "required") and at <= _SHORTEST_WORDS and not _GUIDANCE.isdisjoint(before[-1:]):
        return "no" not in before
    if {"is", "are"}.isdisjoint(before):
        return False
    if words[at] in _CALLED_FOR and _is_called_for(words, at):
        return True
    if words[at] == "welcome" and words[at + 1 : at + 2] == ["to"]:
        return _is_subject(_YOURS, words, at)
    if words[at] not in _ASKED:
        return False
    if "no" in before:
        return False
    if words[at] == "requested":
        return words[at + 1 : at + 2] != ["by"] or _OTHERS.isdisjoint(words[at + 2 : at + 5])
    return _is_subject(_YOURS, words, at)


def _is_called_for(words: Sequence[str], at: int) -> bool:
    """Return whether it says "a decision is needed", "your help is required".

    Not "the Board's approval is needed", which is for others to give.
    """
    before = words[max(0, at - _REACH_WORDS) : at]
    for index in range(len(before) - 1, -1, -1):
        if before[index] in ("from", "of") and not (_OURS | _YOURS).isdisjoint(before[index + 1 : index + 3]):
            continue
        if before[index] in _OTHERS or before[index] in _TURNS or before[index] in ("from", "no", "of"):
            return False
        if before[index] in _GUIDANCE and _NAMED_AFTER.isdisjoint(before[index + 1 : index + 2]):
            owners = [word.split("'")[0] for word in before[:index] if "'" in word]
            ours = all(word in _OURS | _YOURS for word in owners)
            return ours and {"her", "his", "its", "no", "their", *_TURNS, *_OTHERS}.isdisjoint(before[:index])
    return False


def _is_told(words: Sequence[str], at: int) -> bool:
    """Return whether it says "posts are to report", "each post will name an officer", "posts have until June 1"."""
    following = words[at + 1 : at + 3]
    if words[at] in ("is", "are") and following[:1] == ["to"]:
        tells = following[1:] not in (["be"], ["have"]) and len(following) > 1
        aims = words[max(0, at - 1)] == "mission" and words[max(0, at - 2)] not in ("each", "mission", "the")
        return tells and not aims and _is_subject(_YOURS, words, at)
    if words[at] in ("is", "are") and following[:1] == ["due"]:
        due = words[max(0, at - 3) : at]
        return not _DUE.isdisjoint(due) and {"her", "his", "its", "their"}.isdisjoint(due)
    if words[at] in ("has", "have") and following[:1] == ["until"]:
        return _is_subject(_YOURS, words, at)
    if words[at] == "will" and not (_OWN_TASKS | {"want"}).isdisjoint(following[:1]):
        before = words[max(0, at - 4) : at]
        everyone = not _EACH.isdisjoint(before) and _is_subject(_YOURS, words, at)
        return (
            before[-1:] in (["addressees"], ["recipients"])
            or everyone
            or (before[-1:], following[0]) == (["you"], "want")
        )
    return False


def _is_obliged(words: Sequence[str], at: int) -> bool:
    """Return whether it says "Post should", "you may wish to", "Embassies will need to", "replies should be sent"."""
    word, following = words[at], words[at + 1 : at + 3]
    if not following:  # "Posts should:", above a list
        return word in ("must", "shall", "should") and not _YOURS.isdisjoint(words[at - 1 : at])
    if word in ("should", "must") and following[0] == "be" and following[-1] in _SENT:
        return not _is_on_questions(words, at)
    if word in ("should", "must") and following[0] in ("arrive", "reach"):
        before = words[max(0, at - 3) : at]
        return not _DUE.isdisjoint(before) and _OF_OTHERS.isdisjoint(before)
    obliges = (
        (
            word == "may"
            and words[max(0, at - 1)] in _SEVERAL
            and following[0] in _OWN_TASKS | {"suggest"}
            and not _helps_only(words, at + 1)
        )
        or (
            word == "may" and (words[max(0, at - 1)] in _DELEGATES or not {"draw", "use", "wish"}.isdisjoint(following))
        )
        or (word in ("need", "needs") and following[0] == "to")
        or (word in ("must", "shall", "should") and _NO_DUTIES.isdisjoint(following) and not _is_no_duty(words, at + 1))
    )
    if following == ["do", "so"] and word in ("must", "should"):
        return not _YOURS.isdisjoint(words[:at])  # "Posts that have not replied should do so"
    return obliges and _is_subject(_YOURS, words, at)


def _wishes(words: Sequence[str], at: int) -> bool:
    """Return whether it says "we would welcome", "any views would be appreciated", and not "we would like to thank"."""
    before = words[max(0, at - 4) : at]
    if "would" not in before and "will" not in before:
        return False
    if words[at] in ("appreciated", "welcome") and "be" in before:
        return words[at] == "appreciated" or _is_called_for(words, at) or _is_means(words, at)
    thanks = words[at] == "like" and not _THANKS.isdisjoint(words[at + 2 : at + 4])
    return words[at] in _WISHES and not thanks and _is_subject(_OURS, words, at)


def _is_means(words: Sequence[str], at: int) -> bool:
    """Return whether it says "more funding would be welcome", and not whose or from whom."""
    before = words[max(0, at - _REACH_WORDS) : at]
    apart = _OTHERS | _TURNS | {"from", "of", "her", "his", "its", "no", "their"}
    return not _RESOURCES.isdisjoint(before) and apart.isdisjoint(before)


def _requests(words: Sequence[str], at: int) -> bool:
    """Return whether it says "Department requests that", "we are asking for", "… and request Department confirm"."""
    before = words[max(0, at - 2) : at]
    if words[at] in _ASKING:
        return not {"am", "are", "is"}.isdisjoint(before) and _is_subject(_OURS, words, at)
    following = words[at + 1 : at + 3]
    told = words[at] in _ASKS | {"asked"} and "be" not in words[at + 1 : at + 5]
    if told and not _SEVERAL.isdisjoint(words[at + 1 : at + 4]) and _is_of_us(words, at):
        return words[at] != "asked" or not {"has", "have"}.isdisjoint(before)
    if words[at] in _SENDS and _is_on_questions(words, at):
        return False  # "Posts may direct questions to Jane Roe"
    if words[at] in ("request", "requests") and following[:1] == ["for"]:
        return False  # "The Department answers requests for visas"
    if words[at] not in _ASKS or following[:1] == ["by"] or not _DETERMINERS.isdisjoint(before[-1:]):
        return False
    if before[1:] == ["to"] and before[0] not in _INTENDS:
        return False
    if before[-1:] == ["not"]:
        return False
    if before[-1:] == ["will"] and _YOURS.isdisjoint(following):
        return False  # "We will ask the Minister again"
    joined = before[-1:] in (["and"], ["therefore"], ["to"]) and not (_YOURS | {"that"}).isdisjoint(following)
    return joined or _is_subject(_OURS, words, at)


def _is_of_us(words: Sequence[str], at: int) -> bool:
    """Return whether no word before the verb there makes it what others ask: "the Ministry asks posts", "he said"."""
    before = words[max(0, at - _REACH_WORDS) : at]
    return bool(before) and (_OTHERS | _TURNS | {"not", "will"}).isdisjoint(before) and before[-1] not in _DETERMINERS


def _hopes(words: Sequence[str], at: int) -> bool:
    """Return whether it says "we encourage posts to", "Department hopes that Embassy will", "we rely on you"."""
    following = words[at + 1 : at + 5]
    wanted = _DUE if following[:1] == ["forward"] else _YOURS  # "We look forward to your replies", not "to your visit"
    if words[at] not in _HOPES or wanted.isdisjoint(following):
        return False
    if any(_is_of_another_state(words, index) for index in range(at + 1, min(at + 5, len(words)))):
        return False  # "We expect that the French Embassy will"
    return _is_subject(_OURS, words, at)


def _needs(words: Sequence[str], at: int) -> bool:
    """Return whether it says "Post seeks guidance", "we need an answer".

    Not "we seek the views of the Ministry", which asks no addressee.
    """
    following = words[at + 1 : at + 7]
    seeks = words[at] in _SEEKS and not (_YOURS | _INSTRUCTIONS).isdisjoint(following[:2])
    tasks = not _YOURS.isdisjoint(following[:2]) and "to" in following[1:4]
    if words[at] in _NEEDS and following[:2] in (["to", "know"], ["to", "hear"]):
        return not _YOURS.isdisjoint(words[at + 3 :]) and _is_subject(_OURS, words, at)
    wanted = not (_GUIDANCE | _PARTICULARS).isdisjoint(following)
    of_capital = words[at] in _SEEKS and words[at - 1 : at] in _CAPITAL and _OTHERS.isdisjoint(following)
    seeks = seeks or (of_capital and not _KNOWN_TO_POSTS.isdisjoint(following))
    needs = words[at] in _NEEDS and following[:1] != ["to"] and (tasks or wanted)
    return (seeks or needs) and (_is_subject(_OURS, words, at) or _is_joined_to_ours(words, at))


def _is_joined_to_ours(words: Sequence[str], at: int) -> bool:
    """Return whether the verb is behind "and" in a sentence on us alone: "Department proposes a fund, and needs"."""
    ours = words[at - 1 : at] == ["and"] and not _OURS.isdisjoint(words[:_FIRST_WORDS])
    return ours and "of" not in words[:_FIRST_WORDS] and (_OTHERS | _TURNS).isdisjoint(words[:at])


def _passes_on(words: Sequence[str], at: int) -> bool:
    following = words[at + 1 : at + 7]
    if words[at] in _HANDLES:
        return not {"request", "requests"}.isdisjoint(following) and _is_subject(_OURS, words, at)
    return words[at] in _THEY_ASK and not _US.isdisjoint(following) and _is_subject(_OTHERS, words, at)


def _recommends(words: Sequence[str], at: int) -> bool:
    """Return whether it says "Post's recommendation is that …", "it would be helpful if posts …"."""
    following = words[at + 1 : at + 5]
    if words[at] == "unless":
        return not _UNLESS.isdisjoint(following[:1]) or not (_YOURS - _OFFICERS).isdisjoint(following[:2])
    if words[at] in ("absent", "barring"):
        return not _OBJECTIONS.isdisjoint(following[:1])
    if words[at] in _ESSENTIAL:
        before = words[max(0, at - 6) : at]
        told = following[:1] == ["that"] and not _YOURS.isdisjoint(following)
        answers = not _ANSWERS.isdisjoint(before) and _is_called_for(words, at)
        return (
            told or answers or ("is" in before and not _GUIDANCE.isdisjoint(before) and not _YOURS.isdisjoint(before))
        )
    if words[at] in _HELPFUL:
        replies = not _ANSWERS.isdisjoint(words[:at]) and _is_called_for(words, at)
        return "would" in words[max(0, at - 3) : at] and (replies or not _YOURS.isdisjoint(following))
    if words[at] == "if":
        return not _YOURS.isdisjoint(following[:2]) and not _AGREES.isdisjoint(following)
    owner = words[at - 1].removesuffix("'s") if at else ""
    return words[at] in _ADVICE and owner in _OURS | {"our"} and not {"are", "is"}.isdisjoint(following)


_VERBS: tuple[tuple[Callable[[Sequence[str], int], bool], frozenset[str]], ...] = (
    (_pleads, word_set("please pls")),
    (_is_asked, word_set("requested required welcome") | _CALLED_FOR | _ASKED),
    (_is_told, word_set("are has have is will")),
    (_is_obliged, word_set("may must need needs shall should")),
    (_wishes, word_set("appreciated welcome") | _WISHES),
    (_requests, word_set("asked") | _ASKING | _ASKS),
    (_hopes, frozenset(_HOPES)),
    (_needs, _SEEKS | _NEEDS),
    (_recommends, word_set("absent barring if unless") | _ESSENTIAL | _HELPFUL | _ADVICE),
)
_FORMS = {
    word: tuple(form for form, verbs in _VERBS if word in verbs) for word in frozenset().union(*(v for _, v in _VERBS))
}
"""The forms of asking to try, by the word at which each of them looks."""


def _is_subject(nouns: frozenset[str], words: Sequence[str], at: int) -> bool:
    """Return whether one of the nouns is before the verb there, and nothing between them that turns to others."""
    if nouns is _YOURS and words[:1] == ["delegation"] and at < _REACH_WORDS:
        return _OTHERS.isdisjoint(words[:at])
    for index in range(at - 1, max(0, at - _REACH_WORDS) - 1, -1):
        word = words[index]
        if word in _OF_A_STATE and words[index + 1] == "of" and words[index + 2 : index + 3] != ["state"]:
            return False  # "the Department of Health", "the Embassy of France"
        if word in _OFFICERS and _are_of_others(words, index):
            continue
        if word in ("mission", "missions") and index and words[index - 1] in _MISSIONS_OF_OTHERS:
            continue
        if nouns is _YOURS and _is_of_another_state(words, index):
            return False
        if nouns is _OURS and index and words[index - 1] == "to" and words[at - 1 : at] == ["and"]:
            continue  # "The Ministry wrote to Post, and needs"
        if word in nouns or ("/" in word and nouns is _OURS):
            return True
        if word in _OTHERS or word in _TURNS:
            return False
    return False


def _is_of_another_state(words: Sequence[str], at: int) -> bool:
    """Return whether it is the embassy of another state there: "the French Embassy", "Embassy in Washington"."""
    if words[at] not in _OF_ONE_STATE or at == 0:
        return False
    if words[at + 1 : at + 3] == ["in", "washington"]:
        return True
    before = words[at - 1]
    named = not before[0].isalpha() or before in _BEFORE_OUR_EMBASSY or before in _HOPES | _ASKS | _ASKING
    return not named and words[at - 2 : at - 1] in ([], ["that"], ["the"], ["a"], ["its"])


def _are_of_others(words: Sequence[str], at: int) -> bool:
    """Return whether the officers there are not ours: "police officers", "officers elected in May"."""
    if at and words[at - 1] not in _OF_OURS:
        return True
    following = words[at + 1 : at + 5]
    return following[:1] in _CHOSEN or (following[:1] == ["of"] and not (_OTHERS | _BODIES).isdisjoint(following))
