"""Texts worked on by several processes at once, in the order in which they were found."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import parent_process
from threading import Thread
from typing import Any, TypeVar

from cablelint.cli.inputs.text import Input, Task, Text
from cablelint.cli.output import complain
from cablelint.lalr.regexes import keep

_CHUNK_TEXTS = 25  # that a worker is given at a time
_CHUNK_BYTES = 1024 * 1024  # of them in memory above which it is given no more
_CHUNKS_AHEAD = 3  # chunks in work or waiting, for each worker: what is finished early must wait in memory

_Result = TypeVar("_Result")
_perform: Task[Any]


def run_in_workers(
    inputs: Iterable[Input], in_process: Task[_Result], start: Callable[[], Task[_Result]], jobs: int
) -> Iterator[_Result]:
    """Yield what comes of each, in order.

    Where a worker dies, the rest is done `in_process`, in this process, and said so.
    """
    chunks = _chunks(inputs)
    waiting: deque[tuple[list[Input], Future[list[_Result]]]] = deque()
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(start,)) as pool:
        try:
            for chunk in chunks:
                waiting.append((chunk, pool.submit(_work, chunk)))
                if len(waiting) >= jobs * _CHUNKS_AHEAD:
                    yield from waiting[0][1].result()
                    waiting.popleft()
            while waiting:
                yield from waiting[0][1].result()
                waiting.popleft()
            return
        except BrokenProcessPool:
            complain("a worker process died: the other files are checked in one process")
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    yield from in_process(item for chunk, _ in waiting for item in chunk)
    yield from in_process(item for chunk in chunks for item in chunk)


def _chunks(inputs: Iterable[Input]) -> Iterator[list[Input]]:
    chunk: list[Input] = []
    size = 0
    for item in inputs:
        chunk.append(item)
        size += len(item.data) if isinstance(item, Text) else 0
        if len(chunk) >= _CHUNK_TEXTS or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _start(start: Callable[[], Task[Any]]) -> None:
    global _perform  # a worker's own, made once
    Thread(target=_end_with_parent, daemon=True).start()
    _perform = start()


def _end_with_parent() -> None:
    """Leave when the process that gives out the work is gone, even one that was killed and could not say so."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(2)  # nobody is left to tell


def _work(chunk: list[Input]) -> list[Any]:
    done = list(_perform(chunk))
    keep()  # a process that ends with the pool has no other time to
    return done
