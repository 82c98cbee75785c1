"""Two options of one item that have the same text.

Why: whoever answers cannot tell them apart, and yet one may be worth more than the other. It is nearly always a line
that was copied and not finished.

Bad:

    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Les demandes sont-elles notées ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Non"}]

Good:

    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Les demandes sont-elles notées ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: write what sets the two apart. Capitals, spaces and a full stop at the end set nothing apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from maturity.lint.options import find_options_pointer
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.model.items import Option


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    for key, items in (("profile", bank.profile), ("questions", bank.questions)):
        for index, item in enumerate(items):
            yield from _check_options(bank.get_options(item), find_options_pointer(item, (key, index)))


def _check_options(options: Iterable[Option], pointer: Pointer) -> Iterator[Problem]:
    """Yield the problem of each option whose text an earlier one has."""
    first: dict[str, str] = {}
    for index, option in enumerate(options):
        plain = " ".join(option.text.casefold().split()).rstrip(". ")
        if plain in first:
            yield Problem("MB705", (*pointer, index, "text"), {"option": option.id, "other": first[plain]})
        first.setdefault(plain, option.id)


RULE = Rule("MB705", _find_problems)
