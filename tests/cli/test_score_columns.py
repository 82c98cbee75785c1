"""`maturity score TABLE` in columns: a large table gives the same bytes, errors and exit code as row after row."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from benchmarks.respondents import load_questionnaire
from maturity.batch.columns import blocks, plain_text, scoring
from maturity.batch.columns.blocks import Block
from maturity.cli.batch import columns, session
from maturity.engine import assess
from tests.case_files import BASES, CASES, Case
from tests.cli.command import Maturity
from tests.cli.large_tables import (
    HEAD,
    TEXTS,
    assert_rows_are_read_alone_without_columns,
    draw_cell,
    draw_row,
)
from tests.tables.made_tables import write_table

CASES_OF_TEXT = [
    case
    for case in map(Case, sorted((CASES / "tables").glob("*.yaml")))
    if case.facts["file"].endswith((".csv", ".tsv", ".parquet"))
]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("tables.yaml", "tables.en.yaml"):
        if (BASES / name).exists():
            (tmp_path / name).write_bytes((BASES / name).read_bytes())
    return tmp_path


@pytest.fixture
def compare(maturity: Maturity, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Score a table one row after another, then in columns; return how many rows were scored in columns."""
    counted: list[int] = []
    write = columns._Blocks._write_lines

    def write_and_count(blocks: columns._Blocks, block: Block) -> pl.Series:
        lines = write(blocks, block)
        counted.append(lines.len() - lines.null_count())
        return lines

    monkeypatch.setattr(columns._Blocks, "_write_lines", write_and_count)

    def run(path: str, *words: str, file_format: str = "csv") -> int:
        command = ("score", path, "--format", file_format, *words)
        command = command if {"--mapping", "--bank"} & set(words) else (*command, "--bank", "tables.yaml")
        counted.clear()
        monkeypatch.setattr(columns, "COLUMNS_PAY_FROM", 10**9)
        alone = [maturity(*command), read_output(words)]
        assert counted == []
        monkeypatch.setattr(columns, "COLUMNS_PAY_FROM", 0)
        monkeypatch.setattr(session, "PROCESSES_PAY_FROM", 0)
        assert [maturity(*command), read_output(words)] == alone
        return sum(counted)

    return run


def read_output(words: tuple[str, ...]) -> bytes:
    return Path(words[words.index("-o") + 1]).read_bytes() if "-o" in words else b""


@pytest.mark.parametrize("case", CASES_OF_TEXT, ids=lambda case: case.name)
def test_tables_of_survey_services_give_the_same(case: Case, tmp_path: Path, compare: Callable[..., int]) -> None:
    path = write_table(case.facts, tmp_path)
    words = ()
    if "mapping" in case.facts:
        (tmp_path / "m.yaml").write_text(f"maps: tables.yaml\n{case.facts['mapping']}", "utf-8")
        words = ("--mapping", "m.yaml")
    compare(path.name, *words)


@pytest.mark.parametrize("name", TEXTS)
def test_texts_that_polars_might_read_otherwise_give_the_same(
    name: str, tmp_path: Path, compare: Callable[..., int]
) -> None:
    (tmp_path / "t.csv").write_bytes((HEAD + TEXTS[name]).encode())
    compare("t.csv")


def test_words_that_a_mapping_tells_count_in_free_texts_whatever_the_shape_of_apostrophes(
    tmp_path: Path, compare: Callable[..., int]
) -> None:
    words = 'maps: tables.yaml\nwords: {unknown: ["J\'ignore"]}\ncolumns:\n'
    places = ("organisation", "profile.insee", "answers.strategie")
    columns = [f"  - {{column: {place.rpartition('.')[2]}, to: {place}}}\n" for place in places]
    (tmp_path / "m.yaml").write_text(words + "".join(columns), "utf-8")
    (tmp_path / "t.csv").write_text("organisation;insee;strategie\nA;j’ignore;aucune\nB’;L’un;aucune\n", "utf-8")
    assert compare("t.csv", "--mapping", "m.yaml") == 1


