"""What a result in JSON says of its place among peers: what `score --format json --peers FILE` adds."""

from __future__ import annotations

from maturity.model.answers import Scope
from maturity.model.field_types import Id, Number, Record, TupleOf, Whole
from maturity.model.peers import PeerPlace


class ResultPeerAxis(Record):
    """An axis, or the whole, beside that of the peers; in units of the scale."""

    axis: Id
    n: Whole | None
    """How many peers have a score; null where that would tell of too few without one."""
    n_at_least: Whole
    median: Number
    q1: Number | None
    q3: Number | None
    low: Number | None = None
    high: Number | None = None
    """Between which scores the axis is, whatever the open questions come to; the first results had neither."""
    place: PeerPlace | None
    """Where the score stands; null without one, and where too few questions are answered for one."""
    certain: bool = False
    """Whether no open question can change the place: `low` and `high` have the same one."""


class ResultPeerFigure(Record):
    """The share of the peers that a published figure describes."""

    question: str
    """A question's id, or `profile.<field>`."""
    of: str
    share: Number
    """Per cent."""


class ResultPeers(Record):
    """Peers beside a result: the aggregates of other organisations, from a peer pack."""

    n: Whole
    date: str
    how: str
    """How they came together."""
    scope: Scope = "full"
    """Whether they answered the whole questionnaire, or its short version."""
    where: str | None = None
    """The condition by which they were chosen among others; null where all are in."""
    representative: bool
    """Whether they stand for others than themselves."""
    why: str | None
    axes: TupleOf[ResultPeerAxis]
    figures: TupleOf[ResultPeerFigure]
