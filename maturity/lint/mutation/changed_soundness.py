"""Whether a changed bank is still one that loads, as far as its one change decides: nothing else is checked again."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.mutation.mutant import Mutant, copy_record
from maturity.loading.problem import Problem
from maturity.loading.soundness import advice, choices, conditions, duties, levels, measures
from maturity.model.bank import Bank
from maturity.model.items import Question


def is_sound(changed: Bank, mutant: Mutant) -> bool:
    """Tell whether `changed`, a bank that loads with the change of `mutant`, would load too."""
    return not any(True for _ in _check_changed(changed, mutant))


def _check_changed(changed: Bank, mutant: Mutant) -> Iterator[Problem]:
    """Yield what keeps a changed bank from being one. No change names anything anew, so no cycle can come of it."""
    section, place = mutant.pointer[0], mutant.pointer[1] if len(mutant.pointer) > 1 else None
    match section, place:
        case "questions", int():
            yield from _check_questions(changed, [changed.questions[place]])
        case "answer_sets", str():
            yield from _check_questions(changed, [each for each in changed.questions if each.answer_set == place])
        case "recommendations", int():
            yield from advice.check_moves(changed, changed.recommendations[place], ("recommendations", place))
        case "duties", int():
            yield from duties.check(changed)
        case "levels", int():
            yield from levels.check(changed)
            yield from duties.check(changed)
        case _:
            pass
    if mutant.pointer[-1] == "when" and isinstance(place, int):
        yield from conditions.check_item(changed, str(section), place)


def _check_questions(changed: Bank, questions: list[Question]) -> Iterator[Problem]:
    """Yield what is wrong with some questions, without the rest of the bank, and with the moves to unscored ones."""
    names = {question.answer_set for question in questions if question.answer_set}
    sets = {name: changed.answer_sets[name] for name in names}
    alone = copy_record(changed, profile=(), questions=tuple(questions), axes=(), answer_sets=sets)
    yield from choices.check(alone)
    yield from measures.check(alone)
    unscored = {question.id for question in questions if not question.counts}
    for index, each in enumerate(changed.recommendations) if unscored else ():
        if not unscored.isdisjoint(each.moves):
            yield from advice.check_moves(changed, each, ("recommendations", index))
