"""Which of the four files a document is, told by its keys (format.md)."""

from __future__ import annotations

from typing import Literal

from maturity.files.document import Document
from maturity.model.diagnostic import Diagnostic
from maturity.text.catalogue import msg

Sort = Literal["answers", "translation", "result", "bank"]


def sort_of(document: Document) -> Sort:
    """Answers have `bank:`, a translation `translates:`, a result `tool:`; anything else is a bank."""
    if "bank" in document.data and "tool" not in document.data:
        return "answers"
    if "translates" in document.data:
        return "translation"
    return "result" if document.data.keys() & {"tool", "results"} else "bank"


def lacks_bank(document: Document) -> bool:
    """Whether a document reads like answers that name no bank."""
    return "answers" in document.data and not document.data.keys() & {"axes", "questions", "tool", "translates"}


def not_answers(document: Document) -> Diagnostic:
    """Why a document is no answers file: it names no bank, or it is something else."""
    variant = "bank" if lacks_bank(document) else ""
    advice = msg("MB411.bank.help" if variant else "MB411.help")
    return document.diagnostic("MB411", (), variant=variant, help=advice)
