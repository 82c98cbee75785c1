"""What headings of single columns mean, in the questionnaires that ship."""

from __future__ import annotations

import pytest

from benchmarks.respondents import load_questionnaire
from maturity.loading.shipped import list_bank_ids
from maturity.tables.columns import Place
from maturity.tables.headings import Heading
from maturity.tables.matching import find_place
from maturity.tables.vocabulary import collect_vocabulary


@pytest.mark.parametrize("name", list_bank_ids())
def test_an_option_behind_the_id_of_its_question_is_never_another_question(name: str) -> None:
    """In one questionnaire, an option has the id of another question."""
    bank = load_questionnaire(name)
    vocabulary = collect_vocabulary([bank])
    for question in bank.questions:
        for option in bank.get_options(question) if question.kind == "multiple" else ():
            meant = Place("answers", question.id, option=option.id)
            code = f"{question.id}[{option.id}]"
            for heading in (code, f"answers.{code}", f"{code}. {question.text} [{option.text}]"):
                found = find_place(Heading(0, (heading,)), vocabulary)
                assert found == (meant, heading)
