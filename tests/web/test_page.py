"""The page does what the command line does, by mouse and by keyboard, and connects to nothing."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

import cablelint

from ..end_to_end.command import EXAMPLES, findings
from ..end_to_end.command import cablelint as command_line
from .desk import Desk, Shown

FAULTY = (EXAMPLES / "faulty-draft.cable").read_text("utf-8")
CLEAN = (EXAMPLES / "action-request.cable").read_text("utf-8")
ASTRAL = "CONFIDENTIAL\n\nTAGS: PREL, KE\nSUBJECT: \U0001f600 TEA\n\n1. (U) \U0001f600 The growers don,t agree.  \n"
MOST_LISTED = 500
SIZES = "area => [area.scrollHeight, area.clientHeight, area.scrollWidth, area.clientWidth]"
SEVERITIES = ("error", "warning", "info")


def expected(text: str, *options: str) -> list[Shown]:
    """What the command line finds, errors first."""
    found = [Shown.of(each) for each in findings(text.encode(), *options)]
    return sorted(found, key=lambda one: SEVERITIES.index(one.severity))


def test_the_first_line_is_the_promise(desk: Desk) -> None:
    assert desk.page.inner_text("body").strip().splitlines()[0] == "Nothing you paste leaves this page."


@pytest.mark.parametrize(
    "text", [FAULTY, CLEAN, ASTRAL, "tea", "", *(path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.cable")))]
)
def test_findings_are_those_of_the_command_line(desk: Desk, text: str) -> None:
    desk.paste(text)
    assert desk.findings() == (expected(text) if text.strip() else [])


def test_what_is_found_is_underlined(desk: Desk) -> None:
    desk.paste(FAULTY)
    assert desk.underlined()[:5] == ["CONFIDENTAIL", "N/A", "ETRDEINV", "prel", "PGVO"]
    desk.paste(CLEAN)
    assert desk.underlined() == []
    assert desk.status == "No findings"


@pytest.mark.parametrize("options", [("--profile", "archive"), ("--profile", "smart"), ("--date", "1994-05-01")])
def test_choices_are_those_of_the_command_line(desk: Desk, options: tuple[str, str]) -> None:
    name, value = options
    if name == "--profile":
        desk.page.select_option("#profile", value)
    else:
        desk.page.fill("#date", value)
    desk.paste(FAULTY)
    assert desk.findings() == expected(FAULTY, *options)
    assert desk.findings() != expected(FAULTY) or value == "smart"


@pytest.mark.parametrize("text", [FAULTY, ASTRAL])
def test_apply_all_safe_fixes_and_take_them_back(desk: Desk, text: str) -> None:
    desk.paste(text)
    desk.page.click("#fix")
    for sign in ("del", "ins"):
        desk.expect(f"#change {sign}").to_be_visible()
    desk.apply()
    assert desk.text == cablelint.fix(text)
    assert desk.findings() == expected(cablelint.fix(text))
    desk.page.keyboard.press("Control+z")
    desk.expect("#text").to_have_value(text)
    desk.page.click("#undo")
    desk.expect("#status").to_contain_text("nothing to take back")


def test_what_was_typed_since_is_taken_back_first(desk: Desk) -> None:
    desk.paste(FAULTY)
    desk.page.click("#fix")
    desk.apply()
    desk.page.keyboard.press("Control+End")
    desk.page.keyboard.type("Tea.")
    desk.page.click("#undo")
    assert desk.text == cablelint.fix(FAULTY) + "Tea."
    desk.page.focus("#text")
    for _ in range(8):
        if desk.text != FAULTY:
            desk.page.keyboard.press("Control+z")
    assert desk.text == FAULTY


def test_format(desk: Desk) -> None:
    text = FAULTY.replace("want six more", "want    six more")
    desk.paste(text)
    desk.page.click("#format")
    desk.apply()
    assert desk.text == cablelint.format(text)


def test_one_fix(desk: Desk) -> None:
    desk.paste(ASTRAL)
    fix = next(each for each in findings(ASTRAL.encode()) if each["code"] == "TXT002")
    desk.page.click('.finding[data-code="TXT002"] .fix')
    desk.expect("#change h2").to_have_text(fix["fix"]["title"])
    desk.apply()
    assert desk.text == ASTRAL.replace("don,t", "don't")


def test_what_is_not_agreed_to_is_not_done(desk: Desk) -> None:
    desk.paste(FAULTY)
    for close in ("#change [value='']", None):
        desk.page.click("#fix")
        desk.page.wait_for_selector("#change[open]")
        if close:
            desk.page.click(close)
        else:
            desk.page.keyboard.press("Escape")
        assert desk.text == FAULTY


def test_a_click_goes_to_the_place(desk: Desk) -> None:
    desk.paste("\n" * 200 + FAULTY)
    desk.page.click('.finding[data-code="TAG002"] .go')
    chosen = "area => area.value.slice(area.selectionStart, area.selectionEnd)"
    assert desk.page.eval_on_selector("#text", chosen) == "PGVO"
    assert desk.page.locator(".line.current").bounding_box()
    line, sheet = (desk.page.locator(name).bounding_box() for name in (".line.current", ".sheet"))
    assert line
    assert sheet
    assert sheet["y"] <= line["y"] <= sheet["y"] + sheet["height"]


def test_the_words_are_under_their_underline(desk: Desk) -> None:
    """The text area and the lines below it break in the same places, in a narrow window too."""
    desk.page.set_viewport_size({"width": 360, "height": 740})
    desk.paste(FAULTY * 3)
    area = desk.page.eval_on_selector("#text", SIZES)
    lines = desk.page.eval_on_selector("#lines", "lines => [lines.clientHeight, lines.clientWidth]")
    assert abs(area[0] - lines[0]) <= 2
    assert area[1:] == [area[1], lines[1], lines[1]]


def test_each_finding_opens_the_page_of_its_rule(desk: Desk) -> None:
    desk.paste(FAULTY)
    desk.page.click('.finding[data-code="ACT001"] .why')
    desk.page.wait_for_selector("#rule[open]")
    words = desk.page.inner_text("#rule")
    assert words.startswith("ACT001 action-reference-unresolved")
    assert "Why it matters" in words


def test_what_was_read(desk: Desk) -> None:
    desk.paste(CLEAN)
    desk.page.click("#tab-reading")
    desk.page.wait_for_selector(".read")
    words = desk.page.inner_text("#reading")
    cable = cablelint.parse(CLEAN)
    assert cable.subject
    assert cable.subject.text in words
    for tag in cable.tags.tags if cable.tags else ():
        assert tag.value in words
    for name in ("Who is asked for what, by when", "Paragraphs", "Classification"):
        assert name in words
    desk.page.click(".line-link >> nth=1")
    assert desk.page.evaluate("document.activeElement.id") == "text"


def test_the_form_follows_the_text(desk: Desk) -> None:
    desk.paste(CLEAN)
    desk.page.click("#tab-reading")
    desk.paste(CLEAN.replace("SUBJECT: ", "SUBJECT: LATER: "))
    assert "LATER: " in desk.page.inner_text("#reading")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (FAULTY.replace("\n", "\r\n").encode("utf-16"), FAULTY),
        ("1. The caf\xe9 is closed.\n".encode("cp1252"), "1. The caf\xe9 is closed.\n"),
    ],
)
def test_a_file_is_opened(desk: Desk, data: bytes, text: str) -> None:
    file: Any = {"name": "draft.txt", "mimeType": "text/plain", "buffer": data}
    desk.page.set_input_files("#file", file)
    desk.expect("#text").to_have_value(text)
    desk.checked()
    assert desk.findings() == expected(text)
    assert "draft.txt" in desk.page.inner_text(".name")


def test_a_word_document_is_read(desk: Desk) -> None:
    """Its words are checked, with what drafting has left in it said above them; saved, they are a text file."""
    file: Any = {"name": "draft.docx", "mimeType": "", "buffer": word_document("CONFIDENTAIL", "Tea is dear.")}
    desk.page.set_input_files("#file", file)
    desk.page.wait_for_selector(".finding")
    assert "CONFIDENTAIL\n" in desk.text
    assert desk.findings() == expected(desk.text)
    assert "draft.docx, the words of a Word document" in desk.page.inner_text(".name")
    with desk.page.expect_download() as saving:
        desk.page.click("#save")
    assert saving.value.suggested_filename == "draft.txt"


MAIL = (
    "From: tea@example.org\nSubject: Draft\nContent-Type: text/plain; charset=iso-8859-2\n\nCONFIDENTAIL\n\n1. Tea.\n"
)
RTF = r"{\rtf1\ansi CONFIDENTAIL\par\par 1. Tea is \'93dear\'94.\par}"
HTML = "<!DOCTYPE html><html><body><p>CONFIDENTAIL</p><p>1. Tea &amp; sugar.</p></body></html>"


@pytest.mark.parametrize(("name", "data"), [("tea.eml", MAIL), ("tea.rtf", RTF), ("tea.html", HTML)])
def test_mail_rtf_and_html_are_read(desk: Desk, name: str, data: str) -> None:
    desk.page.set_input_files("#file", {"name": name, "mimeType": "", "buffer": data.encode("latin-1")})
    desk.page.wait_for_selector(".finding")
    assert desk.text.rstrip("\n") == cablelint_text(name, data.encode("latin-1"))
    assert desk.findings() == expected(desk.text)


def cablelint_text(name: str, data: bytes) -> str:
    """What `cablelint text` prints of the document."""
    return command_line("text", "-", "--stdin-filename", name, given=data).output.rstrip("\n")


def word_document(*paragraphs: str) -> bytes:
    """A Word document of these paragraphs."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in paragraphs)
    types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{types}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>',
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as opened:
        for name, content in parts.items():
            opened.writestr(name, content)
    return written.getvalue()


