"""Two levels with the same title, or the same text.

Why: whoever reaches the higher one reads what was read before. Most often one was copied and not rewritten.

Bad:

    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: milieu, from: 30, title: "En chemin", text: "Certaines demandes sont notées."}
      - {id: haut, from: 70, title: "Installé", text: "Certaines demandes sont notées."}

Good:

    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: milieu, from: 30, title: "En chemin", text: "Certaines demandes sont notées."}
      - {id: haut, from: 70, title: "Installé", text: "Toutes les demandes sont notées et suivies."}

What to do: write what tells the two levels apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for key in ("title", "text"):
        seen: dict[str, str] = {}
        for index, level in enumerate(studied.bank.levels):
            text = getattr(level, key)
            if text is None:
                continue
            flat = " ".join(text.split()).casefold()
            if flat in seen:
                yield Problem("MB757", ("levels", index, key), {"level": level.id, "other": seen[flat]}, key)
            seen.setdefault(flat, level.id)


RULE = Rule("MB757", _find_problems)
