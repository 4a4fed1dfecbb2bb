"""Where cablelint keeps what it can make again."""

import os


def cache_folder() -> str:
    """Return the folder for it, which may not exist: as the environment says, else the user's own cache."""
    chosen = os.environ.get("CABLELINT_CACHE_DIR")
    own = os.environ.get("XDG_CACHE_HOME") or _of_windows() or os.path.expanduser("~/.cache")
    return chosen or os.path.join(own, "cablelint")


def _of_windows() -> str | None:
    """Return the folder for what a user's programs keep on one machine; None elsewhere than on Windows."""
    return os.environ.get("LOCALAPPDATA") if os.name == "nt" else None


def make_folder(folder: str) -> None:
    """Make the folder, which is in the cache, and the cache itself for nobody but its owner. Raises OSError."""
    top = cache_folder()
    if not folder.startswith(top):  # tables that are made with the package
        os.makedirs(folder, exist_ok=True)
        return
    if not os.path.isdir(top):
        os.makedirs(top, mode=0o700, exist_ok=True)
    elif "CABLELINT_CACHE_DIR" not in os.environ:  # what was chosen may be shared on purpose
        os.chmod(top, 0o700)
    os.makedirs(folder, mode=0o700, exist_ok=True)