def test_a_dropped_file_is_opened(desk: Desk) -> None:
    drop = """text => {
        const data = new DataTransfer();
        data.items.add(new File([text], "dropped.cable"));
        document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
    }"""
    desk.page.evaluate(drop, FAULTY)
    desk.page.wait_for_selector(".finding")
    assert desk.text == FAULTY
    assert "dropped.cable" in desk.page.inner_text(".name")


def test_a_file_that_is_not_text_is_refused(desk: Desk) -> None:
    file: Any = {"name": "scan.png", "mimeType": "image/png", "buffer": b"\x89PNG\0\0"}
    desk.page.set_input_files("#file", file)
    desk.page.wait_for_selector("#status[data-kind=error]")
    assert desk.status == "scan.png is a binary file: export the cable as plain text"


def test_saved_with_the_line_ends_that_it_had(desk: Desk) -> None:
    file: Any = {"name": "draft.cable", "mimeType": "text/plain", "buffer": CLEAN.replace("\n", "\r\n").encode()}
    desk.page.set_input_files("#file", file)
    desk.expect("#text").to_have_value(CLEAN)
    with desk.page.expect_download() as saving:
        desk.page.click("#save")
    assert saving.value.suggested_filename == "draft.cable"
    assert Path(saving.value.path()).read_bytes() == CLEAN.replace("\n", "\r\n").encode()


