"""Many results as a table: a row each, and a group of rows for each questionnaire."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from maturity.model.scorecard import AxisScore
from maturity.render.blocks import Block, Gap, Paragraph, Side, Table, TableGroup
from maturity.render.context import Context
from maturity.render.results import Scored
from maturity.render.view import View

_LEAST_WIDTH = 16
"""The cells for a name under which a table is not readable any more."""
_SIDES: tuple[Side, ...] = ("left", "right", "left", "right")


def build_results_table(results: Iterable[Scored], view: View) -> Iterator[Block]:
    """Build the table of many results. Scores of two questionnaires are never in the same group."""
    by_bank = _group_by_bank(results)
    groups = tuple(
        TableGroup(_get_title(each, view) if len(by_bank) > 1 else "", tuple(_list_rows(each, view)))
        for each in by_bank
    )
    heading = tuple(view.say(f"table.{name}") for name in ("who", "score", "level", "answers"))
    narrow = tuple(block for group in groups for block in _build_narrow(group, heading, view))
    yield Table(heading, _SIDES, groups, narrow, least_width=_LEAST_WIDTH)


def _group_by_bank(results: Iterable[Scored]) -> list[list[Scored]]:
    """Return the results of each questionnaire, in the order in which the questionnaires were met."""
    groups: dict[str, list[Scored]] = {}
    for each in results:
        groups.setdefault(each.card.bank.id, []).append(each)
    return list(groups.values())


def _get_title(group: Sequence[Scored], view: View) -> str:
    return view.format_prose(group[0].card.bank.title)


def _list_rows(group: Sequence[Scored], view: View) -> Iterator[tuple[str, ...]]:
    for name, each in zip(_list_names(group, view), group, strict=True):
        context = Context(each.card, view)
        coverage = each.card.coverage
        answered = view.say("table.of", n=coverage.answered, applicable=coverage.applicable)
        overall = each.card.overall
        if overall is None:
            yield (name, "-", _describe_profile(context), answered)
        else:
            yield (name, context.format_interval(overall), _describe_level(overall, context), answered)


def _list_names(group: Sequence[Scored], view: View) -> Iterator[str]:
    """Return a name for each result: its organisation, with the role or else the file if the same one comes twice."""
    organisations = Counter(each.card.sheet.organisation for each in group)
    roles = Counter((each.card.sheet.organisation, _get_role(each)) for each in group)
    for each in group:
        organisation, role = each.card.sheet.organisation, _get_role(each)
        if not organisation or organisations[organisation] < 2:
            yield view.format_prose(organisation or each.path)
        else:
            is_told_by_role = role and roles[organisation, role] < 2
            yield view.format_prose(f"{organisation} ({role if is_told_by_role else PurePath(each.path).name})")


def _get_role(scored: Scored) -> str | None:
    respondent = scored.card.sheet.respondent
    return respondent.role if respondent else None


def _describe_level(overall: AxisScore, context: Context) -> str:
    if overall.level is None:
        level = "-"
    else:
        level = context.get_level_title(overall.level)
        if len(overall.levels_possible) > 1:
            level = context.say("axes.at_least", level=level)
    return context.say("table.provisional", level=level) if overall.provisional else level


def _describe_profile(context: Context) -> str:
    """Say, in place of a level, how many goals are below their ambition, or that the bank asks for none."""
    goals = _describe_goals(context)
    return context.say("table.provisional", level=goals) if context.card.provisional else goals


def _describe_goals(context: Context) -> str:
    goals = context.goals
    if not goals.axes:
        return context.say("table.profile")
    below, waiting = goals.count("below"), goals.count("unsettled", "no_target")
    if waiting:
        return context.say("table.goals_open", below=below, n=waiting)
    return context.say("table.goals", n=below, total=len(goals.axes))


def _build_narrow(group: TableGroup, heading: Sequence[str], view: View) -> Iterator[Block]:
    """Build the rows of a group one below the other, for a terminal that is too narrow for columns."""
    colon = "\u00a0: " if view.language == "fr" else ": "
    if group.title:
        yield Gap()
        yield Paragraph(group.title, "strong")
    for name, *cells in group.rows:
        yield Paragraph(name, "strong")
        for column, cell in zip(heading[1:], cells, strict=True):
            yield Paragraph(f"{column}{colon}{cell}", indent=2)
