"""Replace a file over and over, each time interrupted one step later, and print what is there afterwards.

usage: interrupted.py FOLDER (kill|fail)

`kill` ends the process without a word before and after each call that leaves Python, every system call among them;
`fail` has each call fail that asks something of the system, but for the closing of files. One line is printed for each
time: how the process ended, whether the file is the old or the new one, and how many other files are in the folder.
"""

import errno
import os
import signal
import sys
from itertools import count
from pathlib import Path
from types import FrameType

from cablelint.files.atomic_write import WriteRefusedError, replace

OLD, NEW = b"1. Old.\n" * 2000, b"1. New and longer.\n" * 2000
REACHED_END, REFUSED = 0, 3
PAST_END = 9
MAY_FAIL = frozenset({"open", "read", "write", "flush", "flock"})


def main(folder: Path, how: str) -> None:
    file = folder / "draft.cable"
    for step in count(1):
        file.write_bytes(OLD)
        status = _interrupted(file, step, how)
        if status == PAST_END:
            return
        content = {OLD: "old", NEW: "new"}.get(file.read_bytes(), "broken")
        others = [other for other in folder.iterdir() if other != file]
        print(status, content, len(others))
        for other in others:
            other.unlink()


def _interrupted(file: Path, step: int, how: str) -> int:
    """How a process ended that was interrupted at the step: negative for a signal."""
    process = os.fork()
    if process == 0:
        os._exit(_run(file, step, how))
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _run(file: Path, step: int, how: str) -> int:
    seen = 0

    def watch(_frame: FrameType, event: str, called: object) -> None:
        nonlocal seen
        if event not in ("c_call", "c_return") or (how == "fail" and not (event == "c_call" and _may_fail(called))):
            return
        seen += 1
        if seen == step:
            if how == "kill":
                os.kill(os.getpid(), signal.SIGKILL)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    status = REACHED_END
    sys.setprofile(watch)
    try:
        replace(file, NEW, expected=OLD)
    except WriteRefusedError:
        status = REFUSED
    finally:
        sys.setprofile(None)
    return PAST_END if seen < step else status


def _may_fail(called: object) -> bool:
    name = getattr(called, "__name__", "")
    return name in MAY_FAIL or (getattr(called, "__module__", "") == os.name and name not in ("close", "fspath"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
