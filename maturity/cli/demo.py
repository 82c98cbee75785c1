"""`maturity demo`: the scorecard of a fictitious town, to see what one gets before answering anything."""

from __future__ import annotations

from typing import Annotated

import typer

from maturity.cli.options import Color, Lang, Output
from maturity.cli.run import Run

TOWN = "petite_ville"
"""The example answers that are shown."""


def run_demo(
    everything: Annotated[bool, typer.Option("--all", "-a", help="help.all")] = False,
    output: Output = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Show a scorecard without asking for anything."""
    from maturity.batch.outcomes import Scorer
    from maturity.cli.language import choose_for_bank
    from maturity.loading import shipped
    from maturity.loading.bank_cache import BankCache
    from maturity.render.page import Page
    from maturity.render.terminal.scorecard import scorecard

    run = Run(lang, color, output)
    scoring = Scorer(BankCache(), None, lambda spoken: choose_for_bank(lang, run.environment, spoken))
    [outcome] = scoring.score_files([(str(shipped.get_example_path(TOWN)), False)])
    if outcome.card is None:
        run.report(outcome.diagnostics)
        return 2
    view = run.make_view(outcome.language, everything=everything)
    page = Page(view.width)
    page.text(view.say("demo.head"), style="italic")
    page.blank()
    following = view.say("demo.next", bank=outcome.card.bank.id)
    run.show([*page.lines, *scorecard(outcome.card, view, following)])
    return 0