BEGINNINGS = {
    "the_separator": b"sep=;\n",
    "a_mark_and_the_separator": b"\xef\xbb\xbfsep=;\r\n",
    "the_separator_as_a_spreadsheet_saves_it_again": b"sep=;;;;;;\n",
    "more_than_the_separator": b"sep=; type\n",
    "nothing": b"",
}


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
@pytest.mark.parametrize("name", BEGINNINGS)
def test_what_stands_before_the_headings_costs_no_row(
    name: str, encoding: str, tmp_path: Path, compare: Callable[..., int]
) -> None:
    """A mark of UTF-8 may stand before a text that is none, and a line may only begin like that of the separator."""
    (tmp_path / "t.csv").write_bytes(BEGINNINGS[name] + (HEAD + "É;commune;aucune;10;met;1\n" * 5).encode(encoding))
    compare("t.csv")


@pytest.mark.parametrize("file_format", ["csv", "parquet"])
@pytest.mark.parametrize("kind", ["csv", "parquet", "categories", "enums"])
def test_many_odd_rows_give_the_same_and_most_are_scored_in_columns(
    kind: str, file_format: str, tmp_path: Path, compare: Callable[..., int]
) -> None:
    chance = random.Random(7)
    rows = [draw_row(chance, number) for number in range(250)]
    head = HEAD.strip().split(";")
    if kind == "csv":
        (tmp_path / "t.csv").write_text("\n".join(";".join(row) for row in [head, *rows]) + "\n", "utf-8")
    else:
        frame = pl.DataFrame(rows, schema=head, orient="row")
        frame = frame.with_columns(pl.when(pl.all() == "").then(None).otherwise(pl.all()).name.keep())
        chosen = pl.col("type", "strategie")
        frame = frame.with_columns(chosen.cast(pl.Categorical)) if kind == "categories" else frame
        if kind == "enums":
            frame = frame.with_columns(
                pl.col(each).cast(pl.Enum(frame[each].drop_nulls().unique().sort())) for each in head
            )
        frame.write_parquet(tmp_path / "t.parquet")
    name = "t.csv" if kind == "csv" else "t.parquet"
    assert 150 < compare(name, "-o", f"out.{file_format}", "--force", file_format=file_format) < 240
    assert (tmp_path / f"out.{file_format}").exists()


