"""Mistakes on the command line: in the reader's language, with the nearest name, and exit code 2."""

from __future__ import annotations

import pytest

from maturity.text.catalogue import LANGUAGES
from tests.cli.command import Maturity

MISTAKES = [
    ("scor x.yaml", "la commande « scor » n'existe pas ; vouliez-vous écrire score ?", "did you mean score?"),
    ("zzz", "la commande « zzz » n'existe pas", "command “zzz” does not exist"),
    (
        "score x --formt json",
        "l'option --formt n'existe pas ; vouliez-vous écrire --format ?",
        "did you mean --format?",
    ),
    ("demo --bank x", "l'option --bank n'existe pas\n", "option --bank does not exist\n"),
    ("score x --zzz", "l'option --zzz n'existe pas", "option --zzz does not exist"),
    ("score x -z", "l'option -z n'existe pas", "option -z does not exist"),
    ("score x -zq", "l'option -z n'existe pas", "option -z does not exist"),
    ("score x --format", "l'option --format attend une valeur", "option --format needs a value"),
    ("score x -f", "l'option -f attend une valeur", "option -f needs a value"),
    ("score x --all=yes", "l'option --all n'attend pas de valeur", "option --all does not take a value"),
    ("score", "il manque CHEMIN", "PATH is missing"),
    ("form", "il manque QUESTIONNAIRE", "QUESTIONNAIRE is missing"),
    (
        "schema",
        "il manque SCHÉMA",
        "SCHEMA is missing",
    ),
    ("quiz a b c", "argument en trop : b c", "unexpected argument: b c"),
    ("demo x", "argument en trop : x", "unexpected argument: x"),
    ("banks a (b)", "argument en trop : (b)", "unexpected argument: (b)"),
    ("help a b", "argument en trop : b", "unexpected argument: b"),
    ("score x -o a.txt --output b.txt", "l'option --output est donnée deux fois", "option --output is given twice"),
    ("score x -f csv -f json", "l'option --format est donnée deux fois", "option --format is given twice"),
    ("score x --bank a --bank b", "l'option --bank est donnée deux fois", "option --bank is given twice"),
    ("quiz -o a.yaml -o b.yaml", "l'option --output est donnée deux fois", "option --output is given twice"),
    ("quiz --only a --only b", "l'option --only est donnée deux fois", "option --only is given twice"),
    ("form prerequis --from a --from b", "l'option --from est donnée deux fois", "option --from is given twice"),
    ("score x --format jsn", "--format : « jsn » n'est pas possible", "--format: “jsn” is not possible"),
    ("score x --color blue", "--color : « blue » n'est pas possible", "--color: “blue” is not possible"),
    ("--lang xx", "--lang : « xx » n'est pas possible", "--lang: “xx” is not possible"),
    ("--lang xx score -h", "--lang : « xx » n'est pas possible", "--lang: “xx” is not possible"),
    ("help score --lang=xx", "--lang : « xx » n'est pas possible", "--lang: “xx” is not possible"),
    ("--show-completion bash --lang xx", "--lang : « xx » n'est pas possible", "--lang: “xx” is not possible"),
    ("--lang", "l'option --lang attend une valeur", "option --lang needs a value"),
    ("schema bnk", "« bnk » n'est pas possible", "“bnk” is not possible"),
]


@pytest.mark.parametrize(("typed", "french", "english"), MISTAKES, ids=[typed for typed, _, _ in MISTAKES])
def test_a_mistake_is_said_in_one_language(maturity: Maturity, typed: str, french: str, english: str) -> None:
    for language, said in zip(LANGUAGES, (french, english), strict=True):
        ran = maturity(*typed.split(), environment={"MATURITY_LANG": language}, lines=[])
        assert (ran.code, ran.out) == (2, "")
        told = ran.err.replace("\u00a0", " ")
        assert said in told
        assert len(told.splitlines()) <= 2
        hints = {"fr": "Aide : maturity", "en": "Help: maturity"}
        assert all(line.startswith(hints[language]) for line in told.splitlines()[1:])


@pytest.mark.parametrize("words", ["--lang fr --lang en", "--color never --color never", "--all --all", "-q -q"])
def test_what_loses_nothing_may_be_repeated(maturity: Maturity, words: str) -> None:
    command = "score" if "-q" in words else "demo"
    path = ["questionnaires/examples/petite_ville.yaml"] if command == "score" else []
    assert maturity(command, *path, *words.split()).code == 0


def test_the_hint_names_the_command(maturity: Maturity) -> None:
    assert "maturity score --help" in maturity("score", "x", "--format").err
    assert "maturity quiz --help" in maturity("--lang", "fr", "quiz", "--zzz").err
    assert "maturity --help" in maturity("zzz").err
