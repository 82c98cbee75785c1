"""What `maturity check --fix` changes in a file: only what changes nothing of what the file says.

One thing is more than that: what has no use without something that a bank leaves out of its base is left out as well.

Each fix is a function in a file of its own. It takes a document, the file as data with locations, and returns a text. A
text is taken over only if it says the same as before: `fix_document` reads it again and compares.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from maturity.lint.fixes.drops import add_drops
from maturity.lint.fixes.key_order import order_keys
from maturity.lint.fixes.spacing import set_spacing
from maturity.lint.fixes.stubs import add_stubs
from maturity.lint.fixes.typography import set_typography
from maturity.loading.extending.keys import get_list
from maturity.model.bank import Bank
from maturity.model.translation import Translation
from maturity.syntax.document import Document, parse_document
from maturity.syntax.reading import Source

_Fix = Callable[[Document], str]
_LETTERS = str.isalnum


def fix_document(
    document: Document, translated: tuple[Bank, Translation] | None = None, dropped: Sequence[str] = ()
) -> Document:
    """Return `document` with everything fixed that is safe; the same document if there is nothing.

    Spacing at the ends of lines, spaces beside signs, the order of keys; and, for a translation, of which `translated`
    are the bank and the texts it has, an empty line for each text that it leaves out. The list under `drop` grows by
    `dropped`. What is not in YAML is left as it is.
    """
    if document.path.lower().endswith(".json"):
        return document
    document = _apply(set_spacing, document, _keep)
    document = _apply(set_typography, document, _keep_letters)
    document = _apply(order_keys, document, _keep)
    document = _grow_drop(document, dropped) if dropped else document
    return _apply(lambda each: add_stubs(each, *translated), document, _drop_empty) if translated else document


def _grow_drop(document: Document, names: Sequence[str]) -> Document:
    """Return `document` with `names` at the end of `drop`; as it was if it would then say anything else."""
    expected = {**document.data, "drop": [*get_list(document.data, "drop"), *names]}
    fixed = parse_document(Source(document.path, add_drops(document, names)))
    return fixed if isinstance(fixed, Document) and fixed.data == expected else document


def _apply(fix: _Fix, document: Document, reduce: Callable[[Any], Any]) -> Document:
    """Return `document` as `fix` makes it; as it was if it would then say something else, seen through `reduce`."""
    text = fix(document)
    if text == document.source.text:
        return document
    fixed = parse_document(Source(document.path, text))
    is_same = isinstance(fixed, Document) and reduce(fixed.data) == reduce(document.data)
    return fixed if is_same and isinstance(fixed, Document) else document


def _keep(data: Any) -> Any:
    return data


def _keep_letters(data: Any) -> Any:
    """Return `data` with the letters and digits of its texts alone, so that spaces and signs make no difference."""
    if isinstance(data, Mapping):
        return {key: _keep_letters(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_keep_letters(each) for each in data]
    return "".join(filter(_LETTERS, data)) if isinstance(data, str) else data


def _drop_empty(data: Any) -> Any:
    """Return `data` without keys that have no value, or a mapping of such keys."""
    if not isinstance(data, Mapping):
        return data
    kept = {key: _drop_empty(value) for key, value in data.items()}
    return {key: value for key, value in kept.items() if value is not None and value not in ({}, [])}
