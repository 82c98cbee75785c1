"""What comes of each file of a batch: a scorecard, diagnostics, or nothing, and never an exception."""

from __future__ import annotations

from pathlib import Path

import pytest

from maturity.batch.outcomes import Outcome, Scorer
from maturity.loading.bank_cache import BankCache
from tests.support import HEADER

BANK = HEADER + "axes: [{id: x, title: X}]\nquestions: [{id: q, axis: x, kind: number, text: Q, min: 0, max: 10}]\n"
FILES = {
    "bank.yaml": BANK,
    "other.yaml": BANK.replace("max: 10", "max: 20"),
    "good.yaml": "bank: bank.yaml\nanswers: {q: 5}\n",
    "wrong.yaml": "bank: bank.yaml\nanswers: {q: 11}\n",
    "lost.yaml": "bank: missing.yaml\nanswers: {q: 5}\n",
    "broken.yaml": "bank: [\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def outcome(folder: Path, name: str, *, in_folder: bool = False, bank: str | None = None) -> Outcome:
    bank_path = None if bank is None else str(folder / bank)
    [found] = Scorer(BankCache(), bank_path, lambda languages: languages[0]).score_files(
        [(str(folder / name), in_folder)]
    )
    assert found.path == str(folder / name)
    assert (found.card is not None) == (found.status == "scored")
    return found


def test_good_answers_are_scored(folder: Path) -> None:
    found = outcome(folder, "good.yaml")
    assert (found.status, found.diagnostics, found.language) == ("scored", (), "fr")
    assert found.card is not None
    assert found.card.axes[0].score == 50
    assert found.bank_path is not None
    assert Path(found.bank_path).name == "bank.yaml"


def test_a_bank_given_replaces_the_one_that_is_named(folder: Path) -> None:
    found = outcome(folder, "good.yaml", bank="other.yaml")
    assert found.card is not None
    assert found.card.axes[0].score == 25
    assert outcome(folder, "lost.yaml", bank="other.yaml").status == "scored"


@pytest.mark.parametrize(
    ("name", "code"), [("wrong.yaml", "MB406"), ("lost.yaml", "MB401"), ("broken.yaml", None), ("absent.yaml", None)]
)
@pytest.mark.parametrize("in_folder", [False, True])
def test_what_cannot_be_scored_fails_and_says_why(folder: Path, name: str, code: str | None, in_folder: bool) -> None:
    found = outcome(folder, name, in_folder=in_folder)
    assert (found.status, found.language) == ("failed", "")
    assert found.diagnostics
    assert code is None or [each.code for each in found.diagnostics] == [code]


def test_a_file_of_another_sort_fails_only_if_it_was_named(folder: Path) -> None:
    named = outcome(folder, "bank.yaml")
    assert named.status == "failed"
    assert len(named.diagnostics) == 1
    assert outcome(folder, "bank.yaml", in_folder=True) == Outcome(named.path, "passed_over")


def test_answers_that_lost_their_bank_fail_wherever_they_were_found(folder: Path) -> None:
    """A town is not dropped in silence; a file of another program, with answers of another shape, is passed over."""
    (folder / "without.yaml").write_text("organisation: Ville\nanswers:\n  q: 1\n", "utf-8")
    (folder / "other.yaml").write_text("answers: [1, 2]\nname: quiz\n", "utf-8")
    for in_folder in (False, True):
        assert [each.code for each in outcome(folder, "without.yaml", in_folder=in_folder).diagnostics] == ["MB411"]
    assert outcome(folder, "other.yaml", in_folder=True).status == "passed_over"


def test_a_bad_file_stops_no_other(folder: Path) -> None:
    scorer = Scorer(BankCache(), None, lambda languages: languages[0])
    names = ["broken.yaml", "good.yaml", "lost.yaml", "good.yaml"]
    found = list(scorer.score_files((str(folder / name), True) for name in names))
    assert [each.status for each in found] == ["failed", "scored", "failed", "scored"]
