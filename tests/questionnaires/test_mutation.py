"""The examples of the banks that ship notice nearly every small change of them (docs/mutation.md)."""

from __future__ import annotations

import pytest

from scripts.mutation import BANKS, PAGE, survey_bank, write_change


@pytest.mark.slow
@pytest.mark.parametrize("bank_id", BANKS)
def test_the_examples_notice_nine_changes_of_ten(bank_id: str) -> None:
    """And what they do not notice is listed, each change by its sentence."""
    bank, survey = survey_bank(bank_id)
    assert len(survey.outcomes) == survey.total > 500
    assert len(survey.held) == len(bank.examples)
    assert survey.percent is not None
    assert survey.percent >= 90
    listed = PAGE.read_text("utf-8").partition(f"## `{bank_id}`")[2].partition("\n## ")[0]
    lines = {line for line in listed.splitlines() if line.startswith("- ")}
    assert lines == {write_change(outcome) for outcome in survey.surviving}, "run `python -m scripts.mutation`"
