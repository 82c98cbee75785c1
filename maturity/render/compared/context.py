"""What every section of a comparison is given: the dates, the comparison of the last two, and how to show them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from maturity.insight.comparison.comparison import Comparison
from maturity.insight.comparison.history import DatedCard, History
from maturity.insight.comparison.pairing import Pair, Side
from maturity.insight.comparison.sharing import Difference
from maturity.insight.marks import list_marks
from maturity.model.scorecard import AxisScore
from maturity.render.compared.figures import ShownDifference, add_shown, format_signed, show_difference
from maturity.render.context import Context
from maturity.render.view import View
from maturity.render.wording import describe_date
from maturity.text.numbers import format_figure


@dataclass(frozen=True)
class ComparedContext:
    """A history and one view of it, with the phrases that several sections share."""

    history: History
    view: View

    @property
    def comparison(self) -> Comparison:
        """What lies between the last two dates."""
        return self.history.steps[-1]

    @cached_property
    def old(self) -> Context:
        """The scorecard of the last date but one."""
        return Context(self.comparison.old, self.view)

    @cached_property
    def new(self) -> Context:
        """The scorecard of the last date."""
        return Context(self.comparison.new, self.view)

    def say(self, key: str, /, **params: object) -> str:
        """Return a sentence of the catalogue."""
        return self.view.say(key, **params)

    def get_context(self, side: Side) -> Context:
        """Return the scorecard of one of the last two dates."""
        return self.old if side == "old" else self.new

    def show(self, difference: Difference, axis: AxisScore | None) -> ShownDifference | None:
        """Round a difference for its reader; `axis` has the marks that a score must not pass by rounding."""
        card = self.comparison.new
        marks = list_marks(card, axis) if axis else ()
        return show_difference(difference, card.bank.scale, marks, self.view.language)

    def show_total(self) -> ShownDifference | None:
        """Round the difference of the whole history: its parts are the sums of those that are shown of each step."""
        total = self.history.total
        shown = self.show(total, self.comparison.new.overall) if total else None
        if total is None or shown is None or not total.parts:
            return shown
        steps = [self.show_step(step) for step in self.history.steps]
        return add_shown(shown, [step for step in steps if step])

    def show_step(self, step: Comparison) -> ShownDifference | None:
        """Round the difference of the whole between two dates; None without one of its scores."""
        return self.show(step.overall, self.comparison.new.overall) if step.overall else None

    def format_score(self, score: Fraction | None) -> str:
        """Format a score that is shown without a difference, at the decimals of those that have one."""
        decimals = self.comparison.new.bank.scale.decimals + 1
        return "-" if score is None else format_figure(score, decimals, self.view.language)

    def format_part(self, amount: Fraction) -> str:
        """Format what one question brings, with its sign."""
        return format_signed(amount, self.comparison.new.bank.scale.decimals + 1, self.view.language)

    def describe_day(self, dated: DatedCard) -> str:
        """Say the date of a file; its place in the history where it has none."""
        if dated.card.sheet.date:
            return describe_date(dated.card.sheet.date, self.view)
        place = next(index for index, each in enumerate(self.history.dates, start=1) if each is dated)
        return self.say("compare.file", place=place)

    def name_day(self, dated: DatedCard) -> str:
        """Name the date of a file in a table: in figures, as the file has it, where it is such a date."""
        return dated.day.isoformat() if dated.day else self.describe_day(dated)

    def get_question_text(self, pair: Pair) -> str:
        """Return the text of a question, as the new bank has it if it still does."""
        if pair.new is not None:
            return self.new.get_question_text(pair.new)
        return self.old.get_question_text(str(pair.old))
