"""All that is known of what can happen in one bank, in the order in which it is told, with the sheets that show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal, get_args

from maturity.lint.proofs.cases import write_case
from maturity.lint.proofs.proofs import Proofs
from maturity.lint.proofs.search import Decision, Witness
from maturity.model.bank import Bank

ClaimKind = Literal["stopped", "held", "missed", "passed", "advised", "spared", "asked", "applies", "low", "emptied"]
"""What is claimed.

stopped: a level is that of some sheet; held, missed, passed: a floor holds, alone keeps a sheet from its level, is
passed over; advised, spared: a recommendation is advised, is not; asked: a question is asked; applies: a duty does;
low: an axis is under a threshold without advice; emptied: nothing counts on an axis.
"""
CLAIM_KINDS: tuple[ClaimKind, ...] = get_args(ClaimKind)
"""Every member of `ClaimKind`, in the order in which they are told."""


@dataclass(frozen=True)
class ReportedClaim:
    """One claim and what is known of it."""

    kind: ClaimKind
    subject: tuple[str, ...]
    """The id that it is about; of a floor, the level and the axis."""
    decision: Decision
    case: int | None = None
    """The number of the sheet with which it comes true, counted from 1; None where there is none."""
    threshold: Fraction | None = None
    """For a low axis, the threshold that it may be under, in units of the scale."""


@dataclass
class ProofReport:
    """What is known of one bank."""

    bank_id: str
    claims: list[ReportedClaim] = field(default_factory=list)
    cases: list[dict[str, Any]] = field(default_factory=list)
    """The sheets, each as an example that the bank could have but for its name; numbered from 1 in this order."""


def report_proofs(bank: Bank, proofs: Proofs) -> ProofReport:
    """Work out all proofs about `bank`, and number the sheets that show something."""
    report = ProofReport(bank.id)
    witnesses: list[Witness] = []
    shown: list[list[ReportedClaim]] = []
    for kind, subject, decision, threshold in _list_claims(bank, proofs):
        case = None
        if decision.witness is not None:
            if not any(decision.witness is each for each in witnesses):
                witnesses.append(decision.witness)
                shown.append([])
            case = next(place for place, each in enumerate(witnesses, start=1) if each is decision.witness)
        claim = ReportedClaim(kind, subject, decision, case, threshold)
        report.claims.append(claim)
        if case is not None:
            shown[case - 1].append(claim)
    for witness, claims in zip(witnesses, shown, strict=True):
        report.cases.append(write_case(bank, witness, _expect(claims)))
    return report


def _expect(claims: list[ReportedClaim]) -> dict[str, Any]:
    """Return what an example has to expect so that it holds the bank to what it shows."""
    expected: dict[str, Any] = {}
    for claim in claims:
        if claim.kind == "stopped":
            expected["level"] = claim.subject[0]
        if claim.kind in ("advised", "spared"):
            expected.setdefault("advised" if claim.kind == "advised" else "not_advised", []).append(claim.subject[0])
    return expected


def _list_claims(bank: Bank, proofs: Proofs) -> Iterator[tuple[ClaimKind, tuple[str, ...], Decision, Fraction | None]]:
    """Yield every claim about a bank, kind by kind."""
    for index, level in proofs.levels.items():
        yield "stopped", (bank.levels[index].id,), level.stopped, None
    floors = [((bank.levels[index].id, axis), floor) for (index, axis), floor in proofs.floors.items()]
    yield from (("held", subject, floor.held, None) for subject, floor in floors)
    yield from (("missed", subject, floor.missed, None) for subject, floor in floors)
    yield from (("passed", subject, floor.passed, None) for subject, floor in floors)
    yield from (("advised", (name,), advice.advised, None) for name, advice in proofs.advice.items())
    yield from (("spared", (name,), advice.spared, None) for name, advice in proofs.advice.items())
    yield from (("asked", (name,), decision, None) for name, decision in proofs.questions.items())
    yield from (("applies", (name,), decision, None) for name, decision in proofs.duties.items())
    yield from (("low", (name,), low.decision, low.threshold) for name, low in proofs.low_axes.items())
    yield from (("emptied", (name,), decision, None) for name, decision in proofs.emptied.items())
