"""Where cablelint keeps what it can make again."""

import os


def cache_folder() -> str:
    """The folder for it, which may not exist: as the environment says, else the user's own cache."""
    chosen = os.environ.get("CABLELINT_CACHE_DIR")
    own = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return chosen or os.path.join(own, "cablelint")
