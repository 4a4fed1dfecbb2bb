"""What the compiler takes from Lark that Lark does not promise."""

from importlib.metadata import version

from lark.parsers.lalr_analysis import Shift

from cablelint.lalr.compiler import parser

ADVICE = (
    f"Lark {version('lark')} keeps its LALR table in another way: change `tables` in cablelint/lalr/compiler.py, "
    "or hold the dependency in pyproject.toml below this version. Missing or different: "
)


def test_lark_still_has_its_table() -> None:
    lark = parser('start: WORD "."\nWORD: /[a-z]+/\n')
    table = getattr(getattr(lark.parser, "parser", None), "_parse_table", None)
    assert table is not None, f"{ADVICE}Lark.parser.parser._parse_table"
    for name in ("states", "start_states", "end_states"):
        assert isinstance(getattr(table, name, None), dict), f"{ADVICE}{name}"
    assert set(table.start_states) == {"start"}, f"{ADVICE}start_states"
    actions = table.states[table.start_states["start"]]
    assert actions["WORD"][0] is Shift, f"{ADVICE}the action at WORD, {actions['WORD']!r}"
    assert actions["WORD"][1] in table.states, f"{ADVICE}the state behind WORD"
