"""What every section of a cohort is given: the cohort, one view of it, and the phrases that sections share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from maturity.insight.cohort.facts import AxisSpread, Cohort, Counts
from maturity.insight.cohort.grouping import NO_ANSWER, NO_RANGE, Range, parse_range
from maturity.insight.cohort.tables import APART, NO_ADVICE, NO_LEVEL, OPEN, TableId
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.items import Item
from maturity.render.cohort.shown import Shown
from maturity.render.view import View
from maturity.text.numbers import Percentage, choose_figure, format_figure, format_number

_WORDS = {OPEN, APART, NO_LEVEL, NO_ADVICE, NO_ANSWER, NO_RANGE}
"""The names of cells and groups that are no ids: each has a word of its own."""


@dataclass(frozen=True)
class CohortContext:
    """A cohort and one view of it."""

    cohort: Cohort
    view: View

    @property
    def bank(self) -> Bank:
        """The bank that all have answered."""
        return self.cohort.bank

    def say(self, key: str, /, **params: object) -> str:
        """Return a sentence of the catalogue."""
        return self.view.say(key, **params)

    def format_prose(self, text: str) -> str:
        """Return a text from a file as it can be shown."""
        return self.view.format_prose(text)

    def get_title(self, node: str) -> str:
        """Return the title of an axis, or what the whole is called."""
        return self.say("cohort.whole") if node == ROOT else self.format_prose(self.bank.axis_by_id[node].title)

    def measure_depth(self, node: str) -> int:
        """Count the axes above an axis."""
        return len(self.bank.path_by_axis.get(node, ())) - 1 if node != ROOT else 0

    def format_score(self, score: Fraction) -> str:
        """Format a score at the decimals of the scale."""
        return self.view.format_score(score, self.bank.scale)

    def hold_words(self, text: str) -> Shown:
        """Hold a text that is safe to show."""
        return Shown(text)

    def hold_score(self, score: Fraction | None) -> Shown:
        """Hold a score; nothing where too few have one to tell."""
        if score is None:
            return Shown("-", "score")
        figure, decimals = choose_figure(score, self.bank.scale.decimals)
        return Shown(format_figure(figure, decimals, self.view.language), "score", figure, decimals)

    def hold_number(self, number: Fraction | None) -> Shown:
        """Hold a number that is no score, with at most one decimal."""
        if number is None:
            return Shown("-", "score")
        figure, decimals = choose_figure(number, 0 if number.denominator == 1 else 1)
        return Shown(format_figure(figure, decimals, self.view.language), "score", figure, decimals)

    def hold_count(self, count: int | None) -> Shown:
        """Hold how many there are; that it is hidden, for None."""
        if count is None:
            return Shown(self.say("cohort.hidden"), "count")
        return Shown(format_number(Fraction(count), self.view.language), "count", Fraction(count))

    def hold_size(self, spread: AxisSpread) -> Shown:
        """Hold how many scores there are; "35 or more" where the number would tell of too few without one."""
        if spread.n is not None:
            return self.hold_count(spread.n)
        return Shown(self.say("cohort.at_least", n=spread.at_least), "count")

    def hold_share(self, count: int | None, base: int | None) -> Shown:
        """Hold a share, in whole per cent; nothing where one of the two is hidden, or of nothing."""
        if count is None or not base:
            return Shown("", "share")
        share = Fraction(count, base)
        return Shown(self.say("cohort.share", share=Percentage(share, 0)), "share", share)

    def say_few(self, n: int) -> str:
        """Say how many, or only that there are few, where it could tell of fewer than may be told of."""
        if 0 < n < self.cohort.least:
            return self.say("cohort.few", least=self.cohort.least)
        return format_number(Fraction(n), self.view.language)

    def get_counts(self, table: TableId) -> Counts | None:
        """Return a table of the whole; None where nothing of it is shown."""
        return self.cohort.whole.tables.get(table)

    def name_columns(self, names: Iterable[str]) -> tuple[str, ...]:
        """Name columns in words; `n` counts organisations, or replies where each of them counts."""
        of_replies = self.cohort.whole.n != self.cohort.organisations
        each = (f"{name}.each" if name == "n" and of_replies else name for name in names)
        return tuple(self.say(f"cohort.column.{name}") for name in each)

    def name_group(self, key: str) -> str:
        """Name a group by the text of its option, by its range, or as those who give no such fact."""
        if key in _WORDS:
            return self.say(f"cohort.cell.{key}")
        field = self.bank.field_by_id[str(self.cohort.field)]
        return self.name_option(field, key) if field.has_options else self._name_range(parse_range(field.id, key))

    def _name_range(self, range_: Range) -> str:
        """Say from where to where a range of numbers goes."""
        low = format_number(range_.low, self.view.language)
        if range_.high is None:
            return self.say("cohort.range.open", low=low)
        high = format_number(range_.high, self.view.language)
        return low if range_.low == range_.high else self.say("cohort.range", low=low, high=high)

    def name_option(self, item: Item, option: str) -> str:
        """Return the text of an option."""
        return next((self.format_prose(each.text) for each in self.bank.get_options(item) if each.id == option), option)

    def name_cell(self, table: TableId, cell: str) -> str:
        """Name a cell of a table in words."""
        if cell in _WORDS:
            return self.say(f"cohort.cell.{cell}")
        if cell.startswith("option."):
            return self.name_option(self.get_item(table), cell.removeprefix("option."))
        if table.kind == "levels":
            return self.format_prose(self.bank.level_by_id[cell].title)
        if table.kind == "first":
            return self.format_prose(self.bank.recommendation_by_id[cell].title)
        if table.kind == "bins":
            return self.name_bin(cell)
        return self.say(f"cohort.cell.{cell}")

    def name_bin(self, cell: str) -> str:
        """Name a class of scores by where it begins and ends."""
        if cell == "none":
            return self.say("cohort.cell.none")
        low, high = self.cohort.edges[int(cell)], self.cohort.edges[int(cell) + 1]
        return self.say("cohort.bin", low=self.hold_number(low).text, high=self.hold_number(high).text)

    def get_item(self, table: TableId) -> Item:
        """Return the item that a table is about."""
        is_fact = table.kind in ("field", "field_option") or table.id.startswith("profile.")
        name = table.id.removeprefix("profile.")
        return self.bank.field_by_id[name] if is_fact else self.bank.question_by_id[name]

    def name_table(self, table: TableId) -> str:
        """Name what a table is about in words."""
        match table.kind:
            case "levels":
                return self.say("cohort.levels.title")
            case "first":
                return self.say("cohort.first.title")
            case "duty":
                return self.format_prose(self.bank.duty_by_id[table.id].text)
            case "advice":
                return self.format_prose(self.bank.recommendation_by_id[table.id].title)
            case "scored" | "bins":
                return self.get_title(table.id)
            case "figure":
                return self.format_prose(self.get_item(table).benchmark[int(table.part)].of)
            case "option" | "field_option":
                return self.name_option(self.get_item(table), table.part)
            case "field" | "question":
                return self.format_prose(self.get_item(table).text)
