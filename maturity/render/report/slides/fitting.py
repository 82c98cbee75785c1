"""What fits where: the height of texts, the largest size with which they fit, and how many of them do.

The widths are those of a common font with a margin, because nobody knows which fonts the reader has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.words import INDENT, SPACE, SPACE_BELOW_BLOCK, Block, Line
from maturity.render.report.svg.widths import measure_text, wrap_text

SIZES = (20.0, 18.0, 16.0, 14.0)
"""The sizes of texts, in points; nothing is smaller."""
SMALLEST = SIZES[-1]
LEADING = 1.2
"""The height of a line, as a share of the size of its letters."""
INSET, INSET_ABOVE = 7.2, 3.6
"""What a place for text keeps free at its sides, and above and below."""


def measure_block(block: Block, width: float, size: float) -> float:
    """Measure the height of a block in a place of this width, with the space below it."""
    lines = sum(_measure_line(line, width - 2 * INSET, size) for line in block)
    return lines + (SPACE_BELOW_BLOCK - SPACE) * (block[-1].measure_size(size) if block else 0)


def fits(blocks: Sequence[Block], box: Box, size: float) -> bool:
    """Whether blocks fit into a place at this size."""
    return sum(measure_block(block, box.width, size) for block in blocks) <= box.height - 2 * INSET_ABOVE


def choose_size(blocks: Sequence[Block], box: Box, sizes: Sequence[float] = SIZES) -> float | None:
    """Choose the largest size with which all blocks fit; None if they do not fit with the smallest."""
    return next((size for size in sizes if fits(blocks, box, size)), None)


def find_fitting(choices: Sequence[Sequence[Block]], box: Box) -> tuple[int, float] | None:
    """Find the first of several texts that fits, by its index, and its size; None where none does."""
    for index, blocks in enumerate(choices):
        size = choose_size(blocks, box)
        if size is not None:
            return index, size
    return None


def choose_fitting(choices: Sequence[Sequence[Block]], box: Box) -> tuple[int, float]:
    """Choose the first of several texts that fits, and its size: the last one at the smallest where none does."""
    return find_fitting(choices, box) or (len(choices) - 1, SMALLEST)


def count_fitting(blocks: Sequence[Block], box: Box, size: float = SMALLEST) -> int:
    """Count how many blocks fit, from the first one on; at least one."""
    room = box.height - 2 * INSET_ABOVE
    for count, block in enumerate(blocks):
        room -= measure_block(block, box.width, size)
        if room < 0:
            return max(1, count)
    return max(1, len(blocks))


def cut_text(text: str, width: float, size: float, lines: int, *, bold: bool = False) -> str:
    """Return as much of a text as fits into so many lines: whole words, and "…" for what is missing."""
    wrapped = wrap_text(text, width, size, bold=bold)
    if len(wrapped) <= lines:
        return text
    kept = wrapped[:lines]
    while len(kept[-1]) > 1 and measure_text(kept[-1] + "…", size, bold=bold) > width:
        kept[-1] = kept[-1][:-1]
    words = " ".join(kept)
    return (words.rpartition(" ")[0] or words).rstrip(" ,;:–\u00a0") + "…"


def cut_line(line: Line, box: Box, size: float) -> Line:
    """Cut a paragraph that alone is higher than its place."""
    real = line.measure_size(size)
    room = box.width - 2 * INSET - (INDENT if line.role == "item" else 0)
    lines = max(1, int((box.height - 2 * INSET_ABOVE) / (real * LEADING)))
    return replace(line, text=cut_text(line.text, max(room, real), real, lines, bold=line.is_bold))


def count_lines(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """Count the lines of a text."""
    return max(1, len(wrap_text(text, width, size, bold=bold)))


def _measure_line(line: Line, width: float, size: float) -> float:
    real = line.measure_size(size)
    room = width - (INDENT if line.role == "item" else 0)
    return count_lines(line.text, max(room, real), real, bold=line.is_bold) * real * LEADING + real * SPACE
