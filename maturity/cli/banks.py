"""`maturity banks`: the banks that ship, or one in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import DONE, FAILED
from maturity.cli.options import Color, Force, Lang, Output
from maturity.cli.run import Run

if TYPE_CHECKING:
    from maturity.model.bank import Bank
    from maturity.render.blocks import Block
    from maturity.render.view import View


def run_banks(
    bank: Annotated[str | None, typer.Argument(metavar="[BANK]", help="help.bank_argument")] = None,
    benchmark: Annotated[bool, typer.Option("--benchmark", help="help.benchmark")] = False,
    output: Output = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """List the banks, or show one."""
    from maturity.cli.which_bank import load_chosen_bank
    from maturity.loading.bank_cache import BankCache
    from maturity.loading.shipped import is_path, list_bank_ids
    from maturity.render.formats import BANK_TEXT

    run, banks, chosen = Run(lang, color, output), BankCache(), []
    run.claim(BANK_TEXT, [(bank, False)] if bank and is_path(bank) else [], force=force)
    for words in [bank] if bank else list_bank_ids():
        found = load_chosen_bank(words, run, banks)
        if found is None:
            return FAILED
        chosen.append(found)
    view = run.make_view(chosen[0].language if chosen else run.language)
    run.show_blocks(_build_blocks([each.bank for each in chosen], bank, view, benchmark=benchmark), view)
    return DONE


def _build_blocks(banks: Sequence[Bank], words: str | None, view: View, *, benchmark: bool) -> Iterator[Block]:
    """Build the figures of the banks, the one bank that `words` name, or the list of banks."""
    if benchmark:
        from maturity.render.documents.benchmarks import build_benchmarks

        return build_benchmarks(banks, view)
    if words:
        from maturity.render.documents.bank import build_bank

        return build_bank(banks[0], view, words)
    from maturity.render.documents.bank_list import build_bank_list

    return build_bank_list(banks, view)
