"""Who is asked: conditions that say something else, and lists that narrow down what can be chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import prod

from maturity.engine.conditions import evaluate_condition
from maturity.lint.against.change import Change
from maturity.lint.against.comparison import Comparison
from maturity.lint.worlds import list_facts, list_worlds
from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.model.condition import (
    Call,
    Compare,
    Condition,
    Constant,
    Either,
    Every,
    ListOf,
    Name,
    Node,
    Not,
    walk_nodes,
)
from maturity.model.diagnostic import Pointer
from maturity.model.former_ids import join_option
from maturity.model.sections import Section

_MOST_STEPS = 5_000
"""How much work two conditions may be to compare, in parts evaluated; with more, other words count as another one."""
_ALWAYS = Constant(True, 0, 0)
_SECTION_BY_SPACE: dict[str, Section] = {"answers": "answers", "profile": "profile"}


def find_asking_changes(comparison: Comparison) -> Iterator[Change]:
    """Yield the questions and duties that others are asked now, those whose `among` or `express` has changed."""
    for old, new, pointer in comparison.question_pairs:
        params = {"question": new.id}
        if not _is_same_condition(comparison, old.when, new.when):
            yield _make_change(new.id, Problem("MB897", (*pointer, "when"), params))
        among = comparison.fates_by_section["answers"].kept.get(old.among or "", old.among)
        if among != new.among:
            yield _make_change(new.id, Problem("MB897", (*pointer, "among"), params, "among"))
        if old.express != new.express and any(question.express for question in comparison.old.questions):
            variant = "express" if new.express else "not_express"
            yield _make_change(new.id, Problem("MB897", (*pointer, "express"), params, variant))
    places: dict[str, Pointer] = {duty.id: ("duties", index) for index, duty in enumerate(comparison.new.duties)}
    for name, present in comparison.fates_by_section["duties"].kept.items():
        before, after = comparison.old.duty_by_id[name].when, comparison.new.duty_by_id[present].when
        if not _is_same_condition(comparison, before, after):
            yield _make_change(present, Problem("MB897", (*places[present], "when"), {"question": present}, "duty"))


def _make_change(name: str, problem: Problem) -> Change:
    return Change("asked", "major", name, problem, is_settled_by_version=True)


def _is_same_condition(comparison: Comparison, old: Condition | None, new: Condition | None) -> bool:
    """Whether two conditions are true of the same answers: by their words, else by trying all that can be answered.

    None is no condition, which is true of all. Where too much would have to be tried, other words count as another
    condition.
    """
    if old is None and new is None:
        return True
    before = _update(comparison, old.tree) if old else _ALWAYS
    after = new.tree if new else _ALWAYS
    if _strip(before) == _strip(after):
        return True
    return _is_always_alike(comparison.new, before, after)


def _is_always_alike(bank: Bank, before: Node, after: Node) -> bool:
    """Whether two conditions are alike whatever is answered; False too where that is not decided."""
    both = Condition("", Either((before, after), 0, 0))
    if not _has_known_options(bank, before):
        return False
    facts = list_facts(bank, both)
    steps = prod(map(len, facts.values())) * sum(1 for _ in walk_nodes(both.tree))
    if not facts or steps > _MOST_STEPS:
        return False
    worlds = list_worlds(bank, facts)
    return all(evaluate_condition(before, world) == evaluate_condition(after, world) for world in worlds)


def _has_known_options(bank: Bank, node: Node) -> bool:
    """Whether each option that a condition compares an answer with is one that the bank has now."""
    for compare in walk_nodes(node):
        if not isinstance(compare, Compare):
            continue
        sides = [*walk_nodes(compare.left), *walk_nodes(compare.right)]
        items = [bank.find_item(each) for each in sides if isinstance(each, Name)]
        known = {option.id for item in items if item for option in bank.get_options(item)}
        texts = {each.value for each in sides if isinstance(each, Constant) and isinstance(each.value, str)}
        if not texts <= known:
            return False
    return True


def _update(comparison: Comparison, node: Node, owner: Name | None = None) -> Node:
    """Return a condition of the earlier version under the present ids; `owner` is what its texts are options of."""
    match node:
        case Name():
            kept = comparison.fates_by_section[_SECTION_BY_SPACE.get(node.space, "targets")].kept
            return replace(node, id=kept.get(node.id, node.id))
        case Constant():
            return replace(node, value=_update_option(comparison, owner, node.value)) if owner else node
        case ListOf():
            return replace(node, items=tuple(_update(comparison, each, owner) for each in node.items))  # type: ignore[misc]
        case Call():
            return replace(node, name=_update(comparison, node.name))  # type: ignore[arg-type]
        case Compare():
            names = [each for each in (node.left, node.right) if isinstance(each, Name)]
            named = names[0] if names else None
            left, right = (_update(comparison, side, named) for side in (node.left, node.right))
            return replace(node, left=left, right=right)  # type: ignore[arg-type]
        case Not():
            return replace(node, part=_update(comparison, node.part))
        case Every() | Either():
            return replace(node, parts=tuple(_update(comparison, part) for part in node.parts))


def _update_option(comparison: Comparison, owner: Name, value: str | Fraction | bool) -> str | Fraction | bool:
    """Return the present id of the option `value` of what `owner` names."""
    section = _SECTION_BY_SPACE.get(owner.space, "targets")
    present = comparison.fates_by_section[section].kept.get(owner.id, owner.id)
    if not isinstance(value, str):
        return value
    return comparison.follow_option(join_option(present, value))


def _strip(node: Node) -> object:
    """Return what a condition says without where it is written, to compare it with another one."""
    match node:
        case Name():
            return (node.space, node.id)
        case Constant():
            return (type(node.value).__name__, node.value)
        case ListOf():
            return ("list", frozenset(_strip(each) for each in node.items))
        case Call():
            return (node.function, _strip(node.name))
        case Compare():
            return (_strip(node.left), node.operator, _strip(node.right))
        case Not():
            return ("not", _strip(node.part))
        case Every():
            return ("and", *(_strip(part) for part in node.parts))
        case Either():
            return ("or", *(_strip(part) for part in node.parts))
