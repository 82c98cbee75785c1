"""The examples of the banks that ship notice every small change of them that any sheet can show (docs/mutation.md)."""

from __future__ import annotations

from itertools import pairwise

import pytest

from scripts.mutation import BANKS, PAGE, read_reasons, survey_bank, write_change, write_part


@pytest.mark.slow
@pytest.mark.parametrize("bank_id", BANKS)
def test_the_examples_notice_every_change_that_shows(bank_id: str) -> None:
    """And what shows on no sheet is listed, each change by its sentence, under the reason why."""
    bank, survey = survey_bank(bank_id)
    assert len(survey.outcomes) == survey.total > 500
    assert len(survey.held) == len(bank.examples)
    unnoticed = "\n".join(map(write_change, survey.surviving))
    assert not unnoticed, f"add the examples that `maturity check --mutate` proposes, or prove these:\n{unnoticed}"
    assert f"\n{write_part(bank_id, survey)}\n" in PAGE.read_text("utf-8"), "run `python -m scripts.mutation`"


def test_each_listed_change_stands_under_a_reason_in_words() -> None:
    reasons = read_reasons()
    assert all(len(words.split()) > 4 for words in reasons.values())
    paragraphs = PAGE.read_text("utf-8").strip().split("\n\n")
    for above, below in pairwise(paragraphs):
        if below.startswith("- "):
            reason = above.rpartition("(`")[2].removesuffix("`):")
            assert above == f"{reasons[reason][0].upper()}{reasons[reason][1:]} (`{reason}`):"
