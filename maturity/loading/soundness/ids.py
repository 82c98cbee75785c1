"""Ids: each is given once among its like, none is a reserved word, and none is one of the past."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Protocol

from maturity.loading.problem import Problem
from maturity.loading.soundness import walk
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.field_types import RESERVED_OPTIONS, ROOT


class _HasId(Protocol):
    """A record of the bank that has an id, such as a question or a level."""

    @property
    def id(self) -> str:
        """The id, as the file gives it."""
        ...


def check(bank: Bank) -> Iterator[Problem]:
    """Yield the ids of `bank` that are given twice, are reserved, or once belonged to another question.

    Ids of one sort are compared: profile fields, questions, axes, duties, levels, recommendations, options of one list.
    """
    yield from _find_repeats(bank.profile, ("profile",))
    yield from _find_repeats(bank.questions, ("questions",))
    yield from _find_repeats_among((axis.id, pointer) for axis, pointer in walk.locate_axes(bank))
    yield from _find_repeats(bank.duties, ("duties",))
    yield from _find_repeats(bank.levels, ("levels",))
    yield from _find_repeats(bank.recommendations, ("recommendations",))
    for options, pointer in walk.locate_option_lists(bank):
        yield from _find_repeats(options, pointer)
    yield from _find_reserved(bank)
    yield from _find_reused(bank)


def _find_repeats(records: Sequence[_HasId], above: Pointer) -> Iterator[Problem]:
    """Yield the ids given twice in `records`, a list that is at the pointer `above` in the file."""
    yield from _find_repeats_among((record.id, (*above, index)) for index, record in enumerate(records))


def _find_repeats_among(ids: Iterable[tuple[str, Pointer]]) -> Iterator[Problem]:
    """Yield a problem at each repeat of an id; `ids` are pairs of an id and the pointer of the record that has it."""
    seen: set[str] = set()
    for name, pointer in ids:
        if name in seen:
            yield Problem("MB210", (*pointer, "id"), {"id": name})
        seen.add(name)


def _find_reserved(bank: Bank) -> Iterator[Problem]:
    """Yield the options with the id of a state (such as `unknown`), and the axes with the id of the overall score."""
    for options, pointer in walk.locate_option_lists(bank):
        for index, option in enumerate(options):
            if option.id in RESERVED_OPTIONS:
                yield Problem("MB235", (*pointer, index, "id"), {"id": option.id})
    for axis, pointer in walk.locate_axes(bank):
        if axis.id == ROOT:
            yield Problem("MB235", (*pointer, "id"), {"id": axis.id})


def _find_reused(bank: Bank) -> Iterator[Problem]:
    """Yield the questions, duties, profile fields and axes that have the id of one that was removed or renamed.

    Answers given to the former one would count for the new one. A former id is of the sort of what it leads to; of what
    leads nowhere, that of a question.
    """
    present = {
        "questions": bank.question_by_id,
        "duties": bank.duty_by_id,
        "profile": bank.field_by_id,
        "axes": bank.axis_by_id,
    }
    former: dict[str, set[str]] = {sort: set() for sort in present} | {"questions": set(bank.removed)}
    for name, end in bank.present_by_former.items():
        former[next((sort for sort, ids in present.items() if end in ids), "questions")].add(name)
    yield from _find_former(bank.questions, ("questions",), former["questions"])
    yield from _find_former(bank.duties, ("duties",), former["duties"])
    yield from _find_former(bank.profile, ("profile",), former["profile"])
    for axis, pointer in walk.locate_axes(bank):
        if axis.id in former["axes"]:
            yield Problem("MB210", (*pointer, "id"), {"id": axis.id}, "again")


def _find_former(records: Sequence[_HasId], above: Pointer, former: Collection[str]) -> Iterator[Problem]:
    """Yield a problem at each of `records`, a list at the pointer `above`, whose id is one of `former`."""
    for index, record in enumerate(records):
        if record.id in former:
            yield Problem("MB210", (*above, index, "id"), {"id": record.id}, "again")
