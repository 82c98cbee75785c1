"""What every section of a scorecard is given: the result, and how its reader wants to see it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from maturity.insight.goals import Goals, find_goals
from maturity.insight.marks import list_marks
from maturity.model.bank import Bank
from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.view import View
from maturity.text.numbers import NBSP, choose_figure


@dataclass(frozen=True)
class Context:
    """One scorecard and one view of it, with the phrases that several sections share."""

    card: Scorecard
    view: View

    @property
    def bank(self) -> Bank:
        """The bank of the scorecard."""
        return self.card.bank

    @cached_property
    def goals(self) -> Goals:
        """The goals of the scorecard; empty where there is an overall score."""
        return find_goals(self.card)

    def say(self, key: str, /, **params: object) -> str:
        """Return a sentence of the catalogue."""
        return self.view.say(key, **params)

    def format_prose(self, text: str) -> str:
        """Return a text from a file as it can be shown."""
        return self.view.format_prose(text)

    def format_score(self, score: Fraction | None, axis: AxisScore | None = None) -> str:
        """Format a score at the scale's decimals, "-" for None; with its `axis`, never on the other side of a mark."""
        return self.view.format_score(score, self.bank.scale, list_marks(self.card, axis) if axis else ())

    def choose_score(self, score: Fraction, axis: AxisScore | None = None) -> tuple[Fraction, int]:
        """Return the number that `format_score` shows, and its decimals."""
        marks = list_marks(self.card, axis) if axis else ()
        return choose_figure(score, self.bank.scale.decimals, marks)

    def format_best(self) -> str:
        """Format the best score of the scale."""
        return self.format_score(self.bank.scale.max)

    def format_difference(self, amount: Fraction) -> str:
        """Format a gain or a gap, in units of the scale, with its sign."""
        return self.view.format_difference(amount, self.bank.scale)

    def format_interval(self, axis: AxisScore) -> str:
        """Format the score of an axis, followed by its low and high in brackets where they differ."""
        score = self.format_score(axis.score, axis)
        if axis.low == axis.high:
            return score
        low, high = self.format_score(axis.low, axis), self.format_score(axis.high, axis)
        return f"{score} ({low}{self.view.glyphs.dash}{high})"

    def get_level_title(self, level_id: str) -> str:
        """Return the title of a level."""
        return self.format_prose(self.bank.level_by_id[level_id].title)

    def get_question_text(self, question_id: str) -> str:
        """Return the text of a question."""
        return self.format_prose(self.bank.question_by_id[question_id].text)

    def get_duty_text(self, duty_id: str) -> str:
        """Return the text of a duty."""
        return self.format_prose(self.bank.duty_by_id[duty_id].text)

    def quote_axis(self, axis_id: str) -> str:
        """Return the title of an axis in quotation marks; the whole has words of its own."""
        found = self.bank.axis_by_id.get(axis_id)
        return self.say("axis.quoted", title=self.format_prose(found.title)) if found else self.say("axis.overall")

    def number_title(self, axis: AxisScore) -> str:
        """Return the title of an axis, after its number if it is a goal; the two stay on one line."""
        number = self.goals.number_by_id.get(axis.id)
        title = self.format_prose(axis.title)
        return f"{number}.{NBSP}{title}" if number else title

    def get_top_title(self, axis_id: str | None) -> str:
        """Return the title of the top axis that an axis belongs to, which may be its own; "" for None and the whole."""
        path = self.bank.path_by_axis.get(axis_id or "", ())
        return self.number_title(self.card.axis_by_id[path[-1]]) if path else ""

    def quote_numbered(self, axis: AxisScore) -> str:
        """Return the title of an axis, with its number if it is a goal, in quotation marks."""
        return self.say("axis.quoted", title=self.number_title(axis))
