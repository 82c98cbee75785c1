"""What a run shows a person: one scorecard, a journey, or a table of many results."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from maturity.insight.journey import Journey, find_journey
from maturity.render.blocks import Block
from maturity.render.documents.scorecard import build_scorecard
from maturity.render.results import Results, Scored
from maturity.render.row_making import make_row
from maturity.render.table_rows import TableRow

Arrangement = Scored | Journey | tuple[TableRow, ...]
"""How results are set out: one alone, the questionnaires of one organisation, or many side by side."""


def arrange_results(results: Results, *, is_single: bool) -> Arrangement:
    """Arrange results; `is_single` says that a scorecard alone answers what was asked."""
    if results.rows:
        return results.rows
    if is_single and len(results.scored) == 1:
        return results.scored[0]
    return find_journey(results.cards) or tuple(map(make_row, results.scored))


def build_results(arrangement: Arrangement, results: Results) -> Iterator[Block]:
    """Build the blocks of results that are arranged."""
    match arrangement:
        case Scored():
            yield from build_scorecard(arrangement.card, results.view)
        case Journey():
            from maturity.render.documents.journey import build_journey  # noqa: PLC0415 - one scorecard needs none

            yield from build_journey(arrangement, results.view)
        case tuple():
            from maturity.render.documents.results_table import build_results_table  # noqa: PLC0415 - likewise

            yield from build_results_table(arrangement, [each.path for each in results.failed], results.view)
        case _:
            assert_never(arrangement)
