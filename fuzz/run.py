"""Coverage-guided fuzzing: bytes and texts that grow toward code that none has reached, held to what must never break.

    pip install '.[fuzz]'
    python fuzz/run.py parser --seconds 60
    python fuzz/run.py rules --rule PAR002 --rule REF003

Targets: decoder, parser, rules (all, or those named), fixer, formatter. A failure ends the run with a status other than
0 and leaves the input beside; make a test of it. What libFuzzer takes beside (-runs=100000, a folder to keep inputs in
and to start from) may follow after --.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["cablelint"]):
    import cablelint
    from cablelint.files import source
    from cablelint.linting import engine, registry
    from cablelint.model.errors import RULE_FAILED
    from cablelint.reading import parser as cable_parser

    RULES = {entry.code: registry.load(entry) for entry in registry.built_in()}

TOP = Path(__file__).resolve().parents[1]
DICTIONARY = Path(__file__).with_name("cable.dict")
_LONGEST_BYTES = 4_096
_chosen = sorted(RULES)  # codes


def decoder(data: bytes) -> None:
    """Fail unless every file is refused, or is a text that can be written back byte for byte."""
    read = source.decode(data, "a.cable")
    if isinstance(read, source.Source):
        assert read.encoded() == data


def parser(data: bytes) -> None:
    """Fail unless the joined lines are the text that is left, and with what was taken out the text as it came."""
    text = _text(data)
    cable = cable_parser.parse(text)
    assert "".join(cable.text[line.start : line.stop] for line in cable.lines) == cable.text
    assert cable.as_received == text


def rules(data: bytes) -> None:
    """Fail where a rule fails, or a finding is not within the text."""
    cable = cable_parser.parse(_text(data))
    found = engine.check(cable, [RULES[code] for code in _chosen])
    failed = [one.message for one in found if one.code == RULE_FAILED.code]
    assert not failed, failed


def fixer(data: bytes) -> None:
    """Fail unless fixes come to an end, and a second run changes nothing."""
    text = _text(data)
    for unsafe in (False, True):
        fixed = cablelint.fix(text, unsafe=unsafe)
        assert cablelint.fix(fixed, unsafe=unsafe) == fixed


def formatter(data: bytes) -> None:
    """Fail unless the layout is proved, and formatting once more changes nothing."""
    laid_out = cablelint.format(_text(data))
    assert cablelint.format(laid_out) == laid_out


TARGETS: dict[str, Callable[[bytes], None]] = {one.__name__: one for one in (decoder, parser, rules, fixer, formatter)}


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def main() -> None:
    """Fuzz the target that was asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("target", choices=TARGETS)
    options.add_argument("--seconds", type=int, default=60)
    options.add_argument("--rule", action="append", choices=RULES, help="this rule only; may be repeated")
    chosen, more = options.parse_known_args()
    _chosen[:] = chosen.rule or _chosen
    with tempfile.TemporaryDirectory() as found:
        limits = [
            f"-max_total_time={chosen.seconds}",
            f"-max_len={_LONGEST_BYTES}",
            f"-dict={DICTIONARY}",
            "-print_final_stats=1",
        ]
        arguments = [sys.argv[0], *limits, *(word for word in more if word != "--"), found, str(TOP / "examples")]
        atheris.Setup(arguments, TARGETS[chosen.target])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
