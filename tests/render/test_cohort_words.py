"""What a cohort says in words of what is hidden: what is most or least, and what may be missing in a table."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import pytest

from maturity.insight.cohort.cohort import Wishes, build_cohort
from maturity.insight.cohort.replies import Reading, Reply, Silence
from maturity.insight.cohort.selecting import select_replies
from maturity.model.bank import Bank
from maturity.render.cohort.context import CohortContext
from maturity.render.cohort.headline import describe_answer
from maturity.render.cohort.shown import ShownTable
from maturity.render.cohort.tables import build_tables
from maturity.render.view import View
from tests.insight.cohorts import BANK, make_reply
from tests.support import bank_from, plain


@pytest.fixture(scope="module")
def bank() -> Bank:
    """A bank with two duties."""
    more = '  - {id: registre, text: "Le registre est tenu"}\n  - {id: mention, text: "Une mention le dit"}'
    return bank_from(BANK.replace('  - {id: registre, text: "Le registre est tenu"}', more))


def tell(bank: Bank, replies: Sequence[Reply]) -> CohortContext:
    cohort = build_cohort(bank, select_replies(tuple(replies), "one"), Wishes())
    return CohortContext(cohort, View("fr"))


def read_answer(context: CohortContext) -> str:
    return plain(" ".join(describe_answer(context)))


def find_table(context: CohortContext, name: str) -> ShownTable:
    return next(table for table in build_tables(context) if table.name == name)


def test_a_duty_that_is_kept_least_may_be_hidden(bank: Bank) -> None:
    """Thirty-six of thirty-eight do not meet the second duty, which cannot be told: the first one is not the worst."""
    states = [("met" if n < 20 else "planned" if n < 30 else "unmet", "met" if n < 2 else "unmet") for n in range(38)]
    context = tell(bank, [make_reply(n, Fraction(1), duties=state) for n, state in enumerate(states)])
    answer = read_answer(context)
    assert "Parmi les obligations dont la part peut être montrée (1 sur 2), la moins souvent remplie : Le" in answer
    assert "18 organisations ne la remplissent pas encore, dont 10 l'ont programmée, sur 38 qui savent" in answer
    rows = [[cell.text for cell in row.cells] for row in find_table(context, "duties").rows]
    assert [row[0] for row in rows] == ["Le registre est tenu", "Une mention le dit"]
    assert rows[1][1:] == ["masqué", "", *["masqué"] * 4]


def test_a_duty_that_is_kept_least_for_certain_is_named_so(bank: Bank) -> None:
    states = [("met" if n < 20 else "unmet", "met" if n < 10 else "unmet") for n in range(38)]
    context = tell(bank, [make_reply(n, Fraction(1), duties=state) for n, state in enumerate(states)])
    assert "L'obligation la moins souvent remplie : Une mention le dit (28 organisations ne" in read_answer(context)


def test_a_recommendation_that_nearly_all_are_given_is_told_to_be_hidden(bank: Bank) -> None:
    advised = [(("planifier", "finir") if n < 20 else ("finir",) if n < 36 else ()) for n in range(38)]
    context = tell(
        bank, [make_reply(n, Fraction(1), duties=("met",) * 2, advised=each) for n, each in enumerate(advised)]
    )
    table = find_table(context, "advice")
    assert [row.cells[0].text for row in table.rows] == ["Planifier"]
    assert plain(table.title) == "Conseils dont le nombre peut être montré (1 sur 2)"
    assert "peut être plus fréquent" in plain(table.notes[0])


@pytest.mark.parametrize(
    ("firsts", "said"),
    [
        ((20, 10, 8), "Le premier pas le plus souvent conseillé : Planifier (20 organisations)."),
        ((12, 18, 8), "Le premier pas le plus souvent conseillé : Finir (18 organisations)."),
        ((34, 0, 4), ""),
    ],
)
def test_the_first_step_advised_most(bank: Bank, firsts: tuple[int, int, int], said: str) -> None:
    advised = [("planifier",)] * firsts[0] + [("finir",)] * firsts[1] + [()] * firsts[2]
    replies = [make_reply(n, Fraction(1), duties=("met",) * 2, advised=each) for n, each in enumerate(advised)]
    answer = read_answer(tell(bank, replies))
    assert said in answer
    assert bool(said) == ("premier pas" in answer)


def test_an_axis_whose_median_is_hidden_may_be_weaker() -> None:
    """Only four have a score on the axis `suivi`, and it is the lowest."""
    axis, question = (
        '  - {id: suivi, title: "Suivi"}\n',
        "  - {id: suivre, axis: suivi, kind: number, text: S, min: 0, max: 9}\n",
    )
    bank = bank_from(BANK.replace("questions:\n", f"{axis}questions:\n").replace("duties:\n", f"{question}duties:\n"))
    replies = []
    for number in range(12):
        scores = [Fraction(50), Fraction(60), Fraction(40), Fraction(1) if number < 4 else None]
        readings = tuple(Reading(score, score, score, is_provisional=False) for score in scores)
        given = ("ville", Fraction(3), "non", ("site",), Silence.APART, Fraction(1))
        replies.append(make_reply(number, Fraction(50), readings=readings, given=given))
    said = "Parmi les axes dont la médiane peut être montrée (2 sur 3), le plus faible : Mesure, médiane 40."
    assert said in read_answer(tell(bank, replies))
