"""What else an editor shows of a cable and does with it, each feature as the editor asks for it."""

from pathlib import Path

import pytest
from pygls.exceptions import JsonRpcException

import cablelint
from cablelint.lsp.diagnostics import diagnostics_of
from cablelint.lsp.documents import Document
from cablelint.lsp.rule_pages import RulePages

from ..hostile.growth import takes_at_most
from .client import Editor, after, at, editor, position, types

pytestmark = pytest.mark.asyncio
CABLE = """VZCZCXYZ0042
PP RUEHRL
DE RUEHC #3187 0731412
ZNY CCCCC ZZH
P 141409Z MAR 11
FM SECSTATE WASHDC
TO RUEHRL/AMEMBASSY BERLIN PRIORITY 4410
INFO RUEHWR/AMEMBASSY WARSAW 2271

C O N F I D E N T I A L STATE 023187

NOFORN
SIPDIS

E.O. 13526: DECL: 03/14/2021
TAGS: SENV, PREL, GM
SUBJECT: \N{SHIP} FERRIES ON THE ODER

REF: A. BERLIN 84
     B. 10 WARSAW 512

1. (U) This is an action request.  See paragraphs 4-5.

2. (C/NF) SUMMARY: \N{SHIP}\N{SHIP} Ferries are late (ref B).  END SUMMARY.

3. (U) As paragraph 2 says, and reftels say, they are late.

4. (U) ACTION REQUEST: Embassy is asked to deliver the points in
paragraph 5.

5. (U) Begin points:

-- Ferries should be on time.

End points.

6. (U) Paragraph 5 of the treaty says so too.
CLINTON
"""
FAULTY = """UNCLAS WARSAW 000118

E.O. 13526: N/A
TAGE: PREL, ZZZQ, PL
SUBJECT: POLAND: FERRY TIMETABLE

1. The ferry \N{SHIP} sails\ttwice a day.

3. It is full in July.
"""
RESOLVES = types.ClientCapabilities(
    text_document=types.TextDocumentClientCapabilities(
        code_action=types.CodeActionClientCapabilities(
            resolve_support=types.ClientCodeActionResolveOptions(["edit"]), data_support=True
        )
    )
)


async def actions(
    one: Editor, text: str, words: str, only: list[types.CodeActionKind | str] | None = None
) -> list[types.CodeAction]:
    """The fixes that are offered where the words begin."""
    where = position(text, words)
    context = types.CodeActionContext(one.client.diagnostics[one.uri("tea.cable")], only=only)
    params = types.CodeActionParams(one.document(), types.Range(where, where), context)
    found = await one.client.text_document_code_action_async(params)
    return list(found or ())


def edited(one: Editor, text: str, action: types.CodeAction) -> str:
    assert action.edit
    assert action.edit.changes
    return after(text, action.edit.changes[one.uri("tea.cable")])


async def test_quick_fixes_and_all_safe_fixes_at_once(tmp_path: Path) -> None:
    async with editor(tmp_path) as one:
        await one.open(FAULTY)
        safe = [each for each in await actions(one, FAULTY, "TAGE") if each.kind == "quickfix"]
        assert [each.is_preferred for each in safe] == [True]
        assert edited(one, FAULTY, safe[0]) == FAULTY.replace("TAGE", "TAGS")
        assert safe[0].diagnostics
        unsafe = [each for each in await actions(one, FAULTY, "3. It", ["quickfix"]) if "PAR001" in each.title]
        assert [(each.is_preferred, "unsafe" in each.title) for each in unsafe] == [(False, True)]
        assert "\n2. It is full" in edited(one, FAULTY, unsafe[0])
        (everything,) = await actions(one, FAULTY, "UNCLAS", ["source.fixAll"])
        assert everything.kind == "source.fixAll.cablelint"
        assert edited(one, FAULTY, everything) == cablelint.fix(FAULTY)
        assert await actions(one, FAULTY, "UNCLAS", ["source.organizeImports"]) == []
        offered = one.offered.code_action_provider
        assert isinstance(offered, types.CodeActionOptions)
        assert list(offered.code_action_kinds or ()) == ["quickfix", "source.fixAll.cablelint"]


