"""Findings in an editor: pushed or pulled, with the page of their rule, by the configuration that holds."""

import asyncio
from pathlib import Path
from urllib.parse import urlparse
from urllib.request import url2pathname

import pytest

from ..end_to_end import command
from .client import at, editor, types

DRAFT = """UNCLAS WARSAW 000118

E.O. 13526: N/A
TAGS: PREL, ZZZQ, PL
SUBJECT: POLAND: FERRY TIMETABLE

1. The ferry \N{SHIP} sails twice a day.

3. It is full in July \N{SHIP}.  See paragraph 9.
"""
PULLS = types.ClientCapabilities(
    text_document=types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities()),
    workspace=types.WorkspaceClientCapabilities(
        diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True)
    ),
)
pytestmark = pytest.mark.asyncio


def codes(found: list[types.Diagnostic]) -> list[str]:
    return [str(one.code) for one in found]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    return tmp_path


def configure(folder: Path, words: str) -> None:
    (folder / "cablelint.toml").write_text(words, "utf-8")


async def test_findings_are_pushed_when_a_text_is_opened_and_changed(folder: Path) -> None:
    async with editor(folder) as one:
        assert "TAG002" in codes(await one.open(DRAFT))
        assert "TAG002" not in codes(await one.change(DRAFT.replace(", ZZZQ", ""), 2))


async def test_findings_are_those_of_the_command_line_with_places_in_utf_16(folder: Path) -> None:
    (folder / "tea.cable").write_text(DRAFT, "utf-8")
    told = command.cablelint("check", "--no-cache", "--output-format", "concise", "tea.cable", folder=folder)
    async with editor(folder) as one:
        found = await one.open(DRAFT)
    assert sorted(codes(found)) == sorted(line.split()[1] for line in told.output.splitlines())
    words = {str(one.code): at(DRAFT, one.range) for one in found}
    assert words["TAG002"] == "ZZZQ"
    assert words["PAR001"] == "3"
    assert words["TXT001"] == "\N{SHIP}"


async def test_a_finding_leads_to_the_page_of_its_rule(folder: Path) -> None:
    async with editor(folder) as one:
        found = {str(each.code): each for each in await one.open(DRAFT)}
        described = found["TAG002"].code_description
        assert described
        await one.client.text_document_hover_async(types.HoverParams(one.document(), types.Position(0, 0)))
        page = Path(url2pathname(urlparse(described.href).path))
        for _ in range(100):
            if page.exists() and page.read_text("utf-8"):
                break
            await asyncio.sleep(0.1)
        assert page.read_text("utf-8").startswith("# TAG002 ")
    assert not page.exists()


async def test_severities_and_other_places(folder: Path) -> None:
    text = DRAFT.replace("3. It", "1. It")
    async with editor(folder) as one:
        found = {str(each.code): each for each in await one.open(text)}
    assert found["TAG002"].severity == types.DiagnosticSeverity.Warning
    assert {each.severity for each in found.values()} >= {types.DiagnosticSeverity.Error}
    related = [each for one in found.values() for each in one.related_information or ()]
    assert all(each.location.uri == (folder / "tea.cable").as_uri() for each in related)


async def test_findings_are_pulled_by_an_editor_that_can(folder: Path) -> None:
    async with editor(folder, PULLS) as one:
        item = types.TextDocumentItem(one.uri("tea.cable"), "cable", 1, DRAFT)
        one.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        asked = types.DocumentDiagnosticParams(one.document())
        report = await one.client.text_document_diagnostic_async(asked)
        assert "TAG002" in codes(report.items)
        again = types.DocumentDiagnosticParams(one.document(), previous_result_id=report.result_id)
        assert (await one.client.text_document_diagnostic_async(again)).kind == "unchanged"
        assert one.uri("tea.cable") not in one.client.diagnostics  # none is pushed besides


async def test_nothing_is_left_of_a_text_that_is_closed(folder: Path) -> None:
    async with editor(folder) as one:
        await one.open(DRAFT)
        params = types.DidCloseTextDocumentParams(one.document())
        assert await one._told(one.uri("tea.cable"), lambda: one.client.text_document_did_close(params)) == []


