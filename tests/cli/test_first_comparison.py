"""The first screen of a comparison: short enough, with parts that add up, and readable at every width and aloud."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from pathlib import Path

import pytest

from maturity.loading.shipped import get_example_path
from maturity.text.wrapping import measure_cells
from tests.cli.command import Maturity
from tests.support import flat

EXAMPLES = get_example_path("region").parent
DATES = EXAMPLES.parent / "dates"
LINES = 40
PAIRS = (
    ("lambrecourt", "lambrecourt"),
    ("petite_ville", "agglomeration"),
    ("agglomeration", "region"),
    ("region", "petite_ville"),
    ("petite_ville_medias_sociaux", "region_medias_sociaux"),
    ("region_medias_sociaux", "petite_ville_medias_sociaux"),
    ("petite_ville_prerequis", "petite_ville_prerequis"),
)
"""The dates that ship, then examples of one questionnaire, as if one of them were what the other was a year ago."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_pair(old: str, new: str) -> list[str]:
    if old == "lambrecourt":
        return [str(path) for path in sorted(DATES.glob("*.yaml"))]
    text, later = ((EXAMPLES / f"{name}.yaml").read_text("utf-8") for name in (old, new))
    for name in ("organisation", "respondent"):
        line = re.search(rf"(?m)^{name}: .*$", later)
        assert line
        text = re.sub(rf"(?m)^{name}: .*$", lambda _, line=line: line[0], text)
    text = re.sub(r"(?m)^date: .*$", 'date: "2025-01-31"', text)
    if old == new:
        text = re.sub(r"(?m)^(  [a-z_]+): (un|deux|aucun|rien|jamais|partie|majorite)\b.*$", r"\1: unknown", text)
    Path("avant.yaml").write_text(text, "utf-8")
    Path("apres.yaml").write_text(later, "utf-8")
    return ["avant.yaml", "apres.yaml"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_two_dates_are_one_screen(maturity: Maturity, pair: tuple[str, str], lang: str) -> None:
    files = write_pair(*pair)
    ran = maturity("compare", *files, "--lang", lang, environment={"COLUMNS": "80"})
    assert ran.code == 0, ran.err
    lines = ran.out.splitlines()
    assert len(lines) <= LINES
    assert max(map(measure_cells, lines[:-1])) <= 80  # the last one is a command to type, which is never wrapped
    assert lines[-1].endswith(" --all")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("columns", ["60", "80", "100"])
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_each_axis_has_a_line_and_the_parts_add_up(maturity: Maturity, pair: tuple[str, str], columns: str) -> None:
    files = write_pair(*pair)
    [step] = json.loads(maturity("compare", *files, "--format", "json").out)["steps"]
    shown = maturity("compare", *files, "--lang", "en", environment={"COLUMNS": columns}).out.splitlines()
    assert max(map(measure_cells, shown[:-1])) <= int(columns)
    start = next(number for number, line in enumerate(shown) if line.startswith("Axis "))
    rows = shown[start + 1 : shown.index("", start)]
    assert len(rows) == len([axis for axis in step["axes"] if axis["new"]])
    for axis, row in zip(step["axes"], rows, strict=False):
        old, new = map(float, re.findall(r"(?<= )\d+\.\d+", row)[:2])
        assert (old, new) == pytest.approx((axis["old_score"], axis["new_score"]), abs=0.051)
    if step["overall"]:
        text = flat("\n".join(shown[:start]))
        [change] = re.findall(r"out of 100: ([+-][\d.]+)\.? ", text + " ")
        parts = re.findall(r"(?:Answers|Scope|Questionnaire): ([+-][\d.]+)", text)
        assert sum(map(Fraction, parts)) == Fraction(change.rstrip("."))


@pytest.mark.parametrize("columns", ["60", "80"])
def test_the_title_of_an_axis_is_cut_at_its_end(maturity: Maturity, columns: str) -> None:
    shown = maturity("compare", str(DATES), "--lang", "fr", environment={"COLUMNS": columns}).out
    titles = [line.split("…")[0].strip() for line in shown.splitlines() if re.search(r"…  .*\d,\d", line)]
    assert len(titles) == 3
    assert titles[0].startswith("Relier numérique et objectifs strat")
    assert titles[1].startswith("Ce que les habitants trouvent et ")
    assert titles[2].startswith("Avec les autres services et les p")


def test_a_reader_who_listens_has_sentences(maturity: Maturity) -> None:
    shown = maturity("compare", str(DATES), "--lang", "fr", environment={"ACCESSIBLE": "1"}).out
    words = flat(shown)
    assert "- Relier numérique et objectifs stratégiques : de 26,8 à 35,1 (+8,3)" in words
    assert "réponses -7,5, périmètre -0,8" in words
    assert "Mieux, +2,5 : Quel document" in words
    assert "Recul, -0,9 : " in words
    assert "…" not in shown


def test_what_changes_how_to_read_the_score_stands_on_it(maturity: Maturity) -> None:
    words = flat(maturity("compare", str(DATES), "--lang", "fr").out)
    for part in (
        "Du 12 novembre 2025 au 16 novembre 2026, de 33,1 à 37,1 sur 100 : +4.",
        "Réponses : +4,1, dont +1,1 par des questions alors ouvertes",
        "Périmètre : -0,1, d'autres questions comptent (ni progrès, ni recul)",
        "Écart pas encore sûr : score entre 28 et 41, puis entre 32 et 43.",
        "1 qui n'est plus remplie",
        "N'est plus remplie – Les supports",
        "2 suivis, 6 en partie, 44 pas encore suivis",
        "Méthode : déclaratif, non vérifié",
    ):
        assert part in words


def test_everything_is_shown_on_demand_and_in_a_note(maturity: Maturity) -> None:
    everything = maturity("compare", str(DATES), "--all", "--lang", "fr").out
    note = maturity("compare", str(DATES), "-f", "markdown", "--lang", "fr").out
    assert len(everything.splitlines()) > 3 * LINES
    for part in ("Vous passez de 33,1 à 37,1 sur 100", "Comment l'écart est partagé", "Avant : "):
        assert part in flat(everything)
        assert part in flat(note)


def test_a_screen_in_a_file_is_replaced_by_another_one_only(maturity: Maturity, folder: Path) -> None:
    assert maturity("compare", str(DATES), "-o", "ecran.txt").code == 0
    assert maturity("compare", str(DATES), "-o", "ecran.txt").code == 0
    assert maturity("compare", str(DATES), "--all", "-o", "ecran.txt").code == 0
    assert maturity("score", str(EXAMPLES / "region.yaml"), "-o", "ecran.txt").code == 2
    assert (folder / "ecran.txt").read_text("utf-8").startswith("Comparaison – ")
