"""What an editor says of the words under the pointer."""

from cablelint.lsp.meanings import meanings_of
from cablelint.reading.parser import parse

CABLE = (
    "R 141409Z MAR 11\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nSECRET//WNINTEL NAIROBI 000204\n\n"
    "E.O. 13526: DECL: 03/14/2021\nTAGS: ETRD, KE\nSUBJECT: (U) TEA\n\n1. (S//AC//NF) Tea is cheap.\n\n2. (U) Two.\n"
)


def test_a_control_has_the_days_of_its_use() -> None:
    words = "\n".join(meaning.words for meaning in meanings_of(parse(CABLE)))
    assert "- AC: ATTORNEY-CLIENT (cui control, from 2010-11-04)" in words
    assert "- NF: NOFORN (dissemination control)" in words
