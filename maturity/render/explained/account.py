"""What every part of an explanation needs: derivation, phrases of the scorecard, figures, and where each is written."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import PurePath

from maturity.insight.derivation.derive import Derivation
from maturity.insight.derivation.frame import BankPointers
from maturity.insight.derivation.places import Places
from maturity.insight.derivation.steps import Origin
from maturity.insight.marks import list_marks
from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.blocks import Emphasis, ListItem, Sign
from maturity.render.context import Context
from maturity.text.numbers import NBSP, choose_figure, format_figure
from maturity.text.safe import make_visible

_RATIO_DECIMALS = 4
_SCORE_DECIMALS = 2
_MINUS = "−"
_LONGEST_FRACTION = 9
"""How many signs a fraction may have to be shown beside its decimals."""


@dataclass(frozen=True)
class Account:
    """One derivation, and how to speak of it."""

    derivation: Derivation
    places: Places
    context: Context

    @cached_property
    def pointers(self) -> BankPointers:
        """Where in the bank's file everything is written, by its id."""
        return BankPointers(self.card.bank)

    @property
    def card(self) -> Scorecard:
        """The scorecard that is explained."""
        return self.derivation.card

    def make_item(
        self,
        text: str,
        origin: Origin | None = None,
        emphasis: Emphasis = "plain",
        *,
        indent: int = 0,
        sign: Sign = "bullet",
    ) -> ListItem:
        """Make an item of a list that says where it is written what it says, if that is in a file."""
        return ListItem(text, emphasis, indent, sign=sign, source=self.locate(origin))

    def say(self, key: str, /, **params: object) -> str:
        """Return a sentence of the catalogue."""
        return self.context.say(key, **params)

    def format_ratio(self, value: Fraction) -> str:
        """Format an exact figure to compute with: "3", "1/4 (0,25)", "5/12 (≈ 0,4167)"; a long one as "≈ 0,4405"."""
        fraction = self._format_fraction(value)
        figure = self._format_rounded(value)
        if not fraction:
            return figure
        return self.say("explain.both", fraction=fraction, figure=figure)

    def format_result(self, value: Fraction, *, is_exact: bool = True) -> str:
        """Format what comes out, with its sign: "= 3", "= 1/4 = 0,25", "= 5/12 ≈ 0,4167", "≈ 0,4405".

        `is_exact` is false where one of the figures that it comes out of was rounded.
        """
        fraction = self._format_fraction(value) if is_exact else ""
        figure = self.format_equal(value) if is_exact else f"≈{NBSP}{self.format_plain(value)}"
        return f"={NBSP}{fraction} {figure}" if fraction else figure

    def format_equal(self, value: Fraction) -> str:
        """Format what comes out as decimals, with its sign: "= 0,25", "≈ 0,4167"."""
        return f"{'=' if self._is_decimal(value) else '≈'}{NBSP}{self.format_plain(value)}"

    def format_operand(self, value: Fraction) -> tuple[str, bool]:
        """Format a figure that a formula goes on with, as decimals or as a fraction, and tell whether it is exact."""
        if self._is_decimal(value):
            return self.format_plain(value), True
        fraction = self._format_fraction(value)
        return (fraction, True) if fraction else (self.format_plain(value), False)

    def format_plain(self, value: Fraction) -> str:
        """Format a figure as decimals, four at most."""
        decimals = next((n for n in range(_RATIO_DECIMALS) if (value * 10**n).denominator == 1), _RATIO_DECIMALS)
        return self.format_decimals(value, decimals)

    def _format_rounded(self, value: Fraction) -> str:
        """Format a figure as decimals, after a sign where they are not all."""
        figure = self.format_plain(value)
        return figure if self._is_decimal(value) else f"≈{NBSP}{figure}"

    def _is_decimal(self, value: Fraction) -> bool:
        """Tell whether four decimals say a figure whole."""
        return bool((value * 10**_RATIO_DECIMALS).denominator == 1)

    def _format_fraction(self, value: Fraction) -> str:
        """Format a figure as a fraction; "" for a whole number and for a fraction too long to read."""
        fraction = f"{value.numerator}/{value.denominator}"
        return "" if value.denominator == 1 or len(fraction) > _LONGEST_FRACTION else fraction

    def format_score(self, value: Fraction, axis: AxisScore | None = None) -> str:
        """Format a score with two decimals at least; with its `axis`, never on the other side of a mark."""
        marks = list_marks(self.card, axis) if axis else ()
        figure, decimals = choose_figure(value, max(_SCORE_DECIMALS, self.context.bank.scale.decimals), marks)
        return self.format_decimals(figure, 0 if figure.denominator == 1 else decimals)

    def format_points(self, value: Fraction) -> str:
        """Format points that come out of a product, with their sign: "= 25", "≈ 4,17"."""
        return f"{'=' if (value * 100).denominator == 1 else '≈'}{NBSP}{self.format_score(value)}"

    def format_difference(self, value: Fraction) -> str:
        """Format a margin, a gain or a gap with its sign; what is above 0 or below is never shown as 0."""
        figure, decimals = choose_figure(value, _SCORE_DECIMALS, (Fraction(0),))
        if figure == 0 and value > 0:
            decimals += 4
            figure = value
        text = self.format_decimals(figure, 0 if figure.denominator == 1 else decimals)
        return f"+{text}" if value > 0 else text.replace("-", _MINUS)

    def format_decimals(self, value: Fraction, decimals: int) -> str:
        """Format a figure with so many decimals, as the language writes it."""
        return format_figure(value, decimals, self.context.view.language)

    def locate(self, origin: Origin | None) -> str:
        """Return where something is written: "questionnaire:12", "réponses:7"; "" for a rule.

        A bank that builds on another one has two files: what is in the other one is told with the name of its file.
        """
        place = None if origin is None else self.places.find(origin)
        if place is None or place.line is None:
            return ""
        if place.file == self.places.bank_path:
            return self.say("explain.line.bank", line=str(place.line))
        if place.file == self.places.answers_path:
            return self.say("explain.line.answers", line=str(place.line))
        return f"{make_visible(PurePath(place.file).name)}:{place.line}"
