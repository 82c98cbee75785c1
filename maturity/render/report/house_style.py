"""What an organisation puts on every document of its own: a title, a footer, a colour, a logo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Logo:
    """A picture to put at the head of a report."""

    media_type: Literal["image/png", "image/jpeg"]
    content: bytes
    width: int
    height: int


@dataclass(frozen=True)
class HouseStyle:
    """What an organisation puts on every document of its own."""

    title: str = ""
    """The title to use instead of the usual one; empty for that."""
    footer: str = ""
    """What stands at the foot of each page; may be empty."""
    accent: str = ""
    """A colour, "#1f5f5b"; empty for the writer's own."""
    logo: Logo | None = None


PLAIN = HouseStyle()
"""No house style."""
