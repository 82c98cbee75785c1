"""Advice: a recommendation of the bank that fits one scorecard or may fit it, with what it brings.

Figures are exact; None means that there is no such figure, and never stands for zero.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

AdviceStatus = Literal["advised", "possible"]
"""advised: the recommendation fits this scorecard; possible: it fits or not, depending on what is not known yet.

What is not known may be an open question, a profile field or a target without an answer (scoring.md, point 8).
"""


class Advice(NamedTuple):
    """A recommendation of the bank that fits this scorecard, or may fit it (scoring.md, point 8).

    A move, in what follows, is the least answer to one question that following the recommendation brings.
    """

    id: str
    """The id of the recommendation."""
    status: AdviceStatus
    gain: Fraction | None
    """What it adds to the overall score (in a profile, to that of its axis) on top of the rest of its chain.

    In units of the scale. 0 if no answer given is under its move; None if the recommendation has no moves, or if there
    is no such score.
    """
    because: tuple[str, ...]
    """Ids of questions: if advised, those answered under their move; if possible, the open questions that decide it.

    Empty if the recommendation has no moves, or if what decides is a fact of the profile or a target.
    """
    unblocks: bool
    """Whether following it brings an axis that prevents the next overall level up to what that level needs.

    Or whether a duty that prevents that level names it. It counts on top of the rest of its chain, as the gain does.
    """
    chain: tuple[str, ...]
    """The ids of the recommendations shown that have to be followed before it, in order, and its own id last.

    They are those of its `after`, of their `after`, and so on. Those that are not shown are passed over.
    """
    chain_gain: Fraction | None
    """What its chain adds together to the same score as `gain`.

    None if no recommendation of the chain has moves, or if there is no such score.
    """
    effort: Fraction
    """Person-days to set it up, for an organisation of this size."""
    running: Fraction | None
    """Person-days a year to keep it up afterwards, at this size; None if the bank does not say."""
    chain_effort: Fraction
    """The effort of its chain together, in person-days."""
