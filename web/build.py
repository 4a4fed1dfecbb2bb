"""Build the page that checks pasted cables: one HTML file that holds everything, Python too, and connects to nothing.

    python web/build.py [OUT]        write OUT, web/cablelint.html by default

Needs Node.js with npm, which fetches Pyodide (CPython for browsers) from its registry, and the extra `dev`.
"""

import argparse
import base64
import gzip
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from markdown import markdown

WEB = Path(__file__).resolve().parent
TOP = WEB.parent
PYODIDE = "0.29.5"
"""The last series that runs in a classic worker: Chromium starts no module worker for a page opened from disk."""

EXAMPLES = ("faulty-draft.cable", "action-request.cable", "confidential.cable", "outgoing.cable")
MODULES = ("words", "editor", "differences", "findings", "reading", "dialogs", "checker", "files", "main")
"""The modules of src/, each after those that it imports."""

UNUSED = frozenset(
    """_aix_support.py _android_support.py _apple_support.py _ios_support.py _osx_support.py _pydecimal.py _pyio.py
    _pyrepl antigravity.py bdb.py cProfile.py cmd.py code.py compileall.py configparser.py ctypes curses dbm
    doctest.py ensurepip fileinput.py ftplib.py getpass.py gettext.py idlelib imaplib.py lib2to3 mailbox.py
    mailcap.py modulefinder.py multiprocessing netrc.py nntplib.py optparse.py pdb.py pickletools.py plistlib.py
    poplib.py profile.py profiling pstats.py pty.py pyclbr.py pydoc.py pydoc_data rlcompleter.py sched.py shelve.py
    smtplib.py socketserver.py sqlite3 symtable.py tabnanny.py tarfile.py telnetlib.py test this.py timeit.py
    tkinter trace.py tracemalloc.py turtle.py turtledemo unittest uuid.py venv wave.py webbrowser.py wsgiref xmlrpc
    zipapp.py zoneinfo""".split()
)
"""What of the standard library no text needs: debuggers, servers, mail protocols, windows."""

UNUSED_OF_CABLELINT = ("arrow", "cli")
"""Packages that no rule can import: the map of the packages has them above the rules."""

_IMPORT = re.compile(r"^import [^;]*;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) )", re.MULTILINE)
_CHARSETS = re.compile(
    r"(?:cp(?!125|437|850)|mac_|hp_|kz|ptcp|tis|koi8|big5|euc|gb|hz|iso2022|johab|shift|bz2|hex|uu|zlib)"
)


def main(arguments: list[str]) -> int:
    """Build the page; give the exit status, which is 2 where a tool is missing or npm's registry is out of reach."""
    parser = argparse.ArgumentParser(description="Build the page that checks pasted cables.")
    parser.add_argument("out", nargs="?", type=Path, default=WEB / "cablelint.html", help="the file to write")
    out: Path = parser.parse_args(arguments).out
    missing = [tool for tool in ("npm", "node") if not shutil.which(tool)]
    if missing:
        print(f"{' and '.join(missing)} missing: install Node.js, which has both", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        try:
            pyodide = _pyodide(Path(scratch))
        except subprocess.CalledProcessError as error:
            print(f"Pyodide {PYODIDE} cannot be fetched: {error.stderr.strip()}", file=sys.stderr)
            return 2
        page = _page(_parts(Path(scratch), pyodide))
    out.write_text(page, "utf-8")
    print(f"{out}: {len(page) / 1e6:.1f} MB")
    return 0


def _parts(scratch: Path, pyodide: Path) -> dict[str, bytes]:
    """Return what the page loads, by name: Pyodide's own files, the standard library, and cablelint."""
    work = scratch / "work"
    _unpack(pyodide / "python_stdlib.zip", work / "std")
    _unpack(_wheel(scratch), work / "app")
    shutil.copy(WEB / "bridge.py", work / "app")
    shutil.copy(WEB / "prepare.py", work)
    (work / "examples").mkdir()
    for name in EXAMPLES:
        shutil.copy(TOP / "examples" / name, work / "examples")
    _drop_unused(work)
    subprocess.run(["node", WEB / "compile.mjs", pyodide, work], check=True)
    library = scratch / "std.zip"
    _zip(work / "std", library)
    return {
        "pyodide.js": _without_source_map(pyodide / "pyodide.js"),
        "pyodide.asm.js": _without_source_map(pyodide / "pyodide.asm.js"),
        "pyodide.asm.wasm": (pyodide / "pyodide.asm.wasm").read_bytes(),
        "pyodide-lock.json": _without_packages(pyodide / "pyodide-lock.json"),
        "python_stdlib.zip": library.read_bytes(),
        "cablelint": _pack({**_files(work / "app", "/app"), **_files(work / "cache", "/cache")}),
        "rules.json": json.dumps(_rule_pages()).encode(),
    }


def _pyodide(scratch: Path) -> Path:
    """Return the folder of Pyodide's npm package. Raises CalledProcessError where npm cannot fetch it."""
    command = ["npm", "pack", "--pack-destination", str(scratch), f"pyodide@{PYODIDE}"]
    subprocess.run(command, check=True, capture_output=True, text=True)
    shutil.unpack_archive(scratch / f"pyodide-{PYODIDE}.tgz", scratch, filter="data")
    return scratch / "package"


def _wheel(scratch: Path) -> Path:
    """Return the project's wheel, built from a copy of the source tree, which stays as it is."""
    source = scratch / "source"
    kept_out = shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__", "tests", "web", "benchmarks")
    shutil.copytree(TOP, source, ignore=kept_out)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(scratch), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return next(scratch.glob("cablelint-*.whl"))


def _unpack(archive: Path, folder: Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder)


def _drop_unused(work: Path) -> None:
    """Remove what no text needs from the standard library and from cablelint."""
    for path in (work / "std").iterdir():
        if path.name in UNUSED:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in (work / "std" / "encodings").iterdir():
        if _CHARSETS.match(path.name):
            path.unlink()
    for name in UNUSED_OF_CABLELINT:
        path = work / "app" / "cablelint" / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for path in (work / "app").glob("*.data"):
        shutil.rmtree(path)


def _zip(folder: Path, archive: Path) -> None:
    """Write the files of the folder without compression: all of it is compressed at once, later."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as opened:
        for name, content in _files(folder, "").items():
            opened.writestr(zipfile.ZipInfo(name.removeprefix("/")), content)


def _files(folder: Path, prefix: str) -> dict[str, bytes]:
    """Return the content of every file below the folder, by its name below the prefix."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {f"{prefix}/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in paths}


