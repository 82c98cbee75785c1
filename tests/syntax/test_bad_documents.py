"""Every case of tests/cases/bad that this room judges, with both parsers: what is told, and where."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document, parse_document
from maturity.syntax.reading import Source, read_source
from maturity.text.catalogue import load_catalogue
from tests.case_files import BadCase, list_cases

CASES = [
    case
    for case in list_cases(BadCase, "bad")
    if all(entry["code"].startswith("MB1") for entry in case.facts["expect"])
]
LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]
SLOW = pytest.mark.slow


def is_slow(case: BadCase, loader: Any) -> bool:
    """Whether the parser in Python reads a file that is made to be long."""
    return case.has_limits and loader is yaml.SafeLoader


PAIRS = [
    pytest.param(case, loader, id=f"{case.name}-{loader.__name__}", marks=SLOW if is_slow(case, loader) else ())
    for case in CASES
    for loader in LOADERS
]
TEMPLATES = load_catalogue("fr", "reading")


def find_faults(path: str, loader: Any) -> list[Diagnostic]:
    source = read_source(path)
    if not isinstance(source, Source):
        return [source]
    document = parse_document(source, loader)
    return [] if isinstance(document, Document) else document


def test_there_are_cases() -> None:
    assert len(CASES) >= 45


@pytest.mark.parametrize(("case", "loader"), PAIRS)
def test_case(case: BadCase, loader: Any, tmp_path: Path) -> None:
    found = find_faults(case.write(tmp_path), loader)
    assert [(each.code, *find_start(each), each.severity) for each in found] == case.expected
    assert any(diagnostic.unreadable for diagnostic in found) == case.facts.get("unreadable", False)
    for diagnostic in found:
        assert_worded(diagnostic)


def find_start(diagnostic: Diagnostic) -> tuple[int | None, int | None]:
    span = diagnostic.span
    return (span.line if span else None, span.column if span else None)


def assert_worded(diagnostic: Diagnostic) -> None:
    """A sentence and an action, both in the catalogue, and an excerpt wherever there is a span."""
    assert diagnostic.help is not None
    assert diagnostic.message.key in TEMPLATES
    assert diagnostic.help.key in TEMPLATES
    assert (diagnostic.excerpt is None) == (diagnostic.span is None)
