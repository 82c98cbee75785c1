"""An empty line for each text that a translation leaves out, with the bank's own text beside it as a comment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from maturity.lint.fixes.bank_texts import Texts, arrange_texts
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.translation import Translation
from maturity.saving.text_editor import TextEditor
from maturity.syntax.document import Document
from maturity.syntax.quoting import format_value

_LONGEST = 90
"""How many characters of the bank's text the comment has at most."""


def add_stubs(document: Document, bank: Bank, texts: Translation) -> str:
    """Return the text of the translation `document` with a line for each text of `bank` that it leaves out.

    `texts` are those that it has and those that it inherits from the translation of a bank that `bank` builds on.

    A line has no value, so that the bank's text is shown until somebody writes one. A mapping written in braces is left
    as it is: a comment has no place in it.
    """
    editor, text = TextEditor(document), document.source.text
    missing = _find_missing(document.data, texts.model_dump(), arrange_texts(bank), ())
    found = [editor.find_addition(pointer, "\n".join(lines)) for pointer, lines in missing]
    additions = [each for each in found if each is not None]
    # From the end on, so that places stay right; at one place the outer mapping first, so that it comes to stand last.
    for place, inserted in sorted(additions, key=lambda each: each[0], reverse=True):
        text = text[:place] + inserted + text[place:]
    return text


def _find_missing(
    data: dict[str, Any], given: dict[str, Any], texts: Texts, pointer: Pointer
) -> Iterator[tuple[Pointer, list[str]]]:
    """Yield where lines are missing, as the pointer of a mapping of the translation, with those lines."""
    missing = _leave_out_given({key: text for key, text in texts.items() if key not in data}, given)
    if missing:
        yield pointer, list(_write_lines(missing, ""))
    for key, text in texts.items():
        inner, inner_given = data.get(key), given.get(key)
        if isinstance(text, dict) and isinstance(inner, dict):
            yield from _find_missing(inner, inner_given if isinstance(inner_given, dict) else {}, text, (*pointer, key))


def _leave_out_given(texts: Texts, given: dict[str, Any]) -> Texts:
    """Return those of `texts` that `given` does not have; a mapping of which something is given has the others."""
    left: Texts = {}
    for key, text in texts.items():
        has = given.get(key)
        if isinstance(text, dict):
            inner = _leave_out_given(text, has if isinstance(has, dict) else {})
            left |= {key: inner} if inner else {}
        elif not has:
            left[key] = text
    return left


def _write_lines(texts: Texts, margin: str) -> Iterator[str]:
    """Yield the lines for `texts`, which are missing, each after `margin`."""
    for key, text in texts.items():
        if isinstance(text, dict):
            yield f"{margin}{format_value(key)}:"
            yield from _write_lines(text, margin + "  ")
        elif isinstance(text, list):
            yield f"{margin}{format_value(key)}: []"
            yield from (f"{margin}#  - {_shorten(each)}" for each in text)
        else:
            yield f"{margin}{format_value(key)}:  # {_shorten(text)}"


def _shorten(text: str) -> str:
    """Return `text` on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
