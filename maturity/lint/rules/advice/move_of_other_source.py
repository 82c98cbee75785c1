"""A recommendation that moves a question with which it has no source in common, where all others have one.

Why: whoever writes beside each question and each recommendation where it comes from keeps them together by that. A move
to a question of another source has likely the id of its neighbour.

Bad:

    answer_sets: {r: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Qui ?", answer_set: r, sources: ["1"]}
      - {id: q2, axis: accueil, kind: single, text: "Quand ?", answer_set: r, sources: ["2"]}
      - {id: q3, axis: accueil, kind: single, text: "Comment ?", answer_set: r, sources: ["3"]}
    recommendations:
      - {id: r1, title: "Un", text: "A.", moves: {q1: oui, q2: oui}, effort: 1, horizon: court, sources: ["1", "2"]}
      - {id: r2, title: "Deux", text: "B.", moves: {q2: oui}, effort: 1, horizon: court, sources: ["2"]}
      - {id: r3, title: "Trois", text: "C.", moves: {q3: oui, q1: oui}, effort: 2, horizon: court, sources: ["1", "3"]}
      - {id: r4, title: "Quatre", text: "D.", moves: {q1: oui, q2: oui, q3: oui}, effort: 1, horizon: court,
         sources: ["1", "2", "3"]}
      - {id: r5, title: "Cinq", text: "E.", moves: {q2: oui}, effort: 3, horizon: court, sources: ["3"]}

Good:

    answer_sets: {r: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Qui ?", answer_set: r, sources: ["1"]}
      - {id: q2, axis: accueil, kind: single, text: "Quand ?", answer_set: r, sources: ["2"]}
      - {id: q3, axis: accueil, kind: single, text: "Comment ?", answer_set: r, sources: ["3"]}
    recommendations:
      - {id: r1, title: "Un", text: "A.", moves: {q1: oui, q2: oui}, effort: 1, horizon: court, sources: ["1", "2"]}
      - {id: r2, title: "Deux", text: "B.", moves: {q2: oui}, effort: 1, horizon: court, sources: ["2"]}
      - {id: r3, title: "Trois", text: "C.", moves: {q3: oui, q1: oui}, effort: 2, horizon: court, sources: ["1", "3"]}
      - {id: r4, title: "Quatre", text: "D.", moves: {q1: oui, q2: oui, q3: oui}, effort: 1, horizon: court,
         sources: ["1", "2", "3"]}
      - {id: r5, title: "Cinq", text: "E.", moves: {q3: oui}, effort: 3, horizon: court, sources: ["3"]}

What to do: name the question that is meant, or add its source to the recommendation. Said only where eight other moves
or more have a source in common with their question.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.habits import find_exception
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_FEWEST = 8
"""With fewer moves that have one, it is no habit yet."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    shares = {
        (index, question): not set(each.sources).isdisjoint(bank.question_by_id[question].sources)
        for index, each in enumerate(bank.recommendations)
        for question in each.moves
    }
    found = find_exception(shares, _FEWEST)
    if found is not None and found[1]:
        (index, question), _ = found
        params = {"id": bank.recommendations[index].id, "question": question}
        yield Problem("MB773", ("recommendations", index, "moves", question), params, on_key=True)


RULE = Rule("MB773", _find_problems)
