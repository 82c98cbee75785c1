"""Words for values of closed sets, and for dates, figures and coverage, that several documents share."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import assert_never

from maturity.insight.answers import OpenSort, count_evidence, count_kept, count_open_by_sort
from maturity.insight.unused_answers import count_ignored
from maturity.model.items import Benchmark
from maturity.model.recommendation import Horizon
from maturity.model.scorecard import Scorecard, Stance
from maturity.model.shares import make_answered_share
from maturity.render.view import View
from maturity.text.days import format_day
from maturity.text.numbers import format_number

_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?")


def describe_date(written: str, view: View) -> str:
    """Return a date in words where it is written in figures (2026-11-23, 2012-08); anything else as it is."""
    found = _DATE.fullmatch(written)
    if not found:
        return view.format_prose(written)
    year, month, day = found.groups()
    if day is None:
        return view.say("date.month", month=view.say(f"month.{int(month)}"), year=year)
    return format_day(written, view.language)


def describe_coverage(card: Scorecard, view: View) -> str:
    """Say how many of the questions that apply are answered, what is so of the others, and how many name evidence."""
    coverage = card.coverage
    share = make_answered_share(card.bank, coverage)
    if share is None:
        return view.say("answered.nothing")
    words = view.say("answered", n=coverage.answered, applicable=coverage.applicable, share=share)
    open_parts = [_describe_open(sort, count, card, view) for sort, count in count_open_by_sort(card).items() if count]
    if open_parts:
        words = view.say("answered.open", words=words, parts=", ".join(open_parts))
    if ignored := count_ignored(card.cautions):
        words = f"{words} {view.say('answers.ignored', n=ignored)}"
    return view.say("answered.evidence", words=words, n=count_evidence(card))


def _describe_open(sort: OpenSort, count: int, card: Scorecard, view: View) -> str:
    """Say how many questions are open in one way; of those that wait, how many have an answer already."""
    words = view.say(f"answered.{sort}", n=count)
    kept = count_kept(card) if sort == "waiting" else 0
    return view.say("waiting.kept", waiting=words, n=kept) if kept else words


def describe_stance(stance: Stance, view: View) -> str:
    """Say a stance in a word or two."""
    match stance:
        case "below":
            return view.say("goals.word.below")
        case "in_line":
            return view.say("goals.word.in_line")
        case "above":
            return view.say("goals.word.above")
        case _:
            assert_never(stance)


def describe_horizon(horizon: Horizon, view: View) -> str:
    """Say by when a recommendation can be followed."""
    match horizon:
        case "court":
            return view.say("horizon.court")
        case "moyen":
            return view.say("horizon.moyen")
        case "long":
            return view.say("horizon.long")
        case _:
            assert_never(horizon)


def describe_benchmark(figure: Benchmark, view: View) -> str:
    """Say what a published figure says, of whom and when, and what it is not: an opinion is never a norm."""
    words = view.say(
        "figures.row",
        value=describe_figure(figure, view),
        of=view.format_prose(figure.of),
        population=view.format_prose(figure.population),
        date=describe_date(figure.date, view),
    )
    if figure.publication:
        title = view.format_prose(figure.publication)
        words = view.say("figures.publication", words=words.removesuffix("."), title=title)
    match figure.about:
        case "practice":
            return words
        case "perception":
            return f"{words} {view.say('figures.perception')}"
        case "context":
            return f"{words} {view.say('figures.context')}"
        case _:
            assert_never(figure.about)


def describe_figure(figure: Benchmark, view: View) -> str:
    """Return the number of a published figure, with "about" and "more than" in words."""
    if figure.share is not None:
        number = view.say("figures.percent", share=format_number(figure.share, view.language))
    else:
        number = view.format_amount(figure.mean or Fraction(0), figure.unit)
    if figure.more_than:
        return view.say("figures.more_than", value=number)
    return view.say("figures.approx", value=number) if figure.approx else number
