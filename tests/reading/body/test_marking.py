"""Portion markings are read for what they mean, and what is only in parentheses is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablelint.model.heading import Marking
from cablelint.model.spans import Span
from cablelint.reading.body.marking import read_marking, read_subject_marking
from cablelint.reading.parser import parse


def read(text: str) -> Marking | None:
    return read_marking(text, 0, len(text))


@pytest.mark.parametrize(
    ("written", "abbreviation", "controls", "separator"),
    [
        ("(U)", "U", (), ""),
        ("(C)", "C", (), ""),
        ("(S)", "S", (), ""),
        ("(TS)", "TS", (), ""),
        ("(SBU)", "SBU", (), ""),
        ("(LOU)", "LOU", (), ""),
        ("(FOUO)", "FOUO", (), ""),
        ("(C/NF)", "C", ("NF",), "/"),
        ("(S//NF)", "S", ("NF",), "//"),
        ("(C/NOFORN)", "C", ("NOFORN",), "/"),
        ("(SBU/NF)", "SBU", ("NF",), "/"),
        ("(SBU/N)", "SBU", ("N",), "/"),
        ("(U//FOUO)", "U", ("FOUO",), "//"),
        ("(U/FOUO)", "U", ("FOUO",), "/"),
        ("(S//FGI)", "S", ("FGI",), "//"),
        ("(S//FGI//NF)", "S", ("FGI", "NF"), "//"),
        ("(S//FGI GBR//NF)", "S", ("FGI GBR", "NF"), "//"),
        ("(S/REL NATO)", "S", ("REL NATO",), "/"),
        ("(SBU/REL NATO)", "SBU", ("REL NATO",), "/"),
        ("(C//REL ISAF, NATO)", "C", ("REL ISAF, NATO",), "//"),
        ("(S//REL TO USA, GBR)", "S", ("REL TO USA, GBR",), "//"),
        ("(S/REL TO USA, AUS AND NZL)", "S", ("REL TO USA, AUS AND NZL",), "/"),
        ("(S//OC/NF)", "S", ("OC", "NF"), "//"),
        ("(C/ORCON)", "C", ("ORCON",), "/"),
        ("(C/PROPIN)", "C", ("PROPIN",), "/"),
        ("(C/NOCON)", "C", ("NOCON",), "/"),
        ("(SBU//LES)", "SBU", ("LES",), "//"),
    ],
)
def test_well_formed(written: str, abbreviation: str, controls: tuple[str, ...], separator: str) -> None:
    marking = Marking(Span(0, len(written)), written, abbreviation, controls, separator, True, written)
    assert read(written) == marking
    assert read(f"{written} The talks resumed (see para 4).") == marking


def test_a_wrapped_list_of_countries_is_well_formed() -> None:
    marking = read("(S//REL TO USA,\nGBR) The talks resumed.")
    assert marking is not None
    assert marking.well_formed
    assert marking.text == "(S//REL TO USA,\nGBR)"
    assert marking.controls == ("REL TO USA, GBR",)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("[U]", "(U)"),
        ("{U}", "(U)"),
        ("( C )", "(C)"),
        ("(SBU )", "(SBU)"),
        ("( SBU)", "(SBU)"),
        ("(c)", "(C)"),
        ("(sbu)", "(SBU)"),
        ("(s/nf)", "(S/NF)"),
        ("(SUB)", "(SBU)"),
        ("(S-NF)", "(S/NF)"),
        ("(S NF)", "(S/NF)"),
        ("(SNF)", "(S/NF)"),
        ("(C, NF)", "(C/NF)"),
        ("(S // NF)", "(S//NF)"),
        ("(SBU.)", "(SBU)"),
        ("(UNCLAS)", "(U)"),
        ("(UNCLASSIFIED)", "(U)"),
        ("(SECRET)", "(S)"),
        ("(CONFIDENTIAL/NOFORN)", "(C/NOFORN)"),
        ("(TOP SECRET//NF)", "(TS//NF)"),
        ("(SENSITIVE BUT UNCLASSIFIED)", "(SBU)"),
        ("(LIMITED OFFICIAL USE)", "(LOU)"),
        ("(U//SBU)", "(SBU)"),
        ("(S B U)", "(SBU)"),
        ("(T S)", "(TS)"),
        ("(C/)", "(C)"),
        ("(C-)", "(C)"),
        ("(S/NF/)", "(S/NF)"),
        ("(S/NOFRN)", None),
    ],
)
def test_malformed(written: str, canonical: str | None) -> None:
    marking = read(f"{written} The talks resumed.")
    assert marking is not None
    assert (marking.text, marking.well_formed, marking.canonical) == (written, False, canonical)


@pytest.mark.parametrize("text", ["(C The minister agreed.", "(C The minister (just back) agreed.", "(C/NF He agreed."])
def test_never_closed(text: str) -> None:
    marking = read(text)
    assert marking is not None
    assert not marking.well_formed
    assert marking.canonical == f"{marking.text})"
    assert text.startswith(f"{marking.text} ")


@pytest.mark.parametrize("written", ["U)", "SBU)", "SBU/NF)"])
def test_never_opened(written: str) -> None:
    marking = read(f"{written} The minister agreed.")
    assert marking is not None
    assert (marking.text, marking.well_formed, marking.canonical) == (written, False, f"({written}")


@pytest.mark.parametrize(
    "text",
    [
        "(A)",
        "(1)",
        "(a)",
        "(i)",
        "(CSIS)",
        "(USG)",
        "(CU)",
        "(see para 4)",
        "(SEE PARA 4)",
        "(U.S. officials)",
        "(U Thant)",
        "(C-SPAN)",
        "(S/he agreed)",
        "(Cuba)",
        "(C Company officers) met.",
        "(C - ENTIRE TEXT)",
        "(",
        "C) The minister",
        "",
        "U The minister",
    ],
)
def test_no_marking(text: str) -> None:
    assert read(text) is None


def test_end_is_the_end() -> None:
    assert read_marking("1. (SBU) Tea.", 3, 6) is None
    assert read_marking("1. (SBU) Tea.", 3, 8) is not None


@pytest.mark.parametrize(
    ("subject", "written"),
    [
        ("(C) TALKS RESUME", "(C)"),
        ("(S//NF) TALKS RESUME", "(S//NF)"),
        ("(c) Talks resume", "(c)"),
        ("TALKS RESUME (U)", "(U)"),
        ("  TALKS RESUME (SBU/NF)  ", "(SBU/NF)"),
        ("TALKS IN MARCH 2009 (C)", "(C)"),
        ("TALKS RESUME", None),
        ("TALKS RESUME (CODEL ROE)", None),
        ("REQUEST FOR VISA(S)", None),
        ("Request for visa (s)", None),
        ("VISIT OF THE COORDINATOR (S/CT)", None),
        ("WAIVER UNDER SECTION 212 (C)", None),
        ("TALKS (C) RESUME", None),
        ("", None),
        (")", None),
    ],
)
def test_subject(subject: str, written: str | None) -> None:
    marking = read_subject_marking(subject, Span(0, len(subject)))
    assert (marking and marking.text) == written
    if marking:
        assert subject[marking.span.start : marking.span.end] == written


@given(st.text(alphabet="()[]{}/ \nUCSTBFNOREL-,.aé", max_size=40), st.integers(0, 40))
def test_any_text(text: str, offset: int) -> None:
    marking = read_marking(text, offset, len(text))
    if marking is not None:
        assert text[marking.span.start : marking.span.end] == marking.text
        assert marking.span.start == offset
        assert marking.span.end <= len(text)
    subject = read_subject_marking(text, Span(0, len(text)))
    assert subject is None or Span(0, len(text)).contains(subject.span)


@given(st.text(alphabet="()[]/ UCSTBFNOREL-,", max_size=24))
def test_the_canonical_form_is_well_formed(text: str) -> None:
    marking = read(f"({text})")
    if marking is not None and marking.canonical is not None:
        again = read(marking.canonical)
        assert again is not None
        assert again.well_formed
        assert (again.abbreviation, again.controls) == (marking.abbreviation, marking.controls)


def test_a_marking_before_a_number_is_the_paragraph_s_own() -> None:
    assert parse("(U) 1. One.\n\n(SBU) 2. Two.\n").block_markings == ()
    assert [one.text for one in parse("1. (U) One.\n\n(SBU) Another.\n\n2. (U) Two.\n").block_markings] == ["(SBU)"]


@pytest.mark.parametrize(
    ("body", "markings"),
    [
        ("(C) SUMMARY: Tea is late.\n\n1. One.\n", ["(C)"]),
        ("\n \n(U) Note to readers.\n\n1. One.\n", ["(U)"]),
        ("1. (C) One.\n\n-- (S) An item.\n\nA. (U) Another.\n\n2. (C) Two.\n", ["(S)", "(U)"]),
        ("1. One.\n\n(SBU) Another.\n\n(C/NF) A third.\n", ["(SBU)", "(C/NF)"]),
        ("1. One.\n\n(S) An item.\n\n2. Two.\n", []),  # no paragraph is marked
        ("1. (U) One.\n\n(A) Aims.\n\n(B) Bodies.\n\n(C) Costs.\n", []),
        ("1. (U) One.\n(C) in mid-block.\n", []),
        ("1. (U) One.\n\n(USG) Two.\n\n(see above) Three.\n", []),
        ("1. (U) Begin text:\n\n(S) Quoted.\n\nEnd text.\n", []),
        ("(U) One.\n\n(C) Two.\n", []),  # paragraphs of their own
    ],
)
def test_blocks(body: str, markings: list[str]) -> None:
    cable = parse(f"SUBJECT: TEA\n\n{body}")
    assert [marking.text for marking in cable.block_markings] == markings
    assert [cable.text_at(marking.span) for marking in cable.block_markings] == markings
