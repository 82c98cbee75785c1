"""What is so of the questions that are open: not known, without an answer, and not asked yet are never one thing."""

from __future__ import annotations

import pytest

from maturity.engine.assess import assess
from maturity.insight.answers import count_open_by_sort, count_open_questions
from tests.case_files import BASES
from tests.support import bank_from, sheet_from

BANK = bank_from((BASES / "minimal.yaml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("answers", "unknown", "blank", "waiting"),
    [
        ("answers: {}", 0, 3, 1),
        ("answers: {definie: unknown, part: unknown}", 2, 1, 1),  # the list of tools hangs on the first
        ("answers: {definie: en_cours, part: 3, agents: 2}", 0, 1, 0),
        ("answers: {definie: aucune, part: 3, agents: 2}", 0, 0, 0),
    ],
)
def test_each_open_question_is_of_one_sort(answers: str, unknown: int, blank: int, waiting: int) -> None:
    card = assess(BANK, sheet_from(answers, BANK))
    counts = count_open_by_sort(card)
    assert counts == {"unknown": unknown, "blank": blank, "waiting": waiting, "to_confirm": 0}
    assert sum(counts.values()) == count_open_questions(card)
