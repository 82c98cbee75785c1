"""The colours of a page, from the one that was wished for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from maturity.render.report.colours import NIGHT, WHITE, find_readable, mix_colours
from maturity.render.report.svg.signs import ACCENT


@dataclass(frozen=True)
class Colours:
    """What fills the places of the style sheet."""

    brand: str
    """Behind white text, and as text on white."""
    tint: str
    wash: str
    night: str
    """The same on a dark page, light enough to be read there."""
    night_tint: str
    night_wash: str
    footer: str
    """The text at the foot of each printed page, as a style sheet writes it."""


def choose_colours(accent: str, footer: str) -> Colours:
    """Choose the colours for an accent, "" for our own; it can be read on white, which `--accent` has seen to."""
    brand = find_readable(accent or ACCENT, WHITE)
    night = find_readable(brand, mix_colours(NIGHT, WHITE, 0.08))
    return Colours(
        brand=brand,
        tint=mix_colours(brand, WHITE, 0.62),
        wash=mix_colours(brand, WHITE, 0.92),
        night=night,
        night_tint=mix_colours(night, NIGHT, 0.55),
        night_wash=mix_colours(night, NIGHT, 0.85),
        footer=escape_style(footer),
    )


def escape_style(text: str) -> str:
    """Return `text` for inside a string of a style sheet: whatever is no letter, digit or space is written in hex."""
    return re.sub(r"[^\w ]|[^\x00-\x7f]", lambda found: f"\\{ord(found[0]):06x} ", text)
