"""Ids: each is given once, none is reserved, none comes back after it was removed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from maturity.loading.problem import Problem
from maturity.loading.soundness import walk
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.field_types import RESERVED_OPTIONS, ROOT


def check(bank: Bank) -> Iterator[Problem]:
    """Ids given twice, reserved or used again."""
    yield from _twice((field.id, ("profile", place, "id")) for place, field in enumerate(bank.profile))
    yield from _twice((question.id, ("questions", place, "id")) for place, question in enumerate(bank.questions))
    yield from _twice((axis.id, (*path, "id")) for axis, path in walk.locate_axes(bank))
    yield from _twice((level.id, ("levels", place, "id")) for place, level in enumerate(bank.levels))
    yield from _twice((each.id, ("recommendations", place, "id")) for place, each in enumerate(bank.recommendations))
    for options, path in walk.locate_option_lists(bank):
        yield from _twice((option.id, (*path, place, "id")) for place, option in enumerate(options))
    yield from _reserved(bank)
    yield from _again(bank)


def _twice(ids: Iterable[tuple[str, Pointer]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for name, path in ids:
        if name in seen:
            yield Problem("MB210", path, {"id": name})
        seen.add(name)


def _reserved(bank: Bank) -> Iterator[Problem]:
    for options, path in walk.locate_option_lists(bank):
        for place, option in enumerate(options):
            if option.id in RESERVED_OPTIONS:
                yield Problem("MB235", (*path, place, "id"), {"id": option.id})
    for axis, path in walk.locate_axes(bank):
        if axis.id == ROOT:
            yield Problem("MB235", (*path, "id"), {"id": axis.id})


def _again(bank: Bank) -> Iterator[Problem]:
    gone = {*bank.removed, *bank.renamed}
    for place, question in enumerate(bank.questions):
        if question.id in gone:
            yield Problem("MB210", ("questions", place, "id"), {"id": question.id}, "again")
