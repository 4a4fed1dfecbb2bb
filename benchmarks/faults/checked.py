"""What cablelint says of many texts, in as many processes as the machine has cores."""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor

import cablelint
from cablelint import Diagnostic

_TEXTS_AT_ONCE = 40


def checked(texts: Iterable[str]) -> dict[str, list[Diagnostic]]:
    """Return what is said of each text; equal texts are checked once."""
    distinct = list(dict.fromkeys(texts))
    with ProcessPoolExecutor() as processes:
        said = processes.map(cablelint.check, distinct, chunksize=_TEXTS_AT_ONCE)
        return dict(zip(distinct, said, strict=True))
