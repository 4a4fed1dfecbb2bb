"""A heading repeated at the end of what it heads is missing its END; the same word elsewhere is not reported."""

import pytest

from tests.end_to_end.command import findings

BARE = (
    "1. SUMMARY: THE PORT CLOSED IN MAY. SUMMARY.\n\n2. SHIPS WAIT.",
    "1. Summary. The port closed in May.\nIt opened again in June. Summary\n\n2. Ships wait.",
    "1. BEGIN SUMMARY: THE PORT CLOSED IN MAY. SUMMARY.\n\n2. SHIPS WAIT.",
    "1. SUMMARY: THE PORT CLOSED.\n\n2. IT OPENED AGAIN IN JUNE. SUMMARY.\n\n3. SHIPS WAIT.",
    "1. SHIPS WAIT.\n\n2. COMMENT: THE PORT CLOSED IN MAY. COMMENT.\n\n3. TEA IS UP.",
    "1. Ships wait. (Note: The port closed in May. Note.)\n\n2. Tea is up.",
)
CLOSED = (
    "1. SUMMARY: THE PORT CLOSED IN MAY. END SUMMARY.\n\n2. SHIPS WAIT.",
    "1. SUMMARY: THE PORT CLOSED IN MAY.\n\n2. HE SENT A LONG\nSUMMARY.\n\n3. SHIPS WAIT.",
    "1. SUMMARY.\n\n2. THE PORT CLOSED IN MAY.\n\n3. SHIPS WAIT.",
    "1. COMMENT: THE PORT CLOSED IN MAY.\n\n2. SHIPS WAIT.\n\nCOMMENT\n\n3. TEA IS UP.",
    "1. COMMENT: THE PORT CLOSED IN MAY.\n\n2. SHIPS WAIT. COMMENT: TEA IS UP.\n\n3. RICE IS NOT.",
    "1. NOTE: THE PORT CLOSED.\n\n2. SHIPS WAIT. NOTE:\n\nTEA IS UP.\n\n3. RICE IS NOT.",
)


@pytest.mark.parametrize("text", BARE)
def test_a_heading_in_place_of_an_end(text: str) -> None:
    found = findings(f"{text}\n".encode(), "--select", "PAR011,PAR012")
    assert [finding["message"].startswith("the closing ") for finding in found] == [True]


@pytest.mark.parametrize("text", CLOSED)
def test_headings_that_end_nothing(text: str) -> None:
    assert not findings(f"{text}\n".encode(), "--select", "PAR011,PAR012")
