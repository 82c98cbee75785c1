"""The duties of a scorecard in the order in which a reader should see them: first what is missing.

A duty is what law or policy demands. Duties that do not apply to the organisation are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from maturity.model.duty import DutyFinding, DutyState
from maturity.model.scorecard import Scorecard


@dataclass(frozen=True)
class DutyGroups:
    """The duties that apply or may apply, by what was said of them; `group_duties` makes it.

    In each group those of severity `high` come first, then the bank's order decides.
    """

    unmet: tuple[DutyFinding, ...] = ()
    """Not met, and nothing is planned."""
    open: tuple[DutyFinding, ...] = ()
    """Answered "I do not know", or not answered."""
    planned: tuple[DutyFinding, ...] = ()
    """Not met yet, but somebody has it to do."""
    met: tuple[DutyFinding, ...] = ()
    """Met."""

    @property
    def is_empty(self) -> bool:
        """Whether no duty applies or may apply."""
        return not (self.unmet or self.open or self.planned or self.met)


def group_duties(card: Scorecard) -> DutyGroups:
    """Group the duties of `card`; empty for a bank without duties."""
    groups: dict[str, list[DutyFinding]] = {"unmet": [], "open": [], "planned": [], "met": []}
    for finding in sorted(card.duties, key=_rank_by_severity):
        group = _find_group(finding)
        if group is not None:
            groups[group].append(finding)
    return DutyGroups(**{name: tuple(findings) for name, findings in groups.items()})


def is_open(finding: DutyFinding) -> bool:
    """Whether a duty that applies or may apply has no answer, or "I do not know"."""
    return _find_group(finding) == "open"


def _find_group(finding: DutyFinding) -> str | None:
    """Return the name of the field of `DutyGroups` that `finding` belongs to; None for a duty that does not apply."""
    if finding.applies is False:
        return None
    state = finding.answer.state
    match state:
        case DutyState.MET:
            return "met"
        case DutyState.PLANNED:
            return "planned"
        case DutyState.UNMET:
            return "unmet"
        case DutyState.UNKNOWN | DutyState.ABSENT:
            return "open"
        case DutyState.NOT_APPLICABLE:
            return None
        case _:
            assert_never(state)


def _rank_by_severity(finding: DutyFinding) -> int:
    severity = finding.duty.severity
    match severity:
        case "high":
            return 0
        case "medium":
            return 1
        case _:
            assert_never(severity)
