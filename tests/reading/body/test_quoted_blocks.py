"""Quoted text: what begins and ends it, in the wordings that cables use."""

import pytest

from cablelint.reading.parser import parse

OPENERS = """
Begin text:|BEGIN TEXT|(Begin text)|[Begin text]|--Begin text--|***** Begin text *****|Begin text of letter:
Begin text of the letter|Begin Text of Letter from Minister Smith:|Begin letter:|Begin non-paper:|BEGIN NON-PAPER
Begin nonpaper|Begin diplomatic note:|Begin text of diplomatic note:|Begin talking points:|Begin points:|Begin TPs:
Begin unofficial translation:|Begin informal Embassy translation:|Begin statement:|Begin joint statement text:
Begin message:|Begin excerpt:|Begin transcript:|Begin press release:|Begin U.S. non-paper:|Begin op-ed:|Begin quote:
Text begins:|TEXT OF LETTER BEGINS
"""
CLOSERS = """
End text.|END TEXT|(End text)|[End text]|--End text--|***End text***|End of text.|End text of letter.|End letter.
End of letter.|End non-paper.|END NONPAPER|End talking points.|End points.|End TPs.|End translation.|End quote.
End unofficial translation.|End text of statement.|End transcript.|End excerpt.|Text ends.|TEXT OF LETTER ENDS
"""
LEAD_INS = "The text of the letter follows:|TEXT OF LETTER:|Points follow:|QUOTE:|The note begins:|TALKING POINTS"
NO_BLOCK = [
    "We begin talks in May and end points of dispute by June.",
    "The text ends with a warning, and the letter begins with one.",
    "At the end of the statement he left; the week-end text is lost.",
    "He would begin a letter and never end it.",
    "END STATE",
]


def each(wordings: str) -> list[str]:
    return [wording for line in wordings.split("\n") for wording in line.split("|") if wording]


def halves(*lines: str) -> list[tuple[bool, bool]]:
    """Of each block whether it has an opener, and whether it has a closer."""
    text = "1. (U) Please deliver it.\n\n2. (U) " + "\n\n".join(lines) + "\n\n3. (U) Thanks.\n"
    return [(block.opener is not None, block.closer is not None) for block in parse(text).quoted_blocks]


@pytest.mark.parametrize("opener", each(OPENERS))
def test_opener(opener: str) -> None:
    assert halves(opener, "Dear Sir,", "Thank you for the tea.") == [(True, False)]
    assert halves(opener, "Dear Sir,", "Thank you for the tea.", "End text.") == [(True, True)]


@pytest.mark.parametrize("closer", each(CLOSERS))
def test_closer(closer: str) -> None:
    assert halves("Dear Sir,", "Thank you for the tea.", closer) == [(False, True)]
    assert halves("Begin text:", "Dear Sir,", "Thank you for the tea.", closer) == [(True, True)]


@pytest.mark.parametrize("lead_in", each(LEAD_INS))
@pytest.mark.parametrize("closer", ["End text.", "End non-paper.", "UNQUOTE", "End points."])
def test_a_closer_makes_an_opener_of_other_words(lead_in: str, closer: str) -> None:
    assert halves(lead_in, "Dear Sir,", "Thank you for the tea.", closer) == [(True, True)]


@pytest.mark.parametrize("prose", NO_BLOCK)
def test_no_block(prose: str) -> None:
    assert halves(prose) == []


@pytest.mark.parametrize(
    "quote", ["He said, QUOTE We agree.", "QUOTE We agree.", "It reads as follows: QUOTE We agree."]
)
def test_a_quote_that_is_never_closed(quote: str) -> None:
    assert halves(quote) == [(True, False)]
    assert halves(f"{quote} UNQUOTE") == [(True, True)]


@pytest.mark.parametrize(
    "quote", ["The QUOTE OF THE DAY is old.", "He will QUOTE a price.", "Quote: the tea is late.", "He has a QUOTE."]
)
def test_a_quote_that_need_not_be_closed(quote: str) -> None:
    assert halves(quote) == []


def test_quote_and_unquote_in_small_letters() -> None:
    assert halves("Quote", "Dear Sir,", "1. Tea.", "Unquote") == [(True, True)]
    assert halves("Dear Sir. Unquote.") == [(False, True)]
    assert halves("He said, quote, all is well, unquote.") == []


@pytest.mark.parametrize("note", ["(Note: It is late. End note.)", "NOTE: It is late. END NOTE."])
def test_a_drafters_note_ends_nothing_else(note: str) -> None:
    assert halves("Begin text of letter:", "Dear Sir,", note) == [(True, False)]
    assert halves("Begin text of letter:", "Dear Sir,", note, "End text.") == [(True, True)]
    assert halves(f"{note.partition('.')[0]}.)", "Dear Sir,", "End text.") == [(False, True)]


def test_a_biographic_note_ends_nothing_else() -> None:
    assert halves("Begin text of letter:", "Dear Sir,", "Bio note: He is new. End bio note.")[0] == (True, False)


@pytest.mark.parametrize("words", ["The text that follows answers the questions.", "(C - ENTIRE TEXT)"])
def test_other_words_that_open_nothing(words: str) -> None:
    assert halves(words, "Dear Sir,", "End text.") == [(False, True)]


def test_what_is_never_closed_ends_with_its_paragraph() -> None:
    text = "1. A.\n\n2. Begin text:\n\nDear Sir,\n\nTHE REST\n--------\n\n3. B.\n"
    (block,) = parse(text).quoted_blocks
    assert text[block.span.start : block.span.end] == "Begin text:\n\nDear Sir,"


def test_a_word_in_a_wrapped_line_opens_nothing() -> None:
    lines = "Embassy should deliver the letter below to the Minister of\nTrade by Friday."
    assert halves(lines, "Dear Sir,", "End text.") == [(False, True)]


@pytest.mark.parametrize(
    ("lines", "unclosed"),
    [
        (("Begin text:", "A.", "Begin points:", "B.", "End text."), "Begin points"),
        (("Begin text:", "A.", "Begin points:", "B.", "End points."), "Begin text"),
        (("Begin text:", "A.", "Begin letter:", "B.", "End letter."), "Begin text"),
        (("Begin letter:", "A.", "Begin text:", "B.", "End letter.", "C.", "End text."), None),
    ],
)
def test_one_inside_another(lines: tuple[str, ...], unclosed: str | None) -> None:
    text = "1. " + "\n\n".join(lines) + "\n\n2. Thanks.\n"
    blocks = parse(text).quoted_blocks
    assert [block.depth for block in blocks] == [0, 1]
    assert [block.opener.text for block in blocks if block.opener and not block.closer] == ([unclosed] * bool(unclosed))


def test_background_without_begin_is_the_cable_s_own() -> None:
    text = "1. (C) Background: It opened in 1970.\n\n2. (C) It closed. End background.\n\n3. (C) Help.\n"
    assert parse(text).quoted_blocks == ()
    assert len(parse(text.replace("Background:", "Begin background:")).quoted_blocks) == 1
