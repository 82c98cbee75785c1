"""The report on a new version of a bank as plain data for JSON."""

from __future__ import annotations

from typing import Any

from maturity.lint.against.effects import Effect, Position
from maturity.lint.against.report import VersionReport
from maturity.render.exact_numbers import convert_number


def build_version_data(report: VersionReport) -> dict[str, Any]:
    """Build the facts of one new version: the two versions, what changes, what to write, and each set of answers."""
    study, effects = report.study, report.effects
    return {
        "path": report.path,
        "bank": study.new.id,
        "old": {"version": study.old.version, "sha256": study.old.sha256},
        "new": {"version": study.new.version, "sha256": study.new.sha256},
        "declared": report.is_declared,
        "changes": dict(study.counts),
        "proposal": {
            "version": study.proposal.version,
            "renamed": dict(study.proposal.renamed),
            "removed": list(study.proposal.removed),
            "recheck": dict(study.proposal.recheck),
        },
        "answers": {
            "files": effects.files,
            "skipped": report.skipped,
            "other_score": effects.scores,
            "other_level": effects.levels,
            "refused": effects.refused,
            "carried": effects.carried,
            "lost": effects.lost,
            "to_confirm": effects.to_confirm,
            "shown": [_build_effect(effect) for effect in effects.rows],
        },
    }


def _build_effect(effect: Effect) -> dict[str, Any]:
    return {
        "path": None if effect.is_example else effect.name,
        "example": effect.name if effect.is_example else None,
        "axis": effect.axis,
        "old": _build_position(effect.old),
        "new": _build_position(effect.new),
        "carried": effect.carried,
        "lost": effect.lost,
        "to_confirm": effect.to_confirm,
    }


def _build_position(position: Position | None) -> dict[str, Any] | None:
    if position is None:
        return None
    return {"score": None if position.score is None else convert_number(position.score), "level": position.level}
