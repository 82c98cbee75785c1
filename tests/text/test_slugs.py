"""Ids, file names and comparisons made of what people type."""

from __future__ import annotations

import pytest

from maturity.text.slugs import fold_letters, make_comparable, make_id, make_slug


@pytest.mark.parametrize(
    ("text", "file", "name", "compared"),
    [
        ("Stratégie définie", "strategie-definie", "strategie_definie", "strategiedefinie"),
        ("Ville de L'Haÿ-les-Roses", "ville-de-l-hay-les-roses", "ville_de_l_hay_les_roses", "villedelhaylesroses"),
        ("Œuvre d'ÉTÉ", "oeuvre-d-ete", "oeuvre_d_ete", "oeuvredete"),
        ("12 rue", "12-rue", "rue", "12rue"),
        ("../../???", "", "", ""),
        ("Straße", "strasse", "strasse", "strasse"),
        ("\u4e2d\u6587", "", "", "\u4e2d\u6587"),
    ],
)
def test_slugs(text: str, file: str, name: str, compared: str) -> None:
    assert make_slug(text, "-") == file
    assert make_id(text) == name
    assert make_comparable(text) == compared


def test_letters_are_small_and_bare() -> None:
    assert fold_letters("Été Œdème Æ") == "ete oedeme ae"


@pytest.mark.parametrize(
    ("one", "other"), [("Syndicat № 5", "SYNDICAT No 5"), ("Ville™", "ville tm"), ("\U0001d400ville", "Aville")]
)
def test_signs_that_stand_for_letters_compare_as_these(one: str, other: str) -> None:
    assert make_comparable(one) == make_comparable(other)


def test_long_names_that_differ_at_their_end_stay_apart() -> None:
    assert make_comparable("a" * 1_000 + "x") != make_comparable("a" * 1_000 + "y")
