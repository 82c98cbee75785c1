"""Which of the five kinds of file a document is, by its top-level keys (format.md).

The kinds are a bank, the answers of a respondent, a translation of a bank, a mapping of a table of answers, and a
result: a published scorecard.
"""

from __future__ import annotations

from itertools import islice
from typing import Literal

from maturity.loading.suggestions import find_nearest
from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document
from maturity.text.catalogue import make_message

_PARTS_OF_A_BANK = {"axes", "questions"}
"""Keys of which answers have none; every bank has both."""
_PARTS_OF_ANSWERS = ("bank", "bank_version", "answers", "profile", "targets")
"""Keys by which answers are known though none of them is `bank`."""
_PARTS_OF_A_MAPPING = {"maps", "columns"}
_MOST_KEYS = 20
"""How many of the keys of a file are compared with those of answers."""
FileKind = Literal["answers", "translation", "mapping", "result", "bank"]
"""The kinds of file that the program reads."""


def identify_file(document: Document) -> FileKind:
    """Return the kind of `document`, by the first of these rules that holds.

    With the key `bank` and not `tool`, it is answers; with `translates`, a translation; with `maps` and `columns`, a
    mapping; with `tool` or `results`, a result; with `extends`, a bank. Without any of these, and without the parts of
    a bank, a key that is nearly one of answers (`Bank`, `réponses`) makes it answers, so that what is said of it is
    about that key. Anything else is taken for a bank.
    """
    if "bank" in document.data and "tool" not in document.data:
        return "answers"
    if "translates" in document.data:
        return "translation"
    if document.data.keys() >= _PARTS_OF_A_MAPPING:
        return "mapping"
    if document.data.keys() & {"tool", "results"}:
        return "result"
    if "extends" in document.data:
        return "bank"
    return "answers" if _names_answers_nearly(document) else "bank"


def _names_answers_nearly(document: Document) -> bool:
    """Whether `document` has no part of a bank, and the key `bank` or `answers` is written there in another way."""
    if document.data.keys() & _PARTS_OF_A_BANK:
        return False
    meant = {find_nearest(key, _PARTS_OF_ANSWERS) for key in islice(document.data, _MOST_KEYS)}
    return "bank" in meant or ("answers" in meant and "answers" not in document.data)


def is_missing_bank(document: Document) -> bool:
    """Whether `document` looks like answers of which the key `bank` was forgotten.

    It has the key `answers` with keys below it, and none of `axes`, `questions`, `tool` and `translates`.
    """
    answers = document.data.get("answers")
    return isinstance(answers, dict) and not document.data.keys() & {"axes", "questions", "tool", "translates"}


def explain_not_answers(document: Document) -> Diagnostic:
    """Make MB411 for `document`, which is no answers file: it names no bank, is a result, or is of another kind."""
    variant = "bank" if is_missing_bank(document) else "result" if identify_file(document) == "result" else ""
    advice = make_message(f"MB411.{variant}.help" if variant else "MB411.help")
    return document.make_diagnostic("MB411", (), variant=variant, help=advice)
