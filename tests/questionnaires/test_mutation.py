"""The examples of the banks that ship notice nearly every small change of them (docs/mutation.md)."""

from __future__ import annotations

import pytest

from maturity.lint.mutation.survey import survey_mutants
from maturity.loading.bank import load_bank
from maturity.loading.shipped import find_bank_path


@pytest.mark.slow
@pytest.mark.parametrize("bank_id", ["communication_numerique", "prerequis"])
def test_the_examples_notice_nine_changes_of_ten(bank_id: str) -> None:
    loaded = load_bank(str(find_bank_path(bank_id)))
    assert loaded.bank is not None
    assert loaded.document is not None
    survey = survey_mutants(loaded.bank, loaded.document)
    assert len(survey.outcomes) == survey.total > 500
    assert len(survey.held) == len(loaded.bank.examples)
    assert survey.percent is not None
    assert survey.percent >= 90
