"""Globs as people write them, in the form that git understands."""


def from_here(glob: str) -> str:
    """Return the glob with `/sub` for `./sub`, which git takes for the name of a folder called "."."""
    negated, rest = ("!", glob[1:]) if glob.startswith("!") else ("", glob)
    return f"{negated}/{rest[2:].lstrip('/')}" if rest.startswith("./") and rest.strip("./") else glob
