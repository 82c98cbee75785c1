"""Replies in columns against the same replies in small rows: every count and every median is the same."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.insight.cohort.cohort import Wishes, build_cohort
from maturity.insight.cohort.frames import numbers
from maturity.insight.cohort.frames.masks import Masks
from maturity.insight.cohort.frames.numbers import Scores
from maturity.insight.cohort.frames.selecting import make_keys
from maturity.insight.cohort.frames.sets import make_mask, make_set
from maturity.insight.cohort.frames.store import ReplyStore
from maturity.insight.cohort.grouping import parse_grouping
from maturity.insight.cohort.readings import find_bin
from maturity.insight.cohort.replies import Reply
from maturity.insight.cohort.selecting import Respondents, select_replies
from maturity.insight.cohort.sets import list_places
from maturity.model.bank import Bank
from maturity.text.file_names import name_row
from maturity.text.slugs import make_comparable
from tests.insight.cohorts import draw_replies, load_cohort_bank
from tests.support import draw_examples

TABLE = "t.csv"


@pytest.fixture(scope="module")
def bank() -> Bank:
    return load_cohort_bank()


@pytest.mark.parametrize("denominator", [2, 4, 1])
@pytest.mark.parametrize("respondents", ["one", "each"])
@pytest.mark.parametrize("by", [None, "type", "equipe=0-2,3-4,5+"])
def test_a_cohort_of_columns_is_that_of_rows(
    bank: Bank, by: str | None, respondents: Respondents, denominator: int
) -> None:
    """With denominators that all scores have, and that some have not: these are kept as they are."""
    replies = [name_as_row(reply, number) for number, reply in enumerate(draw_replies(90, 11), start=2)]
    chance = random.Random(4)
    for place in chance.sample(range(90), 30):
        other = chance.randrange(90)
        date = chance.choice(["", "2026-01-01", "2026-05-01"])
        replies[place] = replace(
            replies[place], key=replies[other].key, organisation=replies[other].organisation, date=date
        )
    wishes = Wishes(
        respondents=respondents, grouping=parse_grouping(by, bank) if by else None, with_places=denominator < 4
    )
    store = fill_store(bank, replies, denominator)
    assert build_cohort(bank, store.select(respondents), wishes) == build_cohort(
        bank, select_replies(replies, respondents), wishes
    )


def test_a_recommendation_that_nobody_is_given_leaves_columns_and_rows_the_same(bank: Bank) -> None:
    drawn = [name_as_row(reply, number) for number, reply in enumerate(draw_replies(30, 11), start=2)]
    missing = next(advice for reply in drawn for advice in reply.advised)
    replies = [replace(each, advised=tuple(name for name in each.advised if name != missing)) for each in drawn]
    assert any(each.advised for each in replies)
    cohort = build_cohort(bank, fill_store(bank, replies, 4).select("each"), Wishes(respondents="each"))
    assert cohort == build_cohort(bank, select_replies(replies, "each"), Wishes(respondents="each"))


def name_as_row(reply: Reply, number: int) -> Reply:
    """Organisations are told apart by their names alone, and every seventh has none."""
    organisation = None if number % 7 == 0 else f"Œuvre n° {number}" if number % 2 else reply.organisation
    key = make_comparable(organisation or "")
    return replace(reply, path=name_row(TABLE, number), organisation=organisation, key=key)


def fill_store(bank: Bank, replies: Sequence[Reply], denominator: int) -> ReplyStore:
    store = ReplyStore(bank, lambda number: name_row(TABLE, number))
    store.denominators = [denominator] * len(store.denominators)
    for reply in replies:
        store.add_reply(int(reply.path.rpartition(":")[2]), reply)
    return store


@draw_examples(50)
@given(st.lists(st.booleans(), max_size=40))
def test_sets_are_made_of_columns_and_back(mask: list[bool]) -> None:
    made = make_set(pl.Series(mask, dtype=pl.Boolean))
    assert list_places(made) == [place for place, is_in in enumerate(mask) if is_in]
    assert make_mask(made, len(mask)).to_list() == mask


@draw_examples(80)
@given(
    st.lists(st.none() | st.fractions(0, 100, max_denominator=9), min_size=1, max_size=20),
    st.sets(st.integers(0, 19)),
    st.integers(1, 12),
)
def test_scores_are_found_again_and_odd_ones_are_put_in_between(
    scores: list[Fraction | None], members: set[int], denominator: int
) -> None:
    odd = {row: score for row, score in enumerate(scores) if score is not None and denominator % score.denominator}
    unused = (50.0, None)  # a provisional score, and none
    values = [unused[row % 2] if each is None else float(each) for row, each in enumerate(scores)]
    counts = pl.Series([each is not None for each in scores])
    columns = Scores(pl.Series(values, dtype=pl.Float64), counts, denominator, odd, Masks(len(scores)))
    group = sum(1 << member for member in members if member < len(scores))
    chosen = [scores[place] for place in list_places(group)]
    assert list(columns.list_numbers(group)) == sorted(each for each in chosen if each is not None)
    assert [columns.get(row) for row in range(len(scores))] == scores
    edges = [Fraction(each) for each in (0, 20, 40, 60, 80, 100)]
    where = [5 if each is None else find_bin(edges, each) for each in scores]
    cells = columns.share_by(edges[1:-1])
    assert [list_places(cell) for cell in cells] == [
        [row for row, place in enumerate(where) if place == number] for number in range(6)
    ]


def make_scores(
    scores: Sequence[Fraction],
    denominator: int,
    odd: Mapping[int, Fraction],
    kept: dict[float, Fraction] | None = None,
) -> Scores:
    """Scores all of which count."""
    values, many = pl.Series([float(each) for each in scores]), len(scores)
    counts = pl.Series([True] * many)
    return Scores(values, counts, denominator, odd, Masks(many), {} if kept is None else kept)


def test_scores_with_one_float_are_told_apart() -> None:
    one, three = Fraction(1, 10), Fraction(3, 10)
    over, under = Fraction(float(one)), Fraction(float(three))
    assert one < over < under < three
    scores = [one, over, three, under]
    columns = make_scores(scores, 10, {1: over, 3: under})
    assert list(columns.list_numbers(0b1111)) == sorted(scores)
    for edge, above in ((one, 0b1111), (over, 0b1110), (under, 0b1100), (three, 0b0100)):
        assert columns.share_by([edge]) == [0b1111 ^ above, above, 0]


@draw_examples(60)
@given(st.lists(st.none() | st.text(max_size=12) | st.sampled_from(["Ville d'Évry", "VILLE D EVRY", "№ 5", "a\nb"])))
def test_names_are_compared_as_those_of_files_are(names: list[str | None]) -> None:
    made = make_keys(pl.Series(names, dtype=pl.String))
    assert made.to_list() == [make_comparable(each or "") for each in names]


def test_more_scores_than_are_kept_are_made_exact_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numbers, "_MOST_EXACT", 2)
    scores = [Fraction(each, 7) for each in range(9)]
    kept: dict[float, Fraction] = {}
    columns = make_scores(scores, 7, {}, kept)
    assert [columns.get(row) for row in range(9)] == scores
    assert list(columns.list_numbers((1 << 9) - 1)) == scores
    assert len(kept) == 2
