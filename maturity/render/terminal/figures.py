"""Published figures beside the answers: dated, with their population; an opinion is never shown as a norm."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.items import Benchmark
from maturity.model.scorecard import BenchmarkRow, Scorecard
from maturity.render.page import Page
from maturity.render.view import View
from maturity.text.numbers import natural

MOST = 3
"""How many are shown unless everything is."""


def write(page: Page, card: Scorecard, view: View) -> None:
    """The practices that can be compared; with everything, opinions and context too."""
    rows = card.benchmark if view.everything else [row for row in card.benchmark if row.here is not None][:MOST]
    if not rows:
        return
    page.heading(view.say("figures.title"))
    for row in rows:
        page.text(_row(row, view), first=f"{view.glyphs.bullet} ")


def _row(row: BenchmarkRow, view: View) -> str:
    figure = row.figure
    words = view.say(
        "figures.row",
        value=value(figure, view),
        of=view.prose(figure.of),
        population=view.prose(figure.population),
        date=view.prose(figure.date),
    )
    if figure.about != "practice":
        return f"{words} {view.say(f'figures.{figure.about}')}"
    if row.here is None:
        return words
    return f"{words} {view.say('figures.here' if row.here else 'figures.not_here')}"


def value(figure: Benchmark, view: View) -> str:
    """The figure itself, with "about" and "more than" in words."""
    if figure.share is not None:
        number = view.say("figures.percent", share=natural(figure.share, view.language))
    else:
        number = view.amount(figure.mean or Fraction(0), figure.unit)
    if figure.more_than:
        return view.say("figures.more_than", value=number)
    return view.say("figures.approx", value=number) if figure.approx else number
