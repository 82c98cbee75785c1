"""Published figures beside the answers: compared, named with their publication, or told apart."""

from __future__ import annotations

from pathlib import Path

from tests.cli.command import Maturity

BANK = """
format: 1
id: b
version: 1.0.0
language: en
title: "B"
axes: [{id: x, title: X}]
questions:
  - id: q
    axis: x
    kind: single
    text: "A strategy?"
    options: [{id: no, text: "None"}, {id: yes, text: "One"}]
    benchmark:
      - {of: "no strategy", share: 41, about: practice, options: [no], population: "333 officers", date: "2013"}
      - {of: "a plan", share: 12, about: practice, population: "90 officers", date: "2025", publication: "A survey"}
  - id: r
    axis: x
    kind: single
    text: "A budget?"
    options: [{id: none, text: "None"}, {id: one, text: "One"}]
    benchmark: [{of: "a line in the budget", share: 38, about: practice, population: "333 officers", date: "2013"}]
"""
APART = "Not defined as the question is: read it by itself."


def figures(maturity: Maturity, folder: Path, answer: str, *words: str) -> str:
    (folder / "b.yaml").write_text(BANK, "utf-8")
    path = folder / "a.yaml"
    path.write_text(f"bank: b.yaml\nanswers: {{q: {answer}, r: one}}\n", "utf-8")
    out = " ".join(maturity("score", str(path), "--lang", "en", *words).out.replace("\u00a0", " ").split())
    return out[out.upper().index("PUBLISHED") :]


def test_what_is_compared_stands_with_what_was_published_since(maturity: Maturity, tmp_path: Path) -> None:
    shown = figures(maturity, tmp_path, "no", "--format", "markdown")
    assert "41%: no strategy – 333 officers, 2013. You are in this position." in shown
    assert f"12%: a plan – 90 officers, 2025 (A survey). {APART}" in shown
    assert "38%" not in shown
    assert "You are not in this position." in figures(maturity, tmp_path, "yes", "--format", "markdown")


def test_everything_shows_what_is_defined_otherwise_apart(maturity: Maturity, tmp_path: Path) -> None:
    assert f"38%: a line in the budget – 333 officers, 2013. {APART}" in figures(maturity, tmp_path, "no", "--all")
