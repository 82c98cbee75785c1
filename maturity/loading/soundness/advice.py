"""Recommendations: what they name exists, their moves are possible answers, and none has to come after itself.

A move is the least answer to a question that following a recommendation brings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, assert_never

from maturity.errors import BugError
from maturity.loading.bounds import check_bounds
from maturity.loading.options import map_option_texts
from maturity.loading.problem import Problem, make_unknown_name, make_unknown_option
from maturity.loading.soundness.cycles import check_cycles
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Question
from maturity.model.recommendation import Recommendation


def check(bank: Bank) -> Iterator[Problem]:
    """Yield what is wrong with the recommendations of `bank`.

    That is: moves that are no answer to a scored question, an axis or an earlier recommendation (`after`) that does not
    exist, and recommendations that have to come after each other in a cycle.
    """
    for index, each in enumerate(bank.recommendations):
        pointer: Pointer = ("recommendations", index)
        if each.axis and each.axis not in bank.axis_by_id:
            yield make_unknown_name("MB205", (*pointer, "axis"), each.axis, bank.axis_by_id, on_key=False)
        for after_index, earlier in enumerate(each.after):
            if earlier not in bank.recommendation_by_id:
                path = (*pointer, "after", after_index)
                yield make_unknown_name("MB232", path, earlier, bank.recommendation_by_id, on_key=False)
        yield from check_moves(bank, each, pointer)
    needs = {each.id: each.after for each in bank.recommendations}
    yield from check_cycles("MB233", "recommendations", "after", [each.id for each in bank.recommendations], needs)


def check_moves(bank: Bank, recommendation: Recommendation, above: Pointer) -> Iterator[Problem]:
    """Yield the moves of `recommendation` to a question that is missing or never scored, or to no answer of it."""
    for question_id, move in recommendation.moves.items():
        pointer = (*above, "moves", question_id)
        question = bank.question_by_id.get(question_id)
        if question is None:
            yield make_unknown_name("MB204", pointer, question_id, bank.question_by_id, on_key=True)
        elif not question.counts:
            yield Problem("MB239", pointer, {"question": question_id}, "unscored", on_key=True)
        else:
            yield from _check_move(bank, question, move, pointer)


def _check_move(bank: Bank, question: Question, move: Any, pointer: Pointer) -> Iterator[Problem]:
    """Yield what is wrong with `move` as an answer to `question`, a scored one; nothing if it is a possible answer."""
    match question.kind:
        case "number":
            if not isinstance(move, Fraction):
                yield Problem("MB239", pointer, {"question": question.id}, "number")
            elif problem := check_bounds(question, move, pointer):
                yield problem
        case "multiple" if isinstance(move, list):
            options = map_option_texts(bank, question)
            for index, option in enumerate(move):
                yield from _check_option(question, options, option, (*pointer, index))
        case "single" | "multiple":
            yield from _check_option(question, map_option_texts(bank, question), move, pointer)
        case "text":
            raise BugError(question.id)  # a text is never scored: the move was refused above
        case _:
            assert_never(question.kind)


def _check_option(question: Question, options: Mapping[str, str], option: Any, pointer: Pointer) -> Iterator[Problem]:
    """Yield a problem if `option`, a move or a part of one, is not the id of one of the `options` of `question`."""
    if not options:
        return  # reported with the missing list
    if not isinstance(option, str):
        yield Problem("MB239", pointer, {"question": question.id}, "option", possible=options)
    elif option not in options:
        yield make_unknown_option(pointer, option, question.id, options)
