"""What commands read from their environment: language, date, width; a bad value is said, never ignored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import EXAMPLES, Maturity
from tests.support import plain

TOWN = str(EXAMPLES / "petite_ville.yaml")


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        (["--lang", "en"], {"MATURITY_LANG": "fr", "LC_ALL": "fr_FR.UTF-8"}, "en"),
        ([], {"MATURITY_LANG": "en", "LC_ALL": "fr_FR.UTF-8"}, "en"),
        ([], {"LC_ALL": "en_GB.UTF-8"}, "en"),
        ([], {"LC_ALL": "de_DE.UTF-8"}, "fr"),
        ([], {"MATURITY_LANG": "", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ([], {}, "fr"),
    ],
)
def test_the_language_is_the_first_that_is_asked_for(
    maturity: Maturity, words: list[str], environment: dict[str, str], language: str
) -> None:
    ran = maturity("score", TOWN, *words, environment=environment)
    assert (ran.code, "communication" in ran.out) == (0, True)
    assert ("Public communication" in ran.out or "Digital" in ran.out) is (language == "en")
    assert ("fichier" in maturity("check", TOWN, *words).err) is (language == "fr")


@pytest.mark.parametrize("value", ["de", "FR", "fr_FR", "français"])
def test_a_language_that_is_none_is_said_once_and_the_next_one_counts(maturity: Maturity, value: str) -> None:
    ran = maturity("score", TOWN, "-q", environment={"MATURITY_LANG": value, "LC_ALL": "en_GB.UTF-8"})
    assert ran.code == 0
    assert ran.err == f"MATURITY_LANG: “{value}” is not a language of maturity; choose from fr, en\n"
    assert "Digital" in ran.out
    assert maturity("score", TOWN, "-q", "--lang", "fr").err == ""
    assert maturity("--lang=fr", "score", TOWN, "-q").err == ""
    assert maturity("--version").err == ""


BAD_DATES = ["demain", "12.5", "-1", "1e9", " 5", "２", "9" * 13, "9" * 5000, "2026-11-29"]


@pytest.mark.parametrize(
    ("value", "command"),
    [*((value, "check") for value in BAD_DATES), ("1e9", "score"), ("1e9", "quiz"), ("1e9", "form")],
)
def test_a_date_that_is_none_is_refused_before_any_work(
    maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    words = {"quiz": ["prerequis", "-o", "a.yaml"], "form": ["prerequis", "-o", "a.yaml"]}.get(command, [TOWN])
    ran = maturity(command, *words, environment={"SOURCE_DATE_EPOCH": value}, lines=["1"])
    assert (ran.code, ran.out) == (2, "")
    assert f"SOURCE_DATE_EPOCH : « {value[:20]}" in plain(ran.err)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("0", "1970-01-01T00:00:00Z"),
        ("253402300799", "9999-12-31T23:59:59Z"),
        ("01795000000", "2026-11-18T11:06:40Z"),
    ],
)
def test_a_date_that_is_set_is_that_of_results(maturity: Maturity, value: str, date: str) -> None:
    ran = maturity("score", TOWN, "--format", "json", environment={"SOURCE_DATE_EPOCH": value})
    assert date in ran.out
    assert json.loads(ran.out)


def test_an_empty_date_is_none(maturity: Maturity) -> None:
    assert maturity("score", TOWN, environment={"SOURCE_DATE_EPOCH": ""}).code == 0


@pytest.mark.parametrize("columns", ["1", "-1", "99999999"])
@pytest.mark.parametrize("words", [("score", TOWN, "--all"), ("check", TOWN), ("banks", "prerequis"), ("demo",)])
def test_no_width_is_an_error(maturity: Maturity, columns: str, words: tuple[str, ...]) -> None:
    ran = maturity(*words, environment={"COLUMNS": columns})
    assert ran.code == 0
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("name", ["a.YAML", "a.Yml"])
def test_an_ending_may_be_in_capitals(maturity: Maturity, tmp_path: Path, name: str) -> None:
    path = str(tmp_path / name)
    assert maturity("form", "prerequis", "-o", path).code == 0
    assert maturity("score", path).code == 0
    assert maturity("quiz", path, lines=["/q"]).code == 0


def test_another_ending_is_refused_in_capitals_too(maturity: Maturity, tmp_path: Path) -> None:
    assert maturity("form", "prerequis", "-o", str(tmp_path / "a.JSON")).code == 2
    assert maturity("score", TOWN, "-o", str(tmp_path / "a.JSON")).code == 0
    assert json.loads((tmp_path / "a.JSON").read_text("utf-8"))
