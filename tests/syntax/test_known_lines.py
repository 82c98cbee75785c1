"""Simple lines are kept for the files that follow, and so is nothing that one person wrote."""

from __future__ import annotations

import pytest

from maturity.syntax import known_lines
from maturity.syntax.known_lines import KnownLines
from maturity.syntax.simple_lines import take_apart

KEPT = ["", "  ", "# Oui ou non :", "  a: oui", "a:", "  a: 12", "a: true", "d: 2026-11-23"]
KEPT += ["  a: [b, c]", '  a: ["b", "c"]']
NOT_KEPT = ["role: Anne Martin", "role: Martin", 'a: "Anne"', "a: ['Anne']", "a: {comment: b}", "a: [1]"]
NOT_KEPT += ["# " + "x" * 250]


@pytest.mark.parametrize("line", KEPT)
def test_what_many_files_have_is_taken_apart_once(line: str) -> None:
    known = KnownLines()
    first = known[line]
    assert first == take_apart(line)
    assert list(known) == [line]
    again = known[line]
    assert again == (tuple(tuple(each) if isinstance(each, list) else each for each in first) if first else None)


@pytest.mark.parametrize("line", NOT_KEPT)
def test_what_somebody_wrote_is_not_kept(line: str) -> None:
    known = KnownLines()
    assert known[line] == take_apart(line) is not None
    assert not known


@pytest.mark.parametrize("line", ["- a", "a: b # c", "\t"])
def test_what_is_no_simple_line_is_not_kept(line: str) -> None:
    known = KnownLines()
    assert known[line] is None
    assert not known


def test_kept_lines_stay_within_their_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_lines, "MOST_CHARACTERS", 1_000)
    known, most = KnownLines(), 0
    for number in range(10_000):
        assert known[f"a: b{number:05}"] is not None
        most = max(most, sum(map(len, known)))
    assert 900 < most <= 1_000
