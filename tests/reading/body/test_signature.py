"""Who signed, and the communicator's last lines."""

import pytest

from cablelint.reading.parser import parse

SIGNED = [
    ("after a blank line", "It opens in May.\n\nBRANDT\n", ["BRANDT"]),
    ("right below the text", "It opens in May.\nBRANDT\n", ["BRANDT"]),
    ("in small letters", "It opens in May.\nBrandt\n", ["Brandt"]),
    ("a name of two words", "It opens in May.\n\nDE RUYTER\n", ["DE RUYTER"]),
    ("twice, by the release", "It opens in May.\n\nBRANDT BRANDT\n", ["BRANDT"]),
    ("two on a line", "It opens in May.\n\nBRANDT/OKAFOR\n", ["BRANDT", "OKAFOR"]),
    ("two on two lines", "It opens in May.\n\nBRANDT\nOKAFOR\n", ["BRANDT", "OKAFOR"]),
    ("before the closing", "It opens in May.\nBRANDT\nBT\n#0123\n\nNNNN\n", ["BRANDT"]),
    ("before the classification, repeated", "It opens in May.\nBRANDT\n\nUNCLASSIFIED\n", ["BRANDT"]),
    ("run into the text", "The harbor master hopes that it opens in May. BRANDT\n", ["BRANDT"]),
    ("run in, of two words", "The harbor master hopes that it opens in May. LA ROE\n", ["LA ROE"]),
    ("run into an address", "Visit us at http://example.gov/wiki/Port:Os lo BRANDT\n", ["BRANDT"]),
    ("nobody", "It opens in May.\n", []),
    ("an abbreviation ends the text", "The members of the club met in London, in Rome and at NATO\n", []),
    ("a short one after a full stop", "The members of the club met in Rome. FIN\n", []),
    ("a heading", "It opens in May.\n\nEND SUMMARY\n", []),
    ("of the 1970s", "It is old.\nHOLM\n\n\nLIMITED OFFICIAL USE\n\nNNN\n", ["HOLM"]),
]


@pytest.mark.parametrize(("end", "signers"), [case[1:] for case in SIGNED], ids=[case[0] for case in SIGNED])
def test_signers(end: str, signers: list[str]) -> None:
    cable = parse("UNCLAS OSLO 000123\n\nSUBJECT: A PIER\n\n1. The pier is long.\n\n2. " + end)
    assert [signer.text for signer in cable.signers] == signers
    for signer in cable.signers:
        assert cable.text_at(signer.span).startswith(signer.text)
    assert len(cable.paragraphs) == 2
