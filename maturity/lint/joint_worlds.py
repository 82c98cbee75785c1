"""Joint worlds: the worlds of a condition in which the conditions of the questions that it names hold as well.

A condition that asks for an answer can only be true where that answer can be given: where the question that it names is
asked itself. `maturity.lint.worlds` looks at one condition alone; here a question that is not asked does not apply, and
one that may be asked is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from maturity.engine.conditions import evaluate_condition
from maturity.engine.facts import Fact, MissingFact
from maturity.lint.worlds import World, list_facts
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.condition import Condition, Every

Key = tuple[str, str]
"""(space, id) of a name in a condition: ("answers", "website")."""

_MOST_QUESTIONS = 12
"""A condition that hangs on more questions than this has too many joint worlds to be decided."""


def list_joint_worlds(bank: Bank, condition: Condition, rank: Mapping[str, int], most: int) -> list[World]:
    """List the joint worlds of `condition`, no more than `most`; `rank` is the place of each question when asked.

    Empty if there are more, if the condition or one that it hangs on cannot be decided, or if one of the questions
    offers only what was chosen in another one (`among`).
    """
    merged = _merge_conditions(bank, condition)
    facts = {} if merged is None else list_facts(bank, merged)
    worlds: list[World] = []
    for world in _fill(bank, {}, _sort_names(rank, facts)):
        worlds.append(world)
        if len(worlds) > most:
            return []
    return worlds if facts else []


def _merge_conditions(bank: Bank, condition: Condition) -> Condition | None:
    """Join `condition` and those that it hangs on; None if they are too many, or one has an `among`."""
    reached: dict[str, Condition] = {}
    waiting = list(condition.find_questions())
    while waiting:
        question = bank.question_by_id[waiting.pop()]
        if question.among is not None:
            return None
        if question.when is not None and question.id not in reached:
            reached[question.id] = question.when
            if len(reached) > _MOST_QUESTIONS:
                return None
            waiting += question.when.find_questions()
    if len(set(condition.find_questions())) > _MOST_QUESTIONS:
        return None
    trees = (condition.tree, *(each.tree for each in reached.values()))
    return Condition(condition.text, Every(trees, 0, len(condition.text)))


def _sort_names(rank: Mapping[str, int], facts: Mapping[Key, list[Fact]]) -> list[tuple[Key, list[Fact]]]:
    """Sort names so that each question comes after those that its condition names; facts of the profile first."""
    return sorted(facts.items(), key=lambda each: rank[each[0][1]] if each[0][0] == "answers" else -1)


def _fill(bank: Bank, chosen: dict[Key, Fact], left: list[tuple[Key, list[Fact]]]) -> Iterator[World]:
    """Yield every world that has what is `chosen` and, for each name that is `left`, a fact that it can have then."""
    if not left:
        yield World(bank, Sheet(), {}, chosen=dict(chosen))
        return
    (key, facts), *others = left
    for fact in _list_possible(bank, chosen, key, facts):
        yield from _fill(bank, {**chosen, key: fact}, others)


def _list_possible(bank: Bank, chosen: dict[Key, Fact], key: Key, facts: list[Fact]) -> list[Fact]:
    """List those of `facts` that a name can have where what is `chosen` holds."""
    question = bank.question_by_id[key[1]] if key[0] == "answers" else None
    if question is None or question.when is None:
        return facts
    asked = evaluate_condition(question.when.tree, World(bank, Sheet(), {}, chosen=chosen))
    if asked is None:
        return [MissingFact.UNKNOWN]
    if not asked:
        return [MissingFact.NOT_APPLICABLE]
    return [fact for fact in facts if fact is not MissingFact.NOT_APPLICABLE or question.may_not_apply]
