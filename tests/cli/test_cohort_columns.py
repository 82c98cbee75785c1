"""`maturity cohort TABLE` in columns: a large table gives the same bytes, messages and exit code as row after row."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import polars as pl
import pytest

from benchmarks.respondents import load_questionnaire
from maturity.batch.columns import reply_columns, scoring
from maturity.batch.columns.reply_columns import ReplyEncoder
from maturity.batch.columns.scoring import ScoredBlock
from maturity.cli.batch import columns
from maturity.cli.cohort import columns as cohort_columns
from tests.case_files import BASES
from tests.cli.command import Maturity
from tests.cli.large_tables import (
    HEAD,
    TEXTS,
    assert_rows_are_read_alone_without_columns,
    draw_cell,
    draw_row,
)

PLAIN = "".join(
    f"Ville {number};{('commune', 'region', '')[number % 3]};{('aucune', 'en_cours', 'formalisee', '')[number % 4]};"
    f"{number};{('met', 'unmet', '')[number % 3]};{number}\n"
    for number in range(14)
)
Compare = Callable[..., int]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tables.yaml").write_bytes((BASES / "tables.yaml").read_bytes())
    return tmp_path


@pytest.fixture
def compare(maturity: Maturity, monkeypatch: pytest.MonkeyPatch) -> Compare:
    """Build a cohort of a table one row after another, then in columns; return how many rows were read in columns."""
    counted: list[int] = []
    add = ReplyEncoder.add

    def add_and_count(encoder: ReplyEncoder, scored: ScoredBlock, chosen: pl.Series) -> None:
        counted.append(int(chosen.sum()))
        add(encoder, scored, chosen)

    monkeypatch.setattr(ReplyEncoder, "add", add_and_count)

    def run(path: str, *words: str, code: int | None = 0) -> int:
        words = words if "--bank" in words else (*words, "--bank", "tables.yaml")
        command = ("cohort", path, *words)
        counted.clear()
        monkeypatch.setattr(columns, "COLUMNS_PAY_FROM", 10**9)
        alone = [maturity(*command), read_outputs(words)]
        assert counted == []
        monkeypatch.setattr(columns, "COLUMNS_PAY_FROM", 0)
        together = [maturity(*command), read_outputs(words)]
        assert together == alone
        assert code in (None, alone[0].code)
        return sum(counted)

    return run


def read_outputs(words: tuple[str, ...]) -> list[object]:
    """What was written; of a workbook not the styles, whose order is another one in the second of a process."""
    paths = [Path(words[place + 1]) for place, word in enumerate(words) if word in ("-o", "--export-peers")]
    found: list[object] = []
    for path in paths:
        if path.suffix == ".xlsx":
            with ZipFile(path) as book:
                found += [(name, book.read(name)) for name in book.namelist() if name != "xl/styles.xml"]
        else:
            found.append(path.read_bytes() if path.exists() else None)
        path.unlink(missing_ok=True)
    return found


@pytest.mark.parametrize("name", TEXTS)
def test_odd_texts_among_plain_rows_give_the_same(name: str, tmp_path: Path, compare: Compare) -> None:
    (tmp_path / "t.csv").write_bytes((HEAD + PLAIN + TEXTS[name]).encode())
    assert compare("t.csv", "--format", "json", code=None) >= 14


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_many_odd_rows_give_the_same_in_each_form(kind: str, tmp_path: Path, compare: Compare) -> None:
    chance = random.Random(7)
    rows = [draw_row(chance, number) for number in range(250)]
    for row in chance.sample(rows, 60):
        row[0] = chance.choice(rows)[0].upper()
    head = HEAD.strip().split(";")
    if kind == "csv":
        (tmp_path / "t.csv").write_text("\n".join(";".join(row) for row in [head, *rows]) + "\n", "utf-8")
    else:
        frame = pl.DataFrame(rows, schema=head, orient="row")
        frame = frame.with_columns(pl.when(pl.all() == "").then(None).otherwise(pl.all()).name.keep())
        frame.write_parquet("t.parquet")
    table = f"t.{kind}"
    assert 120 < compare(table, "--by", "type", "--percentiles", "--format", "json", code=2) < 240
    assert compare(table, "--respondents", "each", "--all", code=2) > 120
    where = 'profile.type == "commune" and not (score.pilotage < 30)'
    for end, words in {
        "html": ("--where", where),
        "xlsx": ("--min-group", "8", "--where", "known(profile.insee)"),
        "csv": ("--dialect", "excel-fr", "--export-peers", "p.json", "--how", "Enquête"),
    }.items():
        assert compare(table, *words, "-o", f"x.{end}", code=2) > 10


def test_a_questionnaire_with_conditions_duties_and_chains_gives_the_same(tmp_path: Path, compare: Compare) -> None:
    bank, chance = load_questionnaire("communication_numerique"), random.Random(3)
    asked = {f"profile.{each.id}": each for each in bank.profile} | {
        f"answers.{each.id}": each for each in bank.questions
    }
    head = ["date", *asked, *(f"duties.{each.id}" for each in bank.duties)]
    lines = [head]
    for _ in range(80):
        cells = [draw_cell(chance, bank, item) for item in asked.values()]
        said = [chance.choice(["met", "unmet", "planned", "not_applicable", "unknown", ""]) for _ in bank.duties]
        lines.append([f"2026-0{chance.randint(1, 9)}-11", *cells, *said])
    (tmp_path / "t.csv").write_text("\n".join(";".join(line) for line in lines) + "\n", "utf-8")
    words = ("--bank", "communication_numerique", "--format", "json")
    assert compare("t.csv", *words, "--by", "equipe=0-5,6+") > 70
    assert compare("t.csv", *words, "--where", "score.overall >= 45 or target.mesure > 1") > 5


def test_without_polars_or_for_another_bank_rows_are_read_one_by_one(
    tmp_path: Path, compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t.csv").write_text(HEAD + PLAIN, "utf-8")
    assert compare("t.csv") == 14
    assert_rows_are_read_alone_without_columns(lambda: compare("t.csv"), monkeypatch, cohort_columns)


@pytest.mark.parametrize("step", ["__init__", "score"])
def test_a_mistake_of_the_program_in_columns_costs_nothing_but_time(
    step: str, tmp_path: Path, compare: Compare, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t.csv").write_text(HEAD + PLAIN, "utf-8")

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(scoring.ColumnScorer, step, fail)
    assert compare("t.csv") == 0


def test_too_few_organisations_are_refused_alike(tmp_path: Path, compare: Compare) -> None:
    (tmp_path / "t.csv").write_text(HEAD + TEXTS["no_last_cell"], "utf-8")
    assert compare("t.csv", code=2) == 2
    (tmp_path / "t.csv").write_text(HEAD + "A;commun;aucune;10;met;1\n", "utf-8")
    assert compare("t.csv", code=2) == 0


def test_a_cohort_that_is_cut_short_is_none(
    tmp_path: Path, maturity: Maturity, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t.csv").write_text(HEAD + PLAIN, "utf-8")
    monkeypatch.setattr(columns, "COLUMNS_PAY_FROM", 0)

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(reply_columns.ReplyEncoder, "add", interrupt)
    assert maturity("cohort", "t.csv", "--bank", "tables.yaml", "-o", "x.json").code == 130
    assert not Path("x.json").exists()
