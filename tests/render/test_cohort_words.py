"""What a cohort says in words of what is hidden: what is most or least, and what may be missing in a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

import pytest

from maturity.insight.cohort.cohort import Wishes, build_cohort
from maturity.insight.cohort.grouping import parse_grouping
from maturity.insight.cohort.replies import Reading, Reply, Silence
from maturity.insight.cohort.selecting import select_replies
from maturity.insight.cohort.tables import TableId
from maturity.model.bank import Bank
from maturity.render.blocks import Table
from maturity.render.cohort.context import CohortContext
from maturity.render.cohort.headline import describe_answer
from maturity.render.cohort.shown import ShownTable
from maturity.render.cohort.tables import build_tables
from maturity.render.documents.cohort import build_cohort_document
from maturity.render.report.svg.cohort_plot import NARROW, WIDE, draw_cohort_plot, list_axis_lines
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


def test_a_class_of_scores_that_is_hidden_is_hatched_and_an_empty_one_is_bare(bank: Bank) -> None:
    """Of five classes, two have eleven scores each, two too few to tell, and the last one none."""
    scores = [10] * 11 + [30] * 11 + [50] * 3 + [70] * 4
    context = tell(bank, [make_reply(n, Fraction(score), duties=("met",) * 2) for n, score in enumerate(scores)])
    assert [cell.text for cell in find_table(context, "bins").rows[0].cells[1:]] == [
        "11",
        "11",
        "masqué",
        "masqué",
        "0",
    ]
    line = list_axis_lines(context)[0]
    drawn = draw_cohort_plot(context, [line], "axes", "Axes", WIDE)
    assert (drawn.count("<path"), drawn.count('class="s-band"')) == (2, 2)
    assert "40 à 60, masqué" in plain(drawn)
    assert "80 à 100, 0" in plain(drawn)
    narrow = draw_cohort_plot(context, [line], "axes", "Axes", NARROW)
    title = float(re.findall(r'<text[^>]* y="([\d.]+)"', narrow)[0])
    tops = [float(top) for top in re.findall(r'<rect[^>]* y="([\d.]+)"', narrow)]
    assert min(tops) >= title + 5, "a bar touches the letters of a title above it"


def test_the_weakest_axis_is_named_with_the_one_that_it_is_in_and_stands_in_the_table() -> None:
    inside = "  - {id: mesure, title: Mesure, axes: [{id: suivi, title: Suivi}, {id: bilan, title: Bilan}]}\n"
    questions = "  - {id: suivre, axis: bilan, kind: number, text: S, min: 0, max: 9}\n"
    text = BANK.replace('  - {id: mesure, title: "Mesure"}\n', inside).replace("axis: mesure", "axis: suivi")
    bank = bank_from(text.replace("duties:\n", f"{questions}duties:\n"))
    replies = []
    for number in range(12):
        readings = tuple(
            Reading(Fraction(score), Fraction(score), Fraction(score), is_provisional=False)
            for score in (50, 60, 45, 30, 55)
        )
        given = ("ville", Fraction(3), "non", ("site",), Silence.APART, Fraction(1))
        replies.append(make_reply(number, Fraction(50), readings=readings, given=given))
    context = tell(bank, replies)
    assert "L'axe le plus faible : Suivi (dans « Mesure »), médiane 30." in read_answer(context)
    table = next(block for block in build_cohort_document(context.cohort, context.view) if isinstance(block, Table))
    assert [plain(row[0]) for row in table.groups[0].rows] == ["Ensemble", "Cap", "Mesure", "\u2013 Suivi"]
    assert [plain(title) for title in table.heading] == ["Axe", "Scores comptés", "Médiane", "Moitié centrale"]


def test_ranges_are_said_in_words_and_small_ones_can_be_joined(bank: Bank) -> None:
    teams = [100] * 12 + [2500] * 12 + [3000] * 2 + [6000] * 12
    replies = [
        make_reply(n, Fraction(1), duties=("met",) * 2, given=("ville", Fraction(t), "non", ("site",), Silence.APART))
        for n, t in enumerate(teams)
    ]
    grouping = parse_grouping("equipe=0-999,2500,3000-3499,3500+", bank)
    cohort = build_cohort(bank, select_replies(replies, "one"), Wishes(grouping=grouping))
    context = CohortContext(cohort, View("fr"))
    names = [plain(context.name_group(key)) for key in cohort.group_keys]
    assert names == ["0 à 999", "2 500", "3 000 à 3 499", "3 500 et plus"]
    notes = find_table(context, "groups").notes
    assert plain(notes[-1]) == "Pour en montrer davantage, réunissez des tranches voisines avant de publier."


def test_first_steps_that_are_hidden_are_counted_and_not_in_the_order_of_their_numbers(bank: Bank) -> None:
    advised = [("planifier",)] * 3 + [("finir",)] * 4 + [()] * 20
    replies = [make_reply(n, Fraction(1), duties=("met",) * 2, advised=each) for n, each in enumerate(advised)]
    context = tell(bank, replies)
    table = find_table(context, "first")
    assert [row.cells[0].text for row in table.rows] == ["Aucun conseil"]
    assert plain(table.notes[0]) == "7 organisations ne sont pas dans ce tableau : leur premier pas est masqué."
    counts = context.get_counts(TableId("first", ""))
    assert counts
    assert list(counts.cells) == ["planifier", "finir", "no-advice"]
