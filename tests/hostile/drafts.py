"""Short texts to begin with: drafts of every kind, the clean cables of the tests, the rules' examples, real cables."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from cablelint.files.source import Source, read
from cablelint.linting import registry

from ..end_to_end.corpus import CABLES, SEED
from .accidents import EXAMPLES

_CLEAN = sorted((Path(__file__).resolve().parents[1] / "rules" / "clean").glob("*.cable"))
_LONGEST = 1_400  # characters: a heading and a few paragraphs
_MARKED = re.compile("[⟦⟧]")

OWN = (
    "UNCLAS NAIROBI 000210\n\nSIPDIS\n\nE.O. 13526: N/A\nTAGS: EAGR, ECON, KE\nSUBJECT: TEA GROWERS MEET\n\n"
    "REF: A. STATE 1234\n     B. 09 NAIROBI 88\n\n1. Summary. The growers met (ref A). End summary.\n\n"
    "2. They agreed on three points; see paragraph 3 below.\n\n3. The points are in ref B.\n\nROE\n",
    "S E C R E T NAIROBI 000211\n\nNOFORN\n\nE.O. 13526: DECL: 05/21/2030\nTAGS: PREL, MARR, KE\n"
    "SUBJECT: (S/NF) TALKS ON THE PORT\n\nClassified By: Political Counselor Jane Roe for reasons 1.4 (b) and (d).\n\n"
    "1. (S/NF) The Minister received us.\n\n2. (C) He asked for a reply by May 4.\n\n"
    "3. (U) Comment: We agree. End comment.\n",
    "UNCLAS SECTION 01 OF 02 STATE 071819\n\nSENSITIVE\n\nE.O. 12958: N/A\nTAGS: ETRD, KE\n"
    "SUBJECT: ACTION REQUEST: TEA\n\n1. (SBU) This is an action request. See paragraphs 3-4.\n\n"
    "2. (U) Background: Tea.\n\n"
    "3. (SBU) Post should deliver the points in paragraph 4.\n\n4. (SBU) Begin points:\n\n-- Tea is dear.\n"
    "-- Coffee is not.\n\nEnd points.\n\nCLINTON\n",
    "SUBJECT: VISIT\n\n1. The party of 10:\n\n1) Roe, Jane\n2) Doe, John\n\n2. Phones: 254-20-363-6000 (office)\n"
    "           254-20-363-6001 (home)\n\n3. We need 2 cars, 7 km from the port, for 3 days.\n",
    "VZCZCXYZ0019\nPP RUEHNR\nDE RUEHC #1819 1911553\nZNR UUUUU ZZH\nP 101538Z JUL 09\nFM SECSTATE WASHDC\n"
    "TO AMEMBASSY NAIROBI PRIORITY 2826\nINFO AMEMBASSY KAMPALA\nUNCLAS STATE 071819\n\nE.O. 12958: N/A\n"
    "TAGS: EAGR KE\nSUBJECT: TEA\n\nREF: NAIROBI 12\n\n1. Reftel is clear.\n\n2. We agree.\nCLINTON\nBT\n#1819\nNNNN\n",
    "CONFIDENTIAL//REL TO USA, NOR\n\nTAGS: PREL\nSUBJ: FISH\nREF: OSLO 4\n\n(C) 1. One.\n\n"
    "(C//REL TO USA, NOR) 2. Two; see para 1 above.\n\n(U) 3. Three.\n",
)


@cache
def drafts() -> tuple[str, ...]:
    """The texts that the project itself has: the same everywhere."""
    files = (_short(_text(path)) for path in (*EXAMPLES, *_CLEAN))
    return tuple(dict.fromkeys((*OWN, *files, *_examples())))


@cache
def real() -> tuple[str, ...]:
    """The beginnings of real cables, where there are any."""
    return tuple(_short(_text(path)) for path in chain(CABLES, SEED))


def _examples() -> Iterator[str]:
    for rule in map(registry.load, registry.built_in()):
        written = (*(example.text for example in rule.VALID), *(example.text for example in rule.INVALID))
        yield from (_MARKED.sub("", text) for text in written if len(text) <= _LONGEST)


def _text(path: Path) -> str:
    source = read(str(path))
    return source.text if isinstance(source, Source) else ""


def _short(text: str) -> str:
    """The text up to the end of a line, some paragraphs below its heading."""
    if len(text) <= _LONGEST:
        return text
    first = re.search(r"^\W{0,4}1[.)]", text, re.MULTILINE)
    most = min(len(text), (first.start() if first else 0) + _LONGEST)
    return text[: text.rfind("\n", 0, most) + 1] or text[:most]
