"""Files examined by several processes at once, in the order in which they were found."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from cablelint.cli.examining import Examined, Examiner, Settings
from cablelint.cli.output import complain
from cablelint.errors import Unreadable

Outcome = Examined | Unreadable
_CHUNK = 25  # files that a worker is given at a time
_AHEAD = 3  # chunks in work or waiting, for each worker: what is finished early must wait in memory

_examiner: Examiner


def processors() -> int:
    """How many processes can run at a time on this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def examined_by_workers(files: Iterable[str | Unreadable], settings: Settings, jobs: int) -> Iterator[Outcome]:
    """The files in their order. Where a worker dies, the rest is examined in this process, and said so."""
    source = iter(files)
    chunks = iter(lambda: list(islice(source, _CHUNK)), [])
    waiting: deque[tuple[Sequence[str | Unreadable], Future[list[Outcome]]]] = deque()
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(settings,)) as pool:
        try:
            for chunk in chunks:
                waiting.append((chunk, pool.submit(_examine, chunk)))
                if len(waiting) >= jobs * _AHEAD:
                    yield from waiting[0][1].result()
                    waiting.popleft()
            while waiting:
                yield from waiting[0][1].result()
                waiting.popleft()
            return
        except BrokenProcessPool:
            complain("a worker process died: the rest of the files is checked in one process")
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    left = [file for chunk, _ in waiting for file in chunk]
    examiner = Examiner(settings)
    yield from examiner.examined(left)
    for chunk in chunks:
        yield from examiner.examined(chunk)


def _start(settings: Settings) -> None:
    global _examiner  # a worker's own, made once
    _examiner = Examiner(settings)


def _examine(files: Sequence[str | Unreadable]) -> list[Outcome]:
    return list(_examiner.examined(files))
