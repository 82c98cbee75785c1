"""No text of a file is Markdown: a parser finds in a note what it finds in one with harmless words, and the texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from maturity.text.typography import format_prose
from tests.cli.command import Maturity
from tests.cli.hostile import Choose, cycle, write_files

INLINE = (
    "[a](http://x.example) ![i](x.png) <img src=x> <http://x.example> a|b | c `d` **e** __f__ ~~g~~ &lt;h&gt; [r] "
    "\\| $i$ \\"
)
STARTS = (
    "# t", "> q", "- - -", "1. x", "2) x", "+ x", "***", "-- -", "==", ":-:", "| a | b |", "```", "~~~", "[r]: http://x",
    "    code", "\tcode", "<!-- c", "&#35; x", "\\# x", "-", "|", "- [ ] x", "a\n===", "<script>", "[^1]: x",
)  # fmt: skip
"""What has a meaning at the start of a line."""
DOCUMENTS = (
    ("score", "ouvert.yaml", "--all"),
    ("score", "reseaux_plein.yaml", "--all"),
    ("score", "devoirs.yaml", "--all"),
    ("score", "ouvert.yaml", "--lang", "en"),
    ("score", "ouvert.yaml", "reseaux_plein.yaml"),
    ("score", "ouvert.yaml", "petite.yaml", "reseaux_plein.yaml"),
    ("compare", "suivi_2025.yaml", "suivi_2026.yaml", "--all"),
)
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def parse(maturity: Maturity, words: tuple[str, ...]) -> list[Token]:
    ran = maturity(*words, "--format", "markdown")
    assert ran.out.startswith("#") or ran.out.startswith("|"), ran.err
    return PARSER.parse(ran.out)


def list_structure(tokens: list[Token]) -> Iterator[str]:
    """The types of the tokens and of what is inside them, without texts."""
    for token in tokens:
        yield token.type
        yield from (child.type for child in token.children or () if child.type not in ("text", "softbreak"))


def list_texts(tokens: list[Token]) -> Iterator[str]:
    """The text of each heading, paragraph and cell, as it is shown."""
    for token in tokens:
        if token.type == "inline":
            yield squeeze("".join(" " if "break" in child.type else child.content for child in token.children or ()))


def squeeze(text: str) -> str:
    return " ".join(text.split())


def name(number: int) -> str:
    return f"Mot{number}x"


@pytest.mark.parametrize("words", DOCUMENTS, ids=" ".join)
def test_a_note_with_hostile_texts_is_parsed_as_one_with_words(
    words: tuple[str, ...], maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert write_files(tmp_path, name) > 60
    harmless = parse(maturity, words)
    language = "en" if "en" in words else "fr"
    for shift in range(0, len(STARTS), 8):
        choose = cycle([f"{start} {INLINE}" for start in STARTS], shift)
        write_files(tmp_path, choose)
        hostile = parse(maturity, words)
        assert list(list_structure(hostile)) == list(list_structure(harmless))
        expected = [restore(text, choose, language) for text in list_texts(harmless)]
        assert list(list_texts(hostile)) == [squeeze(text) for text in expected]


def restore(text: str, choose: Choose, language: str) -> str:
    """Put the hostile texts in the place of the harmless words."""
    return re.sub(r"mMot(\d+)x|Mot(\d+)x", lambda found: restore_word(found, choose, language), text)


def restore_word(found: re.Match[str], choose: Choose, language: str) -> str:
    number = int(found[1] or found[2])
    return ("m" if found[1] else "") + format_prose(choose(number), language)
