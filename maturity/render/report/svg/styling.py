"""A picture with a style sheet of its own, for whoever shows it without a page around it."""

from __future__ import annotations

from maturity.render.report.svg.signs import INK, LINE, QUIET


def style_picture(picture: str, accent: str, tint: str, font: str) -> str:
    """Return `picture` with the colours of a house style and a font, in rules that know no variables.

    The attributes of a picture say what it looks like without any; a rule has precedence over them.
    """
    head, mark, rest = picture.partition(">")
    rules = (
        f"text{{font-family:'{font}'}}"
        f".s-label,.s-head,.s-value{{fill:{INK}}}.s-quiet{{fill:{QUIET}}}.s-line{{stroke:{LINE}}}"
        f".s-score{{fill:{accent}}}.s-interval{{fill:{tint}}}.s-end{{stroke:{accent}}}"
        f".s-area{{fill:{tint};stroke:{accent}}}"
    )
    return f"{head}{mark}<style>{rules}</style>{rest}" if mark else picture
