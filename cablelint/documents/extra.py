"""The libraries of the extra `documents`, imported when a document needs one."""

import logging
from importlib import import_module
from typing import Any

from cablelint.model.document import DocumentError


def needed(library: str, kind: str) -> Any:
    """Return the library, which reads this kind of document; it writes no warnings of its own.

    Raises DocumentError, which says what to install.
    """
    try:
        found = import_module(library)
    except ImportError as error:
        raise DocumentError(f"is {kind}, which needs {library}: pip install 'cablelint[documents]'") from error
    logging.getLogger(library).setLevel(logging.CRITICAL)
    return found
