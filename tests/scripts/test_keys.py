"""docs/keys.fr.md lists the keys that the models have, no more and no fewer, each with its text."""

from __future__ import annotations

import re

import pytest

from maturity.render.schema import build_schema
from scripts.keys import LIKE, PAGE, ROOT, build_page, load_texts, set_spaces

SCHEMA = build_schema("bank")
PARTS = {ROOT: SCHEMA["properties"]} | {name: part["properties"] for name, part in SCHEMA["$defs"].items()}
TEXTS = load_texts()


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == build_page(), "python -m scripts.keys"


def test_every_part_of_the_file_is_there() -> None:
    assert len(PARTS) > 12
    assert TEXTS.keys() == PARTS.keys()


@pytest.mark.parametrize("name", PARTS)
def test_every_key_has_a_text_and_no_text_is_left_over(name: str) -> None:
    own, shared = set(TEXTS[name]["keys"]), set(TEXTS[LIKE[name]]["keys"]) if name in LIKE else set()
    assert own <= PARTS[name].keys() <= own | shared
    assert not own & shared, "told in one place"
    for text in TEXTS[name]["keys"].values():
        assert re.fullmatch(r"[A-ZÀ-Ý`].*\.|.*`\.?", text), text


def test_every_key_is_in_its_table_once() -> None:
    tables = [re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) for table in build_page().split("\n## ")[1:]]
    assert [sorted(keys) for keys in tables] == [sorted(PARTS[name]) for name in TEXTS]


def test_links_lead_to_headings() -> None:
    page = build_page()
    headings = {
        re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^## (.+)$", page, re.MULTILINE)
    }
    links = set(re.findall(r"\]\(#([^)]+)\)", page))
    assert len(links) > 10
    assert links <= headings


def test_code_keeps_its_spaces() -> None:
    assert set_spaces("« a » : `b : c`") == "«\u00a0a\u00a0»\u00a0: `b : c`"
