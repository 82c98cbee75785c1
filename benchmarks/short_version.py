"""The short version of the three-tracks questionnaire: how well twelve questions tell the full score.

`python -m benchmarks.short_version [RESPONDENTS]`. A search on half of the simulated respondents finds twelve; its
error, that of the questions marked `express` and that of twelve drawn by chance are measured on the other half.
"""

from __future__ import annotations

import random
import statistics
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.respondents import SEED, load_questionnaire, simulate_respondents
from maturity.engine.evaluation import evaluate
from maturity.model.answers import Sheet, State
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.standing import Standing

SHORT = 12
DRAWS = 20


def main(count: int) -> None:
    """Measure and print."""
    bank = load_questionnaire()
    cases = [case for _, sheet in simulate_respondents(bank, count, SEED) if (case := _build_case(bank, sheet))]
    learn, test = cases[::2], cases[1::2]
    marked = [question.id for question in bank.questions if question.express]
    print(f"{SHORT} questions against the full score, {len(test)} respondents that the search did not see")
    for name, chosen in (("marked express", marked), ("found by search", search_questions(bank, learn))):
        errors = sorted(abs(_compute_short_score(bank, case, chosen) - case.full) for case in test)
        mean, worst = statistics.mean(errors), errors[int(len(errors) * 0.95)]
        print(f"{name:18} mean error {mean:.1f} points, 95 % within {worst:.1f}")
        print(f"{'':18} {', '.join(chosen)}")
    by_chance = _measure_by_chance(bank, test)
    print(f"{'drawn by chance':18} mean error {by_chance:.1f} points, one a sub-axis at least, {DRAWS} draws")


@dataclass(frozen=True)
class Case:
    """One respondent: the full score, and the ratio of each question answered."""

    full: float
    ratios: Mapping[str, float]


def search_questions(bank: Bank, cases: Sequence[Case]) -> list[str]:
    """Find twelve questions: the best of each sub-axis, then what lowers the mean error most, four a track at least."""
    able = list_candidates(bank)
    chosen: list[str] = []
    for axis in _list_leaf_axes(bank):
        chosen.append(
            _find_best(bank, cases, chosen, [name for name in able if bank.question_by_id[name].axis == axis])
        )
    for track in bank.axes:
        under = [name for name in able if name in bank.nested_questions_by_axis[track.id]]
        left = [name for name in under if name not in chosen]
        if sum(name in under for name in chosen) < SHORT // len(bank.axes):
            chosen.append(_find_best(bank, cases, chosen, left))
    while len(chosen) < SHORT:
        chosen.append(_find_best(bank, cases, chosen, [name for name in able if name not in chosen]))
    return [question.id for question in bank.questions if question.id in chosen]


def list_candidates(bank: Bank) -> list[str]:
    """List the questions that every service is asked and that always apply."""
    return [q.id for q in bank.questions if q.counts and q.when is None and not q.may_not_apply]


def _find_best(bank: Bank, cases: Sequence[Case], chosen: Sequence[str], names: Sequence[str]) -> str:
    def error(name: str) -> float:
        return statistics.mean(abs(_compute_short_score(bank, case, [*chosen, name]) - case.full) for case in cases)

    return min(names, key=error)


def _compute_short_score(bank: Bank, case: Case, chosen: Sequence[str]) -> float:
    """Compute the score, 0..100, of the chosen questions alone: mean of questions, of sub-axes, of tracks."""
    tracks = []
    for track in bank.axes:
        subs = []
        for axis in track.axes:
            here = [
                case.ratios[name]
                for name in chosen
                if name in case.ratios and name in bank.nested_questions_by_axis[axis.id]
            ]
            if here:
                subs.append(sum(here) / len(here))
        if subs:
            tracks.append(sum(subs) / len(subs))
    return 100 * sum(tracks) / len(tracks) if tracks else 50.0


def _build_case(bank: Bank, sheet: Sheet) -> Case | None:
    evaluation = evaluate(bank, sheet)
    full = evaluation.scores[ROOT]
    if full is None:
        return None
    ratios = {}
    for question, measure in bank.measure_by_question.items():
        answer = sheet.get_answer(question)
        if (
            answer.state is State.ANSWERED
            and answer.value is not None
            and evaluation.standings[question] is Standing.ANSWERED
        ):
            ratios[question] = float(measure.get_ratio(measure.get_raw(answer.value)))
    return Case(float(full), ratios)


def _list_leaf_axes(bank: Bank) -> list[str]:
    return [axis.id for track in bank.axes for axis in track.axes]


def _measure_by_chance(bank: Bank, cases: Sequence[Case]) -> float:
    chance, errors = random.Random(SEED), []  # noqa: S311 - a simulation
    able = list_candidates(bank)
    for _ in range(DRAWS):
        chosen = [
            chance.choice([n for n in able if bank.question_by_id[n].axis == axis]) for axis in _list_leaf_axes(bank)
        ]
        chosen += chance.sample([name for name in able if name not in chosen], SHORT - len(chosen))
        errors += [abs(_compute_short_score(bank, case, chosen) - case.full) for case in cases]
    return statistics.mean(errors)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
