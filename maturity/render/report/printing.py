"""What a report says, with the signs of print: the sentences of the catalogue, and every text of a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from maturity.render.report.content import Portfolio, Report
from maturity.text import catalogue
from maturity.text.print_marks import set_for_print

Printed = TypeVar("Printed", Report, Portfolio)
_KEPT = frozenset({"id", "bank_id", "version", "digest", "day", "language", "law_language", "style"})
"""The fields of no prose: by these, something is found again. A house style is as somebody typed it."""


def say(key: str, language: str, /, **params: object) -> str:
    """Return a sentence of the catalogue, as it is printed."""
    return set_for_print(catalogue.say(key, language, **params), language)


def print_texts(document: Printed) -> Printed:
    """Return a document with each of its texts as it is printed."""
    printed: Printed = _print(document, document.language)
    return printed


def _print(value: Any, language: str) -> Any:
    """Return a value with the texts in it as they are printed."""
    match value:
        case str():
            return set_for_print(value, language)
        case tuple():
            return tuple(_print(each, language) for each in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            kept: Mapping[str, Any] = {
                each.name: _print(getattr(value, each.name), language)
                for each in fields(value)
                if each.name not in _KEPT
            }
            return replace(value, **kept)
        case _:
            return value
