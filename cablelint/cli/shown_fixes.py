"""`--show-fixes`: what `--fix` has changed, file by file, with places in the file as it was."""

from collections import Counter
from collections.abc import Iterable, Iterator

from cablelint.files.source import Places
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic
from cablelint.terminal import plain


def fixed(reported: Iterable[Diagnostic], counts: Counter[str], left: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return those of the reported findings, all with a fix, that are fixed: as many of each rule as `counts` has.

    Where some of a rule are left, they are told apart by their messages.
    """
    remaining = Counter((one.code, one.message) for one in left)
    asked = Counter(counts)
    found: list[Diagnostic] = []
    for one in reported:
        own = (one.code, one.message)
        if remaining[own] > 0:
            remaining[own] -= 1
        elif asked[one.code] > 0:
            asked[one.code] -= 1
            found.append(one)
    return found


def listed(before: CheckedFile, changed: Iterable[Diagnostic], counts: Counter[str], *, would: bool) -> Iterator[str]:
    """Yield the lines for one file: each finding that is fixed, its place and its fix, then others by their rules.

    Others are those that a fix has laid open, or has settled without a fix of their own.
    """
    places = Places(before.text)
    yield f"{'Would fix' if would else 'Fixed'} in {plain(before.file)}:"
    others = Counter(counts)
    for one in changed:
        others[one.code] -= 1
        line, column = places.at(one.span.start)
        title = one.fix.title if one.fix else ""
        yield f"  {line}:{column} {one.code} {one.name}: {plain(title)}"
    for code, count in sorted(others.items()):
        if count > 0:
            yield f"  {count} more of {code}, fixed along with these"
