"""From a bank to its model, and to the formulas of its recommendations, duties and levels."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import assert_never

from maturity.engine.raising import raise_answer
from maturity.lint.proofs.budget import Budget
from maturity.lint.proofs.choices import Choice
from maturity.lint.proofs.conditions import ConditionCompiler
from maturity.lint.proofs.formulas import (
    ALWAYS,
    AtLeast,
    Formula,
    HasScore,
    IsTrue,
    Lookup,
    Negation,
    join_every,
    join_some,
)
from maturity.lint.proofs.model import Model
from maturity.lint.proofs.observers import Key, observe
from maturity.lint.proofs.variables import Mask, Variable, VariableMaker
from maturity.model.answers import Value
from maturity.model.bank import Bank
from maturity.model.duty import Duty
from maturity.model.field_types import ROOT
from maturity.model.items import Question
from maturity.model.recommendation import Recommendation
from maturity.model.scoring_rules import Level

DUTY_CHOICES = (Choice(("met",), "met"), Choice(("unmet",), "unmet"))
"""What matters of what can be said of a duty: one that is planned is not met, one that does not apply lacks nothing."""


@dataclass(frozen=True)
class CompiledBank:
    """A bank as the search sees it, with the formulas of what may happen in it."""

    bank: Bank
    budget: Budget
    maker: VariableMaker = field(default_factory=VariableMaker)

    @cached_property
    def _conditions(self) -> ConditionCompiler:
        bank, observed = self.bank, observe(self.bank)
        variables: list[Variable] = []
        for item in (*bank.profile, *bank.axis_by_id.values(), *bank.asking_order):
            variables.append(self.maker.make(bank, observed, item, self.budget))  # type: ignore[arg-type]
            self.budget.spend(3 * len(variables[-1].choices))
        places: dict[Key, int] = {variable.key: place for place, variable in enumerate(variables)}
        return ConditionCompiler(bank, variables, self.budget, places)

    @cached_property
    def model(self) -> Model:
        """The model of the bank."""
        compiler = self._conditions
        first = len(compiler.variables)
        duties = [Variable(("profile", f"duty {duty.id}"), DUTY_CHOICES) for duty in self.bank.duties]
        return Model(
            bank=self.bank,
            variables=(*compiler.variables, *duties),
            whens={
                compiler.places["answers", question.id]: compiler.compile(question.when.tree)
                for question in self.bank.asking_order
                if question.when is not None
            },
            voids={
                compiler.places["answers", question.id]: self._find_void(question, question.among)
                for question in self.bank.asking_order
                if question.among is not None
            },
            duties={duty.id: place for place, duty in enumerate(self.bank.duties, start=first)},
        )

    @cached_property
    def demands(self) -> Mapping[str, tuple[Duty, ...]]:
        """Recommendation id to the duties that name it."""
        named: dict[str, list[Duty]] = {}
        for duty in self.bank.duties:
            if duty.recommendation is not None:
                named.setdefault(duty.recommendation, []).append(duty)
        return {each: tuple(duties) for each, duties in named.items()}

    def compile_beside(self, bank: Bank) -> CompiledBank:
        """Compile another bank over the same variables, so that formulas of both can be put together.

        It asks the same, its axes are the same, and this one has all of its conditions and moves somewhere.
        """
        beside = CompiledBank(bank, self.budget)
        vars(beside).update(_conditions=self._conditions, model=self.model)
        return beside

    def compile_when(self, owner: Question | Duty | Recommendation) -> Formula:
        """Return the formula of the condition of a question, a duty or a recommendation; always true without one."""
        return ALWAYS if owner.when is None else self._conditions.compile(owner.when.tree)

    def compile_offer(self, question: Question) -> Formula:
        """Return whether a question without an answer offers something to choose."""
        if question.among is None:
            return ALWAYS
        named, nothing, something = self.model.voids[self._conditions.places["answers", question.id]]
        return Lookup(named, (something, nothing, 0))

    def compile_holding(self, duty: Duty) -> Formula:
        """Return whether nothing is missing of a duty: it is met, or does not apply."""
        place = self.model.duties[duty.id]
        unanswered = self.model.variables[place].unanswered
        return join_some([Negation(self.compile_when(duty)), Lookup(place, (1, 2, unanswered))])

    def compile_raising(self, recommendation: Recommendation) -> Formula:
        """Return whether a recommendation improves something: an answer in its moves, or a duty that names it."""
        moves = [self._compile_move(question, move) for question, move in recommendation.moves.items()]
        duties = self.demands.get(recommendation.id)
        if duties is None:
            return join_some(moves) if moves else ALWAYS
        return join_some([*moves, *(Negation(self.compile_holding(duty)) for duty in duties)])

    def compile_advised(self, recommendation: Recommendation) -> Formula:
        """Return whether a recommendation fits: it is advised where this is true, possible where it is unknown."""
        return join_every([self.compile_raising(recommendation), self.compile_when(recommendation)])

    def compile_level(self, level: Level, *, floors: Iterable[str] | None = None) -> Formula:
        """Return whether the whole fulfils what `level` demands, its threshold included, whatever the levels below.

        With `floors`, only those floors are demanded.
        """
        wanted = level.at_least if floors is None else {axis: level.at_least[axis] for axis in floors}
        return join_every(
            [
                AtLeast(ROOT, level.threshold, if_empty=False),
                *(AtLeast(axis, floor, if_empty=True) for axis, floor in wanted.items()),
                *(IsTrue(self.compile_holding(duty)) for duty in self.list_demanded(level)),
            ]
        )

    def compile_reached(self, index: int) -> Formula:
        """Return whether the whole reaches the level at `index`: what it and each one below it demands is fulfilled."""
        return join_every([HasScore(ROOT), *map(self.compile_level, self.bank.levels[1 : index + 1])])

    def compile_stop(self, index: int) -> Formula:
        """Return whether the level at `index` is the one that the whole is at."""
        above = self.bank.levels[index + 1 : index + 2]
        return join_every([self.compile_reached(index), *(Negation(self.compile_level(level)) for level in above)])

    def list_demanded(self, level: Level) -> list[Duty]:
        """List the duties that `level` demands to be met."""
        match level.duties:
            case "all":
                return list(self.bank.duties)
            case "high":
                return [duty for duty in self.bank.duties if duty.severity == "high"]
            case None:
                return []
            case _:
                assert_never(level.duties)

    def _find_void(self, question: Question, named_id: str) -> tuple[int, Mask, Mask]:
        """Return what `Model.voids` has for `question`, which looks at the question `named_id`."""
        place = self._conditions.places["answers", named_id]
        own = {option.id for option in self.bank.get_options(question) if not option.exclusive}
        own -= self.bank.get_exclusive(self.bank.question_by_id[named_id])
        variable = self._conditions.variables[place]
        nothing, something = 0, variable.unanswered | variable.not_applicable | variable.not_asked
        for index, choice in enumerate(variable.choices):
            offers = {not own.isdisjoint(answer) for answer in choice.answers if isinstance(answer, tuple)}
            nothing |= 1 << index if False in offers else 0
            something |= 1 << index if True in offers else 0
        return place, nothing, something

    def _compile_move(self, question_id: str, move: object) -> Formula:
        """Return whether an answer is lower than the one that a move brings; unknown while it is open."""
        question = self.bank.question_by_id[question_id]
        place = self._conditions.places["answers", question_id]
        variable = self.model.variables[place]
        self.budget.spend(len(variable.choices))
        raised = kept = 0
        for index, choice in enumerate(variable.choices):
            verdicts = {is_raised(self.bank, question, answer, move) for answer in choice.answers}
            raised |= 1 << index if True in verdicts or choice.fact is None else 0
            kept |= 1 << index if False in verdicts or choice.fact is None else 0
        return Lookup(place, (raised, kept | variable.not_applicable | variable.not_asked, variable.unanswered))


def is_raised(bank: Bank, question: Question, answer: Value, move: object) -> bool:
    """Tell whether a move, as the bank's file has it, improves an answer, as the engine does."""
    measure = bank.measure_by_question[question.id]
    raised = raise_answer(bank, question, answer, read_move(question, move))
    return measure.get_raw(answer) < min(measure.get_raw(raised), measure.best)


def read_move(question: Question, move: object) -> Value:
    """Return a move, as the bank's file has it, as an answer."""
    if isinstance(move, Fraction):
        return move
    if isinstance(move, list | tuple):
        return tuple(map(str, move))
    return (str(move),) if question.kind == "multiple" else str(move)
