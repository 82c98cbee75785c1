"""Commands that a reader of a comparison can type next, with paths as a shell takes them."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.insight.comparison.history import History
from maturity.render.commands import STANDARD_INPUT
from maturity.render.view import View
from maturity.text.shell import quote_argument


def list_commands(history: History, view: View, old_banks: Sequence[str]) -> list[str]:
    """List what helps on: to see everything; after that the latest result, and to share. None after a pipe.

    `old_banks` are the earlier versions that were given on the command line, and have to be given again.
    """
    paths = [each.path for each in history.dates]
    if STANDARD_INPUT in paths:
        return []
    words = " ".join([*map(quote_argument, paths), *(f"--old-bank {quote_argument(bank)}" for bank in old_banks)])
    keys = ["compare.next_score", "compare.next_note"] if view.everything else ["compare.next_all"]
    keys += ["compare.next_table"] if view.everything and len(paths) > 2 else []
    return [view.say(key, path=quote_argument(history.latest.path), paths=words) for key in keys]
