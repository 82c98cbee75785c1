"""What in a bank looks at the answer to each item: what conditions compare it with, what recommendations make of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from maturity.lint.conditions import list_conditions
from maturity.lint.proofs.set_choices import SetObservers
from maturity.model.bank import Bank
from maturity.model.condition import Call, Compare, Constant, ListOf, Name, Operand, Space, walk_nodes

Key = tuple[Space, str]
"""What a name in a condition stands for: `("answers", "website")`, `("target", "axis")`."""


@dataclass
class Observed:
    """What is compared with the answers to items, and what moves them; keys are names in conditions."""

    marks: dict[Key, set[Fraction]] = field(default_factory=lambda: defaultdict(set))
    """Numbers that the answer is compared with, or moved to."""
    texts: dict[Key, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Texts that the answer is compared with, or looked for in it."""
    counted: set[Key] = field(default_factory=set)
    """Items of which the number of options chosen matters."""
    linked: dict[Key, set[Key]] = field(default_factory=lambda: defaultdict(set))
    """Items that are compared with each other, in both directions."""
    moves: dict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))
    """Question id to the sets of options that recommendations add."""
    groups: dict[str, list[frozenset[str]]] = field(default_factory=lambda: defaultdict(list))
    """Question id to the sets of options that other questions offer only if they were chosen in it."""

    def get_set_observers(self, key: Key) -> SetObservers:
        """Return what looks at the options chosen in the `multiple` named `key`."""
        moves, groups = self.moves.get(key[1], []), self.groups.get(key[1], [])
        is_question = key[0] == "answers"
        return SetObservers(
            frozenset(self.texts.get(key, ())),
            key in self.counted,
            tuple(dict.fromkeys(groups)) if is_question else (),
            tuple(dict.fromkeys(moves)) if is_question else (),
        )

    def find_linked(self, key: Key) -> set[Key]:
        """Find every item that is compared with the one named `key`, directly or through others; itself among them."""
        found, waiting = {key}, [key]
        while waiting:
            for other in self.linked.get(waiting.pop(), set()) - found:
                found.add(other)
                waiting.append(other)
        return found


def observe(bank: Bank) -> Observed:
    """Find what looks at the answer to each item of `bank`."""
    observed = Observed()
    for _, condition in list_conditions(bank):
        for node in walk_nodes(condition.tree):
            if isinstance(node, Compare):
                _observe_side(bank, observed, node.left, node.right)
                _observe_side(bank, observed, node.right, node.left)
    for recommendation in bank.recommendations:
        for moved, move in recommendation.moves.items():
            _observe_move(observed, moved, move)
    for question in bank.questions:
        if question.among is not None:
            offered = frozenset(option.id for option in bank.get_options(question) if not option.exclusive)
            observed.groups[question.among].append(offered)
    return observed


def _observe_side(bank: Bank, observed: Observed, side: Operand, other: Operand) -> None:
    """Note what one `side` of a comparison is compared with."""
    if isinstance(side, Call):
        observed.counted.add((side.name.space, side.name.id))
        return
    if not isinstance(side, Name):
        return
    key: Key = (side.space, side.id)
    observed.texts[key].update(_list_texts(other))
    observed.marks[key].update(_list_numbers(bank, other))
    if isinstance(other, ListOf):
        observed.counted.add(key)
    if isinstance(other, Name):
        observed.linked[key].add((other.space, other.id))


def _list_constants(node: Operand) -> Iterable[Constant]:
    return (each for each in walk_nodes(node) if isinstance(each, Constant))


def _list_texts(node: Operand) -> Iterator[str]:
    for each in _list_constants(node):
        if not isinstance(each.value, Fraction):
            yield str(each.value)


def _list_numbers(bank: Bank, node: Operand) -> Iterator[Fraction]:
    """Yield the numbers that `node` can be where it is a constant, a list, a count or an option with a value."""
    for each in _list_constants(node):
        if isinstance(each.value, Fraction):
            yield each.value
    name = node.name if isinstance(node, Call) else node
    item = bank.find_item(name) if isinstance(name, Name) else None
    if item is None or not item.has_options:
        return
    values = bank.get_values(item)
    yield from (Fraction(number) for number in range(len(values) + 1)) if isinstance(node, Call) else values.values()


def _observe_move(observed: Observed, question: str, move: object) -> None:
    """Note the answer that a recommendation brings to `question`."""
    if isinstance(move, Fraction):
        observed.marks["answers", question].add(move)
    elif isinstance(move, list | tuple):
        observed.moves[question].append(frozenset(map(str, move)))
    else:
        observed.moves[question].append(frozenset({str(move)}))
