"""Where a score stands among those of peers, and the share of them that a published figure describes."""

from __future__ import annotations

from fractions import Fraction

import pytest

from maturity.insight.peers import find_crossed, find_place, find_share
from maturity.model.peers import PeerAxis, PeerTable


def make_peer(*, with_quartiles: bool) -> PeerAxis:
    first, third = (Fraction(30), Fraction(60)) if with_quartiles else (None, None)
    return PeerAxis(axis="overall", n=20, n_at_least=20, median=Fraction(40), q1=first, q3=third)


@pytest.mark.parametrize(
    ("score", "with_quartiles", "place"),
    [
        (61, True, "upper"),
        (60, True, "above"),
        (41, True, "above"),
        (40, True, "same"),
        (39, True, "below"),
        (30, True, "below"),
        (29, True, "lower"),
        (99, False, "above"),
        (0, False, "below"),
    ],
)
def test_a_score_stands_among_the_peers(score: int, with_quartiles: bool, place: str) -> None:
    """A quartile itself is in neither of the outer quarters."""
    assert find_place(Fraction(score), make_peer(with_quartiles=with_quartiles)) == place


@pytest.mark.parametrize(
    ("low", "high", "with_quartiles", "crossed"),
    [
        (35, 41, True, "median"),
        (35, 40, True, "median"),
        (40, 41, True, "median"),
        (10, 90, True, "median"),
        (29, 30, True, "q1"),
        (30, 39, True, None),
        (29, 30, False, None),
        (60, 61, True, "q3"),
        (41, 60, True, None),
        (61, 99, True, None),
        (40, 40, True, None),
        (None, None, True, None),
    ],
)
def test_an_interval_leaves_a_place_open(
    low: int | None, high: int | None, with_quartiles: bool, crossed: str | None
) -> None:
    """It is open where its two ends have different places."""
    peer = make_peer(with_quartiles=with_quartiles)
    ends = [None if end is None else Fraction(end) for end in (low, high)]
    assert find_crossed(*ends, peer) == crossed
    places = {find_place(end, peer) for end in ends if end is not None}
    assert (len(places) > 1) == (crossed is not None)


@pytest.mark.parametrize(
    ("counts", "share"),
    [
        ({"yes": 10, "no": 30, "open": 10}, "1/4"),
        ({"yes": 10, "no": None, "open": None}, "1/5"),
        ({"yes": None, "no": 30}, None),
        ({"yes": 0, "no": 0}, None),
    ],
)
def test_a_share_is_of_the_answers_or_of_all(counts: dict[str, int | None], share: str | None) -> None:
    table = PeerTable(table="figure", id="plan", part="0", of=50, counts=counts)
    assert find_share(table) == (None if share is None else Fraction(share))
