"""Why a condition never holds, or always does: the fewest of its parts that suffice for that.

`profile.agents > 50 and profile.agents < 10 and answers.site == "oui"` never holds because of its first two parts,
whatever the third one says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from maturity.engine.conditions import combine_and, combine_or, evaluate_condition
from maturity.lint.studied_bank import Truths
from maturity.lint.worlds import World
from maturity.model.bank import Bank
from maturity.model.condition import Compare, Condition, Either, Every, Name, Node, walk_nodes
from maturity.text.catalogue import Message, make_message

_LONGEST = 80
"""With more characters than this, a part of a condition is not repeated in a sentence."""


def explain_never(bank: Bank, condition: Condition, truths: Truths) -> Message | None:
    """Return the help that says which parts of a condition that is true nowhere contradict each other, and why.

    None if it is not made of parts joined by `and`, or if these parts are too long to be repeated.
    """
    tree = condition.tree
    if not isinstance(tree, Every):
        return None
    parts = _find_core(tree, [world for world, _ in truths])
    texts = [condition.text[part.start : part.end] for part in parts]
    if any(len(text) > _LONGEST for text in texts):
        return None
    if len(texts) == 1:
        return make_message("contradiction.part", part=texts[0])
    if len(texts) > 2:
        return make_message("contradiction.parts", parts=" ; ".join(texts))
    why = _explain_pair(bank, parts)
    return make_message("contradiction.pair", first=texts[0], second=texts[1], why=why)


def explain_always(condition: Condition, truths: Truths) -> Message | None:
    """Return the help that says which two parts of a condition that is false nowhere leave nothing out; None if not."""
    tree = condition.tree
    if not isinstance(tree, Either):
        return None
    parts = _find_core(tree, [world for world, _ in truths])
    texts = [condition.text[part.start : part.end] for part in parts]
    if len(texts) != 2 or any(len(text) > _LONGEST for text in texts):
        return None
    return make_message("contradiction.always", first=texts[0], second=texts[1])


def _find_core(tree: Every | Either, worlds: Sequence[World]) -> list[Node]:
    """Return the fewest parts that already decide `tree` as all of its parts do, found by leaving out one by one."""
    combine, deciding = (combine_and, True) if isinstance(tree, Every) else (combine_or, False)
    found = [[evaluate_condition(part, world) for part in tree.parts] for world in worlds]
    kept = list(range(len(tree.parts)))
    for index in reversed(range(len(tree.parts))):
        without = [each for each in kept if each != index]
        if without and not any(combine([row[each] for each in without]) is deciding for row in found):
            kept = without
    return [tree.parts[index] for index in kept]


def _explain_pair(bank: Bank, parts: Sequence[Node]) -> Message:
    """Return why two parts never hold together, in words that depend on what they compare."""
    first, second = ([each for each in walk_nodes(part) if isinstance(each, Name)] for part in parts)
    same = {(each.space, each.id) for each in first} == {(each.space, each.id) for each in second}
    item = bank.find_item(first[0]) if len(first) == len(second) == 1 and same else None
    if item is None or not all(isinstance(part, Compare) for part in parts):
        return make_message("contradiction.why.other")
    match item.kind:
        case "single":
            return make_message("contradiction.why.single", name=item.id)
        case "multiple":
            return make_message("contradiction.why.multiple", name=item.id)
        case "number":
            return make_message("contradiction.why.number", name=item.id)
        case "text":
            return make_message("contradiction.why.other")
        case _:
            assert_never(item.kind)
