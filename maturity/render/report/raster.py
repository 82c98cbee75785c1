"""Drawings as pictures made of points, for programs that show no others: drawn by the typesetter that makes PDFs."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, cast

from maturity.render.report.colours import WHITE, find_readable, mix_colours
from maturity.render.report.content import Part
from maturity.render.report.pdf.pictures import Pictures
from maturity.render.report.svg.dot_plot import draw_dot_plot
from maturity.render.report.svg.signs import ACCENT

_TINT = 0.62
"""How much white the lighter shade of the accent has."""
_POINTS = 220
"""Points per inch: sharp on paper, and a few dozen kilobytes."""


@dataclass(frozen=True)
class Picture:
    """A picture as a file in PNG."""

    content: bytes
    description: str
    """Every number that it shows, in words."""


def draw_axes(part: Part, language: str, accent: str, width: float) -> Picture | None:
    """Draw the scores of the axes, so many centimetres wide; None without axes, or without the typesetter."""
    brand = find_readable(accent or ACCENT, WHITE)
    pictures = Pictures(brand, mix_colours(brand, WHITE, _TINT))
    name = pictures.add_drawing(draw_dot_plot(part, language, "axes"))
    if not name or find_spec("typst") is None:
        return None
    page = f'#set page(width: auto, height: auto, margin: 0pt)\n#image("{name}", width: {width}cm)'
    return Picture(_draw({**pictures.files, "main.typ": page.encode()}), pictures.descriptions[name])


def _draw(sources: dict[str, bytes]) -> bytes:
    import typst  # noqa: PLC0415 - it takes a tenth of a second, which no other format should pay

    compile_files: Any = typst.compile  # that it takes files by name, its types do not say
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
    drawn = compile_files(sources, font_paths=fonts, ignore_system_fonts=True, format="png", ppi=_POINTS)
    return cast("bytes", drawn)
