"""Questions that offer only what was chosen in another one (`among`): there is such a choice, and no best answer.

A scored question cannot have `among`: which of its answers is the best would depend on the answer to another one, and
so would the worst, so that no interval could be told while that other one is open.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from maturity.loading.problem import Problem, make_unknown_name
from maturity.loading.remedies import list_names
from maturity.loading.soundness.cycles import find_cycles, format_cycle
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Question


def check(bank: Bank) -> Iterator[Problem]:
    """Yield what is wrong with each `among` of `bank`, and the cycles of questions that need one another by it."""
    for index, question in enumerate(bank.questions):
        if question.among is not None:
            pointer = ("questions", index, "among")
            yield from _check_question(question, pointer)
            yield from _check_named(bank, question, question.among, pointer)
    yield from _check_cycles(bank)


def _check_question(question: Question, pointer: Pointer) -> Iterator[Problem]:
    """Yield a problem if `question` cannot have an `among`: it has to be a `multiple`, and not scored."""
    if not _is_multiple(question):
        yield Problem("MB262", pointer, {}, "kind", on_key=True)
    elif question.scored:
        yield Problem("MB262", pointer, {}, "scored", on_key=True)


def _check_named(bank: Bank, question: Question, name: str, pointer: Pointer) -> Iterator[Problem]:
    """Yield what keeps the question `name` from telling what `question` offers: it has to have the same options.

    Exclusive options, such as "none of these", are offered anyway. A question that names itself is a cycle, which
    `_check_cycles` reports.
    """
    named = bank.question_by_id.get(name)
    if named is None:
        yield make_unknown_name("MB204", pointer, name, bank.question_by_id, on_key=False)
    elif not _is_multiple(named):
        yield Problem("MB262", pointer, {"id": name}, "named")
    elif _is_multiple(question):
        there = {option.id for option in bank.get_options(named)}
        missing = [each.id for each in bank.get_options(question) if not each.exclusive and each.id not in there]
        if missing:
            yield Problem("MB262", pointer, {"id": name, "options": list_names(missing)}, "options")


def _is_multiple(question: Question) -> bool:
    return question.kind == "multiple"


def _check_cycles(bank: Bank) -> Iterator[Problem]:
    """Yield the cycles in which an `among` is needed; those of conditions alone are no subject of this module."""
    index_by_id = {question.id: index for index, question in enumerate(bank.questions)}
    for cycle in find_cycles(index_by_id, bank.dependencies_by_question):
        closing = next((each for each, next_ in pairwise(cycle) if _leads(bank, each, next_)), None)
        if closing is not None:
            variant = "itself" if len(cycle) == 2 else "cycle"
            pointer = ("questions", index_by_id[closing], "among")
            yield Problem("MB262", pointer, {"cycle": format_cycle(cycle)}, variant)


def _leads(bank: Bank, question_id: str, named: str) -> bool:
    """Tell whether a question needs another one by its `among`."""
    return bank.question_by_id[question_id].among == named
