"""The plan on one slide: the first actions in the order of their numbers, and what is left of it."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.render.report.content import Part
from maturity.render.report.items.actions import Action
from maturity.render.report.selection import format_days
from maturity.render.report.slides.bounded import add_remark, measure_remark, name_slide
from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.tables import Row, Table
from maturity.text.typography import join_series

_COLUMNS = ("report.column.number", "report.slide.action", "report.slide.expected")
_NUMBERS = ("report.column.days", "report.column.gain", "report.column.after")


def add_plan(deck: Deck, part: Part, name: str) -> None:
    """Add the first actions of a questionnaire, whatever their horizon: their numbers are their order."""
    if part.plan:
        page = deck.add_page(name_slide(deck, deck.say("report.plan"), name))
        _fill(deck, page, [part], deck.say("report.slide.plan"))


def add_common_plan(deck: Deck, parts: Sequence[Part]) -> None:
    """Add the first actions of each of several questionnaires, as many of each as have room."""
    found = [part for part in parts if part.plan]
    if found:
        page = deck.add_page(deck.say("report.slide.start"))
        _fill(deck, page, found, deck.say("report.slide.plan"))


def _fill(deck: Deck, page: Page, parts: Sequence[Part], words: str) -> None:
    """Add the table, as many actions as have room, and below it what is left of them."""
    actions = [_list_actions(part) for part in parts]
    table = _make_table(deck, _list_rows(deck, parts, actions, list(map(len, actions))))
    below = measure_remark(_tell_rest(deck, parts, actions, [0] * len(parts)), page.box)
    box = page.box.keep_top(page.box.height - below)
    counts = _choose_counts(deck, table, parts, actions, box)
    rows = _list_rows(deck, parts, actions, counts)
    table.choose_size(rows, box).add(deck, page, rows, box, words)
    add_remark(deck, page, _tell_rest(deck, parts, actions, counts), page.box.bottom)
    deck.set_notes(page, _list_notes(deck, parts, actions, counts))


def _tell_rest(deck: Deck, parts: Sequence[Part], actions: Sequence[Sequence[Action]], counts: Sequence[int]) -> str:
    """Say how many actions are left, and what all of them take; of several parts, how they are ordered."""
    left = sum(map(len, actions)) - sum(counts)
    told = [deck.say("report.slide.plan_left", n=left)] if left else []
    if len(parts) > 1:
        return " ".join([*told, deck.say("report.slide.plan_order")])
    stages = (
        deck.say("report.stage", title=stage.title, n=len(stage.actions), days=stage.days.text)
        for stage in parts[0].plan
    )
    return " ".join([*told, join_series(stages, deck.language) + "."])


def _list_actions(part: Part) -> list[Action]:
    return sorted((action for stage in part.plan for action in stage.actions), key=lambda each: each.number)


def _make_table(deck: Deck, rows: Sequence[Row]) -> Table:
    heading = tuple(deck.say(key) for key in (*_COLUMNS, *_NUMBERS))
    return Table(heading, (0.6, 7.6, 1.4, 0.9, 0.9, 1.1), frozenset((0, 3, 4, 5)), tuple(rows))


def _list_rows(
    deck: Deck, parts: Sequence[Part], actions: Sequence[Sequence[Action]], counts: Sequence[int]
) -> list[Row]:
    """List so many rows of each part, below its name where there are several."""
    rows: list[Row] = []
    for part, found, count in zip(parts, actions, counts, strict=True):
        if len(parts) > 1:
            rows.append(Row(("", part.bank, "", "", "", ""), is_head=True))
        rows += [_make_row(deck, action) for action in found[:count]]
    return rows


def _make_row(deck: Deck, action: Action) -> Row:
    gain = action.gain.text if action.gain else "–"
    after = ", ".join(map(str, action.after)) or "–"
    expected = deck.say(f"report.slide.within.{action.horizon}")
    return Row((str(action.number), action.title, expected, format_days(action, deck.language), gain, after))


def _choose_counts(
    deck: Deck, table: Table, parts: Sequence[Part], actions: Sequence[Sequence[Action]], box: Box
) -> list[int]:
    """Choose how many actions of each part one slide holds: of each in turn the next one."""
    counts, is_growing = [min(1, len(each)) for each in actions], True
    while is_growing:
        is_growing = False
        for index, found in enumerate(actions):
            tried = [count + (place == index) for place, count in enumerate(counts)]
            rows = _list_rows(deck, parts, actions, tried)
            if counts[index] < len(found) and table.count_fitting(rows, box) == len(rows):
                counts, is_growing = tried, True
    return counts


def _list_notes(
    deck: Deck, parts: Sequence[Part], actions: Sequence[Sequence[Action]], counts: Sequence[int]
) -> list[str]:
    """List how to read the plan, the actions that are not on the slide, and the first steps of those that are."""
    sentences = [deck.say("report.slide.plan_order")]
    sentences += dict.fromkeys(note for part in parts for note in part.plan_notes)
    for part, found, count in zip(parts, actions, counts, strict=True):
        if len(parts) > 1 and found[count:]:
            sentences.append(part.bank)
        sentences += [f"{action.number}. {action.title}" for action in found[count:]]
    for action in (action for found, count in zip(actions, counts, strict=True) for action in found[:count]):
        step = deck.say("report.first_step", step=action.first_step) if action.first_step else ""
        sentences += [f"{action.number}. {action.title}", action.awaited or step, action.chain]
    return sentences
