"""A step of the site's build: the page that checks pasted cables goes along with it, where it has been built."""

import shutil
from pathlib import Path
from typing import Any

PAGE = Path(__file__).resolve().parents[1] / "web" / "cablelint.html"


def on_post_build(config: Any) -> None:
    """Copy the page next to `try-it.html`, which links to it."""
    if PAGE.exists():
        shutil.copy(PAGE, Path(config["site_dir"], PAGE.name))
    else:
        print("the site goes without the page: python web/build.py builds it")
