"""The advice of the earlier date, and what the later answers say of it: followed, in part, not, or not to be told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from maturity.engine.raising import convert_move, is_better, raise_answer
from maturity.insight.comparison.mixing import Mixer
from maturity.insight.comparison.pairing import Pair
from maturity.model.advice import Advice
from maturity.model.answers import Value
from maturity.model.recommendation import Recommendation
from maturity.model.standing import APPLICABLE, Standing

MoveState = Literal["reached", "under_way", "unchanged", "open", "pointless"]
"""What became of one move, the least answer that following a piece of advice brings.

reached: the answer now is as good; under_way: better than before, and not as good; unchanged: no better; open: no
answer now, or one that cannot be compared; pointless: the question no longer applies.
"""
Following = Literal["followed", "partly", "not_followed", "unclear"]
"""What became of a piece of advice.

followed: all of its moves are reached, as far as they still apply; partly: some are, or are under way; not_followed:
none is; unclear: open questions decide.
"""


@dataclass(frozen=True, slots=True)
class FollowedAdvice:
    """A piece of advice that was given at the earlier date."""

    recommendation: Recommendation
    """As the new bank has it, if it still does; else as the old one had it."""
    following: Following
    states: tuple[MoveState, ...]
    """What became of each of its moves that improved an answer then."""


def list_followed_advice(mixer: Mixer) -> tuple[FollowedAdvice, ...]:
    """List the advice given at the earlier date for answers, in its order then.

    Advice that was only possible is left out, and so is what names no answers to improve: a duty says what became of
    that.
    """
    found = (_follow(mixer, advice) for advice in mixer.old.advice if advice.status == "advised" and advice.because)
    return tuple(each for each in found if each is not None)


def _follow(mixer: Mixer, advice: Advice) -> FollowedAdvice | None:
    before = mixer.old.bank.recommendation_by_id[advice.id]
    now = mixer.new.bank.recommendation_by_id.get(advice.id, before)
    states = tuple(_find_states(mixer, advice, before))
    return FollowedAdvice(now, _judge(states), states) if set(states) - {"pointless"} else None


def _judge(states: tuple[MoveState, ...]) -> Following:
    kept = [state for state in states if state != "pointless"]
    if all(state == "reached" for state in kept):
        return "followed"
    if any(state in ("reached", "under_way") for state in kept):
        return "partly"
    return "unclear" if "open" in kept else "not_followed"


def _find_states(mixer: Mixer, advice: Advice, recommendation: Recommendation) -> Iterator[MoveState]:
    """Yield what became of each move that improved an answer of the earlier date."""
    by_old = {pair.old: pair for pair in mixer.questions if pair.old is not None}
    for question_id in advice.because:
        question = mixer.old.bank.question_by_id[question_id]
        yield _find_state(mixer, by_old[question_id], convert_move(question, recommendation.moves[question_id]))


def _find_state(mixer: Mixer, pair: Pair, old_move: Value) -> MoveState:
    """Find what became of the move to `old_move`, an answer as the old bank has it."""
    if pair.new is None:
        return "open" if pair.old in {each.old for each in mixer.pairing.rechecked} else "pointless"
    standing, bank = mixer.new.standings[pair.new], mixer.new.bank
    move = mixer.pairing.convert(pair, old_move, "new")
    if standing is Standing.NOT_APPLICABLE or standing not in APPLICABLE:
        return "pointless"
    given = mixer.new.sheet.get_answer(pair.new).value
    if standing is not Standing.ANSWERED or given is None or move is None or pair.new not in bank.measure_by_question:
        return "open"
    question = bank.question_by_id[pair.new]
    if not is_better(bank, question, given, raise_answer(bank, question, given, move)):
        return "reached"
    before = mixer.pairing.convert(pair, _get_value(mixer, pair), "new")
    measure = bank.measure_by_question[pair.new]
    has_risen = before is not None and measure.get_raw(given) > measure.get_raw(before)
    return "under_way" if has_risen else "unchanged"


def _get_value(mixer: Mixer, pair: Pair) -> Value:
    """Return the answer of the earlier date to a question in `because`, which is always answered."""
    value = mixer.old.sheet.get_answer(str(pair.old)).value
    assert value is not None
    return value