def _pack(files: dict[str, bytes]) -> bytes:
    """Return the files one after another, behind a line of JSON that has their names and sizes in bytes."""
    index = json.dumps([[name, len(content)] for name, content in files.items()])
    return index.encode() + b"\n" + b"".join(files.values())


def _without_source_map(script: Path) -> bytes:
    return re.sub(rb"//# sourceMappingURL=.*", b"", script.read_bytes())


def _without_packages(lock: Path) -> bytes:
    """Return what the lock file says of Pyodide itself: the page gets no package."""
    return json.dumps({"info": json.loads(lock.read_text("utf-8"))["info"], "packages": {}}).encode()


def _rule_pages() -> dict[str, str]:
    """Return the page of each rule as HTML, by its code."""
    pages = sorted((TOP / "docs" / "rules").glob("[A-Z]*.md"))
    return {path.stem: markdown(path.read_text("utf-8"), extensions=["fenced_code"]) for path in pages}


def _page(parts: dict[str, bytes]) -> str:
    """Return the page with its style, its scripts and its parts, and the policy that lets nothing else run."""
    style = (WEB / "page.css").read_text("utf-8")
    script = _script()
    example = json.dumps((TOP / "examples" / EXAMPLES[0]).read_text("utf-8")).replace("<", "\\u003c")
    holes = {
        "policy": _policy(style, script),
        "style": style,
        "script": script,
        "worker": (WEB / "src" / "worker.js").read_text("utf-8"),
        "example": example,
        "version": _version(),
        "pyodide": PYODIDE,
        "parts": "\n".join(_embedded(parts)),
    }
    template = (WEB / "page.html").read_text("utf-8")
    return re.sub(r"\{\{(\w+)\}\}", lambda hole: holes[hole[1]], template)


def _script() -> str:
    """Return the modules as one script: without imports and exports, for a file opened from disk may load no module."""
    return "".join(
        _EXPORT.sub("", _IMPORT.sub("", (WEB / "src" / f"{name}.js").read_text("utf-8"))) for name in MODULES
    )


def _policy(style: str, script: str) -> str:
    """Return the content security policy: only this style and this script, workers made of them, and no connection."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_digest(script)}' 'wasm-unsafe-eval' blob:",
            "worker-src blob:",
            f"style-src '{_digest(style)}'",
            "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _version() -> str:
    found = re.search(r'^version = "(.*)"$', (TOP / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert found
    return found[1]


def _embedded(parts: dict[str, bytes]) -> Iterator[str]:
    """Yield each part as an element that no browser runs: compressed, in base 85, with a comma for the `<` of that."""
    for name, content in parts.items():
        words = base64.b85encode(gzip.compress(content, 9, mtime=0)).decode().replace("<", ",")
        yield f'<script type="text/plain" data-part="{name}">{words}</script>'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
