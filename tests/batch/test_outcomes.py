"""What comes of each file of a batch."""

from __future__ import annotations

from pathlib import Path

from maturity.batch.outcomes import Scoring
from maturity.loading.bank_cache import BankCache
from tests.case_files import BASES


def test_each_file_has_an_outcome_in_order_and_a_bad_one_stops_nothing(tmp_path: Path) -> None:
    files = {
        "bank.yaml": (BASES / "minimal.yaml").read_text("utf-8"),
        "good.yaml": "bank: bank.yaml\nanswers: {definie: aucune}\n",
        "wrong.yaml": "bank: bank.yaml\nanswers: {definie: rien}\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    given = [(str(tmp_path / name), True) for name in ("wrong.yaml", "bank.yaml", "missing.yaml", "good.yaml")]
    found = list(Scoring(BankCache(), None, lambda languages: languages[0]).score_files(given))
    assert [outcome.path for outcome in found] == [path for path, _ in given]
    assert [outcome.card is not None for outcome in found] == [False, False, False, True]
    assert [[each.code for each in outcome.diagnostics] for outcome in found] == [["MB203"], [], ["MB100"], []]
