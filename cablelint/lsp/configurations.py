"""Configuration files that change while a text is open: its findings are renewed."""

from lsprotocol import types

from cablelint.lsp.diagnostics import pulls, push
from cablelint.lsp.server import CableServer

_WATCHED = ("**/cablelint.toml", "**/.cablelint.toml", "**/pyproject.toml", "**/*.json", "**/*.csv")


def register(server: CableServer) -> None:
    """Ask the editor to say when a configuration, a baseline or a table changes, and check again when one does."""

    @server.feature(types.INITIALIZED)
    async def initialized(_params: types.InitializedParams) -> None:
        if _watches(server):
            watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            asked = types.Registration("configurations", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            await server.client_register_capability_async(types.RegistrationParams([asked]))

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def changed(_params: types.DidChangeWatchedFilesParams) -> None:
        server.reload()
        if pulls(server):
            if _refreshes(server):
                server.workspace_diagnostic_refresh(None)
            return
        for uri in server.open_uris():
            push(server, uri)


def _watches(server: CableServer) -> bool:
    workspace = server.client_capabilities.workspace
    watching = workspace and workspace.did_change_watched_files
    return bool(watching and watching.dynamic_registration)


def _refreshes(server: CableServer) -> bool:
    workspace = server.client_capabilities.workspace
    diagnostics = workspace and workspace.diagnostics
    return bool(diagnostics and diagnostics.refresh_support)
