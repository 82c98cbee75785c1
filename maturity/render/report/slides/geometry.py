"""Places on a slide, in points (72 to an inch), from its top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

POINT = 12_700
"""How many English Metric Units, in which files are written, a point has."""


class Placed(Protocol):
    """A shape with a place of its own or one that it takes from its layout; None where neither says one."""

    @property
    def left(self) -> int | None: ...  # noqa: D102
    @property
    def top(self) -> int | None: ...  # noqa: D102
    @property
    def width(self) -> int | None: ...  # noqa: D102
    @property
    def height(self) -> int | None: ...  # noqa: D102


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends on the right."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.top + self.height

    def meets(self, other: Box) -> bool:
        """Whether two rectangles have room in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def split_columns(self, share: float, gap: float = 24) -> tuple[Box, Box]:
        """Split it into a left column with so much of the width, and a right one."""
        width = (self.width - gap) * share
        right = Box(self.left + width + gap, self.top, self.width - gap - width, self.height)
        return Box(self.left, self.top, width, self.height), right

    def drop_top(self, height: float) -> Box:
        """Return what is left below so much of its height."""
        return Box(self.left, self.top + height, self.width, max(0, self.height - height))

    def keep_top(self, height: float) -> Box:
        """Return its upper part, so much of its height."""
        return Box(self.left, self.top, self.width, min(height, self.height))


def find_box(shape: Placed) -> Box | None:
    """Find where a shape is; None where nobody says."""
    sides = (shape.left, shape.top, shape.width, shape.height)
    if any(side is None for side in sides):
        return None
    left, top, width, height = (int(side or 0) / POINT for side in sides)
    return Box(left, top, width, height)
