"""What is found in the inherited part of a bank that builds on another one, its base.

The base is checked by itself. So what is wrong in it anyway is not said again; and an example of the base that the bank
makes give something else is told in the bank's own file, which has the cause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from maturity.loading.extending.merged_document import MergedDocument
from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.syntax.document import Document
from maturity.text.catalogue import Message


def explain_examples(bank: Bank, document: Document, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield `problems`, those of the examples of `bank`, which `document` holds.

    All those of one inherited example become one, MB278.
    """
    inherited: dict[int, list[Problem]] = {}
    for problem in problems:
        match problem.pointer:
            case ("examples", int(index), *_) if _is_inherited(document, ("examples", index)):
                inherited.setdefault(index, []).append(problem)
            case _:
                yield problem
    for index, found in inherited.items():
        first = Message(found[0].message_key, found[0].params)
        params = {"name": bank.examples[index].name, "n": len(found), "first": first}
        yield Problem("MB278", ("extends",), params)


def leave_out_known(path: str, found: list[Diagnostic], known: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return `found` without those in other files than the one at `path` that are in `known` too.

    `known` is what those files give when they are checked by themselves.
    """
    said = {(each.path, each.code, each.pointer, repr(each.message)) for each in known}
    return [
        each
        for each in found
        if each.path == path or (each.path, each.code, each.pointer, repr(each.message)) not in said
    ]


def _is_inherited(document: Document, pointer: Pointer) -> bool:
    """Whether the value at `pointer` comes from the bank that the one in `document` builds on."""
    return isinstance(document, MergedDocument) and document.is_inherited(pointer)
