"""What `check --mutate` and `check --prove` cost for banks that are large or strange: counted work ends in time."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maturity.lint.mutation import proposals, survey
from maturity.lint.mutation.report import find_unnoticed_changes
from maturity.loading.bank import load_bank
from tests.cli.measuring import assert_within_limits, limited, measure

__all__ = ["limited"]

pytest.importorskip("resource", reason="limits are set the POSIX way")
pytestmark = [pytest.mark.slow, pytest.mark.limits]

LEVELS = [{"id": "bas", "from": 0, "title": "Bas"}, {"id": "haut", "from": 50, "title": "Haut"}]
EXAMPLES = [
    {"name": "Le moins", "fill": "worst", "expect": {"level": "bas"}},
    {"name": "Le plus", "fill": "best", "expect": {"level": "haut"}},
]


def write_bank(folder: Path, axes: int, questions: list[dict[str, Any]], **more: Any) -> None:
    head = {"format": 1, "id": "bank", "version": "1.0.0", "language": "fr", "title": "Banque", "levels": LEVELS}
    parts = {"axes": [{"id": f"a{n}", "title": f"Axe {n}"} for n in range(axes)], "questions": questions, **more}
    (folder / "bank.yaml").write_text(json.dumps({**head, "examples": EXAMPLES, **parts}), "utf-8")


def make_question(number: int, axis: str, options: int = 3, kind: str = "single", **more: Any) -> dict[str, Any]:
    choices = [{"id": f"o{n}", "text": f"Option {n}"} for n in range(options)]
    return {"id": f"q{number}", "axis": axis, "kind": kind, "text": f"Question {number} ?", "options": choices, **more}


def advise(number: int, **more: Any) -> dict[str, Any]:
    return {"id": f"r{number}", "title": f"Conseil {number}", "text": "T", "effort": 1, "horizon": "court", **more}


def read_told(folder: Path) -> list[dict[str, Any]]:
    """Read what the check said; never a traceback."""
    assert (folder / "run.err").read_text("utf-8").count("Traceback") == 0
    told: list[dict[str, Any]] = json.loads((folder / "run.out").read_text("utf-8"))["diagnostics"]
    return told


def test_sixty_axes_with_floors_at_twenty_levels_are_not_all_decided(limited: Any, tmp_path: Path) -> None:
    floors = [{f"a{axis}": 5 * n - axis % 4 for axis in range(60)} for n in range(20)]
    levels = [{"id": f"n{n}", "from": 5 * n, "title": f"N {n}", "at_least": floors[n]} for n in range(1, 20)]
    questions = [make_question(n, f"a{n % 60}", 5, may_not_apply=True) for n in range(180)]
    recommendations = [advise(n, moves={f"q{n}": "o4"}) for n in range(60)]
    more = {"policy": {"not_applicable": "exclude"}, "levels": [LEVELS[0], *levels], "recommendations": recommendations}
    write_bank(tmp_path, 60, questions, **more, examples=EXAMPLES[:1])
    cost = measure(limited, tmp_path, "check", ["--prove", "bank.yaml"])
    assert cost.code == 0
    assert_within_limits(cost, most_cpu=20)
    assert any(each["code"] == "MB780" and "n1" in each["message"] for each in read_told(tmp_path))


def test_two_thousand_options(limited: Any, tmp_path: Path) -> None:
    questions = [make_question(0, "a0", 2000), make_question(1, "a0", 2000, "multiple")]
    write_bank(tmp_path, 1, questions, recommendations=[advise(0, moves={"q0": "o1999"})])
    cost = measure(limited, tmp_path, "check", ["--prove", "bank.yaml"])
    assert cost.code == 0
    assert_within_limits(cost, most_cpu=8)
    read_told(tmp_path)


def test_more_parts_than_are_looked_at(limited: Any, tmp_path: Path) -> None:
    """One sentence says that only errors are looked for; no change is tried, nothing is proved."""
    recommendations = [advise(n, moves={f"q{n}": "o2"}) for n in range(1100)]
    write_bank(tmp_path, 9, [make_question(n, f"a{n % 9}") for n in range(1100)], recommendations=recommendations)
    cost = measure(limited, tmp_path, "check", ["--prove", "--mutate", "bank.yaml"])
    assert cost.code == 0
    assert_within_limits(cost, most_cpu=8)
    assert [each["code"] for each in read_told(tmp_path)] == ["MB780"]


def _ask_long(number: int, parts: int) -> str:
    """A condition of `parts` comparisons."""
    places = [(number + n) % 30 for n in range(parts)]
    return " and ".join(f'answers.q{place} == "o{place % 3}"' for place in places)


def _write_long_conditions(folder: Path) -> None:
    advice = [advise(n, when=_ask_long(n, 60), moves={f"q{n % 30}": "o2"}) for n in range(300)]
    write_bank(folder, 3, [make_question(n, f"a{n % 3}") for n in range(30)], recommendations=advice)


def _write_chain(folder: Path) -> None:
    links = [{"after": [f"r{n - 1}"]} if n else {} for n in range(200)]
    advice = [advise(n, moves={f"q{n}": "o2"}, **link) for n, link in enumerate(links)]
    ordered = {"name": "Ordre", "fill": "worst", "expect": {"order": ["r0", "r1"]}}
    questions = [make_question(n, f"a{n % 3}") for n in range(200)]
    write_bank(folder, 3, questions, recommendations=advice, examples=[*EXAMPLES, ordered])


def _write_many_options(folder: Path) -> None:
    questions = [make_question(0, "a0", 2000), make_question(1, "a0", 2000, "multiple")]
    boxes = [f"o{n}" for n in range(2000)]
    write_bank(folder, 1, questions, recommendations=[advise(0, moves={"q0": "o1999", "q1": boxes})])


def _write_an_extending_one(folder: Path) -> None:
    _write_long_conditions(folder)
    (folder / "bank.yaml").rename(folder / "base.yaml")
    head = {"format": 1, "id": "above", "version": "1.0.0", "extends": "base.yaml", "base_version": "1.0.0"}
    (folder / "bank.yaml").write_text(json.dumps(head), "utf-8")


@pytest.mark.parametrize("write", [_write_long_conditions, _write_chain, _write_many_options, _write_an_extending_one])
def test_changes_of_a_hostile_bank_are_tried_within_the_work_that_may_be_done(
    write: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With little work allowed, so that it ends soon: what was not tried is told, and counts as no success.

    Were nothing counted, as many changes would be tried as may be at most, which are a few here.
    """
    monkeypatch.setattr(survey, "MOST_MUTANTS", 20)
    monkeypatch.setattr(survey, "MOST_WORK", 2_000_000)
    monkeypatch.setattr(proposals, "MOST_WORK", 500_000)
    write(tmp_path)
    loaded = load_bank(str(tmp_path / "bank.yaml"))
    assert loaded.bank is not None
    assert loaded.document is not None
    problems = list(find_unnoticed_changes(loaded.bank, loaded.document))
    (cut,) = [each for each in problems if each.code == "MB872"]
    assert int(cut.params["n"]) > 1_000
    assert int(cut.params["tried"]) < 10
    assert all(each.params["noticed"] <= cut.params["tried"] for each in problems if each.code == "MB871")
