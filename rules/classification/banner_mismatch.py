"""A banner, the level at the top, at the bottom or on a page, differs from the classification line.

The classification line is the one with the message reference or a label. A line in the text counts as the banner of a
page next to a page line ("PAGE 02 ..."), or where other lines repeat the level of the cable. A banner may leave
captions out, but not a control that the banner at the top has; one that adds NOFORN, ORCON or the like to what the
heading says differs. A line in the text that is above the cable is reported by CLS002. In released texts banners come
from the release and are not checked.

## Why it matters
The banner is what a reader, a printer and a guard see first. If it is too low, the page is left on a desk; if it is too
high, no one knows which of the two is right. (E.O. 13526 section 1.6(a)(1); 32 CFR 2001.21(b); 32 CFR 2001.24(a).)

## What to do
Write on each banner what the classification line says.

## Fix safety
The fix is unsafe: it writes the level that a misspelled last banner is closest to.
"""

from collections.abc import Iterator

from cablelint import (
    Cable,
    Diagnostic,
    Edit,
    Fix,
    Invalid,
    Level,
    NamedTuple,
    Options,
    Related,
    Rule,
    Valid,
    Value,
    cui_categories,
    once_per_cable,
)
from cablelint.rules.classification._banners import Banner, banners_of, ends_text, misspelled_banner
from cablelint.rules.classification._markings import captions_of, overall, rank

