"""docs/rules/ says what the manuals say."""

from __future__ import annotations

from scripts.rules import FOLDER, build_pages


def test_the_pages_are_up_to_date() -> None:
    pages = build_pages()
    assert len(pages) > 100
    written = {path.name: path.read_text("utf-8") for path in FOLDER.iterdir()}
    differing = sorted(name for name in written.keys() | pages.keys() if written.get(name) != pages.get(name))
    assert differing == [], "python -m scripts.rules"


def test_the_index_leads_to_each_page() -> None:
    pages = build_pages()
    assert [name for name in pages if name != "README.md" and f"]({name})" not in pages["README.md"]] == []
