"""Which replies count: one for each organisation, unless its reader wants one for each respondent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from maturity.insight.cohort.column_types import ReplyColumns
from maturity.insight.cohort.columns import Columns
from maturity.insight.cohort.replies import Reply

Respondents = Literal["one", "each"]
"""What counts where an organisation has several replies. one: one of them; each: all of them."""


class AnySelection(Protocol):
    """The replies that count, however they are kept."""

    @property
    def columns(self) -> ReplyColumns:
        """What they say."""

    @property
    def owners(self) -> Sequence[int]:
        """The number of the organisation of each, from 0. Replies without a name are an organisation each."""

    @property
    def organisations(self) -> int:
        """How many organisations they are of."""

    @property
    def short(self) -> int:
        """How many replies to the short version are left out, as others answer the whole questionnaire."""

    @property
    def repeated(self) -> int:
        """How many organisations have several replies."""

    @property
    def left_out(self) -> int:
        """How many replies do not count, because another one of the same organisation does."""

    @property
    def is_short(self) -> bool:
        """Whether all that count answer the short version."""


@dataclass(frozen=True)
class Selection:
    """The replies that count, and why others do not, an `AnySelection`; `select_replies` makes it."""

    counted: tuple[Reply, ...]
    """In an order that does not depend on that of the files."""
    owners: tuple[int, ...]
    """The number of the organisation of each, from 0. Replies without a name are an organisation each."""
    organisations: int
    """How many organisations they are of."""
    short: int
    """How many replies to the short version are left out, as others answer the whole questionnaire."""
    repeated: int
    """How many organisations have several replies."""
    left_out: int
    """How many replies do not count, because another one of the same organisation does."""
    is_short: bool
    """Whether all that count answer the short version."""

    @property
    def columns(self) -> Columns:
        """What they say."""
        return Columns(self.counted)


def select_replies(replies: Sequence[Reply], respondents: Respondents) -> Selection:
    """Select the replies that count.

    Scores of the short version are none of the whole questionnaire: where both are there, the short ones are left out.
    Of several replies of one organisation, the latest counts; of several of one day, the one with most answers, and of
    these the first by the name of its file. Nothing is averaged, so that what counts is what somebody has answered.
    """
    full = [each for each in replies if each.scope == "full"]
    kept = sorted(full or replies, key=lambda each: (each.key, each.path))
    groups: dict[object, list[Reply]] = {}
    for index, each in enumerate(kept):
        groups.setdefault(each.key or index, []).append(each)
    chosen = [group if respondents == "each" else [max(group, key=_rank)] for group in groups.values()]
    return Selection(
        counted=tuple(each for group in chosen for each in group),
        owners=tuple(owner for owner, group in enumerate(chosen) for _ in group),
        organisations=len(chosen),
        short=len(replies) - len(kept),
        repeated=sum(len(group) > 1 for group in groups.values()),
        left_out=len(kept) - sum(map(len, chosen)),
        is_short=not full,
    )


def _rank(reply: Reply) -> tuple[str, int]:
    """Return what puts the reply that counts last among others; `max` takes the first of those that are equal."""
    return reply.date, reply.answered
