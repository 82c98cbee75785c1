"""The type check of conditions against a bank (format.md, "Conditions").

It finds names that do not exist or are not allowed, comparisons without a meaning, such as a number with a text, and
texts that are no option of the question that they are compared with. It is done when a bank is loaded: the engine
evaluates only conditions that passed. An operand is what stands on either side of a comparison.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import assert_never

from maturity.model.allowed_names import AllowedNames
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
from maturity.model.operand_types import OperandType, explain_incomparable, find_operand_type, is_comparable


@dataclass(frozen=True, slots=True)
class ConditionFault:
    """One thing that is wrong in a condition; `check_condition` makes it."""

    code: str
    """The code of the check that found it ("MB303"), see `maturity.model.codes`."""
    start: int
    """The index of the first character at fault, in the condition's text, from 0."""
    end: int
    """The index after the last character at fault."""
    params: dict[str, object] = field(default_factory=dict)
    """What fills the sentence of the code; its key `variant` names which of several sentences it is."""
    wanted: str = ""
    """The id of a question, field, axis or option that does not exist; "" for a fault of another sort."""
    known: Collection[str] = ()
    """The ids that exist in its place, for "did you mean"; empty for a fault of another sort."""
    compared: Compare | None = None
    """The comparison in which words miss their quotation marks; None for a fault of another sort."""


def check_condition(condition: Condition, bank: Bank, allowed: AllowedNames) -> list[ConditionFault]:
    """List what is wrong with `condition` in `bank`; empty if the engine can evaluate it.

    A comparison whose operands are at fault is not checked any further, and so more may come to light once they are
    corrected. `allowed` is one of the four in `maturity.model.allowed_names`.
    """
    return list(_Checker(bank, allowed).check_truth(condition.tree))


