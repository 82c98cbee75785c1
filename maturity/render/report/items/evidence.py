"""What stands behind the scores: published figures, and the answers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from maturity.render.report.items.basics import Figure


@dataclass(frozen=True)
class BenchmarkItem:
    """A published figure beside an answer."""

    text: str
    """The whole sentence, with population and date."""
    value: str
    amount: Fraction
    """The number in `value`: of a share, 0 to 1."""
    is_share: bool
    of: str
    population: str
    date: str
    here: str
    """Whether it describes the answer given, in words; empty where that cannot be said."""
    describes_answer: bool | None


@dataclass(frozen=True)
class AnswerRow:
    """A question that is asked, with its answer."""

    id: str
    axis: str
    text: str
    answer: str
    score: Figure | None
    """What the answer is worth; None if it is not scored or does not count."""
    comment: str = ""
    """What was written beside it; empty unless the report carries comments."""
    evidence: tuple[str, ...] = ()
    """What was named as proof; likewise."""
    top: str = ""
    """The title of the top axis that it belongs to, which may be its own; empty for what belongs to none."""
