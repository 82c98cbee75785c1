"""Lines that begin with a dash, and are joined to one line of text by YAML.

Why: an item of a list that stands one space too far to the right becomes the end of the item above it: two steps are
shown as one. In a help, a list that is not written after `|` is shown as one paragraph.

Bad:

    recommendations:
      - id: noter
        title: "Noter les demandes"
        text: "Ce qui est noté se retrouve."
        effort: 1
        horizon: court
        steps:
          - Ouvrir un cahier
           - Y noter chaque demande

Good:

    recommendations:
      - id: noter
        title: "Noter les demandes"
        text: "Ce qui est noté se retrouve."
        effort: 1
        horizon: court
        steps:
          - Ouvrir un cahier
          - Y noter chaque demande

What to do: put the dashes under one another. For a list inside a text, write `|` after the colon and the text below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_ITEM = re.compile(r"\s*(- |\d{1,2}[.)] )")


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    document = studied.document
    for pointer, text in studied.prose:
        if "- " not in text and ". " not in text and ") " not in text:
            continue
        start, end, _ = document.find_location(pointer).location
        first, *others = document.source.text[start:end].split("\n")
        items = sum(bool(_ITEM.match(line)) for line in others)
        if items > first.startswith(("'", '"')) and not first.startswith("|"):
            yield Problem("MB831", pointer)


RULE = Rule("MB831", _find_problems)
