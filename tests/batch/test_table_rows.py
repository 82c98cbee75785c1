"""The rows of a table as outcomes, like those of answers files, in one process and in several."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from maturity.batch import outcomes as outcome_making
from maturity.batch.chunks import RowInput
from maturity.batch.outcomes import Outcome
from maturity.batch.scoring import ChunkScorer, RowSettings, ScorerSettings
from maturity.batch.table_rows import list_row_inputs
from maturity.loading.bank_cache import BankCache
from maturity.tables.mapped import load_vocabulary, map_table
from tests.case_files import BASES

BANK = str(BASES / "tables.yaml")
TEXT = "organisation;strategie\nA;aucune\nB;Ouii\nC;formalisee\n"


def choose(spoken: tuple[str, ...]) -> str:
    return spoken[-1]


def record(outcome: Outcome) -> str:
    return f"{outcome.path} {outcome.status} {outcome.language}"


def open_inputs(folder: Path) -> tuple[list[RowInput], ScorerSettings]:
    path = folder / "t.csv"
    path.write_text(TEXT, "utf-8")
    mapped = map_table(str(path), load_vocabulary(BankCache(), BANK), None)
    assert mapped.table is not None
    assert mapped.mapping is not None
    inputs = list(list_row_inputs(mapped.table))
    return inputs, ScorerSettings(None, choose, rows=RowSettings(str(path), mapped.mapping, BANK))


def score(folder: Path) -> list[Outcome]:
    inputs, settings = open_inputs(folder)
    return list(map(settings.open_scorer().score, inputs))


def test_each_row_is_an_outcome_and_a_bad_one_stops_no_other(tmp_path: Path) -> None:
    outcomes = score(tmp_path)
    path = str(tmp_path / "t.csv")
    assert [(each.path, each.status) for each in outcomes] == [
        (f"{path}:2", "scored"),
        (f"{path}:3", "failed"),
        (f"{path}:4", "scored"),
    ]
    assert [each.code for each in outcomes[1].diagnostics] == ["MB203"]
    assert outcomes[0].card is not None
    assert (outcomes[0].language, outcomes[0].card.bank.title) == ("en", "Small bank for tables")


def test_rows_and_how_they_are_read_can_be_sent_to_another_process(tmp_path: Path) -> None:
    inputs, settings = open_inputs(tmp_path)
    (tmp_path / "t.csv").unlink()
    sent_inputs, work = pickle.loads(pickle.dumps((inputs, ChunkScorer(settings, record))))  # noqa: S301 - our own
    scorer = work.settings.open_scorer()
    assert [record(scorer.score(each)) for each in sent_inputs] == [
        record(each) for each in map(settings.open_scorer().score, inputs)
    ]
    assert work.give_up(sent_inputs[1]) == f"{tmp_path / 't.csv'}:3 failed "


def test_where_a_table_breaks_off_is_the_last_outcome(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, settings = open_inputs(tmp_path)
    monkeypatch.setattr("maturity.tables.text_records._MOST_LINE", 40)
    path = tmp_path / "t.csv"
    path.write_text("organisation;strategie\n" + "A;aucune\n" * 1_200 + f"A\nB;{'x' * 60}\nC;aucune\n", "utf-8")
    table = map_table(str(path), load_vocabulary(BankCache(), BANK), None).table
    assert table is not None
    outcomes = list(map(settings.open_scorer().score, list_row_inputs(table)))
    assert [each.status for each in outcomes] == [*["scored"] * 1_200, "failed", "failed"]
    assert (outcomes[-1].path, outcomes[-1].diagnostics[0].message.key) == (str(path), "MB911.line")


def test_a_mistake_of_the_program_costs_its_row_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = outcome_making.assess

    def fail_once(bank: object, sheet: object) -> object:
        if sheet.organisation == "A":  # type: ignore[attr-defined]
            raise ZeroDivisionError
        return real(bank, sheet)  # type: ignore[arg-type]

    monkeypatch.setattr(outcome_making, "assess", fail_once)
    outcomes = score(tmp_path)
    assert [each.status for each in outcomes] == ["failed", "failed", "scored"]
    assert [each.code for each in outcomes[0].diagnostics] == ["MB901"]
