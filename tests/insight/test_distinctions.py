"""What tells apart the scorecards of one organisation: the date, who answered, or nothing."""

from __future__ import annotations

import pytest

from maturity.engine.assess import assess
from maturity.insight.distinctions import describe_making, find_distinctions
from maturity.model.scorecard import Scorecard
from tests.support import bank_from, sheet_from

BANK = bank_from("""axes: [{id: x, title: "X"}]
questions: [{id: q, axis: x, kind: number, text: "Q ?", min: 0, max: 100}]
""")


def card(facts: str) -> Scorecard:
    """A scorecard from `organisation date role id`; a dash is left out."""
    organisation, date, role, respondent = (None if each == "-" else each for each in facts.split())
    head = {"organisation": organisation, "date": date}
    person = {"role": role, "id": respondent}
    lines = [f'{key}: "{value}"\n' for key, value in head.items() if value]
    persons = ", ".join(f'{key}: "{value}"' for key, value in person.items() if value)
    return assess(BANK, sheet_from("".join(lines) + f"respondent: {{{persons}}}\nanswers: {{q: 1}}\n", BANK))


@pytest.mark.parametrize(
    ("cards", "expected"),
    [
        (["Thau - - -", "Ax - - -"], [None, None]),
        (["- - - -", "- - - -"], [None, None]),
        (["Thau 2026-01-01 dga a", "THAU 2026-02-01 dircom b"], [("2026-01-01",), ("2026-02-01",)]),
        (["Thau 2026-01-01 dga a", "Thau 2026-01-01 dircom b"], [("dga",), ("dircom",)]),
        (["Thau 2026-01-01 dga a", "Thau 2026-01-01 dga b"], [("a",), ("b",)]),
        (
            ["Thau 2026-01-01 dga -", "Thau 2026-01-01 dircom -", "Thau 2026-02-01 dga -"],
            [("2026-01-01", "dga"), ("2026-01-01", "dircom"), ("2026-02-01", "dga")],
        ),
        (["Thau - dga -", "Thau - dircom -", "Thau - dircom -"], [("dga",), (), ()]),
        (["Thau - - -", "Thau - - -"], [(), ()]),
        (["Thau - - -", "Thau 2026-02-01 - -"], [(), ("2026-02-01",)]),
    ],
)
def test_the_fewest_facts_that_differ(cards: list[str], expected: list[tuple[str, ...] | None]) -> None:
    assert find_distinctions([describe_making(card(each)) for each in cards]) == expected
