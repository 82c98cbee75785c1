"""The answers of a cohort: the share of each option, beside what studies have published, and the middle of numbers."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.cohort.facts import Counts
from maturity.insight.cohort.tables import APART, OPEN, TableId, name_item, name_option
from maturity.model.items import Benchmark, Item, ProfileField
from maturity.render.cohort.context import CohortContext
from maturity.render.cohort.shown import Shown, ShownRow, ShownTable
from maturity.render.wording import describe_date, describe_figure


def build_options(context: CohortContext) -> ShownTable:
    """Build how many have chosen each option, in the bank's order, with the share and what it is a share of."""
    rows = [row for item in list_items(context) for row in _list_rows(context, item)]
    heading = context.name_columns(("option", "n", "share", "of"))
    return ShownTable(
        "options", context.say("cohort.options.title"), heading, tuple(rows), (context.say("cohort.note.options"),)
    )


def list_items(context: CohortContext) -> tuple[Item, ...]:
    """List what the bank asks: facts, then questions."""
    return (*context.bank.profile, *context.bank.questions)


def _list_rows(context: CohortContext, item: Item) -> Iterator[ShownRow]:
    is_fact, group = isinstance(item, ProfileField), context.format_prose(item.text)
    for option in context.bank.get_options(item):
        if item.kind == "multiple":
            counts = context.get_counts(TableId("field_option" if is_fact else "option", item.id, option.id))
            cell = "yes"
        else:
            counts = context.get_counts(TableId("field" if is_fact else "question", item.id))
            cell = name_option(option.id)
        if counts is not None:
            words = context.hold_words(context.format_prose(option.text))
            yield ShownRow((words, *_hold_amounts(context, counts, cell)), group)


def _hold_amounts(context: CohortContext, counts: Counts, cell: str) -> tuple[Shown, ...]:
    """Hold how many a cell has, and their share in those with an answer; in all, where that number is hidden."""
    count, answered = counts.cells[cell], count_answered(counts)
    base = counts.base if answered is None else answered
    key = "cohort.of_all" if answered is None else "cohort.of_answers"
    return context.hold_count(count), context.hold_share(count, base), context.hold_words(context.say(key, n=base))


def count_answered(counts: Counts) -> int | None:
    """Count those who have answered an item; None where it is hidden."""
    return counts.add_up(*(key for key in counts.cells if key not in (OPEN, APART)))


def build_figures(context: CohortContext) -> ShownTable:
    """Build each published figure with its population and date, and beside it the share of this cohort."""
    rows = [
        _build_row(context, item, number, figure)
        for item in list_items(context)
        for number, figure in enumerate(item.benchmark)
        if figure.options
    ]
    names = ("counted", "here", "here_n", "study", "population", "date")
    heading = context.name_columns(names)
    return ShownTable(
        "figures", context.say("cohort.figures.title"), heading, tuple(rows), (context.say("cohort.note.figures"),)
    )


def _build_row(context: CohortContext, item: Item, number: int, figure: Benchmark) -> ShownRow:
    counts = context.get_counts(TableId("figure", name_item(item), str(number)))
    count, share, of = (
        _hold_amounts(context, counts, "yes")
        if counts
        else (context.hold_count(None), Shown("", "share"), context.hold_words(""))
    )
    here = Shown(context.say("cohort.here", n=count.text, of=of.text) if of.text else count.text)
    study = Shown(describe_figure(figure, context.view), "share", None if figure.share is None else figure.share / 100)
    about = (figure.population, describe_date(figure.date, context.view))
    publication = f" ({context.format_prose(figure.publication)})" if figure.publication else ""
    words = (context.hold_words(context.format_prose(about[0]) + publication), context.hold_words(about[1]))
    return ShownRow((context.hold_words(context.format_prose(figure.of)), share, here, study, *words))


def build_numbers(context: CohortContext) -> ShownTable:
    """Build where the middle of each number asked for is, beside the means that studies have published."""
    rows = []
    for item in list_items(context):
        spread = context.cohort.whole.numbers.get(name_item(item))
        if spread is None:
            continue
        scores = map(context.hold_number, (spread.scores.first, spread.scores.median, spread.scores.third))
        words = context.hold_words(context.format_prose(item.text))
        rows.append(ShownRow((words, context.hold_size(spread), *scores, Shown(_describe_means(context, item)))))
    heading = context.name_columns(("item", "n", "first", "median", "third", "study"))
    return ShownTable("numbers", context.say("cohort.numbers.title"), heading, tuple(rows))


def _describe_means(context: CohortContext, item: Item) -> str:
    """Say the means that are published of a number, each with its population and date."""
    return context.view.join_series(
        context.say(
            "cohort.mean",
            value=describe_figure(figure, context.view),
            population=context.format_prose(figure.population),
            date=describe_date(figure.date, context.view),
        )
        for figure in item.benchmark
        if figure.share is None and figure.mean is not None
    )
