"""The type check of conditions: every name exists, every comparison can be true, every option is one of the question.

Done once when a bank loads, so that the engine never meets a comparison without a meaning.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from fractions import Fraction

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
    Operand,
    Space,
)
from maturity.model.field_types import ROOT
from maturity.model.items import Item

ORDERINGS = ("<", "<=", ">", ">=")


@dataclass(frozen=True, slots=True)
class ConditionFault:
    """What is wrong with a stretch of a condition; offsets count characters of its text from 0.

    `wanted` is a name or option that does not exist, `known` the ones that do: for "did you mean".
    """

    code: str
    start: int
    end: int
    params: dict[str, object] = field(default_factory=dict)
    wanted: str = ""
    known: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class AllowedNames:
    """Where a condition stands decides what it may name: a question's `when` less than a recommendation's."""

    spaces: Collection[Space]
    functions: Collection[str]


FOR_QUESTIONS = AllowedNames(spaces=("answers", "profile"), functions=("count",))
FOR_RECOMMENDATIONS = AllowedNames(
    spaces=("answers", "profile", "score", "target", "gap"), functions=("count", "known")
)


def check_condition(condition: Condition, bank: Bank, allowed: AllowedNames) -> list[ConditionFault]:
    """Everything wrong with `condition` in `bank`, in the order written; empty when it can be evaluated."""
    return list(_Checker(bank, allowed).boolean(condition.tree))


class _Checker:
    def __init__(self, bank: Bank, allowed: AllowedNames) -> None:
        self.bank = bank
        self.allowed = allowed
        self.axes_and_root = {**bank.axis_by_id, ROOT: None}

    def boolean(self, node: Node) -> Iterator[ConditionFault]:
        """`node` stands where true or false is needed."""
        if isinstance(node, Every | Either):
            for part in node.parts:
                yield from self.boolean(part)
        elif isinstance(node, Not):
            yield from self.boolean(node.part)
        elif isinstance(node, Compare):
            yield from self.compare(node)
        elif isinstance(node, Call) and node.function == "known":
            yield from self.call(node)
        elif not (isinstance(node, Constant) and isinstance(node.value, bool)):
            yield ConditionFault("MB303", node.start, node.end, {"variant": "boolean"})

    def compare(self, node: Compare) -> Iterator[ConditionFault]:
        """Both sides exist and can be compared by the operator."""
        wrong = [*self.operand(node.left), *self.operand(node.right)]
        if wrong:
            yield from wrong
        elif node.operator in ("in", "not in"):
            yield from self.membership(node)
        else:
            yield from self.pair(node)

    def operand(self, node: Operand) -> Iterator[ConditionFault]:
        if isinstance(node, Name):
            yield from self.name(node)
        elif isinstance(node, Call):
            yield from self.call(node)
            if node.function == "known":
                yield ConditionFault("MB303", node.start, node.end, {"variant": "known"})

    def call(self, node: Call) -> Iterator[ConditionFault]:
        if node.function not in self.allowed.functions:
            yield ConditionFault("MB304", node.start, node.end, {"name": node.function})
            return
        wrong = list(self.name(node.name))
        yield from wrong
        if wrong:
            return
        if node.function == "count" and self.type_of(node.name) != "multiple":
            yield ConditionFault("MB303", node.start, node.end, {"variant": "count"})
        if node.function == "known" and node.name.space in ("score", "gap"):
            yield ConditionFault("MB303", node.start, node.end, {"variant": "known_of"})

    def name(self, node: Name) -> Iterator[ConditionFault]:
        if node.space not in self.allowed.spaces:
            yield ConditionFault("MB304", node.start, node.end, {"name": f"{node.space}.{node.id}"})
            return
        known = self.known(node.space)
        if node.id not in known:
            code = {"answers": "MB204", "profile": "MB206"}.get(node.space, "MB205")
            start = node.start + len(node.space) + 1
            yield ConditionFault(code, start, node.end, {"id": node.id}, node.id, known)

    def known(self, space: Space) -> Collection[str]:
        if space == "answers":
            return self.bank.question_by_id
        if space == "profile":
            return self.bank.field_by_id
        scored_root = space == "score" and self.bank.combine != "none"
        return self.axes_and_root if scored_root else self.bank.axis_by_id

    def item(self, name: Name) -> Item | None:
        if name.space == "answers":
            return self.bank.question_by_id[name.id]
        return self.bank.field_by_id[name.id] if name.space == "profile" else None

    def type_of(self, node: Operand) -> str:
        """single, multiple, number, text (a free answer), string (a literal), boolean or list."""
        if isinstance(node, Call):
            return "number"
        if isinstance(node, ListOf):
            return "list"
        if isinstance(node, Constant):
            kinds = {str: "string", bool: "boolean"}
            return kinds.get(type(node.value), "number")
        item = self.item(node)
        return item.kind if item else "number"

    def pair(self, node: Compare) -> Iterator[ConditionFault]:
        sides = {self.type_of(node.left), self.type_of(node.right)}
        if not _comparable(sides, node.operator):
            yield ConditionFault("MB303", node.start, node.end, {"variant": _why(sides, node.operator)})
            return
        for name, other in ((node.left, node.right), (node.right, node.left)):
            yield from self.options(name, other)

    def membership(self, node: Compare) -> Iterator[ConditionFault]:
        left, right = self.type_of(node.left), self.type_of(node.right)
        if right == "multiple" and left == "string":
            yield from self.options(node.right, node.left)
        elif right == "list" and left in ("single", "number", "text"):
            yield from self.listed(node.left, node.right, left)
        else:
            yield ConditionFault("MB303", node.start, node.end, {"variant": "membership"})

    def listed(self, left: Operand, right: Operand, kind: str) -> Iterator[ConditionFault]:
        if not isinstance(right, ListOf):
            return
        wanted = Fraction if kind == "number" else str
        for item in right.items:
            if not isinstance(item.value, wanted):
                yield ConditionFault("MB303", item.start, item.end, {"variant": "list_item"})
            else:
                yield from self.options(left, item)

    def options(self, name: Operand, literal: Operand) -> Iterator[ConditionFault]:
        """A text beside a question with options has to be one of them."""
        literals = literal.items if isinstance(literal, ListOf) else (literal,)
        item = self.item(name) if isinstance(name, Name) else None
        if item is None or item.kind not in ("single", "multiple"):
            return
        known = {option.id: option for option in self.bank.get_options(item)}
        if not known:
            return  # told where its options are missing
        for each in literals:
            if isinstance(each, Constant) and isinstance(each.value, str) and each.value not in known:
                params: dict[str, object] = {"option": each.value, "question": item.id}
                yield ConditionFault("MB203", each.start, each.end, params, each.value, known)


def _comparable(sides: set[str], operator: str) -> bool:
    if operator in ORDERINGS:
        return sides in ({"number"}, {"single"}, {"single", "string"}, {"single", "number"})
    same = len(sides) == 1 and sides <= {"number", "single", "text"}
    return same or sides in ({"single", "string"}, {"text", "string"}, {"multiple", "list"})


def _why(sides: set[str], operator: str) -> str:
    if "multiple" in sides:
        return "multiple"
    if "text" in sides and operator in ORDERINGS:
        return "text_order"
    if sides in ({"single", "number"}, {"single", "boolean"}):
        return "single_number"
    if sides == {"number", "string"}:
        return "number_text"
    return "mixed"
