"""Drafts and real cables with accidents, through the safe fixes and the layout, held to an oracle of its own.

    python -m tests.hostile.mutated --count 100000 --seconds 3600 --seed 7

The same seed gives the same texts. What fails is made short and written to the folder
hostile-mutations, some files a kind of fault; the exit status is 1.
"""

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import count
from pathlib import Path
from typing import NamedTuple

from cablelint.files.source import Source
from cablelint.fixes.fixer import fix_source
from cablelint.formatting.formatter import format_text
from cablelint.linting import engine, registry, selection
from cablelint.model.cable import Cable
from cablelint.model.diagnostics import Diagnostic
from cablelint.model.errors import RULE_FAILED, NotProvedError
from cablelint.model.rule import RuleModule
from cablelint.reading import parser
from cablelint.reading.messages import Message, parse_messages

from .drafts import drafts, real
from .mutations import mutated
from .oracle import doubt_faults, finding_faults, fix_faults, layout_faults

_KEPT = Path("hostile-mutations")
_MOST_TRIALS = 300  # for making a text shorter
_REPORTED = 1_000  # texts


class Fault(NamedTuple):
    """What went wrong in which step; the kind leaves out the words of the text."""

    step: str
    said: str

    @property
    def kind(self) -> str:
        return f"{self.step}: {' '.join(self.said.split()[: 1 if self.said.startswith(_WORDY) else 2])}"


_WORDY = ("words", "fields")


class Text(NamedTuple):
    """A text to try, with what was done to it."""

    name: str
    text: str


def texts(seed: int = 0, begin: tuple[str, ...] = ()) -> Iterator[Text]:
    """Without end; each can be made again from the seed and its number."""
    bases = begin or (*drafts(), *real())
    for number in count():
        chance = random.Random(f"{seed} {number}")
        text, changes = mutated(chance.choice(bases), chance)
        yield Text(f"{seed}-{number} {' '.join(changes)}", text)


def faults(text: str, refused: Counter[str] | None = None) -> list[Fault]:
    """All that the oracle has against what the safe fixes and the layout make of the text."""
    check = _checking()
    found = check(text)
    failed = [Fault("check", each.message) for each in found if each.code == RULE_FAILED.code]
    return [*failed, *_of_fixes(text, check, refused), *_of_layout(text, check, refused)]


def _of_fixes(text: str, check: Callable[[str], list[Diagnostic]], refused: Counter[str] | None) -> Iterator[Fault]:
    offered, renamed = set[str](), dict[str, str]()

    def watched(source: Source) -> list[Diagnostic]:
        """Note the rules of every pass: a fault that one fix lays open and another mends is in no count of the run."""
        found = check(source.text)
        for each in found:
            if each.fix and each.fix.applicability == "safe":
                offered.add(each.code)
                edits = each.fix.edits if each.code == "TAG003" else ()
                renamed.update((source.text[slice(*edit.span)].lower(), edit.text.lower()) for edit in edits)
        return found

    try:
        mended = fix_source(Source(text), watched)
    except NotProvedError as error:
        _count(refused, "fix", error)
        return
    after = mended.source.text
    if after == text:
        return
    yield from (Fault("fix", one) for one in fix_faults(text, after, offered, renamed))
    yield from (Fault("fix", one) for one in finding_faults(check(text), check(after), offered))
    if fix_source(Source(after), lambda source: check(source.text)).source.text != after:
        yield Fault("fix", "changes more at the second time")


def _of_layout(text: str, check: Callable[[str], list[Diagnostic]], refused: Counter[str] | None) -> Iterator[Fault]:
    try:
        after = format_text(text, check, read=_read)
    except NotProvedError as error:
        _count(refused, "format", error)
        return
    if after != text:
        meant = _without_surplus(text)
        yield from (Fault("format", one) for one in layout_faults(text, after))
        yield from (Fault("format", one) for one in finding_faults(check(meant), check(after), _laid_out(text, check)))
        yield from (Fault("format", one) for one in doubt_faults(check(meant), check(after)))


def _without_surplus(text: str) -> str:
    """Return the text as it was meant where every line ends with CR CR LF, which reads as an empty line after each."""
    return re.sub("\r+\n", "\r\n", text) if text.count("\r\r\n") == text.count("\n") else text


