"""Prose that a comment cuts short: for YAML, `mot-dièse #mairie` without quotes ends before the number sign.

Prose is what is written for people: titles, texts, comments. YAML reports no error, so the value is looked at as
written in the file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.syntax.document import Document

PROSE_KEYS = frozenset(
    """ask authors comment date description example help name of organisation population source steps target text title
    unit units populations benchmark""".split()  # noqa: SIM905
)
"""The keys whose values are prose; so is every text inside such a value, such as a step or a translated unit."""
_COLLECTIONS = frozenset((dict, list))


def find_prose_traps(document: Document, text_questions: Collection[str] = ()) -> Iterator[Problem]:
    """Yield MB122 for each prose of `document` after which a comment follows, in the order of the file.

    If the document holds answers, `text_questions` are the ids of the questions answered in free text: those answers
    are prose too.
    """
    if document.is_simple or "#" not in document.source.text:
        return
    for pointer in find_prose(document, text_questions):
        if document.is_cut_by_comment(pointer):
            yield Problem("MB122", pointer)


def _has_only_values(data: list[Any] | dict[str, Any]) -> bool:
    """Whether `data` is a list without lists and mappings inside, such as options chosen."""
    return isinstance(data, list) and _COLLECTIONS.isdisjoint(map(type, data))


def find_prose(document: Document, text_questions: Collection[str] = ()) -> Iterator[Pointer]:
    """Yield the pointer of each prose of `document`, in the order of the file; `text_questions` as above."""
    return _find_prose(document.data, (), text_questions, in_prose=False)


def _find_prose(data: Any, pointer: Pointer, text_questions: Collection[str], *, in_prose: bool) -> Iterator[Pointer]:
    """Yield the pointers of all prose in `data`, the value at `pointer`; all its texts if it is `in_prose` itself."""
    if isinstance(data, dict):
        own = text_questions if pointer == ("answers",) else ()
        for key, value in data.items():
            starts = in_prose or key in PROSE_KEYS or key in own
            if starts or (type(value) in _COLLECTIONS and not _has_only_values(value)):
                yield from _find_prose(value, (*pointer, key), text_questions, in_prose=starts)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            if in_prose or type(value) in _COLLECTIONS:
                yield from _find_prose(value, (*pointer, index), text_questions, in_prose=in_prose)
    elif in_prose and isinstance(data, str):
        yield pointer
