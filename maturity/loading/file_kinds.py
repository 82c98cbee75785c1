"""Which of the four kinds of file a document is, by its top-level keys (format.md).

The kinds are a bank, the answers of a respondent, a translation of a bank, and a result: a published scorecard.
"""

from __future__ import annotations

from typing import Literal

from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document
from maturity.text.catalogue import make_message

FileKind = Literal["answers", "translation", "result", "bank"]
"""The kinds of file that the program reads."""


def identify_file(document: Document) -> FileKind:
    """Return the kind of `document`, by the first of these rules that holds.

    With the key `bank` and not `tool`, it is answers; with `translates`, a translation; with `tool` or `results`, a
    result. Anything else is taken for a bank.
    """
    if "bank" in document.data and "tool" not in document.data:
        return "answers"
    if "translates" in document.data:
        return "translation"
    return "result" if document.data.keys() & {"tool", "results"} else "bank"


def is_missing_bank(document: Document) -> bool:
    """Whether `document` looks like answers of which the key `bank` was forgotten.

    It has the key `answers`, and none of `axes`, `questions`, `tool` and `translates`.
    """
    return "answers" in document.data and not document.data.keys() & {"axes", "questions", "tool", "translates"}


def explain_not_answers(document: Document) -> Diagnostic:
    """Make MB411 for `document`, which is no answers file: either it names no bank, or it is of another kind."""
    variant = "bank" if is_missing_bank(document) else ""
    advice = make_message("MB411.bank.help" if variant else "MB411.help")
    return document.make_diagnostic("MB411", (), variant=variant, help=advice)
