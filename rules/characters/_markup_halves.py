"""Tags with a half that is not there, or that cannot be removed: their other half stays too."""

import re
from collections import Counter
from collections.abc import Sequence

from cablelint import Cable, Span, is_beside_unread
from cablelint.rules.characters._markup import meaning_of, name_of
from cablelint.rules.characters._markup_edges import joins_words
from cablelint.rules.characters._markup_words import CELLS, keeps_words

_ALONE = frozenset("br hr img li link meta p tbody td th thead tr".split())  # tags that need no other half
_AROUND_CELLS = frozenset("li ol table tbody td th thead tr ul".split())


def doubtful_tags(cable: Cable, every: Sequence[re.Match[str]]) -> set[str]:
    """Return the names of tags of which one cannot be removed safely, so that the other half stays too."""
    kept = {
        name_of(one)
        for one in every
        if is_beside_unread(cable, Span(*one.span())) or joins_words(cable, one, meaning_of(cable, one))
    }
    return _without_other_half(every) | (kept - {""}) | _saying_more(every)


def _without_other_half(every: Sequence[re.Match[str]]) -> set[str]:
    """Return the names of tags that are not closed as often as they are opened."""
    counts = Counter[str]()
    for found in every:
        counts[name_of(found)] += -1 if found.group().startswith("</") else 1
    return {name for name, count in counts.items() if name and count and name not in _ALONE}


def _saying_more(every: Sequence[re.Match[str]]) -> set[str]:
    """Return the names of tags of which one says more than its words: <span style="display: none">, <li> in <ol>."""
    saying = {name_of(found) for found in every if not keeps_words(found)} - {""}
    saying |= {"li"} if "ol" in saying else set()
    return saying | _AROUND_CELLS if saying & CELLS else saying
