"""Two ids of one sort that differ only by a plural or by an underscore.

Why: in conditions, answers files and tables one is soon written for the other, and both exist, so that nothing is wrong
in the file.

Bad:

    axes:
      - {id: accueil, title: "Accueil"}
      - {id: accueils, title: "Les guichets"}

Good:

    axes:
      - {id: accueil, title: "Accueil"}
      - {id: guichets, title: "Les guichets"}

What to do: give one of them a name of its own. In a bank that was published, the old one goes to `renamed`.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.loading.soundness.walk import locate_axes
from maturity.model.diagnostic import Pointer

_SHORTEST = 4
"""A word has a plural that can be taken off if it has so many letters: "bus" has none."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    sorts: tuple[list[tuple[str, Pointer]], ...] = (
        [(field.id, ("profile", index)) for index, field in enumerate(bank.profile)],
        [(question.id, ("questions", index)) for index, question in enumerate(bank.questions)],
        [(axis.id, pointer) for axis, pointer in locate_axes(bank)],
        [(each.id, ("recommendations", index)) for index, each in enumerate(bank.recommendations)],
    )
    for named in sorts:
        first: dict[str, str] = {}
        for name, pointer in named:
            other = first.setdefault(_simplify(name), name)
            if other != name:
                yield Problem("MB719", (*pointer, "id"), {"id": name, "other": other})


def _simplify(name: str) -> str:
    """Return the words of an id without plurals, joined."""
    return "".join(word[:-1] if len(word) >= _SHORTEST and word[-1] in "sx" else word for word in name.split("_"))


RULE = Rule("MB719", _find_problems)
