"""What else has to go when a bank leaves something out of its base, and what a person has to decide about.

A recommendation that only improves a question that is gone goes with it, and so do the questions of an axis. A level's
floor on that axis, or a condition of a question that stays, does not: the item would mean something else without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from maturity.loading import soundness
from maturity.loading.extending.drops import Drops, find_drops
from maturity.loading.extending.keys import ITEM_SECTIONS, get_list
from maturity.loading.extending.merging import merge_data
from maturity.loading.extending.origins import find_origin
from maturity.loading.extending.places import describe_place
from maturity.loading.problem import Problem
from maturity.loading.validation import validate_data
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer

Use = Literal["when", "after", "recommendation", "at_least", "moves", "among", "other"]
"""How an item that stays names something that is left out: the key that a person has to write anew or do without."""


@dataclass(frozen=True)
class Followers:
    """What follows from what a bank leaves out of its base; made by `find_followers`."""

    names: tuple[str, ...] = ()
    """What has to be left out as well, as `drop` takes it, in the order in which it was found."""
    decisions: tuple[tuple[Use, tuple[str, ...]], ...] = ()
    """How items that stay name what is left out by then, each with these items; empty if none does."""

    @property
    def all_names(self) -> tuple[str, ...]:
        """The names of all the items that follow, those to decide about last."""
        return (*self.names, *dict.fromkeys(name for _, names in self.decisions for name in names))


def find_followers(own: dict[str, Any], base: dict[str, Any]) -> Followers:
    """Return what follows from `drop` in `own`, the data of a bank's file, on those of its `base`.

    What goes as well may take other things along: that is followed to its end. Nothing where the two have not the shape
    of a bank together, which is reported by itself.
    """
    names: dict[str, None] = {}
    decisions: dict[Use, dict[str, None]] = {}
    while True:
        decisions, new = {}, dict[str, None]()
        for use, place in _find_uses({**own, "drop": [*get_list(own, "drop"), *names]}, base):
            if use is None:
                new[shorten_name(place, base)] = None
            else:
                decisions.setdefault(use, {})[shorten_name(place, base)] = None
        if new.keys() <= names.keys():
            break
        names |= new
    left = ((use, tuple(each for each in places if each not in names)) for use, places in decisions.items())
    return Followers(tuple(names), tuple(each for each in left if each[1]))


def shorten_name(place: str, base: dict[str, Any]) -> str:
    """Return the shortest name by which `drop` takes the item at `place`, its section and its id, out of `base`."""
    short = place.partition(".")[2]
    drops, _ = find_drops({"drop": [short]}, base)
    section = place.partition(".")[0]
    is_plain = section in ITEM_SECTIONS and section != "examples"
    return short if is_plain and not drops.sections and drops.find(section, short) is not None else place


def _find_uses(own: dict[str, Any], base: dict[str, Any]) -> Iterator[tuple[Use | None, str]]:
    """Yield each inherited item that names something left out, with how; with None if it has to go as well."""
    drops, _ = find_drops(own, base)
    data, origins = merge_data(own, base, drops)
    bank, _ = validate_data(Bank, data)
    for problem in soundness.check(bank) if bank else ():
        if find_origin(origins, problem.pointer).in_base and names_dropped(problem, drops):
            yield _judge_use(data, problem.pointer, drops), describe_place(data, problem.pointer)


def names_dropped(problem: Problem, drops: Drops) -> bool:
    """Whether `problem` is that a name is unknown which is left out."""
    return bool(problem.written) and drops.find_anywhere(problem.written) is not None


def _judge_use(data: dict[str, Any], pointer: Pointer, drops: Drops) -> Use | None:
    """Return how the value at `pointer` of merged `data` uses what is left out; None if its item goes with that."""
    match pointer:
        case ("questions" | "recommendations", int(), "axis"):
            return None
        case ("recommendations", int(index), "moves", *_):
            moves = data["recommendations"][index]["moves"]
            return None if _are_all_dropped(list(moves), drops) else "moves"
        case (_, int(), "after" | "recommendation" | "at_least" | "among" as key, *_):
            return key
        case (*_, "when"):
            return "when"
        case _:
            return "other"


def _are_all_dropped(questions: Sequence[str], drops: Drops) -> bool:
    return all(drops.find("questions", question) is not None for question in questions)
