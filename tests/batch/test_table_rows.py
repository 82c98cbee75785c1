"""The rows of a table as outcomes, like those of answers files."""

from __future__ import annotations

from pathlib import Path

import pytest

from maturity.batch import table_rows
from maturity.batch.table_rows import TableScorer
from maturity.loading.bank_cache import BankCache
from maturity.tables.mapped import load_vocabulary, map_table
from tests.case_files import BASES

BANK = str(BASES / "tables.yaml")
TEXT = "organisation;strategie\nA;aucune\nB;Ouii\nC;formalisee\n"


def open_scorer(folder: Path) -> TableScorer:
    path = folder / "t.csv"
    path.write_text(TEXT, "utf-8")
    banks = BankCache()
    mapped = map_table(str(path), load_vocabulary(banks, BANK), None)
    assert mapped.table is not None
    assert mapped.mapping is not None
    return TableScorer(mapped.table, mapped.mapping, BANK, banks, lambda spoken: spoken[-1])


def test_each_row_is_an_outcome_and_a_bad_one_stops_no_other(tmp_path: Path) -> None:
    scorer = open_scorer(tmp_path)
    outcomes = list(scorer.score_rows())
    path = str(tmp_path / "t.csv")
    assert [(each.path, each.status) for each in outcomes] == [
        (f"{path}:2", "scored"),
        (f"{path}:3", "failed"),
        (f"{path}:4", "scored"),
    ]
    assert [each.code for each in outcomes[1].diagnostics] == ["MB203"]
    assert outcomes[0].card is not None
    assert (outcomes[0].language, outcomes[0].card.bank.title) == ("en", "Small bank for tables")
    assert scorer.count_rows() == 3


def test_a_mistake_of_the_program_costs_its_row_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = table_rows.assess

    def fail_once(bank: object, sheet: object) -> object:
        if sheet.organisation == "A":  # type: ignore[attr-defined]
            raise ZeroDivisionError
        return real(bank, sheet)  # type: ignore[arg-type]

    monkeypatch.setattr(table_rows, "assess", fail_once)
    outcomes = list(open_scorer(tmp_path).score_rows())
    assert [each.status for each in outcomes] == ["failed", "failed", "scored"]
    assert [each.code for each in outcomes[0].diagnostics] == ["MB901"]
