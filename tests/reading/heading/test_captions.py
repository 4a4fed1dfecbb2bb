"""Captions on one line: how they may be set apart."""

import pytest

from cablelint.reading.parser import parse

HEADING = "R 141409Z MAR 08\nFM AMEMBASSY NAIROBI\nTO SECSTATE WASHDC\n\nUNCLAS NAIROBI 000204\n\n"
REST = "\n\nE.O. 12958: N/A\nTAGS: ETRD KE\nSUBJECT: TEA\n\n1. Tea is up.\n"


@pytest.mark.parametrize(
    ("line", "captions"),
    [
        ("SIPDIS", ["SIPDIS"]),
        ("SENSITIVE SIPDIS", ["SENSITIVE", "SIPDIS"]),
        ("SENSITIVE, SIPDIS, AIDAC, NOFORN", ["SENSITIVE", "SIPDIS", "AIDAC", "NOFORN"]),
        ("SENSITIVE/SIPDIS", ["SENSITIVE", "SIPDIS"]),
        ("SIPDIS - SENSITIVE", ["SIPDIS", "SENSITIVE"]),
        ("SENSITIVE AND SIPDIS", ["SENSITIVE", "SIPDIS"]),
        ("SENSITIVE -- NOT FOR INTERNET DISTRIBUTION", ["SENSITIVE", "NOT FOR INTERNET DISTRIBUTION"]),
        ("SIPDIS; SENSITIVE BUT UNCLASSIFIED", ["SIPDIS", "SENSITIVE BUT UNCLASSIFIED"]),
        ("VISAS VIPER, SIPDIS", ["VISAS VIPER", "SIPDIS"]),
        ("CODEL SMITH, SIPDIS", ["CODEL SMITH", "SIPDIS"]),
        ("CODEL SMITH AND PARTY", ["CODEL SMITH AND PARTY"]),
        ("N O D I S", ["N O D I S"]),
        ("STATE FOR AF/E, SENSITIVE", []),
    ],
)
def test_captions_on_a_line(line: str, captions: list[str]) -> None:
    assert [each.text for each in parse(HEADING + line + REST).captions] == captions
