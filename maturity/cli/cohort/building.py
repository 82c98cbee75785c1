"""From the rows that were read to a cohort, with what was asked of it."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.cli.cohort.reading import Replies
from maturity.errors import UsageError
from maturity.insight.cohort.cohort import Wishes, build_cohort
from maturity.insight.cohort.facts import Cohort
from maturity.insight.cohort.grouping import GroupingError, parse_grouping
from maturity.insight.cohort.selecting import Respondents, select_replies


@dataclass(frozen=True)
class CohortWishes:
    """What the command line asks of a cohort."""

    by: str | None
    least: int
    respondents: Respondents
    with_places: bool


def build_from_replies(replies: Replies, wishes: CohortWishes) -> Cohort:
    """Build the cohort; raises `UsageError` for too few organisations, and for groups that cannot be made."""
    bank = replies.bank
    selection = select_replies(replies.rows, wishes.respondents)
    if bank is None or selection.organisations < wishes.least:
        raise UsageError("usage.cohort_few", least=wishes.least)
    try:
        grouping = parse_grouping(wishes.by, bank) if wishes.by is not None else None
    except GroupingError as error:
        raise UsageError(f"usage.cohort_by_{error.reason}", **error.params) from error
    carried = sum(each.path in replies.carried for each in selection.counted)
    return build_cohort(
        bank, selection, Wishes(wishes.least, wishes.respondents, grouping, wishes.with_places), carried
    )
