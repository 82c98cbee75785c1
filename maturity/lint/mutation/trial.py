"""The trial of a bank's mutants: which of them an example notices, and which no example could."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import assert_never

from maturity.engine.verdict import Verdict, judge
from maturity.lint.example_sheets import read_example
from maturity.lint.examples import count_decimals
from maturity.lint.mutation.changed_soundness import is_sound
from maturity.lint.mutation.mutant import Mutant, Operator, Reach, apply_changes
from maturity.lint.mutation.telling_apart import Contrast
from maturity.lint.mutation.work import Costs, Work
from maturity.lint.proofs.variables import VariableMaker
from maturity.model.bank import Bank
from maturity.model.example import Example
from maturity.model.recommendation import Recommendation
from maturity.syntax.document import Document
from maturity.text.numbers import round_half_up

STEPS_TO_PROVE = 8_000
"""The most steps of one claim for the proof that no sheet shows a change."""

MOST_WORK_TO_PROVE = 10_000_000
"""How much work such proofs may be in all, in the units of `Work`; later changes are not proved so."""


class Fate(Enum):
    """What becomes of a mutant."""

    NOTICED = "noticed"
    """An example that held no longer does."""
    SURVIVING = "surviving"
    """Every example holds as before."""
    EQUIVALENT = "equivalent"
    """No example can notice it: proved."""
    UNSOUND = "unsound"
    """It is no bank that loads, so nobody can use it: not counted."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one mutant."""

    operator: Operator
    mutant: Mutant
    fate: Fate
    reason: str | None = None
    """Why it is equivalent, as the end of the key of a sentence; None for any other fate."""


@dataclass(frozen=True)
class HeldExample:
    """An example that holds, with what it gives."""

    index: int
    """Its place in the bank's list of examples, from 0."""
    example: Example
    decimals: Mapping[str, int]
    """Axis to the number of decimals with which its score is expected."""
    verdict: Verdict

    def misses_score(self, verdict: Verdict) -> bool:
        """Tell whether a score in `verdict` is not what is expected."""
        return any(self._differs(verdict, axis, expected) for axis, expected in self.example.expect.scores.items())

    def notices(self, verdict: Verdict, recommendations: Iterable[Recommendation]) -> bool:
        """Tell whether the level or one of `recommendations` in `verdict` is not what is expected."""
        expect = self.example.expect
        if expect.level is not None and verdict.level != expect.level:
            return True
        expects_none = "advised" in expect.model_fields_set and not expect.advised
        for each in recommendations:
            if each.id in expect.advised and not verdict.is_advised(each):
                return True
            if (expects_none or each.id in expect.not_advised) and verdict.is_advised(each):
                return True
        return False

    def misses_order(self, verdict: Verdict) -> bool:
        """Tell whether the recommendations in `verdict` do not stand in the order that is expected."""
        expected = self.example.expect.order
        if not expected:
            return False
        places = {name: place for place, name in enumerate(verdict.order)}
        found = [places.get(name, -1) for name in expected]
        return -1 in found or any(one >= other for one, other in pairwise(found))

    def _differs(self, verdict: Verdict, axis_id: str, expected: Fraction) -> bool:
        score = verdict.get_score(axis_id)
        return score is None or round_half_up(score, self.decimals[axis_id]) != expected


def hold_examples(bank: Bank, document: Document, work: Work) -> list[HeldExample]:
    """List the examples of a bank that hold; those that do not are told by `check` and can show nothing.

    WorkSpentError if `work` is spent before all are looked at.
    """
    costs, held = Costs(bank), []
    for index, example in enumerate(bank.examples):
        orders = costs.to_order if example.expect.order else 0
        work.spend(costs.to_read + costs.to_score + costs.estimate_advising(example) + orders)
        sheet, problems = read_example(bank, example, ("examples", index))
        if problems or not (set(example.expect.scores) <= {*bank.axis_by_id, "overall"}):
            continue
        above = ("examples", index, "expect", "scores")
        decimals = {axis: count_decimals(document, (*above, axis)) for axis in example.expect.scores}
        each = HeldExample(index, example, decimals, judge(bank, sheet))
        if not _fails(each, each.verdict, bank.recommendations) and not each.misses_order(each.verdict):
            held.append(each)
    return held


