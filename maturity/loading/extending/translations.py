"""The translation of a bank that builds on another one: its own texts, and those of its base for what is inherited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from maturity.loading.extending.keys import NAME_BY_LIST
from maturity.loading.extending.merged_document import MergedDocument
from maturity.loading.soundness.walk import locate_axes
from maturity.model.bank import Bank
from maturity.model.translation import Translation

_BY_TEXT = ("units", "populations")
"""The sections that translate a word wherever it stands, rather than an item."""
_OF_THE_BANK = ("title", "description")


def inherit_texts(own: Translation, base: Translation, bank: Bank, document: MergedDocument) -> Translation:
    """Return `own`, a translation of `bank`, with the texts that `base`, one of its base, has for what it inherits.

    `document` is that of `bank`. Text by text, what `own` says comes first. Nothing is taken over for an item that the
    bank's own file has: its text may be another now.
    """
    texts: dict[str, Any] = {name: getattr(base, name) | getattr(own, name) for name in _BY_TEXT}
    for name in _OF_THE_BANK:
        inherited = getattr(base, name) if document.is_inherited((name,)) else None
        texts[name] = getattr(own, name) or inherited
    for section, names in _list_inherited(bank, document):
        texts[section] = dict(getattr(own, section))
        for name in names & getattr(base, section).keys():
            texts[section][name] = _merge(getattr(base, section)[name], texts[section].get(name))
    return own.model_copy(update=texts)


def _list_inherited(bank: Bank, document: MergedDocument) -> Iterator[tuple[str, set[str]]]:
    """Yield each section of translations that has names, with the names there of what `bank` inherits."""
    for section in NAME_BY_LIST:
        if section != "examples":
            items = enumerate(getattr(bank, section))
            yield section, {item.id for index, item in items if document.is_inherited((section, index))}
    yield "answer_sets", {name for name in bank.answer_sets if document.is_inherited(("answer_sets", name))}
    yield "axes", {axis.id for axis, pointer in locate_axes(bank) if document.is_inherited((*pointer, "id"))}


def _merge(base: Any, own: Any) -> Any:
    """Return the texts `base` of one item with those that `own` has put over them; `own` is None if it has none.

    Both are records of one type, or mappings of ids to texts. Texts of options are put together one by one.
    """
    if own is None:
        return base
    if isinstance(base, dict):
        return base | own
    update = {name: getattr(own, name) for name in own.model_fields_set}
    if "options" in update:
        update["options"] = base.options | own.options
    return base.model_copy(update=update)
