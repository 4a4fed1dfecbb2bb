"""Old names of what plug-ins use, which go on working for one release."""


def warn_renamed(old: str, new: str) -> None:
    """Warn the caller of the caller that the old name goes away. Issues a DeprecationWarning."""
    from warnings import warn  # rarely needed

    warn(f"{old} is now {new}; the old name works until the next release", DeprecationWarning, stacklevel=3)
