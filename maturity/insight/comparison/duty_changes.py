"""Duties between two dates: which are met since, which no longer are, and which are still missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from maturity.insight.comparison.pairing import Pair, Pairing
from maturity.insight.duties import group_duties, is_overdue
from maturity.model.duty import DutyFinding, DutyState
from maturity.model.scorecard import Scorecard


@dataclass(frozen=True)
class DutyChanges:
    """What became of the duties; each finding is that of the later date, unless it says otherwise."""

    met_since: tuple[DutyFinding, ...] = ()
    """Met now, and not known to be met before, though they applied or might have."""
    no_longer_met: tuple[DutyFinding, ...] = ()
    """Met before, and said not to be met now, though they apply or may apply; what is not known is no loss."""
    overdue: tuple[DutyFinding, ...] = ()
    """Still missing, and their day has passed."""
    missing: tuple[DutyFinding, ...] = ()
    """Still missing or not known, without those above; planned ones are not among them."""
    planned: tuple[DutyFinding, ...] = ()
    """Not met yet, but somebody has it to do, and its day has not passed."""
    arrived: tuple[DutyFinding, ...] = ()
    """Those that did not apply before, or that the old bank did not have; they are among the others as well."""
    gone: tuple[DutyFinding, ...] = ()
    """Those that applied before and no longer do, or that the new bank no longer has; as they were found before."""

    @property
    def is_empty(self) -> bool:
        """Whether no duty applies, and none did."""
        return not any((self.met_since, self.no_longer_met, self.overdue, self.missing, self.planned, self.gone))


def find_duty_changes(old: Scorecard, new: Scorecard, pairing: Pairing) -> DutyChanges:
    """Find what became of the duties between two dates, in the new bank's order within each group."""
    before = {str(pair.new): finding for pair, finding in _pair_findings(old, pairing) if pair.new is not None}
    applying = [finding for finding in new.duties if finding.applies is not False]
    met = [each for each in applying if _was_met(each)]
    lost = tuple(
        each for each in applying if each.answer.state.is_met is False and _applied_and_met(before.get(each.duty.id))
    )
    overdue = tuple(each for each in applying if each not in lost and is_overdue(each, new.sheet.date))
    groups, told = group_duties(new), (*lost, *overdue)
    still = {each.duty.id for each in applying}
    return DutyChanges(
        met_since=tuple(each for each in met if _applied_and_not_met(before.get(each.duty.id))),
        no_longer_met=lost,
        overdue=overdue,
        missing=tuple(each for each in groups.missing if each not in told),
        planned=tuple(each for each in groups.planned if each not in told),
        arrived=tuple(each for each in applying if _is_without(before.get(each.duty.id))),
        gone=tuple(
            finding
            for pair, finding in _pair_findings(old, pairing)
            if finding.applies is not False and pair.new not in still
        ),
    )


def _pair_findings(old: Scorecard, pairing: Pairing) -> Iterator[tuple[Pair, DutyFinding]]:
    """Yield the duties of the old date, each with its pair."""
    findings: Mapping[str, DutyFinding] = {finding.duty.id: finding for finding in old.duties}
    return ((pair, findings[pair.old]) for pair in pairing.duties if pair.old is not None)


def _applied_and_met(finding: DutyFinding | None) -> bool:
    return finding is not None and finding.applies is not False and _was_met(finding)


def _applied_and_not_met(finding: DutyFinding | None) -> bool:
    return finding is not None and finding.applies is not False and not _was_met(finding)


def _is_without(finding: DutyFinding | None) -> bool:
    return finding is None or finding.applies is False


def _was_met(finding: DutyFinding) -> bool:
    """Whether a duty was said to be met; one that is said not to apply lacks nothing, but is no duty met."""
    state = finding.answer.state
    match state:
        case DutyState.MET:
            return True
        case DutyState.PLANNED | DutyState.UNMET | DutyState.NOT_APPLICABLE:
            return False
        case DutyState.UNKNOWN | DutyState.TO_CONFIRM | DutyState.ABSENT:
            return False
        case _:
            assert_never(state)