class _Checker:
    """Checks the parts of one condition; each `check_` method yields the faults of the part that it is given."""

    def __init__(self, bank: Bank, allowed: AllowedNames) -> None:
        self.bank = bank
        self.allowed = allowed
        self.axes_and_root = {**bank.axis_by_id, ROOT: None}

    def check_truth(self, node: Node) -> Iterator[ConditionFault]:
        """Check a node that has to be true or false, such as the whole condition or a part joined by `and`."""
        match node:
            case Every() | Either():
                for part in node.parts:
                    yield from self.check_truth(part)
            case Not():
                yield from self.check_truth(node.part)
            case Compare():
                yield from self.check_comparison(node)
            case Call():
                yield from self.check_truth_of_call(node)
            case Constant() if isinstance(node.value, bool):
                pass
            case Constant() if node.is_bare:
                yield from self.check_bare_words(node, None)
            case Constant() | Name() | ListOf():
                yield ConditionFault("MB303", node.start, node.end, {"variant": "boolean"})
            case _:
                assert_never(node)

    def check_truth_of_call(self, node: Call) -> Iterator[ConditionFault]:
        """Check a call that has to be true or false: a `count()`, which is a number, is at fault."""
        match node.function:
            case "known":
                yield from self.check_call(node)
            case "count":
                yield ConditionFault("MB303", node.start, node.end, {"variant": "boolean"})
            case _:
                assert_never(node.function)

    def check_comparison(self, node: Compare) -> Iterator[ConditionFault]:
        """Check both operands and, if nothing is wrong with them, whether the operator can compare them."""
        faults = [*self.check_operand(node.left, node), *self.check_operand(node.right, node)]
        if faults:
            yield from faults
            return
        match node.operator:
            case "in" | "not in":
                yield from self.check_membership(node)
            case "==" | "!=" | "<" | "<=" | ">" | ">=":
                yield from self.check_pair(node)
            case _:
                assert_never(node.operator)

    def check_operand(self, node: Operand, compared: Compare) -> Iterator[ConditionFault]:
        match node:
            case Name():
                yield from self.check_name(node)
            case Call():
                yield from self.check_call(node)
                yield from self.check_compared_call(node)
            case Constant():
                yield from self.check_bare_words(node, compared)
            case ListOf():
                for item in node.items:
                    yield from self.check_bare_words(item, compared)
            case _:
                assert_never(node)

    def check_bare_words(self, node: Constant, compared: Compare | None) -> Iterator[ConditionFault]:
        """Check that a text is in quotation marks; `known` are the options of what words without them are beside."""
        if not node.is_bare:
            return
        sides = (compared.left, compared.right) if compared else ()
        items = (self.bank.find_item(side) for side in sides if isinstance(side, Name))
        known = {option.id: option for item in items if item is not None for option in self.bank.get_options(item)}
        yield ConditionFault("MB302", node.start, node.end, {"name": node.value}, str(node.value), known, compared)

    def check_compared_call(self, node: Call) -> Iterator[ConditionFault]:
        """Check a call that is compared: a `known()`, which is true or false by itself, is at fault."""
        match node.function:
            case "count":
                pass
            case "known":
                yield ConditionFault("MB303", node.start, node.end, {"variant": "known"})
            case _:
                assert_never(node.function)

    def check_call(self, node: Call) -> Iterator[ConditionFault]:
        """Check that a function is allowed, that its name exists, and that it can be applied to that name."""
        if node.function not in self.allowed.functions:
            yield self.refuse(node, node.function)
            return
        faults = list(self.check_name(node.name))
        yield from faults
        if faults:
            return
        match node.function:
            case "count":
                if find_operand_type(self.bank, node.name) != "multiple":
                    yield ConditionFault("MB303", node.start, node.end, {"variant": "count"})
            case "known":
                if node.name.space in ("score", "gap"):
                    yield ConditionFault("MB303", node.start, node.end, {"variant": "known_of"})
            case _:
                assert_never(node.function)

    def check_name(self, node: Name) -> Iterator[ConditionFault]:
        """Check that a name is allowed, and that the bank has its id."""
        if node.space not in self.allowed.spaces:
            yield self.refuse(node, f"{node.space}.{node.id}")
            return
        code, known = self.list_known(node.space)
        if node.id not in known:
            start = node.start + len(node.space) + 1
            yield ConditionFault(code, start, node.end, {"id": node.id}, node.id, known)

    def refuse(self, node: Name | Call, name: str) -> ConditionFault:
        """Return the fault of a name or function that is not allowed, written `name`."""
        params: dict[str, object] = {"name": name}
        is_figure = isinstance(node, Name) and node.space in ("score", "target", "gap")
        if self.allowed.variant:
            params["variant"] = self.allowed.variant
        elif is_figure:
            params["variant"] = "figure"
        return ConditionFault("MB304", node.start, node.end, params)

    def list_known(self, space: Space) -> tuple[str, Collection[str]]:
        """Return the code to report for an id that does not exist in `space`, and the ids that exist there.

        `overall` is one of them for `score` only, and only if the bank has an overall score.
        """
        match space:
            case "answers":
                return "MB204", self.bank.question_by_id
            case "profile":
                return "MB206", self.bank.field_by_id
            case "score":
                return "MB205", self.bank.axis_by_id if self.bank.combine == "none" else self.axes_and_root
            case "target" | "gap":
                return "MB205", self.bank.axis_by_id
            case _:
                assert_never(space)

    def check_pair(self, node: Compare) -> Iterator[ConditionFault]:
        """Check a comparison by an equality or an ordering: the types of its operands, then the options in it."""
        types = {find_operand_type(self.bank, node.left), find_operand_type(self.bank, node.right)}
        if not is_comparable(types, node.operator):
            variant = explain_incomparable(types, node.operator)
            yield ConditionFault("MB303", node.start, node.end, {"variant": variant})
            return
        yield from self.check_options(node.left, node.right)
        yield from self.check_options(node.right, node.left)

    def check_membership(self, node: Compare) -> Iterator[ConditionFault]:
        """Check `in` and `not in`: a text in the answer to a `multiple`, or another answer in a list."""
        left, right = find_operand_type(self.bank, node.left), find_operand_type(self.bank, node.right)
        if right == "multiple" and left == "string":
            yield from self.check_options(node.right, node.left)
        elif isinstance(node.right, ListOf) and left in ("single", "number", "text"):
            yield from self.check_list(node.left, node.right, left)
        else:
            yield ConditionFault("MB303", node.start, node.end, {"variant": "membership"})

    def check_list(self, left: Operand, right: ListOf, left_type: OperandType) -> Iterator[ConditionFault]:
        """Check the constants of a list that `left` is looked for in: numbers if it is a number, otherwise texts."""
        wanted = Fraction if left_type == "number" else str
        for item in right.items:
            if isinstance(item.value, wanted):
                yield from self.check_options(left, item)
            else:
                yield ConditionFault("MB303", item.start, item.end, {"variant": "list_item"})

    def check_options(self, name: Operand, other: Operand) -> Iterator[ConditionFault]:
        """Check the texts in `other`: each has to be the id of an option, if `name` stands for an item with options."""
        item = self.bank.find_item(name) if isinstance(name, Name) else None
        if item is None or not item.has_options:
            return
        known = {option.id: option for option in self.bank.get_options(item)}
        if not known:
            return  # an item without options is a fault that soundness reports
        for each in other.items if isinstance(other, ListOf) else (other,):
            if isinstance(each, Constant) and isinstance(each.value, str) and each.value not in known:
                params: dict[str, object] = {"option": each.value, "question": item.id}
                yield ConditionFault("MB203", each.start, each.end, params, each.value, known)
