"""Files in code pages that nothing in them names: what is read wrong is not written anew."""

from pathlib import Path

import pytest

from .command import cablelint

HEADING = "UNCLAS NAIROBI 000210\n\nE.O. 13526: N/A\nTAGS: PREL, KE\nSUBJECT: TEA\n\n"
PAGES = {
    "of a Macintosh": ("mac_roman", "José’s board didn’t say “no” in España"),
    "of a Macintosh, with an apostrophe alone": ("mac_roman", "The board didn’t agree"),
    "of DOS": ("cp437", "José said no in España"),
    "of DOS in Western Europe": ("cp850", "José met Muñoz and François"),
    "of Turkish": ("cp1254", "Erdoğan and Başbakan Işık met"),
    "of Polish": ("cp1250", "Łódź is small, as is Wałęsa"),
    "of Polish on other systems": ("iso8859_2", "Łukasz Wałęsa said no"),
    "of Russian": ("cp1251", "Привет Иван"),
    "of Russian on other systems": ("koi8-r", "Привет Иван"),
    "of Greek": ("cp1253", "Ζορμπάς met us"),
}


@pytest.mark.parametrize("command", [("check", "--fix"), ("format",)], ids=" ".join)
@pytest.mark.parametrize("page", PAGES)
def test_another_code_page_stays_as_it_is(tmp_path: Path, page: str, command: tuple[str, ...]) -> None:
    encoding, words = PAGES[page]
    data = f"{HEADING}1. {words}.\n\n2. Two.\n".encode(encoding)
    path = tmp_path / "draft.cable"
    path.write_bytes(data)
    outcome = cablelint(*command, "draft.cable", folder=tmp_path)
    assert words.encode(encoding) in path.read_bytes(), outcome.output


def test_utf_8_with_a_damaged_byte_is_not_garbled(tmp_path: Path) -> None:
    data = f"{HEADING}1. It has 7 km², or €3 for José.\n\n2. Two ".encode() + b"\x9d here.\n"
    path = tmp_path / "draft.cable"
    path.write_bytes(data)
    outcome = cablelint("check", "--fix", "draft.cable", folder=tmp_path)
    assert "km²".encode() in path.read_bytes()
    assert "the file is in UTF-8 but for some bytes" in outcome.output


def test_windows_1252_is_saved_as_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "draft.cable"
    path.write_bytes(f"{HEADING}1. José Muñoz didn’t say “no” — or § 5.\n\n2. Two.\n".encode("windows-1252"))
    cablelint("check", "--fix", "draft.cable", folder=tmp_path)
    assert '1. Jose Munoz didn\'t say "no" -- or § 5.\n' in path.read_bytes().decode()
