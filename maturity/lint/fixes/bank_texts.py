"""The texts of a bank, arranged as a translation arranges them."""

from __future__ import annotations

from typing import Any

from maturity.model.bank import Bank
from maturity.model.items import Axis, Item, Option

Texts = dict[str, Any]
"""Key to a text, to a list of texts, or to such a mapping."""


def arrange_texts(bank: Bank) -> Texts:
    """Return the texts of `bank` by the keys under which a translation has them; parts without a text are left out.

    Units and populations stand under what the bank says. Figures are missing: the remark about them tells how many.
    """
    sections: Texts = {
        "title": bank.title,
        "description": bank.description,
        "axes": {axis_id: _arrange_axis(axis) for axis_id, axis in bank.axis_by_id.items()},
        "profile": {field.id: _arrange_item(field) for field in bank.profile},
        "questions": {question.id: _arrange_item(question) for question in bank.questions},
        "answer_sets": {name: _arrange_options(options) for name, options in bank.answer_sets.items()},
        "duties": {duty.id: {"text": duty.text, "help": duty.help, "ask": duty.ask} for duty in bank.duties},
        "levels": {level.id: {"title": level.title, "text": level.text} for level in bank.levels},
        "recommendations": {
            each.id: {"title": each.title, "text": each.text, "steps": list(each.steps), "example": each.example}
            for each in bank.recommendations
        },
    }
    return _drop_empty(sections | {"units": _arrange_units(bank), "populations": _arrange_populations(bank)})


def _arrange_units(bank: Bank) -> Texts:
    """Return each unit of `bank` by itself; one without letters, such as `%`, needs no translation."""
    items: tuple[Item, ...] = (*bank.profile, *bank.questions)
    units = [unit for item in items for unit in (item.unit, *(figure.unit for figure in item.benchmark)) if unit]
    return {unit: unit for unit in units if any(map(str.isalpha, unit))}


def _arrange_populations(bank: Bank) -> Texts:
    items: tuple[Item, ...] = (*bank.profile, *bank.questions)
    return {figure.population: figure.population for item in items for figure in item.benchmark if figure.population}


def _arrange_axis(axis: Axis) -> Texts:
    target = axis.target
    options = _arrange_options(target.options) if target else {}
    return {"title": axis.title, "text": axis.text, "target": target and target.text, "options": options}


def _arrange_item(item: Item) -> Texts:
    return {"text": item.text, "help": item.help, "ask": item.ask, "options": _arrange_options(item.options)}


def _arrange_options(options: tuple[Option, ...]) -> Texts:
    return {option.id: option.text for option in options}


def _drop_empty(texts: Texts) -> Texts:
    """Return `texts` without the keys that have no text."""
    kept = {key: _drop_empty(value) if isinstance(value, dict) else value for key, value in texts.items()}
    return {key: value for key, value in kept.items() if value}
