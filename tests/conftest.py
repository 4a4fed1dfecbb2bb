"""What holds for all tests: a cache of their own, patience on a busy machine, in CI the same examples every time.

Where several processes share the files, the slowest come first, so that none of them is left alone with one at the end.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

HERE = Path(__file__).resolve().parent
SLOWEST = (
    "hostile/test_files.py",
    "properties/test_hostile_texts.py",
    "properties/test_safe_fixes.py",
    "web/test_page.py",
    "properties/test_rewriting.py",
    "end_to_end/test_flat_memory.py",
    "linting/test_triggers.py",
    "hostile/test_command_line.py",
    "rules/test_clean_cables.py",
    "properties/test_in_another_layout.py",
    "end_to_end/test_same_everywhere.py",
    "end_to_end/test_archives.py",
    "linting/test_cache.py",
    "end_to_end/test_bad_input.py",
)
"""The files whose tests take longest together, in this folder."""

settings.register_profile("patient", settings.default, deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("patient")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "CABLELINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the slowest files, in a process that shares the tests with others."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        places = {HERE / path: place for place, path in enumerate(SLOWEST)}
        assert all(path.is_file() for path in places)
        items.sort(key=lambda item: places.get(item.path, len(SLOWEST)))