RULE = Rule(
    code="CLS020",
    name="banner-mismatch",
    severity="error",
    summary="a banner line differs from the classification line",
    authority="E.O. 13526 1.6(a)(1); 32 CFR 2001.21(b), 2001.24(a)",
    profiles=("telegram", "smart", "draft"),
    reads_trivia=True,
    needs=("classification", "may_have_banners"),
)
_HEAD = "E.O. 13526: DECL: 03/14/2021\nTAGS: ETRD KE\nSUBJECT: (U) TEA\n\n"
_SECRET = f"SECRET NAIROBI 204\n\n{_HEAD}1. (S) One.\n\n2. (U) Two.\n"
_PAGED = (
    f"SECRET NAIROBI 204\n\n{_HEAD}1. (S) One.\n\n{{}}\n\n"
    "PAGE 02        NAIROBI  00204  01 OF 02  101538Z\n\n2. (U) Two.\n"
)
_SMART = "{}\nMRN: 16 NAIROBI 204\nE.O.: 13526\nTAGS: ETRD, KE\nSubject: Tea\n\n1. (U) One.\n\nSignature: Roe\n\n{}\n"
VALID = (
    Valid(_SMART.format("SENSITIVE BUT UNCLASSIFIED", "SENSITIVE BUT UNCLASSIFIED")),
    Valid(f"SECRET\n\n{_SECRET}\nSECRET\n"),
    Valid(f"{_SECRET}\n*** S E C R E T ***\n", note="spaced, and with a frame"),
    Valid(f"{_SECRET}\nSECRET//NOFORN\n".replace("E.O.", "NOFORN\n\nE.O."), note="with the caption"),
    Valid(_PAGED.format("SECRET"), note="on a page"),
    Valid(_SMART.format("UNCLASSIFIED", "UNCLASSIFIED")),
    Valid(_SMART.format("UNCLASSIFIED\nSBU", "UNCLASSIFIED\nSBU"), note="sensitive"),
    Valid(_SMART.format("UNCLASSIFIED\nSBU", "SBU"), note="sensitive alone"),
    Valid(_SMART.format("UNCLASSIFIED\nSBU", "SBU\nUNCLASSIFIED"), note="in another order"),
    Valid(_SMART.format("UNCLASSIFIED\nSBU", "UNCLASSIFIED//SBU"), note="sensitive, on one line"),
    Valid(_SMART.format("UNCLASSIFIED//FOUO", "UNCLASSIFIED"), note="says less"),
    Valid(_SMART.format("CUI//SP-PRVCY", "CUI//SP-PRVCY"), note="CUI"),
    Valid(_SMART.format("SBU", "SENSITIVE BUT UNCLASSIFIED"), note="in other words"),
    Valid(f"{_SECRET}\n3. (U) The annex is marked:\n\nUNCLASSIFIED\n\nand is attached.\n", note="a line of the text"),
    Valid(f"{_SECRET}\n3. (S) Begin text:\n\nCONFIDENTIAL\n\nDear friend\n\nEnd text.\n", note="quoted"),
    Valid(f"UNCLASSIFIED\n\n{_SECRET}", profile="archive", note="of the release"),
    Valid(f"UNCLASSIFIED\n\nRELEASED IN FULL\n\n{_SECRET}\nUNCLASSIFIED\n", note="which says so"),
    Valid(
        f"UNCLAS NAIROBI 204\n\n{_HEAD}1. (U) One.\n\nSECRET\n\n2. (U) Two.\n",
        note="above the cable, which CLS002 reports",
    ),
)
INVALID = (
    Invalid(
        "SENSITIVE BUT UNCLASSIFIED\n\nMRN: 19 MAPUTO 588\nDate/DTG: Aug 22, 2019 / 221130Z AUG 19\n"
        "From: AMEMBASSY MAPUTO\n"
        "E.O.: 13526\nSubject: Tents\n\n1. (SBU) One.\n\n⟦UNCLASSIFIED⟧\n",
        note="sensitive in full at the top only",
        message=(
            "the banner says UNCLASSIFIED, but the lines at the top say SENSITIVE BUT UNCLASSIFIED; make them the same"
        ),
    ),
    Invalid(
        _SMART.format("UNCLASSIFIED", "⟦UNCLASIFIED⟧"),
        note="misspelled: the fix is unsafe",
        fixed=_SMART.format("UNCLASSIFIED", "UNCLASSIFIED"),
        message='"UNCLASIFIED" in a banner is not on a list of classifications; did you mean UNCLASSIFIED?',
    ),
    Invalid(
        _SMART.format("UNCLASSIFIED", "⟦SENSITIVE BUT UNCLASSIFIED⟧"),
        note="sensitive at the bottom only",
        message=(
            "the banner says SENSITIVE BUT UNCLASSIFIED, but the classification line says "
            "UNCLASSIFIED; make them the same"
        ),
    ),
    Invalid(
        _SMART.format("UNCLASSIFIED\nSBU", "⟦UNCLASSIFIED⟧"),
        note="sensitive at the top only",
        message="the banner says UNCLASSIFIED, but the lines at the top say UNCLASSIFIED and SBU; make them the same",
    ),
    Invalid(
        f"⟦CONFIDENTIAL⟧\n\n{_SECRET}",
        note="at the top",
        message=("the banner says CONFIDENTIAL, but the classification line says SECRET; make them the same"),
    ),
    Invalid(
        f"{_SECRET}\nROE\n\n⟦CONFIDENTIAL⟧\n",
        note="at the bottom",
        message=("the banner says CONFIDENTIAL, but the classification line says SECRET; make them the same"),
    ),
    Invalid(
        f"{_SECRET}\n⟦UNCLASSIFIED⟧\n\nNNNN\n",
        note="above the end of the message",
        message=("the banner says UNCLASSIFIED, but the classification line says SECRET; make them the same"),
    ),
    Invalid(
        _PAGED.format("⟦CONFIDENTIAL⟧"),
        note="on a page",
        message=("the banner says CONFIDENTIAL, but the classification line says SECRET; make them the same"),
    ),
    Invalid(
        _SMART.format("UNCLASSIFIED", "⟦SECRET⟧"),
        note="higher than the cable",
        message=("the banner says SECRET, but the classification line says UNCLASSIFIED; make them the same"),
    ),
    Invalid(
        _SMART.format("⟦SECRET⟧\nClassification: UNCLASSIFIED", "UNCLASSIFIED"),
        note="above a label",
        message=("the banner says SECRET, but the classification line says UNCLASSIFIED; make them the same"),
    ),
    Invalid(
        f"UNCLAS NAIROBI 204\n\n⟦SECRET⟧\n\n{_HEAD}1. (U) One.\n",
        note="in the heading",
        message="the banner says SECRET, but the classification line says UNCLAS; make them the same",
    ),
    Invalid(
        _SMART.format("SECRET//NOFORN", "⟦SECRET⟧"),
        note="without the control at the top",
        message=("the banner says SECRET, but the classification line says SECRET//NOFORN; make them the same"),
    ),
    Invalid(
        _SMART.format("SECRET\nCaptions: NOFORN", "⟦SECRET//NOFORN⟧"),
        note="without the control at the top, though the caption is there",
        message=("the banner says SECRET//NOFORN, but the classification line says SECRET; make them the same"),
    ),
    Invalid(
        f"{_SECRET}\nROE\n\n⟦SECRET//NOFORN⟧\n",
        note="another control",
        message=("the banner says SECRET//NOFORN, but the classification line says SECRET; make them the same"),
    ),
    Invalid(
        _SMART.format("CUI//SP-PRVCY", "⟦UNCLASSIFIED⟧"),
        note="CUI at the top only",
        message="the banner says UNCLASSIFIED, but the classification line says CUI//SP-PRVCY; make them the same",
    ),
    Invalid(
        _SMART.format("CUI//SP-PRVCY", "⟦CUI//SP-HLTH⟧"),
        note="another category",
        message="the banner says CUI//SP-HLTH, but the classification line says CUI//SP-PRVCY; make them the same",
    ),
    Invalid(
        _SMART.format("UNCLASSIFIED", "⟦CUI⟧"),
        note="CUI at the bottom only",
        message="the banner says CUI, but the classification line says UNCLASSIFIED; make them the same",
    ),
)
_CLOSING = frozenset({"blank", "rule", "closing_serial", "terminator"})
_CONTROLS = {name: name for name in ("NOFORN", "ORCON", "RELIDO", "NODIS", "EXDIS")} | {"REL TO": "RELEASABLE TO"}
_CUI = ("CUI", "CONTROLLED")
_NEXT_LINE_CHARS = 30  # of the line below a banner, which may say SBU
_SENSITIVE_IN_FULL = ("SBU", "SENSITIVE BUT UNCLASSIFIED")
_SENSITIVE_ALONE = ("SBU", "SENSITIVE", "SENSITIVE BUT UNCLASSIFIED")
_MOST_CLOSING_LINES = 9  # below the last banner


def check(cable: Cable, options: Options) -> Iterator[Diagnostic]:
    """Yield one finding for the banners that differ, at the first of them; in places of the text as it was received."""
    misspelled = None if cable.release else misspelled_banner(cable)
    if misspelled:
        yield _misspelled(cable, *misspelled)
    level, line, banners = overall(cable), cable.classification, banners_of(cable)
    if line is None or level is None or not banners or cable.release:
        return
    repeated = any(banner.level == level for banner in banners)
    wrong = [banner for banner in banners if _differs(cable, banner, level) and _counts(cable, banner, level, repeated)]
    if misspelled:
        place = cable.offsets.received(misspelled[0].span)
        wrong = [banner for banner in wrong if not banner.place.overlaps(place)]
    if wrong:
        first, *others = wrong
        written = " ".join(cable.as_received[first.place.start : first.place.end].split())
        top = _controls_of_line(cable) if first.level == level else ""
        shown = f"{line.shown}//{top}" if top else line.shown
        said = f"the classification line says {shown}"
        if first.level == level and not _says_sensitive(written) and _differs_in_sensitivity(cable, first):
            said = f"the lines at the top say {shown}" + ("" if _says_sensitive(shown) else " and SBU")
        message = f"the banner says {written}, but {said}; make them the same"
        own = Related(cable.offsets.received(line.span), "the classification line")
        related = (own, *(Related(banner.place, "another") for banner in others[:9]))
        yield RULE.diagnostic(first.place, message, related=related)


def _misspelled(cable: Cable, written: Value, meant: str) -> Diagnostic:
    place = cable.offsets.received(written.span)
    fix = Fix(f"Write {meant}", "unsafe", (Edit(place, meant),))
    kind = "controls" if meant in _CONTROLS else "classifications"
    message = f'"{written.text}" in a banner is not on a list of {kind}; did you mean {meant}?'
    return RULE.diagnostic(place, message, fix=fix)


def _differs(cable: Cable, banner: Banner, level: Level) -> bool:
    if banner.level != level or _differs_in_sensitivity(cable, banner) or _differs_in_cui(cable, banner):
        return True
    if any(control in banner.controls and name not in _captions_said(cable) for control, name in _CONTROLS.items()):
        return True
    top = _controls_of_line(cable)
    if _is_unlike_top(cable, banner):
        return True
    return any(control in top and control not in banner.controls for control in _CONTROLS)


