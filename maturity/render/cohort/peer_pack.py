"""The peer pack of a cohort, as a file: JSON, which is YAML too, checked against its own model before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from maturity import __version__
from maturity.errors import BugError
from maturity.insight.cohort.facts import AxisSpread, Cohort
from maturity.insight.cohort.unanimity import is_unanimous
from maturity.render.cohort.data import build_table
from maturity.render.data import format_json
from maturity.text.safe import make_visible


@dataclass(frozen=True)
class PeerWords:
    """What a peer pack says of its making."""

    date: str
    """The day on which it is made, "2026-11-23"."""
    how: str
    """How the organisations came together."""
    why: str | None
    """Why they stand for others than themselves; None if they do not."""


def format_peer_pack(cohort: Cohort, words: PeerWords) -> str:
    """Format the peer pack of a cohort: of the whole alone, without groups and without any organisation."""
    return format_json(build_peer_pack(cohort, words))


def build_peer_pack(cohort: Cohort, words: PeerWords) -> dict[str, Any]:
    """Build the data of a peer pack."""
    bank = cohort.bank
    if not bank.sha256:
        raise BugError("a bank without a digest")
    return {
        "peers": 1,
        "tool": f"maturity {__version__}",
        "bank": {"id": bank.id, "version": bank.version, "sha256": bank.sha256},
        "date": words.date,
        **({"period": list(cohort.dates)} if cohort.dates else {}),
        "scope": "express" if cohort.is_short else "full",
        "n": cohort.organisations,
        "respondents": cohort.respondents,
        "min_group": cohort.least,
        "quantiles": "type 7",
        "how": words.how,
        **({"where": make_visible(cohort.condition)} if cohort.condition is not None else {}),
        "representative": {"is_so": words.why is not None, **({"why": words.why} if words.why else {})},
        "axes": [_build_axis(node, spread) for node, spread in cohort.whole.axes.items()],
        "tables": [
            build_table(table, counts)
            for table, counts in cohort.whole.tables.items()
            if not is_unanimous(table, counts)
        ],
    }


def count_left_out(cohort: Cohort) -> int:
    """Count the tables that its peer pack leaves out, because they tell what every organisation has answered."""
    return sum(is_unanimous(table, counts) for table, counts in cohort.whole.tables.items())


def _build_axis(node: str, spread: AxisSpread) -> dict[str, Any]:
    scores = spread.scores
    return {
        "axis": node,
        "n": spread.n,
        "n_at_least": spread.at_least,
        "median": _write_exact(scores.median),
        "q1": _write_exact(scores.first),
        "q3": _write_exact(scores.third),
    }


def _write_exact(value: Fraction | None) -> int | str | None:
    """Write an exact number: a whole one as it is, any other one as a fraction in quotes."""
    if value is None or value.denominator == 1:
        return None if value is None else int(value)
    return f"{value.numerator}/{value.denominator}"
