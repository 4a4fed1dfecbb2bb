"""How far a configuration reaches: the files that it names lie in its own repository.

A configuration may be anybody's: one that came with a pull request must not make a run print what else is on the
machine, nor write there.
"""

import os


def repository_of(folder: str) -> str:
    """Return the root of the repository that the folder is in; the folder itself where it is in none."""
    inner = os.path.realpath(folder)
    while not os.path.lexists(os.path.join(inner, ".git")):
        outer = os.path.dirname(inner)
        if outer == inner:
            return os.path.realpath(folder)
        inner = outer
    return inner


def lies_in(path: str, folder: str) -> bool:
    """Return whether the path is in or below the folder, after all symbolic links."""
    place, top = os.path.realpath(path), os.path.realpath(folder)
    return place == top or place.startswith(os.path.join(top, ""))


def leads_out(path: str, named_in: str) -> str:
    """Return what is wrong with a path that the configuration file `named_in` names.

    Empty for one that stays in its repository.
    """
    if "\0" in path:
        return "which no file can be called: remove the null character"
    top = repository_of(os.path.dirname(named_in))
    return "" if lies_in(path, top) else f"which is not in {top}: move the file there"
