"""Make the pictures of the guide for drafters, from the real page: `python docs/screenshots.py [PAGE]`.

Needs Chromium, Playwright (the extra `dev`), and the page as `python web/build.py` writes it.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

TOP = Path(__file__).resolve().parents[1]
PICTURES = TOP / "docs" / "pictures"
DAY = "2011-03-01"  # whose law applies, so that the pictures are the same at any time


def main(arguments: list[str]) -> None:
    """Make all pictures."""
    page_file = Path(arguments[0]) if arguments else TOP / "web" / "cablelint.html"
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1360, "height": 800})
        page.goto(page_file.resolve().as_uri())
        page.wait_for_selector("html[data-ready]", state="attached")
        page.fill("#date", DAY)
        page.click("#example")
        page.wait_for_selector(".finding")
        _pictures(page)
        browser.close()


def _pictures(page: Page) -> None:
    _take(page, "findings")
    page.click('.finding[data-code="ACT001"] .why')
    page.wait_for_selector("#rule[open]")
    _take(page, "rule")
    page.keyboard.press("Escape")
    page.click("#fix")
    page.wait_for_selector("#change[open]")
    _take(page, "fixes")
    page.keyboard.press("Escape")
    page.click("#tab-reading")
    page.wait_for_selector(".read")
    _take(page, "reading")
    page.click("#tab-findings")
    page.set_viewport_size({"width": 360, "height": 720})
    page.emulate_media(color_scheme="dark")
    _take(page, "narrow")


def _take(page: Page, name: str) -> None:
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)
    page.screenshot(path=PICTURES / f"{name}.png", animations="disabled", caret="hide")


if __name__ == "__main__":
    main(sys.argv[1:])
