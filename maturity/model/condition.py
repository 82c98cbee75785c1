"""Conditions, the small language of `when`: the tree that a condition is. Never executed (format.md, "Conditions").

In every node `start` and `end` are indexes of the condition's text, in characters from 0, the end exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, assert_never, get_args

Space = Literal["answers", "profile", "score", "target", "gap"]
"""What a name speaks of, written before its dot: a question, a profile field, or a figure of an axis."""
Function = Literal["count", "known"]
"""`count(x)`: how many options of x are chosen, a number; `known(x)`: whether x is known, true or false."""
Equality = Literal["==", "!="]
Ordering = Literal["<", "<=", ">", ">="]
Membership = Literal["in", "not in"]
Operator = Equality | Ordering | Membership
"""What compares two operands."""

SPACES: tuple[Space, ...] = get_args(Space)
FUNCTIONS: tuple[Function, ...] = get_args(Function)
OPERATORS: tuple[Operator, ...] = (*get_args(Equality), *get_args(Ordering), *get_args(Membership))


@dataclass(frozen=True, slots=True)
class Name:
    """A fact: `answers.<question>`, `profile.<field>`, `score.<axis>`, `target.<axis>`, `gap.<axis>`."""

    space: Space
    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Constant:
    """A text, a number or a boolean written in the condition."""

    value: str | Fraction | bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ListOf:
    """Constants in square brackets."""

    items: tuple[Constant, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Call:
    """A function applied to a fact: `count(answers.x)` or `known(answers.x)`."""

    function: Function
    name: Name
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Compare:
    """`left operator right`; a chain `a < b < c` is an `Every` of its pairs, as in Python."""

    left: Operand
    operator: Operator
    right: Operand
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Not:
    """`not part`."""

    part: Node
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Every:
    """Parts joined by `and`, at least two."""

    parts: tuple[Node, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Either:
    """Parts joined by `or`, at least two."""

    parts: tuple[Node, ...]
    start: int
    end: int


Operand = Name | Constant | ListOf | Call
"""A side of a comparison."""
Node = Operand | Compare | Not | Every | Either
"""Any part of a condition, from a single operand to the whole."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A parsed condition: its text and its tree."""

    text: str
    tree: Node

    def find_names(self) -> Iterator[Name]:
        """Yield every fact that the condition depends on, in the order written, as often as it is named."""
        for node in walk_nodes(self.tree):
            if isinstance(node, Name):
                yield node


def walk_nodes(node: Node) -> Iterator[Node]:
    """Yield `node` and everything in it, in the order written."""
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
