"""A question that asks for two practices at once, and takes one answer for both.

Why: whoever does one and not the other has no right answer, and the score does not tell which of the two is missing.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Mesurez-vous l'audience et publiez-vous le bilan ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Mesurez-vous l'audience ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: make two questions of it, or give the answers a step for each practice. Where the help or an option says
what counts if only one is true ("both", "les deux"), nothing is said. The rule knows two verbs joined by "et" or "and".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenItem, WrittenTexts
from maturity.lint.words import flatten, list_tokens
from maturity.loading.problem import Problem

_RESOLVED: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:les deux|l'un et l'autre|l'une et l'autre|l'un des deux|l'une des deux)\b"),
    "en": re.compile(r"\b(?:both|either|neither|one of the two)\b"),
}
"""What says how to answer where one of the two is true."""

_INVERTED = re.compile(r"\w+-(?:vous|nous|je|tu|(?:t-)?(?:il|elle|on)|ils|elles)$")
"""A French verb with its subject behind it: `publiez-vous`, `est-elle`."""
_PARTICIPLE = re.compile(r"\w{2,}(?:é|i|u|is|it|ert|int)e?s?$")
_NO_PARTICIPLE = re.compile(r"\w*(?:it|et|aut|ert|ant|ount)és?$|(?:quoi|qui|lui|ici|ainsi|aussi|parmi|celui|ceci|oui)$")
"""Words that end as participles do: `sécurité`, `qui`."""
_OBJECTS = frozenset({"y", "en", "le", "la", "les", "l'", "vous", "leur", "lui"})

_DO = frozenset({"do", "does", "did", "can"})
_BE = frozenset({"are", "is", "have", "has", "were", "was"})
_SUBJECTS = frozenset({"you", "we", "they", "staff", "teams", "people", "somebody", "anybody"})
_BEGINNINGS = frozenset({"it", "there", "your", "our", "their", "the", "this", "these", "those", *_SUBJECTS})
"""What may stand behind the auxiliary of a question."""
_NO_VERBS = frozenset({"the", "a", "an", "your", "our", "their", "its", "those", "other", "more", "if", "when", "so"})
"""What may stand behind `and` where a noun follows."""
_PRONOUNS = frozenset({"it", "them", "this", "that"})
_CLAUSES = frozenset({"that", "which", "who", "where", "when", "if", "whether", "to"})
"""Words that begin a part of a sentence."""
_ENGLISH_PARTICIPLE = re.compile(
    r"\w{3,}ed$|(?:written|set|kept|known|understood|run|built|held|made|given|shown|read)$"
)
_ADVERB = re.compile(r"\w+(?:ment|ly)$")


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    if texts.language not in _RESOLVED:
        return
    for item in texts.items:
        if item.text is None or item.kind != "single" or _is_resolved(item, _RESOLVED[texts.language]):
            continue
        tokens = list_tokens(item.text.text)
        joined = _find_french(tokens) if texts.language == "fr" else _find_english(tokens)
        if joined:
            yield Problem("MB800", item.text.pointer, {"first": joined[0], "second": joined[1]})


def _is_resolved(item: WrittenItem, resolved: re.Pattern[str]) -> bool:
    """Return whether the question, its help or an option says what counts where one of two is true."""
    written = [each for each in (item.text, item.help, *(option.text for option in item.options)) if each]
    return any(resolved.search(flatten(each.text)) for each in written)


def _find_french(tokens: Sequence[str]) -> tuple[str, str] | None:
    """Return two verbs that `et` joins in a French question: both with their subject, or two participles."""
    inverted: str | None = None
    for place, word in enumerate(tokens):
        if word == "et" and inverted:
            after = _skip_objects(tokens[place + 1 : place + 4])
            if after and _INVERTED.match(after):
                return inverted, after
            before = tokens[place - 1]
            if after and _is_participle(before) and _is_participle(after):
                return before, after
        elif _INVERTED.match(word):
            inverted = word
    return None


def _skip_objects(tokens: Sequence[str]) -> str | None:
    """Return the first of `tokens` that is neither an adverb nor a pronoun before a verb; None if there is none."""
    return next((word for word in tokens if word not in _OBJECTS and not _ADVERB.match(word)), None)


def _is_participle(word: str) -> bool:
    return bool(_PARTICIPLE.match(word)) and not _NO_PARTICIPLE.match(word)


def _find_english(tokens: Sequence[str]) -> tuple[str, str] | None:
    """Return two verbs that `and` joins in the main part of an English question that begins with an auxiliary.

    Of two whole questions ("is there a link and is it checked"), the first two words of each.
    """
    for place in range(3, len(tokens) - 2):
        and_, auxiliary, subject = tokens[place : place + 3]
        if and_ == "and" and {tokens[0], auxiliary} <= _DO | _BE and subject in _BEGINNINGS:
            return f"{tokens[0]} {tokens[1]}", f"{auxiliary} {subject}"
    for place, word in enumerate(tokens[:-1]):
        if word in _CLAUSES:
            return None
        if word != "and" or place < 3:
            continue
        before, after = tokens[place - 1], _skip_adverbs(tokens[place + 1 : place + 4])
        if tokens[0] in _DO and _joins_verbs(tokens[1:place], after):
            return _skip_adverbs(tokens[2:])[0], after[0]
        if tokens[0] in _BE and after and all(_ENGLISH_PARTICIPLE.match(word) for word in (before, after[0])):
            return before, after[0]
    return None


def _skip_adverbs(tokens: Sequence[str]) -> Sequence[str]:
    return tokens[1:] if tokens and _ADVERB.match(tokens[0]) else tokens


def _joins_verbs(between: Sequence[str], after: Sequence[str]) -> bool:
    """Return whether verbs stand on both sides of `and` in a question with `do`.

    `between` are the words from the subject to `and`. A verb right behind the subject has one behind `and` too ("do you
    review and update"); elsewhere, a pronoun behind it shows that it is one ("and use it").
    """
    if between[0] not in _SUBJECTS or not after or after[0] in _NO_VERBS:
        return False
    verb = _skip_adverbs(between[1:])
    return len(verb) == 1 or (len(after) > 1 and after[1] in _PRONOUNS)


RULE = WordingRule("MB800", _find_problems)
