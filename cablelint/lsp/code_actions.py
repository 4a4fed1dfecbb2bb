"""Quick fixes, each for one finding, and `source.fixAll.cablelint` for all safe ones."""

from collections.abc import Iterator, Sequence

from lsprotocol import types

import cablelint
from cablelint import Diagnostic, Fix, NotProvedError, Span, UsageError
from cablelint.lsp.diagnostics import SOURCE
from cablelint.lsp.documents import Document
from cablelint.lsp.server import CableServer
from cablelint.lsp.text_edits import edits_between

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.{SOURCE}"
_KINDS: list[types.CodeActionKind | str] = [types.CodeActionKind.QuickFix, FIX_ALL]


def register(server: CableServer) -> None:
    """Offer the fixes; what all of them together make of the text is worked out when it is asked for."""
    options = types.CodeActionOptions(_KINDS, resolve_provider=True)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    def offered(params: types.CodeActionParams) -> list[types.CodeAction]:
        document = server.document(params.text_document.uri)
        only = params.context.only
        try:
            found = list(_quick_fixes(document, params)) if _wanted(types.CodeActionKind.QuickFix, only) else []
            if _wanted(FIX_ALL, only) and any(one.fix and one.fix.applicability == "safe" for one in document.findings):
                found.append(_fix_all(document, resolved=not _resolves(server)))
        except UsageError:  # which is among the diagnostics
            return []
        return found

    @server.feature(types.CODE_ACTION_RESOLVE)
    def resolved(action: types.CodeAction) -> types.CodeAction:
        if action.kind == FIX_ALL and isinstance(action.data, dict):
            return _fix_all(server.document(str(action.data["uri"])), resolved=True)
        return action


def _quick_fixes(document: Document, params: types.CodeActionParams) -> Iterator[types.CodeAction]:
    """Yield the fixes of the findings that the range touches, the safe ones first."""
    positions = document.positions
    asked = Span(positions.offset(params.range.start), positions.offset(params.range.end))
    near = [one for one in document.findings if one.fix and one.fix.edits and _touches(one.span, asked)]
    for finding in sorted(near, key=lambda one: one.fix is not None and one.fix.applicability != "safe"):
        if finding.fix:
            yield _quick_fix(document, finding, finding.fix, params.context.diagnostics)


def _quick_fix(
    document: Document, finding: Diagnostic, fix: Fix, shown: Sequence[types.Diagnostic]
) -> types.CodeAction:
    is_safe = fix.applicability == "safe"
    where = document.positions.range(finding.span)
    edits = [types.TextEdit(document.positions.range(edit.span), edit.text) for edit in fix.edits]
    return types.CodeAction(
        title=f"{fix.title} ({finding.code}{'' if is_safe else ', unsafe: check the result'})",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[one for one in shown if one.code == finding.code and one.range == where],
        is_preferred=is_safe,
        edit=_edit(document, edits),
    )


def _fix_all(document: Document, *, resolved: bool) -> types.CodeAction:
    action = types.CodeAction("Apply all safe fixes of cablelint", kind=FIX_ALL, data={"uri": document.uri})
    if resolved:
        try:
            after = cablelint.fix(document.text, path=document.path, settings=document.settings)
        except NotProvedError as error:
            action.disabled = types.CodeActionDisabled(f"the fixes cannot be applied together: {error}")
        else:
            action.edit = _edit(document, edits_between(document, after))
    return action


def _edit(document: Document, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
    return types.WorkspaceEdit(changes={document.uri: edits})


def _touches(span: Span, asked: Span) -> bool:
    return span.start <= asked.end and asked.start <= span.end


def _wanted(kind: str, only: Sequence[types.CodeActionKind | str] | None) -> bool:
    """Return whether the kind is asked for: by itself, by one that it is a part of, or with all others."""
    kind = str(getattr(kind, "value", kind))
    asked = [str(getattr(one, "value", one)) for one in only or ()]
    return only is None or any(kind == one or kind.startswith(f"{one}.") for one in asked)


def _resolves(server: CableServer) -> bool:
    text_document = server.client_capabilities.text_document
    actions = text_document and text_document.code_action
    support = actions and actions.resolve_support
    return bool(support and "edit" in support.properties)
