"""The duties of a scorecard in the order in which a reader should see them: first what is missing.

A duty is what law or policy demands. Duties that do not apply to the organisation are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from maturity.model.answers import ABSENT, State
from maturity.model.duty import DutyFinding, DutyState
from maturity.model.scorecard import Scorecard
from maturity.model.scoring_rules import Level

_NOT_KNOWN = (State.ABSENT, State.UNKNOWN)
"""The states of a fact of the profile by which it is not known whether a duty applies."""


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
    spared: tuple[DutyFinding, ...] = ()
    """Answered "does not apply", although the profile does not say so."""

    @property
    def missing(self) -> tuple[DutyFinding, ...]:
        """Those that are not met, then those to check: what to read first."""
        return (*self.unmet, *self.open)

    @property
    def is_empty(self) -> bool:
        """Whether no duty applies or may apply."""
        return not (self.unmet or self.open or self.planned or self.met or self.spared)


def group_duties(card: Scorecard) -> DutyGroups:
    """Group the duties of `card`; empty for a bank without duties."""
    groups: dict[str, list[DutyFinding]] = {"unmet": [], "open": [], "planned": [], "met": [], "spared": []}
    for finding in sorted(card.duties, key=_rank_by_severity):
        group = _find_group(finding)
        if group is not None:
            groups[group].append(finding)
    return DutyGroups(**{name: tuple(findings) for name, findings in groups.items()})


def list_pressing(card: Scorecard) -> tuple[DutyFinding, ...]:
    """List the duties that are not met yet, what presses most first.

    That is what is overdue, then what is not met, what is to be checked, and what is planned; in each of these what
    weighs most comes first.
    """
    groups = group_duties(card)
    late = [finding for finding in groups.planned if is_overdue(finding, card.sheet.date)]
    planned = [finding for finding in groups.planned if finding not in late]
    return (*late, *groups.unmet, *groups.open, *planned)


def has_answered_duties(card: Scorecard) -> bool:
    """Tell whether anything was said of a duty; "I do not know" is something."""
    return any(answer.state not in (DutyState.TO_CONFIRM, DutyState.ABSENT) for answer in card.sheet.duties.values())


def find_demanding_level(card: Scorecard) -> Level | None:
    """Find the lowest level that demands duties; None if none does, or if no level is stated at all."""
    if card.overall is None or card.overall.level is None:
        return None
    return next((level for level in card.bank.levels if level.duties), None)


def is_overdue(finding: DutyFinding, date: str | None) -> bool:
    """Whether a duty was to be met before `date`, the day of the answers ("2026-11-23"), and is not; False without."""
    due = finding.answer.due
    return bool(date and due and due < date) and finding.holds is not True


def is_alarming(finding: DutyFinding, card: Scorecard) -> bool:
    """Whether a duty that is not met yet is overdue, or nothing is planned for it."""
    return finding.answer.state is not DutyState.PLANNED or is_overdue(finding, card.sheet.date)


def list_to_answer(card: Scorecard, duty_ids: Iterable[str]) -> list[str]:
    """List the texts of what has to be answered to know whether duties hold, each once.

    It is the duty itself where it has no answer, or "I do not know"; else the facts of the profile that decide whether
    it applies, and that are not known.
    """
    findings = {finding.duty.id: finding for finding in card.duties}
    texts = (text for each in duty_ids for text in _list_texts_to_answer(card, findings[each]))
    return list(dict.fromkeys(texts))


def _list_texts_to_answer(card: Scorecard, finding: DutyFinding) -> list[str]:
    if is_open(finding) or finding.duty.when is None:
        return [finding.duty.text]
    names = (name.id for name in finding.duty.when.find_names())
    answers = {name: card.sheet.profile.get(name, ABSENT) for name in names}
    return [card.bank.field_by_id[name].text for name, answer in answers.items() if answer.state in _NOT_KNOWN]


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
        case DutyState.UNKNOWN | DutyState.TO_CONFIRM | DutyState.ABSENT:
            return "open"
        case DutyState.NOT_APPLICABLE:
            return "spared"
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
