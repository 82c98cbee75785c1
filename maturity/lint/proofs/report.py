"""All that is known of what can happen in one bank, in the order in which it is told, with the sheets that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any, Literal, get_args

from maturity.engine.verdict import Verdict
from maturity.lint.judged_examples import JudgedExample
from maturity.lint.proofs.cases import write_case
from maturity.lint.proofs.proofs import Proofs
from maturity.lint.proofs.search import Decision, Witness
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.text.numbers import round_half_up

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
    example: str | None = None
    """The name of the example of the bank that shows it; None where none does. Then there is no case."""


@dataclass
class ProofReport:
    """What is known of one bank."""

    bank_id: str
    claims: list[ReportedClaim] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)
    """The sheets that no example of the bank has, numbered from 1 in this order."""
    margin: str = "  "
    """The spaces before the examples of the bank's file."""
    example_names: tuple[str, ...] = ()
    """The names of the examples that the bank has; the cases are added to them, under other names."""
    language: str = "fr"
    """The language of the bank, in which its examples have their names."""


@dataclass
class Case:
    """A sheet that shows something."""

    data: dict[str, Any]
    """The sheet as the data of an example, without a name."""
    shows: ReportedClaim
    """The first claim that it shows, after which it is named."""

    @property
    def is_pasted(self) -> bool:
        """Whether it can be an example: it is about the whole questionnaire, and something can be expected of it."""
        return "scope" not in self.data and bool(self.data["expect"])


def report_proofs(
    bank: Bank, proofs: Proofs, examples: Sequence[JudgedExample] = (), margin: str = "  "
) -> ProofReport:
    """Work out all proofs about `bank`, and number the sheets that show something and that none of `examples` has."""
    report = ProofReport(bank.id, margin=margin, language=bank.language)
    report.example_names = tuple(each.name for each in bank.examples)
    witnesses: list[Witness] = []
    shown: list[list[ReportedClaim]] = []
    for kind, subject, decision, threshold in _list_claims(bank, proofs):
        claim = ReportedClaim(kind, subject, decision, None, threshold)
        if decision.witness is not None:
            sheet = decision.witness.sheet
            name = next((each.example.name for each in examples if each.sheet == sheet), None)
            place = next((place for place, each in enumerate(witnesses) if each.sheet == sheet), len(witnesses))
            claim = replace(claim, example=name, case=place + 1 if name is None else None)
            if name is None:
                if place == len(witnesses):
                    witnesses.append(decision.witness)
                    shown.append([])
                shown[place].append(claim)
        report.claims.append(claim)
    for witness, claims in zip(witnesses, shown, strict=True):
        report.cases.append(Case(write_case(bank, witness, _expect(witness.verdict, claims)), claims[0]))
    return report


def _expect(verdict: Verdict, claims: list[ReportedClaim]) -> dict[str, Any]:
    """Return what an example has to expect so that it holds the bank to what it shows."""
    bank = verdict.bank
    axes = [each.id for each in bank.axes] if bank.combine == "none" else [ROOT]
    axes += [claim.subject[-1] for claim in claims if claim.kind in ("held", "missed", "low")]
    scores = {axis: verdict.get_score(axis) for axis in axes}
    expected: dict[str, Any] = {
        "scores": {axis: round_half_up(score, 1) for axis, score in scores.items() if score is not None},
        "level": verdict.level,
    }
    for claim in claims:
        if claim.kind in ("advised", "spared"):
            expected.setdefault("advised" if claim.kind == "advised" else "not_advised", []).append(claim.subject[0])
    expected = {key: value for key, value in expected.items() if value}
    if not expected and (missing := sorted(bank.recommendation_by_id.keys() - verdict.advised)):
        expected["not_advised"] = missing[:1]
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
