"""The moves of recommendations, each changed in turn, and the proof that a change raises the same answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Any

from maturity.engine.raising import convert_move, is_better, raise_answer
from maturity.lint.mutation.mutant import Mutant, Reach, replace_one
from maturity.model.answers import Value
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Question
from maturity.model.recommendation import Recommendation
from maturity.syntax.quoting import format_value

_MOST_BOXES = 7
"""With more boxes to tick than this, the ways to tick them are not listed."""


@dataclass(frozen=True, slots=True)
class Written:
    """A move, to be written as a bank's file has it where a sentence tells it: a list may be long."""

    move: Any

    def __str__(self) -> str:
        return format_value(self.move)


@dataclass(frozen=True, slots=True)
class Move:
    """One move of a recommendation: the least answer to a question that following it brings."""

    pointer: Pointer
    recommendation: Recommendation
    question: Question
    written: Any
    """The move, as the bank's file has it."""

    def make_mutant(self, operator: str, after: Any) -> Mutant:
        """Make the mutant in which the move is `after`; None: there is none."""
        when = self.recommendation.when
        names = [
            *((name.space, name.id) for name in (when.find_names() if when else ())),
            ("answers", self.question.id),
        ]
        params = {
            "id": self.recommendation.id,
            "question": self.question.id,
            "before": Written(self.written),
            "after": "" if after is None else Written(after),
        }
        advised = (self.recommendation.id,)
        change = replace_one(self.pointer, after)
        return Mutant(operator, self.pointer, params, change, Reach.LEVEL, advised, tuple(dict.fromkeys(names)))


def list_moves(bank: Bank) -> Iterator[Move]:
    """Yield every move, in the order of the file."""
    for index, recommendation in enumerate(bank.recommendations):
        for question, written in recommendation.moves.items():
            pointer = ("recommendations", index, "moves", question)
            yield Move(pointer, recommendation, bank.question_by_id[question], written)


def find_neighbour(bank: Bank, move: Move, step: int) -> str | None:
    """Return the option that is worth next more than that of a move (`step` 1), or next less (-1); None without one."""
    values = bank.measure_by_question[move.question.id].values
    own = values[move.written]
    wanted = [option for option, value in values.items() if (value - own) * step > 0]
    return min(wanted, key=lambda option: abs(values[option] - own), default=None)


def prove_same_answers(bank: Bank, changed: Bank, mutant: Mutant) -> str | None:
    """Say that a changed move raises the same answers as before; None if it does not, or that is not proved."""
    question = bank.question_by_id[str(mutant.params["question"])]
    moves = [each.recommendation_by_id[str(mutant.params["id"])].moves.get(question.id) for each in (bank, changed)]
    if None in moves:
        return None
    before, after = (convert_move(question, written) for written in moves)
    if question.kind == "number":
        return "same_answers" if _is_worth_the_same(bank, question, before, after) else None
    answers = _list_answers(bank, question)
    if not answers:
        return None
    return "same_answers" if all(_is_raised_alike(bank, question, each, before, after) for each in answers) else None


def _is_worth_the_same(bank: Bank, question: Question, before: Value, after: Value) -> bool:
    """Tell whether two numbers are worth the same and decide nothing else: each improves what the other does."""
    measure = bank.measure_by_question[question.id]
    return measure.get_raw(before) == measure.get_raw(after) and question.id not in bank.questions_in_conditions


def _is_raised_alike(bank: Bank, question: Question, answer: Value, before: Value, after: Value) -> bool:
    """Tell whether two moves make nothing of an answer, or what is worth the same and decides the same."""
    raised = [raise_answer(bank, question, answer, move) for move in (before, after)]
    better = [each for each in raised if is_better(bank, question, answer, each)]
    if len(better) < len(raised):
        return not better
    is_same_raw = len({bank.measure_by_question[question.id].get_raw(each) for each in raised}) == 1
    return is_same_raw and (raised[0] == raised[1] or question.id not in bank.questions_in_conditions)


def _list_answers(bank: Bank, question: Question) -> Sequence[Value]:
    """List every answer to a question that is answered by choosing; nothing if there are too many, and for a number."""
    options = [option.id for option in bank.get_options(question)]
    if question.ranks_options:
        return options
    exclusive = bank.get_exclusive(question)
    together = [option for option in options if option not in exclusive]
    if len(together) > _MOST_BOXES:
        return []
    sets = chain.from_iterable(combinations(together, size) for size in range(len(together) + 1))
    return [*sets, *((option,) for option in exclusive)]
