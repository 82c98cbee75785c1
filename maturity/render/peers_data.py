"""Peers beside a result as plain data for JSON: the shape of `maturity.model.result_peers.ResultPeers`."""

from __future__ import annotations

from typing import Any

from maturity.insight.peers import list_shares, list_standings
from maturity.model.peers import PeerPack
from maturity.model.scorecard import Scorecard
from maturity.render.exact_numbers import convert_number


def build_peers_data(card: Scorecard, pack: PeerPack) -> dict[str, Any]:
    """Build the peers of a pack beside a scorecard of the same bank."""
    axes = (*([card.overall] if card.overall else []), *card.axes)
    return {
        "n": pack.n,
        "date": pack.date,
        "how": pack.how,
        "scope": pack.scope,
        "where": pack.where,
        "representative": pack.representative.is_so,
        "why": pack.representative.why,
        "axes": [
            {
                "axis": each.axis.id,
                "n": each.peer.n,
                "n_at_least": each.peer.n_at_least,
                "median": convert_number(each.peer.median),
                "q1": convert_number(each.peer.q1),
                "q3": convert_number(each.peer.q3),
                "low": convert_number(each.axis.low),
                "high": convert_number(each.axis.high),
                "place": each.place,
                "certain": each.certain,
            }
            for each in list_standings(axes, pack)
        ],
        "figures": [
            {"question": row.question, "of": row.figure.of, "share": convert_number(100 * share)}
            for row, share in list_shares(card, pack)
        ],
    }
