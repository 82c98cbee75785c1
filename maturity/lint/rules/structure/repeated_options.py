"""A list of options that is written out again and again, where a shared one would do.

Why: it is found in two `answer_sets`, beside an answer set that has it already, or in six questions or more. a wording
that is corrected in one place stays wrong in the others, and a translation has to say it as often. Two sets that are
alike are often one that was copied to be changed and never was.

Bad:

    answer_sets:
      rythme: [{id: jamais, text: "Jamais"}, {id: toujours, text: "Toujours"}]
    questions:
      - {id: suivi, axis: accueil, kind: single, text: "Suivez-vous ?", answer_set: rythme}
      - id: delai
        axis: accueil
        kind: single
        text: "Annoncez-vous un délai ?"
        options: [{id: jamais, text: "Jamais"}, {id: toujours, text: "Toujours"}]

Good:

    answer_sets:
      rythme: [{id: jamais, text: "Jamais"}, {id: toujours, text: "Toujours"}]
    questions:
      - {id: suivi, axis: accueil, kind: single, text: "Suivez-vous ?", answer_set: rythme}
      - {id: delai, axis: accueil, kind: single, text: "Annoncez-vous un délai ?", answer_set: rythme}

What to do: write the list once, under `answer_sets`, and name it with `answer_set`.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.loading.soundness.walk import locate_items
from maturity.model.diagnostic import Pointer
from maturity.model.items import Option

_Wording = tuple[tuple[str, str, Fraction | None, bool], ...]
_MOST_COPIES = 5
"""So many questions may write the same options: a yes and a no are quicker written than named."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    set_by_options: dict[_Wording, str] = {}
    for name, options in bank.answer_sets.items():
        other = set_by_options.setdefault(_strip(options), name)
        if other != name:
            yield Problem("MB717", ("answer_sets", name), {"other": other}, on_key=True)
    places: dict[_Wording, list[Pointer]] = {}
    for item, pointer in locate_items(bank):
        if item.options:
            places.setdefault(_strip(item.options), []).append((*pointer, "options"))
    for wording, pointers in places.items():
        if wording in set_by_options:
            for pointer in pointers:
                yield Problem("MB717", pointer, {"other": set_by_options[wording]}, on_key=True)
        elif len(pointers) > _MOST_COPIES:
            yield Problem("MB717", pointers[0], {"n": len(pointers)}, "copies", on_key=True)


def _strip(options: tuple[Option, ...]) -> _Wording:
    """Return `options` as far as two lists have to agree: ids, texts, values, without where they come from."""
    return tuple((option.id, option.text, option.value, option.exclusive) for option in options)


RULE = Rule("MB717", _find_problems)
