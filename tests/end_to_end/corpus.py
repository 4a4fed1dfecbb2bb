"""Where real cables lie that may be tried, if they do on this machine."""

import os
from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[3] / "shared"


def _texts(variable: str, name: str) -> tuple[Path, ...]:
    folder = Path(os.environ.get(variable, _BESIDE / name))
    return tuple(sorted(folder.glob("*.txt"))) if folder.is_dir() else ()


CABLES = _texts("CABLELINT_CORPUS", "corpus")
SEED = _texts("CABLELINT_SEED", "seed")

needs_cables = pytest.mark.skipif(not CABLES, reason="no real cables here: set CABLELINT_CORPUS to a folder of them")
needs_seed = pytest.mark.skipif(not SEED, reason="the first real cable is not here: set CABLELINT_SEED to its folder")
