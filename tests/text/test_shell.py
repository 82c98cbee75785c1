"""Words of a printed command come back as they were, whatever is in them, from the shells that people type into."""

from __future__ import annotations

import shlex
import shutil
import subprocess

import pytest

from maturity.text import shell
from maturity.text.safe import make_visible
from maturity.text.shell import quote_argument

WORDS = [
    "reponses.yaml",
    "mes réponses.yaml",
    "l'été.yaml",
    'dit "oui".yaml',
    "~/x.yaml",
    "a$HOME`id`.yaml",
    "a!b.yaml",
    "*.yaml",
    "=ls",
    "日本.yaml",
    "a\\b.yaml",
    "",
]
ONLY_BASH = ["deux\nlignes.yaml", "a\tb", "\x1b[2J.yaml", "a\u202eb.yaml", "x ::error::y.yaml", "octet \udcff.yaml"]
BASH = shutil.which("bash")


@pytest.mark.parametrize("word", WORDS, ids=ascii)
def test_a_word_comes_back_from_its_quotes(word: str) -> None:
    assert shlex.split(quote_argument(word)) == [word]


@pytest.mark.parametrize("word", ["-x.yaml", "--all"])
def test_a_word_that_begins_with_a_dash_is_no_option(word: str) -> None:
    assert quote_argument(word) == f"./{word}"


@pytest.mark.parametrize("word", [*WORDS, *ONLY_BASH], ids=ascii)
def test_what_is_quoted_is_shown_as_it_is(word: str) -> None:
    """It is on one line, and nothing in it is altered on its way to the screen."""
    assert make_visible(quote_argument(word)) == quote_argument(word)


@pytest.mark.skipif(BASH is None, reason="there is no bash")
def test_bash_takes_every_word_as_it_was() -> None:
    words = [*WORDS, *ONLY_BASH]
    script = f"printf '%s\\0' {' '.join(map(quote_argument, words))}"
    ran = subprocess.run([str(BASH), "-c", script.encode()], capture_output=True, check=True)
    assert [each.decode("utf-8", "surrogateescape") for each in ran.stdout.split(b"\0")[:-1]] == words


@pytest.mark.parametrize(
    ("word", "quoted"),
    [
        (r"C:\dossier\x.yaml", r"C:\dossier\x.yaml"),
        ("mes réponses.yaml", '"mes réponses.yaml"'),
        ("l'été.yaml", '"l\'été.yaml"'),
        ("a$b c.yaml", "'a$b c.yaml'"),
        ("l'a`b.yaml", "'l''a`b.yaml'"),
        ("-x.yaml", "./-x.yaml"),
    ],
)
def test_on_windows_cmd_and_powershell_take_it(word: str, quoted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell.sys, "platform", "win32")
    assert quote_argument(word) == quoted
