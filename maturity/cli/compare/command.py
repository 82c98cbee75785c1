"""`maturity compare`: two dates of one organisation, or more: what changed, and how much each change weighs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from maturity.cli.exits import DONE, FAILED
from maturity.cli.options import Color, Force, Lang, Output, Quiet
from maturity.cli.run import Run
from maturity.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from maturity.insight.comparison.history import History
    from maturity.render.blocks import Block
    from maturity.render.formats import Format
    from maturity.render.view import View


def run_compare(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help="help.compare_paths")],
    compare_format: Annotated[
        str | None, typer.Option("--format", "-f", metavar="FORMAT", help="help.format_or_name")
    ] = None,
    output: Output = None,
    everything: Annotated[bool, typer.Option("--all", "-a", help="help.compare_all")] = False,
    old_banks: Annotated[list[str] | None, typer.Option("--old-bank", metavar="FILE", help="help.old_bank")] = None,
    force: Force = False,
    lang: Lang = None,
    color: Color = "auto",
    quiet: Quiet = False,
) -> int:
    """Compare answers files of several dates."""
    from maturity.batch.outcomes import Scorer
    from maturity.cli.bank_versions import open_versions
    from maturity.cli.compare.reading import arrange_dates, read_dates
    from maturity.cli.debugging import print_exception
    from maturity.cli.inputs import list_files
    from maturity.cli.repeats import drop_repeated_files
    from maturity.cli.run import choose_format
    from maturity.loading.bank_cache import BankCache
    from maturity.render.formats import COMPARISON_FORMATS

    run = Run(lang, color, output, quiet)
    chosen = choose_format(COMPARISON_FORMATS, compare_format or None, output)
    banks = BankCache()
    versions = open_versions(old_banks or [], banks, run)
    files = drop_repeated_files(list_files(paths), run)
    if len(files) == 1 < len(paths):
        raise UsageError("usage.compare_same", path=files[0][0])
    run.claim(chosen, [*files, *((path, False) for path, _ in versions.given)], force=force)
    scorer = Scorer(banks, None, run.choose_language, print_exception, versions.find_path)
    outcomes, has_failed = read_dates(files, scorer, run)
    if has_failed:
        return FAILED
    history = arrange_dates(outcomes)
    latest = next(each for each in outcomes if each.card is history.latest.card)
    _show(history, chosen, run.make_view(latest.language, everything=everything), run, old_banks or ())
    if run.written:
        run.tell(run.say("score.written", path=run.output))
    return DONE


def _show(history: History, chosen: Format, view: View, run: Run, old_banks: Sequence[str]) -> None:
    """Show a history in a format."""
    if chosen.name == "text":
        run.show_blocks(_build_screen(history, view, run, old_banks), view)
    elif chosen.name == "markdown":
        from maturity.render.documents.comparison import build_comparison
        from maturity.render.markdown import format_markdown

        run.write(format_markdown(build_comparison(history, view)))
    elif chosen.name == "csv":
        from maturity.render.compared.rows import format_rows

        run.write(format_rows(history))
    else:
        from maturity.cli.clock import read_timestamp
        from maturity.render.compared.data import build_comparison_data
        from maturity.render.data import format_json

        run.write(format_json(build_comparison_data(history, read_timestamp(run.environment))))


def _build_screen(history: History, view: View, run: Run, old_banks: Sequence[str]) -> Iterator[Block]:
    """Build what a terminal shows: the comparison, then what to type next, which a file does without."""
    from maturity.render.compared.commands import list_commands
    from maturity.render.documents.scorecard import build_next_commands
    from maturity.render.first_screen.comparison import build_first_comparison

    yield from build_first_comparison(history, view)
    if not run.to_file:
        yield from build_next_commands(view, list_commands(history, view, old_banks))
