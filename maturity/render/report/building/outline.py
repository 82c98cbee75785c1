"""Blocks of a section as points of a report, so that what a scorecard says already is said in the same words."""

from __future__ import annotations

from collections.abc import Iterable

from maturity.render.blocks import Block, Heading, ListItem, Paragraph
from maturity.render.report.items.basics import Point


def find_heading(blocks: Iterable[Block]) -> str:
    """Find the first heading; "" if there is none."""
    return next((block.text for block in blocks if isinstance(block, Heading)), "")


def list_points(blocks: Iterable[Block]) -> tuple[Point, ...]:
    """List the paragraphs and items of a section; what is set in belongs to the one above it."""
    points: list[Point] = []
    for block in blocks:
        if not isinstance(block, Paragraph | ListItem) or not block.text:
            continue
        if block.indent and points:
            last = points[-1]
            points[-1] = Point(last.text, (*last.details, block.text))
        else:
            points.append(Point(block.text))
    return tuple(points)
