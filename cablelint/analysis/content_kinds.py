"""The kinds of things that a reference may say a paragraph holds: texts, points, questions, contacts, tables."""

TEXTS = frozenset("aide-memoire letter non-paper nonpaper note paper statement text".split())
POINTS = frozenset("bullets points talkers".split())
QUESTIONS = frozenset("queries questionnaire questions".split())
HEADED = frozenset("agenda background biography itinerary schedule".split())
CONTACTS = frozenset("contact contacts poc pocs".split())
REMARKS = frozenset({"comment"})
TIMED = frozenset("agenda itinerary program schedule timetable".split())
FIGURES = frozenset("amounts figures numbers prices statistics sums".split())
QUOTED = "quotation"  # what is "quoted in paragraph 3"
DATES = frozenset({"dates"})
LISTS = frozenset({"list"})
THINGS = (
    TEXTS
    | POINTS
    | QUESTIONS
    | HEADED
    | CONTACTS
    | REMARKS
    | TIMED
    | FIGURES
    | DATES
    | LISTS
    | {"deadline", "table", QUOTED}
)
TO_BE_SAID = "talking points"
NEAR_CHARS = 90  # before and after a reference


def stem(noun: str) -> str:
    """Return what a heading or a title says of the thing in the singular: "point" of "points"."""
    if noun in CONTACTS:
        return "contact"
    if noun == "biography":
        return "biograph"
    return noun[:-1] if noun.endswith("s") else noun
