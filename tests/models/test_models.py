"""Two banks after published models, written from their public descriptions: their structure, and that they are right.

They stand for what a careful consultant writes who has never read this repository: whatever looks at banks is also
tried on them.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from maturity.lint.examples import check_examples
from maturity.lint.judged_examples import JudgedExamples
from maturity.loading.bank import read_bank
from maturity.model.bank import Bank
from maturity.syntax.document import Document
from tests.support import document_of, told

FOLDER = Path(__file__).parent
MODELS = ("gtmi.yaml", "samm_v2.yaml")


@cache
def _read(name: str) -> tuple[Bank, Document]:
    """One of the banks of this folder, which has to be without errors, and its document."""
    document = document_of((FOLDER / name).read_text("utf-8"), name)
    loaded = read_bank(document)
    assert loaded.bank is not None, told(loaded.diagnostics)
    return loaded.bank, document


def test_every_bank_of_this_folder_is_tested() -> None:
    assert tuple(sorted(path.name for path in FOLDER.glob("*.yaml"))) == MODELS


@pytest.mark.parametrize("name", MODELS)
def test_every_example_gives_what_it_expects(name: str) -> None:
    bank, document = _read(name)
    assert len(bank.examples) >= 5
    assert list(check_examples(JudgedExamples(bank), document)) == []


@pytest.mark.parametrize("name", MODELS)
def test_all_that_a_bank_has_is_there(name: str) -> None:
    bank, _ = _read(name)
    assert len(bank.levels) == 4
    assert len(bank.recommendations) >= 12
    assert all(each.moves and each.steps and each.sources for each in bank.recommendations)
    assert all(question.help and question.sources for question in bank.questions)


def test_samm_has_five_functions_of_three_practices_of_three_levels_of_two_streams() -> None:
    bank, _ = _read("samm_v2.yaml")
    assert [function.combine for function in bank.axes] == ["mean"] * 5
    practices = [practice for function in bank.axes for practice in function.axes]
    assert [practice.combine for practice in practices] == ["sum"] * 15
    levels = [level.id for practice in practices for level in practice.axes]
    assert Counter(question.axis for question in bank.questions) == dict.fromkeys(levels, 2)
    assert len(bank.questions) == 90
    values = {tuple(option.value for option in bank.get_options(question)) for question in bank.questions}
    assert values == {(0, Fraction(1, 4), Fraction(1, 2), 1)}


def test_gtmi_has_48_indicators_in_four_indices() -> None:
    bank, _ = _read("gtmi.yaml")
    assert list(Counter(question.axis for question in bank.questions).values()) == [17, 9, 6, 16]
    assert sorted(question.sources[0] for question in bank.questions) == sorted(f"I-{n}" for n in range(1, 49))
    assert [level.threshold for level in bank.levels] == [0, Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)]
    scales = Counter(len(bank.get_options(question)) for question in bank.questions if question.kind == "single")
    assert scales == {2: 7, 3: 34, 4: 2}
    assert sum(question.kind == "number" for question in bank.questions) == 5
