"""Slips that authors of banks make: each changes a bank, its translation or the text of its file in one drawn place."""

from __future__ import annotations

from benchmarks.slips import advice, conditions, options, questions, scoring, typing, versions, wording
from benchmarks.slips.drawing import DataSlip, TextSlip
from benchmarks.slips.translations import SLIPS as TRANSLATION_SLIPS

DATA_SLIPS: tuple[DataSlip, ...] = (
    *questions.SLIPS,
    *options.SLIPS,
    *scoring.SLIPS,
    *conditions.SLIPS,
    *advice.SLIPS,
    *wording.SLIPS,
)
"""Those in what a bank says."""
TEXT_SLIPS: tuple[TextSlip, ...] = typing.SLIPS
"""Those in how its file is written."""
VERSION_SLIPS: tuple[DataSlip, ...] = versions.SLIPS
"""Those in a new version of a bank, which the version before it shows."""

__all__ = ["DATA_SLIPS", "TEXT_SLIPS", "TRANSLATION_SLIPS", "VERSION_SLIPS"]
