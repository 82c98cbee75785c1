"""One mistake is told once: in each case, what is told and what is not, because the other says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from maturity.lint.covering import COVERS
from maturity.lint.runner import check_file
from maturity.lint.settings import Settings
from maturity.loading.bank_cache import BankCache
from maturity.model.code import SEVERITIES
from maturity.model.codes import CODES, get_severity
from tests.case_files import CASES, Case
from tests.lint.rule_cases import write_case
from tests.support import diagnose_file, told

PATHS = sorted((CASES / "covering").glob("*.yaml"))


@pytest.mark.parametrize("case", [pytest.param(Case(path), id=path.stem) for path in PATHS])
def test_the_most_telling_is_told_and_the_other_is_not(case: Case, tmp_path: Path) -> None:
    path, _ = write_case(case.facts, tmp_path)
    found = diagnose_file(path, hints=True)
    codes = [each.code for each in found]
    assert set(case.facts["told"]) <= set(codes), told(found)
    assert not set(case.facts.get("untold", ())) & set(codes), told(found)
    assert [code for code in case.facts.get("once", ()) if codes.count(code) != 1] == [], told(found)


@pytest.mark.parametrize("case", [pytest.param(Case(path), id=path.stem) for path in PATHS])
def test_what_is_not_told_is_told_where_the_other_is_silent(case: Case, tmp_path: Path) -> None:
    """So it is the other one that covers it, and somebody who asked for it alone gets it."""
    untold = set(case.facts.get("untold", ()))
    path, _ = write_case(case.facts, tmp_path)
    settings = Settings(select=tuple(untold)) if untold else Settings()
    codes = {each.code for each in check_file(str(path), BankCache(), settings=settings).diagnostics}
    assert untold <= codes


def test_nothing_graver_is_covered_and_no_code_is_gone() -> None:
    for cover in COVERS:
        assert {cover.telling, *cover.covered} <= set(CODES)
        least = SEVERITIES.index(get_severity(cover.telling))
        graver = {code for code in cover.covered if SEVERITIES.index(get_severity(code)) < least}
        assert (cover.telling, graver) == (cover.telling, set())


def test_each_pair_has_a_case() -> None:
    told_in_cases = {code for path in PATHS for code in Case(path).facts["told"]}
    assert {cover.telling for cover in COVERS} - told_in_cases == {"MB820"}, "MB820 is of translations"
