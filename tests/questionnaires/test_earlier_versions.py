"""What the questionnaires that ship owe to whoever answered an earlier version of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from maturity.lint.against.study import study_banks
from maturity.loading import shipped
from maturity.loading.bank import load_bank
from maturity.syntax.document import Document
from tests.case_files import CASES, read_yaml
from tests.cli.command import Maturity

EARLIER = [
    (bank_id, version) for bank_id in shipped.list_bank_ids() for version in shipped.list_archived_versions(bank_id)
]
"""The id and the version of each bank that is kept in the archive."""
UNDECLARED = {("communication_numerique", "0.1.0"): ["MB892"]}
"""What no line of the bank can declare: nobody answered that a service has no member, "yourself included", and the
number of its members is a fact, which has no `recheck`."""


def test_every_bank_keeps_its_earlier_versions() -> None:
    assert {bank_id for bank_id, _ in EARLIER} == set(shipped.list_bank_ids())


@pytest.mark.parametrize(("bank_id", "version"), EARLIER)
def test_nothing_of_an_earlier_version_is_gone_without_a_word(bank_id: str, version: str) -> None:
    old, new = (
        load_bank(str(path)) for path in (shipped.find_version_path(bank_id, version), shipped.find_bank_path(bank_id))
    )
    assert old.bank
    assert new.bank
    assert isinstance(new.document, Document)
    assert old.bank.version == version
    study = study_banks(old.bank, new.bank, new.document)
    undeclared = [problem.code for problem in study.problems if problem.severity != "hint"]
    assert undeclared == UNDECLARED.get((bank_id, version), [])
    assert study.proposal.is_empty


@pytest.mark.parametrize(("bank_id", "version"), EARLIER)
def test_answers_to_an_earlier_version_say_what_became_of_them(
    maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bank_id: str, version: str
) -> None:
    case = read_yaml(CASES / "earlier" / f"{bank_id}-{version}.yaml")
    monkeypatch.chdir(tmp_path)
    Path("anciennes.yaml").write_text(case["answers"], "utf-8")
    ran = maturity("score", "anciennes.yaml", "--lang", "fr")
    assert ran.code == 0, ran.err
    said = " ".join(ran.err.replace("\u00a0", " ").replace("\u202f", " ").split())
    assert case["remark"] in said
    assert "maturity quiz anciennes.yaml" in said
