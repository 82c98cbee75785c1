"""A cohort in the format that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maturity.cli.batch.request import Request
    from maturity.cli.run import Run
    from maturity.insight.cohort.facts import Cohort
    from maturity.render.formats import Format
    from maturity.render.view import View


def write_cohort(cohort: Cohort, request: Request, view: View, commands: Sequence[str]) -> None:
    """Write `cohort`; a page and a workbook have everything, a screen what fits unless everything is asked for.

    A screen ends with `commands`, what to type next; a file does without.
    """
    from maturity.cli.clock import read_moment, read_timestamp

    run, chosen = request.run, request.format
    match chosen.name:
        case "json":
            from maturity.render.cohort.data import build_cohort_data
            from maturity.render.data import format_json

            run.write(format_json(build_cohort_data(cohort, read_timestamp(run.environment))))
        case "csv" if request.dialect == "excel-fr":
            from maturity.render.cohort.french_rows import format_french_rows

            run.write(format_french_rows(cohort, view))
        case "csv":
            from maturity.render.cohort.rows import format_cohort_rows

            run.write(format_cohort_rows(cohort))
        case "html":
            from maturity.render.report.page.cohort_page import write_cohort_page

            run.write(write_cohort_page(cohort, view))
        case "xlsx":
            from maturity.render.report.workbook.cohort import write_cohort_workbook

            run.write(write_cohort_workbook(cohort, view, read_moment(run.environment)))
        case _:
            _write_blocks(cohort, chosen, view, run, commands)


def _write_blocks(cohort: Cohort, chosen: Format, view: View, run: Run, commands: Sequence[str]) -> None:
    from maturity.render.documents.cohort import build_cohort_document

    is_screen = chosen.name == "text" and not run.to_file
    blocks = build_cohort_document(cohort, view, commands if is_screen else ())
    if chosen.name == "markdown":
        from maturity.render.markdown import format_markdown

        run.write(format_markdown(blocks))
    else:
        run.show_blocks(blocks, view)
