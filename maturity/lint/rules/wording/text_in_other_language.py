"""A text in another language than the file says.

Why: readers meet a sentence that they may not understand. It is mostly a text that was not translated, or a `language`
that was copied from another file.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "How many of the messages that you receive are answered within the week?"
        options: [{id: non, text: "La moitié"}, {id: oui, text: "Tous"}]

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Parmi les messages que vous recevez, à combien répondez-vous dans la semaine ?"
        options: [{id: non, text: "La moitié"}, {id: oui, text: "Tous"}]

What to do: translate the text, or mend `language:`. The rule knows the small words of French and English, and judges
texts of six words or more.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.lint.words import list_tokens
from maturity.loading.problem import Problem

_SMALL_WORDS: Mapping[str, frozenset[str]] = {
    "fr": frozenset(
        """le la les l' de du des d' un une et à au aux est sont que qui qu' dans par pour sur avec vous votre vos nous
        ne n' pas ce cette ces se s' il elle ils elles ou où plus leur leurs être""".split()  # noqa: SIM905
    ),
    "en": frozenset(
        """the of and to in is are that which who with you your we our it its for from by this these those not or be has
        have do does how what when their they was were""".split()  # noqa: SIM905
    ),
}
_FEWEST_WORDS = 6
"""From how many words on the language of a text can be told."""
_FEWEST_SMALL = 3
"""Small words of the other language from which a text is taken for one in that language."""


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    own = _SMALL_WORDS.get(texts.language)
    if own is None:
        return
    other = next(language for language in _SMALL_WORDS if language != texts.language)
    for written in texts.texts:
        words = [token for token in list_tokens(written.text) if token[0].isalpha()]
        if len(words) < _FEWEST_WORDS:
            continue
        foreign = sum(1 for word in words if word in _SMALL_WORDS[other] and word not in own)
        native = sum(1 for word in words if word in own and word not in _SMALL_WORDS[other])
        if foreign >= _FEWEST_SMALL and foreign > 3 * native:
            yield Problem("MB818", written.pointer, {"language": texts.language, "other": other})


RULE = WordingRule("MB818", _find_problems)
