"""`maturity demo`: the scorecard of a fictitious town, to see what one gets before answering anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import DONE, FAILED
from maturity.cli.options import Color, Force, Lang, Output
from maturity.cli.run import Run

if TYPE_CHECKING:
    from maturity.model.scorecard import Scorecard
    from maturity.render.blocks import Block
    from maturity.render.view import View

EXAMPLE = "petite_ville"
"""The example answers that are shown."""


def run_demo(
    everything: Annotated[bool, typer.Option("--all", "-a", help="help.all")] = False,
    output: Output = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Show a scorecard without asking for anything."""
    from maturity.batch.outcomes import Scorer
    from maturity.loading import shipped
    from maturity.loading.bank_cache import BankCache
    from maturity.render.formats import SCORECARD_TEXT

    run = Run(lang, color, output)
    run.claim(SCORECARD_TEXT, force=force)
    scorer = Scorer(BankCache(), None, run.choose_language)
    [outcome] = scorer.score_files([(str(shipped.get_example_path(EXAMPLE)), False)])
    if outcome.card is None:
        run.report(outcome.diagnostics)
        return FAILED
    view = run.make_view(outcome.language, everything=everything)
    run.show_blocks(_build_blocks(outcome.card, view), view)
    return DONE


def _build_blocks(card: Scorecard, view: View) -> Iterator[Block]:
    from maturity.render.blocks import Gap, Paragraph
    from maturity.render.documents.scorecard import build_next_commands
    from maturity.render.first_screen.document import build_first_screen

    yield Paragraph(view.say("demo.head"), "aside")
    yield Gap()
    yield from build_first_screen(card, view)
    yield from build_next_commands(view, [view.say("demo.next", bank=card.bank.id)])
