"""Faults in the TAGS line."""

from collections.abc import Iterator

from faults.clean_cable import CleanCable
from faults.kinds import Kind, only, replaced


def _tags(clean: CleanCable) -> tuple[int, list[str], str]:
    start, end = clean.line("TAGS: ")
    words = clean.text[start + 6 : end - 1]
    return start + 6, words.replace(",", "").split(" "), words


def _changed(clean: CleanCable, change: "dict[str, str]") -> Iterator[str]:
    start, _, words = _tags(clean)
    for old, new in change.items():
        if old in words:
            yield clean.with_text(start, start + len(words), words.replace(old, new, 1))


def _separators(clean: CleanCable) -> Iterator[str]:
    start, tags, words = _tags(clean)
    if "(" not in words:
        for mark in ("; ", "/", " - ", ";"):
            yield clean.with_text(start, start + len(words), mark.join(tags))
        yield clean.with_text(start, start + len(words), "".join(tags))


def _repeated(clean: CleanCable) -> Iterator[str]:
    start, tags, words = _tags(clean)
    separator = ", " if "," in words else " "
    if "(" not in words:
        yield clean.with_text(start, start + len(words), words + separator + tags[0])
        yield clean.with_text(start, start + len(words), words + separator + tags[-1])


_WRONG = dict(
    word.split(":")
    for word in (
        "PREL:PERL PGOV:PGOB ECON:ECNO ETRD:ETDR EAGR:EARG SENV:SENB MARR:MRAR PARM:PAMR"
        " EFIS:EFSI ELAB:ELBA MOPS:MPOS EPET:EPTE ENRG:ENGR EAID:EIAD OVIP:OVPI EWWT:EWTT"
    ).split()
)

KINDS = (
    Kind("tags", "no TAGS", "TAG001", True, replaced((r"^TAGS: .*\n", ""), (r"^(TAGS:) .*$", r"\1"))),
    Kind("tags", "an unknown tag", "TAG002", True, lambda clean: _changed(clean, _WRONG)),
    Kind("tags", "a tag twice", "TAG004", False, _repeated),
    Kind(
        "tags",
        "lower case",
        "TAG005",
        False,
        lambda clean: _changed(clean, {each: each.lower() for each in ("PREL", "PGOV", "ECON", "ETRD")}),
    ),
    Kind("tags", "other separators", "TAG006 TAG002", False, _separators),
    Kind(
        "tags",
        "no subject tag",
        "TAG007",
        False,
        only(lambda c: "(" not in _tags(c)[2], replaced((r"^(TAGS: ).* (\w\w)$", r"\1\2"))),
    ),
    Kind("tags", "no person", "TAG009", False, replaced((r" \(BRENNAN, THOMAS\)", ""))),
    Kind("tags", "a person's name turned", "TAG009", False, replaced((r"\(BRENNAN, THOMAS\)", "(THOMAS BRENNAN)"))),
)
