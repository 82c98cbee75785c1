"""How a result is shown: in which language, how wide, with which signs, how much of it. A command chooses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from maturity.model.scoring_rules import Scale
from maturity.text.catalogue import Message, say
from maturity.text.numbers import choose_figure, format_figure
from maturity.text.typography import format_amount, format_prose, join_series


@dataclass(frozen=True)
class Glyphs:
    """The few signs that not every terminal can show."""

    full: str = "█"
    maybe: str = "▒"
    empty: str = "·"
    bullet: str = "•"
    between: str = " • "
    dash: str = "–"
    more: str = "…"
    steps: str = "▁▂▃▄▅▆▇█"
    """Heights for a small trend, the lowest first; empty where a trend is said in figures."""


ASCII = Glyphs(full="#", maybe="+", empty=".", bullet="-", between=" - ", dash="-", more="...", steps="_.-=*#")
SPOKEN = Glyphs(full="", maybe="", empty="-", bullet="-", between=", ", dash=":", more="...", steps="")
"""For a screen reader: no bars, because it would spell them sign by sign."""


@dataclass(frozen=True)
class View:
    """Everything about the reader that changes how the same result is shown."""

    language: str
    width: int = 80
    """The cells of a line."""
    everything: bool = False
    """Whether to show every answer and recommendation, not only the first ones."""
    glyphs: Glyphs = Glyphs()

    def say(self, key: str | Message, /, **params: object) -> str:
        """Return a sentence of the catalogue."""
        return say(key, self.language, **params)

    def format_prose(self, text: str) -> str:
        """Return a text from a file so that it is safe to show, with the spaces of its language."""
        return format_prose(text, self.language)

    def join_series(self, texts: Iterable[str]) -> str:
        """Join texts with semicolons."""
        return join_series(texts, self.language)

    def format_amount(self, value: Fraction, unit: str | None) -> str:
        """Format a number with its unit: "12 %" in French, "12%" in English.

        A unit in words is a plural, so it is left out below two.
        """
        return format_amount(value, unit, self.language)

    def format_score(self, score: Fraction | None, scale: Scale, marks: Iterable[Fraction] = ()) -> str:
        """Format a score at the scale's decimals, but never on the other side of one of `marks`; "-" for None."""
        if score is None:
            return "-"
        figure, decimals = choose_figure(score, scale.decimals, marks)
        return format_figure(figure, decimals, self.language)

    def choose_difference(self, amount: Fraction, scale: Scale) -> tuple[Fraction, int]:
        """Return the number to show for a gain or a gap, and its decimals: one more, because small steps count too."""
        return choose_figure(amount, scale.decimals + 1)

    def format_difference(self, amount: Fraction, scale: Scale) -> str:
        """Format a gain or a gap with its sign, without zeros at its end."""
        figure, digits = self.choose_difference(amount, scale)
        sign = "+" if figure > 0 else ""
        text = format_figure(figure, digits, self.language)
        return sign + (text.rstrip("0").rstrip(",.") if digits else text)
