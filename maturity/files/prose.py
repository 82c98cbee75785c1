"""Prose that YAML reads differently from how it was meant, without an error: cut by a `#`, split by a colon."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from maturity.files.document import Document, hash_trap
from maturity.files.problem import MOST
from maturity.model.diagnostic import Diagnostic, Path

PROSE_KEYS = frozenset(
    """authors comment date description example help name of organisation population source steps target text title
    unit units populations benchmark""".split()  # noqa: SIM905
)
"""The keys whose values are written for people; what hangs below one (a step, a translated unit) is prose too."""


def prose_traps(document: Document) -> list[Diagnostic]:
    """A diagnostic for each unquoted text that a `#` cut short."""
    if not any("#" in line for line in document.lines):
        return []
    cut = (pointer for pointer in _prose(document.data, (), in_prose=False) if document.cut_by_comment(pointer))
    return [hash_trap(document, pointer) for pointer in islice(cut, MOST)]


def _prose(data: Any, pointer: Path, *, in_prose: bool) -> Iterator[Path]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _prose(value, (*pointer, key), in_prose=in_prose or key in PROSE_KEYS)
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from _prose(value, (*pointer, place), in_prose=in_prose)
    elif in_prose and isinstance(data, str):
        yield pointer
