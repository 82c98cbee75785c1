"""A cohort as plain data for JSON, without any rounding; what is hidden is null."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from maturity import __version__
from maturity.insight.cohort.facts import AxisSpread, Cohort, Counts, Part
from maturity.insight.cohort.tables import TableId
from maturity.render.exact_numbers import convert_number, format_fraction


def build_cohort_data(cohort: Cohort, generated: str) -> dict[str, Any]:
    """Build the data of a cohort; `generated` is the date and time of the run."""
    bank = cohort.bank
    data: dict[str, Any] = {
        "cohort": 1,
        "tool": f"maturity {__version__}",
        "generated": generated,
        "bank": {"id": bank.id, "version": bank.version, "sha256": bank.sha256},
        "scope": "express" if cohort.is_short else "full",
        "where": cohort.condition,
        "organisations": cohort.organisations,
        "unread": cohort.unread,
        "respondents": cohort.respondents,
        "min_group": cohort.least,
        "quantiles": "type 7",
        "dates": list(cohort.dates) if cohort.dates else None,
        "edges": list(map(convert_number, cohort.edges)),
        "whole": _build_part(cohort.whole),
        "by": cohort.field,
        "groups": [{"group": part.key, **_build_part(part)} for part in cohort.groups],
        "groups_hidden": [key for key in cohort.group_keys if key not in {part.key for part in cohort.groups}],
    }
    if cohort.places:
        data["places"] = [
            {"path": place.path, "organisation": place.organisation, "places": _build_places(place.places)}
            for place in cohort.places
        ]
    return data


def _build_part(part: Part) -> dict[str, Any]:
    return {
        "n": part.n,
        "coverage": convert_number(part.coverage),
        "axes": [{"axis": node, **build_spread(spread)} for node, spread in part.axes.items()],
        "numbers": [{"item": item, **build_spread(spread)} for item, spread in part.numbers.items()],
        "tables": [build_table(table, counts) for table, counts in part.tables.items()],
    }


def build_spread(spread: AxisSpread) -> dict[str, Any]:
    """Build where the middle is: each figure as a number and exactly, as a fraction."""
    figures = {
        "q1": spread.scores.first,
        "median": spread.scores.median,
        "q3": spread.scores.third,
        "median_low": spread.low,
        "median_high": spread.high,
    }
    return {
        "n": spread.n,
        "n_at_least": spread.at_least,
        **{name: convert_number(value) for name, value in figures.items()},
        "exact": {name: format_fraction(value) for name, value in figures.items()},
    }


def build_table(table: TableId, counts: Counts) -> dict[str, Any]:
    """Build a table: its name, how many it shares out, and the count of each cell."""
    return {"table": table.kind, "id": table.id, "part": table.part, "of": counts.base, "counts": dict(counts.cells)}


def _build_places(places: Mapping[str, tuple[Fraction, Fraction] | None]) -> dict[str, Any]:
    return {
        node: None
        if place is None
        else {"score": convert_number(place[0]), "percentile": convert_number(100 * place[1])}
        for node, place in places.items()
    }
