"""What keeps the next level away, and the plan by the time in which an effect is to be expected."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.render.report.content import Part
from maturity.render.report.items.actions import Action, Stage
from maturity.render.report.selection import format_days
from maturity.render.report.slides.bounded import describe_points, name_slide, write_bounded
from maturity.render.report.slides.deck import Deck
from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.tables import Row, Table

_MOST_NOTED = 30


def add_blockers(deck: Deck, part: Part, name: str) -> None:
    """Add what keeps the next level away."""
    if not part.blockers_title:
        return
    page = deck.add_page(name_slide(deck, part.blockers_title, name), "text")
    write_bounded(deck, page, describe_points(part.blockers))
    deck.set_notes(page, [text for point in part.blockers for text in (point.text, *point.details)])


def add_plan(deck: Deck, part: Part, name: str) -> None:
    """Add the plan: all of it if one slide holds that, or else the first actions of each horizon."""
    if not part.plan:
        return
    page = deck.add_page(name_slide(deck, deck.say("report.plan"), name))
    rows = _list_rows(deck, part.plan, {})
    table = _make_table(deck, rows)
    if len(table.split_rows(rows, page.box)) > 1:
        rows = _choose_rows(deck, table, part.plan, page.box)
    table = table.choose_size(rows, page.box)
    table.add(deck, page, rows, page.box, deck.say("report.slide.plan"))
    deck.set_notes(page, _list_notes(deck, part))


def _make_table(deck: Deck, rows: Sequence[Row]) -> Table:
    names = ("number", "action", "days", "gain", "after")
    heading = [deck.say(f"report.column.{name}") for name in names]
    heading[1] = deck.say("report.slide.action")
    return Table(tuple(heading), (0.6, 8.0, 0.9, 0.9, 1.1), frozenset((0, 2, 3, 4)), tuple(rows))


def _list_rows(deck: Deck, stages: Sequence[Stage], counts: dict[int, int]) -> list[Row]:
    """List the rows of the stages: of each all actions, or as many as `counts` says by its index, and what is left."""
    rows = []
    for index, stage in enumerate(stages):
        words = deck.say("report.stage", title=stage.title, n=len(stage.actions), days=stage.days.text)
        rows.append(Row(("", words, "", "", ""), is_head=True))
        count = counts.get(index, len(stage.actions))
        rows += [_make_row(deck, action) for action in stage.actions[:count]]
        if count < len(stage.actions):
            rows.append(Row(("", deck.say("report.slide.more", n=len(stage.actions) - count), "", "", "")))
    return rows


def _make_row(deck: Deck, action: Action) -> Row:
    gain = action.gain.text if action.gain else "–"
    after = ", ".join(map(str, action.after)) or "–"
    return Row((str(action.number), action.title, format_days(action, deck.language), gain, after))


def _choose_rows(deck: Deck, table: Table, stages: Sequence[Stage], box: Box) -> list[Row]:
    """Choose as many actions as one slide holds: of each stage in turn the next one."""
    counts = dict.fromkeys(range(len(stages)), 0)
    is_growing = True
    while is_growing:
        is_growing = False
        for index, stage in enumerate(stages):
            tried = {**counts, index: counts[index] + 1}
            rows = _list_rows(deck, stages, tried)
            if counts[index] < len(stage.actions) and table.count_fitting(rows, box) == len(rows):
                counts, is_growing = tried, True
    return _list_rows(deck, stages, counts)


def _list_notes(deck: Deck, part: Part) -> list[str]:
    """List how to read the plan, and the first steps and chains of its first actions."""
    sentences = list(part.plan_notes)
    actions = [action for stage in part.plan for action in stage.actions]
    for action in sorted(actions, key=lambda each: each.number)[:_MOST_NOTED]:
        step = deck.say("report.first_step", step=action.first_step) if action.first_step else ""
        sentences += [f"{action.number}. {action.title}", action.awaited or step, action.chain]
    return sentences
