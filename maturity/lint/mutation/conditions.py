"""Conditions that are changed: where they are, each part of one replaced in turn, and the text of what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Literal, assert_never

from maturity.lint.mutation.mutant import Change, Mutant, Reach
from maturity.lint.mutation.proofs import are_same_conditions
from maturity.model.bank import Bank
from maturity.model.condition import Call, Compare, Condition, Constant, Either, Every, ListOf, Name, Node, Not, Operand
from maturity.model.condition_parser import parse_condition
from maturity.model.diagnostic import Pointer
from maturity.model.duty import Duty
from maturity.syntax.quoting import format_value

ALWAYS = Constant(value=True, start=0, end=0)
"""The condition of what has none."""


@dataclass(frozen=True, slots=True)
class Place:
    """A condition of a bank, and what hangs on it."""

    pointer: Pointer
    condition: Condition
    owner: str
    """The id of the question, duty or recommendation that it belongs to."""
    reach: Reach
    recommendations: tuple[str, ...]
    """The recommendations whose fit hangs on it, where nothing else does."""
    names: tuple[tuple[str, str], ...]
    """What decides whether a change shows: the names in the condition, and the answers that hang on it."""

    def make_mutant(self, operator: str, change: Callable[[], Node | None], **params: Any) -> Mutant:
        """Make the mutant in which the condition becomes what `change` returns; None: it is gone."""

        def make_changes() -> tuple[Change, ...]:
            node = change()
            return (Change(self.pointer, None if node is None else parse_condition(write_node(node))),)

        params = {"id": self.owner, "before": self.condition.text, **params}
        return Mutant(operator, self.pointer, params, make_changes, self.reach, self.recommendations, self.names)


def list_places(bank: Bank) -> Iterator[Place]:
    """Yield the conditions of questions, duties and recommendations, in the order of the file.

    Conditions of sizes are left out: they change efforts, which no example expects.
    """
    for index, question in enumerate(bank.questions):
        if question.when is not None:
            names = _list_names(question.when, ("answers", question.id))
            yield Place(("questions", index, "when"), question.when, question.id, Reach.ANSWERS, (), names)
    for index, duty in enumerate(bank.duties):
        if duty.when is not None:
            named = (duty.recommendation,) if duty.recommendation else ()
            names = list_names_of_duty(duty)
            yield Place(("duties", index, "when"), duty.when, duty.id, Reach.LEVEL, named, names)
    for index, each in enumerate(bank.recommendations):
        if each.when is not None:
            pointer = ("recommendations", index, "when")
            naming = (("duties", duty.id) for duty in bank.duties if duty.recommendation == each.id)
            names = _list_names(each.when, *(("answers", question) for question in each.moves), *naming)
            yield Place(pointer, each.when, each.id, Reach.LEVEL, (each.id,), names)


def list_names_of_duty(duty: Duty) -> tuple[tuple[str, str], ...]:
    """List what decides whether a duty is missed, as (space, id): the duty, and the names in its condition."""
    own = ("duties", duty.id)
    return (own,) if duty.when is None else _list_names(duty.when, own)


def _list_names(condition: Condition, *others: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """List the names in a condition and `others`, each once, as (space, id)."""
    return tuple(dict.fromkeys((*((name.space, name.id) for name in condition.find_names()), *others)))


def prove_same_condition(bank: Bank, changed: Bank, mutant: Mutant) -> str | None:
    """Say that a condition is true, false or unknown in the same cases before and after; None if that is not proved."""
    conditions = [_find_condition(each, mutant.pointer) for each in (bank, changed)]
    return "same_condition" if are_same_conditions(bank, *conditions) else None


def _find_condition(bank: Bank, pointer: Pointer) -> Condition:
    section, index = pointer[0], pointer[1]
    condition = getattr(bank, str(section))[index].when
    return Condition("", ALWAYS) if condition is None else condition


def vary(node: Node, make_variants: Callable[[Node], Iterable[Node]]) -> Iterator[Callable[[], Node]]:
    """Yield, for each part of `node` and each of its variants, what makes `node` with that variant in its place."""
    for variant in make_variants(node):
        yield partial(_return, variant)
    for child, put_back in _list_children(node):
        for make in vary(child, make_variants):
            yield partial(_put_back, make, put_back)


def _return(node: Node) -> Node:
    return node


def _put_back(make: Callable[[], Node], put_back: Callable[[Node], Node]) -> Node:
    return put_back(make())


def _list_children(node: Node) -> Iterator[tuple[Node, Callable[[Node], Node]]]:
    """Yield the parts right inside `node`, each with what puts another in its place."""
    match node:
        case Every() | Either():
            for index, part in enumerate(node.parts):
                yield part, partial(_replace_part, node, index)
        case Not():
            yield node.part, partial(_replace_negated, node)
        case Compare():
            yield node.left, partial(_replace_side, node, "left")
            yield node.right, partial(_replace_side, node, "right")
        case Name() | Constant() | ListOf() | Call():
            pass
        case _:
            assert_never(node)


def _replace_part(node: Every | Either, index: int, new: Node) -> Node:
    return replace(node, parts=(*node.parts[:index], new, *node.parts[index + 1 :]))


def _replace_negated(node: Not, new: Node) -> Node:
    return replace(node, part=new)


def _replace_side(node: Compare, side: Literal["left", "right"], new: Node) -> Node:
    """Return a comparison with another operand."""
    if not isinstance(new, Operand):
        raise TypeError(new)
    return replace(node, left=new) if side == "left" else replace(node, right=new)


def write_node(node: Node) -> str:
    """Write a part of a condition as text, as a bank's file has it; more brackets than are needed do no harm."""
    match node:
        case Name():
            return f"{node.space}.{node.id}"
        case Constant():
            return _write_constant(node)
        case ListOf():
            return f"[{', '.join(write_node(item) for item in node.items)}]"
        case Call():
            return f"{node.function}({write_node(node.name)})"
        case Compare():
            return f"{write_node(node.left)} {node.operator} {write_node(node.right)}"
        case Not():
            return f"not ({write_node(node.part)})"
        case Every():
            return " and ".join(_write_part(part) for part in node.parts)
        case Either():
            return " or ".join(_write_part(part) for part in node.parts)
        case _:
            assert_never(node)


def _write_part(node: Node) -> str:
    return f"({write_node(node)})" if isinstance(node, Every | Either) else write_node(node)


def _write_constant(node: Constant) -> str:
    match node.value:
        case bool():
            return "true" if node.value else "false"
        case str():
            quote = "'" if '"' in node.value else '"'
            return f"{quote}{node.value}{quote}"
        case _:
            return format_value(node.value)