async def test_all_safe_fixes_are_worked_out_when_they_are_chosen(tmp_path: Path) -> None:
    async with editor(tmp_path, RESOLVES) as one:
        await one.open(FAULTY)
        (everything,) = await actions(one, FAULTY, "UNCLAS", ["source.fixAll.cablelint"])
        assert everything.edit is None
        resolved = await one.client.code_action_resolve_async(everything)
        assert edited(one, FAULTY, resolved) == cablelint.fix(FAULTY)


async def test_hover_says_what_words_mean(tmp_path: Path) -> None:
    async with editor(tmp_path) as one:
        await one.open(CABLE)

        async def hover(words: str, into: int = 0) -> str:
            where = position(CABLE, words, into=into)
            found = await one.client.text_document_hover_async(types.HoverParams(one.document(), where))
            return "" if found is None else str(found.contents.value)

        assert "Environmental Affairs" in await hover("SENV")
        assert "Germany" in await hover("GM\n")
        assert "**WARSAW**: station" in await hover("AMEMBASSY WARSAW", 12)
        assert "**WARSAW**: station" in await hover("10 WARSAW", 4)
        assert "routing indicator of AMEMBASSY BERLIN" in await hover("RUEHRL/", 2)
        assert "routing indicator" in await hover("RUEHC #", 2)
        assert "**SIPDIS**: distribution caption" in await hover("SIPDIS")
        assert "NOFORN" in await hover("NOFORN")
        marking = await hover("(C/NF)", 2)
        assert "CONFIDENTIAL" in marking
        assert "NOFORN" in marking.upper() or "NOT RELEASABLE" in marking.upper()
        assert "precedence PRIORITY" in await hover("P 141409Z")
        assert "in force from 2010-06-27" in await hover("13526")
        assert await hover("Ferries should") == ""


async def test_hover_on_a_finding_has_the_page_of_its_rule(tmp_path: Path) -> None:
    async with editor(tmp_path) as one:
        await one.open(FAULTY)
        params = types.HoverParams(one.document(), position(FAULTY, "ZZZQ"))
        found = await one.client.text_document_hover_async(params)
        assert cablelint.rule_page("TAG002") in found.contents.value
        assert at(FAULTY, found.range) == "ZZZQ"


async def test_formatting_is_that_of_the_command(tmp_path: Path) -> None:
    (tmp_path / "cablelint.toml").write_text('[format]\ntag-separator = "space"\n', "utf-8")
    options = types.FormattingOptions(tab_size=4, insert_spaces=True)
    text = CABLE.replace("4. (U)", "4.   (U)").replace("6. (U)", "6.  (U)")
    async with editor(tmp_path) as one:
        await one.open(text)
        params = types.DocumentFormattingParams(one.document(), options)
        edits = await one.client.text_document_formatting_async(params)
        expected = cablelint.format(text, path=tmp_path / "tea.cable")
        assert "TAGS: SENV PREL GM" in expected
        assert after(text, edits) == expected
        where = types.Range(position(text, "4.   (U)"), position(text, "4.   (U)", into=3))
        part = types.DocumentRangeFormattingParams(one.document(), where, options)
        partly = after(text, await one.client.text_document_range_formatting_async(part))
        assert "4. (U)" in partly
        assert "6.  (U)" in partly
        assert "TAGS: SENV, PREL, GM" in partly


async def test_outline_and_folding(tmp_path: Path) -> None:
    async with editor(tmp_path) as one:
        await one.open(CABLE)
        symbols = await one.client.text_document_document_symbol_async(types.DocumentSymbolParams(one.document()))
        heading, *paragraphs = symbols
        assert heading.name == "Heading"
        assert {"TAGS", "SUBJECT", "REF"} <= {child.name for child in heading.children}
        assert [each.name.split()[0] for each in paragraphs] == ["1.", "2.", "3.", "4.", "5.", "6."]
        assert paragraphs[3].name == "4. (U) ACTION REQUEST"
        assert [child.name for child in paragraphs[4].children] == ["points"]
        assert at(CABLE, paragraphs[5].selection_range) == "6. (U) Paragraph 5 of the treaty says so too."
        folds = await one.client.text_document_folding_range_async(types.FoldingRangeParams(one.document()))
        lines = CABLE.split("\n")
        starts = [lines[fold.start_line] for fold in folds]
        assert starts[0] == "VZCZCXYZ0042"
        assert "5. (U) Begin points:" in starts
        assert all(fold.start_line < fold.end_line for fold in folds)
        assert lines[folds[-1].end_line] == "End points."


