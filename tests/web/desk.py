"""A drafter at the page: what can be seen there, and done."""

from typing import TYPE_CHECKING, Any, NamedTuple, Self

if TYPE_CHECKING:
    from playwright.sync_api import Page


_COPY = """text => {
    const area = document.body.appendChild(document.createElement("textarea"));
    area.value = text;
    area.select();
    document.execCommand("copy");
    area.remove();
}"""
"""Puts a text on the clipboard, as another program does."""


class Shown(NamedTuple):
    """A finding as the page shows it; the offsets count characters from 0, the line counts from 1."""

    code: str
    severity: str
    start: int
    end: int
    line: int
    message: str

    @classmethod
    def of(cls, finding: dict[str, Any]) -> Self:
        """Return what the page should show of a finding of the command line."""
        start, end = finding["start"], finding["end"]
        place = start["offset"], end["offset"], start["line"]
        return cls(finding["code"], finding["severity"], *place, finding["message"])


class Desk:
    """The page in its browser."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.refused: dict[str, str | None] = {}
        page.on("requestfailed", lambda request: self.refused.update({request.url: request.failure}))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)

    @classmethod
    def at(cls, page: "Page", address: str) -> Self:
        """Open the page, and wait until it is ready."""
        desk = cls(page)
        page.goto(address)
        page.wait_for_selector("html[data-ready]", state="attached", timeout=120_000)
        return desk

    def reset(self) -> None:
        """Bring the page back to where it began."""
        page = self.page
        page.set_viewport_size({"width": 1280, "height": 800})
        page.emulate_media(media="screen", color_scheme="light")
        for dialog in page.query_selector_all("dialog[open]"):
            dialog.evaluate("dialog => dialog.close()")
        page.click("#tab-findings")
        page.select_option("#profile", "")
        page.fill("#date", "")
        self.paste("")
        self.complaints.clear()

    def paste(self, text: str) -> None:
        """Paste the text in place of what is there, and wait for its check."""
        self.put(text)
        self.checked()

    def put(self, text: str) -> None:
        """Paste the text in place of what is there."""
        page = self.page
        page.focus("#text")
        page.keyboard.press("Control+a")
        if text:
            page.evaluate(_COPY, text)
            page.focus("#text")
            page.keyboard.press("Control+v")
        else:
            page.keyboard.press("Delete")

    def checked(self) -> None:
        """Wait until what is shown is of the text as it is."""
        self.page.wait_for_selector("html[data-checked]", state="attached")

    def expect(self, selector: str) -> Any:
        """Expect something of the first element that fits the selector, within some seconds."""
        from playwright.sync_api import expect

        return expect(self.page.locator(selector).first)

    @property
    def text(self) -> str:
        return self.page.input_value("#text")

    @property
    def status(self) -> str:
        return self.page.inner_text("#status")

    def findings(self) -> list[Shown]:
        """Return the findings as they are listed."""
        script = """items => items.map(item => {
            const line = Number(item.querySelector(".where").textContent.replace(/\\D/g, ""));
            const {code, severity, start, end} = item.dataset;
            return [code, severity, Number(start), Number(end), line, item.querySelector(".message").textContent];
        })"""
        return [Shown(*row) for row in self.page.eval_on_selector_all(".finding", script)]

    def underlined(self) -> list[str]:
        """Return the underlined words, in the order of the text."""
        return [mark.text_content() or "" for mark in self.page.query_selector_all("#lines mark")]

    def apply(self) -> None:
        """Agree to the change that is shown."""
        self.page.evaluate("() => delete document.documentElement.dataset.checked")
        self.page.click("#change [value=apply]")
        self.checked()
