"""Spaces beside signs in the prose of a file, as its language wants them."""

from __future__ import annotations

from maturity.loading.prose import find_prose
from maturity.syntax.document import Document
from maturity.text.typography import correct_spaces

_SPACES = " \u00a0\u202f"
"""The spaces that may stand at the start or the end of a text by mistake, no-break ones included."""


def set_typography(document: Document) -> str:
    """Return the text of `document` with the spaces of its language in each prose that stands on one line.

    The language is the one that the file names under `language`; without one, nothing is changed.
    """
    language, text = document.data.get("language"), document.source.text
    if not isinstance(language, str):
        return text
    places = [
        document.find_location(pointer).location for pointer in find_prose(document) if document.is_on_one_line(pointer)
    ]
    for start, end, _ in sorted(places, key=lambda place: place[0], reverse=True):
        text = text[:start] + correct_spaces(_trim(text[start:end]), language) + text[end:]
    return text


def _trim(written: str) -> str:
    """Return a text between quotes, as it is written, without spaces at its start and its end; any other as it is."""
    quote, inner = written[:1], written[1:-1]
    trimmed = inner.strip(_SPACES)
    if quote not in ("'", '"') or not written.endswith(quote) or not trimmed or trimmed.endswith("\\"):
        return written
    return f"{quote}{trimmed}{quote}"
