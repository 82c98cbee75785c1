"""The report on a new version of a bank: what changes, what to write, and what becomes of answers given before."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from maturity.lint.against.effects import Effect, Effects, Position
from maturity.lint.against.report import VersionReport
from maturity.lint.against.study import Study, describe_counts
from maturity.model.bank import Bank
from maturity.render.blocks import Block, Command, Gap, Heading, ListItem, Paragraph, Side, Table, TableGroup
from maturity.render.view import View

_MOST_ROWS = 20
"""How many sets of answers are shown, unless all are asked for."""
_SIDE_BY_COLUMN: Mapping[str, Side] = {
    "name": "left",
    "score": "right",
    "level": "left",
    "carried": "right",
    "lost": "right",
    "confirm": "right",
}
"""The columns of the table of answers, each with the side to which its cells are set."""


def build_version_report(report: VersionReport, view: View) -> Iterator[Block]:
    """Build what is said of one new version, after its diagnostics."""
    study = report.study
    title = view.format_prose(study.new.title)
    versions = {"new": study.new.version, "old": study.old.version}
    variant = "title" if study.new.version != study.old.version else "title_same"
    yield Heading(view.say(f"against.{variant}", bank=title, **versions))
    if report.old_path:
        yield Paragraph(view.say("against.files", path=report.path, other=report.old_path, **versions))
    yield Paragraph(_describe_changes(report, view))
    if study.counts or study.problems:
        declared = report.is_declared
        yield Paragraph(view.say("against.declared" if declared else "against.open"), "strong" if declared else "plain")
    if not study.proposal.is_empty:
        yield Gap()
        yield Paragraph(view.say("against.to_write", path=report.path), "strong")
        for line in list_lines(study, is_json=report.path.lower().endswith(".json")):
            yield Command(line)
    if report.effects.files:
        yield Heading(view.say("against.answers", old=study.old.version))
        if any(map(_is_touched, report.effects.rows)):
            yield Paragraph(view.say("against.explained"), "quiet")
        yield from _build_table(report, view)
    if report.skipped:
        yield Gap()
        yield Paragraph(view.say("against.skipped", n=report.skipped), "quiet")


def _is_touched(effect: Effect) -> bool:
    """Whether a new version makes any difference to one set of answers."""
    return bool(
        effect.has_other_score or effect.has_other_level or effect.is_refused or effect.lost or effect.to_confirm
    )


def list_lines(study: Study, *, is_json: bool = False) -> Iterator[str]:
    """Yield the lines to write, each whole, with what the file has under the same key already; for JSON, as JSON."""
    proposal, written = study.proposal, study.written
    if proposal.version:
        yield f'"version": "{proposal.version}",' if is_json else f"version: {proposal.version}"
    proposed: dict[str, Any] = {
        "renamed": proposal.renamed and {**written.get("renamed", {}), **proposal.renamed},
        "removed": proposal.removed and [*written.get("removed", ()), *proposal.removed],
        "recheck": proposal.recheck and {**written.get("recheck", {}), **proposal.recheck},
    }
    for key, value in proposed.items():
        if value and is_json:
            yield f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)},"
        elif value:
            yield f"{key}: {_write_yaml(value, quotes=key == 'recheck')}"


def _write_yaml(value: Any, *, quotes: bool) -> str:
    """Write a list or a mapping of ids in YAML, on one line; with `quotes`, what stands after the ids is quoted."""
    if isinstance(value, list):
        return f"[{', '.join(value)}]"
    mark = '"' if quotes else ""
    return f"{{{', '.join(f'{key}: {mark}{each}{mark}' for key, each in value.items())}}}"


def _describe_changes(report: VersionReport, view: View) -> str:
    """Say how many changes there are of each sort, or that there are none."""
    study = report.study
    if study.counts:
        return view.say("against.changes", changes=describe_counts(study.counts))
    return view.say("against.same" if study.old.sha256 == study.new.sha256 else "against.words")


def _build_table(report: VersionReport, view: View) -> Iterator[Block]:
    """Build the table of answers under both versions, and the count of all of them below it.

    Where it is too wide, each set of answers has a sentence instead.
    """
    effects = report.effects
    shown = effects.rows if view.everything else _pick_rows(effects)
    has_levels = any(position and position.level for each in shown for position in (each.old, each.new))
    columns = [name for name in _SIDE_BY_COLUMN if has_levels or name != "level"]
    rows = [_build_row(effect, report, view) for effect in shown]
    yield Table(
        heading=tuple(view.say(f"against.column.{name}") for name in columns),
        sides=tuple(_SIDE_BY_COLUMN[name] for name in columns),
        groups=(TableGroup("", tuple(tuple(row[name] for name in columns) for row in rows)),),
        narrow=tuple(
            ListItem(view.say("against.row" if has_levels else "against.short_row", **row, **_count(effect, view)))
            for effect, row in zip(shown, rows, strict=True)
        ),
    )
    yield Gap()
    counts = {
        "scores": view.say("against.scores", n=effects.scores),
        "levels": view.say("against.levels", n=effects.levels),
        "refused": view.say("against.refusals", n=effects.refused),
    }
    yield Paragraph(view.say("against.summary", n=effects.files, **counts))
    if len(shown) < effects.files:
        yield Paragraph(view.say("against.hidden", n=effects.files - len(shown)), "quiet")


def _pick_rows(effects: Effects) -> tuple[Effect, ...]:
    """Return the sets of answers that are touched most, in the order in which they were given."""
    gravest = sorted(range(len(effects.rows)), key=lambda place: (*effects.rows[place].rank, place))[:_MOST_ROWS]
    return tuple(effects.rows[place] for place in sorted(gravest))


def _count(effect: Effect, view: View) -> dict[str, str]:
    """Say how many answers are carried over and how many are lost, as a sentence has it."""
    return {
        "kept": view.say("against.kept", n=effect.carried),
        "gone": view.say("against.gone", n=effect.lost),
    }


def _build_row(effect: Effect, report: VersionReport, view: View) -> dict[str, str]:
    """Build the cells of one set of answers, by column."""
    return {
        "name": view.say("against.example", name=view.format_prose(effect.name)) if effect.is_example else effect.name,
        "score": _describe_score(effect, report, view),
        "level": _describe_level(effect, view),
        "carried": str(effect.carried),
        "lost": str(effect.lost),
        "confirm": str(effect.to_confirm),
    }


def _describe_score(effect: Effect, report: VersionReport, view: View) -> str:
    """Say the score under both versions, once where it is the same; with its axis where there is no overall score."""
    old = _format_score(effect.old, report.study.old, view)
    new = view.say("against.refused") if effect.is_refused else _format_score(effect.new, report.study.new, view)
    if old == new and effect.has_other_score:
        old, new = (_format_exactly(each, bank, view) for each, bank in _list_positions(effect, report))
    score = old if old == new else view.say("against.moved", old=old, new=new)
    return view.say("against.of_axis", axis=effect.axis, score=score) if effect.axis else score


def _list_positions(effect: Effect, report: VersionReport) -> Iterator[tuple[Position, Bank]]:
    for position, bank in ((effect.old, report.study.old), (effect.new, report.study.new)):
        if position is not None:
            yield position, bank


def _format_score(position: Position | None, bank: Bank, view: View) -> str:
    if position is None:
        return view.say("against.unread")
    if position.score is None:
        return view.say("against.no_score")
    return view.format_score(position.score, bank.scale, (level.threshold for level in bank.levels))


def _format_exactly(position: Position, bank: Bank, view: View) -> str:
    """Format a score with more decimals than usual: where the usual ones show no difference."""
    scale = bank.scale.model_copy(update={"decimals": bank.scale.decimals + 2})
    return view.format_score(position.score, scale)


def _describe_level(effect: Effect, view: View) -> str:
    """Say the level under both versions, once where it is the same."""
    positions = [position for position in (effect.old, effect.new) if position is not None]
    titles = [view.format_prose(position.level_title or "-") for position in positions]
    if effect.has_other_level:
        return view.say("against.moved", old=titles[0], new=titles[1])
    return titles[-1] if titles else "-"
