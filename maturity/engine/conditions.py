"""The truth of a condition on one sheet: true, false, or not known yet (format.md, "Conditions").

A condition is what a `when` in the bank says, parsed into a tree of nodes; `evaluate_condition` is the entry.
"""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from maturity.engine.facts import Fact, Facts, Interval, KnownFact, MissingFact, convert_constant, convert_value
from maturity.model.condition import (
    Call,
    Compare,
    Constant,
    Either,
    Every,
    ListOf,
    Name,
    Node,
    Not,
    Operand,
    Operator,
    Ordering,
)
from maturity.model.exact import is_less

Truth = bool | None
"""True, false, or None: it depends on something that is not known yet."""


def evaluate_condition(node: Node, facts: Facts) -> Truth:
    """Evaluate the condition `node`, which must have passed the type check, with the values that `facts` gives.

    Returns None if the result depends on something unknown. A constant alone is true if it is `true`. A comparison with
    something that does not apply is false for `==` and `in`, true for `!=` and `not in`, and None for an ordering;
    `known(x)` is false only while x is unknown, so it is true for what does not apply.
    """
    match node:
        case Every():
            return combine_and([evaluate_condition(part, facts) for part in node.parts])
        case Either():
            return combine_or([evaluate_condition(part, facts) for part in node.parts])
        case Not():
            return negate(evaluate_condition(node.part, facts))
        case Compare():
            left, right = evaluate_operand(node.left, facts), evaluate_operand(node.right, facts)
            return compare_facts(node, left, right, facts)
        case Call():
            return _evaluate_call(node, facts)
        case Constant() | Name() | ListOf():
            return isinstance(node, Constant) and node.value is True
        case _:
            assert_never(node)


def combine_and(parts: list[Truth]) -> Truth:
    """Combine `parts` like SQL's `and`: false if one is false, else None if one is None, else true (as for none)."""
    if False in parts:
        return False
    return None if None in parts else True


def combine_or(parts: list[Truth]) -> Truth:
    """Combine `parts` like SQL's `or`: true if one is true, else None if one is None, else false (as for none)."""
    if True in parts:
        return True
    return None if None in parts else False


def negate(truth: Truth) -> Truth:
    """Return the opposite; what is not known stays so."""
    return None if truth is None else not truth


def compare_facts(node: Compare, left: Fact, right: Fact, facts: Facts) -> Truth:
    """Evaluate the comparison `node`, whose sides have the values `left` and `right`.

    A side that does not apply decides before a side that is unknown.
    """
    if isinstance(left, MissingFact) or isinstance(right, MissingFact):
        missing = [fact for fact in (left, right) if isinstance(fact, MissingFact)]
        wait = all(fact.may_become_known for fact in missing)
        return None if wait else _compare_not_applicable(node.operator)
    match node.operator:
        case "==":
            return _equal(left, right)
        case "!=":
            return negate(_equal(left, right))
        case "in":
            return _contains(node.right, right, left)
        case "not in":
            return negate(_contains(node.right, right, left))
        case "<" | "<=" | ">" | ">=":
            first, second = _rank(node.left, node.right, left, facts), _rank(node.right, node.left, right, facts)
            return _order(first, second, node.operator)
        case _:
            assert_never(node.operator)


def _compare_not_applicable(operator: Operator) -> Truth:
    """Return what `operator` gives where a side does not apply: it equals nothing, is in no list, and has no order."""
    match operator:
        case "==" | "in":
            return False
        case "!=" | "not in":
            return True
        case "<" | "<=" | ">" | ">=":
            return None
        case _:
            assert_never(operator)


def evaluate_operand(node: Operand, facts: Facts) -> Fact:
    """Evaluate one side of a comparison."""
    match node:
        case Name():
            return facts.get_fact(node)
        case Call():
            return _evaluate_compared_call(node, facts)
        case ListOf():
            return convert_list(node)
        case Constant():
            return convert_constant(node)
        case _:
            assert_never(node)


def convert_list(node: ListOf) -> frozenset[str]:
    """Convert a list written in a condition to a set of texts, in which a text is looked for."""
    return frozenset(str(item.value) for item in node.items)


def _evaluate_call(node: Call, facts: Facts) -> Truth:
    """Evaluate a call that is true or false by itself: `known(x)`. `count(x)` raises TypeError."""
    match node.function:
        case "known":
            fact = facts.get_fact(node.name)
            return not (isinstance(fact, MissingFact) and fact.may_become_known)
        case "count":
            raise TypeError(node.function)  # a number: the type check refuses it here
        case _:
            assert_never(node.function)


def _evaluate_compared_call(node: Call, facts: Facts) -> Fact:
    """Evaluate a call that is one side of a comparison: `count(x)`, how many options are chosen."""
    match node.function:
        case "count":
            chosen = facts.get_fact(node.name)
            return chosen if isinstance(chosen, MissingFact) else convert_value(Fraction(len(chosen)))
        case "known":
            raise TypeError(node.function)  # true or false: the type check refuses it here
        case _:
            assert_never(node.function)


def _rank(node: Operand, other: Operand, fact: KnownFact, facts: Facts) -> Interval:
    """Return one side of an ordering, `node` with the value `fact`, as a number: an option as its raw value.

    An option id written in the condition is looked up among the options of `other`, the other side.
    """
    if not isinstance(fact, str):
        assert isinstance(fact, tuple)
        return fact
    name = node if isinstance(node, Name) else other
    assert isinstance(name, Name)
    value = facts.get_values(name)[fact]
    return (value, value)


def _order(left: Interval, right: Interval, operator: Ordering) -> Truth:
    """Evaluate an ordering of two intervals: true if it holds for all pairs of points, false if for none, else None."""
    match operator:
        case "<":
            return _is_below(left, right)
        case ">":
            return _is_below(right, left)
        case "<=":
            return negate(_is_below(right, left))
        case ">=":
            return negate(_is_below(left, right))
        case _:
            assert_never(operator)


def _is_below(left: Interval, right: Interval) -> Truth:
    """Whether every number of `left` is less than every number of `right`; false if none is less, else None."""
    if is_less(left[1], right[0]):
        return True
    return None if is_less(left[0], right[1]) else False


def _equal(left: KnownFact, right: KnownFact) -> Truth:
    """Whether two facts are equal. Two intervals that overlap give None, unless both are the same single point."""
    if isinstance(left, tuple) and isinstance(right, tuple):
        if left == right and left[0] == left[1]:
            return True
        return False if left[1] < right[0] or right[1] < left[0] else None
    return left == right


def _contains(node: Operand, container: KnownFact, value: KnownFact) -> Truth:
    """Whether `value` is in `container`: a list written in the condition, or the options chosen.

    `node` is the node that `container` was evaluated from. None if it is a list of numbers and `value` an interval that
    overlaps one of them and equals none.
    """
    if isinstance(node, ListOf) and isinstance(value, tuple):
        return combine_or([_equal(value, convert_constant(item)) for item in node.items])
    return isinstance(container, frozenset) and value in container
