"""Which recommendations fit, what each would bring, and in what order (scoring.md, point 8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from maturity.engine.evaluation import Evaluation
from maturity.engine.facts import Facts, Truth, combine_and, evaluate_condition
from maturity.model.answers import Answer, Sheet, State, Value
from maturity.model.bank import Bank, Recommendation
from maturity.model.field_types import ROOT
from maturity.model.graph import sort_by_dependency
from maturity.model.items import Question
from maturity.model.scorecard import OPEN, Advice, Blocker, Standing


@dataclass(frozen=True)
class GoalGaps:
    """In a profile, the axes that are short of their ambition, with the gap, and those beyond it; both for certain."""

    behind: Mapping[str, Fraction] = field(default_factory=dict)
    beyond: frozenset[str] = frozenset()


NO_GOALS = GoalGaps()


def build_advice(
    bank: Bank, now: Evaluation, facts: Facts, blockers: Iterable[Blocker], goals: GoalGaps = NO_GOALS
) -> tuple[Advice, ...]:
    """The recommendations that are advised or possible, the most useful first.

    `goals`: those of a profile; advice on one that is short of its ambition goes before all other.
    """
    floors = [blocker for blocker in blockers if blocker.kind == "axis"]
    shown = [found for each in bank.recommendations if (found := _judged(bank, each, now, facts, floors))]
    return _ordered(bank, shown, goals)


def is_improved_by(bank: Bank, question: Question, answer: Value, move: Value) -> bool:
    """Whether a recommendation brings an answer worth more. The best answer is below nothing, whatever is asked."""
    measure = bank.measure_by_id[question.id]
    return measure.get_raw(answer) < min(measure.get_raw(_raised(bank, question, answer, move)), measure.best)


def apply_recommendation(bank: Bank, recommendation: Recommendation, now: Evaluation) -> Sheet:
    """The sheet as it would be once the recommendation is followed: answered questions below their move are raised."""
    answers = dict(now.sheet.answers)
    for question, move in _moves(bank, recommendation):
        answer = now.sheet.get_answer(question.id).value
        if now.standings[question.id] is not Standing.ANSWERED or answer is None:
            continue
        if is_improved_by(bank, question, answer, move):
            answers[question.id] = Answer(State.ANSWERED, _raised(bank, question, answer, move))
    return replace(now.sheet, answers=answers)


def _moves(bank: Bank, recommendation: Recommendation) -> list[tuple[Question, Value]]:
    """The questions that a recommendation raises, with the least answers that it brings."""
    found: list[tuple[Question, Value]] = []
    for question_id, move in recommendation.moves.items():
        question = bank.question_by_id[question_id]
        found.append((question, _as_value(question, move)))
    return found


def _as_value(question: Question, move: object) -> Value:
    if question.kind == "multiple":
        return tuple(move) if isinstance(move, list | tuple) else (str(move),)
    return move if isinstance(move, Fraction) else str(move)


def _raised(bank: Bank, question: Question, answer: Value, move: Value) -> Value:
    """For a `multiple`, the options added to those chosen, in the bank's order; a lone option gives way to them.

    A move to a lone option takes the place of what was chosen: it refuses company.
    """
    if not (isinstance(answer, tuple) and isinstance(move, tuple)):
        return move
    lone = bank.get_exclusive(question)
    chosen = set(move) if lone.issuperset(move) else {*answer, *move} - lone
    return tuple(option.id for option in bank.get_options(question) if option.id in chosen)


def _judged(
    bank: Bank, recommendation: Recommendation, now: Evaluation, facts: Facts, floors: list[Blocker]
) -> Advice | None:
    below, undecided = _lower(bank, recommendation, now)
    lower: Truth = True if below or not recommendation.moves else (None if undecided else False)
    asked = True if recommendation.when is None else evaluate_condition(recommendation.when.tree, facts)
    verdict = combine_and([lower, asked])
    if verdict is False:
        return None
    after = now.reevaluate(apply_recommendation(bank, recommendation, now)) if below else now
    return Advice(
        id=recommendation.id,
        status="advised" if verdict else "possible",
        gain=_gain(bank, recommendation, now, after) if recommendation.moves else None,
        because=tuple(below if verdict else _to_answer(recommendation, now, undecided if lower is None else [])),
        unblocks=any(_removed(blocker, after) for blocker in floors),
    )


def _lower(bank: Bank, recommendation: Recommendation, now: Evaluation) -> tuple[list[str], list[str]]:
    """The moved questions that are below their move, and those that are open."""
    below: list[str] = []
    undecided: list[str] = []
    for question, move in _moves(bank, recommendation):
        standing, answer = now.standings[question.id], now.sheet.get_answer(question.id).value
        if standing in OPEN:
            undecided.append(question.id)
        elif standing is Standing.ANSWERED and answer is not None and is_improved_by(bank, question, answer, move):
            below.append(question.id)
    return below, undecided


def _to_answer(recommendation: Recommendation, now: Evaluation, undecided: list[str]) -> list[str]:
    """The open questions that a possible recommendation hangs on: those it moves, then those its `when` rests on."""
    asked: list[str] = []
    for name in recommendation.when.find_names() if recommendation.when else ():
        under = now.bank.questions_under.get(name.id, ()) if name.space in ("score", "gap") else ()
        asked += [name.id] if name.space == "answers" else (each for each in under if each in now.bank.measure_by_id)
    still_open = [question for question in asked if now.standings[question] in OPEN]
    return list(dict.fromkeys([*undecided, *still_open]))


def _gain(bank: Bank, recommendation: Recommendation, now: Evaluation, after: Evaluation) -> Fraction | None:
    """In units of the scale, on the overall score; on the recommendation's axis where there is no overall score."""
    axis = (bank.find_axis(recommendation) if bank.combine == "none" else ROOT) or ROOT
    before, then = now.get_score(axis), after.get_score(axis)
    return None if before is None or then is None else then - before


