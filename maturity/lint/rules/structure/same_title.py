"""Two axes side by side, two levels, two recommendations or two duties that have the same words.

Why: on a screen and in a table they cannot be told apart. It is nearly always a line that was copied and not finished.

Bad:

    axes:
      - {id: accueil, title: "Accueil"}
      - {id: suivi, title: "Accueil"}

Good:

    axes:
      - {id: accueil, title: "Accueil"}
      - {id: suivi, title: "Suivi"}

What to do: write what sets the two apart. Capitals, spaces and a full stop at the end set nothing apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.lint.prose_texts import flatten
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.model.items import Axis


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    yield from _check_axes(bank.axes, ())
    yield from _check_words([(level.id, level.title) for level in bank.levels], ("levels",), "title")
    titles = [(recommendation.id, recommendation.title) for recommendation in bank.recommendations]
    yield from _check_words(titles, ("recommendations",), "title")
    yield from _check_words([(duty.id, duty.text) for duty in bank.duties], ("duties",), "text")


def _check_axes(axes: Sequence[Axis], above: Pointer) -> Iterator[Problem]:
    """Yield the problems of `axes`, which stand side by side, then those of what is below them."""
    yield from _check_words([(axis.id, axis.title) for axis in axes], (*above, "axes"), "title")
    for index, axis in enumerate(axes):
        yield from _check_axes(axis.axes, (*above, "axes", index))


def _check_words(named: Sequence[tuple[str, str]], above: Pointer, key: str) -> Iterator[Problem]:
    """Yield the problem of each text that an earlier one repeats; `named` holds pairs of an id and its text."""
    first: dict[str, str] = {}
    for index, (name, text) in enumerate(named):
        other = first.setdefault(flatten(text), name)
        if other != name:
            yield Problem("MB714", (*above, index, key), {"id": name, "other": other})


RULE = Rule("MB714", _find_problems)
