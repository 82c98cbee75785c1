"""A recommendation that names one axis and improves only answers of others.

Why: it is shown, and its gain told, under an axis on which it changes nothing.

Bad:

    axes: [{id: accueil, title: "Accueil"}, {id: suite, title: "Suite"}]
    questions:
      - {id: a, axis: accueil, kind: single, text: "Quoi ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: b, axis: suite, kind: single, text: "Et ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    recommendations:
      - {id: noter, title: "Noter", text: "Pour suivre.", axis: accueil, moves: {b: oui}, effort: 2, horizon: court}

Good:

    axes: [{id: accueil, title: "Accueil"}, {id: suite, title: "Suite"}]
    questions:
      - {id: a, axis: accueil, kind: single, text: "Quoi ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: b, axis: suite, kind: single, text: "Et ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    recommendations:
      - {id: noter, title: "Noter", text: "Pour suivre.", axis: suite, moves: {b: oui}, effort: 2, horizon: court}

What to do: name the axis of the questions that it improves, or leave `axis` out.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    for index, recommendation in enumerate(bank.recommendations):
        axis, moved = recommendation.axis, recommendation.moves
        if axis is not None and moved and not any(axis in bank.axes_by_question[question] for question in moved):
            pointer = ("recommendations", index, "axis")
            yield Problem("MB768", pointer, {"id": recommendation.id, "axis": axis})


RULE = Rule("MB768", _find_problems)
