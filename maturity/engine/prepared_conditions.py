"""Conditions made ready to be evaluated on many sheets: what does not depend on a sheet is worked out once.

A condition becomes a function that calls the functions of its parts. What it gives is what `evaluate_condition` gives;
both compare two values with the same functions. No text of a file is ever run as a program.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import assert_never

from maturity.engine.conditions import (
    Truth,
    compare_facts,
    convert_list,
    evaluate_condition,
    evaluate_operand,
    negate,
)
from maturity.engine.facts import Fact, Facts, KnownFact, MissingFact, convert_answer, convert_constant
from maturity.model.answers import State
from maturity.model.condition import Call, Compare, Constant, Either, Every, ListOf, Name, Node, Not, Operand
from maturity.model.standing import Standing

Prepared = Callable[[Facts], Truth]
"""A condition: it takes the facts of one sheet, and gives true, false or None for not known yet."""
_MOST_KNOWN_TEXTS = 1_000
"""How many texts are kept with what one comparison makes of them."""
_LONGEST_KNOWN = 100
"""How many characters such a text has at most: ids of options have fewer, a text that somebody wrote may have many."""
_ANSWERED, _GIVEN = Standing.ANSWERED, State.ANSWERED  # Python 3.11 takes long to find members of enumerations


def prepare_condition(node: Node) -> Prepared:
    """Prepare a condition that has passed the type check."""
    match node:
        case Every():
            return partial(_find_first, [prepare_condition(part) for part in node.parts], False)
        case Either():
            return partial(_find_first, [prepare_condition(part) for part in node.parts], True)
        case Not():
            part = prepare_condition(node.part)
            return lambda facts: negate(part(facts))
        case Compare():
            return _prepare_comparison(node)
        case Call() | Constant() | Name() | ListOf():
            return partial(evaluate_condition, node)
        case _:
            assert_never(node)


def _find_first(parts: list[Prepared], decisive: bool, facts: Facts) -> Truth:
    """Return `decisive` as soon as a part gives it; else None if a part is not known, else the opposite."""
    truth: Truth = not decisive
    for part in parts:
        found = part(facts)
        if found is decisive:
            return decisive
        if found is None:
            truth = None
    return truth


def _prepare_comparison(node: Compare) -> Prepared:
    if isinstance(node.left, Name) and isinstance(node.right, Constant | ListOf):
        return _TextComparison(node)
    read_left, read_right = _prepare_operand(node.left), _prepare_operand(node.right)
    return lambda facts: compare_facts(node, read_left(facts), read_right(facts), facts)


class _TextComparison:
    """A comparison of a name with what is written in the condition itself: `answers.website == "yes"`.

    What each option or text gives is kept, as it depends on nothing else than the bank.
    """

    def __init__(self, node: Compare) -> None:
        self._node = node
        self._read_left, self._read_right = _prepare_operand(node.left), _prepare_operand(node.right)
        self._known: dict[str, Truth] = {}

    def __call__(self, facts: Facts) -> Truth:
        left = self._read_left(facts)
        if not isinstance(left, str):
            return compare_facts(self._node, left, self._read_right(facts), facts)
        if left in self._known:
            return self._known[left]
        truth = compare_facts(self._node, left, self._read_right(facts), facts)
        if len(self._known) < _MOST_KNOWN_TEXTS and len(left) <= _LONGEST_KNOWN:
            self._known[left] = truth
        return truth


def _prepare_operand(node: Operand) -> Callable[[Facts], Fact]:
    """Prepare one side of a comparison: a name is looked up in each sheet, a constant is converted now."""
    match node:
        case Name():
            return _prepare_name(node)
        case Call():
            return partial(evaluate_operand, node)
        case ListOf():
            return partial(_repeat, convert_list(node))
        case Constant():
            return partial(_repeat, convert_constant(node))
        case _:
            assert_never(node)


def _prepare_name(name: Name) -> Callable[[Facts], Fact]:
    match name.space:
        case "profile":
            return partial(_read_field, name.id)
        case "answers":
            return partial(_read_answer, name)
        case "score" | "target" | "gap":
            return partial(_read_name, name)
        case _:
            assert_never(name.space)


def _read_field(field_id: str, facts: Facts) -> Fact:
    answer = facts.sheet.profile.get(field_id)
    if answer is None:
        return MissingFact.UNKNOWN
    value = answer.value
    return value if answer.state is _GIVEN and isinstance(value, str) else convert_answer(answer)


def _read_answer(name: Name, facts: Facts) -> Fact:
    if facts.standings[name.id] is _ANSWERED:
        value = facts.sheet.answers[name.id].value
        if isinstance(value, str):
            return value
    return facts.get_fact(name)


def _read_name(name: Name, facts: Facts) -> Fact:
    return facts.get_fact(name)


def _repeat(constant: KnownFact, _: Facts) -> Fact:
    return constant
