"""Expressions over columns against the exact engine: all is the same, value for value, or the row is left to it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.respondents import load_questionnaire, simulate_respondents
from maturity.engine.assess import assess
from maturity.engine.columnar.columnar_bank import UNDECIDED_ROW
from maturity.engine.columnar.compiling import compile_columns
from maturity.engine.columnar.quantities import NotExpressibleError
from maturity.model.answers import NOT_APPLICABLE, Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer, DutyState
from tests.engine.columnar_sheets import describe_exactly, encode_sheets, find_first_in_columns, score_in_columns
from tests.engine.drawn_banks import Data, bank_data, bank_of, sheets
from tests.engine.random_banks import make_case
from tests.support import draw_examples


@draw_examples(120)
@given(st.data(), bank_data(profiles=True))
def test_small_banks_give_the_same_in_columns(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    assert_same(bank, draw.draw(st.lists(sheets(bank), min_size=1, max_size=8)))


@draw_examples(120)
@given(st.integers(0, 10**9))
def test_larger_banks_give_the_same_in_columns(seed: int) -> None:
    data, sheet = make_case(seed)
    assert_same(bank_of(data), [sheet])


@draw_examples(60)
@given(
    st.data(), bank_data(conditions=False, profiles=True), st.integers(0, 4), st.sampled_from(["<", "<=", ">", ">="])
)
def test_conditions_on_ambitions_give_the_same_in_columns(
    draw: st.DataObject, data: Data, number: int, operator: str
) -> None:
    axes = [axis["id"] for axis in data["axes"]]
    common: Data = {"title": "R", "text": "W", "horizon": "court", "effort": Fraction(1)}
    for place, axis in enumerate(axes):
        conditions = [
            f"gap.{axis} {operator} {number}",
            f"{number} {operator} score.{axis} or not (target.{axis} > {number})",
            f"known(target.{axis}) and gap.{axis} > 0",
        ]
        data["recommendations"] += [
            {**common, "id": f"w{place}_{kind}", "when": when} for kind, when in enumerate(conditions)
        ]
    bank = bank_of(data)
    assert_same(bank, draw.draw(st.lists(sheets(bank), min_size=1, max_size=6)))


@draw_examples(100)
@given(st.integers(0, 10**9))
def test_what_is_advised_first_is_the_same_in_columns(seed: int) -> None:
    data, sheet = make_case(seed)
    for question in data["questions"]:
        question.pop("when", None)
        question.pop("among", None)
    below = [part for axis in data["axes"] for part in axis.get("axes", [])]
    for each in (data, *data["axes"], *below):
        if each.get("combine") != "sum":
            each.pop("combine", None)
    assert_same_first(bank_of(data), [sheet])


@pytest.mark.parametrize("name", ["communication_numerique", "prerequis"])
def test_what_is_advised_first_is_worked_out_for_questionnaires_that_ship(name: str) -> None:
    bank = load_questionnaire(name)
    drawn = [sheet for _, sheet in simulate_respondents(bank, 60, 5)]
    assert assert_same_first(bank, drawn) == len(drawn)


@pytest.mark.parametrize("levels", [(), (0,), (0, 50)])
def test_a_duty_comes_first_only_where_a_next_level_demands_it(levels: tuple[int, ...]) -> None:
    data = make_data_of_numbers((1,), Fraction(50))
    data["levels"] = [{"id": f"l{each}", "title": "L", "from": Fraction(each)} for each in levels]
    for level in data["levels"][1:]:
        level["duties"] = "all"
    data["duties"] = [{"id": "law", "text": "T", "recommendation": "by_law"}]
    advice: Data = {"title": "R", "text": "W", "horizon": "court", "effort": Fraction(1)}
    data["recommendations"] = [{**advice, "id": "raise", "moves": {"q0": Fraction(1)}}, {**advice, "id": "by_law"}]
    sheets = [Sheet(make_sheet(each).answers, duties={"law": DutyAnswer(DutyState.UNMET)}) for each in (0, 1)]
    assert assert_same_first(bank_of(data), sheets) == len(sheets)


def assert_same_first(bank: Bank, drawn: list[Sheet]) -> int:
    """Return how many were decided in columns."""
    whole = [replace(each, scope="full") for each in drawn]
    try:
        found = find_first_in_columns(bank, whole)
    except NotExpressibleError:
        return 0
    for sheet, first in zip(whole, found, strict=True):
        advised = (each.id for each in assess(bank, sheet).advice if each.status == "advised")
        assert first in (None, next(advised, ""))
    return sum(first is not None for first in found)


def test_a_score_within_rounding_reach_of_a_threshold_is_left_to_the_exact_engine() -> None:
    """Half of two shares of 999,983 and of 999,979: what is needed is hardly more, and the same float."""
    score = 50 * (Fraction(500_000, 999_983) + Fraction(400_000, 999_979))
    needed = score + Fraction(1, 10**17)
    assert float(needed) == float(score)
    bank = make_bank_of_numbers((999_983, 999_979), needed)
    near, far = make_sheet(500_000, 400_000), make_sheet(500_001, 400_000)
    rows = score_in_columns(bank, [near, far])
    assert [row[UNDECIDED_ROW] for row in rows] == [True, False]
    assert rows[1] == describe_exactly(bank, far)
    overall = assess(bank, near).overall
    assert overall is not None
    assert overall.level == "low"


def test_a_bank_whose_numbers_are_too_great_for_exact_floats_is_not_expressible() -> None:
    bank = make_bank_of_numbers((999_983, 999_979, 999_961), Fraction(50))
    with pytest.raises(NotExpressibleError):
        score_in_columns(bank, [make_sheet(1, 2, 3)])


def test_a_cell_that_cannot_be_read_leaves_its_row_to_the_exact_engine() -> None:
    bank = make_bank_of_numbers((10, 20), Fraction(50))
    meanings, frame = encode_sheets(bank, [make_sheet(1, 2), make_sheet(2, 3), make_sheet(3, 4)])
    frame = frame.with_columns(pl.when(pl.col("row") == 1).then(0).otherwise(pl.col("answers.q1")).alias("answers.q1"))
    assert compile_columns(bank, meanings).score(frame)[UNDECIDED_ROW].to_list() == [False, True, False]


def test_a_question_without_a_column_after_as_many_combinations_as_a_byte_has_gives_the_same() -> None:
    """Eight questions of two codes each have 256 combinations, and the ninth one has one code."""
    data = make_data_of_numbers((3,), Fraction(50))
    data["questions"] = [{**data["questions"][0], "id": f"q{place}"} for place in range(9)]
    bank = bank_of(data)
    assert score_in_columns(bank, [make_sheet(*[2] * 8)]) == [describe_exactly(bank, make_sheet(*[2] * 8))]


def test_a_floor_holds_where_its_axis_has_no_score() -> None:
    data = make_data_of_numbers((10, 10), Fraction(50))
    data["levels"][1]["at_least"] = {"x1": Fraction(50)}
    data["questions"][1]["may_not_apply"] = True
    sheets = [
        make_sheet(10),
        Sheet({**make_sheet(10).answers, "q1": NOT_APPLICABLE}),
        make_sheet(10, 4),
        make_sheet(5, 5),
    ]
    assert [row["level:overall"] for row in score_in_columns(bank_of(data), sheets)] == [0, 1, 0, 1]
    assert_same(bank_of(data), sheets)


def test_what_a_question_offers_of_another_one_gives_the_same() -> None:
    """The second list offers what was chosen in the first one, the third one what was in the second."""
    data = make_data_of_numbers((1, 1, 1), Fraction(50))
    options = [{"id": each, "text": "O", "exclusive": each == "none"} for each in ("k1", "k2", "none")]
    given: Data = {"axis": "x0", "kind": "multiple", "scored": False, "text": "L", "options": options}
    data["questions"] += [
        {**given, "id": "l2", "among": "l1", "when": "not (answers.q0 == 0)"},
        {**given, "id": "l3", "among": "l2"},
        {**given, "id": "l1"},
    ]
    data["questions"][1]["when"] = "count(answers.l2) > 0"
    data["questions"][2]["when"] = "'k1' not in answers.l3"
    data["recommendations"] = [
        {"id": "r", "title": "R", "text": "W", "horizon": "court", "effort": Fraction(1), "when": "known(answers.l3)"}
    ]
    lists = [
        None,
        Answer(State.UNKNOWN),
        *(Answer(State.ANSWERED, each) for each in (("none",), ("k1",), ("k1", "k2"))),
    ]
    numbers = [None, Answer(State.ANSWERED, Fraction(0)), Answer(State.ANSWERED, Fraction(1))]
    names = ("l1", "l2", "l3", "q0")
    drawn = [dict(zip(names, row, strict=True)) for row in product(lists, lists, lists, numbers)]
    others = {"q1": make_sheet(0).answers["q0"], "q2": make_sheet(1).answers["q0"]}
    sheets = [Sheet({**others, **{name: each for name, each in row.items() if each}}) for row in drawn]
    score_in_columns(bank_of(data), sheets)  # is expressible
    assert_same(bank_of(data), sheets)


def make_bank_of_numbers(greatest: tuple[int, ...], needed: Fraction) -> Bank:
    return bank_of(make_data_of_numbers(greatest, needed))


def make_data_of_numbers(greatest: tuple[int, ...], needed: Fraction) -> Data:
    """An axis for each of `greatest`, with a number up to it."""
    places = range(len(greatest))
    question: Data = {"kind": "number", "text": "N", "min": Fraction(0)}
    return {
        "format": 1,
        "id": "numbers",
        "version": "1.0.0",
        "language": "fr",
        "title": "T",
        "axes": [{"id": f"x{place}", "title": "X"} for place in places],
        "questions": [
            {**question, "id": f"q{place}", "axis": f"x{place}", "max": Fraction(greatest[place])} for place in places
        ],
        "levels": [
            {"id": "low", "from": Fraction(0), "title": "L"},
            {"id": "high", "from": needed, "title": "H"},
        ],
    }


def make_sheet(*numbers: int) -> Sheet:
    return Sheet({f"q{place}": Answer(State.ANSWERED, Fraction(number)) for place, number in enumerate(numbers)})


def assert_same(bank: Bank, drawn: list[Sheet]) -> None:
    whole = [replace(each, scope="full") for each in drawn]
    try:
        rows = score_in_columns(bank, whole)
    except NotExpressibleError:
        return  # few are: what they are is tested below
    for sheet, row in zip(whole, rows, strict=True):
        expected = describe_exactly(bank, sheet)
        if row[UNDECIDED_ROW] and may_be_undecided(bank, sheet):
            continue
        assert row == expected


def may_be_undecided(bank: Bank, sheet: Sheet) -> bool:
    """A number with decimals may be worth a fraction of a point."""
    return any(
        answer.state is State.ANSWERED
        and not isinstance(answer.value, str | tuple)
        and bank.question_by_id[each].counts
        for each, answer in sheet.answers.items()
    )
