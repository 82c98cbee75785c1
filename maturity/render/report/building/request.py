"""What a report is made for: its language, its house style, and what of people it may carry."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.model.peers import PeerPack
from maturity.render.report.house_style import PLAIN, HouseStyle


@dataclass(frozen=True)
class Discretion:
    """What people wrote that a report may carry: it leaves the house in which it was written."""

    with_comments: bool = False
    """Whether it has comments and evidence."""
    named: bool = False
    """Whether it says who answered, and who has a duty to do."""


DISCREET = Discretion()
"""Nothing of people: no comments, no names."""


@dataclass(frozen=True)
class Request:
    """What was asked of a report, beside whose it is."""

    language: str
    style: HouseStyle = PLAIN
    discretion: Discretion = DISCREET
    peers: PeerPack | None = None
    """Peers to set beside the scores of the questionnaire that they have answered; None for none."""
    is_sorted: bool = False
    """Whether organisations stand in the order of their scores, the highest first: a ranking is never made unasked."""
