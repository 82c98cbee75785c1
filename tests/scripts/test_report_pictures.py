"""The pictures of reports show what reports say today; the two READMEs show them, and say what they show."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from scripts.report_pictures import DIGEST, LANGUAGES, PICTURES, TREE, find_digest

AGAIN = "python -m scripts.report_pictures"
NAMES = ("report-page", "report-sheet", "report-slides")
MOST_BYTES = 250_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pictures_are_of_what_the_program_says(language: str) -> None:
    digest = find_digest(language)
    for name in NAMES:
        path = PICTURES / f"{name}.{language}.png"
        with Image.open(path) as picture:
            assert picture.info[DIGEST] == digest, AGAIN
        assert path.stat().st_size < MOST_BYTES


@pytest.mark.parametrize(("page", "language"), [("README.md", "en"), ("README.fr.md", "fr")])
def test_each_picture_is_shown_and_described(page: str, language: str) -> None:
    shown = re.findall(r"!\[([^\]]+)\]\(docs/pictures/([a-z-]+)\.([a-z]+)\.png\)", (TREE / page).read_text("utf-8"))
    assert [(name, spoken) for _, name, spoken in shown] == [(name, language) for name in NAMES]
    assert all(len(words) > 30 for words, _, _ in shown)
    assert {path.name for path in PICTURES.iterdir()} == {f"{name}.{each}.png" for name in NAMES for each in LANGUAGES}
