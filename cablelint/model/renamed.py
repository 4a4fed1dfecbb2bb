"""Old names of what plug-ins use, which go on working for one release."""


def warn_renamed(old: str, new: str, *, frames: int = 3) -> None:
    """Warn the caller of the caller that the old name goes away. Issues a DeprecationWarning.

    `frames` counts the calls from here to the one that used the name, this one included.
    """
    from warnings import warn  # rarely needed

    warn(f"{old} is now {new}; the old name works until the next release", DeprecationWarning, stacklevel=frames)
