"""Manuals as Markdown pages, which docs/rules/ is made of, and as data."""

from __future__ import annotations

from typing import Any

from maturity.lint.manuals import Manual, list_families
from maturity.model.code import Code
from maturity.render.documents.manual import describe_code, say_family, sort_codes
from maturity.render.view import View
from maturity.text.catalogue import say

_WIDE = 10_000
"""A width in cells in which no line is wrapped: whoever shows the page does that."""


def write_page(manual: Manual, language: str) -> str:
    """Write the page of one code."""
    row, view = manual.code, View(language, _WIDE, everything=False)
    parts = [f"# {row.code} {row.name}", describe_code(row, view), manual.what]
    parts += [f"## {say('manual.why', language)}", manual.why]
    for heading, block in (("manual.bad", manual.bad), ("manual.good", manual.good)):
        if block:
            parts += [f"## {say(heading, language)}", f"```{_name_language(block)}\n{block}\n```"]
    parts += [f"## {say('manual.remedy', language)}", manual.remedy]
    return "\n\n".join(parts) + "\n"


def write_index(language: str, only: str | None = None, *, has_pages: bool = False) -> str:
    """Write the list of all codes, or of one family; with `has_pages`, each name leads to its page beside it."""
    view = View(language, _WIDE, everything=False)
    parts = [f"# {say('manual.index', language)}", say("manual.codes_head", language)]
    headings = [say(f"manual.column.{name}", language) for name in ("code", "name", "severity")]
    rows: list[str] = []
    family = ""
    for row in sort_codes(only):
        if list_families()[row.code] != family:
            family = list_families()[row.code]
            rows += ["", f"## {say_family(family, view)}", "", _write_row(*headings), "|---|---|---|"]
        name = f"[{row.name}]({row.name}.md)" if has_pages else row.name
        rows.append(_write_row(row.code, name, say(f"severity.{row.severity}", language)))
    return "\n\n".join(parts) + "\n" + "\n".join(rows) + "\n"


def build_data(manual: Manual) -> dict[str, Any]:
    """Return a manual as data; `bad` and `good` are "" where no lines of a file can show it."""
    return {
        **_describe(manual.code),
        "what": manual.what,
        "why": manual.why,
        "bad": manual.bad,
        "good": manual.good,
        "remedy": manual.remedy,
    }


def list_codes(only: str | None = None) -> list[dict[str, str]]:
    """Return the live codes as data, all or those of one family."""
    return [_describe(row) for row in sort_codes(only)]


def _describe(row: Code) -> dict[str, str]:
    return {"code": row.code, "name": row.name, "severity": row.severity, "family": list_families()[row.code]}


def _write_row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _name_language(block: str) -> str:
    """Return the word for a block of code by which it is coloured."""
    return (
        "json" if block.startswith("{") else "toml" if block.startswith(("# maturity.toml", "# pyproject")) else "yaml"
    )