def _is_unlike_top(cable: Cable, banner: Banner) -> bool:
    """Return whether the last line has a control that no line above the labels has, though a caption says it."""
    top = _top(cable)
    if not top.numbered or cable.classification is None or cable.classification.span.start > top.end:
        return False
    return "//" in banner.controls and any(one in banner.controls and one not in top.controls for one in _CONTROLS)


def _differs_in_sensitivity(cable: Cable, banner: Banner) -> bool:
    """Return whether the banner says sensitive, and the lines above the first label do not; or these have SBU alone."""
    top = _top(cable)
    if not top.numbered:
        return False
    written = cable.as_received[banner.place.start : banner.place.end]
    if _says_sensitive(written):
        return not top.sensitive
    if banner.level != "UNCLASSIFIED" or banner.place.start < top.end:
        return False
    beside = cable.as_received[max(0, banner.place.start - _NEXT_LINE_CHARS) : banner.place.end + _NEXT_LINE_CHARS]
    alone = [line.strip() for line in beside.splitlines()]
    return top.sensitive_alone and not any(line in _SENSITIVE_ALONE for line in alone)


def _differs_in_cui(cable: Cable, banner: Banner) -> bool:
    """Return whether one of the two says CUI and the other does not, or both do with other categories."""
    line = cable.classification
    if line is None:
        return False
    top = _line(cable).upper().strip()
    lines = cable.as_received[banner.place.start : banner.place.end + _NEXT_LINE_CHARS].upper().splitlines()
    marked = (top.startswith(_CUI) or line.nearest in _CUI, bool(lines) and lines[0].strip().startswith(_CUI))
    if marked == (True, True):
        written = lines[0] if banner.controls else lines[0].partition("/")[0]
        return {cui_categories.meant(each) or each for each in _categories(top)} != _categories(written)
    if marked[0]:
        return not any(word in line for line in lines[:2] for word in _CUI)
    return marked[1] and _top(cable).labeled and not _top(cable).controlled


def _categories(words: str) -> set[str]:
    """Return what is after the slashes, without the controls that are compared by themselves."""
    return {category.strip() for category in words.split("/")[1:] if category.strip()} - set(_CONTROLS)


def _says_sensitive(words: str) -> bool:
    return any(word in words for word in ("SBU", "SENSITIVE", *_CUI))


def _controls_of_line(cable: Cable) -> str:
    """Return what is after the level at the top, "//NOFORN", where that is a banner; "" on a line with a reference."""
    return _line(cable).partition("//")[2].upper() if _top(cable).numbered else ""


@once_per_cable
def _line(cable: Cable) -> str:
    """Return the classification line, from the level to its end; "" without one."""
    line = cable.classification
    return cable.text[line.span.start :].partition("\n")[0] if line else ""


class _Top(NamedTuple):
    """What is above the first label; nothing where there is none."""

    end: int
    labeled: bool
    numbered: bool  # the heading has the labeled number of a SMART message
    controls: frozenset[str]
    sensitive: bool
    sensitive_alone: bool  # SBU is on a line of its own
    controlled: bool  # it says CUI


@once_per_cable
def _top(cable: Cable) -> _Top:
    labeled = [field for field in cable.fields if field.label]
    end = min((field.span.start for field in labeled), default=0)
    words = cable.text[:end]
    return _Top(
        end=end,
        labeled=bool(labeled),
        numbered=any(field.kind == "message_reference" for field in labeled),
        controls=frozenset(control for control in _CONTROLS if control in words.upper()),
        sensitive=_says_sensitive(words),
        sensitive_alone=any(line.strip() in _SENSITIVE_IN_FULL for line in words.splitlines()),
        controlled=any(word in words for word in _CUI),
    )


@once_per_cable
def _captions_said(cable: Cable) -> frozenset[str]:
    return frozenset(known.caption for _, known in captions_of(cable))


def _counts(cable: Cable, banner: Banner, level: Level, repeated: bool) -> bool:
    """Return whether a line of the text is a banner: it is the last one, or others repeat the level."""
    line = None if banner.line is None else cable.lines[banner.line]
    of_text = line is not None and (cable.body.start <= line.start < cable.body.end or ends_text(cable, banner))
    if not of_text:
        return True
    if rank(banner.level) > rank(level):
        return False  # CLS002
    below = cable.lines[banner.line + 1 : banner.line + 1 + _MOST_CLOSING_LINES] if banner.line is not None else ()
    return repeated or all(one.kind in _CLOSING for one in below)
