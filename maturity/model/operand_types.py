"""The types of a condition's operands, and which of them an operator can compare (format.md, "Conditions").

An operand is what stands on either side of a comparison: a name such as `answers.x`, a constant, a list or a call.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, assert_never, get_args

from maturity.model.bank import Bank
from maturity.model.condition import Call, Constant, ListOf, Name, Operand, Operator, Ordering

OperandType = Literal["single", "multiple", "number", "text", "string", "boolean", "list"]
"""The type of an operand.

single, multiple, number, text: the answer to an item of this kind; number also: a number written in the condition, a
`count()`, the figure of an axis; string, boolean, list: a text, a boolean or a list written in the condition.
"""

_ORDERINGS: tuple[Ordering, ...] = get_args(Ordering)


def find_operand_type(bank: Bank, node: Operand) -> OperandType:
    """Find the type of the operand `node`. A name that the bank does not have gives "number"."""
    match node:
        case Call():
            return "number"
        case ListOf():
            return "list"
        case Constant():
            return _find_constant_type(node)
        case Name():
            item = bank.find_item(node)
            return item.kind if item else "number"
        case _:
            assert_never(node)


def is_comparable(types: set[OperandType], operator: Operator) -> bool:
    """Tell whether `operator` has a meaning between two operands; it is not for `in` and `not in`.

    `types` holds the types of both: one member if they are the same.
    """
    if operator in _ORDERINGS:
        return types in ({"number"}, {"single"}, {"single", "string"}, {"single", "number"})
    same = len(types) == 1 and types <= {"number", "single", "text"}
    return same or types in ({"single", "string"}, {"text", "string"}, {"multiple", "list"})


def explain_incomparable(types: set[OperandType], operator: Operator) -> str:
    """Return the variant of the sentence that says why operands of these types cannot be compared by `operator`.

    It is what follows `MB303.` in the key of that sentence. `types` holds the types of both operands.
    """
    if "multiple" in types:
        return "multiple"
    if "text" in types and operator in _ORDERINGS:
        return "text_order"
    if types in ({"single", "number"}, {"single", "boolean"}):
        return "single_number"
    if types == {"number", "string"}:
        return "number_text"
    return "mixed"


def _find_constant_type(node: Constant) -> OperandType:
    match node.value:
        case bool():
            return "boolean"
        case str():
            return "string"
        case Fraction():
            return "number"
        case _:
            assert_never(node.value)
