"""One line by itself: what is wrong with it, and the line to paste."""

from __future__ import annotations

import pytest

from maturity.syntax.repair import _balance_brackets, repair_line


@pytest.mark.parametrize(
    ("line", "balanced"),
    [
        ("a: [1, 2", "a: [1, 2]"),
        ("a: {b: 1", "a: {b: 1}"),
        ("a: [{b: 1", "a: [{b: 1}]"),
        ("a: {b: [1", "a: {b: [1]}"),
        ("1, 2]", "[1, 2]"),
        ("b: 1}", "{b: 1}"),
        ("b: 1}]", "[{b: 1}]"),
        ("1]}", "{[1]}"),
        ("1], [2", "[1], [2]"),
        ('a: "["', 'a: "["'),
        ("a: '{'", "a: '{'"),
        ("l'eau [1", "l'eau [1]"),
        ("{b: 1},", "{b: 1}"),
        ("a: (1)", "a: (1)"),
    ],
)
def test_brackets_are_closed_and_opened_each_with_its_own(line: str, balanced: str) -> None:
    assert _balance_brackets(line) == balanced


@pytest.mark.parametrize(
    ("line", "code", "offset", "repaired"),
    [
        ("text: Oui : toujours", "MB120", 10, 'text: "Oui : toujours"'),
        ("  - id:aucun", "MB125", 6, "  - id: aucun"),
        ("-tiret", "MB125", 0, "- tiret"),
        ("{id: a, text: Oui, toujours}", "MB123", 17, '{id: a, text: "Oui, toujours"}'),
        ('text: "Oui" toujours', "MB124", 10, 'text: "\\"Oui\\" toujours"'),
        ("text: @moi", "MB121", 6, 'text: "@moi"'),
        ("\u00a0 text: a", "MB127", 0, "  text: a"),
    ],
)
def test_repairs(line: str, code: str, offset: int, repaired: str) -> None:
    repair = repair_line(line)
    assert repair is not None
    assert (repair.code, repair.offset, repair.line) == (code, offset, repaired)


@pytest.mark.parametrize("line", ["text: bien", "- [a, b]", "a: {b: c, d: e}", "x" * 3_000 + ": a: b", "  b: 1},"])
def test_a_good_line_or_a_very_long_one_has_no_repair(line: str) -> None:
    assert repair_line(line) is None