async def test_outline_of_several_messages(tmp_path: Path) -> None:
    two = f"{FAULTY}NNNN\n\n{FAULTY.replace('FERRY', 'TRAIN')}"
    async with editor(tmp_path) as one:
        await one.open(two)
        symbols = await one.client.text_document_document_symbol_async(types.DocumentSymbolParams(one.document()))
        assert [each.name for each in symbols] == ["POLAND: FERRY TIMETABLE", "POLAND: TRAIN TIMETABLE"]
        assert at(two, symbols[1].children[-1].selection_range) == "3. It is full in July."


async def test_from_words_to_what_they_speak_of_and_back(tmp_path: Path) -> None:
    async with editor(tmp_path) as one:
        await one.open(CABLE)

        async def definition(words: str, into: int = 0) -> list[str]:
            where = position(CABLE, words, into=into)
            found = await one.client.text_document_definition_async(types.DefinitionParams(one.document(), where))
            return [f"{each.range.start.line}: {at(CABLE, each.range)}" for each in found]

        async def references(words: str, into: int = 0, *, declared: bool = False) -> list[str]:
            context = types.ReferenceContext(include_declaration=declared)
            params = types.ReferenceParams(context, one.document(), position(CABLE, words, into=into))
            found = await one.client.text_document_references_async(params)
            return [at(CABLE, each.range) for each in found]

        lines = CABLE.split("\n")
        four = lines.index("4. (U) ACTION REQUEST: Embassy is asked to deliver the points in")
        five = lines.index("5. (U) Begin points:")
        assert await definition("paragraphs 4-5", 12) == [f"{four}: 4", f"{five}: 5"]
        assert [words.split(": ")[1] for words in await definition("ref B", 4)] == ["B. 10 WARSAW 512"]
        assert len(await definition("reftels")) == 2
        assert await definition("Paragraph 5 of", 2) == []
        assert await references("5. (U)") == ["paragraphs 4-5", "paragraph 5"]
        assert await references("2. (C/NF)", declared=True) == ["2", "paragraph 2"]
        assert await references("B. 10 WARSAW", 1) == ["ref B", "reftels"]
        highlights = await one.client.text_document_document_highlight_async(
            types.DocumentHighlightParams(one.document(), position(CABLE, "paragraph 2"))
        )
        assert [at(CABLE, each.range) for each in highlights] == ["2", "paragraph 2"]


async def test_renaming_a_paragraph_moves_it_with_every_reference(tmp_path: Path) -> None:
    async with editor(tmp_path) as one:
        await one.open(CABLE)

        async def prepared(words: str, into: int = 0) -> tuple[str, str] | None:
            where = position(CABLE, words, into=into)
            found = await one.client.text_document_prepare_rename_async(
                types.PrepareRenameParams(one.document(), where)
            )
            return found and (at(CABLE, found.range), found.placeholder)

        async def renamed(words: str, new_name: str) -> str:
            where = position(CABLE, words)
            params = types.RenameParams(one.document(), where, new_name)
            found = await one.client.text_document_rename_async(params)
            return after(CABLE, found.changes.get(one.uri("tea.cable"), ()))

        assert await prepared("2. (C/NF)") == ("2", "2")
        assert await prepared("paragraph 2", 3) == ("2", "2")
        assert await prepared("SIPDIS") is None
        assert await prepared("Paragraph 5 of", 3) is None
        moved = await renamed("2. (C/NF)", "3")
        assert "2. (U) As paragraph 3 says" in moved
        assert "3. (C/NF) SUMMARY: \N{SHIP}\N{SHIP} Ferries" in moved
        assert "3. (U) See" not in moved
        moved = await renamed("3. (U)", "6")
        assert "See paragraphs 3-4." in moved
        assert "in\nparagraph 4." in moved
        assert "6. (U) As paragraph 2 says" in moved
        with pytest.raises(JsonRpcException, match="next to each other"):
            await renamed("4. (U)", "2")
        assert await renamed("2. (C/NF)", "2") == CABLE
        with pytest.raises(JsonRpcException, match='"two" is not a number'):
            await renamed("2. (C/NF)", "two")
        with pytest.raises(JsonRpcException, match="44"):
            await renamed("2. (C/NF)", "44")
        with pytest.raises(JsonRpcException, match="not the number of a paragraph"):
            await renamed("SIPDIS", "4")


