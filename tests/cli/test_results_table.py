"""The table of many results: a line each at every width, and nothing lost without a word."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from maturity.text.wrapping import measure_cells
from tests.cli.command import Maturity

BANK = (Path(__file__).parent.parent / "golden" / "files" / "bank.yaml").read_text("utf-8")
FULL = {"strategie": "souvent", "roles": ["public"], "part": 40, "avis": "parfois", "consultation": "parfois"}
ORGANISATION = "Communauté d'agglomération du Pays de \u4eac\u90fd et de Thau"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bank.yaml").write_text(BANK, "utf-8")
    return tmp_path


def write(folder: Path, name: str, organisation: str, answers: dict[str, Any], **head: Any) -> None:
    data = {"bank": "bank.yaml", "organisation": organisation, "profile": {"equipe": 1}, **head, "answers": answers}
    (folder / f"{name}.yaml").write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def write_many(folder: Path) -> None:
    """Write results of every sort, twelve in all, and a file that has none."""
    for number in range(7):
        write(folder, f"a{number}", f"{ORGANISATION} {number}", FULL)
    write(folder, "b1", ORGANISATION, FULL, date="2026-01-31")
    write(folder, "b2", ORGANISATION, FULL, date="2026-02-28")
    write(folder, "c", "Ville provisoire", {"strategie": "souvent"})
    write(folder, "d", "Ville ouverte", FULL | {"avis": "unknown"})
    write(folder, "e", "Ville pressée", {"strategie": "souvent", "avis": "parfois"}, scope="express")
    write(folder, "f", "Ville fautive", {"strategi": "souvent"})


@pytest.mark.parametrize("columns", [40, 60, 80, 100])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_result_is_one_line(columns: int, language: str, maturity: Maturity, folder: Path) -> None:
    write_many(folder)
    out = maturity("score", str(folder), "--lang", language, environment={"COLUMNS": str(columns)}).out
    lines = out.splitlines()
    assert all(measure_cells(line) <= columns for line in lines)
    rows = lines[1 : lines.index("")]
    assert len(rows) == 12
    assert ["2026-01-31" in row for row in rows].index(True) + 1 == ["2026-02-28" in row for row in rows].index(True)
    marks = {"fr": ("courte", "prov."), "en": ("short", "prov.")}[language]
    assert [next((mark for mark in marks if mark in row), "") for row in rows[9:]] == [marks[1], "", marks[0]]
    words = " ".join(out.split())
    assert all(f"{mark} :" in words.replace("\u00a0", " ") or f"{mark}:" in words for mark in marks), "a key below"
    assert "f.yaml" in words, "what has no result is named"
    assert "--format csv" in words, "where the whole names are"


NAMESAKES: tuple[dict[str, Any], ...] = (
    {"date": "2025-11-12", "respondent": {"id": "com_01", "role": "responsable communication"}},
    {"date": "2025-11-12", "respondent": {"id": "com_02", "role": "responsable communication"}},
    {"date": "2026-11-12", "respondent": {"id": "com_01", "role": "responsable communication"}},
)


@pytest.mark.parametrize("columns", [40, 60, 80, 100])
def test_namesakes_are_told_apart_at_every_width(columns: int, maturity: Maturity, folder: Path) -> None:
    """By what differs: date and respondent, the file (with brackets in its name), roles that differ at their end."""
    name = "Communauté de communes d."
    for number, head in enumerate(NAMESAKES):
        write(folder, f"a{number}", name, FULL if number % 2 else {"strategie": "souvent"}, **head)
    for number in range(3):
        write(folder, f"copie ({number})", "Ville de Saint-Germain-en", FULL | {"avis": "unknown"})
    for end in ("numérique", "mécénat"):
        role = f"directrice générale adjointe chargée du {end}"
        write(folder, f"c_{end}", "Métropole d'Aix-Marseille", FULL, date="2026-01-01", respondent={"role": role})
    lines = maturity("score", str(folder), "--lang", "fr", environment={"COLUMNS": str(columns)}).out.splitlines()
    assert max(map(measure_cells, lines)) <= columns
    rows = lines[1 : lines.index("")]
    assert len(rows) == 8
    starts = [re.split(r"\)  +", row)[0] for row in rows]
    assert len(set(starts[:5])) == 5
    if columns >= 60:
        assert len(set(starts)) == 8
        for row, head in zip(rows, NAMESAKES, strict=False):
            assert f"({head['date']}, {head['respondent']['id']})" in row
        assert all(f" (copie ({number}).yaml)" in row for number, row in enumerate(rows[5:]))


def test_a_table_that_fits_says_what_is_counted_and_no_more(maturity: Maturity, folder: Path) -> None:
    write(folder, "a", "Thau", FULL)
    write(folder, "b", "Ax", FULL)
    assert maturity("score", str(folder)).out.splitlines() == [
        "Organisation  Score  Niveau         Réponses",
        "Thau             52  Structuration   5 sur 5",
        "Ax               52  Structuration   5 sur 5",
        "",
        "Réponses\u00a0: aux questions notées qui s'appliquent.",
    ]


def test_the_levels_of_many_results_are_counted(maturity: Maturity, folder: Path) -> None:
    write_many(folder)
    out = maturity("score", str(folder)).out
    assert "12 résultats, niveaux assurés : 1 Premiers pas ; 10 Structuration ; 1 sans niveau." in " ".join(
        out.replace("\u00a0", " ").split()
    )


def test_a_note_has_what_the_terminal_has(maturity: Maturity, folder: Path) -> None:
    write_many(folder)
    out = maturity("score", str(folder), "--format", "markdown").out.replace("\u00a0", " ")
    assert len([line for line in out.splitlines() if line.startswith("| ")]) == 14
    assert "--format csv" not in out
    for words in (f"{ORGANISATION} (2026-01-31)", "courte :", "prov. :", "min. :", "1 fichier sans résultat : "):
        assert words in out


@pytest.mark.parametrize(("language", "words"), [("fr", "entrée standard"), ("en", "standard input")])
@pytest.mark.parametrize("is_named", [True, False])
def test_what_came_through_a_pipe_has_words_for_a_name(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch, language: str, words: str, is_named: bool
) -> None:
    write(folder, "v", "V", FULL)
    monkeypatch.chdir(folder)
    text = (folder / "v.yaml").read_text("utf-8")
    lines = [text if is_named else text.replace('"organisation": "V", ', "")]
    ran = maturity("score", "-", "v.yaml", "--lang", language, lines=lines)
    assert words in ran.out
    assert "<stdin>" not in ran.out
