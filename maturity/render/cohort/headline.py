"""What is to be known first of a cohort: how many, where the middle is, what is weakest; and how it was counted."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.insight.cohort.facts import AxisSpread, Counts
from maturity.insight.cohort.superlatives import LACKING, choose_least_met, choose_most, list_known_shares
from maturity.insight.cohort.tables import NO_ADVICE, TableId, list_nodes
from maturity.model.field_types import ROOT
from maturity.render.cohort.context import CohortContext
from maturity.render.cohort.tables import build_levels, count_lacking, describe_hidden_groups
from maturity.render.wording import describe_date

_MOST_LEVELS = 6
"""Of how many levels a sentence says how many have reached each; of more, a table alone."""


def describe_answer(context: CohortContext) -> Iterator[str]:
    """Yield the sentences that say what came out."""
    cohort = context.cohort
    yield _describe_size(context)
    if cohort.condition is not None:
        yield context.say("cohort.chosen", condition=context.format_prose(cohort.condition))
    overall = cohort.whole.axes.get(ROOT)
    if overall is not None:
        yield _describe_middle(context, overall)
    yield from _describe_groups(context)
    yield from _describe_weakest(context)
    yield from _describe_duty(context)
    yield from _describe_first(context)


def _describe_size(context: CohortContext) -> str:
    cohort = context.cohort
    key = (
        "cohort.size.each" if cohort.respondents == "each" and cohort.whole.n != cohort.organisations else "cohort.size"
    )
    return context.say(key, n=cohort.whole.n, organisations=cohort.organisations)


def _describe_middle(context: CohortContext, spread: AxisSpread) -> str:
    median, best = context.format_score(spread.scores.median), context.format_score(context.bank.scale.max)
    if spread.scores.first is None or spread.scores.third is None:
        return context.say("cohort.middle", median=median, best=best)
    low, high = context.format_score(spread.scores.first), context.format_score(spread.scores.third)
    return context.say("cohort.middle.quartiles", median=median, best=best, low=low, high=high)


def _describe_groups(context: CohortContext) -> Iterator[str]:
    """Yield between which medians of the whole the groups lie; nothing where fewer than two may be told of."""
    medians = {part.key: part.axes[ROOT].scores.median for part in context.cohort.groups if ROOT in part.axes}
    if not context.cohort.groups:
        yield from describe_hidden_groups(context)
    if len(medians) < 2:
        return
    lowest, highest = (choose(medians, key=lambda key: medians[key]) for choose in (min, max))
    yield context.say(
        "cohort.by" if medians[lowest] != medians[highest] else "cohort.by.same",
        low=context.format_score(medians[lowest]),
        lowest=context.name_group(lowest),
        high=context.format_score(medians[highest]),
        highest=context.name_group(highest),
    )


def find_weakest(context: CohortContext) -> str | None:
    """Find the leaf axis with the lowest median of those that may be told; None where all have the same."""
    spreads = context.cohort.whole.axes
    medians = {node: spreads[node].scores.median for node in _list_leaves(context) if node in spreads}
    return min(medians, key=lambda node: medians[node]) if len(set(medians.values())) > 1 else None


def _list_leaves(context: CohortContext) -> list[str]:
    return [node for node in list_nodes(context.bank) if node != ROOT and not context.bank.axis_by_id[node].axes]


def _describe_weakest(context: CohortContext) -> Iterator[str]:
    """Yield which leaf axis is the weakest, and in which axis it is."""
    weakest, spreads, leaves = find_weakest(context), context.cohort.whole.axes, _list_leaves(context)
    if weakest is None:
        return
    path = context.bank.path_by_axis[weakest]
    inside = context.say("cohort.weakest.inside", title=context.get_title(path[1])) if len(path) > 1 else ""
    median, among = context.format_score(spreads[weakest].scores.median), sum(node in spreads for node in leaves)
    key = "cohort.weakest" if among == len(leaves) else "cohort.weakest.among"
    yield context.say(key, title=context.get_title(weakest), inside=inside, median=median, among=among, of=len(leaves))


def _describe_duty(context: CohortContext) -> Iterator[str]:
    """Yield which duty is met least often, as far as published numbers tell."""
    duties = {duty: context.get_counts(TableId("duty", duty)) for duty in context.bank.duty_by_id}
    least = choose_least_met(duties)
    counts = duties[least.name] if least else None
    if least is None or counts is None:
        return
    facts, words = _count_duty(context, counts), context.name_table(TableId("duty", least.name))
    if least.is_certain:
        yield context.say("cohort.duty", duty=words, facts=facts)
    else:
        among = len(list_known_shares(duties))
        yield context.say("cohort.duty.among", duty=words, facts=facts, among=among, of=len(duties))


def _count_duty(context: CohortContext, counts: Counts) -> str:
    """Say how many do not meet a duty yet, how many of them have planned it, and out of how many."""
    known, planned = counts.add_up("met", *LACKING), counts.cells["planned"]
    return context.say(
        "cohort.duty.of_all" if known is None else "cohort.duty.of_known",
        n=count_lacking(counts),
        planned=context.say("cohort.duty.planned", n=planned) if planned else "",
        all=counts.base if known is None else known,
    )


def _describe_first(context: CohortContext) -> Iterator[str]:
    """Yield which recommendation comes first most often, as far as published numbers tell."""
    table = TableId("first", "")
    counts = context.get_counts(table)
    most = choose_most(counts, (NO_ADVICE,)) if counts else None
    if counts and most:
        key = "cohort.first" if most.is_certain else "cohort.first.among"
        yield context.say(key, n=counts.cells[most.name], title=context.name_cell(table, most.name))


def describe_levels(context: CohortContext) -> Iterator[str]:
    """Yield how many have reached which level, in one sentence, for a screen without groups; of few levels alone."""
    rows = build_levels(context).rows
    if context.cohort.field is None and 0 < len(rows) <= _MOST_LEVELS + 1:
        each = (context.say("cohort.level", level=row.cells[0].text, n=row.cells[1].text) for row in rows)
        yield context.say("cohort.levels", levels=context.view.join_series(list(each)))


def describe_reserves(context: CohortContext) -> Iterator[str]:
    """Yield what is to be known before the figures are read: who is not counted, and who is kept apart."""
    cohort = context.cohort
    if cohort.is_short:
        yield context.say("cohort.reserve.short")
    if cohort.short:
        yield context.say("cohort.reserve.short_left_out", n=cohort.short, number=context.say_few(cohort.short))
    if cohort.repeated:
        key = "cohort.reserve.each" if cohort.respondents == "each" else "cohort.reserve.one"
        yield context.say(key, n=cohort.repeated, number=context.say_few(cohort.repeated))
    if cohort.carried:
        yield context.say("cohort.reserve.carried", n=cohort.carried, number=context.say_few(cohort.carried))
    counts = context.get_counts(TableId("scored", ROOT))
    provisional = counts.cells["provisional"] if counts else None
    if provisional is None or provisional:
        number = context.say("cohort.some") if provisional is None else provisional
        yield context.say("cohort.reserve.provisional", n=provisional if provisional is not None else 2, number=number)


def describe_method(context: CohortContext, *, is_brief: bool = False) -> Iterator[str]:
    """Yield what is hidden and how it was counted, then the line of method; of what is hidden, the least if brief."""
    cohort = context.cohort
    hidden = "cohort.method.hidden_brief" if is_brief and not context.view.everything else "cohort.method.hidden"
    yield context.say("cohort.method.places" if cohort.places else hidden, least=cohort.least)
    if cohort.unread:
        key = "cohort.method.unread_rows" if cohort.is_of_table else "cohort.method.unread"
        yield context.say(key, n=cohort.unread, organisations=cohort.organisations)
    coverage = cohort.whole.coverage
    when = _describe_dates(context)
    yield context.say(
        "cohort.method",
        n=cohort.organisations,
        coverage=context.hold_share(*_split(coverage)).text if coverage is not None else "-",
        when=when,
        bank=cohort.bank.id,
        version=cohort.bank.version,
    )


def _split(share: Fraction) -> tuple[int, int]:
    return share.numerator, share.denominator


def _describe_dates(context: CohortContext) -> str:
    dates = context.cohort.dates
    if dates is None:
        return ""
    first, last = (describe_date(each, context.view) for each in dates)
    return (
        context.say("cohort.method.day", day=first)
        if first == last
        else context.say("cohort.method.days", first=first, last=last)
    )
