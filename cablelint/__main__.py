"""`python -m cablelint`."""

import sys

from cablelint.search_path import trusted

sys.path[:] = trusted()  # before more is imported, which could be the working folder's own

from cablelint.cli import entry  # noqa: E402

entry()
