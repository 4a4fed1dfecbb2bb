"""A server with all its features."""

from cablelint.lsp import (
    code_actions,
    completion,
    configurations,
    diagnostics,
    folding,
    formatting,
    hover,
    navigation,
    rename,
    symbols,
)
from cablelint.lsp.server import CableServer


def create() -> CableServer:
    """Return a server that is ready to be started."""
    server = CableServer()
    for feature in (
        code_actions,
        completion,
        configurations,
        diagnostics,
        folding,
        formatting,
        hover,
        navigation,
        rename,
        symbols,
    ):
        feature.register(server)
    return server
