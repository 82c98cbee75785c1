"""`maturity banks`: the banks that ship, or one in full."""

from __future__ import annotations

from typing import Annotated

import typer

from maturity.cli.options import Color, Lang, Output
from maturity.cli.run import Run


def banks(
    bank: Annotated[str | None, typer.Argument(metavar="[BANK]", help="help.bank_argument")] = None,
    benchmark: Annotated[bool, typer.Option("--benchmark", help="help.benchmark")] = False,
    output: Output = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """List the banks, or show one."""
    from maturity.cli.language import for_bank
    from maturity.cli.which_bank import path_of
    from maturity.files.library import bank_ids
    from maturity.files.shelf import Shelf
    from maturity.render.terminal import bank as screens
    from maturity.render.terminal import figures

    run, shelf = Run(lang, color, output), Shelf()
    found = []
    for each in [bank] if bank else bank_ids():
        path = path_of(each)
        loaded = shelf.find(path)
        if loaded.bank is None:
            run.report(loaded.diagnostics)
            return 2
        language = for_bank(lang, run.environment, shelf.languages(path))
        found.append((shelf.in_language(path, language) or loaded.bank, language))
    view = run.view(found[0][1] if found else run.language)
    shown = [each for each, _ in found]
    if benchmark:
        lines = [line for each in shown for line in (*figures.listed(each, view), ())]
    else:
        lines = screens.in_full(shown[0], view, bank or "") if bank else screens.listed(shown, view)
    run.show(lines)
    return 0
