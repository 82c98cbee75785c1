"""An outline: of what the answers of one respondent give, as much as a row of a table shows.

It has the scores and levels of a scorecard, its coverage and its duties, and nothing that takes long to find: no
advice, no blockers, no figures of studies, no cautions. `maturity.engine.outline.make_outline` makes it. Whatever takes
an outline takes a scorecard as well: what both have is named alike, and is equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.duty import DutyFinding
from maturity.model.scorecard import AxisScore, Coverage, ProvisionalCause, Scorecard
from maturity.model.standing import Standing


class AxisOutline(NamedTuple):
    """The scores of one axis, or of the whole; each field as in `AxisScore`."""

    id: str
    score: Fraction | None
    low: Fraction | None
    high: Fraction | None
    level: str | None
    levels_possible: tuple[str, ...]
    provisional_causes: tuple[ProvisionalCause, ...]
    target: Fraction | None
    target_step: Fraction | None
    coverage: Coverage

    @property
    def provisional(self) -> bool:
        """Whether the result of this axis is only a first idea, because of what was left open or does not apply."""
        return bool(self.provisional_causes)


@dataclass(frozen=True)
class Outline:
    """Scores, levels, coverage and duties of one respondent under one bank; each field as in `Scorecard`."""

    bank: Bank
    sheet: Sheet
    overall: AxisOutline | None
    axes: tuple[AxisOutline, ...]
    standings: Mapping[str, Standing]
    coverage: Coverage
    provisional_causes: tuple[ProvisionalCause, ...]
    duties: tuple[DutyFinding, ...]

    @property
    def provisional(self) -> bool:
        """Whether the result of the whole is only a first idea, because of what was left open or does not apply."""
        return bool(self.provisional_causes)


AxisFigures = AxisScore | AxisOutline
"""The scores of one axis, with or without what a whole scorecard says of it besides."""
Figures = Scorecard | Outline
"""The scores of one respondent, likewise."""
