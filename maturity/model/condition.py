"""Conditions, the small language of `when`: the tree that a condition is. Never executed (format.md, "Conditions")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Space = Literal["answers", "profile", "score", "target", "gap"]
SPACES: tuple[Space, ...] = ("answers", "profile", "score", "target", "gap")
FUNCTIONS = ("count", "known")
OPERATORS = ("==", "!=", "<", "<=", ">", ">=", "in", "not in")


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
    """Literals in square brackets."""

    items: tuple[Constant, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Call:
    """`count(x)`: how many options are chosen; `known(x)`: whether x is answered."""

    function: str
    name: Name
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Compare:
    """`left operator right`; a chain `a < b < c` is an `Every` of its pairs, as in Python."""

    left: Operand
    operator: str
    right: Operand
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Not:
    """The negation."""

    part: Node
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Every:
    """`and`."""

    parts: tuple[Node, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Either:
    """`or`."""

    parts: tuple[Node, ...]
    start: int
    end: int


Operand = Name | Constant | ListOf | Call
Node = Operand | Compare | Not | Every | Either


@dataclass(frozen=True, slots=True)
class Condition:
    """A parsed condition: its text and its tree. Offsets in the tree count characters of the text from 0."""

    text: str
    tree: Node

    def find_names(self) -> Iterator[Name]:
        """Every fact it hangs on, in the order written."""
        for node in walk_nodes(self.tree):
            if isinstance(node, Name):
                yield node
            elif isinstance(node, Call):
                yield node.name


def walk_nodes(node: Node) -> Iterator[Node]:
    """`node` and everything in it, in the order written."""
    yield node
    if isinstance(node, Compare):
        yield from walk_nodes(node.left)
        yield from walk_nodes(node.right)
    elif isinstance(node, Not):
        yield from walk_nodes(node.part)
    elif isinstance(node, Every | Either):
        for part in node.parts:
            yield from walk_nodes(part)
