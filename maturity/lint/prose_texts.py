"""The texts of a bank that people read, each with the place where it is written, and what of a text tells it apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from maturity.loading.prose import find_prose
from maturity.model.diagnostic import Pointer
from maturity.syntax.document import Document


def list_texts(document: Document) -> Iterator[tuple[Pointer, str]]:
    """Yield every text of a bank that is written for people (titles, questions, options, steps), with its place."""
    for pointer in find_prose(document):
        value: Any = document.data
        for part in pointer:
            value = value[part]
        yield pointer, str(value)


def flatten(text: str) -> str:
    """Return `text` as far as it tells something apart: in small letters, with single spaces, without a full stop."""
    return " ".join(text.casefold().split()).rstrip(". ")
