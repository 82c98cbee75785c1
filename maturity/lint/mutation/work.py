"""How much work it is to try a change of one bank: counted, never timed, so that the same bank always gives the same.

The unit is about a microsecond of a common processor. What a step costs is worked out from the sizes of what it goes
through, such as how many options there are and how many parts the conditions have; the factors were measured on banks
that are large in one of these each.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from maturity.lint.mutation.mutant import Mutant, Reach
from maturity.lint.mutation.reachable_scores import MOST_SCORES
from maturity.model.bank import Bank
from maturity.model.condition import Condition, walk_nodes
from maturity.model.diagnostic import Pointer
from maturity.model.example import Example
from maturity.model.graph import sort_first_ready
from maturity.model.items import Question

WORK_TO_LIST = 30
"""How much work it is to list one mutant."""
_MOST_SUMS = 2_000
"""How many different sums of the values of options are counted at most."""


class WorkSpentError(Exception):
    """Raised where something is not tried because all the work that may be done is done."""


@dataclass
class Work:
    """The work that was done, of what may be done."""

    most: int
    done: int = 0

    @property
    def is_spent(self) -> bool:
        """Whether no more may be done."""
        return self.done > self.most

    def spend(self, work: int) -> None:
        """Count what is done next; WorkSpentError if all that may be done is done before."""
        if self.is_spent:
            raise WorkSpentError
        self.done += work


@dataclass(frozen=True)
class Costs:
    """How much work each step is for one bank."""

    bank: Bank

    @cached_property
    def to_read(self) -> int:
        """The work of reading one example."""
        return 10 * len(self.bank.questions) + 5 * self._options // 2

    @cached_property
    def to_score(self) -> int:
        """The work of scoring one sheet, up to its level."""
        nodes = _count_nodes(each.when for each in self.bank.questions)
        return 30 * len(self.bank.questions) + 5 * nodes // 2 + 4 * sum(map(self._count_boxes, self.bank.questions))

    @cached_property
    def to_level(self) -> int:
        """The work of finding the level of a sheet that is scored."""
        nodes = _count_nodes(each.when for each in self.bank.duties)
        return 100 + self._floors + 5 * len(self.bank.duties) + 2 * nodes

    @cached_property
    def to_advise_all(self) -> int:
        """The work of finding out of every recommendation whether it is advised."""
        return sum(self._work_by_advice.values())

    @cached_property
    def to_order(self) -> int:
        """The work of putting the advice of one sheet in order.

        Of each recommendation it is found what it brings, to the floors that keep the next level away too; a long chain
        of `after` is gone through link by link.
        """
        bank = self.bank
        needs = {each.id: each.after for each in bank.recommendations}
        lengths: dict[str, int] = {}
        for each in sort_first_ready(list(needs), needs):
            lengths[each] = min(len(needs), 1 + sum(lengths[need] for need in needs[each]))
        floors = max((len(level.at_least) for level in bank.levels), default=0)
        each_brings = 160 + 2 * len(bank.questions) + 8 * floors
        chains = len(bank.recommendations) * each_brings + 40 * sum(lengths.values())
        return chains + self.to_advise_all + 120 * len(bank.questions)

    def estimate_building(self, mutant: Mutant) -> int:
        """Estimate the work of making a changed bank, with what is looked up in it, and of checking what changed."""
        own = 100 + 30 * self._measure_part(mutant.pointer)
        match mutant.reach:
            case Reach.ANSWERS | Reach.SCORES:
                return own + 40 * len(self.bank.questions) + 10 * self._options
            case Reach.LEVEL | Reach.ORDER:
                return own + 2 * self._floors + len(self.bank.recommendations)

    def estimate_trying(self, example: Example, mutant: Mutant) -> int:
        """Estimate the work of finding out whether an example notices a change, but for the order of the advice."""
        match mutant.reach:
            case Reach.ANSWERS:
                return self.to_read + self.to_score + self.to_level + self.estimate_advising(example)
            case Reach.SCORES:
                return self.to_score + self.to_level + self.estimate_advising(example)
            case Reach.LEVEL:
                return self.to_level + sum(self._work_by_advice[each] for each in mutant.recommendations)
            case Reach.ORDER:
                return 0

    def estimate_advising(self, example: Example) -> int:
        """Estimate the work of finding out whether what an example expects, or does not, is advised."""
        expect = example.expect
        if "advised" in expect.model_fields_set and not expect.advised:
            return self.to_advise_all
        return sum(self._work_by_advice.get(each, 0) for each in {*expect.advised, *expect.not_advised})

    def estimate_proving(self, mutant: Mutant) -> int:
        """Estimate the work of the proof by an operator that a change shows on no sheet."""
        part = self._measure_part(mutant.pointer)
        sums = part * min(part, _MOST_SUMS) // 2 if mutant.pointer[-1] == "range" else 0
        scores = part * MOST_SCORES if mutant.pointer[0] == "levels" else 0
        return 3_000 + 20 * part + sums + scores

    def estimate_contrast(self, mutant: Mutant) -> int:
        """Estimate the work of setting the changed bank against the bank, before the search takes any step."""
        if mutant.reach is not Reach.LEVEL:
            return 0
        bank = self.bank
        squares = sum(len(bank.get_options(each)) ** 2 for each in (*bank.questions, *bank.profile))
        floors = 250 * self._floors if mutant.pointer[0] == "levels" else 0
        items = 40 * len(bank.questions) + 30 * len(bank.recommendations)
        return 4 * self._nodes + squares // 8 + floors + items

    @cached_property
    def _options(self) -> int:
        """How many options all questions offer together."""
        return sum(len(self.bank.get_options(each)) for each in self.bank.questions)

    @cached_property
    def _floors(self) -> int:
        return sum(1 + len(level.at_least) for level in self.bank.levels)

    @cached_property
    def _nodes(self) -> int:
        """How many parts the conditions of questions, duties and recommendations have together."""
        lists = (self.bank.questions, self.bank.duties, self.bank.recommendations)
        return sum(_count_nodes(each.when for each in items) for items in lists)

    @cached_property
    def _work_by_advice(self) -> dict[str, int]:
        """Recommendation id to the work of finding out whether it is advised."""
        return {
            each.id: 20 + 4 * _count_nodes([each.when]) + sum(map(self._estimate_move, each.moves))
            for each in self.bank.recommendations
        }

    def _estimate_move(self, question_id: str) -> int:
        """Estimate the work of finding out whether a move improves an answer to a question."""
        return 6 + self._count_boxes(self.bank.question_by_id[question_id])

    def _count_boxes(self, question: Question) -> int:
        """Count the options of a question of which several may be chosen; 0 for any other."""
        return 0 if question.ranks_options else len(self.bank.get_options(question))

    def _measure_part(self, pointer: Pointer) -> int:
        """Count the options, or the parts of a condition, gone through where the value at `pointer` changes."""
        bank = self.bank
        match pointer:
            case ("answer_sets", str() as name, *_):
                return len(bank.answer_sets[name])
            case (("questions" | "duties" | "recommendations") as section, int() as index, "when"):
                return _count_nodes([getattr(getattr(bank, section)[index], "when", None)])
            case ("questions", int() as index, *_):
                question = bank.questions[index]
                return len(bank.get_options(question)) + len(question.curve)
            case ("recommendations", int(), "moves", str() as question_id):
                return len(bank.get_options(bank.question_by_id[question_id]))
            case ("levels", int(), "at_least", str() as axis_id):
                return sum(len(bank.get_options(each)) for each in bank.questions_by_axis[axis_id])
            case ("axes", *_):
                return max((len(bank.get_options(each)) for each in bank.target_by_axis.values()), default=0)
            case _:
                return 0


def _count_nodes(conditions: Iterable[Condition | None]) -> int:
    """Count the parts of some conditions."""
    return sum(1 for condition in conditions if condition is not None for _ in walk_nodes(condition.tree))
