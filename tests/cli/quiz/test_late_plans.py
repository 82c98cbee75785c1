"""A duty planned by a day that is over: the quiz says so at once, by the clock of the run, and takes it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.command import Maturity
from tests.cli.quiz.conftest import GOLDEN

REMARK = "Attention, cette date est déjà passée\u00a0: 18 novembre 2026."
TO_THE_FIRST_DUTY = ["commune", "900"]
NEW, HELD = ["obligations.yaml", "-o", "a.yaml"], ["a.yaml"]


@pytest.fixture(autouse=True)
def duties(folder: Path) -> None:
    """The bank with duties beside the small one."""
    shutil.copy(GOLDEN / "obligations.yaml", folder)


@pytest.mark.parametrize(("epoch", "is_over"), [("1795046400", True), ("1795000000", False)], ids=["over", "today"])
def test_a_script_reads_the_remark_and_its_plan_is_kept(
    maturity: Maturity, folder: Path, epoch: str, is_over: bool
) -> None:
    lines = [*TO_THE_FIRST_DUTY, "2, service web, 18/11/2026", "q"]
    done = maturity("quiz", *NEW, lines=lines, environment={"SOURCE_DATE_EPOCH": epoch})
    assert done.code == 0
    assert (REMARK in done.out) == is_over
    assert 'due: "2026-11-18"' in (folder / "a.yaml").read_text("utf-8")


def test_a_sitting_that_is_resumed_knows_the_day_too(maturity: Maturity) -> None:
    maturity("quiz", *NEW, lines=[*TO_THE_FIRST_DUTY, "q"])
    lines = ["2, service web, 18/11/2026", "q"]
    assert REMARK in maturity("quiz", *HELD, lines=lines, environment={"SOURCE_DATE_EPOCH": "1795046400"}).out
