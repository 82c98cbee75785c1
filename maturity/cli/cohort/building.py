"""From the rows that were read to a cohort, with what was asked of it."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.cli.cohort.columns import ColumnReplies
from maturity.cli.cohort.reading import Replies, refuse_other_bank
from maturity.errors import UsageError
from maturity.insight.cohort.cohort import Wishes, build_cohort
from maturity.insight.cohort.facts import Cohort
from maturity.insight.cohort.grouping import GroupingError, parse_grouping
from maturity.insight.cohort.replies import BankKey
from maturity.insight.cohort.selecting import Respondents
from maturity.loading.bank_cache import BankCache
from maturity.model.bank import Bank


@dataclass(frozen=True)
class CohortWishes:
    """What the command line asks of a cohort."""

    by: str | None
    least: int
    respondents: Respondents
    with_places: bool
    condition: str | None
    """What `--where` has chosen the results by."""
    unread: int = 0
    """How many files, or rows of a table, could not be read."""
    is_of_table: bool = False


def build_from_replies(replies: Replies | ColumnReplies, wishes: CohortWishes) -> tuple[Cohort, str]:
    """Build the cohort; return the language that its bank is shown in too.

    Raises `UsageError` for too few organisations, and for groups that cannot be made.
    """
    selection = replies.select(wishes.respondents)
    if replies.bank is None or selection.organisations < wishes.least:
        raise UsageError("usage.cohort_few", least=wishes.least)
    bank = _load_bank(replies.bank)
    try:
        grouping = parse_grouping(wishes.by, bank) if wishes.by is not None else None
    except GroupingError as error:
        raise UsageError(f"usage.cohort_by_{error.reason}", **error.params) from error
    asked = Wishes(
        least=wishes.least,
        respondents=wishes.respondents,
        grouping=grouping,
        condition=wishes.condition,
        with_places=wishes.with_places,
        unread=wishes.unread,
        is_of_table=wishes.is_of_table,
    )
    return build_cohort(bank, selection, asked), replies.bank.language


def _load_bank(key: BankKey) -> Bank:
    """Load the bank that the files were scored with, perhaps in other processes; refuse one that has changed since."""
    bank = BankCache().load_in_language(key.path, key.language)
    if bank is None or bank.sha256 != key.sha256:
        version = "?" if bank is None else bank.version
        refuse_other_bank(key, key._replace(version=version), key.path)
    return bank
