"""What is packaged is what there is."""

import tomllib
from pathlib import Path

import yaml

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


def test_what_is_cited_is_this_version() -> None:
    citation = yaml.safe_load((TOP / "CITATION.cff").read_text("utf-8"))
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
    assert {"cff-version", "message", "title", "authors"} <= set(citation)
    assert (citation["version"], citation["license"]) == (project["version"], project["license"])


def test_the_image_has_all_that_the_package_is_built_from_and_is_not_run_as_root() -> None:
    copied = (TOP / ".dockerignore").read_text("utf-8").splitlines()
    places = {place.split("/")[0] for place in SETUPTOOLS["package-dir"].values()} | {"cablelint"}
    needed = {
        *places,
        "pyproject.toml",
        "setup.py",
        "README.md",
        "LICENSE",
        *SETUPTOOLS["data-files"]["share/man/man1"],
    }
    assert {f"!{name}" for name in needed} <= set(copied)
    steps = (TOP / "Dockerfile").read_text("utf-8").splitlines()
    (user,) = [step for step in steps if step.startswith("USER ")]
    assert user not in ("USER root", "USER 0")
    assert steps.index(user) < steps.index('ENTRYPOINT ["cablelint"]')