def _removed(blocker: Blocker, after: Evaluation) -> bool:
    low = after.get_low(blocker.id)
    return low is not None and low >= blocker.needs


def _ordered(bank: Bank, shown: list[Advice], goals: GoalGaps) -> tuple[Advice, ...]:
    """What removes a blocker, then gain per person-day, then the bank's order; prerequisites before what needs them."""
    ranked = _in_turn(bank, sorted(shown, key=lambda each: _rank(bank, each)), goals)
    by_id = {each.id: each for each in ranked}
    needs: Mapping[str, tuple[str, ...]] = {each: bank.recommendation_by_id[each].after for each in by_id}
    order, _ = sort_by_dependency(by_id, needs)
    return tuple(by_id[each] for each in order)


def _rank(bank: Bank, each: Advice) -> tuple[bool, bool, Fraction]:
    """Sorting is stable: equals keep the bank's order."""
    per_day = (each.gain or Fraction(0)) / bank.recommendation_by_id[each.id].effort
    return (not each.unblocks, each.gain is None, -per_day)


def _in_turn(bank: Bank, ranked: list[Advice], goals: GoalGaps) -> list[Advice]:
    """In a profile, goals that are behind take turns, the widest gap first; those beyond their ambition come last.

    Points of two goals are not set against each other; what has no gain stays at the end.
    """
    turns: Counter[str] = Counter()
    keys: dict[str, tuple[int, int, Fraction]] = {}
    for each in ranked:
        goal = _goal(bank, bank.recommendation_by_id[each.id], goals)
        if goal is None or each.status != "advised" or each.gain is None:
            keys[each.id] = (3 if each.gain is None else 1, 0, Fraction(0))
        elif goal in goals.beyond:
            keys[each.id] = (2, 0, Fraction(0))
        else:
            turns[goal] += 1
            keys[each.id] = (0, turns[goal], -goals.behind[goal])
    return sorted(ranked, key=lambda each: keys[each.id])


def _goal(bank: Bank, recommendation: Recommendation, goals: GoalGaps) -> str | None:
    """The goal behind or beyond its ambition that a recommendation serves: its axis, or one above it."""
    axis = bank.find_axis(recommendation)
    while axis is not None and axis not in goals.behind and axis not in goals.beyond:
        axis = bank.parent_by_id[axis]
    return axis
