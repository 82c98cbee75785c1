"""Colours and their contrast, as the Web Content Accessibility Guidelines (WCAG 2.2) measure it.

A colour is written "#1f5f5b". The contrast of two is between 1 (the same) and 21 (black and white); text needs 4.5.
"""

from __future__ import annotations

import re

ENOUGH = 4.5
"""The least contrast between a text and what is behind it."""
WHITE, BLACK = "#ffffff", "#000000"
NIGHT = "#1b2122"
"""What is behind everything in a dark page."""
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS = 100
"""In how many steps a colour is mixed, until it can be read."""

Rgb = tuple[int, int, int]


def is_colour(text: str) -> bool:
    """Whether a text is a colour, as "#1f5f5b" is."""
    return bool(_COLOUR.fullmatch(text))


def measure_contrast(one: str, other: str) -> float:
    """Measure the contrast of two colours, 1 to 21."""
    bright, dark = sorted((_measure_luminance(one), _measure_luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def find_readable(colour: str, behind: str) -> str:
    """Find the colour nearest to `colour` that can be read on `behind`: the same, or a darker or lighter one."""
    towards = BLACK if measure_contrast(BLACK, behind) > measure_contrast(WHITE, behind) else WHITE
    shades = (mix_colours(colour, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next((shade for shade in shades if measure_contrast(shade, behind) >= ENOUGH), towards)


def mix_colours(one: str, other: str, share: float) -> str:
    """Mix two colours; `share` is that of the other one, 0 to 1."""
    pairs = zip(_split(one), _split(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _split(colour: str) -> Rgb:
    red, green, blue = (int(colour[index : index + 2], 16) for index in (1, 3, 5))
    return red, green, blue


def _measure_luminance(colour: str) -> float:
    """Measure how bright a colour is, 0 for black to 1 for white."""
    red, green, blue = (_make_linear(part / 255) for part in _split(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _make_linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
