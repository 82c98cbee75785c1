"""Advice: which recommendations of the bank fit one scorecard, and what each would bring (scoring.md, point 8).

A recommendation is advised if it certainly fits: it has a condition that holds (or none), and it improves something: an
answer, or a duty that names it and is not met. One that names no answers to improve and is named by no duty improves
something always. A recommendation is possible if its fit depends on something open, that is, unanswered or unknown.
Either way it is shown, and has a chain: itself with the recommendations shown that have to be followed first. Its gain
is how much higher the score would be if it were followed after the rest of its chain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple, assert_never

from maturity.engine.advice_order import GoalGaps, sort_advice
from maturity.engine.chains import NONE_FOLLOWED, Followed, find_chains
from maturity.engine.compiled.compiled_recommendation import CompiledRecommendation
from maturity.engine.compiled.move_group import Moves
from maturity.engine.conditions import Truth, combine_or
from maturity.engine.effects import Effects
from maturity.engine.efforts import find_efforts
from maturity.engine.evaluation import Evaluation
from maturity.engine.truths import Truths
from maturity.model.advice import Advice, AdviceStatus
from maturity.model.duty import DutyFinding
from maturity.model.scorecard import AxisScore, Blocker
from maturity.model.standing import OPEN


class Fit(NamedTuple):
    """A recommendation that fits one sheet, or may fit it, before its gain is known; made by `find_fit`."""

    recommendation: CompiledRecommendation
    status: AdviceStatus
    """Whether it is advised or possible."""
    because: tuple[str, ...]
    """As in `Advice.because`."""
    moves: Moves
    """What its moves make of the answers."""


def build_advice(
    evaluation: Evaluation, truths: Truths, overall: AxisScore | None, duties: Sequence[DutyFinding], goals: GoalGaps
) -> tuple[Advice, ...]:
    """List the advice for one sheet, advised or possible, the most useful first (see `sort_advice`); may be empty.

    `truths` finds the truth of conditions. `overall` is the whole, None in a profile: advice that removes one of its
    blockers goes first. `duties` are what was found of each duty of the bank. `goals` are the goals of a
    profile that are below or above their ambition; they decide on the order there, and are empty in other banks.
    """
    bank = evaluation.bank
    demands = find_demands(duties)
    fits = _list_fits(evaluation, truths, demands)
    chains = find_chains(bank, find_efforts([fit.recommendation for fit in fits], truths))
    blockers = tuple(blocker for blocker in overall.blockers if _is_about_axis(blocker)) if overall else ()
    moves = {fit.recommendation.id: fit.moves for fit in fits}
    effects = Effects(evaluation, chains, blockers, frozenset(overall.duty_blockers if overall else ()), moves)
    return sort_advice(_build_all(fits, effects), effects, goals)


def _is_about_axis(blocker: Blocker) -> bool:
    match blocker.kind:
        case "axis":
            return True
        case "question":
            return False
        case _:
            assert_never(blocker.kind)


def find_demands(duties: Iterable[DutyFinding]) -> dict[str, Truth]:
    """Find the recommendations that duties name: recommendation id to whether one of these duties needs it.

    A duty that is certainly not met does, one that holds for certain does not, and None stands for one still open.
    """
    demands: dict[str, Truth] = {}
    for finding in duties:
        if (recommendation := finding.duty.recommendation) is not None:
            needed = None if finding.holds is None else not finding.holds
            demands[recommendation] = combine_or([demands.get(recommendation, False), needed])
    return demands


def _list_fits(evaluation: Evaluation, truths: Truths, demands: Mapping[str, Truth]) -> list[Fit]:
    """List the recommendations that fit, in the order of the bank; of most, what they improve says it."""
    bank, movable, fits = evaluation.bank, evaluation.movable, list[Fit]()
    for each in evaluation.compiled.recommendations:
        moves = each.group.apply(bank, movable)
        if each.when is None and moves.raised:
            fits.append(Fit(each, "advised", moves.questions, moves))
        elif fit := _find_fit(evaluation, each, moves, truths, demands):
            fits.append(fit)
    return fits


def find_fit(
    evaluation: Evaluation, recommendation: CompiledRecommendation, truths: Truths, demands: Mapping[str, Truth]
) -> Fit | None:
    """Find out how `recommendation` fits; None if it does not fit and no open answer could make it fit.

    It has to improve something: an answer in its moves, or a duty that names it; one with neither always fits.
    """
    moves = recommendation.group.apply(evaluation.bank, evaluation.movable)
    return _find_fit(evaluation, recommendation, moves, truths, demands)


def _find_fit(
    evaluation: Evaluation,
    recommendation: CompiledRecommendation,
    moves: Moves,
    truths: Truths,
    demands: Mapping[str, Truth],
) -> Fit | None:
    """Do the same as `find_fit`, for what the moves make of the answers."""
    raised, undecided, questions, _, _ = moves
    raises: Truth = True
    if not raised:
        demanded = demands.get(recommendation.id, not recommendation.has_moves)
        raises = True if demanded else None if undecided or demanded is None else False
        if raises is False:
            return None
    when = True if recommendation.when is None else truths.find_truth(recommendation.when)
    if when is False:
        return None
    if raises and when:
        return Fit(recommendation, "advised", questions, moves)
    to_answer = _list_to_answer(evaluation, recommendation, undecided if raises is None else ())
    return Fit(recommendation, "possible", to_answer, moves)


def _build_all(fits: Iterable[Fit], effects: Effects) -> Iterator[Advice]:
    """Build the advice that each recommendation gives, with what it brings on top of its chain, and its chain together.

    In a profile, gains are those of the axis that the recommendation is about (point 10): there are none if it is about
    no single axis.
    """
    efforts, alone, convert = effects.chains.own_effort_by_id, effects.measured_alone, effects.convert_rise
    for fit in fits:
        recommendation, status, because, _ = fit
        own_id, brought = recommendation.id, alone.get(recommendation.id)
        if brought is None:
            yield _build_after_others(fit, effects)
            continue
        rise, is_removing = brought
        gain = convert(rise) if recommendation.has_moves else None
        days, running = efforts[own_id]
        yield Advice(own_id, status, gain, because, is_removing, (own_id,), gain, days, running, days)


def _build_after_others(fit: Fit, effects: Effects) -> Advice:
    """Build the advice of a recommendation that others have to be followed before."""
    recommendation, chains = fit.recommendation, effects.chains
    own_id = recommendation.id
    chain, effort = chains.by_id[own_id], chains.own_effort_by_id[own_id]
    own = effects.measure(chain - recommendation.alone, chain, own_id)
    return Advice(
        own_id,
        fit.status,
        effects.convert_rise(own.rise) if recommendation.has_moves else None,
        fit.because,
        own.is_removing,
        chains.sort(chain),
        _measure_chain(effects, chain, own_id),
        effort.setting_up,
        effort.running,
        chains.add_efforts(chain),
    )


def _measure_chain(effects: Effects, chain: Followed, recommendation_id: str) -> Fraction | None:
    """Measure what a chain brings together; None if nothing in it has moves, or there is no such score."""
    by_id = effects.evaluation.compiled.advice.by_id
    if not any(by_id[each].has_moves for each in chain):
        return None
    return effects.convert_rise(effects.measure(NONE_FOLLOWED, chain, recommendation_id).rise)


def _list_to_answer(
    evaluation: Evaluation, recommendation: CompiledRecommendation, undecided: tuple[str, ...]
) -> tuple[str, ...]:
    """List the ids of the questions that decide whether a possible recommendation fits, each once.

    They are `undecided`, the open questions among its moves, then the open questions that its condition depends on.
    """
    if recommendation.when is None:
        return undecided
    standings = evaluation.standings
    behind = evaluation.compiled.advice.list_questions_behind(recommendation.when)
    return tuple(dict.fromkeys([*undecided, *[each for each in behind if standings[each] in OPEN]]))
