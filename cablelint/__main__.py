"""`python -m cablelint`, and the console script."""

from cablelint import bundle


def entry() -> None:
    """Run the command line."""
    bundle.use()
    from cablelint.cli import entry as command  # out of the bundle

    command()


if __name__ == "__main__":
    entry()
