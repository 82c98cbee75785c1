"""What is found in the inherited part of a bank that builds on another one, its base.

The base is checked by itself. So what is wrong in it anyway is not said again; and an example of the base that the bank
makes give something else is told in the bank's own file, which has the cause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from maturity.lint.dropping import explain_broken_examples, list_held_without_drop
from maturity.loading.bank import BankFiles
from maturity.loading.extending.merged_document import MergedDocument
from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.syntax.document import Document
from maturity.text.catalogue import Message


def explain_examples(
    bank: Bank, document: Document, problems: Iterable[Problem], banks: BankFiles
) -> Iterator[Problem]:
    """Yield `problems`, those of the examples of `bank`, which `document` holds, on a base from `banks`.

    All those of one inherited example become one, MB278; those that hold unless something is left out of the base
    become one together.
    """
    inherited: dict[int, list[Problem]] = {}
    for problem in problems:
        match problem.pointer:
            case ("examples", int(index), *_) if _is_inherited(document, ("examples", index)):
                inherited.setdefault(index, []).append(problem)
            case _:
                yield problem
    if not inherited or not isinstance(document, MergedDocument):
        return
    held = list_held_without_drop(document, banks) if document.drops.names else frozenset()
    broken = []
    for index, found in inherited.items():
        name, first = bank.examples[index].name, Message(found[0].message_key, found[0].params)
        if name in held:
            broken.append((name, first))
        else:
            yield Problem("MB278", ("extends",), {"name": name, "n": len(found), "first": first})
    if broken:
        yield explain_broken_examples(document, broken)


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
