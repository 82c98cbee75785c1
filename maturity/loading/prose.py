"""Prose that YAML reads differently from how it was meant, without an error: cut by a `#`, split by a colon."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Any

from maturity.loading.problem import MOST
from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.syntax.document import Document, diagnose_hash

PROSE_KEYS = frozenset(
    """ask authors comment date description example help name of organisation population source steps target text title
    unit units populations benchmark""".split()  # noqa: SIM905
)
"""The keys whose values are written for people; what hangs below one (a step, a translated unit) is prose too."""


def find_prose_traps(document: Document, free: Collection[str] = ()) -> list[Diagnostic]:
    """A diagnostic for each unquoted text that a `#` cut short; `free` are the questions answered in free text."""
    if not any("#" in line for line in document.lines):
        return []
    cut = (
        pointer for pointer in _prose(document.data, (), free, in_prose=False) if document.is_cut_by_comment(pointer)
    )
    return [diagnose_hash(document, pointer) for pointer in islice(cut, MOST + 1)]


def _prose(data: Any, pointer: Pointer, free: Collection[str], *, in_prose: bool) -> Iterator[Pointer]:
    if isinstance(data, dict):
        for key, value in data.items():
            here = key in PROSE_KEYS or (pointer == ("answers",) and key in free)
            yield from _prose(value, (*pointer, key), free, in_prose=in_prose or here)
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from _prose(value, (*pointer, place), free, in_prose=in_prose)
    elif in_prose and isinstance(data, str):
        yield pointer
