"""What holds for all tests: a cache of their own, patience on a busy machine, in CI the same examples every time."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("patient", settings.default, deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("patient")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "CABLELINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield
