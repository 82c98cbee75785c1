"""What somebody meant: a key, an option, a state or a number, as people write them."""

from __future__ import annotations

import pytest

from maturity.loading.suggestions import find_nearest, find_number, find_option_meant, find_state_meant, shorten
from maturity.model.answers import AnswersFile
from maturity.model.bank import Axis, Bank, Level, Recommendation
from maturity.model.items import Question

KEYS = sorted(
    {field.alias or name for model in (Bank, AnswersFile, Question, Axis, Level, Recommendation)
     for name, field in model.model_fields.items()} | {"value", "comment", "evidence"}
)  # fmt: skip
FRENCH = """questionnaire bank, réponses answers, profil profile, objectifs targets, cibles targets, ambitions targets,
organisme organisation, collectivité organisation, portée scope, valeur value, réponse value, commentaire comment,
preuve evidence, preuves evidence, titre title, texte text, intitulé text, aide help, unité unit, poids weight,
axe axis, type kind, genre kind, échelle scale, niveaux levels, seuil from, recommandations recommendations,
étapes steps, délai horizon, exemples examples, langue language"""
PAIRS = [tuple(pair.split()) for pair in FRENCH.split(",")]


@pytest.mark.parametrize(("word", "key"), PAIRS)
def test_a_french_word_leads_to_its_key_where_that_key_is_possible(word: str, key: str) -> None:
    assert key in KEYS
    assert find_nearest(word, KEYS) == key
    assert find_nearest(word, ["zzz"]) == ""


@pytest.mark.parametrize(
    ("written", "possible", "nearest"),
    [
        ("Stratégie définie", ["autre", "strategie_definie"], "strategie_definie"),
        ("stratgie", ["strategie", "autre"], "strategie"),
        ("zzz", ["strategie"], ""),
        ("a" * 81, ["a" * 81], ""),
        ("a" * 80, ["a" * 80], "a" * 80),
        ("ab", [*(f"x{number}" for number in range(499)), "abc"], "abc"),
        ("ab", [*(f"x{number}" for number in range(500)), "abc"], ""),
        ("???", ["a"], ""),
    ],
    ids=lambda value: str(value)[:12],
)
def test_the_nearest_name(written: str, possible: list[str], nearest: str) -> None:
    assert find_nearest(written, possible) == nearest


@pytest.mark.parametrize(
    ("written", "option"),
    [("EN_COURS", "en_cours"), ("en cours de rédaction", "en_cours"), ("Aucune", "aucune"), ("autre", ""), ("?", "")],
)
def test_the_option_that_is_meant(written: str, option: str) -> None:
    assert find_option_meant(written, {"aucune": "Pas de document", "en_cours": "En cours de rédaction"}) == option


@pytest.mark.parametrize(
    ("written", "state"),
    [
        *(
            (word, "unknown")
            for word in ("?", " ? ", "ne sait pas", "Je ne sais pas", "NSP", "inconnu", "I don't know")
        ),
        *(
            (word, "unknown")
            for word in ("inconnue", "I don't know", "dont know", "not known", "DK", "do not know", "sait pas")
        ),
        *((word, "not_applicable") for word in ("sans objet", "S.O.", "N/A", "non applicable", "ne s'applique pas")),
        *((word, "not_applicable") for word in ("non concerné", "pas concernée", "does not apply", "pas applicable")),
        *((word, None) for word in ("oui", "", "??", "sans")),
    ],
)
def test_the_state_that_is_meant(written: str, state: str | None) -> None:
    assert find_state_meant(written) == state


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12,5 %", "12.5"),
        ("1 200 €", "1200"),
        ("5 personnes", "5"),
        ("environ 30", "30"),
        ("~30", "30"),
        ("env. 30", "30"),
        ("-7", "-7"),
        ("007", "7"),
        ("0", "0"),
        ("1\u202f234\u00a0567", "1234567"),
        ("trois", ""),
        ("5 à 7", ""),
        ("1" * 81, ""),
    ],
)
def test_the_number_that_is_meant(written: str, number: str) -> None:
    assert find_number(written) == number


def test_a_long_text_is_cut() -> None:
    assert shorten("a" * 80) == "a" * 80
    assert shorten("a" * 81) == "a" * 79 + "…"
    assert shorten(7) == 7
