"""Translations: a translation is a file that gives the texts of a bank in another language.

Here its shape is read, and it is compared with its bank: a name that the bank does not have is an error, a text that
the translation leaves out is a warning (MB244), because the bank's own text is then shown. What is wrong is a problem,
a code with a pointer (the path of a value inside the file), before it becomes a diagnostic.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Sized
from dataclasses import replace
from itertools import chain
from typing import Any

from maturity.loading.locating import locate_problems
from maturity.loading.problem import Problem, make_unknown_name, make_unknown_option
from maturity.loading.prose import find_prose_traps
from maturity.loading.validation import validate_data
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.model.items import Axis, Item, Option
from maturity.model.translation import AxisTexts, ItemTexts, Translation
from maturity.syntax.document import Document
from maturity.text.catalogue import make_message

_MAX_NAMES = 5
"""How many of the names left out a message lists, where it does not list all."""


def read_translation(document: Document) -> tuple[Translation | None, list[Diagnostic]]:
    """Return the translation that `document` holds, and the diagnostics of its shape, in the order of the file.

    The translation is None if its shape is wrong. It has not been compared with its bank.
    """
    texts, problems = validate_data(Translation, document.data)
    return texts, locate_problems(document, [*problems, *find_prose_traps(document)])


def check_translation(
    document: Document, texts: Translation, bank: Bank, others: Sequence[Diagnostic] = ()
) -> list[Diagnostic]:
    """Return `others`, and the diagnostics of the translation `texts`, which `document` holds, compared with `bank`.

    Errors: it is for another bank, or names what the bank does not have. Warnings: it leaves texts out. They are in the
    order of the file; empty if it is complete. `others` are the diagnostics of its shape, from `read_translation`.
    """
    return locate_problems(document, (_name_next_step(document, each) for each in _check(texts, bank)), others)


def _name_next_step(document: Document, problem: Problem) -> Problem:
    """Return `problem`; one about texts whose empty lines `document` has already tells to fill these in.

    `check --fix` writes such lines, and has nothing to add to them.
    """
    if problem.code != "MB244":
        return problem
    written: Any = document.data
    for part in problem.pointer:
        written = written.get(part) if isinstance(written, dict) else None
    names = str(problem.params["names"]).split(", ")
    is_begun = isinstance(written, dict) and all(name in written and not written[name] for name in names)
    return replace(problem, help=make_message("help.fill_in")) if is_begun else problem


def _check(texts: Translation, bank: Bank) -> Iterator[Problem]:
    """Yield the problems of `check_translation`; only one if the translation is for another bank."""
    if texts.translates != bank.id:
        yield Problem("MB245", ("translates",), {"id": texts.translates, "bank": bank.id})
        return
    if texts.language == bank.language:
        yield Problem("MB246", ("language",), {"language": texts.language})
    yield from _check_names(texts, bank)
    yield from _check_items("profile", texts.profile, bank.field_by_id)
    yield from _check_items("questions", texts.questions, bank.question_by_id)
    for name, given in texts.answer_sets.items():
        if options := bank.answer_sets.get(name):
            yield from _check_options(name, ("answer_sets", name), given, options)
    yield from _check_texts(texts, bank)
    yield from _check_words(texts, bank)


def _check_names(texts: Translation, bank: Bank) -> Iterator[Problem]:
    """Yield, for each section of `texts`, the ids that `bank` does not have, then those that the section leaves out."""
    sections: tuple[tuple[str, str, Mapping[str, Any], Mapping[str, Any]], ...] = (
        ("axes", "MB205", texts.axes, bank.axis_by_id),
        ("profile", "MB206", texts.profile, bank.field_by_id),
        ("questions", "MB204", texts.questions, bank.question_by_id),
        ("answer_sets", "MB223", texts.answer_sets, bank.answer_sets),
        ("duties", "MB214", texts.duties, bank.duty_by_id),
        ("levels", "MB231", texts.levels, bank.level_by_id),
        ("recommendations", "MB232", texts.recommendations, bank.recommendation_by_id),
    )
    for section, code, given, existing in sections:
        for name in given:
            if name not in existing:
                yield make_unknown_name(code, (section, name), name, existing, on_key=True)
        yield from _report_left_out((section,), section, [name for name in existing if name not in given])


def _check_items(section: str, given: Mapping[str, ItemTexts], items: Mapping[str, Item]) -> Iterator[Problem]:
    """Yield what is wrong with the options and benchmark figures in `section`, which is `profile` or `questions`.

    `given` are its texts and `items` the items of the bank, both by id. Texts of an item that does not exist are passed
    over.
    """
    for name, texts in given.items():
        item = items.get(name)
        if item is None:
            continue
        yield from _check_options(name, (section, name, "options"), texts.options, item.options)
        if len(texts.benchmark) > len(item.benchmark):
            params: dict[str, object] = {"question": name, "n": len(item.benchmark)}
            yield Problem("MB247", (section, name, "benchmark"), params, on_key=True)


def _check_options(name: str, pointer: Pointer, given: Collection[str], options: Sequence[Option]) -> Iterator[Problem]:
    """Yield the option ids in `given` that are none of `options`, and those of `options` that `given` leaves out.

    `name` is the item or the set of options that a message names; `pointer` is where `given` is.
    """
    existing = {option.id: option for option in options}
    for option in given:
        if option not in existing:
            yield make_unknown_option((*pointer, option), option, name, existing, on_key=True)
    yield from _report_left_out(pointer, name, [option for option in existing if option not in given])


def _check_texts(texts: Translation, bank: Bank) -> Iterator[Problem]:
    """Yield the texts that `bank` has and `texts` leaves out: of the bank itself, and of each part named in `texts`.

    Parts that are left out altogether are reported by `_check_names`.
    """
    yield from _check_fields((), "bank", {"title": texts.title, "description": texts.description}, bank)
    yield from _check_item_texts("profile", texts.profile, bank.field_by_id)
    yield from _check_item_texts("questions", texts.questions, bank.question_by_id)
    for name, axis in texts.axes.items():
        if name in bank.axis_by_id:
            yield from _check_axis_texts(name, axis, bank.axis_by_id[name])
    for name, duty in texts.duties.items():
        if name in bank.duty_by_id:
            fields = {"text": duty.text, "help": duty.help, "ask": duty.ask}
            yield from _check_fields(("duties", name), name, fields, bank.duty_by_id[name])
    for name, level in texts.levels.items():
        if name in bank.level_by_id:
            given = {"title": level.title, "text": level.text}
            yield from _check_fields(("levels", name), name, given, bank.level_by_id[name])
    for name, each in texts.recommendations.items():
        if name in bank.recommendation_by_id:
            pointer, original = ("recommendations", name), bank.recommendation_by_id[name]
            given = {"title": each.title, "text": each.text, "example": each.example}
            yield from _check_fields(pointer, name, given, original)
            yield from _check_length(pointer, name, "steps", each.steps, original.steps)


def _check_item_texts(section: str, given: Mapping[str, ItemTexts], items: Mapping[str, Item]) -> Iterator[Problem]:
    """Yield the texts left out of the items in `section`: their own, and those of their benchmark figures."""
    for name, texts in given.items():
        if name in items:
            fields = {"text": texts.text, "help": texts.help, "ask": texts.ask}
            yield from _check_fields((section, name), name, fields, items[name])
            yield from _check_length((section, name), name, "benchmark", texts.benchmark, items[name].benchmark)


def _check_axis_texts(name: str, texts: AxisTexts, axis: Axis) -> Iterator[Problem]:
    """Yield the texts of the axis `name` that are left out, and what is wrong with the options of its target.

    The target is the question of an axis about its ambition; an axis may have none.
    """
    fields = {"title": texts.title, "text": texts.text} | ({"target": texts.target} if axis.target else {})
    yield from _check_fields(("axes", name), name, fields, axis)
    options = axis.target.options if axis.target else ()
    if options or texts.options:
        yield from _check_options(name, ("axes", name, "options"), texts.options, options)


def _check_fields(pointer: Pointer, name: str, given: Mapping[str, str | None], original: object) -> Iterator[Problem]:
    """Yield MB244, if texts are missing in `given` (field to text, or None) which the record `original` has.

    `name` is what the message names, `pointer` where the texts would be.
    """
    missing = [field for field, text in given.items() if text is None and getattr(original, field)]
    yield from _report_left_out(pointer, name, missing, most=None)


def _check_length(pointer: Pointer, name: str, field: str, given: Sized, original: Sized) -> Iterator[Problem]:
    """Yield MB244 if the list `given` under `field` has fewer texts than the bank's list, `original`."""
    if len(given) < len(original):
        yield _make_left_out(pointer, name, len(original) - len(given), field)


