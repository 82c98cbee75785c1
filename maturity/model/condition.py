"""Conditions: the expressions written after `when` in a bank, such as `profile.staff >= 10 and answers.site == "yes"`.

A condition says when a question is asked or a recommendation fits (format.md, "Conditions"). Its text is never executed
as a program: `condition_parser` makes a tree of the classes below, `condition_types` checks it against a bank, and the
engine evaluates it. A node is a part of this tree. In every node `start` and `end` are indexes of the condition's text,
in characters from 0, the end exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, assert_never, get_args

Space = Literal["answers", "profile", "score", "target", "gap"]
"""What stands before the dot of a name: it tells whether the id after the dot is a question's, a field's or an axis's.

answers: the answer to a question; profile: the answer to a profile field; score, target, gap: a figure of an axis.
"""
Function = Literal["count", "known"]
"""count: how many options are chosen in the answer to a `multiple`, a number; known: whether there is an answer.

`known` is false for an answer that is missing or "I do not know", and true for one that does not apply.
"""
Equality = Literal["==", "!="]
"""The operators that tell whether two operands are the same."""
Ordering = Literal["<", "<=", ">", ">="]
"""The operators that tell which of two numbers, or of two options by their values, is the greater one."""
Membership = Literal["in", "not in"]
"""The operators that tell whether the left operand is in the right one: in a list, or among the options chosen."""
Operator = Equality | Ordering | Membership
"""What stands between the two operands of a comparison."""

SPACES: tuple[Space, ...] = get_args(Space)
"""Every member of `Space`."""
FUNCTIONS: tuple[Function, ...] = get_args(Function)
"""Every member of `Function`."""
OPERATORS: tuple[Operator, ...] = (*get_args(Equality), *get_args(Ordering), *get_args(Membership))
"""Every member of `Operator`."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a condition, which stands for an answer or a figure: `answers.<question>` or `score.<axis>`.

    The other forms are `profile.<field>`, `target.<axis>` and `gap.<axis>`; figures are in units of the scale.
    """

    space: Space
    """What stands before the dot."""
    id: str
    """What stands after the dot; whether the bank has this id is checked elsewhere."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Constant:
    """A text, a number or a boolean that is written in the condition itself."""

    value: str | Fraction | bool
    """For a text, what is between its quotation marks; `true` and `false` are booleans."""
    start: int
    end: int
    is_bare: bool = False
    """Whether it is one or more words without quotation marks, which `condition_types.check_condition` refuses."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of constants in square brackets; it may be empty. `start` and `end` include the brackets."""

    items: tuple[Constant, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Call:
    """A function applied to a name: `count(answers.x)` or `known(answers.x)`."""

    function: Function
    name: Name
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Compare:
    """A comparison of two operands. A chain `a < b < c` becomes an `Every` of `a < b` and `b < c`."""

    left: Operand
    operator: Operator
    right: Operand
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Not:
    """`not` and what it negates; `x not in y` is a `Compare` instead."""

    part: Node
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Every:
    """Two parts or more joined by `and`, in the order written."""

    parts: tuple[Node, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Either:
    """Two parts or more joined by `or`, in the order written."""

    parts: tuple[Node, ...]
    start: int
    end: int


Operand = Name | Constant | ListOf | Call
"""What may stand on either side of a comparison."""
Node = Operand | Compare | Not | Every | Either
"""Any part of a condition, from a single operand to the whole condition."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition that was parsed; `condition_parser.parse_condition(text)` makes it.

    It may still name ids that the bank does not have: `condition_types.check_condition` finds that.
    """

    text: str
    """The condition as it is written in the bank."""
    tree: Node
    """The node for the whole condition."""

    def find_names(self) -> Iterator[Name]:
        """Yield the names in the condition, in the order written, each as often as it is written."""
        for node in walk_nodes(self.tree):
            if isinstance(node, Name):
                yield node

    def find_questions(self) -> tuple[str, ...]:
        """Return the ids of the questions that the condition names, in the order written, as often as it names them."""
        return tuple(name.id for name in self.find_names() if name.space == "answers")


def walk_nodes(node: Node) -> Iterator[Node]:
    """Yield `node`, then every node inside it, at any depth, in the order written."""
    yield node
    match node:
        case Name() | Constant():
            pass
        case ListOf():
            yield from node.items
        case Call():
            yield node.name
        case Compare():
            yield from walk_nodes(node.left)
            yield from walk_nodes(node.right)
        case Not():
            yield from walk_nodes(node.part)
        case Every() | Either():
            for part in node.parts:
                yield from walk_nodes(part)
        case _:
            assert_never(node)
