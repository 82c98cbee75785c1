"""A translated text for which the bank has no place: a step too many, a unit or a population that it does not have.

Why: it is never shown. Mostly the bank has changed since, and another text is shown in the bank's own language.

Bad:

    translates: exemple
    language: en
    units: {"habitants": "residents"}

Good:

    translates: exemple
    language: en
    units: {"agents": "staff"}

What to do: take it out, or write the key as the bank writes the text. A unit or population is translated under the
words of the bank, letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import TranslationRule
from maturity.lint.studied_translation import StudiedTranslation
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedTranslation) -> Iterator[Problem]:
    bank, translation = studied.bank, studied.translation
    items = (*bank.profile, *bank.questions)
    figures = [figure for item in items for figure in item.benchmark]
    units = {*(item.unit for item in items), *(figure.unit for figure in figures)}
    populations = {figure.population for figure in figures}
    for section, given, existing in (
        ("units", translation.units, units),
        ("populations", translation.populations, populations),
    ):
        for name in given:
            if name not in existing:
                yield Problem("MB826", (section, name), {"name": name}, on_key=True)
    for name, texts in translation.recommendations.items():
        recommendation = bank.recommendation_by_id[name]
        for place in range(len(recommendation.steps), len(texts.steps)):
            params = {"name": name, "n": len(recommendation.steps)}
            yield Problem("MB826", ("recommendations", name, "steps", place), params, "step")


RULE = TranslationRule("MB826", _find_problems)