def test_copied(desk: Desk) -> None:
    desk.paste(CLEAN)
    desk.page.click("#copy")
    desk.expect("#status").to_have_text("Copied")
    desk.paste("")
    desk.page.keyboard.press("Control+v")
    desk.checked()
    assert desk.text == CLEAN


def test_typing_does_not_wait_for_a_check(desk: Desk) -> None:
    """While a long text is checked, the page answers at once."""
    desk.page.evaluate("() => delete document.documentElement.dataset.checked")
    desk.put(FAULTY * 100)
    desk.page.wait_for_timeout(300)  # the check has begun
    slowest = desk.page.evaluate("""async () => {
        let slowest = 0;
        for (let last = performance.now(), times = 0; times < 50; times++) {
            await new Promise((done) => setTimeout(done, 5));
            slowest = Math.max(slowest, performance.now() - last);
            last = performance.now();
        }
        return slowest;
    }""")
    assert desk.page.query_selector("html[data-checked]") is None
    assert slowest < 250
    desk.page.wait_for_selector("html[data-checked]", state="attached", timeout=60_000)
    assert desk.page.locator(".finding").count() == MOST_LISTED
    assert "the first 500" in desk.page.inner_text("#list")


def test_keyboard_alone_suffices(desk: Desk) -> None:
    """From the top of the page: load the example, go to a finding, read its rule, apply the fixes."""
    page = desk.page
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")

    def tab_to(selector: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"{selector} is not reached by Tab")

    tab_to("#example")
    page.keyboard.press("Enter")
    page.wait_for_selector(".finding")
    assert page.evaluate("document.activeElement.id") == "text"
    page.keyboard.press("F8")
    page.keyboard.press("F8")
    assert page.eval_on_selector(".finding.current", "item => item.dataset.code") == desk.findings()[1].code
    page.keyboard.press("F6")
    tab_to(".finding.current .why")
    page.keyboard.press("Enter")
    page.wait_for_selector("#rule[open]")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('.why')")
    page.keyboard.press("F6")
    assert page.evaluate("document.activeElement.id") == "text"
    page.keyboard.press("Shift+Tab")
    while not page.evaluate("document.activeElement.id === 'fix'"):
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#change[open]")
    page.keyboard.press("Enter")
    desk.expect("#text").to_have_value(cablelint.fix(FAULTY))
    tab_to("[role=tab]")
    page.keyboard.press("ArrowRight")
    page.wait_for_selector(".read")


