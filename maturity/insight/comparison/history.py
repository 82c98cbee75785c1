"""Several dates of one organisation: their order, whether they can be set side by side, and the scores of each axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import Literal

from maturity.insight.answers import is_blank
from maturity.insight.comparison.comparison import Comparison, compare_cards
from maturity.insight.comparison.mixing import FAMILIES, WHOLE
from maturity.insight.comparison.pairing import Pair, Pairing
from maturity.insight.comparison.sharing import Difference
from maturity.insight.journey import get_comparable_name
from maturity.model.exact import add_up
from maturity.model.field_types import Version
from maturity.model.scorecard import AxisScore, Scorecard
from maturity.model.versions import is_earlier

Obstacle = Literal["banks", "organisations", "respondents"]
"""Why files are no dates of one organisation: several banks, several organisations, or several people on one day."""
Reserve = Literal[
    "no_date",
    "same_date",
    "no_name",
    "other_respondent",
    "short",
    "outdated",
    "carried_now",
    "carried",
    "unconfirmed",
    "blank",
]
"""What to know of a comparison before its figures.

no_date: a file gives no date, so that the order given counts; same_date: two files have one date; no_name: a file names
no organisation; other_respondent: somebody else answered; short: a file answers the short version; outdated: the last
answers were given to an earlier version of the bank than the present one, and compared under that; carried_now: they
were carried over to another version than the one that they were given to; carried: earlier answers were, because their
version is not at hand; unconfirmed: answers that were taken over are still to be confirmed, and do not count; blank: a
file has no answers.
"""


@dataclass(frozen=True)
class DatedCard:
    """The scorecard of one file of a history."""

    path: str
    card: Scorecard
    named_version: Version
    """The version of the bank that the file names; that of `card` where it names none."""
    present_version: Version | None = None
    """The version that the bank named by the file has today; None where that is the one of `card`."""

    @property
    def is_carried(self) -> bool:
        """Whether the answers were carried over to another version than the one that they were given to."""
        return self.named_version != self.card.bank.version

    @property
    def is_outdated(self) -> bool:
        """Whether the scores are those of an earlier version of the bank than the present one."""
        return self.present_version is not None and is_earlier(self.card.bank.version, self.present_version)

    @property
    def day(self) -> date | None:
        """The day of the answers; None if the file gives none, or no day that exists."""
        try:
            return date.fromisoformat(self.card.sheet.date or "")
        except ValueError:
            return None


@dataclass(frozen=True)
class AxisHistory:
    """The scores of one axis of the latest bank, or of the whole, at each date; None where there was no such axis."""

    id: str
    """Its id in the latest bank."""
    scores: tuple[AxisScore | None, ...]
    values: tuple[Fraction | None, ...]
    """Its scores, in units of the latest bank's scale."""


@dataclass(frozen=True)
class History:
    """Two dates or more of one organisation and one bank, the earliest first. Make it with `build_history`."""

    dates: tuple[DatedCard, ...]
    reserves: tuple[Reserve, ...]

    @property
    def latest(self) -> DatedCard:
        """The last date."""
        return self.dates[-1]

    @cached_property
    def steps(self) -> tuple[Comparison, ...]:
        """What lies between each date and the next one."""
        return tuple(
            compare_cards(old.card, new.card, is_carried=old.is_carried or new.is_carried)
            for old, new in pairwise(self.dates)
        )

    @cached_property
    def total(self) -> Difference | None:
        """The difference of the whole between the first and the last date; its parts are the sums of all steps.

        None where some date has no overall score; without parts where a step has none, or where scales differ.
        """
        differences = [step.overall for step in self.steps]
        if any(each is None for each in differences):
            return None
        known = [each for each in differences if each is not None]
        scales = {(each.card.bank.scale.min, each.card.bank.scale.max) for each in self.dates}
        is_shared = len(scales) == 1 and all(each.parts for each in known)
        parts = {name: add_up(each.parts[name] for each in known) for name in FAMILIES} if is_shared else {}
        return Difference(self.axes[0].values[0], self.axes[0].values[-1], parts)

    @cached_property
    def axes(self) -> tuple[AxisHistory, ...]:
        """The scores of the whole, if the latest bank has an overall score, and of each axis of that bank."""
        bank = self.latest.card.bank
        first = [] if self.latest.card.overall is None else [WHOLE.new]
        return tuple(self._follow_axis(str(axis_id)) for axis_id in (*first, *bank.axis_by_id))

    def _follow_axis(self, axis_id: str) -> AxisHistory:
        scores = [_find_axis(each.card, self._pairs_by_date[place], axis_id) for place, each in enumerate(self.dates)]
        scale = self.latest.card.bank.scale
        ratios = [None if score is None else score.ratio for score in scores]
        return AxisHistory(
            axis_id, tuple(scores), tuple(None if ratio is None else scale.convert_ratio(ratio) for ratio in ratios)
        )

    @cached_property
    def _pairs_by_date(self) -> list[tuple[Pair, ...]]:
        bank = self.latest.card.bank
        return [(WHOLE, *Pairing(each.card.bank, bank).axes) for each in self.dates]


def find_obstacle(cards: Sequence[Scorecard]) -> Obstacle | None:
    """Find why scorecards are no dates of one organisation and one bank; None if they are."""
    if len({card.bank.id for card in cards}) > 1:
        return "banks"
    if len({get_comparable_name(card) for card in cards} - {""}) > 1:
        return "organisations"
    same_day = [
        (one, other) for one in cards for other in cards if one.sheet.date and one.sheet.date == other.sheet.date
    ]
    if any(_name_respondent(one) != _name_respondent(other) for one, other in same_day):
        return "respondents"
    return None


def build_history(dates: Sequence[DatedCard]) -> History:
    """Put the scorecards of one organisation in the order of their dates; in the order given where one has no date."""
    days = [each.day for each in dates]
    known = [day for day in days if day is not None]
    ordered = sorted(dates, key=lambda each: each.day or date.min) if len(known) == len(days) else list(dates)
    cards = [each.card for each in dates]
    *earlier, latest = ordered
    found: dict[Reserve, bool] = {
        "no_date": len(known) < len(days),
        "same_date": len(set(known)) < len(known),
        "no_name": len({get_comparable_name(card) for card in cards}) > 1,
        "other_respondent": len({_name_respondent(card) for card in cards}) > 1,
        "short": any(card.sheet.scope == "express" for card in cards),
        "outdated": latest.is_outdated,
        "carried_now": latest.is_carried,
        "carried": any(each.is_carried for each in earlier),
        "unconfirmed": any(card.coverage.to_confirm for card in cards),
        "blank": any(is_blank(card) for card in cards),
    }
    return History(tuple(ordered), tuple(reserve for reserve, holds in found.items() if holds))


def _find_axis(card: Scorecard, pairs: Sequence[Pair], axis_id: str) -> AxisScore | None:
    """Find the scores of what is the axis `axis_id` in the latest bank; None if the bank of `card` has none."""
    former = next(pair.old for pair in pairs if pair.new == axis_id)
    return card.overall if axis_id == WHOLE.new else card.axis_by_id.get(former or "")


def _name_respondent(card: Scorecard) -> str:
    """Return what tells one respondent from another: the id, else the role; "" where the file says neither."""
    respondent = card.sheet.respondent
    return (respondent.id or respondent.role or "") if respondent else ""
