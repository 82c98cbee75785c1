"""`maturity banks`: the banks that ship, or one in full."""

from __future__ import annotations

from typing import Annotated

import typer

from maturity.cli.options import Color, Lang, Output
from maturity.cli.run import Run


def run_banks(
    bank: Annotated[str | None, typer.Argument(metavar="[BANK]", help="help.bank_argument")] = None,
    benchmark: Annotated[bool, typer.Option("--benchmark", help="help.benchmark")] = False,
    output: Output = None,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """List the banks, or show one."""
    from maturity.cli.language import choose_for_bank
    from maturity.cli.which_bank import resolve_bank_path
    from maturity.loading.bank_cache import BankCache
    from maturity.loading.shipped import list_bank_ids
    from maturity.render.terminal import bank as screens
    from maturity.render.terminal import figures

    run, banks = Run(lang, color, output), BankCache()
    found = []
    for each in [bank] if bank else list_bank_ids():
        path = resolve_bank_path(each)
        loaded = banks.load(path)
        if loaded.bank is None:
            run.report(loaded.diagnostics)
            return 2
        language = choose_for_bank(lang, run.environment, banks.list_languages(path))
        found.append((banks.load_in_language(path, language) or loaded.bank, language))
    view = run.make_view(found[0][1] if found else run.language)
    shown = [each for each, _ in found]
    if benchmark:
        lines = [line for each in shown for line in (*figures.listed(each, view), ())]
    else:
        lines = screens.in_full(shown[0], view, bank or "") if bank else screens.listed(shown, view)
    run.show(lines)
    return 0
