"""docs/ci.md and docs/ci.fr.md tell the same: the same blocks to copy, the same options, each page leads to the other.

What the blocks do, tests/outside/ tries with the programs that they are for.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
ENGLISH, FRENCH = ((DOCS / name).read_text("utf-8") for name in ("ci.md", "ci.fr.md"))
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"(?<!\S)#(?! v\d).*")
"""A comment that may be translated: not the version behind a commit."""
CELL = re.compile(r"^\| `?([\w-]+)`? \|", re.MULTILINE)
ZEROS = "0" * 40


def read_blocks(page: str) -> list[tuple[str, str, str]]:
    """Kind, file name and text of each block, its comments shortened to their sign."""
    return [(kind, name, COMMENT.sub("#", text)) for kind, name, text in BLOCK.findall(page)]


def test_both_pages_have_the_same_blocks() -> None:
    assert len(read_blocks(ENGLISH)) >= 8
    assert read_blocks(ENGLISH) == read_blocks(FRENCH)
    assert COMMENT.sub("#", "uses: a@0 # v5.0.0\nb: c # to read") == "uses: a@0 # v5.0.0\nb: c #"


def test_both_pages_explain_the_same_words() -> None:
    """The first cells of the tables: codes, inputs, formats."""
    cells = [[each for each in CELL.findall(page) if each != "code"] for page in (ENGLISH, FRENCH)]
    assert len(cells[0]) > 15
    assert [re.sub("entrée", "input", each) for each in cells[1]] == cells[0]


@pytest.mark.parametrize(("page", "other"), [(ENGLISH, "ci.fr.md"), (FRENCH, "ci.md")], ids=["en", "fr"])
def test_a_page_leads_to_the_other_and_links_lead_somewhere(page: str, other: str) -> None:
    assert f"]({other})" in page.partition("\n## ")[0]
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page)
    assert [link for link in links if not (DOCS / link).exists()] == []


@pytest.mark.parametrize("page", [ENGLISH, FRENCH], ids=["en", "fr"])
def test_what_stands_for_something_else_is_explained_before_it_is_used(page: str) -> None:
    before, _, first = page.partition("```yaml")
    assert first
    assert all(f"`{word}`" in before for word in ("HOST", "OWNER", "HOST/OWNER/maturity"))
    assert "git rev-parse HEAD" in before
    assert ZEROS not in before


@pytest.mark.parametrize("page", [ENGLISH, FRENCH], ids=["en", "fr"])
def test_no_recipe_names_a_folder_that_may_not_be_there(page: str) -> None:
    """What is copied whole checks the repository; named folders are in blocks that are added by hand."""
    whole = [text for _, name, text in BLOCK.findall(page) if name]
    assert len(whole) == 3
    assert [text for text in whole if "answers" in text or "paths" in text.lower()] == []
