"""A diagnostic as text: the caret is under the characters at fault, whatever is before them."""

from __future__ import annotations

import pytest

from maturity.model.diagnostic import Diagnostic, Span, cut_excerpt
from maturity.render.diagnostics import format_diagnostic
from maturity.text.catalogue import make_message
from maturity.text.safe import make_visible
from maturity.text.wrapping import cut_start, cut_text, measure_cells


def format_excerpt(line: str, column: int, end: int, columns: int) -> list[str]:
    diagnostic = Diagnostic(
        "MB204",
        make_message("MB204", id="x"),
        "a.yaml",
        span=Span(7, column, 7, end),
        excerpt=cut_excerpt(line, column),
    )
    lines = [text for text, _ in format_diagnostic(diagnostic, "fr", columns)]
    return lines[-2:]


@pytest.mark.parametrize("columns", [12, 40, 60, 100])
@pytest.mark.parametrize("column", [1, 51, 121, 291])
@pytest.mark.parametrize("length", [0, 1, 9, 90])
@pytest.mark.parametrize(
    "unit", ["abcdefghi ", "\u6771\u4eac\u90fd e\u0301\u6771\u4eac x", "\u202e\u2764\ufe0f a b cd"]
)
def test_a_long_line_is_cut_to_the_terminal_with_the_fault_in_view(
    columns: int, column: int, length: int, unit: str
) -> None:
    line = unit * (300 // len(unit))
    shown, caret = format_excerpt(line, column, column + length, columns)
    assert measure_cells(shown) <= columns
    assert measure_cells(caret) <= columns
    marks = caret.removeprefix("  | ")
    left = measure_cells(shown[: len("7 | ")]) + len(marks) - len(marks.lstrip())
    above = cut_start(shown, measure_cells(shown) - left, "")
    wanted = make_visible(line[column - 1 : column - 1 + length])
    assert above.startswith(cut_text(wanted, len(marks.strip()))[:-1].rstrip())


@pytest.mark.parametrize(
    ("line", "column", "end", "shown", "caret"),
    [
        ("abc: x", 6, 7, "abc: x", "     ^"),
        ("a\u200bc: x", 6, 7, "a<U+200B>c: x", "            ^"),
        ("a: \u202exy", 4, 7, "a: <U+202E>xy", "   ^^^^^^^^^^"),
        ("a:", 3, 3, "a:", "  ^"),
        ("\u6771\u4eac: [x", 5, 6, "\u6771\u4eac: [x", "      ^"),
        ("a: \u6771\u4eacz", 4, 6, "a: \u6771\u4eacz", "   ^^^^"),
        ("e\u0301te\u0301: \u00e9x", 8, 9, "e\u0301te\u0301: \u00e9x", "     ^"),
    ],
)
def test_the_caret(line: str, column: int, end: int, shown: str, caret: str) -> None:
    assert format_excerpt(line, column, end, 80) == [f"7 | {shown}", f"  | {caret}"]


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_lines_to_paste_stand_as_they_are_at_every_width(columns: int) -> None:
    """No margin has to be taken away, and no line is wrapped: the terminal's own selection can be pasted."""
    pasted = f"  - {{name: {'x' * 150}, answers: {{}}}}"
    diagnostic = Diagnostic(
        "MB874",
        make_message("MB874", n=1, percent=90),
        "bank.yaml",
        help=make_message("mutation.offer", examples=pasted),
    )
    lines = [line for line, _ in format_diagnostic(diagnostic, "fr", columns)]
    assert lines[-1] == pasted
    assert all(measure_cells(line) <= columns for line in lines[:-1])
