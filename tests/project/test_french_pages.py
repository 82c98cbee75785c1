"""The pages in French say which of the pages that they lead to are in English alone, and keep to French typography."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TREE = Path(__file__).parents[2]
PAGES = [TREE / "README.fr.md", *sorted((TREE / "docs").glob("*.fr.md"))]
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+\.md)[^)]*\)")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def split_parts(text: str) -> list[str]:
    """Paragraphs and items of lists."""
    return re.split(r"\n\n+|\n(?=- )", FENCED.sub("", text))


def test_there_are_some() -> None:
    assert len(PAGES) >= 3


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_in_english_is_called_one(page: Path) -> None:
    parts = split_parts(page.read_text("utf-8"))
    english = 0
    for part in parts:
        for link in LINK.finditer(part):
            if not link[1].endswith(".fr.md") and "[In English]" not in part:
                english += 1
                assert re.search(r"pages?\s+en\s+anglais", part[link.end() :]), link[0]
    assert english


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_french_typography(page: Path) -> None:
    text = FENCED.sub("", page.read_text("utf-8"))
    prose = re.sub(r"`[^`\n]*`|!\[|\]\([^)]*\)|^\|[-|]+\|$|<!--.*?-->|^- \[", "", text, flags=re.MULTILINE)
    assert re.findall(r".{0,20}[^\u00a0\n][;:!?%»]|.{0,20}«[^\u00a0]", prose) == []