def _laid_out(text: str, check: Callable[[str], list[Diagnostic]]) -> set[str]:
    """The rules whose faults the layout puts right by the way."""
    return {each.code for each in check(text)} & {"HDG005", "HDG002", "CLS015", "CLS014", "TXT001", "TXT006", "PAR007"}


def _count(refused: Counter[str] | None, step: str, error: NotProvedError) -> None:
    if refused is not None:
        refused[f"{step}: {error}"[:60]] += 1


def _checking() -> Callable[[str], list[Diagnostic]]:
    """What is found in a text, remembered while one text and what becomes of it is looked at."""
    rules = _rules()
    known: dict[str, list[Diagnostic]] = {}

    def check(text: str) -> list[Diagnostic]:
        if text not in known:
            known[text] = engine.check_messages(_messages(text), rules)  # as a run does
        return known[text]

    return check


@cache
def _rules() -> list[RuleModule]:
    return [registry.load(entry) for entry in selection.choose(registry.catalog())]


@lru_cache(64)
def _read(text: str) -> Cable:
    """The cable of the text: check, fixes and layout ask for the same ones."""
    messages = _messages(text)
    return messages[0].cable if len(messages) == 1 else parser.parse(text)


@lru_cache(64)
def _messages(text: str) -> tuple[Message, ...]:
    return parse_messages(text)


def shortened(text: str, kind: str) -> str:
    """The text without the lines, words and characters that the fault does not need."""
    trials = 0
    for pattern in (r"[^\n]*\n|[^\n]+", r"\s*\S+|\s+", r"(?s)."):
        pieces = re.findall(pattern, text)
        size = max(1, len(pieces) // 2)
        while size and trials < _MOST_TRIALS:
            at = 0
            while at < len(pieces) and trials < _MOST_TRIALS:
                without = pieces[:at] + pieces[at + size :]
                trials += 1
                if _has(kind, "".join(without)):
                    pieces = without
                else:
                    at += size
            size //= 2
        text = "".join(pieces)
    return text


def _has(kind: str, text: str) -> bool:
    try:
        return any(fault.kind == kind for fault in faults(text))
    except Exception as error:
        return kind == f"raised: {type(error).__name__}"


def tried(text: Text, counts: Counter[str], most_kept: int = 8) -> bool:
    """Whether nothing is wrong; what is gets counted, and the first texts of each kind kept."""
    counts["texts"] += 1
    refused = Counter[str]()
    try:
        found = faults(text.text, refused)
    except Exception as error:
        found = [Fault("raised", type(error).__name__)]
    counts.update(f"refused, {why}" for why in refused)
    for kind in {fault.kind: fault for fault in found}:
        counts[f"FAULT {kind}"] += 1
        if counts[f"FAULT {kind}"] <= most_kept:
            _keep(text, kind, counts[f"FAULT {kind}"])
    return not found


def _keep(text: Text, kind: str, number: int) -> None:
    _KEPT.mkdir(exist_ok=True)
    short = shortened(text.text, kind)
    path = _KEPT / f"{re.sub(r'[^A-Za-z0-9]+', '-', kind)}-{number}.cable"
    path.write_text(short, "utf-8", "surrogatepass", newline="")
    said = [fault.said for fault in faults(short) if fault.kind == kind] if not kind.startswith("raised") else [kind]
    print(f"{path}: {kind}: {said[:1]} from {text.name}\n    {short!r}", flush=True)


def main() -> None:
    """Try texts until the count or the time is reached."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=100_000)
    options.add_argument("--seconds", type=int, default=3600)
    options.add_argument("--seed", type=int, default=0)
    chosen = options.parse_args()
    started, counts, failed = time.monotonic(), Counter[str](), 0
    for text in texts(chosen.seed):
        if counts["texts"] >= chosen.count or time.monotonic() - started > chosen.seconds:
            break
        failed += not tried(text, counts)
        if counts["texts"] % _REPORTED == 0:
            print(f"{counts['texts']:,} texts, {failed} failed", file=sys.stderr, flush=True)
    for what, many in counts.most_common():
        print(f"{many:12,} {what}")
    print(f"{failed:12,} failed, {counts['texts'] / (time.monotonic() - started):.0f} a second")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
