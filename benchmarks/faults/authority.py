"""Faults in who classified, why, by which order and until when."""

from collections.abc import Iterable, Iterator

from faults.clean_cable import CleanCable
from faults.kinds import Kind, only, put_in, replaced

_DECL = r"(?<=DECL: )\d.*$"
_REASONS = r"1\.4 \(b\),? (?:and )?\(d\)|1\.4 \(b\) and\n\(d\)"
_NO_DATES = (
    *(
        "TBD",
        "XX/XX/2026",
        "13/09/2020",
        "MARCH 2020",
        "10 YEARS",
        "03/092020",
        "MR",
        "25X1",
        "SOURCE MARKED OADR",
        "X1",
    ),
    *("02/30/2019", "06/31/2020", "UNKNOWN", "NONE", "N/A", "00/00/2020", "2O19/03/23", "TEN YEARS FROM DATE", "25X5"),
    *("SOURCE MARKED OADR", "OADR", "INDEFINITE"),
)
_EARLY = ("03/23/1999", "01/01/2001", "12/31/2003")
_LATE = ("03/23/2049", "01/01/2099", "12/31/2044")
_ORDERS = ("12985", "13256", "12968", "11625", "13529", "12598")


def _classified(clean: CleanCable) -> bool:
    return clean.classified and clean.year >= 2004


def _authority(clean: CleanCable, lines: Iterable[str]) -> Iterator[str]:
    start, end = clean.line("C(?:lassified|LASSIFIED) B")
    if start >= 0 and _classified(clean):
        end = clean.text.index("\n\n" if not clean.smart else "\n", end - 1)
        for each in lines:
            yield clean.with_text(start, end + (not each), each)


_EMPTY = (
    "Classified By: for reasons 1.4 (b) and (d).",
    "Classified By:",
    "Classified By: NAME, TITLE, for reasons 1.4 (b) and (d).",
    "Classified By: , for reasons 1.4 (b) and (d).",
    "Classified By: Reasons: 1.4 (b) and (d).",
    "Derived From:",
)
_NO_POSITION = (
    "Classified By: Ruth A. Calder for reasons 1.4 (b) and (d).",
    "Classified By: Paul Holm, reason: 1.4 (d).",
)
_UNDERIVED = ("Derived From: Multiple Sources", "Derived From: ")

KINDS = (
    Kind("authority", "neither date nor event", "CLS008 CLS006", True, only(_classified, put_in(_DECL, _NO_DATES))),
    Kind("authority", "a date before the cable", "CLS008", True, only(_classified, put_in(_DECL, _EARLY))),
    Kind("authority", "a date past the limit", "CLS008", True, only(_classified, put_in(_DECL, _LATE))),
    Kind(
        "authority",
        "Declassify On is not a date",
        "CLS008",
        True,
        only(
            _classified,
            put_in(
                r"(?<=Declassify On: ).*$",
                ("TBD", "2025/13/20", "MARCH 2025", "10 YEARS", "2011/04/20", "2055/04/20", "MR"),
            ),
        ),
    ),
    Kind("authority", "E.O. line says N/A", "CLS006", True, only(_classified, replaced((r"DECL: .*$", "N/A")))),
    Kind(
        "authority",
        "a date on an unclassified cable",
        "CLS006",
        True,
        only(lambda c: not c.classified, replaced((r"^(E\.O\. \d+: )N/A", r"\1DECL: 05/01/2019"))),
    ),
    Kind(
        "authority",
        "not an order on classification",
        "CLS007",
        True,
        only(_classified, put_in(r"(?<=^E\.O\. )\d+", _ORDERS)),
    ),
    Kind(
        "authority",
        "an order of another time",
        "CLS007",
        False,
        only(_classified, put_in(r"(?<=^E\.O\. )\d+", ("11652", "12065", "12356"))),
    ),
    Kind("authority", "nobody classified", "CLS009", True, lambda clean: _authority(clean, ("",))),
    Kind(
        "authority", "the authority says nothing", "CLS009 CLS010 CLS019", True, lambda clean: _authority(clean, _EMPTY)
    ),
    Kind("authority", "a name without a position", "CLS009", False, lambda clean: _authority(clean, _NO_POSITION)),
    Kind(
        "authority", "Derived From is not complete", "CLS019 CLS009", False, lambda clean: _authority(clean, _UNDERIVED)
    ),
    Kind(
        "authority",
        "a reason that the section has not",
        "CLS010",
        True,
        only(
            _classified,
            put_in(
                _REASONS,
                (
                    "1.4 (b) and (x)",
                    "1.4 (k)",
                    "1.5 (b) and (d)",
                    "1.6 (d)",
                    "1.4",
                    "14 (b)",
                    "1/4 (b) and (d)",
                    "3.4 (b)",
                ),
            ),
        ),
    ),
    Kind(
        "authority",
        "no reason",
        "CLS010",
        True,
        only(_classified, replaced((rf",? (?:for\n?)? ?(?:[Rr]easons:?)\s(?:{_REASONS})\.?", "."))),
    ),
    Kind(
        "authority",
        "two dates that differ",
        "CLS018",
        True,
        only(
            lambda c: _classified(c) and not c.smart,
            replaced(
                (r"^(Classified By: (?:.+\n)+)", r"\1Declassify On: 01/15/2018\n"),
                (r"^(Classified By: (?:.+\n)+)", r"\1DECLASSIFY ON: 2017/06/30\n"),
            ),
        ),
    ),
)
