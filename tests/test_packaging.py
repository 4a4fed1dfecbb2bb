"""What is packaged is what there is."""

import tomllib
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]
SETUPTOOLS = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]


def folder_of(package: str) -> Path:
    """The folder of a package in the source tree."""
    for name, place in SETUPTOOLS["package-dir"].items():
        if package == name or package.startswith(f"{name}."):
            return TOP.joinpath(place, *package.removeprefix(name).strip(".").split("."))
    return TOP.joinpath(*package.split("."))


def test_every_package_is_named() -> None:
    there = {path.parent for top in ("cablelint", "grammar", "rules") for path in (TOP / top).rglob("__init__.py")}
    assert {folder_of(package) for package in SETUPTOOLS["packages"]} == there


def test_every_file_beside_the_code_is_packaged() -> None:
    for package in SETUPTOOLS["packages"]:
        folder = folder_of(package)
        patterns = SETUPTOOLS["package-data"].get(package, [])
        packaged = {path for pattern in patterns for path in folder.glob(pattern)}
        beside = {path for path in folder.iterdir() if path.is_file() and path.suffix not in (".py", ".pyc", ".md")}
        assert beside <= packaged, package
