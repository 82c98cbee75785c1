"""How a result is to be shown: language, width, glyphs, how much. Chosen by the command, obeyed by every renderer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from maturity.model.scoring_rules import Scale
from maturity.text.catalogue import Message, say
from maturity.text.numbers import choose_figure, format_figure, format_percent
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


ASCII = Glyphs(full="#", maybe="+", empty=".", bullet="-", between=" - ", dash="-", more="...")
ALOUD = Glyphs(full="", maybe="", empty="-", bullet="-", between=", ", dash=":", more="...")
"""For whoever listens: no bars, which a screen reader spells sign by sign."""


@dataclass(frozen=True)
class View:
    """Everything about the reader that changes how the same result is shown. `width` is in characters."""

    language: str
    width: int = 80
    everything: bool = False
    glyphs: Glyphs = Glyphs()

    def say(self, key: str | Message, /, **params: object) -> str:
        """A sentence of the catalogue."""
        return say(key, self.language, **params)

    def format_prose(self, text: str) -> str:
        """A text from a file: visible-safe, with the spaces of its language."""
        return format_prose(text, self.language)

    def join_series(self, texts: Iterable[str]) -> str:
        """Texts one after the other, set apart by semicolons."""
        return join_series(texts, self.language)

    def format_amount(self, value: Fraction, unit: str | None) -> str:
        """A number with its unit; "12 %" in French, "12%" in English; a unit in words is a plural, so not below two."""
        return format_amount(value, unit, self.language)

    def format_percent(self, share: Fraction) -> str:
        """A share in 0..1 as a percentage."""
        return format_percent(share, self.language)

    def format_score(self, score: Fraction | None, scale: Scale, marks: Iterable[Fraction] = ()) -> str:
        """A score at the scale's decimals, never on the other side of a mark; "-" where there is none."""
        if score is None:
            return "-"
        figure, decimals = choose_figure(score, scale.decimals, marks)
        return format_figure(figure, decimals, self.language)

    def format_difference(self, amount: Fraction, scale: Scale) -> str:
        """A gain or a gap with its sign, one decimal more than scores: small steps are real ones."""
        decimals = scale.decimals + 1
        figure, digits = choose_figure(amount, decimals)
        sign = "+" if figure > 0 else ""
        text = format_figure(figure, digits, self.language)
        return sign + (text.rstrip("0").rstrip(",.") if digits else text)
