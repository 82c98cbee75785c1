"""A scorecard is known again by its line of method, in the words of this version and of those before."""

from __future__ import annotations

import pytest

from maturity.render.signatures.ends import FileEnds
from maturity.render.signatures.scorecards import is_scorecard_markdown, is_scorecard_text

METHODS = (
    (
        "Méthode : autodéclaré ; réponses : 2 sur 2 ; « ne sait pas » : 0 ; sans objet : 0, laissé hors du calcul ;\n"
        "questionnaire golden 2.1.0."
    ),
    "Méthode : réponses déclarées par l'organisation, sans vérification : 2 sur 2 ; questionnaire golden 2.1.0.",
    "Method: self-reported; 2 of 2 questions answered; questionnaire golden 2.1.0.",
    (
        "Method: answers as declared by the organisation, not verified; 2 of 2 questions answered;\n"
        "questionnaire golden 2.1.0."
    ),
)


@pytest.mark.parametrize("method", METHODS)
def test_a_scorecard_is_known_by_its_line_of_method(method: str) -> None:
    text = f"Ville pressée\n\nScore : 56 sur 100.\n\n{method}\n"
    assert is_scorecard_text(FileEnds(text, text))
    page = f"# Ville pressée\n\n{method}\n"
    assert is_scorecard_markdown(FileEnds(page, page))


def test_notes_that_quote_the_method_are_notes() -> None:
    for words in ("Méthode : réponses déclarées, dit-on.", "Method: answers as declared, they say."):
        notes = f"# Notes\n\n{words}\n"
        assert not is_scorecard_markdown(FileEnds(notes, notes))
