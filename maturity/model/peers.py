"""A peer pack: what a cohort hands on to others, aggregates alone, to be set beside the score of one organisation.

`maturity cohort --export-peers` writes it, `maturity score --peers` reads it. No count in it is about fewer than five
organisations; one that would tell of fewer is null.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from maturity.model.field_types import Exact, Id, Record, Text, TupleOf, Version, Whole

MOST_WORDS = 500
"""How many characters a text of a peer pack has at most: it is read beside each score."""
PeerPlace = Literal["lower", "below", "same", "above", "upper"]
"""Where a score stands: in the lowest quarter of the peers' scores, under their median, at it, above it, in the highest
quarter. A quarter is told only where there are quartiles."""


class PeerBank(Record):
    """Which bank the peers have answered, exactly."""

    id: Id
    version: Version
    sha256: Text
    """Digest of the bank's content in canonical form: scores under another bank are not compared."""


class PeerRepresentative(Record):
    """Whether the peers stand for others than themselves."""

    is_so: bool
    why: Text | None = None
    """Why they do: how they were drawn. Needed where they are said to be representative."""


class PeerAxis(Record):
    """Where the middle of one axis, or of the whole, is among the peers; in units of the scale."""

    axis: Id
    """The id of the axis, `overall` for the whole."""
    n: Whole | None
    """How many have a score; null where that would tell of too few without one."""
    n_at_least: Whole
    """A round number that is no more than how many have one."""
    median: Exact
    q1: Exact | None
    """The first quartile; null where fewer than ten have a score."""
    q3: Exact | None
    """The third quartile, likewise."""


class PeerTable(Record):
    """How many organisations there are in each cell of a table."""

    table: Literal[
        "scored", "bins", "levels", "duty", "field", "field_option", "question", "option", "figure", "advice", "first"
    ]
    """What is shared out: levels, the answers to a question, to whom something is advised."""
    id: str
    """The id of what it is about; empty for `levels` and `first`."""
    part: str
    """The id of an option, or the number of a figure of the item; mostly empty."""
    of: Whole
    """How many it shares out."""
    counts: dict[str, Whole | None]
    """Cell to how many; null where that is hidden."""


class PeerPack(Record):
    """A peer pack, as its file says it."""

    peers: Annotated[Whole, Field(ge=1, le=1)]
    """The version of this format: 1."""
    tool: Text
    """What wrote it."""
    bank: PeerBank
    date: Text
    """The day on which it was made."""
    period: TupleOf[Text] = ()
    """The first and the last day of the replies, where all have one."""
    scope: Literal["full", "express"]
    """Whether the whole questionnaire was answered, or its short version."""
    n: Annotated[Whole, Field(ge=5)]
    """How many organisations there are."""
    respondents: Literal["one", "each"]
    """Whether each organisation counts once, or each reply."""
    min_group: Annotated[Whole, Field(ge=5)]
    """The least number of organisations that a count is about."""
    quantiles: Literal["type 7"]
    """How medians and quartiles are worked out: linear interpolation."""
    how: Text
    """How the peers came together."""
    where: Text | None = None
    """The condition by which they were chosen among others, as it was written; None where all are in."""
    representative: PeerRepresentative
    axes: TupleOf[PeerAxis]
    tables: TupleOf[PeerTable] = ()
