"""Which of the four files a document is, told by its keys (format.md)."""

from __future__ import annotations

from typing import Literal

from maturity.files.document import Document

Sort = Literal["answers", "translation", "result", "bank"]


def sort_of(document: Document) -> Sort:
    """Answers have `bank:`, a translation `translates:`, a result `tool:`; anything else is a bank."""
    if "bank" in document.data and "tool" not in document.data:
        return "answers"
    if "translates" in document.data:
        return "translation"
    return "result" if "tool" in document.data else "bank"
