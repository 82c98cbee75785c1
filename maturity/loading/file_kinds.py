"""Which of the four kinds of file a document is, by its keys (format.md)."""

from __future__ import annotations

from typing import Literal

from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document
from maturity.text.catalogue import make_message

FileKind = Literal["answers", "translation", "result", "bank"]


def identify_file(document: Document) -> FileKind:
    """Return the kind of a document: answers have `bank:`, a translation `translates:`, a result `tool:`.

    A document without any of these keys is taken for a bank.
    """
    if "bank" in document.data and "tool" not in document.data:
        return "answers"
    if "translates" in document.data:
        return "translation"
    return "result" if document.data.keys() & {"tool", "results"} else "bank"


def is_missing_bank(document: Document) -> bool:
    """Whether a document reads like answers that name no bank."""
    return "answers" in document.data and not document.data.keys() & {"axes", "questions", "tool", "translates"}


def explain_not_answers(document: Document) -> Diagnostic:
    """Make MB411, which says why a document is no answers file: it names no bank, or it is something else."""
    variant = "bank" if is_missing_bank(document) else ""
    advice = make_message("MB411.bank.help" if variant else "MB411.help")
    return document.make_diagnostic("MB411", (), variant=variant, help=advice)