def _check_words(texts: Translation, bank: Bank) -> Iterator[Problem]:
    """Yield MB244 for the units, and for the populations of benchmark figures, that `texts` leaves out.

    They are translated by what they say, not by an id. A unit without letters, such as `%`, needs no translation.
    """
    items: list[Item] = [*bank.profile, *bank.questions]
    figures = [figure for item in items for figure in item.benchmark]
    written = chain((item.unit for item in items), (figure.unit for figure in figures))
    units = [unit for unit in written if unit and any(letter.isalpha() for letter in unit)]
    populations = [figure.population for figure in figures]
    for section, words, given in (("units", units, texts.units), ("populations", populations, texts.populations)):
        missing = list(dict.fromkeys(word for word in words if word not in given))
        yield from _report_left_out((section,), section, missing)


def _report_left_out(
    pointer: Pointer, section: str, names: Sequence[str], most: int | None = _MAX_NAMES
) -> Iterator[Problem]:
    """Yield MB244 if there are `names`, the names that `section` leaves out.

    The message lists the first `most` of them; with None, all.
    """
    if names:
        yield _make_left_out(pointer, section, len(names), ", ".join(names[:most]))


def _make_left_out(pointer: Pointer, section: str, count: int, names: str) -> Problem:
    """Make MB244: `section` leaves out `count` texts, of which `names` is the list to show."""
    variant = "" if pointer else "root"
    return Problem("MB244", pointer, {"n": count, "section": section, "names": names}, variant, on_key=True)
