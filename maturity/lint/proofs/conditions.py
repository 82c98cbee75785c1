"""Conditions as formulas: each comparison is tried with every choice, by the engine itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from maturity.engine.conditions import Truth, evaluate_condition
from maturity.engine.facts import Fact, Facts
from maturity.lint.proofs.budget import Budget
from maturity.lint.proofs.formulas import (
    OPEN,
    Compared,
    Figure,
    Fixed,
    Formula,
    Lookup,
    MayBe,
    Negation,
    Pair,
    Side,
    join_every,
    join_some,
)
from maturity.lint.proofs.observers import Key
from maturity.lint.proofs.truths import make_truths
from maturity.lint.proofs.variables import Variable
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
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
    walk_nodes,
)
from maturity.model.field_types import ROOT

_MOST_PAIRS = 10_000
"""With more pairs of choices than this, a comparison of two items is not followed up."""


@dataclass(frozen=True)
class _Chosen(Facts):
    """Facts in which each name that a comparison mentions is what was chosen for it."""

    chosen: Mapping[Key, Fact] = field(default_factory=dict)

    def get_fact(self, name: Name) -> Fact:
        """Return what was chosen for `name`."""
        return self.chosen[name.space, name.id]


@dataclass(frozen=True)
class ConditionCompiler:
    """Makes formulas of conditions; `compile(tree)` is the entry."""

    bank: Bank
    variables: Sequence[Variable]
    budget: Budget
    places: Mapping[Key, int]
    """The name of an item or target to the place of its variable."""
    made: dict[Node, Formula] = field(default_factory=dict)
    """Formulas of the comparisons so far."""

    def compile(self, node: Node) -> Formula:
        """Return the formula of a condition, or of a part of one that is true or false."""
        match node:
            case Every():
                return join_every([self.compile(part) for part in node.parts])
            case Either():
                return join_some([self.compile(part) for part in node.parts])
            case Not():
                return Negation(self.compile(node.part))
            case Compare() | Call():
                if node not in self.made:
                    self.made[node] = self._compile_comparison(node)
                return self.made[node]
            case Constant() | Name() | ListOf():
                return Fixed(make_truths(isinstance(node, Constant) and node.value is True))
            case _:
                assert_never(node)

    def _compile_comparison(self, node: Compare | Call) -> Formula:
        names = {(each.space, each.id): each for each in walk_nodes(node) if isinstance(each, Name)}
        if any(name.space in ("score", "gap") for name in names.values()):
            return self._compile_figures(node) if isinstance(node, Compare) else OPEN
        places = [self.places[key] for key in names]
        match places:
            case [place]:
                return Lookup(place, self._try_each(node, place, {}))
            case [first, second]:
                return self._compile_pair(node, first, second)
            case _:
                return Fixed(make_truths(self._evaluate(node, {})))

    def _compile_pair(self, node: Node, first: int, second: int) -> Formula:
        """Make the formula of a comparison of two items."""
        variable, other = self.variables[first], self.variables[second]
        if len(variable.choices) * len(other.choices) > _MOST_PAIRS:
            return OPEN
        rows = {}
        for place in range(len(variable.choices) + 3):
            fact = variable.get_fact(place)
            everything = other.sayable | other.not_asked | other.not_applicable
            rows[place] = (everything,) * 3 if fact is None else self._try_each(node, second, {variable.key: fact})
        return Pair(first, second, rows)

    def _try_each(self, node: Node, place: int, others: Mapping[Key, Fact]) -> MayBe:
        """Return with which choices of a variable `node` may be true, false and unknown; `others` are settled."""
        variable = self.variables[place]
        self.budget.spend(len(variable.choices) + 3)
        masks = {True: 0, False: 0, None: 0}
        for each in range(len(variable.choices) + 3):
            fact = variable.get_fact(each)
            if fact is None:
                masks = {truth: mask | 1 << each for truth, mask in masks.items()}
            else:
                masks[self._evaluate(node, {**others, variable.key: fact})] |= 1 << each
        return (masks[True], masks[False], masks[None])

    def _evaluate(self, node: Node, chosen: Mapping[Key, Fact]) -> Truth:
        return evaluate_condition(node, _Chosen(self.bank, Sheet(), {}, chosen=chosen))

    def _compile_figures(self, node: Compare) -> Formula:
        """Make the formula of a comparison of a figure of an axis with a number, a target or another figure."""
        left = self._compile_side(node.left)
        if left is not None and isinstance(node.right, ListOf):
            sides = [self._compile_side(item) for item in node.right.items]
            found = join_some([OPEN if side is None else Compared(left, "==", side) for side in sides])
            return found if node.operator == "in" else Negation(found)
        right = self._compile_side(node.right)
        return OPEN if left is None or right is None else Compared(left, node.operator, right)

    def _compile_side(self, node: Operand) -> Side | None:
        """Return a side of a comparison of figures; None for one that is not followed up, such as an answer."""
        match node:
            case Name():
                return self._compile_name(node)
            case Constant():
                return None if isinstance(node.value, bool | str) else node.value
            case Call() | ListOf():
                return None
            case _:
                assert_never(node)

    def _compile_name(self, node: Name) -> Side | None:
        match node.space:
            case "score":
                return Figure(node.id)
            case "gap":
                return None if node.id == ROOT else Figure(node.id, self.places["target", node.id])
            case "target":
                return self.places["target", node.id]
            case "answers" | "profile":
                return None
            case _:
                assert_never(node.space)