async def test_the_configuration_holds_with_overrides_allowances_and_baseline(folder: Path) -> None:
    allow = '[[allow]]\nfile = "tea.cable"\nrule = "PAR001"\nreason = "a copy"\n'
    configure(folder, f'baseline = "known.json"\n{allow}[[overrides]]\nfiles = ["old/*"]\nignore = ["TAG"]\n')
    (folder / "known.json").write_text('{"version": 1, "findings": []}', "utf-8")
    (folder / "tea.cable").write_text(DRAFT, "utf-8")
    async with editor(folder) as one:
        found = codes(await one.open(DRAFT))
        assert "TAG002" in found
        assert "PAR001" not in found
        assert "TAG002" not in codes(await one.open(DRAFT, "old/tea.cable"))
        command.cablelint("check", "--write-baseline", "--baseline", "known.json", "tea.cable", folder=folder)
        assert codes(await one.change(DRAFT, 2)) == []


async def test_a_configuration_that_changes_is_read_again(folder: Path) -> None:
    async with editor(folder) as one:
        assert "TAG002" in codes(await one.open(DRAFT))
        configure(folder, 'ignore = ["TAG"]')
        assert "TAG002" not in codes(await one.configuration_changes())
        configure(folder, 'ignore = ["TXT"]')
        assert "TAG002" in codes(await one.change(f"{DRAFT}\n", 2))  # though nobody said that it changed
        (folder / "cablelint.toml").unlink()
        assert "TAG002" in codes(await one.change(DRAFT, 3))


async def test_an_editor_that_can_is_asked_to_watch_configurations(folder: Path) -> None:
    watching = types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
    workspace = types.WorkspaceClientCapabilities(did_change_watched_files=watching)
    async with editor(folder, types.ClientCapabilities(workspace=workspace)) as one:
        await one.open(DRAFT)
        (asked,) = one.registered
        assert asked.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES
        assert "cablelint.toml" in str(asked.register_options)


async def test_an_editor_that_pulls_is_told_to_pull_again(folder: Path) -> None:
    async with editor(folder, PULLS) as one:
        item = types.TextDocumentItem(one.uri("tea.cable"), "cable", 1, DRAFT)
        one.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        configure(folder, 'ignore = ["TAG"]')
        event = types.FileEvent(one.uri("cablelint.toml"), types.FileChangeType.Created)
        one.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
        report = await one.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(one.document()))
        assert "TAG002" not in codes(report.items)
        assert one.client.diagnostic_refresh_count == 1


async def test_a_configuration_that_cannot_be_used_is_said_in_the_text_until_it_is_mended(folder: Path) -> None:
    configure(folder, 'ingore = ["TAG"]')
    async with editor(folder) as one:
        (found,) = await one.open(DRAFT)
        assert (found.code, found.severity) == ("configuration", types.DiagnosticSeverity.Error)
        assert 'unknown key "ingore": did you mean "ignore"' in found.message
        symbols = await one.client.text_document_document_symbol_async(types.DocumentSymbolParams(one.document()))
        assert symbols[0].name == "Heading"  # the text is read all the same
        configure(folder, 'ignore = ["TAG"]')
        assert "PAR001" in codes(await one.change(f"{DRAFT}\n", 2))


async def test_an_excluded_text_has_no_findings(folder: Path) -> None:
    configure(folder, 'exclude = ["old"]')
    async with editor(folder) as one:
        assert await one.open(DRAFT, "old/tea.cable") == []
        assert await one.open(DRAFT, "new/tea.cable") != []


async def test_a_text_that_was_never_saved_is_judged_by_the_configuration_of_the_workspace(folder: Path) -> None:
    configure(folder, 'ignore = ["TAG"]')
    async with editor(folder) as one:
        found = codes(await one.open(DRAFT, uri="untitled:Untitled-1"))
    assert "PAR001" in found
    assert "TAG002" not in found


@pytest.mark.parametrize("text", ["", "\n\n", "\N{SHIP}", "1.\f2.\r3.\r\n\x85\u2028", "\ufeffUNCLAS\n", DRAFT * 3])
async def test_odd_texts(folder: Path, text: str) -> None:
    async with editor(folder) as one:
        found = await one.open(text)
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert all(each.range.end.line < len(lines) for each in found)
        assert (
            await one.client.text_document_document_symbol_async(types.DocumentSymbolParams(one.document())) is not None
        )


async def test_a_server_without_its_extra_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as u\nfind = u.find_spec\n"
        "u.find_spec = lambda name, *rest: None if name == 'pygls' else find(name, *rest)\n",
        "utf-8",
    )
    done = command.process("lsp", PYTHONPATH=str(tmp_path))
    assert done.status == 2
    assert (
        done.errors
        == "cablelint: the language server needs pygls, which is not installed: pip install 'cablelint[lsp]'\n"
    )
