"""What to do, as data for the template: the plan by horizon, and the duties by what was said of them."""

from __future__ import annotations

from maturity.render.report.content import Part
from maturity.render.report.items.actions import Action, Stage
from maturity.render.report.items.duties import Duties, DutyGroup, split_law
from maturity.render.report.pdf.tables import Data, make_cell, make_column, make_row, make_table
from maturity.render.report.printing import say
from maturity.render.report.selection import format_days

_NOT_SETTLED = ("unmet", "open", "planned")
"""The groups of duties of which it matters how much they weigh."""


def make_plan(part: Part, language: str) -> Data:
    """Make the plan: a table for each horizon."""
    return {"notes": part.plan_notes, "stages": [_make_stage(stage, language) for stage in part.plan]}


def _make_stage(stage: Stage, language: str) -> Data:
    caption = say("report.stage", language, title=stage.title, n=len(stage.actions), days=stage.days.text)
    columns = [
        make_column(say("report.column.action", language), share=1),
        *(make_column(say(f"report.column.{name}", language), "right") for name in ("days", "gain", "after")),
    ]
    return make_table(caption, columns, [_make_row(action, language) for action in stage.actions])


def _make_row(action: Action, language: str) -> Data:
    title = make_cell(f"{action.number}. {action.title}", quiet=[action.awaited or action.first_step], is_strong=True)
    gain = action.gain.text if action.gain else "–"
    after = ", ".join(map(str, action.after)) or "–"
    return make_row([title, format_days(action, language), gain, after])


def make_duties(duties: Duties, language: str) -> Data:
    """Make the section of duties."""
    return {"groups": [_make_group(group, language) for group in duties.groups], "note": duties.note}


def _make_group(group: DutyGroup, language: str) -> Data:
    return {
        "title": group.title,
        "is_missing": group.name in ("unmet", "open"),
        "items": [
            {
                "text": duty.text,
                "tag": say("duties.high", language) if duty.is_high and group.name in _NOT_SETTLED else "",
                "details": [split_law(duty, each) for each in duty.details]
                if group.name != "met" or not duty.todo
                else [],
                "law_language": duty.law_language,
                "todo": duty.todo,
            }
            for duty in group.items
        ],
    }