@pytest.mark.parametrize("size", [1, 700, 4_000])
def test_a_text_read_in_pieces_gives_the_same(
    size: int, tmp_path: Path, compare: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In each piece, cells may turn up that are in none before it."""
    monkeypatch.setattr(plain_text, "_BYTES_AT_ONCE", size)
    chance = random.Random(11)
    rows = [draw_row(chance, number) for number in range(150)]
    rows[70:70] = [[""] * 6, ["É" * 70, "commune", "", "7", "", "é"]]
    text = "\n".join(";".join(row) for row in [HEAD.strip().split(";"), *rows]) + "\n\n"
    (tmp_path / "t.csv").write_bytes(text.encode())
    assert compare("t.csv") > 90
    (tmp_path / "t.csv").write_bytes(text.replace("\n", "\r\n").encode("cp1252"))
    assert compare("t.csv") > 90


@pytest.mark.parametrize("kind", ["texts", "numbers", "categories"])
def test_cells_that_turn_up_in_a_later_block_give_the_same(
    kind: str, tmp_path: Path, compare: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "ROWS_AT_ONCE", 2)
    monkeypatch.setattr(blocks, "_ROWS_OF_CATEGORIES", 2)
    frame = pl.DataFrame({"budget": sorted([10, 20, 0, 100, 5] * 3)})
    if kind != "numbers":
        strategies = sorted(["aucune", "formalisee", "en_cours", "unknown", ""] * 3)
        chosen = pl.Series("strategie", strategies if kind == "texts" else [each or None for each in strategies])
        frame = frame.with_columns(chosen, pl.lit("commune").alias("type"), pl.lit("A").alias("organisation"))
    if kind == "categories":
        frame = frame.cast({each: pl.Enum(frame[each].drop_nulls().unique()) for each in frame.columns[1:]})
    frame.write_parquet(tmp_path / "t.parquet")
    assert compare("t.parquet") == 15


@pytest.mark.parametrize("name", [name for name in TEXTS if "row" in name or "mark" in name or "null" in name])
def test_what_is_not_plain_in_a_later_piece_gives_the_same(
    name: str, tmp_path: Path, compare: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = TEXTS["no_last_cell"] * 8
    (tmp_path / "t.csv").write_bytes((HEAD + plain + TEXTS[name] + plain).encode())
    monkeypatch.setattr(plain_text, "_BYTES_AT_ONCE", len(plain) // 3)
    assert compare("t.csv") >= 5


def test_a_questionnaire_with_conditions_and_duties_gives_the_same(tmp_path: Path, compare: Callable[..., int]) -> None:
    bank, chance = load_questionnaire("communication_numerique"), random.Random(3)
    asked = {f"profile.{each.id}": each for each in bank.profile} | {
        f"answers.{each.id}": each for each in bank.questions
    }
    rows = [[draw_cell(chance, bank, item) for item in asked.values()] for _ in range(60)]
    said = [[chance.choice(["met", "unmet", "unknown", ""]) for _ in bank.duties] for _ in rows]
    head = [*asked, *(f"duties.{each.id}" for each in bank.duties)]
    lines = [head, *(row + duties for row, duties in zip(rows, said, strict=True))]
    (tmp_path / "t.csv").write_text("\n".join(";".join(line) for line in lines) + "\n", "utf-8")
    assert compare("t.csv", "--bank", "communication_numerique") > 50


def test_without_polars_or_for_another_bank_rows_are_scored_one_by_one(
    tmp_path: Path, compare: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t.csv").write_text(HEAD + TEXTS["no_last_cell"], "utf-8")
    assert compare("t.csv") == 2
    assert_rows_are_read_alone_without_columns(lambda: compare("t.csv"), monkeypatch, columns)


def test_what_cannot_be_decided_in_columns_is_not_asked_of_them(tmp_path: Path, compare: Callable[..., int]) -> None:
    (tmp_path / "t.csv").write_text(HEAD + TEXTS["no_last_cell"], "utf-8")
    assert compare("t.csv", "--fail-under", "50") == 0
    assert compare("t.csv", "--where", 'profile.type == "commune"') == 0
    assert compare("t.csv", "--dialect", "excel-fr") == 0
    assert compare("t.csv", file_format="jsonl") == 0


@pytest.mark.parametrize("step", ["__init__", "score"])
def test_a_mistake_of_the_program_in_columns_costs_nothing_but_time(
    step: str, tmp_path: Path, compare: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t.csv").write_text(HEAD + TEXTS["no_last_cell"], "utf-8")

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(scoring.ColumnScorer, step, fail)
    assert compare("t.csv") == 0


def test_a_row_that_is_left_to_itself_is_not_advised_either(
    tmp_path: Path, compare: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "t.csv").write_text(HEAD + TEXTS["texts_that_act"] + TEXTS["no_last_cell"], "utf-8")

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(assess, "build_advice", fail)
    assert compare("t.csv") == 2


def test_an_interruption_keeps_whole_blocks_and_tells_how_many_rows_these_are(
    tmp_path: Path, maturity: Maturity, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columns, "COLUMNS_PAY_FROM", 0)
    monkeypatch.setattr(columns, "_ROWS_OF_ENTRY", 2)
    monkeypatch.setattr(session, "PROCESSES_PAY_FROM", 0)
    monkeypatch.setattr(blocks, "ROWS_AT_ONCE", 5)
    pl.DataFrame({"strategie": ["aucune"] * 12}).write_parquet(tmp_path / "t.parquet")
    write = columns._Blocks._write_lines

    def write_two_blocks(blocks: columns._Blocks, block: Block) -> pl.Series:
        if block.numbers[0] > 10:
            raise KeyboardInterrupt
        return write(blocks, block)

    monkeypatch.setattr(columns._Blocks, "_write_lines", write_two_blocks)
    told = maturity("score", "t.parquet", "--bank", "tables.yaml", "-o", "x.csv", "--lang", "en")
    assert "10 rows" in told.err
    assert len((tmp_path / "x.csv").read_text("utf-8").splitlines()) == 11
