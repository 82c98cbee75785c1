"""What was not decided about a bank, kind by kind, with where it is written and how far the search went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from maturity.lint.proofs.proofs import Proofs
from maturity.lint.proofs.search import Decision, Status
from maturity.loading.soundness.walk import locate_axes
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer

Kind = Literal["levels", "floors", "advice", "questions", "duties", "axes"]
"""What sort of thing is not decided; it is a part of the key of the sentence that says so."""
Undecided = tuple[Pointer, str, int | None]
"""Where it is written, the id that the sentence names, and the steps that were too few; None for another cause."""


def list_undecided(bank: Bank, proofs: Proofs) -> Iterator[tuple[Kind, list[Undecided]]]:
    """Yield each kind of which something is not decided, with all of that."""
    kinds: tuple[tuple[Kind, Iterator[tuple[Pointer, str, tuple[Decision, ...]]]], ...] = (
        ("levels", _list_levels(bank, proofs)),
        ("floors", _list_floors(bank, proofs)),
        ("advice", _list_advice(bank, proofs)),
        ("questions", _list_questions(bank, proofs)),
        ("duties", _list_duties(bank, proofs)),
        ("axes", _list_axes(bank, proofs)),
    )
    for kind, proved in kinds:
        if found := list(_keep_undecided(proved)):
            yield kind, found


def _keep_undecided(proved: Iterable[tuple[Pointer, str, tuple[Decision, ...]]]) -> Iterator[Undecided]:
    for pointer, subject, decisions in proved:
        for decision in decisions:
            if decision.status is Status.UNDECIDED:
                yield pointer, subject, decision.limit
                break


def _list_levels(bank: Bank, proofs: Proofs) -> Iterator[tuple[Pointer, str, tuple[Decision, ...]]]:
    for index, proof in proofs.levels.items():
        yield ("levels", index, "id"), bank.levels[index].id, (proof.reached, proof.stopped)


def _list_floors(bank: Bank, proofs: Proofs) -> Iterator[tuple[Pointer, str, tuple[Decision, ...]]]:
    for (index, axis), proof in proofs.floors.items():
        pointer = ("levels", index, "at_least", axis)
        yield pointer, bank.levels[index].id, (proof.held, proof.missed, proof.passed)


def _list_advice(bank: Bank, proofs: Proofs) -> Iterator[tuple[Pointer, str, tuple[Decision, ...]]]:
    for index, each in enumerate(bank.recommendations):
        proof = proofs.advice[each.id]
        yield ("recommendations", index, "id"), each.id, (proof.advised, proof.spared)


def _list_questions(bank: Bank, proofs: Proofs) -> Iterator[tuple[Pointer, str, tuple[Decision, ...]]]:
    for index, question in enumerate(bank.questions):
        if question.id in proofs.questions:
            yield ("questions", index, "id"), question.id, (proofs.questions[question.id],)


def _list_duties(bank: Bank, proofs: Proofs) -> Iterator[tuple[Pointer, str, tuple[Decision, ...]]]:
    for index, duty in enumerate(bank.duties):
        if duty.id in proofs.duties:
            yield ("duties", index, "id"), duty.id, (proofs.duties[duty.id],)


def _list_axes(bank: Bank, proofs: Proofs) -> Iterator[tuple[Pointer, str, tuple[Decision, ...]]]:
    for axis, pointer in locate_axes(bank):
        if axis.id in proofs.low_axes:
            yield (*pointer, "id"), axis.id, (proofs.low_axes[axis.id].decision,)
