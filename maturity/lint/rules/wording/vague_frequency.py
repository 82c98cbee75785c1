"""Two answers that only a vague word sets apart: "often", "sometimes", "régulièrement".

Why: what is often to one is seldom to another. Studies that asked for figures as well found the same word for twice a
year and for twice a week.

Bad:

    questions:
      - id: bilan
        axis: accueil
        kind: single
        text: "Faites-vous le bilan des demandes ?"
        options: [{id: jamais, text: "Jamais"}, {id: parfois, text: "Parfois"}, {id: souvent, text: "Souvent"}]

Good:

    questions:
      - id: bilan
        axis: accueil
        kind: single
        text: "Quand avez-vous fait le dernier bilan des demandes ?"
        options: [{id: jamais, text: "Jamais"}, {id: ans, text: "Il y a plus d'un an"}, {id: an, text: "Depuis un an"}]

What to do: write how many times and in what time, or a share. A vague word in an answer that says more is not looked
at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.lint.words import flatten
from maturity.loading.problem import Problem

_VAGUE: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:(?:très|assez|plutôt|peu) )?(?:souvent|régulièrement|parfois|rarement|occasionnellement|fréquemment"
        r"|ponctuellement|quelquefois|de temps en temps|de manière (?:régulière|ponctuelle|occasionnelle))\b"
    ),
    "en": re.compile(
        r"\b(?:(?:very|quite|fairly) )?(?:often|regularly|sometimes|rarely|seldom|occasionally|frequently"
        r"|usually|now and then|from time to time|on a regular basis)\b"
    ),
}
_ALSO: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(r"\b(?:jamais|toujours|systématiquement|presque (?:jamais|toujours))\b"),
    "en": re.compile(r"\b(?:never|always|hardly ever|almost (?:never|always)|systematically)\b"),
}
"""Words of the same scale that are not vague."""
_SIGNS = re.compile(r"[\W_]+")


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    vague = _VAGUE.get(texts.language)
    if vague is None:
        return
    for item in texts.option_lists.values():
        seen: dict[str, tuple[str, bool]] = {}
        for option in item.options:
            rest, is_vague = _take_out(option.text.text, vague, _ALSO[texts.language])
            if rest is None:
                continue
            first = seen.get(rest)
            if first and (is_vague or first[1]):
                yield Problem("MB809", option.text.pointer, {"first": first[0], "second": option.text.text})
                break
            seen[rest] = (option.text.text, is_vague)


def _take_out(text: str, vague: re.Pattern[str], also: re.Pattern[str]) -> tuple[str | None, bool]:
    """Return `text` without its word of frequency, None if it has none, and whether that word is a vague one."""
    plain = flatten(text)
    rest, count = vague.subn(" ", plain)
    if not count:
        rest, others = also.subn(" ", plain)
        if not others:
            return None, False
    return " ".join(_SIGNS.sub(" ", rest).split()).removeprefix("oui ").removeprefix("yes "), count > 0


RULE = WordingRule("MB809", _find_problems)
