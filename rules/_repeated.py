"""One finding for one cause that repeats: at its first place, with the other places, and a fix for all of them."""

from collections.abc import Callable, Iterable, Iterator

from cablelint import Diagnostic, Fix, Related

_MOST_PLACES = 200  # that a finding names


def told_once(found: Iterable[Diagnostic], cause: Callable[[Diagnostic], object] | None = None) -> Iterator[Diagnostic]:
    """Give one finding for each cause, in the order of their first places; without `cause` one for all findings.

    Those with fixes of another safety are apart, so that a fix is safe in all its places or in none.
    """
    alike: dict[object, list[Diagnostic]] = {}
    for each in found:
        key = cause(each) if cause else None
        alike.setdefault((key, each.severity, each.fix and each.fix.applicability), []).append(each)
    for group in alike.values():
        yield group[0] if len(group) == 1 else _joined(group)


def _joined(group: list[Diagnostic]) -> Diagnostic:
    first, *others = group
    fixes = [each.fix for each in group if each.fix]
    edits = tuple(dict.fromkeys(edit for fix in fixes for edit in fix.edits))
    places = tuple(Related(each.span, "here too") for each in others[:_MOST_PLACES])
    return first._replace(
        message=f"{first.message} ({len(group)} times in this file)",
        fix=Fix(fixes[0].title, fixes[0].applicability, edits) if fixes else None,
        related=(*first.related, *places),
    )
