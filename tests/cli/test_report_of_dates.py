"""`maturity report` of several dates: what changed is said as `maturity compare` says it."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.support import plain

FILES = Path(__file__).parents[1] / "golden" / "files"
DATES = ("suivi_2024.yaml", "suivi_2025.yaml", "suivi_2026.yaml")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("suivi.yaml", "suivi_1.yaml", *DATES):
        shutil.copy(FILES / name, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read_sentences(maturity: Maturity, *words: str) -> list[str]:
    """The lines of a text in Markdown, without the signs for lists and bold letters."""
    ran = maturity(*words, "--quiet")
    assert ran.code == 0, ran.err
    lines = (line.strip() for line in plain(ran.out).splitlines())
    return [line.removeprefix("- ").strip("*") for line in lines if line]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("dates", [DATES[1:], DATES])
def test_a_report_says_of_dates_what_their_comparison_says(maturity: Maturity, dates: tuple[str, ...]) -> None:
    versions = ("--old-bank", "suivi_1.yaml")
    compared = read_sentences(maturity, "compare", *dates, *versions, "-f", "markdown")
    reported = read_sentences(maturity, "report", *dates, *versions, "-o", "-", "-f", "markdown")
    start = next(index for index, line in enumerate(compared) if "vous passez de" in line.lower())
    end = next(index for index, line in enumerate(compared) if line.startswith("Conseils de la fois d'avant"))
    sentences = [line for line in compared[start : end + 1] if not line.startswith(("|", "#"))]
    assert len(sentences) > 4
    assert [line for line in reported if line in sentences] == sentences


@pytest.mark.usefixtures("folder")
def test_each_axis_has_the_score_that_its_history_has(maturity: Maturity) -> None:
    versions = ("--old-bank", "suivi_1.yaml")
    rows = list(csv.DictReader(io.StringIO(maturity("compare", *DATES, *versions, "-f", "csv", "--quiet").out)))
    table = read_sentences(maturity, "report", *DATES, *versions, "-o", "-", "-f", "markdown")
    heading = next(index for index, line in enumerate(table) if line.startswith("| Sujet | 4 novembre 2024 |"))
    for offset, axis in enumerate(dict.fromkeys(row["axis"] for row in rows)):
        scores = [row["score"] for row in rows if row["axis"] == axis]
        cells = [cell.strip() for cell in table[heading + 2 + offset].strip("|").split("|")][1:]
        assert [None if cell == "–" else float(cell.replace(",", ".")) for cell in cells] == [
            pytest.approx(float(score), abs=0.5) if score else None for score in scores
        ]


def test_earlier_answers_are_scored_with_their_own_version_where_it_is_at_hand(
    maturity: Maturity, folder: Path
) -> None:
    without = maturity("report", *DATES[:2], "-o", "-", "-f", "markdown", "--quiet").out
    assert "n'est pas à portée de main" in plain(without)
    (folder / "archive").mkdir()
    shutil.move("suivi_1.yaml", "archive/suivi-1.0.0.yaml")
    archived = maturity("report", *DATES[:2], "-o", "-", "-f", "markdown", "--quiet").out
    assert "n'est pas à portée de main" not in plain(archived)
    assert re.search("le questionnaire .*1.0.0.*2.0.0.* : ce n'est ni un progrès", plain(archived))


def test_a_page_for_a_person_in_a_hurry_says_what_changed_in_words(maturity: Maturity, folder: Path) -> None:
    maturity("report", *DATES[1:], "-o", "page.html", "--page", "--lang", "fr")
    page = plain((folder / "page.html").read_text("utf-8"))
    [told] = re.findall(r'<p class="since">(.*?)</p>', page)
    assert told.startswith("Depuis le 10 novembre 2025 : vos réponses font monter le score (écart pas encore sûr)")
    assert told.endswith("; obligations, 1 remplie depuis, 1 qui n'est plus remplie ; conseils, 1 en partie.")
    maturity("report", DATES[2], "-o", "seule.html", "--page")
    assert '<p class="since">' not in (folder / "seule.html").read_text("utf-8")


@pytest.mark.usefixtures("folder")
def test_one_date_has_nothing_to_be_compared_with(maturity: Maturity) -> None:
    assert "Depuis le" not in plain(maturity("report", DATES[2], "-o", "-", "-f", "markdown", "--quiet").out)


@pytest.mark.usefixtures("folder")
def test_a_page_draws_a_trend_for_each_axis_from_three_dates_on(maturity: Maturity) -> None:
    counts = []
    for dates in (DATES[1:], DATES):
        assert maturity("report", *dates, "-o", "page.html", "--quiet").code == 0
        counts.append(Path("page.html").read_text("utf-8").count("<polyline"))
    assert counts == [0, 5]
