"""Findings as an editor shows them: pushed when a text changes, or given to an editor that asks for them."""

from collections.abc import Iterator
from functools import partial

from lsprotocol import types

from cablelint import ConfigurationError, Severity, UsageError
from cablelint.lsp.documents import Document
from cablelint.lsp.pending import PendingChecks
from cablelint.lsp.rule_pages import RulePages
from cablelint.lsp.server import CableServer

SOURCE = "cablelint"
_SEVERITIES: dict[Severity, types.DiagnosticSeverity] = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}


def diagnostics_of(document: Document, pages: RulePages) -> list[types.Diagnostic]:
    """Return the findings on the document; a configuration that cannot be used is a finding at its beginning."""
    try:
        return list(_converted(document, pages))
    except UsageError as error:
        where = "" if isinstance(error, ConfigurationError) else "the configuration cannot be used: "
        return [_failure("configuration", f"{where}{error}")]
    except Exception as error:  # a reader's: an editor must not lose its server for one text
        return [_failure("SYS003", f"this text cannot be checked: {type(error).__name__}: {error}; please report it")]


def register(server: CableServer) -> None:
    """Push findings when a text is opened, changed or saved, and answer an editor that pulls them."""
    pending = PendingChecks(partial(push, server))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        pending.now(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        pending.soon(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        pending.now(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        pending.forget(params.text_document.uri)
        server.forget(params.text_document.uri)
        _publish(server, params.text_document.uri, None, [])

    @server.feature(
        types.TEXT_DOCUMENT_DIAGNOSTIC,
        types.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=False, identifier=SOURCE),
    )
    def pulled(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        document = server.document(params.text_document.uri)
        found = diagnostics_of(document, server.pages)
        server.pages.write((str(one.code) for one in found), document)
        result_id = str(hash(repr(found)))
        if params.previous_result_id == result_id:
            return types.RelatedUnchangedDocumentDiagnosticReport(result_id=result_id)
        return types.RelatedFullDocumentDiagnosticReport(items=found, result_id=result_id)


def push(server: CableServer, uri: str) -> None:
    """Publish the findings on the document, unless the editor pulls them."""
    if not pulls(server):
        document = server.document(uri)
        found = diagnostics_of(document, server.pages)
        _publish(server, uri, document.version, found)
        server.pages.write((str(one.code) for one in found), document)


def pulls(server: CableServer) -> bool:
    """Return whether the editor asks for findings itself, and would show those that are pushed twice."""
    capabilities = server.client_capabilities.text_document
    return capabilities is not None and capabilities.diagnostic is not None


def _publish(server: CableServer, uri: str, version: int | None, found: list[types.Diagnostic]) -> None:
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))


def _converted(document: Document, pages: RulePages) -> Iterator[types.Diagnostic]:
    positions = document.positions
    for finding in document.findings:
        related = [
            types.DiagnosticRelatedInformation(types.Location(document.uri, positions.range(one.span)), one.message)
            for one in finding.related
        ]
        yield types.Diagnostic(
            range=positions.range(finding.span),
            message=finding.message,
            severity=_SEVERITIES[finding.severity],
            code=finding.code,
            code_description=types.CodeDescription(pages.uri(finding.code)),
            source=SOURCE,
            related_information=related or None,
        )


def _failure(code: str, message: str) -> types.Diagnostic:
    start = types.Position(0, 0)
    severity = types.DiagnosticSeverity.Error
    return types.Diagnostic(types.Range(start, start), message, severity=severity, code=code, source=SOURCE)
