"""The examples of the banks that ship notice nearly every small change of them (docs/mutation.md)."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from maturity.lint.mutation.mutant import Reach, apply_changes
from maturity.lint.mutation.survey import MOST_WORK
from maturity.lint.mutation.telling_apart import Contrast
from maturity.lint.mutation.trial import Fate, Outcome, Trial, hold_examples
from maturity.lint.mutation.work import Work
from maturity.loading.bank import read_bank
from maturity.loading.shipped import find_bank_path
from maturity.model.bank import Bank
from scripts.mutation import (
    ADVISING_ALIKE,
    BANKS,
    EXAMPLES,
    FOUND,
    OPEN,
    PAGE,
    PROVED,
    STEPS,
    survey_bank,
    write_change,
    write_head,
)
from tests.support import document_of


@pytest.mark.slow
@pytest.mark.parametrize("bank_id", BANKS)
def test_the_examples_notice_nine_changes_of_ten(bank_id: str) -> None:
    """And what they do not notice is listed, each change by its sentence, under what is known of it."""
    bank, survey = survey_bank(bank_id)
    assert len(survey.outcomes) == survey.total > 500
    assert len(survey.held) == len(bank.examples)
    assert survey.percent is not None
    assert survey.percent >= 90
    part = next(each for each in PAGE.read_text("utf-8").split("\n## ") if each.startswith(f"`{bank_id}`"))
    assert f"## {part}".startswith(write_head(bank_id, survey)), "run `python -m scripts.mutation`"
    listed = read_headings(part)
    assert sorted(line for line, _ in listed) == sorted(map(write_change, survey.surviving))
    heading_of = dict(listed)
    noticed = find_noticed(bank_id, survey.surviving)
    for outcome in survey.surviving:
        heading = heading_of[write_change(outcome)]
        assert (heading == FOUND) == (outcome in noticed), outcome.mutant
        assert heading in (FOUND, OPEN) or is_proved(bank, outcome, heading), outcome.mutant


def read_headings(part: str) -> list[tuple[str, str]]:
    """Read the list of one questionnaire: the line of each change, and the heading above it."""
    paragraphs = part.strip().split("\n\n")[2:]
    lists = zip(paragraphs[::2], paragraphs[1::2], strict=True)
    return [(line, heading) for heading, lines in lists for line in lines.splitlines()]


def find_noticed(bank_id: str, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """List the changes that the examples which are kept for them notice; all of these hold."""
    path = find_bank_path(bank_id)
    assert path is not None
    kept = (EXAMPLES / path.name).read_text("utf-8")
    text = path.read_text("utf-8").replace("\nexamples:\n", f"\n{kept}", 1)
    loaded = read_bank(document_of(text, path.name))
    assert loaded.bank is not None
    assert loaded.document is not None
    held = hold_examples(loaded.bank, loaded.document, Work(MOST_WORK))
    assert len(held) == len(loaded.bank.examples)
    trial = Trial(loaded.bank, held[: len(kept.splitlines()) - 1], Work(MOST_WORK), steps=0)
    return [each for each in outcomes if trial.try_mutant(each.operator, each.mutant).fate is Fate.NOTICED]


def is_proved(bank: Bank, outcome: Outcome, heading: str) -> bool:
    """Tell whether what is said to be proved of a change is proved again."""
    contrast = Contrast(bank, apply_changes(bank, outcome.mutant), outcome.mutant, STEPS)
    if heading == PROVED:
        return contrast.is_without_effect()
    return heading == ADVISING_ALIKE and (outcome.mutant.reach is Reach.ORDER or contrast.is_advising_alike())
