"""The overall level: its number, the best one still possible, the next one and its blockers by kind."""

from __future__ import annotations

from maturity.engine.assess import assess
from maturity.insight.answers import count_open_questions, find_answer_score, is_blank, list_asked_questions
from maturity.insight.axes import find_extremes, measure_depths
from maturity.insight.levels import find_level, find_next_level
from maturity.insight.marks import list_marks
from maturity.model.scorecard import Scorecard
from tests.support import bank_from, sheet_from

BANK = bank_from(
    """axes:
  - id: top
    title: "Haut"
    axes: [{id: left, title: "Gauche"}, {id: right, title: "Droite"}]
  - {id: other, title: "Autre"}
questions:
  - {id: q_left, axis: left, kind: number, text: "Q ?", min: 0, max: 100}
  - {id: q_right, axis: right, kind: number, text: "Q ?", min: 0, max: 100}
  - {id: q_other, axis: other, kind: number, text: "Q ?", min: 0, max: 10, may_not_apply: true}
  - {id: q_text, axis: other, kind: text, text: "Q ?"}
  - {id: q_later, axis: other, kind: number, text: "Q ?", min: 0, max: 10, when: "answers.q_other > 5"}
levels:
  - {id: one, from: 0, title: "Un"}
  - {id: two, from: 40, title: "Deux"}
  - {id: three, from: 80, title: "Trois", at_least: {left: 60}}
"""
)


def card(answers: str, head: str = "") -> Scorecard:
    return assess(BANK, sheet_from(f"{head}answers: {answers}\n", BANK))


def test_a_level_has_a_number_and_open_questions_leave_a_better_one_possible() -> None:
    settled = find_level(card("{q_left: 50, q_right: 50, q_other: 5}"))
    assert settled is not None
    assert (settled.level, settled.number, settled.total, settled.best) == ("two", 2, 3, None)
    open_ = find_level(card("{q_left: 90, q_right: 90}"))
    assert open_ is not None
    assert (open_.level, open_.best) == ("two", "three")
    assert find_level(card("{q_left: 50}", "scope: express\n")) is None


def test_the_next_level_is_kept_away_by_axes_then_by_questions() -> None:
    found = find_next_level(card("{q_left: 50, q_right: 100, q_other: 10, q_later: 10}"))
    assert found is not None
    assert found.level == "three"
    assert [blocker.id for blocker in found.axes] == ["left"]
    assert [blocker.id for blocker in found.questions] == ["q_left"]
    assert found.unsettled == set()
    open_ = find_next_level(card("{q_right: 100, q_other: 10, q_later: 10}"))
    assert open_ is not None
    assert "left" in open_.unsettled or "overall" in open_.unsettled


def test_after_the_last_level_there_is_none() -> None:
    found = find_next_level(card("{q_left: 100, q_right: 100, q_other: 10, q_later: 10}"))
    assert found is not None
    assert (found.level, found.axes, found.questions) == (None, (), ())


def test_marks_are_the_thresholds_and_the_floors_of_the_axis() -> None:
    found = card("{q_left: 50}")
    assert list_marks(found, found.axis_by_id["left"]) == [0, 40, 80, 60]
    assert list_marks(found, found.axis_by_id["right"]) == [0, 40, 80]


def test_a_short_version_has_no_level_and_so_no_marks() -> None:
    short = card("{q_left: 50}", "scope: express\n")
    assert list_marks(short, short.axis_by_id["left"]) == []


def test_depths_and_extremes_of_axes() -> None:
    found = card("{q_left: 50, q_right: 20, q_other: 5}")
    assert measure_depths(found) == {"top": 0, "left": 1, "right": 1, "other": 0}
    extremes = find_extremes(found)
    assert extremes is not None
    assert (extremes.highest.score, extremes.lowest.id) == (50, "right")
    assert (extremes.as_high, extremes.as_low) == (1, 0), "the highest score is that of one more axis"
    assert find_extremes(card("{q_left: 50, q_right: 50, q_other: 5}")) is None, "all are the same"
    assert find_extremes(card("{q_left: 50}")) is None, "one score is neither"


def test_an_answer_that_counts_has_a_score_in_units_of_the_scale() -> None:
    found = card("{q_other: 3, q_text: oui, q_right: unknown}")
    scores = {question.id: find_answer_score(found, question) for question in BANK.questions}
    assert scores == {"q_left": None, "q_right": None, "q_other": 30, "q_text": None, "q_later": None}


def test_questions_that_are_asked_and_those_still_open() -> None:
    assert [each.id for each in list_asked_questions(card("{q_other: 3}"), "other")] == ["q_other", "q_text"]
    assert [each.id for each in list_asked_questions(card("{}"), "other")] == ["q_other", "q_text", "q_later"]
    assert count_open_questions(card("{}")) == 4, "a text does not count"
    assert count_open_questions(card("{q_other: 3, q_left: unknown}")) == 2
    assert count_open_questions(card("{q_other: 3, q_left: 1, q_right: 1}")) == 0
    assert count_open_questions(card("{q_other: not_applicable, q_left: 1, q_right: 1}")) == 1, "it may be asked"


def test_a_file_is_blank_without_any_answer_not_even_that_one_does_not_know() -> None:
    assert is_blank(card("{}"))
    assert not is_blank(card("{q_left: unknown}"))
