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
    """Show the manual of a code, or list the codes: all, or those of a family."""
    from maturity.lint.manuals import list_families

    run = Run(lang, color)
    chosen = check_choice("--format", page_format, PAGE_FORMATS)
    word = (code or "").lower()
    if code is None or word in list_families().values():
        _show_list(run, chosen, word or None)
    else:
        _show_manual(run, chosen, _find_code(code))
    return DONE


def _show_list(run: Run, page_format: str, family: str | None) -> None:
    """Show the codes, all or those of one family, as text, Markdown or JSON."""
    from maturity.render import manual_page
    from maturity.render.data import format_json
    from maturity.render.documents.manual import build_codes

    if page_format == "text":
        view = run.make_view(run.language)
        run.show_blocks(build_codes(view, family), view)
    elif page_format == "markdown":
        run.write(manual_page.write_index(run.language, family))
    else:
        run.write(format_json(manual_page.list_codes(family)))


def _show_manual(run: Run, page_format: str, code: str) -> None:
    """Show the manual of a code as text, Markdown or JSON."""
    from maturity.lint.manuals import load_manual
    from maturity.render import manual_page
    from maturity.render.data import format_json
    from maturity.render.documents.manual import build_manual

    manual = load_manual(code, run.language)
    if page_format == "text":
        view = run.make_view(run.language)
        run.show_blocks(build_manual(manual, view), view)
    elif page_format == "markdown":
        run.write(manual_page.write_page(manual, run.language))
    else:
        run.write(format_json(manual_page.build_data(manual)))


def _find_code(word: str) -> str:
    """Return the code that `word`, a code or a name, means; raises `UsageError` with the nearest name without one."""
    from maturity.lint.manuals import list_families
    from maturity.loading.suggestions import find_nearest
    from maturity.model.codes import list_live_codes

    rows = list_live_codes()
    found = next((row.code for row in rows if word.upper() == row.code or word.lower() == row.name), None)
    if found is None:
        near = find_nearest(word, [*(row.name for row in rows), *dict.fromkeys(list_families().values())])
        raise UsageError("usage.no_code_near" if near else "usage.no_code", code=word, near=near)
    return found
