"""A condition that could be true by itself, and never is, because the question that it names is not asked then.

Why: a question that is not asked does not apply, and no condition on its answer is true. Two conditions, each right by
itself, exclude each other along the chain, and whatever hangs on the second is never seen.

Bad:

    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Comment registre ?"
        when: 'profile.agents >= 50'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment suivi ?"
        when: 'answers.registre == "oui" and profile.agents < 50'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Comment registre ?"
        when: 'profile.agents >= 50'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment suivi ?"
        when: 'answers.registre == "oui" and profile.agents < 90'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: follow the chain: mend the condition of the question that is named, or this one. What is not decided is said
in `condition-never-true`.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, truths in studied.joint_truths_by_pointer.items():
        alone = {truth for _, truth in studied.truths_by_pointer.get(pointer, ())}
        if True in alone and not any(truth is True for _, truth in truths):
            names = studied.condition_by_pointer[pointer].find_questions()
            quoted = ", ".join(dict.fromkeys(name for name in names if studied.bank.question_by_id[name].when))
            yield Problem("MB720", pointer, {"names": quoted})


RULE = Rule("MB720", _find_problems)
