"""A translation's file: its shape, and that it names nothing the bank does not have and leaves nothing out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from typing import Any

from maturity.loading.problem import Problem, locate_problems
from maturity.loading.prose import find_prose_traps
from maturity.loading.validation import validate_data
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.model.items import Axis, Item
from maturity.model.translation import AxisTexts, ItemTexts, Translation
from maturity.syntax.document import Document


def read_translation(document: Document) -> tuple[Translation | None, list[Diagnostic]]:
    """The translation that a document is, and what is wrong with its shape."""
    texts, problems = validate_data(Translation, document.data)
    return texts, locate_problems(document, problems, find_prose_traps(document))


def check_translation(document: Document, texts: Translation, bank: Bank) -> list[Diagnostic]:
    """What a translation names that its bank does not have (errors), and what it leaves out (warnings)."""
    return locate_problems(document, _problems(texts, bank))


def _problems(texts: Translation, bank: Bank) -> Iterator[Problem]:
    if texts.translates != bank.id:
        yield Problem("MB245", ("translates",), {"id": texts.translates, "bank": bank.id})
        return
    if texts.language == bank.language:
        yield Problem("MB246", ("language",), {"language": texts.language})
    sections: tuple[tuple[str, str, Mapping[str, Any], Mapping[str, Any]], ...] = (
        ("axes", "MB205", texts.axes, bank.axis_by_id),
        ("profile", "MB206", texts.profile, bank.field_by_id),
        ("questions", "MB204", texts.questions, bank.question_by_id),
        ("answer_sets", "MB223", texts.answer_sets, bank.answer_sets),
        ("levels", "MB231", texts.levels, bank.level_by_id),
        ("recommendations", "MB232", texts.recommendations, bank.recommendation_by_id),
    )
    for name, code, given, known in sections:
        yield from _names(code, (name,), given, known)
    yield from _items(texts.profile, bank.field_by_id, "profile")
    yield from _items(texts.questions, bank.question_by_id, "questions")
    for name, options in texts.answer_sets.items():
        known_options = [option.id for option in bank.answer_sets.get(name, ())]
        if known_options:
            yield from _options(name, ("answer_sets", name), options, known_options)
    yield from _untranslated(texts, bank)


def _untranslated(texts: Translation, bank: Bank) -> Iterator[Problem]:
    """Texts that the bank has and their translation has not, where the translation has a place for them."""
    yield from _missing((), "bank", {"title": texts.title, "description": texts.description}, bank)
    items = (("profile", texts.profile, bank.field_by_id), ("questions", texts.questions, bank.question_by_id))
    for section, given, known in items:
        for name, item in given.items():
            if name in known:
                found = {"text": item.text, "help": item.help, "ask": item.ask}
                yield from _missing((section, name), name, found, known[name])
                yield from _fewer((section, name), name, "benchmark", item.benchmark, known[name].benchmark)
    for name, axis in texts.axes.items():
        if name in bank.axis_by_id:
            yield from _axis(name, axis, bank.axis_by_id[name])
    for name, level in texts.levels.items():
        if name in bank.level_by_id:
            found = {"title": level.title, "text": level.text}
            yield from _missing(("levels", name), name, found, bank.level_by_id[name])
    for name, each in texts.recommendations.items():
        if name in bank.recommendation_by_id:
            original = bank.recommendation_by_id[name]
            found = {"title": each.title, "text": each.text, "example": each.example}
            yield from _missing(("recommendations", name), name, found, original)
            yield from _fewer(("recommendations", name), name, "steps", each.steps, original.steps)
    yield from _words(texts, bank)


def _axis(name: str, texts: AxisTexts, axis: Axis) -> Iterator[Problem]:
    """An axis, and the question about its ambition if it asks one."""
    found = {"title": texts.title, "text": texts.text}
    yield from _missing(("axes", name), name, found | ({"target": texts.target} if axis.target else {}), axis)
    own = [option.id for option in axis.target.options] if axis.target else []
    if own or texts.options:
        yield from _options(name, ("axes", name, "options"), texts.options, own)


def _missing(pointer: Pointer, name: str, given: Mapping[str, str | None], original: object) -> Iterator[Problem]:
    left_out = [field for field, text in given.items() if text is None and getattr(original, field)]
    if left_out:
        params: dict[str, object] = {"n": len(left_out), "section": name, "names": ", ".join(left_out)}
        yield Problem("MB244", pointer, params, severity="warning", key=True)


def _fewer(pointer: Pointer, name: str, field: str, given: Sized, original: Sized) -> Iterator[Problem]:
    """Fewer texts in a list than in the bank's own."""
    if len(given) < len(original):
        params: dict[str, object] = {"n": len(original) - len(given), "section": name, "names": field}
        yield Problem("MB244", pointer, params, severity="warning", key=True)


def _words(texts: Translation, bank: Bank) -> Iterator[Problem]:
    """Units and populations, which are translated by what they say; a sign needs no translation."""
    items: list[Item] = [*bank.profile, *bank.questions]
    figures = [figure for item in items for figure in item.benchmark]
    written = [*(item.unit for item in items), *(figure.unit for figure in figures)]
    units = [unit for unit in written if unit and any(letter.isalpha() for letter in unit)]
    populations = [figure.population for figure in figures]
    for section, known, given in (("units", units, texts.units), ("populations", populations, texts.populations)):
        left_out = list(dict.fromkeys(word for word in known if word not in given))
        if left_out:
            params: dict[str, object] = {"n": len(left_out), "section": section, "names": ", ".join(left_out[:5])}
            yield Problem("MB244", (section,), params, severity="warning", key=True)


def _names(code: str, above: Pointer, given: Iterable[str], known: Mapping[str, Any]) -> Iterator[Problem]:
    for name in given:
        if name not in known:
            yield Problem(code, (*above, name), {"id": name}, key=True, wanted=name, known=known)
    left_out = [name for name in known if name not in given]
    if left_out:
        params: dict[str, object] = {"n": len(left_out), "section": above[0], "names": ", ".join(left_out[:5])}
        yield Problem("MB244", above, params, severity="warning", key=True)


def _items(given: Mapping[str, ItemTexts], items: Mapping[str, Item], section: str) -> Iterator[Problem]:
    for name, texts in given.items():
        item = items.get(name)
        if item is None:
            continue
        pointer = (section, name)
        own = [option.id for option in item.options]
        yield from _options(name, (*pointer, "options"), texts.options, own)
        if len(texts.benchmark) > len(item.benchmark):
            params: dict[str, object] = {"question": name, "n": len(item.benchmark)}
            yield Problem("MB247", (*pointer, "benchmark"), params, key=True)


def _options(name: str, above: Pointer, given: Iterable[str], known: list[str]) -> Iterator[Problem]:
    for option in given:
        if option not in known:
            params: dict[str, object] = {"option": option, "question": name}
            yield Problem("MB203", (*above, option), params, key=True, wanted=option, known=known)
    left_out = [option for option in known if option not in given]
    if left_out:
        params = {"n": len(left_out), "section": name, "names": ", ".join(left_out[:5])}
        yield Problem("MB244", above, params, severity="warning", key=True)
