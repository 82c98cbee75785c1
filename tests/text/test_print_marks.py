"""The signs of print: apostrophes, minus signs, and numbers that stay beside what they count."""

from __future__ import annotations

import pytest

from maturity.text.print_marks import set_for_print


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("fr", "l'équipe d'aujourd'hui", "l’équipe d’aujourd’hui"),
        ("fr", "qu'« essai » et l'1 %", "qu’« essai » et l’1 %"),
        ("en", "the council's own", "the council’s own"),
        ("fr", "'entre' et rock 'n'", "'entre' et rock 'n'"),
        ("fr", "-0,1 puis (-2) et « -3 »", "−0,1 puis (−2) et « −3 »"),
        ("fr", "2026-11-20, 3-4, a-1, - 5", "2026-11-20, 3-4, a-1, - 5"),
        ("fr", "34 réponses sur 39", "34~réponses sur 39"),
        ("fr", "12 sur 14, 12\u00a0sur 14", "12~sur~14, 12~sur~14"),
        ("en", "2 of 6 goals", "2~of~6~goals"),
        ("fr", "28 et 41 selon les questions, 2026 pour", "28 et 41 selon les questions, 2026 pour"),
        ("fr", "12 novembre 2026", "12~novembre 2026"),
        ("fr", "https://x.example/l'eau-1?a= -2 et l'eau", "https://x.example/l'eau-1?a= −2 et l’eau"),
        ("fr", "C:\\l'eau a.b@l'eau.fr", "C:\\l'eau a.b@l'eau.fr"),
        ("de", "-1 geht's", "-1 geht's"),
        ("fr", "", ""),
    ],
)
def test_each_sign_is_that_of_print(language: str, text: str, printed: str) -> None:
    expected = printed.replace("~", "\u00a0")
    assert set_for_print(text, language) == expected
    assert set_for_print(expected, language) == expected, "what is set already stays as it is"
