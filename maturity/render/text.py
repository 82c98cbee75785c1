"""The format `text`: results as a person reads them on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from maturity.insight.journey import Journey, find_names_in_the_way
from maturity.render.blocks import Block
from maturity.render.commands import describe_next_of_table, list_commands_after_journey, list_commands_after_one
from maturity.render.documents.results import Arrangement, arrange_results, build_results
from maturity.render.documents.scorecard import build_next_commands
from maturity.render.first_screen.document import build_first_screen
from maturity.render.results import Output, Results, Scored
from maturity.render.terminal import format_lines
from maturity.text.catalogue import say


def write_results(results: Results) -> Output | None:
    """Write a scorecard, a journey, or a table; None where no file could be scored."""
    if not results.scored and not results.rows:
        return None
    arrangement = arrange_results(results, is_single=not results.failed)
    lines = tuple(format_lines(_build_blocks(arrangement, results), results.view))
    return Output(lines, tuple(_list_hints(arrangement, results)))


def _build_blocks(arrangement: Arrangement, results: Results) -> Iterator[Block]:
    if isinstance(arrangement, Scored):
        yield from build_first_screen(arrangement.card, results.view)
        if results.peers is not None:
            from maturity.render.context import Context  # noqa: PLC0415 - most results have no peers beside them
            from maturity.render.documents.peers import build_peers  # noqa: PLC0415

            yield from build_peers(Context(arrangement.card, results.view), results.peers)
    else:
        yield from build_results(arrangement, results)
    yield from build_next_commands(results.view, _list_commands(arrangement, results))


def _list_commands(arrangement: Arrangement, results: Results) -> Sequence[str]:
    match arrangement:
        case Scored():
            return list_commands_after_one(arrangement, results.view)
        case Journey():
            return list_commands_after_journey(results.scored, results.view)
        case tuple():
            return ()  # they are hints: a table may go on to another program
        case _:
            assert_never(arrangement)


def _list_hints(arrangement: Arrangement, results: Results) -> Iterator[str]:
    """Say, after a table, which names keep it from being a journey, and what to type next."""
    if not isinstance(arrangement, tuple):
        return
    names = find_names_in_the_way(results.cards)
    if names:
        shown = (name or say("journey.no_name", results.language) for name in names)
        yield say("journey.names", results.language, names=", ".join(shown))
    yield from describe_next_of_table(arrangement, results.view)
