"""What a recommendation brings, in steps: the score with its moves, minus the score without (scoring.md, point 8).

A move is the least answer to a question that following a recommendation brings. The chain of a recommendation is what
has to be followed before it, and itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from maturity.engine.advice_order import place_advice
from maturity.engine.chains import Chains, find_chains
from maturity.engine.compiled.compiled_recommendation import Effort
from maturity.engine.effects import Effects
from maturity.engine.evaluation import evaluate
from maturity.engine.moves import apply_answers, find_moves
from maturity.engine.placement import Turn
from maturity.engine.reading import Reading
from maturity.engine.targets import find_goal_gaps
from maturity.insight.derivation.axes import AxesDeriver
from maturity.insight.derivation.frame import Frame
from maturity.insight.derivation.measures import QuestionFigures, derive_question
from maturity.insight.derivation.steps import Step
from maturity.model.advice import Advice
from maturity.model.answers import Value
from maturity.model.recommendation import Recommendation
from maturity.model.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class MoveFigures:
    """What a recommendation, after the rest of its chain, makes of the answer to one question."""

    question: str
    before: Value
    after: Value
    ratio_before: Step | None
    """None for a question that is not scored."""
    ratio_after: Step | None


@dataclass(frozen=True, slots=True)
class AdviceFigures:
    """What one piece of advice brings and costs, and why it stands where it does."""

    advice: Advice
    axis: str
    """The axis on whose score it is told what it brings; `overall` for the whole."""
    moves: tuple[MoveFigures, ...]
    """What it makes of answers, those that it does not improve left out."""
    now: Step | None
    """The score of that axis as it is; None without one."""
    before: Step | None
    """The score with the rest of its chain followed."""
    after: Step | None
    """The score with its whole chain followed."""
    gain: Step | None
    """`after` minus `before`; None if it has no moves, or there is no such score."""
    chain_gain: Step | None
    """`after` minus `now`; None likewise."""
    efforts: tuple[Step, ...]
    """The person-days of each of its chain, in order, its own last."""
    chain_effort: Step
    """Their sum."""
    rate: Step | None
    """What its turn brings per person-day; None where it was not taken by rank."""
    turn: Turn
    """With which others it was placed, and for whose sake."""
    turn_before: Turn | None
    """The turn before that one; None for the first."""


class AdviceDeriver:
    """Derives pieces of advice of one scorecard; `derive(advice)` is the entry."""

    def __init__(self, card: Scorecard, axes: AxesDeriver) -> None:
        """Derive into the ledger of `axes`, which derives the sheet as it is."""
        self._card, self._axes = card, axes
        self._evaluation = evaluate(card.bank, card.sheet)
        own = {each.id: Effort(each.effort, each.running) for each in card.advice}
        self._chains: Chains = find_chains(card.bank, own)
        self._turns = self._place()
        self._derivers: dict[tuple[str, ...], AxesDeriver] = {(): axes}

    def derive(self, advice: Advice) -> AdviceFigures:
        """Derive one piece of advice of the scorecard."""
        axis = self._find_gain_axis(advice.id)
        chain, own = advice.chain, f"recommendations.{advice.id}"
        now, before, after = (self._find_score(each, axis) for each in ((), chain[:-1], chain))
        ledger = self._axes.frame.ledger
        gain = chain_gain = None
        if advice.gain is not None and before is not None and after is not None:
            gain = ledger.subtract(f"{own}.gain", after, before)
        if advice.chain_gain is not None and now is not None and after is not None:
            chain_gain = ledger.subtract(f"{own}.chain_gain", after, now)
        efforts = tuple(self._give_effort(each) for each in chain)
        turn = self._turns[advice.id]
        return AdviceFigures(
            advice, axis, tuple(self._list_moves(chain)), now, before, after, gain, chain_gain, efforts,
            ledger.add(f"{own}.chain_effort", *efforts), self._derive_rate(turn), turn,
            self._find_turn_before(turn),
        )  # fmt: skip

    def _find_score(self, followed: Sequence[str], axis: str) -> Step | None:
        figures = self._follow(followed).derive(axis)
        return None if figures is None else figures.score

    def _find_gain_axis(self, recommendation_id: str) -> str:
        compiled = self._evaluation.compiled
        return compiled.axes[compiled.gain_place_by_recommendation[recommendation_id]].id

    def _find_turn_before(self, turn: Turn) -> Turn | None:
        placed = list(self._turns)
        place = placed.index(turn.together[0])
        return self._turns[placed[place - 1]] if place else None

    def _derive_rate(self, turn: Turn) -> Step | None:
        """Derive what a turn brings per person-day: what it adds to what was placed before, over its days."""
        if turn.rank is None:
            return None
        ledger, own = self._axes.frame.ledger, f"recommendations.{turn.leader}.turn"
        axis = self._find_gain_axis(turn.leader)
        chain = self._chains.by_id[turn.leader]
        done = self._chains.sort(chain - set(turn.together))
        before, after = self._find_score(done, axis), self._find_score(self._chains.sort(chain), axis)
        if before is None or after is None:
            return None
        days = ledger.add(f"{own}.effort", *(self._give_effort(each) for each in turn.together))
        return ledger.divide(f"{own}.rate", ledger.subtract(f"{own}.gain", after, before), days)

    def _give_effort(self, recommendation_id: str) -> Step:
        """Give the person-days of a recommendation, from where they are written for an organisation of this size."""
        recommendation = self._card.bank.recommendation_by_id[recommendation_id]
        effort = self._chains.own_effort_by_id[recommendation_id].setting_up
        origin = self._axes.frame.pointers.find_recommendation(recommendation_id, *_find_size(recommendation, effort))
        return self._axes.frame.ledger.give(f"recommendations.{recommendation_id}.effort", effort, origin)

    def _follow(self, followed: Iterable[str]) -> AxesDeriver:
        """Return what derives the sheet in which some recommendations are followed, prerequisites first."""
        wanted = set(followed)
        key = tuple(each for each in self._chains.order if each in wanted)
        if key not in self._derivers:
            self._derivers[key] = AxesDeriver(self._change_frame(key), self._axes)
        return self._derivers[key]

    def _change_frame(self, followed: Sequence[str]) -> Frame:
        base, bank = self._axes.frame, self._card.bank
        now = self._evaluation
        raised = find_moves(now, followed).raised
        after = now.reevaluate(apply_answers(base.sheet, raised)) if raised else now
        others = {each for each, standing in after.standings.items() if standing is not base.standings[each]}
        by_question = {
            question: base.pointers.find_recommendation(each, "moves", question)
            for each in followed
            for question in bank.recommendation_by_id[each].moves
            if question in raised
        }
        scope = f"after.{'+'.join(followed)}."
        return replace(
            base, sheet=after.sheet, standings=after.standings, scope=scope, base=base,
            changed=frozenset(raised) | others, origins=by_question,
        )  # fmt: skip

    def _list_moves(self, chain: Sequence[str]) -> list[MoveFigures]:
        before, after = self._follow(chain[:-1]).frame, self._follow(chain).frame
        moves = self._card.bank.recommendation_by_id[chain[-1]].moves
        found: list[MoveFigures] = []
        for question in moves:
            given, better = (frame.sheet.get_answer(question).value for frame in (before, after))
            if given is not None and better is not None and given != better:
                ratios = (_find_ratio(derive_question(frame, question, Reading.POINT)) for frame in (before, after))
                found.append(MoveFigures(question, given, better, *ratios))
        return found

    def _place(self) -> dict[str, Turn]:
        card, overall = self._card, self._card.overall
        blockers = tuple(each for each in overall.blockers if each.kind == "axis") if overall else ()
        duties = frozenset(overall.duty_blockers if overall else ())
        by_id = {each.id: each for each in card.advice}
        moves = {each: find_moves(self._evaluation, (each,)) for each in by_id}
        effects = Effects(self._evaluation, self._chains, blockers, duties, moves)
        shown = {each: by_id[each] for each in card.bank.recommendation_by_id if each in by_id}
        return place_advice(shown, effects, find_goal_gaps(card.bank, card.axes)).turns


def _find_size(recommendation: Recommendation, effort: object) -> tuple[str | int, ...]:
    """Return the path, inside a recommendation, of the effort that counts: of a size, or its own."""
    if effort == recommendation.effort:
        return ("effort",)
    places = (place for place, size in enumerate(recommendation.sizes) if size.effort == effort)
    return ("sizes", next(places), "effort")


def _find_ratio(figures: QuestionFigures | None) -> Step | None:
    return None if figures is None else figures.ratio
