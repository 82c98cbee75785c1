"""What is said of a level that starts at a wrong score: between which scores it may start."""

from __future__ import annotations

import pytest

from maturity.text.catalogue import LANGUAGES, say
from tests.support import loaded_bank, plain

BANK = """\
axes: [{id: x, title: X}]
questions: [{id: q, axis: x, kind: number, text: Q, min: 0, max: 3}]
levels: [%s]
"""


@pytest.mark.parametrize(
    ("starts", "french", "english"),
    [
        ((0, 40, 40, 80), "entre 40 et 80", "between 40 and 80"),
        ((0, 40, 20, 100), "entre 40 et 100", "between 40 and 100"),
        ((0, 40, 30), "plus grand que 40, et 100 au plus", "greater than 40, and 100 at most"),
        ((0, 40, 130), "plus grand que 40, et 100 au plus", "greater than 40, and 100 at most"),
        ((0, 40, 30, 35), "plus grand que 40, et 100 au plus", "greater than 40, and 100 at most"),
        ((0, 100, 20), "rangez les niveaux", "put the levels in order"),
        ((20, 40), "« from: 0 »", "“from: 0”"),
    ],
)
def test_the_advice_gives_the_scores_that_are_possible(starts: tuple[int, ...], french: str, english: str) -> None:
    levels = ", ".join(f"{{id: l{number}, from: {start}, title: L}}" for number, start in enumerate(starts))
    first, *_ = loaded_bank(BANK % levels).diagnostics
    assert first.code == "MB226"
    assert first.help is not None
    assert [said in plain(say(first.help, each)) for each, said in zip(LANGUAGES, (french, english), strict=True)] == [
        True,
        True,
    ]
