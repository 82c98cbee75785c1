"""What tests share: a bank and answers from text, through the doors that a file takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import settings

from maturity.lint.runner import check_file
from maturity.loading.answers import read_answers
from maturity.loading.bank import LoadedBank, read_bank
from maturity.loading.bank_cache import BankCache
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document, parse_document
from maturity.syntax.reading import Source

MOST_EXAMPLES = 100
"""Examples of a drawn test in the profile `thorough`, where the test asks for no other number."""
TODAY = "2026-11-23"
"""The day on which the tests check files."""
HEADER = """\
format: 1
id: case
version: 1.0.0
language: fr
title: "Case"
"""


def draw_examples(thorough: int) -> settings:
    """Settings of a drawn test: so many examples in the profile `thorough`, those of a smaller profile otherwise."""
    few = settings().max_examples
    return settings(max_examples=thorough if few == MOST_EXAMPLES else few)


def document_of(text: str, path: str) -> Document:
    """The document that a text is; the test fails with the findings if it is none."""
    found = parse_document(Source(path, text))
    assert isinstance(found, Document), told(found)
    return found


def loaded_bank(text: str) -> LoadedBank:
    """A bank from its text; without a `format`, the usual first lines are put before it."""
    return read_bank(document_of(text if text.startswith("format:") else HEADER + text, "bank.yaml"))


def bank_from(text: str) -> Bank:
    """A bank that has to be sound."""
    loaded = loaded_bank(text)
    assert loaded.bank is not None, told(loaded.diagnostics)
    return loaded.bank


def sheet_from(text: str, bank: Bank) -> Sheet:
    """Answers to `bank`, which have to be right; `text` need not name the bank."""
    document = document_of(f"bank: bank.yaml\n{text}", "answers.yaml")
    loaded = read_answers(document, lambda path: LoadedBank(path, bank, ()))
    assert loaded.sheet is not None, told(loaded.diagnostics)
    return loaded.sheet


def diagnose_file(path: Path | str, *, hints: bool = False) -> list[Diagnostic]:
    """What `check` finds in a file: errors and warnings; hints too, if they are asked for.

    A small bank made for a test is no finished one: it has no examples, and few questions. Hints say so.
    """
    found = check_file(str(path), BankCache(), today=TODAY).diagnostics
    return [each for each in found if hints or each.severity != "hint"]


def list_pointers(data: Any, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path to each part of some data, from the whole (an empty one) inwards."""
    yield above
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for part, value in inside:
        yield from list_pointers(value, (*above, part))


def told(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> str:
    """Findings as a person reads them in a failing test."""
    return "\n".join(f"{each.span} {each.code} {each.message} | {each.excerpt}" for each in diagnostics)


def plain(text: str) -> str:
    """The text as a keyboard writes it: with plain spaces, apostrophes and hyphens for those of print."""
    return text.replace("\u00a0", " ").replace("\u2019", "'").replace("\u2212", "-")


def flat(text: str) -> str:
    """The text on one line, with one plain space wherever there are spaces or line ends."""
    return " ".join(plain(text).split())
