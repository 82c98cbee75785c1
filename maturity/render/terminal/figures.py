"""Published figures beside the answers: dated, with their population; an opinion is never shown as a norm."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.bank import Bank
from maturity.model.items import Benchmark
from maturity.model.scorecard import BenchmarkRow, Scorecard
from maturity.render.page import Line, Page
from maturity.render.terminal.words import dated
from maturity.render.view import View
from maturity.text.numbers import format_number

MOST = 3
"""How many are shown unless everything is."""


def write(page: Page, card: Scorecard, view: View) -> None:
    """The practices that can be compared; with everything, opinions and context too."""
    rows = (
        card.benchmark
        if view.everything
        else [row for row in card.benchmark if row.describes_answer is not None][:MOST]
    )
    if not rows:
        return
    page.heading(view.say("figures.title"))
    for row in rows:
        page.text(_row(row, view), first=f"{view.glyphs.bullet} ")


def listed(bank: Bank, view: View) -> list[Line]:
    """Every figure that a bank cites, under the item that it stands beside, with population, date and source."""
    page = Page(view.width)
    page.text(view.format_prose(bank.title), style="bold")
    cited = [item for item in (*bank.profile, *bank.questions) if item.benchmark]
    page.text(view.say("figures.title") if cited else view.say("figures.none"))
    for item in cited:
        page.blank()
        page.text(view.format_prose(item.text), style="bold")
        for figure in item.benchmark:
            source = f" ({view.format_prose(figure.source)})" if figure.source else ""
            page.text(_sentence(figure, view) + source, indent=2, first=f"{view.glyphs.bullet} ")
    return page.lines


def _row(row: BenchmarkRow, view: View) -> str:
    words = _sentence(row.figure, view)
    if row.describes_answer is None:
        return words
    return f"{words} {view.say('figures.here' if row.describes_answer else 'figures.not_here')}"


def _sentence(figure: Benchmark, view: View) -> str:
    """What the figure says, of whom and when, and what it is not."""
    words = view.say(
        "figures.row",
        value=value(figure, view),
        of=view.format_prose(figure.of),
        population=view.format_prose(figure.population),
        date=dated(figure.date, view),
    )
    return words if figure.about == "practice" else f"{words} {view.say(f'figures.{figure.about}')}"


def value(figure: Benchmark, view: View) -> str:
    """The figure itself, with "about" and "more than" in words."""
    if figure.share is not None:
        number = view.say("figures.percent", share=format_number(figure.share, view.language))
    else:
        number = view.format_amount(figure.mean or Fraction(0), figure.unit)
    if figure.more_than:
        return view.say("figures.more_than", value=number)
    return view.say("figures.approx", value=number) if figure.approx else number
