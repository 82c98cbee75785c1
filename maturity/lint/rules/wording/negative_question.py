"""A question in the negative that is answered by yes or no.

Why: "no" to a question with a "not" means yes to some people and no to others. Their answers cannot be told apart.

Bad:

    questions:
      - id: budget
        axis: accueil
        kind: single
        text: "Le service ne dispose d'aucun budget ?"
        options: [{id: oui, text: "Oui"}, {id: non, text: "Non"}]

Good:

    questions:
      - id: budget
        axis: accueil
        kind: single
        text: "Le service dispose-t-il d'un budget ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: ask for the practice itself, or let each answer say in full what is true. A negation in a part of the
sentence ("those that are not answered") is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.lint.rule import WordingRule
from maturity.lint.rules.wording.leading_question import is_leading
from maturity.lint.texts import WrittenTexts
from maturity.lint.words import NEGATIONS, is_answered_yes_or_no, list_tokens
from maturity.loading.problem import Problem

_CLAUSES = {
    "fr": frozenset({"qui", "que", "qu'", "dont", "où", "si", "s'", "quand", "lorsque", "lorsqu'", "pour", "car"}),
    "en": frozenset({"that", "which", "who", "whom", "whose", "where", "when", "if", "whether", "so", "to", "but"}),
}
"""Words that begin a part of a sentence, whose negation does not turn the question round."""


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    if texts.language not in _CLAUSES:
        return
    for item in texts.items:
        if item.text is None or not is_answered_yes_or_no(item) or is_leading(item.text.text, texts.language):
            continue
        tokens = list_tokens(item.text.text)
        word = _find_french(tokens) if texts.language == "fr" else _find_english(tokens)
        if word:
            yield Problem("MB801", item.text.pointer, {"word": word})


def _find_main_clause(tokens: Sequence[str], language: str) -> Sequence[str]:
    """Return the words before the first that begins a part of the sentence, without those between brackets."""
    words = []
    depth = 0
    for word in tokens:
        depth += (word == "(") - (word == ")")
        if word in _CLAUSES[language]:
            break
        if depth == 0:
            words.append(word)
    return words


def _find_french(tokens: Sequence[str]) -> str | None:
    """Return the word that, with `ne`, makes the question negative; None if it is not."""
    clause = _find_main_clause(tokens, "fr")
    for place, word in enumerate(clause):
        if word in {"ne", "n'"}:
            return next((after for after in clause[place + 1 : place + 7] if after in NEGATIONS["fr"]), None)
    return None


def _find_english(tokens: Sequence[str]) -> str | None:
    """Return the word that makes the question negative; None if it is not. "Not only" is no negation."""
    clause = _find_main_clause(tokens, "en")
    for place, word in enumerate(clause):
        if word in NEGATIONS["en"] and clause[place + 1 : place + 2] not in (["only"], ["just"], ["applicable"]):
            return word
    return None


RULE = WordingRule("MB801", _find_problems)
