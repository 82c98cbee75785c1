"""The evidence cited beside an answer: a document, a link, a date. One line is added or removed at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from maturity.quiz.entry import MAX_CHARACTERS, clean_text
from maturity.quiz.events import Cite
from maturity.text.catalogue import Message, make_message, say

_REMOVAL = re.compile(r"- ?([0-9]{1,5})")
"""What removes a line: a minus and its number."""


def change_evidence(lines: Sequence[str], typed: str) -> Cite | Message:
    """Return the event for what was typed: a line to add, or a minus and the number of the line to remove.

    `lines` are those that are there. A blank text and a line that is there already change nothing. A message says why
    a text is refused.
    """
    text = clean_text(typed)
    if len(text) > MAX_CHARACTERS:
        return make_message("quiz.too_long", n=len(text), most=MAX_CHARACTERS)
    removal = _REMOVAL.fullmatch(text)
    if removal:
        index = int(removal[1]) - 1
        if not 0 <= index < len(lines):
            return make_message("quiz.no_evidence", number=removal[1])
        return Cite((*lines[:index], *lines[index + 1 :]))
    return Cite((*lines, text) if text and text not in lines else tuple(lines))


def describe_evidence(lines: Sequence[str], language: str) -> str:
    """Return the lines of evidence in one sentence, each with its number; "" if there are none."""
    numbered = " ; ".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))
    return say("quiz.current_evidence", language, lines=numbered) if lines else ""
