"""`maturity rule`: the manual of one code, or the list of all codes."""

from __future__ import annotations

from typing import Annotated

import typer

from maturity.cli.exits import DONE
from maturity.cli.help import PAGE_FORMATS
from maturity.cli.options import Color, Lang
from maturity.cli.run import Run, check_choice
from maturity.errors import UsageError


def run_rule(
    code: Annotated[str | None, typer.Argument(metavar="[CODE]", help="help.rule_argument")] = None,
    page_format: Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="help.rule_format")] = "text",
    lang: Lang = None,
    color: Color = "auto",
) -> int:
    """Show the manual of a code, or list the codes."""
    from maturity.lint.manuals import load_manual
    from maturity.render import manual_page
    from maturity.render.data import format_json
    from maturity.render.documents.manual import build_codes, build_manual

    run = Run(lang, color)
    chosen = check_choice("--format", page_format, PAGE_FORMATS)
    manual = None if code is None else load_manual(_find_code(code), run.language)
    if chosen == "text":
        view = run.make_view(run.language)
        run.show_blocks(build_codes(view) if manual is None else build_manual(manual, view), view)
    elif chosen == "markdown":
        language = run.language
        run.write(manual_page.write_index(language) if manual is None else manual_page.write_page(manual, language))
    else:
        run.write(format_json(manual_page.list_codes() if manual is None else manual_page.build_data(manual)))
    return DONE


def _find_code(word: str) -> str:
    """Return the code that `word` means, a code or a name; raises `UsageError` if there is none."""
    from maturity.loading.suggestions import find_nearest
    from maturity.model.codes import list_live_codes

    rows = list_live_codes()
    found = next((row.code for row in rows if word.upper() == row.code or word.lower() == row.name), None)
    if found is None:
        near = find_nearest(word, [name for row in rows for name in (row.name, row.code)])
        raise UsageError("usage.no_code_near" if near else "usage.no_code", code=word, near=near)
    return found
