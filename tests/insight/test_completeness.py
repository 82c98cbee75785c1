"""How far an answers file is: what counts and applies, answered or not, and the ambitions given."""

from __future__ import annotations

from pathlib import Path

import pytest

from maturity.insight.completeness import measure_completeness
from maturity.loading.answers import load_answers
from maturity.loading.bank_cache import BankCache
from tests.case_files import BASES

MINIMAL = (BASES / "minimal.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("answers: {}", (0, 4, 0, 1)),
        ("answers: {definie: unknown}", (0, 4, 0, 1)),
        ("answers: {definie: formalisee, part: 3}\ntargets: {strategie: forte}", (2, 4, 1, 1)),
        ("answers: {definie: aucune, part: 3}", (2, 3, 0, 1)),  # its condition leaves out the question on tools
        ("answers: {definie: formalisee, outils: not_applicable, remarque: rien, agents: 2}", (2, 3, 0, 1)),
    ],
)
def test_how_far(tmp_path: Path, answers: str, expected: tuple[int, int, int, int]) -> None:
    (tmp_path / "bank.yaml").write_text(MINIMAL, "utf-8")
    path = tmp_path / "answers.yaml"
    path.write_text(f"bank: bank.yaml\n{answers}\n", "utf-8")
    loaded = load_answers(str(path), BankCache().load)
    assert loaded is not None
    far = measure_completeness(loaded)
    assert far is not None
    assert (far.answered, far.applicable, far.targets, far.axes_with_target) == expected


def test_a_file_that_cannot_be_used_has_no_length(tmp_path: Path) -> None:
    path = tmp_path / "answers.yaml"
    path.write_text("bank: nulle_part.yaml\nanswers: {}\n", "utf-8")
    loaded = load_answers(str(path), BankCache().load)
    assert loaded is not None
    assert measure_completeness(loaded) is None
