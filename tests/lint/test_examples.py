"""A bank's examples are recomputed: each expectation that they miss is told where it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from maturity.text.catalogue import say
from tests.support import HEADER, diagnose_file

BANK = (
    HEADER
    + """axes: [{id: x, title: X}]
questions:
  - {id: q, axis: x, kind: number, text: Q, min: 0, max: 3}
  - {id: p, axis: x, kind: number, text: P, min: 0, max: 10, may_not_apply: true}
levels: [{id: low, from: 0, title: L}, {id: high, from: 50, title: H}]
recommendations:
  - {id: more, title: R, text: T, axis: x, moves: {q: 3}, effort: 1, horizon: court}
examples:
  - name: one
"""
)


def find_codes(folder: Path, example: str) -> list[str]:
    """The codes told of one example; all of them point into it."""
    path = folder / "bank.yaml"
    path.write_text(BANK + "".join(f"    {line}\n" for line in example.split("\n")), "utf-8")
    found = [each for each in diagnose_file(path) if each.severity == "error"]
    for each in found:
        assert each.span is not None
        assert each.span.line > BANK.count("\n")
    return [each.code for each in found]


@pytest.mark.parametrize(
    ("example", "codes"),
    [
        ("answers: {q: 1, p: 10}\nexpect: {scores: {overall: 67, x: 66.67}, level: high}", []),
        ("answers: {q: 1, p: 10}\nexpect: {scores: {overall: 6.7e1, x: 6.667E+1}}", []),
        ("answers: {q: 1, p: 10}\nexpect: {scores: {overall: 6.66e1, x: 667e-1}}", ["MB501"]),
        ("answers: {q: 1, p: 10}\nexpect: {scores: {overall: 67.0}}", ["MB501"]),  # decimals ask for more
        ("answers: {q: 1, p: 10}\nexpect: {scores: {overall: 66}}", ["MB501"]),
        ("fill: best\nexpect: {scores: {overall: 100}, advised: []}", []),
        ("fill: worst\nexpect: {scores: {overall: 0}, level: low, advised: [more]}", []),
        ("fill: worst\nexpect: {level: high}", ["MB502"]),
        ("fill: worst\nexpect: {advised: []}", ["MB504"]),
        ("fill: worst\nexpect: {not_advised: [more]}", ["MB504"]),
        ("fill: best\nexpect: {advised: [more]}", ["MB503"]),
        ("fill: not_applicable\nanswers: {q: 3}\nexpect: {scores: {overall: 100}}", []),
        ("answers: {q: 4}\nexpect: {scores: {overall: 1}}", ["MB406"]),  # a wrong answer: nothing is computed
        (
            "answers: {z: 4}\nexpect: {scores: {zzz: 1}, level: zzz, advised: [zzz]}",
            ["MB204", "MB205", "MB231", "MB232"],
        ),
        ("answers: {}\nexpect: {scores: {overall: 1}, level: high}", ["MB501", "MB502"]),
    ],
)
def test_an_example(tmp_path: Path, example: str, codes: list[str]) -> None:
    assert find_codes(tmp_path, example) == codes


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        ("{overall: 66}", "the overall score is 67, not 66 (exact value: 200/3)"),
        ("{x: 66.6}", "axis “x” gives 66.7, not 66.6 (exact value: 200/3)"),
        ("{overall: 67.0}", "the overall score is 66.7, not 67 (exact value: 200/3)"),
    ],
)
def test_a_score_that_is_rounded_is_given_exactly_too(tmp_path: Path, expected: str, said: str) -> None:
    assert say_first(tmp_path, f"answers: {{q: 1, p: 10}}\nexpect: {{scores: {expected}}}") == said


@pytest.mark.parametrize(
    ("expected", "said"),
    [("{overall: 5}", "the overall score is 0, not 5"), ("{x: 0.5}", "axis “x” gives 0, not 0.5")],
)
def test_a_score_is_given_once_where_it_is_not_rounded(tmp_path: Path, expected: str, said: str) -> None:
    assert say_first(tmp_path, f"fill: worst\nexpect: {{scores: {expected}}}") == said


def say_first(folder: Path, example: str) -> str:
    """The first sentence told of an example."""
    path = folder / "bank.yaml"
    path.write_text(BANK + "".join(f"    {line}\n" for line in example.split("\n")), "utf-8")
    return say(next(each.message for each in diagnose_file(path) if each.code == "MB501"), "en")
