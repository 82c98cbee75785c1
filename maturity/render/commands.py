"""Commands that a reader can type next, with paths as a shell takes them."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Sequence

from maturity.insight.answers import is_blank
from maturity.render.results import Scored
from maturity.render.view import View

STANDARD_INPUT = "<stdin>"
"""The path of answers that came through a pipe: no command can read them again."""


def quote_argument(word: str) -> str:
    """Quote a path, or any other word, so that it can be typed; one that begins with a dash is no option."""
    word = f"./{word}" if word.startswith("-") else word
    if sys.platform == "win32":
        return word if re.fullmatch(r"[\w./\\:-]+", word) else f'"{word}"'
    return shlex.quote(word)


def list_commands_after_one(scored: Scored, view: View) -> list[str]:
    """List what helps the reader of one scorecard: to fill in, to see everything, to share, to go on elsewhere."""
    path, bank = quote_argument(scored.path), scored.card.bank.id
    if scored.path == STANDARD_INPUT:
        keys = ["score.next_bank"]
    elif is_blank(scored.card):
        keys = ["score.next_one"]
    elif scored.card.sheet.scope == "express":
        keys = ["score.next_all", "score.next_whole"]
    else:
        keys = ["score.next_note"] if view.everything else ["score.next_all", "score.next_others"]
    return [view.say(key, path=path, bank=bank) for key in keys]


def list_commands_after_journey(scored: Sequence[Scored], view: View) -> list[str]:
    """List what helps the reader of a journey: to share it."""
    return [view.say("score.next_note", path=" ".join(quote_argument(each.path) for each in scored))]


def describe_next_of_table(scored: Sequence[Scored], view: View) -> list[str]:
    """Say what helps the reader of a table: to see one result whole. The first sentence comes after an empty line."""
    return [f"\n{view.say('next')}", f"  {view.say('score.next_one', path=quote_argument(scored[0].path))}"]