async def test_completion_is_right_on_the_day_of_the_cable(tmp_path: Path) -> None:
    async with editor(tmp_path) as one:
        version = 1
        await one.open(CABLE)

        async def choices(old: str, new: str, *, text: str = CABLE) -> list[str]:
            nonlocal version
            version += 1
            written = text.replace(old, new, 1)
            await one.change(written, version)
            where = position(written, new, into=len(new.rstrip("\n")))
            params = types.CompletionParams(one.document(), where)
            found = await one.client.text_document_completion_async(params)
            return [after(written, [item.text_edit]) and item.label for item in found.items]

        assert {"SENV", "SCUL"} <= set(await choices("TAGS: SENV, PREL, GM", "TAGS: SENV, S"))
        assert "GM" in await choices("TAGS: SENV, PREL, GM", "TAGS: SENV, G")
        assert "GM" not in await choices("TAGS: SENV, PREL, GM", "TAGS: SENV, G", text=_on(CABLE, "MAR 88"))
        assert "AMEMBASSY WARSAW" in await choices("AMEMBASSY WARSAW 2271", "AMEMBASSY WA")
        assert "AMEMBASSY WARSAW" in await choices("AMEMBASSY WARSAW 2271", "WARS")
        assert "PRIORITY" in await choices("BERLIN PRIORITY 4410", "BERLIN PRI")
        assert "PRIORITY" not in await choices("BERLIN PRIORITY 4410", "BERLIN PRI", text=_on(CABLE, "MAR 18"))
        assert "WARSAW" in await choices("B. 10 WARSAW 512", "B. 10 WAR")
        assert "SIPDIS" in await choices("\nSIPDIS\n", "\nSIP\n")
        assert await choices("Ferries should be on time.", "Ferries should be S") == []


def _on(text: str, month: str) -> str:
    return text.replace("MAR 11", month)


def long_cable() -> str:
    prose = "The ferry leaves at nine and is back by noon on most days.\n" * 5
    body = "".join(f"{number}. (U) {prose}\n" for number in range(6, 70))
    text = f"{CABLE.partition('6. (U)')[0]}{body}CLINTON\n"
    assert 20_000 <= len(text) <= 24_000
    return text


async def test_a_change_costs_little_more_than_a_check(tmp_path: Path) -> None:
    text, settings, pages = long_cable(), cablelint.Settings.from_files(), RulePages()
    versions = iter(range(1_000))

    def changed() -> str:
        return text.replace("GM\n", f"GM, Q{next(versions)}\n")

    def show() -> None:
        for _ in range(10):
            document = Document("file:///tea.cable", str(tmp_path / "tea.cable"), changed(), 1, settings)
            assert diagnostics_of(document, pages)

    assert takes_at_most(3, show, lambda: [cablelint.check(changed()) for _ in range(10)])
    pages.close()


async def test_a_change_is_answered_while_a_long_text_is_typed(tmp_path: Path) -> None:
    text = long_cable()
    async with editor(tmp_path) as one:
        await one.open(text)
        for version in range(2, 6):
            found = await one.change(text.replace("GM\n", f"GM, Q{version}\n"), version)
            assert f"Q{version}" in " ".join(each.message for each in found)


async def test_a_very_long_text_is_checked_when_its_writer_pauses(tmp_path: Path) -> None:
    text = long_cable() * 15
    async with editor(tmp_path) as one:
        await one.open(text)
        last = 8
        for version in range(2, last):
            identifier = types.VersionedTextDocumentIdentifier(uri=one.uri("tea.cable"), version=version)
            whole = [types.TextDocumentContentChangeWholeDocument(text.replace("GM\n", f"GM, Q{version}\n", 1))]
            one.client.text_document_did_change(types.DidChangeTextDocumentParams(identifier, whole))
        found = await one.change(text.replace("GM\n", f"GM, Q{last}\n", 1), last)
        assert any(f'"Q{last}"' in each.message for each in found)  # and none of the versions between was checked
