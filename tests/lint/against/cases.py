"""The cases of tests/cases/against: a released bank, what is changed in it, and what is said of that."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from maturity.lint.against.report import report_on_version
from maturity.lint.against.study import Study
from maturity.loading.bank import read_bank
from maturity.loading.bank_cache import BankCache
from maturity.loading.locating import locate_problems
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic
from tests.case_files import BASES, CASES, Case
from tests.support import document_of, told

FOLDER = CASES / "against"
BASE = BASES / "against.yaml"
CASE_FILES = [Case(path) for path in sorted(FOLDER.glob("*.yaml"))]


def as_parameters() -> list[Any]:
    return [pytest.param(case, id=case.name) for case in CASE_FILES]


def list_replacements(case: Case) -> dict[str, str]:
    return case.facts.get("change") or {}


def write_new(case: Case, old: str) -> str:
    """The new version of a case: the old text with each replacement made, whose old text is there once."""
    text = old
    for before, after in list_replacements(case).items():
        assert text.count(before) == 1, f"{case.name}: {before!r} is there {text.count(before)} times"
        text = text.replace(before, after)
    return text


@lru_cache(50)  # the released version is asked for again and again, and a new one several times in a test
def bank_of(text: str, path: str) -> Bank:
    loaded = read_bank(document_of(text, path))
    assert loaded.bank is not None, told(loaded.diagnostics)
    return loaded.bank


def compare(old: str, new: str, path: str = "new.yaml") -> tuple[Study, list[Diagnostic]]:
    """What is found in a new version, given both as texts."""
    document = document_of(new, path)
    report = report_on_version(bank_of(old, path), bank_of(new, path), document, (), BankCache())
    return report.study, locate_problems(document, report.study.problems)


def write(path: Path, text: str) -> str:
    path.write_text(text, "utf-8")
    return str(path)
