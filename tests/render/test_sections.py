"""The sections of a scorecard: one list of them, and one rule for a file without answers."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

from maturity.render import sections
from maturity.render.documents.scorecard import BUILDERS, BUILDERS_OF_BLANK
from tests.cli.command import EXAMPLES, Maturity

BLANKS = ("bank: communication_numerique\n", "bank: medias_sociaux\norganisation: Ville *d'Exemple*\nanswers: {}\n")


def test_every_section_is_a_module_and_every_module_is_listed() -> None:
    modules = {f"{sections.__name__}.{module.name}" for module in pkgutil.iter_modules(sections.__path__)}
    assert len(modules) >= 8
    assert [build.__module__ for build in BUILDERS] == list(dict.fromkeys(each.__module__ for each in BUILDERS))
    assert {build.__module__ for build in BUILDERS} == modules
    for build in BUILDERS:
        name = build.__module__.rpartition(".")[2]
        assert getattr(import_module(build.__module__), f"build_{name}") is build


def test_what_a_blank_file_shows_is_a_part_of_the_whole() -> None:
    assert set(BUILDERS_OF_BLANK) < set(BUILDERS)


@pytest.mark.parametrize("text", BLANKS)
@pytest.mark.parametrize("words", [(), ("--all",), ("--lang", "en")], ids=str)
def test_a_blank_file_says_the_same_on_a_terminal_and_in_markdown(
    maturity: Maturity, tmp_path: Path, text: str, words: tuple[str, ...]
) -> None:
    path = tmp_path / "vide.yaml"
    path.write_text(text, "utf-8")
    screen = maturity("score", str(path), *words).out.split("\n\n")
    page = maturity("score", str(path), "--format", "markdown", *words).out.split("\n\n")
    assert [" ".join(part.split()) for part in screen[:-1]] == [_read(part) for part in page]
    assert len(page) == 3, "whose result it is, that there is nothing to place, the method"


def _read(markdown: str) -> str:
    """The words of a paragraph of Markdown."""
    return " ".join(markdown.removeprefix("# ").removeprefix("**").replace("\\", "").split()).removesuffix("**")


def test_an_answer_makes_all_sections_appear(maturity: Maturity) -> None:
    page = maturity("score", str(EXAMPLES / "petite_ville.yaml"), "--format", "markdown", "--all").out
    assert page.count("\n## ") >= 5
