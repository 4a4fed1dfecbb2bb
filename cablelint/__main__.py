"""`python -m cablelint`, and the console script."""

import gc

from cablelint import bundle

_ALLOCATED_OBJECTS = 200_000  # more than those in use by which the search for garbage begins


def entry() -> None:
    """Run the command line."""
    gc.set_threshold(_ALLOCATED_OBJECTS)  # starting makes much, and none of it is garbage
    bundle.use()
    from cablelint.cli import entry as command  # out of the bundle

    command()


if __name__ == "__main__":
    entry()
