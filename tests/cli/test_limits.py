"""What bad input costs: processor time, memory and stack of the command, in a process of its own with limits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.case_files import BadCase, list_bad_cases
from tests.cli.measuring import assert_within_limits, limited, measure

__all__ = ["limited"]

pytest.importorskip("resource", reason="limits are set the POSIX way")
pytestmark = [pytest.mark.slow, pytest.mark.limits]

CASES = list_bad_cases()
COSTLY = [case for case in CASES if case.has_limits]
LIGHT = [case for case in CASES if not case.has_limits]
TOGETHER = 40


def test_there_are_cases() -> None:
    assert len(COSTLY) >= 25
    assert len(LIGHT) >= 300


@pytest.mark.parametrize("verb", ["check", "score"])
@pytest.mark.parametrize("case", COSTLY, ids=lambda case: case.name)
def test_a_costly_file(case: BadCase, verb: str, limited: Any, tmp_path: Path) -> None:
    path = case.write(tmp_path)
    cost = measure(limited, tmp_path, verb, [path if verb == "check" else case.write_answers(path)])
    assert cost.code == (case.check_exit if verb == "check" else case.score_exit)
    assert_within_limits(cost)


@pytest.mark.parametrize("verb", ["check", "score"])
@pytest.mark.parametrize("first", range(0, len(LIGHT), TOGETHER))
def test_light_files_together(first: int, verb: str, limited: Any, tmp_path: Path) -> None:
    cases, paths = LIGHT[first : first + TOGETHER], []
    for case in cases:
        (tmp_path / case.name).mkdir()
        path = case.write(tmp_path / case.name)
        paths.append(path if verb == "check" else case.write_answers(path))
    cost = measure(limited, tmp_path, verb, paths)
    assert cost.code == max(case.check_exit if verb == "check" else case.score_exit for case in cases)
    assert_within_limits(cost)
