"""The format `markdown`: blocks as Markdown, for a note to the management or a ticket."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import assert_never

from maturity.render.blocks import (
    BarChart,
    Block,
    Command,
    Emphasis,
    Gap,
    Heading,
    ListItem,
    Paragraph,
    Part,
    Side,
    Table,
    Title,
)
from maturity.render.documents.results import arrange_results, build_results
from maturity.render.results import Output, Results, Scored
from maturity.text.numbers import NBSP

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
"""What has a meaning anywhere in a line: of links, images, tags, entities, code, emphasis, cells and formulas."""
_AT_START = re.compile(r"^(\d*)([-+=.):])(?=[\s=:-]|$)")
"""What would begin a list, underline a heading or draw a line at the start of one."""
_DEEPEST_PARAGRAPH = 3
"""The most spaces before a paragraph: four would make it a block of code."""


def write_results(results: Results) -> Output | None:
    """Write a scorecard, a journey, or a table; None where no file could be scored."""
    if not results.scored and not results.rows:
        return None
    arrangement = arrange_results(results, is_single=results.is_single)
    blocks = list(build_results(arrangement, results))
    if results.peers is not None and isinstance(arrangement, Scored):
        from maturity.render.context import Context  # noqa: PLC0415 - most results have no peers beside them
        from maturity.render.documents.peers import build_peers  # noqa: PLC0415

        blocks += build_peers(Context(arrangement.card, results.view), results.peers)
    return Output(format_markdown(blocks))


def format_markdown(blocks: Iterable[Block]) -> str:
    """Format blocks as a Markdown document."""
    return "\n".join(_write_document(blocks, rank=1)).rstrip("\n") + "\n"


def escape_text(text: str) -> str:
    """Return `text`, which is on one line, so that Markdown shows it as it is.

    It holds for every text of a document: a heading, a paragraph, an item of a list, a cell of a table. Spaces around
    the text are left out: at the start of a line they would mean code.
    """
    return _SPECIAL.sub(r"\\\1", text.strip(" "))


def _write_document(blocks: Iterable[Block], rank: int) -> list[str]:
    writer = _Writer(rank)
    for block in blocks:
        writer.write(block)
    return writer.rows


class _Writer:
    """The rows of a document, written from top to bottom. `rank` is the number of signs before its title."""

    def __init__(self, rank: int) -> None:
        self.rank = rank
        self.rows: list[str] = []

    def write(self, block: Block) -> None:
        """Write one block."""
        match block:
            case Title():
                self.rows.append(f"{'#' * self.rank} {escape_text(block.text)}")
            case Heading():
                self.write_gap()
                self.rows += [f"{'#' * (self.rank + 1)} {escape_text(block.text)}", ""]
            case Paragraph():
                self.write_paragraph(_emphasise(block.text, block.emphasis), block.indent)
            case ListItem():
                sign = "- " if block.number is None else f"{block.number}. "
                source = f" ({escape_text(block.source)})" if block.source else ""
                self.rows.append(" " * block.indent + sign + _emphasise(block.text, block.emphasis) + source)
            case Gap():
                self.write_gap()
            case Command():
                self.write_gap()
                fence = _choose_fence(block.text)
                self.rows += [fence, block.text, fence, ""]
            case BarChart():
                rows = [(NBSP * 2 * row.depth + row.title, *row.cells) for row in block.rows]
                self.write_table(block.heading, rows, block.sides)
            case Table():
                self.write_groups(block)
            case Part():  # a document of its own: nothing above it can swallow its title
                self.rows += ["", *_write_document(block.blocks, self.rank + 1), ""]
            case _:
                assert_never(block)

    def write_paragraph(self, text: str, indent: int) -> None:
        """Write a paragraph, or a new line of what is above where it is set in."""
        if indent and self.rows and self.rows[-1]:
            self.rows[-1] += "  "
            self.rows.append(" " * min(indent, _DEEPEST_PARAGRAPH) + text)
        else:
            self.write_gap()
            self.rows.append(text)

    def write_gap(self) -> None:
        """Write an empty row, unless there is one already."""
        if self.rows and self.rows[-1]:
            self.rows.append("")

    def write_groups(self, table: Table) -> None:
        """Write a table for each group, then the legend."""
        for group in table.groups:
            if group.title:
                self.write(Heading(group.title))
            self.write_table(table.heading, group.rows, table.sides)
        for block in (*table.legend, *(block for _, block in table.keys)):
            self.write(block)

    def write_table(self, heading: Sequence[str], rows: Iterable[Sequence[str]], sides: Sequence[Side]) -> None:
        """Write one table, whatever its width."""
        self.write_gap()
        first, *others = ([escape_text(cell) for cell in row] for row in (heading, *rows))
        self.rows += [f"| {' | '.join(line)} |" for line in (first, map(_draw_side, sides), *others)]


def _emphasise(text: str, emphasis: Emphasis) -> str:
    """Return `text` escaped for the start of a line, and in bold where it stands out."""
    escaped = escape_text(text)
    match emphasis:
        case "strong" | "caution":
            return f"**{escaped}**" if escaped else ""  # four stars would draw a line
        case "plain" | "quiet" | "aside" | "highlight":
            return _AT_START.sub(r"\1\\\2", escaped)
        case _:
            assert_never(emphasis)


def _choose_fence(text: str) -> str:
    """Return what stands around `text` so that it is code: more back quotes than there are in a row in it."""
    return "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))


def _draw_side(side: Side) -> str:
    """Return what stands below the heading of a column."""
    match side:
        case "left":
            return "---"
        case "right":
            return "--:"
        case "centre":
            return ":-:"
        case _:
            assert_never(side)
