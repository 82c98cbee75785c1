"""Reports as they are printed: signs of print in every form, and the law in the language that it is written in."""

from __future__ import annotations

import re
from pathlib import Path

import pypdf
import pytest

from tests.cli.command import Maturity

EXAMPLES = Path(__file__).parents[2] / "questionnaires" / "examples"
TOWN = str(EXAMPLES / "petite_ville.yaml")
KEYBOARD = re.compile(r"(?<=[^\W_])'(?=[^\W_])|(?<![^\s(])-\d|\d (?:jours?|points?|actions?|réponses?|sur \d)\b")
"""An apostrophe or a minus sign of a keyboard, or a number that may be parted from its word."""


@pytest.mark.parametrize("ending", ["html", "md"])
def test_every_text_has_the_signs_of_print(maturity: Maturity, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"r.{ending}"
    assert maturity("report", str(EXAMPLES.parent / "dates"), "-o", str(path)).code == 0
    text = re.sub(r"<style>.*?</style>|<[^>]*>", " ", path.read_text("utf-8").replace("&#39;", "'"), flags=re.DOTALL)
    assert text.count("’") > 100
    assert [text[found.start() - 20 : found.end() + 20] for found in KEYBOARD.finditer(text)] == []


def test_the_law_is_read_in_its_own_language(maturity: Maturity, tmp_path: Path) -> None:
    """In a report in English, the law is marked as French; in a report in French nothing has to be."""
    for name in ("en.html", "en.pdf", "fr.html"):
        assert maturity("report", TOWN, "-o", str(tmp_path / name), "--lang", name[:2]).code == 0
    laws = re.findall(r'<span lang="fr">(.*?)</span>', (tmp_path / "en.html").read_text("utf-8"))
    assert len(laws) >= 8
    assert all(re.search("[Ll]oi|[Cc]ode|Règlement|[Dd]écret|art", law) for law in laws)
    pages = pypdf.PdfReader(tmp_path / "en.pdf").pages
    streams = b"".join(each.get_data() for page in pages if (each := page.get_contents()) is not None)
    assert len(re.findall(rb"/Lang ?\(fr\)", streams)) >= len(laws)
    assert '<span lang="fr">' not in (tmp_path / "fr.html").read_text("utf-8")
