"""Which rules run: what was selected and ignored by code, name, prefix or ALL.

As in ruff, the more specific selector wins: `--select ACT001 --ignore ACT` runs ACT001. Between equals, ignoring wins.
"""

from collections.abc import Iterable, Sequence

from cablelint.linting.plugins import Entry
from cablelint.model.errors import UsageError
from cablelint.records import NamedTuple

ALL = "ALL"
_EXACT_SPECIFICITY = 7
_LONGEST_CHARS = 60  # of a word that is shown, and compared with the names of rules
_FAMILY_LETTERS = 3  # a shorter prefix is more likely a slip


def choose(
    entries: Sequence[Entry],
    *,
    select: Iterable[str] | None = None,
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> tuple[Entry, ...]:
    """Return the rules to run, in their order; without `select`, all that are on by default.

    A rule that is off by default runs only where its full code or its name is selected. Raises UsageError for a
    selector that fits no rule, and names the nearest.
    """
    wanted = _known((*((ALL,) if select is None else select), *extend_select), entries)
    unwanted = _known(ignore, entries)
    return tuple(entry for entry in entries if _runs(entry, wanted, unwanted))


def specificity(entry: Entry, selector: str) -> int:
    """Return how closely the selector fits the rule.

    0 not at all, 1 as one of ALL, more by a longer prefix, most by its name.
    """
    if selector == ALL:
        return 1
    if selector in (entry.code, entry.name):
        return _EXACT_SPECIFICITY
    return 1 + len(selector) if len(selector) >= _FAMILY_LETTERS and entry.code.startswith(selector) else 0


def _runs(entry: Entry, wanted: Iterable[str], unwanted: Iterable[str]) -> bool:
    in_favor = max((specificity(entry, selector) for selector in wanted), default=0)
    against = max((specificity(entry, selector) for selector in unwanted), default=0)
    return in_favor > against and (entry.default or in_favor == _EXACT_SPECIFICITY)


def _known(selectors: Iterable[str], entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return the selectors in the case of codes and names."""
    return tuple(cased(selector, entries) for selector in selectors)


def cased(selector: str, entries: Sequence[Entry]) -> str:
    """Return the selector in the case of codes and names. Raises UsageError where it fits no rule."""
    if selector.upper() == ALL:
        return ALL
    for cased in (selector.upper(), selector.lower()):
        if cased and any(specificity(entry, cased) for entry in entries):
            return cased
    raise UsageError(f'no rule has the code, name or prefix "{_shown(selector)}"{suggestion(selector, entries)}')


def named(word: str, entries: Sequence[Entry]) -> Entry:
    """Return the rule of this code or name. Raises UsageError where there is none, and names the nearest."""
    for entry in entries:
        if word.upper() == entry.code or word.lower() == entry.name:
            return entry
    known = [each for entry in entries for each in (entry.code, entry.name)]
    raise UsageError(f'no rule has the code or name "{_shown(word)}"{_nearest(word, known)}')


def _shown(word: str) -> str:
    """Return the word, cut where it is longer than the name of any rule."""
    return word if len(word) <= _LONGEST_CHARS else f"{word[:_LONGEST_CHARS]}\N{HORIZONTAL ELLIPSIS}"


def suggestion(word: str, entries: Sequence[Entry]) -> str:
    """Return how a message about an unknown selector goes on: with the nearest known one, or where to find them all."""
    families = dict.fromkeys(entry.code[:_FAMILY_LETTERS] for entry in entries)
    return _nearest(word, [ALL, *families, *(each for entry in entries for each in (entry.code, entry.name))])


def _nearest(word: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches  # only where something is wrong

    word = word[:_LONGEST_CHARS]
    near = get_close_matches(word.upper(), known, n=1) or get_close_matches(word.lower(), known, n=1)
    return f': did you mean "{near[0]}"?' if near else ': "cablelint rules" lists them all'


class Layer(NamedTuple):
    """What one place says of the selection: a configuration, an override for some files, the command line."""

    select: Sequence[str] | None = None
    extend_select: Sequence[str] = ()
    ignore: Sequence[str] = ()


_SAYS_NOTHING = Layer()


def layered(entries: Sequence[Entry], layers: Iterable[Layer]) -> tuple[Entry, ...]:
    """Return the rules to run when one layer after the other has had its say, the last one with the last word.

    A layer with `select` starts afresh; one without adds to what the layers before it have chosen, and takes away.
    Raises UsageError as `choose` does.
    """
    chosen = choose(entries)
    for layer in layers:
        if layer == _SAYS_NOTHING:
            continue
        if layer.select is not None:
            chosen = choose(entries, select=layer.select, extend_select=layer.extend_select, ignore=layer.ignore)
        else:
            own = choose(entries, select=(), extend_select=layer.extend_select, ignore=layer.ignore)
            ignored = _known(layer.ignore, entries)
            kept = (entry for entry in chosen if not any(specificity(entry, selector) for selector in ignored))
            codes = {entry.code for entry in (*own, *kept)}
            chosen = tuple(entry for entry in entries if entry.code in codes)
    return chosen
