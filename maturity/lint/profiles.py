"""Profiles: what kinds of organisation a bank asks different questions.

Conditions on the profile hide questions. Two organisations whose profiles differ in nothing that a condition names are
asked the same; so a few profiles stand for all.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from maturity.engine.conditions import evaluate_condition
from maturity.engine.facts import Fact, MissingFact
from maturity.lint.worlds import World, list_facts, list_worlds
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.condition import Condition, Every, walk_nodes
from maturity.model.items import Question

_MOST_FIELDS = 12
"""With more profile fields than this in conditions, there are too many profiles."""
_MOST_STEPS = 30_000
"""How much work the profiles of one bank may cost, in parts of conditions evaluated: about a fifth of a second."""


def list_hidden_questions(bank: Bank) -> set[frozenset[str]]:
    """List the sets of questions that some complete profile hides, whatever is answered.

    Empty if no condition names the profile, if one cannot be decided, or if there are too many profiles.
    """
    conditions = [question.when for question in bank.questions if question.when]
    named = {name.id for condition in conditions for name in condition.find_names() if name.space == "profile"}
    if len(named) > _MOST_FIELDS:
        return set()
    merged = Condition("", Every(tuple(condition.tree for condition in conditions), 0, 0))
    facts = list_facts(bank, merged, "profile")
    known: dict[tuple[str, str], list[Fact]] = {
        key: [fact for fact in each if not isinstance(fact, MissingFact)] for key, each in facts.items()
    }
    steps = prod(map(len, known.values())) * sum(1 for _ in walk_nodes(merged.tree))
    if not known or steps > _MOST_STEPS:
        return set()
    conditional = [question for question in bank.asking_order if question.when]
    return {frozenset(_find_hidden(bank, conditional, world)) for world in list_worlds(bank, known)}


def _find_hidden(bank: Bank, conditional: list[Question], profile: World) -> Iterator[str]:
    """Yield the ids of those questions that the profile hides: the condition of each is false, whatever is answered."""
    chosen: dict[tuple[str, str], Fact] = {("answers", question.id): MissingFact.UNKNOWN for question in bank.questions}
    chosen |= profile.chosen
    for question in conditional:
        assert question.when is not None
        if evaluate_condition(question.when.tree, World(bank, Sheet(), {}, chosen=chosen)) is False:
            chosen["answers", question.id] = MissingFact.NOT_APPLICABLE
            yield question.id