class Trial:
    """Tries the mutants of one bank on its examples: `try_mutant`."""

    def __init__(self, bank: Bank, examples: Sequence[HeldExample], work: Work, steps: int = STEPS_TO_PROVE) -> None:
        """Prepare the trial: `examples` hold for `bank`; `work` counts what is done, and `steps` limits each proof."""
        self._bank = bank
        self._steps = steps
        self._work = work
        self._work_to_prove = 0
        self._costs = Costs(bank)
        self._maker = VariableMaker()
        self._examples = list(examples)
        """The examples, that which noticed the last mutant first: mutants side by side are often noticed by one."""

    def try_mutant(self, operator: Operator, mutant: Mutant) -> Outcome:
        """Find out what becomes of `mutant`, which `operator` has listed. WorkSpentError if that is cut short."""
        self._work.spend(self._costs.estimate_building(mutant))
        try:
            changed = apply_changes(self._bank, mutant)
        except ValueError:
            return Outcome(operator, mutant, Fate.UNSOUND)
        if not is_sound(changed, mutant):
            return Outcome(operator, mutant, Fate.UNSOUND)
        if self._is_noticed(changed, mutant):
            return Outcome(operator, mutant, Fate.NOTICED)
        self._work.spend(self._costs.estimate_proving(mutant))
        reason = operator.prove_equivalent(self._bank, changed, mutant) or self._prove_by_search(changed, mutant)
        return Outcome(operator, mutant, Fate.SURVIVING if reason is None else Fate.EQUIVALENT, reason)

    def _prove_by_search(self, changed: Bank, mutant: Mutant) -> str | None:
        """Say that a search over all sheets ends without one whose result differs; None if it does not."""
        before = self._costs.estimate_contrast(mutant)
        if self._work_to_prove + before > MOST_WORK_TO_PROVE:
            return None
        contrast = Contrast(self._bank, changed, mutant, self._steps, self._maker)
        is_proved = contrast.is_without_effect()
        self._work.spend(before + contrast.work)
        self._work_to_prove += before + contrast.work
        return "no_sheet" if is_proved else None

    def _is_noticed(self, changed: Bank, mutant: Mutant) -> bool:
        """Tell whether an example notices `mutant`; orders come last, as they take most of the time."""
        for place, held in enumerate(self._examples):
            self._work.spend(self._costs.estimate_trying(held.example, mutant))
            if notices_result(held, changed, mutant):
                self._examples.insert(0, self._examples.pop(place))
                return True
        for held in self._examples:
            if held.example.expect.order:
                self._work.spend(self._costs.to_read + self._costs.to_order)
                if notices_order(held, changed):
                    return True
        return False


def notices_change(held: HeldExample, changed: Bank, mutant: Mutant) -> bool:
    """Tell whether an example no longer holds in `changed`, which is the bank with the changes of `mutant`."""
    return notices_result(held, changed, mutant) or notices_order(held, changed)


def notices_result(held: HeldExample, changed: Bank, mutant: Mutant) -> bool:
    """Tell whether the answers, a score, the level or the advice of an example are not as expected in `changed`."""
    bank, sheet = held.verdict.bank, held.verdict.evaluation.sheet
    match mutant.reach:
        case Reach.ANSWERS:
            sheet, problems = read_example(changed, held.example, ("examples", held.index))
            return bool(problems) or _fails(held, judge(changed, sheet), _list_affected(bank, changed, mutant))
        case Reach.SCORES:
            return _fails(held, judge(changed, sheet), _list_affected(bank, changed, mutant))
        case Reach.LEVEL:
            named = [changed.recommendation_by_id[each] for each in mutant.recommendations]
            return held.notices(Verdict(changed, held.verdict.evaluation), named)
        case Reach.ORDER:
            return False
        case _:
            assert_never(mutant.reach)


def notices_order(held: HeldExample, changed: Bank) -> bool:
    """Tell whether `changed` gives the recommendations of an example in another order than it expects."""
    if not held.example.expect.order:
        return False
    sheet, problems = read_example(changed, held.example, ("examples", held.index))
    return bool(problems) or held.misses_order(judge(changed, sheet))


def _fails(held: HeldExample, verdict: Verdict, recommendations: Iterable[Recommendation]) -> bool:
    return held.misses_score(verdict) or held.notices(verdict, recommendations)


def _list_affected(bank: Bank, changed: Bank, mutant: Mutant) -> Sequence[Recommendation]:
    """List the recommendations that may fit after a change of answers or scores and did not, or the reverse.

    All of them where the change decides which questions are asked.
    """
    questions = {name for space, name in mutant.names if space == "answers"}
    if mutant.pointer[-1] == "when" or not questions.isdisjoint(bank.questions_in_conditions):
        return changed.recommendations
    return [each for each in changed.recommendations if _depends_on(each, questions)]


def _depends_on(recommendation: Recommendation, questions: Container[str]) -> bool:
    """Tell whether the fit of a recommendation hangs on one of `questions`, or on a figure of an axis."""
    names = () if recommendation.when is None else recommendation.when.find_names()
    named = any(name.id in questions if name.space == "answers" else name.space != "profile" for name in names)
    return named or any(question in questions for question in recommendation.moves)
