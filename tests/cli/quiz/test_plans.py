"""A duty that is planned, in plain lines: on one line, and by a day that is over, which is told and taken."""

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


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "peut tenir en une ligne\u00a0: "), ("en", "fits on one line: ")],
)
def test_help_says_how_to_plan_on_one_line_and_so_it_is_done(
    maturity: Maturity, folder: Path, language: str, words: str
) -> None:
    new = [*NEW, "--lang", language]
    shown = maturity("quiz", *new, lines=["a", *TO_THE_FIRST_DUTY, "a", "q"], environment={"COLUMNS": "200"}).out
    assert shown.count(words) == 1  # and not at the fact before
    line = shown.partition(words)[2].partition(".\n")[0]
    (folder / "a.yaml").unlink()
    maturity("quiz", *new, lines=[*TO_THE_FIRST_DUTY, line, "q"])
    owner = line.split(", ")[1]
    assert f'{{state: planned, owner: "{owner}", due: "2027-03-31"}}' in (folder / "a.yaml").read_text("utf-8")
