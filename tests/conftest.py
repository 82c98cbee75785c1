"""Settings for all tests: hypothesis draws the same examples everywhere, and never fails for want of speed.

`steady` draws few examples; `pytest --hypothesis-profile=thorough` as many as each test asks for, as `.ci/run` does.
What depends on nothing but its arguments, costs much and is asked for by hundreds of tests is worked out once.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from maturity.cli import app
from maturity.loading import bank
from maturity.loading.bank import LoadedBank
from maturity.loading.shipped import find_folder
from maturity.syntax import document
from maturity.syntax.document import Document
from maturity.syntax.reading import Source

TESTS = Path(__file__).parent

settings.register_profile(
    "thorough",
    max_examples=100,
    derandomize=True,
    database=None,
    deadline=None,
    print_blob=False,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("steady", settings.get_profile("thorough"), max_examples=12)
settings.load_profile("steady")


gc.disable()  # while tests are collected nothing becomes garbage


def pytest_collection_finish() -> None:
    """Leave what was collected out of every later search for garbage: it stays until the end."""
    gc.enable()
    gc.freeze()
    gc.set_threshold(20_000)


@pytest.fixture(scope="session", autouse=True)
def remember_what_is_costly() -> Iterator[None]:
    """Declare each command to typer once, and parse and validate each text once that many tests open.

    Files are opened and read every time all the same, and every other text is parsed every time.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "build_command", cache(app.build_command))
        patch.setattr(document, "parse_document", remember_documents(document.parse_document))
        patch.setattr(bank, "read_bank", remember_banks(bank.read_bank))
        yield


def remember_documents(parse: Callable[..., Document | list[Any]]) -> Callable[..., Document | list[Any]]:
    """Wrap `parse_document` so that it remembers the documents of texts that many tests open, wherever they lie."""
    known: dict[tuple[str, bool, Any], Document] = {}

    def parse_once(source: Source, *loader: Any) -> Document | list[Any]:
        key = (source.text, source.path.lower().endswith((".json", ".jsonl")), loader)
        if key in known:
            return replace(known[key], source=source)
        parsed = parse(source, *loader)
        if isinstance(parsed, Document) and source.text in list_common_texts():
            known[key] = parsed
        return parsed

    return parse_once


def remember_banks(read: Callable[..., LoadedBank]) -> Callable[..., LoadedBank]:
    """Wrap `read_bank` so that it remembers the banks of those texts; each is told by the path that it is read from."""
    known: dict[str, LoadedBank] = {}

    def read_once(opened: Document, *files: Any) -> LoadedBank:
        if opened.source.text not in list_common_texts() or "extends" in opened.data:
            return read(opened, *files)
        if opened.source.text not in known:
            known[opened.source.text] = read(opened, *files)
        loaded, path = known[opened.source.text], opened.path
        diagnostics = tuple(replace(diagnostic, path=path) for diagnostic in loaded.diagnostics)
        return replace(loaded, path=path, diagnostics=diagnostics, document=opened)

    return read_once


@cache
def list_common_texts() -> frozenset[str]:
    """List the texts that many tests open: what ships, the files of golden screens, and what cases start from."""
    folders = (find_folder(), TESTS / "golden" / "files", TESTS / "cases" / "bases")
    return frozenset(path.read_text("utf-8") for folder in folders for path in folder.rglob("*.yaml"))
