"""Every case of tests/cases/bad that this layer judges: what is told, and where."""

from __future__ import annotations

import base64
import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document, parse_document
from maturity.syntax.reading import Source, read_source
from maturity.text.catalogue import load_catalogue

CASES = sorted((Path(__file__).parents[1] / "cases" / "bad").glob("*.yaml"))
LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]
TEMPLATES = load_catalogue("fr", "reading")


def written(case: dict[str, Any], folder: Path) -> str:
    """Make the file that the case describes, and return its path."""
    path = folder / str(case["file"])
    special = case.get("special")
    if special == "device":
        return "/dev/zero"
    if special == "folder":
        path.mkdir()
    elif special == "fifo":
        os.mkfifo(path)
    elif special is None:
        path.write_bytes(content(case))
    return str(path)


def content(case: dict[str, Any]) -> bytes:
    if "base64" in case:
        return base64.b64decode(case["base64"])
    if "repeat" in case:
        repeat = case["repeat"]
        return (repeat["before"] + repeat["unit"] * repeat["times"] + repeat["after"]).encode()
    return str(case["text"]).encode()


def told(path: str, loader: Any) -> list[Diagnostic]:
    source = read_source(path)
    if not isinstance(source, Source):
        return [source]
    document = parse_document(source, loader)
    return [] if isinstance(document, Document) else document


def test_there_are_cases() -> None:
    assert len(CASES) >= 45


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.__name__)
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, loader: Any, tmp_path: Path) -> None:
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    if case.get("special") in {"fifo", "device"} and not hasattr(os, "mkfifo"):
        pytest.skip("no such thing on this system")
    if not all(entry["code"].startswith("MB1") for entry in case["expect"]):
        pytest.skip("judged by a later layer")
    found = told(written(case, tmp_path), loader)
    assert [place(diagnostic) for diagnostic in found] == [
        (entry["code"], entry.get("line"), entry.get("column")) for entry in case["expect"]
    ]
    assert any(diagnostic.unreadable for diagnostic in found) == case.get("unreadable", False)
    for diagnostic in found:
        assert_worded(diagnostic)


def place(diagnostic: Diagnostic) -> tuple[str, int | None, int | None]:
    span = diagnostic.span
    return (diagnostic.code, span.line if span else None, span.column if span else None)


def assert_worded(diagnostic: Diagnostic) -> None:
    """A sentence and an action, both in the catalogue, and an excerpt wherever there is a place."""
    assert diagnostic.help is not None
    assert diagnostic.message.key in TEMPLATES
    assert diagnostic.help.key in TEMPLATES
    assert (diagnostic.excerpt is None) == (diagnostic.span is None)
