"""What a bank leaves out of its base, followed to the end: the examples that no longer hold, the rules that object.

All that follows from it is told where the bank leaves something out, once, with the line to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from maturity.lint.examples import check_examples
from maturity.lint.judged_examples import JudgedExamples
from maturity.loading.bank import BankFiles, LoadedBank, read_bank
from maturity.loading.extending.blame import DROPPED_BUT_NAMED, explain_drop, offer_drops, write_drops
from maturity.loading.extending.followers import find_followers
from maturity.loading.extending.keys import ITEM_SECTIONS, get_list
from maturity.loading.extending.merged_document import MergedDocument
from maturity.loading.extending.places import describe_place, walk_items
from maturity.loading.locating import locate_problems
from maturity.loading.problem import Problem
from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document
from maturity.text.catalogue import Message, make_message

_ID = re.compile(r"[a-z][a-z0-9_]*")


def find_drops_to_add(document: Document, banks: BankFiles) -> tuple[str, ...]:
    """Return what `drop` in the bank that `document` holds has to name as well, as far as nobody has to decide.

    That is what has no use without what is left out, and then the inherited examples that no longer hold because of it.
    Empty for a bank that builds on no other one, or leaves nothing out.
    """
    merged = read_bank(document, banks).document if document.data.get("drop") else None
    if not isinstance(merged, MergedDocument):
        return ()
    followers = find_followers(merged.own_data, merged.base.data)
    if followers.decisions:
        return followers.names
    return (*followers.names, *_list_broken_examples(document, followers.names, banks))


def complete_drop(loaded: LoadedBank, own: Document, banks: BankFiles) -> list[Diagnostic]:
    """Return what is wrong with `loaded`, the bank of the file `own`; what follows from `drop` with the examples.

    They can be judged only where the rest needs no decision.
    """
    merged, found = loaded.document, list(loaded.diagnostics)
    told = next((each for each in found if each.code == DROPPED_BUT_NAMED), None)
    if told is None or not isinstance(merged, MergedDocument):
        return found
    followers = find_followers(merged.own_data, merged.base.data)
    examples = () if followers.decisions else _list_broken_examples(own, followers.names, banks)
    if not examples:
        return found
    names = told.message.params["all"]
    assert isinstance(names, tuple)
    problem = explain_drop(merged, names, followers, examples)
    return locate_problems(merged, [problem], [each for each in found if each is not told])


def explain_broken_examples(document: MergedDocument, broken: Sequence[tuple[str, Message]]) -> Problem:
    """Make MB278 for examples of the base that no longer hold because of what `document` leaves out.

    Each is its name and the first thing that it gives otherwise.
    """
    text, line = write_drops(document, [f"examples.{name}" for name, _ in broken])
    params = {"n": len(broken), "name": broken[0][0], "first": broken[0][1]}
    advice = make_message("MB278.dropped.help", n=len(broken), line=line)
    remedies = offer_drops(document, text)
    return Problem("MB278", ("drop",), params, "dropped", on_key=True, help=advice, remedies=remedies)


def list_held_without_drop(document: MergedDocument, banks: BankFiles) -> frozenset[str]:
    """List the inherited examples that hold in the bank of `document` when nothing is left out of its base."""
    own = document.find_part(())[0]
    whole = replace(own, data={key: value for key, value in own.data.items() if key != "drop"})
    loaded = read_bank(whole, banks)
    if loaded.bank is None or loaded.document is None:
        return frozenset()
    failing = {name for name, _ in _judge_inherited(loaded)}
    return frozenset(example.name for example in loaded.bank.examples if example.name not in failing)


def _list_broken_examples(document: Document, added: Sequence[str], banks: BankFiles) -> tuple[str, ...]:
    """List the inherited examples, as `drop` takes them, that what is left out breaks, once `added` is left out too."""
    trial = replace(document, data={**document.data, "drop": [*get_list(document.data, "drop"), *added]})
    loaded = read_bank(trial, banks)
    if loaded.bank is None or not isinstance(loaded.document, MergedDocument):
        return ()
    failing = dict.fromkeys(name for name, _ in _judge_inherited(loaded))
    held = list_held_without_drop(loaded.document, banks) if failing else frozenset()
    return tuple(f"examples.{name}" for name in failing if name in held)


def _judge_inherited(loaded: LoadedBank) -> Iterator[tuple[str, Problem]]:
    """Yield what inherited examples of a sound bank give otherwise than they expect, each with their name."""
    bank, document = loaded.bank, loaded.document
    if bank is None or not isinstance(document, MergedDocument):
        return
    for problem in check_examples(JudgedExamples(bank), document):
        match problem.pointer:
            case ("examples", int(index), *_) if document.is_inherited(("examples", index)):
                yield bank.examples[index].name, problem


def blame_drops(document: MergedDocument, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return `diagnostics` of the bank in `document`, those in its base that `drop` causes told at its entry.

    The base has not got them by itself. Of several entries, it is the first one of which an item names the item that
    is objected to, or is named by it.
    """
    own, base = document.find_part(())[0], document.base.find_part(())[0]
    return [
        _move(each, own, base, entry)
        if each.path == base.path and (entry := _find_entry(document, base, each))
        else each
        for each in diagnostics
    ]


def _move(diagnostic: Diagnostic, own: Document, base: Document, entry: tuple[str | int, ...]) -> Diagnostic:
    """Return `diagnostic` of the file `base` told at `entry` of the file `own`, with the name of what it is about."""
    place = describe_place(base.data, diagnostic.pointer)
    code, _, variant = diagnostic.message.key.partition(".")
    return own.make_diagnostic(
        code,
        entry,
        diagnostic.message.params,
        variant=variant,
        on_key=len(entry) == 1,
        help=make_message("help.because_dropped", place=place, help=diagnostic.help or ""),
        severity=diagnostic.severity,
    )


def _find_entry(document: MergedDocument, base: Document, diagnostic: Diagnostic) -> tuple[str | int, ...]:
    """Return the pointer of the entry of `drop` that causes a diagnostic in `base`; empty if none is found."""
    if diagnostic.severity == "error" or not diagnostic.pointer:
        return ()
    section, _, name = describe_place(base.data, diagnostic.pointer).partition(".")
    items = {each: dict(walk_items(each, document.base.data)) for each in ITEM_SECTIONS}
    if name:
        related = _list_words(items.get(section, {}).get(name)) | {name}
        for kind, dropped in document.drops.names.items():
            for other, index in dropped.items():
                words = _list_words(items.get(kind, {}).get(other))
                words |= {str(items["questions"][word].get("axis")) for word in words if word in items["questions"]}
                if other in related or name in words:
                    return ("drop", index)
    has_more = any(each in document.own_data for each in ITEM_SECTIONS)
    return ("drop",) if document.drops.names and not has_more else ()


def _list_words(value: Any) -> set[str]:
    """List what may be ids in the data of an item: its words that look like one, and those of its conditions."""
    if isinstance(value, dict):
        words = {word for each in value.values() for word in _list_words(each)} | set(value)
        return words | set(_ID.findall(str(value.get("when", ""))))
    if isinstance(value, list):
        return {word for each in value for word in _list_words(each)}
    return {value} if isinstance(value, str) and _ID.fullmatch(value) else set()