def test_nothing_is_connected_to(desk: Desk) -> None:
    """Every request of the page went to itself, and it may make no other."""
    desk.paste(FAULTY)
    assert {address.partition(":")[0] for address in desk.requests} <= {"file", "blob"}
    assert sum(address.startswith("file:") for address in set(desk.requests)) == 1
    policy = desk.page.get_attribute("meta[http-equiv]", "content") or ""
    assert {"default-src 'none'", "connect-src 'none'", "form-action 'none'"} <= set(policy.split("; "))
    tried = """async () => {
        const tries = [fetch("https://example.org/"), new Promise((done, failed) => {
            const picture = new Image();
            picture.onload = done; picture.onerror = failed; picture.src = "https://example.org/a.png";
        })];
        return (await Promise.allSettled(tries)).map(({status}) => status);
    }"""
    assert desk.page.evaluate(tried) == ["rejected", "rejected"]
    desk.complaints.clear()  # the browser's own, about these tries
    asked = {address for address in desk.requests if "example.org" in address}
    assert {desk.refused[address] for address in asked} == {"csp"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_nobody_is_kept_out(desk: Desk, axe: str, scheme: Any, width: int) -> None:
    """axe-core finds nothing against WCAG 2.2 AA: on the list, the form, a rule's page, a change, the help."""
    page = desk.page
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 740})
    page.evaluate(axe)
    assert violations(desk) == []
    desk.paste(FAULTY)
    assert violations(desk) == []
    page.keyboard.press("F8")
    assert violations(desk) == []
    page.click("#tab-reading")
    page.wait_for_selector(".read")
    assert violations(desk) == []
    page.click("#tab-findings")
    for opener in ("#fix", "#help", ".why >> nth=0"):
        page.click(opener)
        page.wait_for_selector("dialog[open]")
        assert violations(desk) == []
        page.keyboard.press("Escape")


def violations(desk: Desk) -> list[str]:
    """What axe-core finds on the page as it is."""
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    run = "tags => axe.run(document, {runOnly: tags}).then(({violations}) => JSON.stringify(violations))"
    found = json.loads(desk.page.evaluate(run, tags))
    return [f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("width", [360, 640])
def test_a_narrow_page_needs_no_sideways_scrolling(desk: Desk, width: int) -> None:
    """On a telephone, and at 200 % on a screen of 1280 pixels."""
    desk.page.set_viewport_size({"width": width, "height": 740})
    desk.paste(FAULTY)
    desk.page.click("#tab-reading")
    desk.page.wait_for_selector(".read")
    assert desk.page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_are_the_text_and_the_findings(desk: Desk) -> None:
    desk.paste(FAULTY)
    desk.page.emulate_media(media="print")
    shown = desk.page.inner_text("body")
    assert "Apply all safe fixes" not in shown
    assert desk.findings()[0].message in shown
    assert desk.page.locator("#lines").is_visible()
    assert not desk.page.locator("#text").is_visible()


def test_it_is_small(built: Path) -> None:
    assert built.stat().st_size < 9.3e6
